"""Several articles published at once from the explorer: what the editor of one would refuse keeps back all."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from portal.news.models import TrainingResultPage
from tests.bulletins import added, child, line, results, rows, stream, totals, unit
from tests.desks import (
    administrator_of_all,
    approver_of,
    editor_of,
    news_section,
    send,
    submit_new,
)
from tests.editors import results_form
from training_blocks.admin.checks_panel import checks_of
from training_blocks.models import PeriodApproval

pytestmark = pytest.mark.django_db

FIGURES = results_form(declared_classes="26", declared_learners="2.243")
CITED = {"documents": rows({"number": "43-HD/BTGTU", "kind": "guidance"})}


@pytest.fixture
def desk(db):
    return news_section("Gò Công Tây", default_unit=unit("tan-an"), needs_approval=True)


@pytest.fixture
def minh(client, desk):
    minh = approver_of(desk)
    client.force_login(minh)
    return minh


@pytest.fixture
def draft(desk):
    """An article that nobody published, with a document it rests on."""

    def draft(title, *values, under=None, **fields):
        given = {"reporting_unit": unit("tan-an"), "period_span": "year", "period_year": 2023}
        body = stream(*values, child(CITED, "documents"))
        page = TrainingResultPage(title=title, body=body, **given | fields)
        return added(page, under=under or desk, live=False)

    return draft


@pytest.fixture
def publish(client, committed):
    """What is said of it."""

    def publish(*pages, **data):
        ids = "&".join(f"id={page.pk}" for page in pages)
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        with committed():
            response = client.post(f"{address}?{ids}", data, follow=True)
        return " ".join(str(message) for message in response.context["messages"])

    return publish


def live():
    return set(TrainingResultPage.objects.live().values_list("title", flat=True))


def odd():
    """One class of 600 learners."""
    return results(of=None, lines=rows(line("dang-vien-moi", 1, 600)))


def answered(page):
    """As an editor saves a draft with a reason for every warning."""
    page = page.specific_class.objects.get(pk=page.pk)
    for check in checks_of(page).listed:
        page.passed_warnings[check.finding.key] = {"reason": "Lớp học chung cả huyện"}
    page.save_revision()
    return page


def test_articles_with_nothing_to_ask_are_published_and_approved(minh, draft, publish):
    said = publish(
        draft("A", results(26, 2243, of=None)),
        draft("B", results(25, 2100, of=None), period_year=2022),
    )
    assert (live(), totals()) == ({"A", "B"}, {2023: (26, 2243), 2022: (25, 2100)})
    assert PeriodApproval.objects.filter(approved_by=minh).count() == 2
    assert "2 pages have been published" in said


def test_an_open_warning_keeps_back_all_of_them_and_is_named_with_a_link(minh, draft, publish):
    good, doubtful = draft("A", results(26, 2243, of=None)), draft("B", odd(), period_year=2010)
    said = publish(good, doubtful)
    assert live() == set()
    assert "Nothing was published" in said
    edit = reverse("wagtailadmin_pages:edit", args=[doubtful.pk])
    assert f'<a href="{edit}">B</a>: Line 1: 1 classes with 600 learners' in said
    assert reverse("wagtailadmin_pages:edit", args=[good.pk]) not in said


def test_an_answered_warning_lets_them_through(minh, draft, publish):
    publish(answered(draft("A", odd())))
    assert live() == {"A"}


def test_an_error_keeps_them_back_whatever_was_answered(minh, draft, publish):
    said = publish(answered(draft("A", results(-3, 20, of=None))))
    assert (live(), "a count cannot be negative" in said) == (set(), True)


def test_the_latest_draft_is_what_counts(minh, draft, publish):
    page = draft("A", odd())
    page.body = stream(results(1, 60, of=None), child(CITED, "documents"))
    page.save_revision()
    publish(page)
    assert (live(), totals()) == ({"A"}, {2023: (1, 60)})


def test_two_that_report_the_same_are_not_published_at_once(minh, draft, publish):
    pages = [draft(title, results(26, 2243, of=None)) for title in "AB"]
    said = publish(*pages)
    assert (live(), said.count("Another article already reports")) == (set(), 2)
    publish(pages[0])
    assert (live(), totals()) == ({"A"}, {2023: (26, 2243)})
    assert "Another article already reports" in publish(pages[1])
    assert live() == {"A"}


def test_one_that_corrects_the_other_is_published_with_it(minh, draft, publish):
    first = draft("A", results(26, 2243, of=None))
    second = draft("B", results(27, 2300, of=None, corrects=first.pk))
    publish(first, second)
    assert (live(), totals()) == ({"A", "B"}, {2023: (27, 2300)})


def test_what_lies_below_is_looked_at_where_it_would_be_published(minh, desk, draft, publish):
    inner = news_section("C", under=desk)
    draft("A", odd(), under=inner)
    assert "1 classes with 600 learners" in publish(inner, include_descendants="on")
    assert live() == set()
    assert "Nothing was published" not in publish(inner)


def test_nobody_publishes_what_they_submitted_but_an_administrator(client, desk, minh, publish):
    page = submit_new(client, FIGURES, under=desk, reporting_unit=str(unit("tan-an").pk))
    given = {"title": "A", "reporting_unit": str(unit("tan-an").pk)}
    send(client, page, FIGURES, action="publish", **given)
    assert live() == set()  # nor through its own editor
    said = publish(answered(page))
    assert (live(), "You submitted it yourself" in said) == (set(), True)
    client.force_login(approver_of(desk, "thu"))
    publish(page)
    assert live() == {"A"}


def test_an_administrator_publishes_what_they_submitted(client, desk, publish):
    client.force_login(administrator_of_all())
    page = submit_new(client, FIGURES, under=desk, reporting_unit=str(unit("tan-an").pk))
    publish(answered(page))
    assert live() == {"A"}


@pytest.mark.parametrize("kind", ["by somebody else", "by a schedule"])
def test_a_locked_article_is_not_published(client, desk, minh, draft, publish, kind):
    page = draft("A", results(26, 2243, of=None))
    if kind == "by a schedule":
        page.go_live_at = timezone.now() + timedelta(days=1)
        page.save_revision().publish()
    else:
        lan = editor_of(desk)
        Page.objects.filter(pk=page.pk).update(locked=True, locked_by=lan)
    said = publish(page)
    assert (live(), "It is locked" in said) == (set(), True)


def test_what_is_asked_of_the_index_does_not_grow_with_the_articles(client, minh, draft, publish):
    def queries(number):
        pages = [draft(f"{number}-{n}", odd(), period_year=2010 + n) for n in range(number)]
        with CaptureQueriesContext(connection) as asked:
            assert "Nothing was published" in publish(*pages)
        return sum('FROM "training_blocks_report"' in query["sql"] for query in asked)

    assert queries(2) == queries(6)
