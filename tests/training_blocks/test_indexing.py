"""The index as a whole: rows that stay, rebuilding, the command, the cost of a refresh, and writers at once."""

import random
import threading
from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Page, PageViewRestriction

from tests.bulletins import (
    Index,
    bulletin,
    child,
    edited,
    hide,
    index,
    line,
    nested_page,
    report_page,
    results,
    rows,
    section,
    unit,
)
from tests.testapp.models import BulletinPage, PlainPage
from training_blocks import indexing
from training_blocks.indexing import refreshing
from training_blocks.indexing.lock import take_lock
from training_blocks.models import Report, ReportLine
from training_blocks.models.reports import IndexProblem

ONE = Index({("A", "tan-an", 2023, 26, 2243, "counted")}, {2023: (26, 2243)})


# Rows


def test_a_row_keeps_its_key_while_its_block_is_edited(committed):
    kept, dropped = child(results(26, 2243)), child(results(9, 564, of="yen-bai"))
    with committed():
        page = bulletin("A", kept, dropped)
    pk = Report.objects.get(unit__slug="tan-an").pk
    added = child(results(1, 1, of="new"))
    with committed():
        edited(page, added, kept | {"value": results(27, 2300, of="moved", year=2022)})
    assert index() == Index(
        {("A", "new", 2023, 1, 1, "counted"), ("A", "moved", 2022, 27, 2300, "counted")},
        {2023: (1, 1), 2022: (27, 2300)},
    )
    assert Report.objects.get(unit__slug="moved").pk == pk


def test_a_row_keeps_its_key_over_a_rebuild(committed):
    with committed():
        bulletin("A", results(26, 2243, lines=rows(line("qpan", 26, 2243))))
    keys = list(Report.objects.values_list("pk"))
    call_command("rebuild_reports")
    assert (list(Report.objects.values_list("pk")), index()) == (keys, ONE)


def test_lines_are_written_whole(committed):
    lines = rows(
        line("qpan", 20, 2000, cohort="khoá 15", event="opened", partner_names="Trường"),
        line("so-cap-llct", 6, 243, also_programmes=rows(), inclusion="of-which"),
    )
    with committed():
        page = bulletin("A", results(26, 2243, lines=lines, difference_reason="x"))
    assert set(stored_lines()) == {
        (0, "qpan", 20, 2000, "khoá 15", "opened", "in-total", "Trường"),
        (1, "so-cap-llct", 6, 243, "", "", "of-which", ""),
    }
    with committed():
        edited(page, results(26, 2243))
    assert (list(stored_lines()), index()) == ([], ONE)


def stored_lines():
    return ReportLine.objects.values_list(
        "position",
        "programmes__code",
        "classes",
        "learners",
        "cohort",
        "event",
        "inclusion",
        "partner_names",
    )


def test_first_publication_decides_between_articles_and_mending_one_changes_nothing(committed):
    with committed():
        older = report_page("Older", results(1, 1, of=None), article_date=date(2024, 1, 1))
        report_page("Newer", results(2, 2, of=None), article_date=date(2024, 2, 1))
    stands = {
        ("Older", "tan-an", 2023, 1, 1, "duplicate"),
        ("Newer", "tan-an", 2023, 2, 2, "counted"),
    }
    assert index() == Index(stands, {2023: (2, 2)})
    with committed():
        edited(older, results(1, 1, of=None))
    assert index() == Index(stands, {2023: (2, 2)})


def test_a_correction_names_an_article_and_stands_in_its_place(committed):
    """Without the correction the later half-year and the year would give the year 26 classes."""
    with committed():
        wrong = bulletin("Wrong", results(26, 2243))
        bulletin("Right", results(25, 2200, corrects=wrong.pk, span="half-1"))
    assert index() == Index(
        {
            ("Wrong", "tan-an", 2023, 26, 2243, "excluded"),
            ("Right", "tan-an", 2023, 25, 2200, "counted"),
        },
        {2023: (25, 2200)},
    )
    assert Report.objects.get(page__title="Wrong").stands_instead.page.title == "Right"
    with committed():
        wrong.delete()
    assert index() == Index({("Right", "tan-an", 2023, 25, 2200, "counted")}, {2023: (25, 2200)})


# Rebuilding


def test_the_command_finds_drift_and_mends_it(committed, capsys):
    with committed():
        page = bulletin()
    call_command("rebuild_reports", check=True)
    BulletinPage.objects.filter(pk=page.pk).update(live=False)
    capsys.readouterr()
    with pytest.raises(SystemExit) as stopped:
        call_command("rebuild_reports", check=True)
    listed = [text for text in capsys.readouterr().out.splitlines() if text.startswith("page")]
    assert (stopped.value.code, len(listed), Report.objects.count()) == (1, 1, 1)
    assert f"{page.pk}" in listed[0]
    call_command("rebuild_reports")
    assert (Report.objects.count(), index()) == (0, Index())


@pytest.mark.parametrize(
    "tampered",
    [
        lambda: Report.objects.update(declared_learners=1),
        lambda: Report.objects.update(standing="covered"),
        lambda: Report.objects.update(year=2020),
        lambda: ReportLine.objects.update(classes=1),
        lambda: ReportLine.objects.all().delete(),
        lambda: Report.objects.all().delete(),
        lambda: IndexProblem.objects.create(page=Page.objects.get(title="A"), faults=[]),
        lambda: Report.objects.create(
            page=Page.objects.get(title="A"),
            content_path="body.gone",
            unit=unit(),
            kind="results",
            period_kind="open",
        ),
    ],
)
def test_every_kind_of_drift_is_found_and_mended(committed, tampered):
    with committed():
        bulletin("A", results(26, 2243, lines=rows(line("qpan", 26, 2243))))
    tampered()
    assert indexing.drift() != []
    call_command("rebuild_reports")
    assert index() == ONE


def test_check_changes_nothing(committed):
    with committed():
        bulletin()
    Report.objects.update(declared_learners=1)
    before = list(Report.objects.values())
    assert indexing.drift() != []
    assert list(Report.objects.values()) == before


def test_rows_of_pages_that_hold_no_statistic_blocks_are_dropped(committed):
    with committed():
        bulletin()
        page = section()
    IndexProblem.objects.create(page=page, faults=[])
    Report.objects.create(page=page, content_path="x", unit=unit(), kind="plan", period_kind="open")
    assert indexing.drift() != []
    call_command("rebuild_reports")
    assert index() == ONE


def test_an_empty_site_rebuilds(db):
    assert (indexing.rebuild(), index()) == (0, Index())


def test_rebuild_goes_batch_by_batch(committed, monkeypatch):
    with committed():
        for n in range(5):
            bulletin(f"A{n}", results(1, 1, of=f"unit-{n}"))
    Report.objects.all().delete()
    monkeypatch.setattr(refreshing, "BATCH", 2)
    seen = []
    assert indexing.rebuild(progress=lambda done, of: seen.append((done, of))) == 5
    assert (seen, index().totals) == ([(2, 5), (4, 5), (5, 5)], {2023: (5, 5)})


# Any order of events


class Site:
    """A small site that a random editor changes."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.sections = [section(f"Section {n}") for n in range(2)]

    def articles(self):
        return list(BulletinPage.objects.all())

    def article(self):
        return self.random.choice(self.articles() or [self.publish()])

    def value(self):
        n = self.random.randint(0, 50)
        return results(
            n,
            10 * n,
            of=self.random.choice(["one", "two"]),
            year=self.random.choice([2022, 2023]),
            span=self.random.choice(["year", "half-1", "quarter-3"]),
        )

    def publish(self):
        title = f"Article {self.random.random()}"
        return bulletin(title, self.value(), under=fresh(self.random.choice(self.sections)))

    def edit(self):
        page = self.article()
        if not page.alias_of_id:
            edited(page, self.value(), live=self.random.random() < 0.7)

    def unpublish(self):
        self.article().unpublish()

    def delete(self):
        self.article().delete()

    def move(self):
        target = fresh(self.random.choice(self.sections))
        Page.objects.get(pk=self.article().pk).move(target, pos="last-child")

    def hide(self):
        hide(self.random.choice([*self.sections, self.article()]))

    def show(self):
        restriction = PageViewRestriction.objects.order_by("?").first()
        if restriction:
            restriction.delete()

    def alias(self):
        self.article().create_alias(update_slug=f"alias-{self.random.random()}".replace(".", ""))

    def convert(self):
        page = self.article()
        if page.alias_of_id:
            ConvertAliasPageAction(page).execute()

    def close(self):
        closed = unit(self.random.choice(["one", "two"]))
        closed.valid_to = self.random.choice([None, date(2022, 5, 1), date(2023, 5, 1)])
        closed.save()

    def change(self):
        names = "publish publish edit unpublish delete move hide show alias convert close"
        getattr(self, self.random.choice(names.split()))()


def fresh(page):
    return PlainPage.objects.get(pk=page.pk)


@pytest.mark.parametrize("seed", range(6))
def test_events_in_any_order_leave_what_a_rebuild_makes(committed, seed):
    with committed():
        site = Site(seed)
    for _ in range(25):
        with committed():
            for _ in range(site.random.randint(1, 3)):
                site.change()
    found = index()
    assert found.drift == []
    Report.objects.all().delete()
    call_command("rebuild_reports")
    assert index() == found


# Cost


def queries_of_refresh(page):
    with CaptureQueriesContext(connection) as captured:
        indexing.refresh([page.translation_key])
    return len(captured)


def test_a_refresh_costs_the_same_for_any_number_of_lines(committed):
    def lines(n):
        return rows(*(line("qpan", 1, 1, partners=rows(unit().pk)) for _ in range(n)))

    with committed():
        few = bulletin("Few", results(of="few", lines=lines(2)))
        many = bulletin("Many", results(of="many", lines=lines(40)))
    assert queries_of_refresh(few) == queries_of_refresh(many)


def test_a_refresh_costs_the_same_whatever_else_is_indexed(committed):
    with committed():
        page = bulletin()
    before = queries_of_refresh(page)
    with committed():
        for n in range(8):
            bulletin(f"Other {n}", results(n, n))
            nested_page(f"Nested {n}", single=results(n, n, year=2022))
    assert queries_of_refresh(page) <= before + 1  # one for all standings that had to change


# Writers at once


@pytest.fixture
def no_search_index(settings):
    """On PostgreSQL Wagtail's search index itself deadlocks now and then when pages are published at once."""
    backends = settings.WAGTAILSEARCH_BACKENDS
    settings.WAGTAILSEARCH_BACKENDS = {"default": backends["default"] | {"AUTO_UPDATE": False}}


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_articles_of_one_unit_published_at_once_leave_what_a_rebuild_makes(no_search_index):
    """Without the lock each writer would miss the other's report, and both would stand."""
    drafts = [bulletin(f"A{n}", results(n, n), live=False) for n in range(6)]
    errors = together(lambda page: page.get_latest_revision().publish(), drafts)
    assert errors == []
    found = index()
    standings = [standing for *_rest, standing in found.reports]
    assert (found.drift, sorted(standings)) == ([], ["counted", *["duplicate"] * 5])


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_articles_taken_down_at_once_leave_nothing(no_search_index):
    pages = [bulletin(f"A{n}", results(n, n, of=f"unit-{n % 2}")) for n in range(6)]
    assert together(lambda page: page.unpublish(), pages) == []
    assert index() == Index()


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_refresh_waits_for_the_one_before_it():
    """PostgreSQL shows a transaction what was committed when each statement began: the lock comes first."""
    bulletin("A", results(1, 1))
    with transaction.atomic():
        take_lock()
        waiting = started(lambda _page: indexing.refresh(), [None])
        waiting[0].join(timeout=0.5)
        assert waiting[0].is_alive()
    waiting[0].join()
    assert index().drift == []


def started(action, arguments, errors=None):
    def run(argument):
        try:
            action(argument)
        except Exception as error:
            (errors if errors is not None else []).append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[argument]) for argument in arguments]
    for thread in threads:
        thread.start()
    return threads


def together(action, arguments):
    errors = []
    for thread in started(action, arguments, errors):
        thread.join()
    return errors


def test_a_site_without_its_default_locale_is_indexed_all_the_same(committed, settings):
    settings.LANGUAGE_CODE = "en"
    with committed():
        bulletin("A")
    assert index().problems == set()
    assert Report.objects.count() == 1
