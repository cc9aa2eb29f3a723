"""What the demo's articles add up to, year by year, worked out by hand from what they state."""

from datetime import date

from django.utils import translation

from tests.demo import DemoTestCase, amounts, unit
from training_blocks.conflict_list import open_conflicts
from training_blocks.counting import Measure
from training_blocks.numbers import Qualifier
from training_blocks.totals import Totals

TOTALS = {
    2016: (15, 1213, None),
    2019: (1188, None, 117342),
    2020: (1, 59, None),  # one class, told of twice
    2021: (18, 1230, None),  # 10 + 9 - 1; 697 + 595 - 62
    2022: (9, 564, None),
    2023: (26, 2243, None),
    2024: (73, 6406, None),  # 38 + 35; 3.274 + 3.132
    2025: (122, 9960, None),  # 19 + 17 + 34 + 52; 1.648 + 1.465 + 2.957 + 3.890
}

COVERS = {
    2016: "2016-H1",
    2019: "2019",
    2020: "2020-10-12",
    2021: "2021",
    2022: "2022-H1",
    2023: "2023",
    2024: "2024",
    2025: "2025",
}

BREAKDOWN_OF_2023 = {
    "trung-cap-llct": (2, 140),  # 79 + 61
    "so-cap-llct": (2, 114),
    "nhan-thuc-dang": (2, 134),
    "dang-vien-moi": (2, 159),
    "chuyen-de": (2, 187),
    "mat-tran-doan-the": (9, 792),
    "chinh-quyen-qlnn": (5, 490),
    "chinh-tri-he": (1, 64),
    "bao-cao-vien": (1, 163),
}

#: Every report of each year: unit, classes, learners or attendances, standing, reason, used.
REPORTS = {
    2016: {("khoi-co-quan-trung-uong", 15, 1213, "counted", "counted", True)},
    2019: {("thanh-hoa", 1188, 117342, "counted", "counted", True)},
    2020: {
        ("go-cong-tay", 1, 61, "counted", "counted", True),
        ("go-cong-tay", 1, 59, "duplicate", "same-class", True),  # the learners are its
    },
    2021: {
        ("yen-bai", 10, 697, "counted", "counted", True),
        ("truong-chinh-tri-yen-bai", 9, 595, "counted", "counted", True),
    },
    2022: {("yen-bai", 9, 564, "counted", "counted", True)},
    2023: {
        ("go-cong-tay", 26, 2243, "counted", "counted", True),
        ("go-cong-tay", 12, 1064, "covered", "covered", False),
    },
    2024: {
        ("bac-giang-cu", 38, 3274, "counted", "counted", True),
        ("hiep-hoa", 15, 1286, "counted", "area-stands", False),
        ("tan-yen", 12, 1041, "counted", "area-stands", False),
        ("bac-ninh-cu", 35, 3132, "counted", "counted", True),
    },
    2025: {
        ("bac-giang-cu", 19, 1648, "counted", "counted", True),
        ("bac-ninh-cu", 17, 1465, "counted", "counted", True),
        ("bac-ninh", 34, 2957, "counted", "counted", True),
        ("truong-chinh-tri-tay-ninh", 52, 3890, "counted", "counted", True),
    },
}


def told(item):
    """A report as it is listed above."""
    classes, learners, attendances = amounts(item.figures)
    unit_slug, people = item.source.unit.slug, learners or attendances
    return unit_slug, classes, people, item.standing, item.reason_code, item.used


def by_unit(total):
    return {row.unit.slug: amounts(row.figures)[:2] for row in total.units}


def totals_of(slug, *, territory="reported"):
    return Totals(scope=unit(slug), territory=territory)


class TestYears(DemoTestCase):
    def totals_of_each(self, year, *slugs):
        """The year's total of all units, after making sure that each of these states the same."""
        everything = Totals().of(year)
        for slug in slugs:
            with self.subTest(slug):
                assert totals_of(slug).of(year).figures == everything.figures
        return everything

    def test_each_year_holds_its_own_figures_and_nothing_besides(self):
        """The 1.591 of the memo and the 1.400 of the outreach would show in one of these."""
        totals = Totals()
        assert totals.years == sorted(TOTALS, reverse=True)
        assert {year: amounts(totals.of(year).figures) for year in TOTALS} == TOTALS
        assert {year: totals.of(year).covers for year in TOTALS} == COVERS
        assert not any(totals.of(year).preliminary for year in TOTALS)

    def test_each_report_is_used_or_says_why_not(self):
        totals = Totals()
        for year, reports in REPORTS.items():
            with self.subTest(year):
                found = totals.explained(year)
                assert {told(i) for i in found if i.source.report.year == year} == reports

    def test_2016_is_the_blocs_first_half_with_what_it_declared(self):
        total = self.totals_of_each(2016, "khoi-co-quan-trung-uong")
        assert total.figures.learners.qualifier is None
        said = [(n.measure, n.declared, n.qualifier) for n in total.notices]
        assert said == [(Measure.LEARNERS, 1212, Qualifier.HON)]

    def test_2019_is_thanh_hoas(self):
        self.totals_of_each(2019, "thanh-hoa")

    def test_2020_is_one_class_with_the_learners_of_its_closing(self):
        self.totals_of_each(2020, "go-cong-tay", "tien-giang-cu")
        posts = {item.source.report.period_start: item for item in Totals().explained(2020)}
        opening, closing = posts[date(2020, 10, 12)], posts[date(2020, 11, 17)]
        assert opening.lines[0].instead.report == closing.source.report
        assert closing.lines[0].instead.report == opening.source.report

    def test_2021_counts_the_class_held_for_the_school_with_the_school(self):
        province = self.totals_of_each(2021, "yen-bai-cu")
        assert province.hosted_elsewhere == 1
        assert by_unit(province) == {"yen-bai": (9, 635), "truong-chinh-tri-yen-bai": (9, 595)}
        centre = totals_of("yen-bai").of(2021)
        assert (amounts(centre.figures), centre.hosted_elsewhere) == ((10, 697, None), 0)
        hosted = {row.codes: amounts(row.figures)[:2] for row in province.programmes}
        assert hosted["trung-cap-llct",] == (6, 388)

    def test_2022_is_yen_bais_first_half(self):
        self.totals_of_each(2022, "yen-bai", "yen-bai-cu")

    def test_2023_is_go_cong_tays(self):
        total = self.totals_of_each(2023, "go-cong-tay", "tien-giang-cu")
        assert (total.covers, total.partial, total.preliminary) == ("2023", "", False)
        assert {row.codes: amounts(row.figures) for row in total.programmes} == {
            (code,): (*numbers, None) for code, numbers in BREAKDOWN_OF_2023.items()
        }

    def test_the_second_half_of_2023_is_the_year_less_its_first_half(self):
        second = totals_of("go-cong-tay").second_half(2023)
        assert amounts(second.figures) == (14, 1179, None)  # 26 - 12; 2.243 - 1.064
        assert second.contradicted == ()

    def test_2024_takes_what_bac_giang_declared_and_shows_the_sum_beside_it(self):
        total = totals_of("bac-giang-cu").of(2024)
        assert (total.reporting, total.expected) == (2, 3)
        beside = total.beside
        assert amounts(beside.declared) == (38, 3274, None)
        assert amounts(beside.summed) == (27, 2327, None)
        assert amounts(beside.difference) == (11, 947, None)
        assert beside.stands
        assert total.from_units
        rest = {row.codes: amounts(row.figures)[:2] for row in total.programmes}
        assert rest[()] == (11, 947)

    def test_todays_bac_ninh_has_the_years_of_both_former_provinces(self):
        today = totals_of("bac-ninh", territory="today")
        assert {year: amounts(today.of(year).figures)[:2] for year in today.years} == {
            2024: (73, 6406),
            2025: (70, 6070),
        }
        total = today.of(2025)
        assert by_unit(total) == {
            "bac-giang-cu": (19, 1648),
            "bac-ninh-cu": (17, 1465),
            "bac-ninh": (34, 2957),
        }
        assert {former.slug for former in total.converted} == {"bac-giang-cu", "bac-ninh-cu"}
        assert (total.covers, total.split) == ("2025", ())

    def test_as_reported_two_units_of_one_name_have_years_of_their_own(self):
        told_of = {
            slug: {year: amounts(totals.of(year).figures)[:2] for year in totals.years}
            for slug in ("bac-ninh-cu", "bac-ninh")
            for totals in [totals_of(slug)]
        }
        assert told_of == {
            "bac-ninh-cu": {2024: (35, 3132), 2025: (17, 1465)},
            "bac-ninh": {2025: (34, 2957)},
        }
        assert totals_of("bac-ninh").of(2025).covers == "2025-H2"

    def test_bac_ninhs_open_period_is_in_no_year(self):
        [loose] = Totals().undated()
        assert told(loose) == ("bac-ninh-cu", 344, 44200, "excluded", "open-period", False)
        assert loose.figures.learners.qualifier is Qualifier.HON

    def test_the_one_conflict_is_the_declared_total_of_which_a_centre_is_missing(self):
        with translation.override("vi"):
            found = [item.conflict for year in TOTALS for item in open_conflicts(year)]
        assert [(item.kind, item.unit, item.year) for item in found] == [
            ("declared-against-summed", "bac-giang-cu", 2024)
        ]
