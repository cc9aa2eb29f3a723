"""The demo, loaded through Wagtail: every published figure where it belongs, and in no total where it does not.

The numbers expected here are worked out by hand from what the five articles state.
"""

from io import StringIO
from unittest import mock

from django.core.management import call_command
from django.test import TestCase
from wagtail.models import Locale, Page, Site

from portal.home.models import HomePage
from portal.news.models import NewsIndexPage, TrainingResultPage
from portal.totals.models import TotalsPage
from training_blocks import indexing
from training_blocks.blocks.given import lending
from training_blocks.counting import Measure
from training_blocks.models import IndexProblem, Report, ReportIndicator, ReportingUnit, ReportLine
from training_blocks.numbers import Qualifier
from training_blocks.totals import Totals

TOTALS = {
    2016: (15, 1213, None),
    2019: (1188, None, 117342),
    2022: (9, 564, None),
    2023: (26, 2243, None),
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


def unit(slug):
    return ReportingUnit.objects.get(slug=slug)


def amounts(figures):
    """(classes, learners, attendances), None where nothing states them."""
    found = (figures.classes, figures.learners, figures.attendances)
    return tuple(amount and amount.value for amount in found)


class DemoTestCase(TestCase):
    """A class loads the demo once for all its tests: it takes seconds."""

    @classmethod
    def setUpTestData(cls):
        with cls.captureOnCommitCallbacks(execute=True):
            call_command("load_demo", stdout=StringIO())


class TestTotals(DemoTestCase):
    def totals_of(self, year, *slugs):
        """The year's total of all units, after making sure that each of these states the same."""
        everything = Totals().of(year)
        for slug in slugs:
            with self.subTest(slug):
                assert Totals(scope=unit(slug)).of(year).figures == everything.figures
        return everything

    def test_each_year_holds_its_own_figures_and_nothing_besides(self):
        """The 1.591 of the memo and the 1.400 of the outreach would show in one of these."""
        assert Totals().years == sorted(TOTALS, reverse=True)
        assert {year: amounts(Totals().of(year).figures) for year in TOTALS} == TOTALS

    def test_2023_is_go_cong_tays(self):
        total = self.totals_of(2023, "go-cong-tay", "tien-giang-cu")
        assert (total.covers, total.partial, total.preliminary) == ("2023", "", False)

    def test_2023_by_programme(self):
        rows = Totals().of(2023).programmes
        assert {row.codes: amounts(row.figures) for row in rows} == {
            (code,): (*numbers, None) for code, numbers in BREAKDOWN_OF_2023.items()
        }

    def test_2022_is_yen_bais_first_half(self):
        assert self.totals_of(2022, "yen-bai", "yen-bai-cu").covers == "2022-H1"

    def test_2019_is_thanh_hoas(self):
        assert self.totals_of(2019, "thanh-hoa").covers == "2019"

    def test_2016_is_the_blocs_first_half_with_what_it_declared(self):
        total = self.totals_of(2016, "khoi-co-quan-trung-uong")
        assert total.figures.learners.qualifier is None
        assert total.covers == "2016-H1"
        said = [(n.measure, n.declared, n.qualifier) for n in total.notices]
        assert said == [(Measure.LEARNERS, 1212, Qualifier.HON)]

    def test_bac_ninhs_open_period_is_in_no_year(self):
        [loose] = Totals().undated()
        assert loose.source.unit.slug == "bac-ninh-cu"
        assert amounts(loose.figures) == (344, 44200, None)
        assert loose.figures.learners.qualifier is Qualifier.HON


class TestIndex(DemoTestCase):
    def test_figures_outside_the_totals_are_on_record(self):
        outside = ReportLine.objects.exclude(inclusion="in-total")
        assert set(outside.values_list("classes", "learners", "inclusion")) == {
            (None, 1591, "of-which"),
            (33, None, "unclear"),
            (None, 460, "unclear"),
            (3, 129, "unclear"),
            (3, 254, "in-addition"),
        }
        outreach = ReportIndicator.objects.get(report__kind="outreach")
        assert (outreach.number, outreach.qualifier) == (1400, "khoảng")

    def test_ratios_plans_and_staff_stand_as_they_were_stated(self):
        found = ReportIndicator.objects.exclude(report__kind="outreach")
        assert set(found.values_list("report__kind", "number", "out_of", "percent")) == {
            ("quality", 7, 7, None),
            ("quality", 35, 419, None),
            ("quality", 27, 27, None),
            ("quality", None, None, 98),
            ("quality", None, None, 60),
            ("plan", None, None, 100),
            ("plan", 6, None, None),
            ("plan", None, None, 50),
            *(("staff", number, None, None) for number in (34, 17, 11, 6, 116, 3, 15, 5, 2)),
            ("staff", None, None, 100),
            ("staff", None, None, 80),
        }

    def test_nothing_is_unreadable_and_a_rebuild_would_change_nothing(self):
        assert not IndexProblem.objects.exists()
        assert indexing.drift() == []

    def test_an_editor_could_have_published_every_article_just_so(self):
        for page in TrainingResultPage.objects.all():
            with self.subTest(page.title), lending(page.given):
                page.body.stream_block.clean(page.body)
                page.full_clean()


class TestSite(DemoTestCase):
    def test_pages_have_the_addresses_visitors_are_told(self):
        home = HomePage.objects.get()
        assert Site.objects.get(is_default_site=True).root_page_id == home.pk
        assert home.url == "/"
        menu = home.get_children().live().in_menu()
        assert [(page.url, page.title) for page in menu] == [
            ("/tin-tuc/", "Tin tức"),
            ("/ket-qua/", "Kết quả"),
        ]
        assert TotalsPage.objects.get().scope_unit is None
        assert NewsIndexPage.objects.get(slug="go-cong-tay").default_unit == unit("go-cong-tay")
        assert Page.objects.filter(depth=2).count() == 1
        assert set(Locale.objects.values_list("language_code", flat=True)) == {"vi", "en"}

    def test_articles_are_live_and_dated_by_their_own_day(self):
        pages = TrainingResultPage.objects.live()
        assert len(pages) == 5
        for page in pages:
            assert page.first_published_at.date() == page.article_date

    def test_every_picture_says_that_it_is_an_illustration(self):
        for page in TrainingResultPage.objects.all():
            assert page.photo_caption.startswith("Hình minh họa")
            assert page.photo_alt.startswith("Tranh vẽ")

    def test_units_in_time(self):
        old, new = unit("bac-ninh-cu"), unit("bac-ninh")
        assert old.name_vi == new.name_vi
        assert set(new.predecessors.all()) == {old, unit("bac-giang-cu")}
        assert unit("go-cong-tay").parent == unit("tien-giang-cu")
        communes = unit("go-cong-tay").successors.all()
        assert {commune.parent.slug for commune in communes} == {"dong-thap"}
        assert len(communes) == 5
        assert unit("yen-bai").successors.count() == 4
        assert unit("khoi-co-quan-trung-uong").successors.count() == 4

    def test_a_second_load_changes_nothing(self):
        page = TrainingResultPage.objects.get(reporting_unit__slug="yen-bai")
        page.title = "Đã sửa"
        page.save_revision().publish()
        before, said = snapshot(), StringIO()
        with self.captureOnCommitCallbacks() as callbacks, self.assertNumQueries(1):
            call_command("load_demo", stdout=said)
        assert snapshot() == before
        assert callbacks == []
        assert len(said.getvalue().splitlines()) == 1


def snapshot():
    return (
        list(Page.objects.order_by("pk").values_list("pk", "title", "latest_revision")),
        list(ReportingUnit.objects.order_by("pk").values_list("pk", "slug")),
        list(Report.objects.order_by("pk").values_list("pk", "standing")),
    )


class TestFailure(TestCase):
    def test_a_failed_load_leaves_nothing_behind(self):
        broken = mock.patch("portal.demo.site.ARTICLES", [mock.Mock(side_effect=OSError)])
        with broken, self.assertRaises(OSError):
            call_command("load_demo", stdout=StringIO())
        assert not HomePage.objects.exists()
        assert not ReportingUnit.objects.exists()
