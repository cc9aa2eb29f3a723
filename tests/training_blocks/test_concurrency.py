"""Editors who publish at the very same moment, with all switched on that the portal has: no error, and an index that
is what a rebuild makes. `tests.editors_at_once` says who they are on either database."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from tests.bulletins import (
    Index,
    bulletin,
    home,
    index,
    report_page,
    results,
    section,
    totals,
    unit,
)
from tests.editors import administrator, page_form, results_form
from tests.editors_at_once import at_once, in_processes, send_home
from tests.testapp.models import BulletinPage
from training_blocks import indexing
from training_blocks.models import Report

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

YEARS = range(2021, 2024)


@pytest.fixture(scope="module", autouse=True)
def processes():
    yield
    send_home()


@pytest.fixture
def province():
    """A province with two districts, a and b."""
    found = unit("long-an", kind="province")
    for slug in "ab":
        unit(slug, parent=found)
    return found


def articles(letter, *, of="a", live=False):
    """One article a year. Their titles are of one length: in a search they weigh the same."""
    return [
        bulletin(f"{letter}{year}", results(1, 10, of=of, year=year), live=live).pk
        for year in YEARS
    ]


def assert_rebuilding_changes_nothing(scope=None):
    found, in_scope = index(), totals(scope)
    assert found.drift == []
    indexing.rebuild()
    assert (index(), totals(scope)) == (found, in_scope)


def standings():
    return sorted(Report.objects.values_list("year", "standing"))


# Publishing


def test_two_editors_of_one_unit():
    """Without the lock each would miss the other's report, and both would stand."""
    assert at_once(("publish", *articles("A")), ("publish", *articles("B"))) == []
    assert standings() == [(year, s) for year in YEARS for s in ("counted", "duplicate")]
    assert totals() == dict.fromkeys(YEARS, (1, 10))
    assert_rebuilding_changes_nothing()


def test_editors_of_two_units_of_one_province(province):
    acts = [("publish", *articles("A", of="a")), ("publish", *articles("B", of="b"))]
    assert at_once(*acts) == []
    assert totals(province) == dict.fromkeys(YEARS, (2, 20))
    assert_rebuilding_changes_nothing(province)


def form(letter, year, *, of):
    """A published article as the admin's form sends it."""
    block = results_form(declared_classes="1", declared_learners="10")
    given = {"reporting_unit": unit(of).pk, "period_year": year}
    named = {"title": f"{letter}{year}", "slug": f"{letter}{year}".lower()}
    return page_form(block, **named, **given) | {"action-publish": "1"}


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_two_units_through_the_admin(province):
    """Each editor publishes drafts and creates articles, in one section."""
    create = reverse("wagtailadmin_pages:add", args=["testapp", "reportpage", home().pk])
    acts = []
    for slug in "ab":
        administrator(slug)
        draft = report_page(f"{slug}2021", live=False)
        sent = [(edit(draft), form(slug, 2021, of=slug))]
        sent += [(create, form(slug, year, of=slug)) for year in (2022, 2023)]
        acts.append(("send", slug, *sent))
    assert at_once(*acts) == []
    assert totals(province) == dict.fromkeys(YEARS, (2, 20))
    assert_rebuilding_changes_nothing(province)


def test_one_publishes_what_another_takes_down():
    live, drafts = articles("A", live=True), articles("B")
    assert at_once(("unpublish", *live), ("publish", *drafts)) == []
    assert standings() == [(year, "counted") for year in YEARS]
    assert_rebuilding_changes_nothing()


def test_articles_taken_down_at_once_leave_nothing():
    pages = [articles(letter, live=True) for letter in "AB"]
    assert at_once(*(("unpublish", *keys) for keys in pages)) == []
    assert index() == Index()


def test_publishing_while_the_index_is_rebuilt(province):
    articles("C", of="long-an", live=True)
    acts = [("publish", *articles("A", of="a")), ("publish", *articles("B", of="b"))]
    assert at_once(*acts, ("command", "rebuild_reports")) == []
    assert totals(province) == dict.fromkeys(YEARS, (3, 30))
    assert_rebuilding_changes_nothing(province)


# Wagtail's search index


def test_what_was_published_at_once_is_found():
    assert at_once(("publish", *articles("A")), ("publish", *articles("B"))) == []
    titles = [f"{letter}{year}" for letter in "AB" for year in YEARS]
    assert [[page.title for page in Page.objects.search(title)] for title in titles] == [
        [title] for title in titles
    ]


def test_publishing_many_at_once_while_the_search_index_is_rebuilt():
    acts = [("publish_in_one_transaction", *reversed(articles(letter))) for letter in "AB"]
    assert at_once(*acts, ("command", "update_index")) == []
    assert Page.objects.filter(live=True).search("A2021").count() == 1
    assert_rebuilding_changes_nothing()


def test_a_search_index_that_fails_stops_no_publication(monkeypatch):
    """Least of all on PostgreSQL, where nothing more can be done in a transaction after an error."""

    def fail(*args, **kwargs):
        connection.cursor().execute("SELECT * FROM nowhere")

    index_class = get_search_backend().index_class
    (page, *_others) = articles("A")
    monkeypatch.setattr(index_class, "_refresh_title_norms", fail)
    Page.objects.get(pk=page).specific.save_revision().publish()
    assert Page.objects.get(pk=page).live
    assert index().totals == {2021: (1, 10)}


def test_a_long_title_weighs_less_and_keeps_its_weight_when_others_are_saved():
    section("Một hai")
    short, long = section("Nhất"), section("Một hai ba bốn năm sáu bảy tám chín mười")
    weights = [weight(page) for page in (short, long)]
    assert weights[0] > 1 > weights[1]
    section("Khác")
    assert [weight(page) for page in (short, long)] == weights


def weight(page):
    return page.index_entries.get().title_norm


# Failure


def test_a_crash_between_page_and_index_is_mended_by_a_rebuild():
    articles("A", live=True)
    before = index()
    (page, *_others) = articles("B", of="b")
    assert in_processes(("publish_and_die", page)) == ["exit code 3"]
    assert Page.objects.get(pk=page).live
    found = index()
    assert (found.reports, found.totals) == (before.reports, before.totals)
    assert found.drift
    call_command("rebuild_reports")
    assert totals() == {2021: (2, 20), 2022: (1, 10), 2023: (1, 10)}
    assert index().drift == []


def test_a_refresh_that_fails_beside_one_that_does_not():
    acts = [("publish_while_refreshing_fails", *articles("A", of="a"))]
    errors = in_processes(*acts, ("publish", *articles("B", of="b")))
    assert all("ZeroDivisionError" in error for error in errors)
    assert not BulletinPage.objects.filter(live=False).exists()
    found = index()
    assert found.problems == {(f"A{year}", "refresh-failed") for year in YEARS}
    assert found.totals == dict.fromkeys(YEARS, (1, 10))
    call_command("rebuild_reports")
    assert (totals(), index().problems) == (dict.fromkeys(YEARS, (2, 20)), set())
