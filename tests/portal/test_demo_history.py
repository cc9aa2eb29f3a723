"""The demo's past: each article published on its own day, two of them published anew with other figures."""

from datetime import date

from django.utils import translation

from portal.news.models import TrainingResultPage
from tests.demo import DemoTestCase, amounts
from training_blocks.corrections import corrections_of
from training_blocks.models import Report, ReportVersion
from training_blocks.totals import Totals

COMMITTEES = "Bồi dưỡng nghiệp vụ công tác đảng cho bí thư chi bộ và cấp ủy viên cơ sở"
GOVERNMENT = "Bồi dưỡng công tác chính quyền, quản lý nhà nước"
REASON = "Ghi sót 18 người học của một lớp bồi dưỡng công tác chính quyền."

#: Classes and learners of a year as they were shown at the end of a day.
SHOWN = {
    (2020, date(2020, 10, 12)): (1, 61),
    (2020, date(2020, 11, 17)): (1, 59),
    (2021, date(2022, 1, 6)): (10, 697),
    (2021, date(2022, 1, 12)): (18, 1230),
    (2023, date(2023, 7, 4)): (None, None),
    (2023, date(2023, 7, 13)): (12, 1046),
    (2023, date(2023, 7, 14)): (12, 1064),
    (2023, date(2023, 12, 13)): (26, 2243),
    (2024, date(2025, 1, 6)): (27, 2327),
    (2024, date(2025, 1, 9)): (62, 5459),  # the sum of Bắc Giang's centres + Bắc Ninh
    (2024, date(2025, 1, 10)): (73, 6406),  # what Bắc Giang declares + Bắc Ninh
    (2025, date(2025, 7, 4)): (36, 3113),
    (2025, date(2025, 12, 15)): (69, 5984),
    (2025, date(2026, 1, 8)): (69, 5984),
    (2025, date(2026, 1, 9)): (70, 6070),
    (2025, date(2026, 1, 15)): (122, 9960),
}


def notes(slug):
    """The notes of an article: day, whether an update, what changed, why."""
    page = TrainingResultPage.objects.get(slug=slug)
    with translation.override("vi"):
        return {
            (day.day, day.is_update, f"{item.what}: {item.before} → {item.after}", item.reason)
            for day in corrections_of(page).days
            for item in day.corrections
        }


class TestHistory(DemoTestCase):
    def test_a_wrong_figure_has_its_dated_correction_with_its_reason(self):
        corrected = (date(2023, 7, 14), False)
        assert notes("go-cong-tay-6-thang-dau-nam-2023") == {
            (*corrected, "học viên: 1.046 → 1.064", REASON),
            (*corrected, f"{GOVERNMENT}, học viên: 319 → 337", REASON),
        }

    def test_a_preliminary_figure_that_became_official_is_an_update(self):
        updated = (date(2026, 1, 9), True)
        assert notes("bac-ninh-6-thang-cuoi-nam-2025") == {
            (*updated, "lớp: 33 → 34", ""),
            (*updated, "học viên: 2.871 → 2.957", ""),
            (*updated, f"{COMMITTEES}, lớp: 12 → 13", ""),
            (*updated, f"{COMMITTEES}, học viên: 1.086 → 1.172", ""),
        }

    def test_a_past_day_shows_what_was_published_by_then(self):
        for (year, day), shown in SHOWN.items():
            with self.subTest(day):
                assert amounts(Totals(as_of=day).of(year).figures)[:2] == shown

    def test_a_past_day_knows_what_was_preliminary_and_what_was_partial(self):
        before = Totals(as_of=date(2026, 1, 8)).of(2025)
        assert before.preliminary
        half = Totals(as_of=date(2023, 7, 13)).of(2023)
        assert half.covers == "2023-H1"

    def test_each_block_is_on_record_since_its_articles_day(self):
        """A version for each, one more for each of the two that were published anew, none for the commit."""
        published = Report.objects.values_list("published_on", flat=True)
        anew = [date(2023, 7, 14), date(2026, 1, 9)]
        recorded = ReportVersion.objects.values_list("recorded_at", flat=True)
        assert sorted(moment.date() for moment in recorded) == sorted([*published, *anew])
