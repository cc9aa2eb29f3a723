"""The demo, loaded through Wagtail: its pages, its units, and what of its articles is on record outside the totals."""

from decimal import Decimal
from io import StringIO
from unittest import mock

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core import mail
from django.core.management import call_command
from django.test import TestCase
from wagtail.models import Locale, Page, Site, TaskState, Workflow

from portal.demo.articles import ARTICLES
from portal.home.models import HomePage
from portal.news.models import NewsIndexPage, TrainingResultPage
from portal.totals.models import TotalsPage
from tests.demo import DemoTestCase, unit
from training_blocks import indexing
from training_blocks.blocks.given import lending
from training_blocks.models import (
    AnnualTotal,
    IndexProblem,
    PeriodApproval,
    Report,
    ReportIndicator,
    ReportingUnit,
    ReportLine,
    ReportVersion,
)
from training_blocks.totals import Totals


class TestDemo(DemoTestCase):
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
            ("plan", None, 9, None),
            ("plan", 3, None, None),
            ("plan", None, 1300, Decimal("98.9")),
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

    def test_pages_have_the_addresses_visitors_are_told(self):
        home, english = HomePage.objects.order_by("path")
        assert Site.objects.get(is_default_site=True).root_page_id == home.pk
        assert (home.url, english.url) == ("/", "/en/")
        menu = home.get_children().live().in_menu()
        assert [(page.url, page.title) for page in menu] == [
            ("/tin-tuc/", "Tin tức"),
            ("/ket-qua/", "Kết quả"),
            ("/thu-vien-video/", "Thư viện video"),
            ("/gioi-thieu/", "Giới thiệu"),
            ("/to-chuc-lien-he/", "Tổ chức và liên hệ"),
        ]
        pages = TotalsPage.objects.select_related("scope_unit")
        assert {(page.url, page.scope_unit and page.scope_unit.slug) for page in pages} == {
            ("/ket-qua/", None),
            ("/ket-qua/bac-ninh/", "bac-ninh"),
            ("/ket-qua/bac-giang-cu/", "bac-giang-cu"),
            ("/ket-qua/yen-bai-cu/", "yen-bai-cu"),
            ("/ket-qua/go-cong-tay/", "go-cong-tay"),
            ("/en/results/", None),
        }
        assert NewsIndexPage.objects.get(slug="go-cong-tay").default_unit == unit("go-cong-tay")
        assert set(Page.objects.filter(depth=2)) == {home.page_ptr, english.page_ptr}
        assert set(Locale.objects.values_list("language_code", flat=True)) == {"vi", "en"}

    def test_articles_are_live_and_dated_by_their_own_day(self):
        pages = TrainingResultPage.objects.live()
        assert len(pages) == 17
        for page in pages:
            assert page.first_published_at.date() == page.article_date

    def test_every_picture_says_that_it_is_an_illustration(self):
        for page in TrainingResultPage.objects.all():
            assert page.photo_caption.startswith("Hình minh họa")
            assert page.photo_alt.startswith("Tranh vẽ")

    def test_made_up_figures_say_so_wherever_the_title_goes(self):
        pages = TrainingResultPage.objects.all()
        made_up = {page for page in pages if page.source == "Bài minh họa, số liệu giả định"}
        assert {page for page in pages if page.title.endswith("(minh họa)")} == made_up
        others = {page.reporting_unit.slug for page in pages if page not in made_up}
        assert others == {
            "khoi-co-quan-trung-uong",
            "thanh-hoa",
            "yen-bai",
            "go-cong-tay",
            "bac-ninh-cu",
            "truong-chinh-tri-tay-ninh",
        }
        for page in set(pages) - made_up:
            assert page.source.startswith("Viết lại theo số liệu")

    def test_units_in_time(self):
        old, new = unit("bac-ninh-cu"), unit("bac-ninh")
        assert old.name_vi == new.name_vi
        assert {str(old), str(new)} == {
            "Tỉnh Bắc Ninh (đến 30/06/2025)",
            "Tỉnh Bắc Ninh (từ 01/07/2025)",
        }
        assert set(new.predecessors.all()) == {old, unit("bac-giang-cu")}
        assert unit("go-cong-tay").parent == unit("tien-giang-cu")
        communes = unit("go-cong-tay").successors.all()
        assert {commune.parent.slug for commune in communes} == {"dong-thap"}
        assert len(communes) == 5
        assert unit("yen-bai").successors.count() == 4
        assert unit("khoi-co-quan-trung-uong").successors.count() == 4

    def test_a_submission_of_the_editor_waits_for_the_approver(self):
        people = get_user_model().objects.in_bulk(field_name="username")
        assert set(people) == {"bientap", "nguoiduyet", "quantri"}
        waiting = {
            name: {state.workflow_state.content_object.slug for state in reviewable_by(user)}
            for name, user in people.items()
        }
        mine = {"go-cong-tay-6-thang-dau-nam-2024"}
        assert waiting == {"bientap": set(), "nguoiduyet": mine, "quantri": mine}
        assert not TrainingResultPage.objects.get(slug=mine.pop()).live
        assert mail.outbox == []

    def test_what_is_live_in_the_section_is_approved(self):
        found = PeriodApproval.objects.values_list("page__slug", "approved_by__username")
        assert set(found) == {
            ("go-cong-tay-6-thang-dau-nam-2023", "nguoiduyet"),
            ("go-cong-tay-nam-2023", "nguoiduyet"),
        }
        assert {row.unit.slug for row in PeriodApproval.objects.all()} == {"go-cong-tay"}

    def test_only_our_own_groups_and_workflow_are_there(self):
        assert set(Group.objects.values_list("name", flat=True)) == {
            "Biên tập viên",
            "Người duyệt",
            "Quản trị cổng",
            "Biên tập viên – Tin tức",
            "Người duyệt – Tin tức",
            "Biên tập viên – Gò Công Tây",
            "Người duyệt – Gò Công Tây",
        }
        assert [workflow.name for workflow in Workflow.objects.all()] == [
            "Duyệt bài của chuyên mục"
        ]

    def test_a_second_load_changes_nothing(self):
        page = TrainingResultPage.objects.get(slug="yen-bai-6-thang-dau-nam-2022")
        page.title = "Đã sửa"
        page.save_revision().publish()
        before, said = snapshot(), StringIO()
        with self.captureOnCommitCallbacks() as callbacks, self.assertNumQueries(2):
            call_command("load_demo", stdout=said)
        assert snapshot() == before
        assert callbacks == []
        assert len(said.getvalue().splitlines()) == 1

    def test_a_demo_without_stored_totals_is_read_again(self):
        before = Totals().of(2023)
        AnnualTotal.objects.all().delete()
        said = StringIO()
        call_command("load_demo", stdout=said)
        assert "read again" in said.getvalue()
        assert Totals().of(2023).figures == before.figures
        assert indexing.drift() == []


def reviewable_by(user):
    return TaskState.objects.reviewable_by(user)


def snapshot():
    return (
        list(Page.objects.order_by("pk").values_list("pk", "title", "latest_revision")),
        list(ReportingUnit.objects.order_by("pk").values_list("pk", "slug")),
        list(Report.objects.order_by("pk").values_list("pk", "standing")),
    )


class TestFailure(TestCase):
    def test_a_failed_load_leaves_nothing_behind(self):
        """Not even what the index had recorded of the articles before."""
        broken = [ARTICLES[0], mock.Mock(side_effect=OSError)]
        with mock.patch("portal.demo.site.ARTICLES", broken), self.assertRaises(OSError):
            call_command("load_demo", stdout=StringIO())
        for model in (HomePage, ReportingUnit, Report, AnnualTotal, ReportVersion):
            assert not model.objects.exists()
