"""Of every report of a scope, whether it is used and why not."""

from datetime import date

from tests.training_blocks.counting.made import (
    H1,
    Q1,
    YEAR,
    event,
    line,
    listed,
    report,
    unit,
)
from training_blocks.counting import Scope, Tree, Unit, explain
from training_blocks.periods import ReportingPeriod

UNITS = [unit("p"), unit("a", parent="p"), unit("b", parent="a"), unit("q")]
AREA = report("area", unit="p", scope=Scope.AREA, learners=90)
BELOW = report("below", H1, unit="b", learners=9)


def told(*reports, scope=None, units=UNITS, **more):
    found = explain(Tree(units, reports), scope, **more)
    return {
        one.report.id: (one.verdict.reason.value, one.verdict.stands_instead, one.used)
        for one in found
    }


def test_what_the_area_s_declared_total_stands_for():
    assert told(AREA, BELOW) == {
        "area": ("counted", None, True),
        "below": ("area-stands", "area", False),
    }


def test_within_its_own_unit_the_same_report_is_used():
    assert told(AREA, BELOW, scope="b") == {"below": ("counted", None, True)}


def test_an_area_report_that_its_units_outweigh():
    small = report("area", Q1, unit="a", scope=Scope.AREA, learners=90)
    of_b = report("b", unit="b", learners=9)
    own = report("a", unit="a", learners=9)
    assert told(small, of_b, own, scope="a")["area"] == ("units-stand", None, False)


def test_an_area_within_an_area_that_stands():
    inner = report("inner", unit="a", scope=Scope.AREA, learners=50)
    assert told(AREA, inner)["inner"] == ("area-stands", "area", False)


def test_what_does_not_stand_says_why():
    found = told(
        report("year", unit="q", learners=9),
        report("half", H1, unit="q", learners=5),
        report("term", ReportingPeriod.of_term(date(2020, 1, 1), None), unit="q"),
    )
    assert found == {
        "year": ("counted", None, True),
        "half": ("covered", "year", False),
        "term": ("term", None, False),
    }


def test_with_a_year_those_that_touch_it():
    crossing = ReportingPeriod.of_range(date(2021, 9, 1), date(2022, 5, 31))
    reports = [
        report("crossing", crossing, unit="q"),
        report("before", YEAR.of_year(2021), unit="q"),
        report("open", ReportingPeriod.of_open(date(2020, 1, 1)), unit="q"),
        report("year", unit="q"),
    ]
    assert set(told(*reports, year=2022)) == {"crossing", "open", "year"}
    assert set(told(*reports)) == {"crossing", "before", "open", "year"}


def test_a_later_post_whose_learners_count_is_used_though_it_is_a_duplicate():
    opening = listed("1", event(11, 8, 2021), [line("x", 1, 40, cohort="K1")], unit="q")
    closing = listed("2", event(2, 2), [line("x", 1, 38, cohort="K1")], unit="q")
    expected = ("same-class", "1", True)
    assert told(opening, closing)["2"] == expected
    assert told(opening, closing, year=2022)["2"] == expected


def test_by_today_s_territory_with_the_former_units():
    end = date(2022, 6, 30)
    units = [
        Unit(slug="top"),
        Unit(slug="n", parent="top", valid_from=date(2022, 7, 1)),
        Unit(slug="o", parent="top", valid_to=end, successors=("n",)),
    ]
    # the area report of the top stands for all below it, but not in today's territory of n
    reports = [
        report("top", unit="top", scope=Scope.AREA, learners=90),
        report("o", H1, unit="o", learners=9),
        report("n", unit="n", learners=5),
    ]
    assert told(*reports, units=units, scope="n", today=True) == {
        "o": ("counted", None, True),
        "n": ("counted", None, True),
    }
    assert set(told(*reports, units=units, scope="n")) == {"n"}
    assert told(*reports, units=units, today=True)["o"] == ("area-stands", "top", False)
