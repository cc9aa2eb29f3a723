"""What was shown on a past day, less whatever is not public now."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.bulletins import (
    bulletin,
    child,
    edited,
    hide,
    line,
    programme,
    results,
    rows,
    section,
    unit,
)
from tests.testapp.models import BulletinPage
from tests.training_blocks.days import FIRST, SECOND, THIRD, on
from training_blocks import clock
from training_blocks.counting import Event, Inclusion, Scope, statement_of
from training_blocks.models import Report
from training_blocks.past import reports_as_of

pytestmark = pytest.mark.django_db

BEFORE = FIRST - timedelta(days=1)


def as_of(day):
    """(unit, year, classes, learners) of what was shown."""
    figures = [(past.report, statement_of(past.report).figures) for past in reports_as_of(day)]
    return sorted(
        (report.unit, report.year, *(amount and amount.value for amount in (f.classes, f.learners)))
        for report, f in figures
    )


ONE, OTHER = [("tan-an", 2023, 9, 546)], [("tan-an", 2023, 9, 564)]


@pytest.fixture
def corrected(committed):
    """546 learners on the first day, 564 from the second."""
    block = child(results(9, 546))
    with on(FIRST, committed):
        page = bulletin("A", block)
    with on(SECOND, committed):
        edited(page, block | {"value": results(9, 564)})
    return page


def test_each_day_shows_what_stood_at_its_end(corrected):
    days = (BEFORE, FIRST, SECOND, THIRD)
    assert [as_of(day) for day in days] == [[], ONE, OTHER, OTHER]


def test_a_day_ends_at_midnight_in_vietnam(committed):
    with on(FIRST, committed, hour=23):
        bulletin("A", results(9, 546))
    assert (as_of(BEFORE), as_of(FIRST)) == ([], ONE)
    with on(FIRST, committed, hour=0):
        bulletin("B", results(1, 2, year=2022))
    assert (as_of(BEFORE), len(as_of(FIRST))) == ([], 2)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_any_day_can_be_asked_for(corrected, day):
    assert as_of(day) == ([] if day == date.min else OTHER)


def test_a_report_is_known_by_its_row_of_today(corrected):
    (past,) = reports_as_of(FIRST)
    row = Report.objects.get()
    assert (past.report.id, past.row) == (str(row.pk), row)
    assert (past.row.page.title, past.row.unit.slug) == ("A", "tan-an")


def test_a_report_comes_back_whole(committed):
    area = {"scope": "area", "data_as_of": "2023-12-01", "status": "preliminary"}
    outside = line("qpan", 2, 100, cohort="K1", event="opened", inclusion="in-addition")
    lines = rows(
        outside | {"owner": unit("yen-bai").pk},
        line("so-cap-llct", 9, 546, also_programmes=rows(programme("qpan").pk)),
    )
    block = child(results(lines=lines, **area))
    with on(FIRST, committed):
        page = bulletin("A", block)
    with on(SECOND, committed):
        edited(page, block | {"value": results(1, 1)})
    ((past,), stands) = reports_as_of(FIRST), Report.objects.get()
    report, (first, second) = past.report, past.report.lines
    assert (report.scope, report.official, report.as_of) == (Scope.AREA, False, date(2023, 12, 1))
    assert (first.programmes, first.cohort, first.event) == (("qpan",), "K1", Event.OPENED)
    assert (first.inclusion, first.owner) == (Inclusion.IN_ADDITION, "yen-bai")
    assert second.row == ("qpan", "so-cap-llct")
    assert report.published[2:] == (f"{stands.page_id:012d}", "000000")


# What is not public now


def unpublished(page):
    page.unpublish()


def deleted(page):
    BulletinPage.objects.get(pk=page.pk).delete()


def emptied(page):
    edited(page, results(1, 1, year=2022))


@pytest.mark.parametrize("withdraw", [unpublished, deleted, hide, emptied])
def test_what_was_withdrawn_since_is_not_shown(corrected, committed, withdraw):
    with on(THIRD, committed):
        withdraw(corrected)
    assert (as_of(FIRST), as_of(SECOND)) == ([], [])


def test_what_was_hidden_with_its_section_is_not_shown(committed):
    with on(FIRST, committed):
        under = section()
        bulletin("A", results(9, 546), under=under)
    with on(THIRD, committed):
        restriction = hide(under)
    assert as_of(FIRST) == []
    with on(THIRD, committed):
        restriction.delete()
    assert as_of(FIRST) == ONE


def test_what_was_withdrawn_on_the_day_is_not_shown_though_it_is_now(corrected, committed):
    with on(SECOND, committed, hour=20):
        BulletinPage.objects.get(pk=corrected.pk).unpublish()
    with on(THIRD, committed):
        BulletinPage.objects.get(pk=corrected.pk).get_latest_revision().publish()
    assert [as_of(day) for day in (FIRST, SECOND, THIRD)] == [ONE, [], OTHER]


def test_a_block_typed_anew_has_the_past_of_the_old_one(committed):
    with on(FIRST, committed):
        page = bulletin("A", results(9, 546), results(20, 2000, year=2022))
    with on(SECOND, committed):
        edited(page, results(20, 2000, year=2022), results(9, 564))
    both = [*[("tan-an", 2022, 20, 2000)], *ONE]
    assert as_of(FIRST) == both
    assert {p.row.pk for p in reports_as_of(FIRST)} == set(
        Report.objects.values_list("pk", flat=True)
    )


def test_a_lost_index_shows_nothing(corrected):
    Report.objects.all().delete()
    assert as_of(FIRST) == []


# What corrected what


def test_a_correction_is_one_from_its_own_day_on(committed):
    with on(FIRST, committed):
        old = bulletin("Old", results(9, 546))
    with on(SECOND, committed):
        bulletin("New", results(9, 564, corrects=old.pk))
    assert [past.report.corrects for past in reports_as_of(FIRST)] == [frozenset()]
    by_title = {past.row.page.title: past.report for past in reports_as_of(SECOND)}
    assert by_title["New"].corrects == {by_title["Old"].id}


def test_a_correction_means_the_unit_and_period_of_that_day(committed):
    """Since then the corrected article was moved to another unit: nothing is left to correct."""
    block = child(results(9, 546))
    with on(FIRST, committed):
        old = bulletin("Old", block)
        bulletin("New", results(9, 564, corrects=old.pk))
    with on(SECOND, committed):
        edited(old, block | {"value": results(9, 546, of="yen-bai")})
    (meant,) = [past.report.corrects for past in reports_as_of(FIRST) if past.report.corrects]
    assert meant == {str(Report.objects.get(page__title="Old").pk)}
    assert not any(past.report.corrects for past in reports_as_of(SECOND))


def test_other_kinds_of_figures_are_not_counted(committed):
    with on(FIRST, committed):
        bulletin("A", child(results() | {"planned": 26, "achieved": 27}, "plan"))
    assert reports_as_of(FIRST) == []


def test_the_past_takes_the_same_number_of_queries_however_much_it_holds(corrected, committed):
    few = queries()
    with on(SECOND, committed):
        for n in range(10):
            bulletin(str(n), results(n, n, year=2000 + n, lines=rows(line("qpan", n, n))))
    assert queries() == few


def queries():
    with CaptureQueriesContext(connection) as context:
        reports_as_of(clock.today())
    return len(context)
