"""The second half of a year that nobody reports, with figures worked out by hand."""

from datetime import date

import pytest

from tests.training_blocks.counting.made import (
    H1,
    H2,
    MAY_TO_DECEMBER,
    NINE_MONTHS,
    Q1,
    Q2,
    Q3,
    Q4,
    YEAR,
    report,
    unit,
)
from training_blocks.counting import Amount, Declared, Measure, Scope, Tree, exactly
from training_blocks.counting.derived import second_half
from training_blocks.numbers import Qualifier


def derived(*reports, units=(), **more):
    return second_half(Tree(units or [unit()], reports), unit="a", year=2022, **more)


def said(id, period, learners, word=None):
    qualifier = Qualifier(word) if word else None
    return report(id, period, declared=Declared(learners=learners, qualifier=qualifier))


def test_year_less_first_half():
    found = derived(report("1", classes=26, learners=2243), report("2", H1, classes=10))
    assert (found.figures.classes, found.figures.learners) == (exactly(16), None)
    assert (found.whole, found.first_half, found.contradicted) == (("1",), "2", ())


def test_nothing_left_is_zero_and_not_missing():
    found = derived(report("1", classes=10), report("2", H1, classes=10))
    assert found.figures.classes == exactly(0)


@pytest.mark.parametrize("of_year,of_half", [("hơn", None), (None, "gần"), ("trên", "trên")])
def test_of_an_inexact_part_follows_about(of_year, of_half):
    found = derived(said("1", YEAR, 300, of_year), said("2", H1, 100, of_half))
    assert found.figures.learners == Amount(200, frozenset({Qualifier.KHOANG}))


def test_a_half_that_states_more_than_its_year_gives_no_figure():
    found = derived(report("1", classes=9, learners=300), report("2", H1, classes=10, learners=100))
    assert (found.figures.classes, found.figures.learners) == (None, exactly(200))
    assert found.contradicted == (Measure.CLASSES,)


def test_a_year_may_be_told_in_parts():
    found = derived(
        report("1", NINE_MONTHS, classes=20),
        report("2", Q4, classes=8),
        report("3", H1, classes=15),
    )
    assert (found.figures.classes, found.whole) == (exactly(13), ("1", "2"))


@pytest.mark.parametrize(
    "reports",
    [
        [report("1")],
        [report("1", H1, classes=10)],
        [report("1", classes=26), report("2", H1, classes=10), report("3", H2, classes=15)],
        [report("1", classes=26), report("2", H1), report("3", Q3), report("4", Q4)],
        [report("1", classes=26), report("2", Q1), report("3", Q2)],
        [report("1", MAY_TO_DECEMBER, classes=26), report("2", H1, classes=10)],
        [report("1", classes=26), report("2", H1, coverage="listed", classes=10)],
    ],
    ids=[
        "no half",
        "no year",
        "reported",
        "reported by quarters",
        "two quarters are no half",
        "part of a year",
        "a list is no half",
    ],
)
def test_nothing_follows(reports):
    assert derived(*reports) is None


def test_a_half_that_was_corrected_is_off_the_record():
    corrected = report("2", H1, classes=10)
    correction = report("3", H1, classes=12, corrects=frozenset({"2"}))
    found = derived(report("1", classes=26), corrected, correction)
    assert (found.figures.classes, found.first_half) == (exactly(14), "3")


def test_of_two_first_halves_the_one_that_would_stand():
    early, late = (
        report(id, H1, classes=n, as_of=date(2022, 7, n)) for id, n in [("2", 10), ("3", 12)]
    )
    assert derived(report("1", classes=26), late, early).first_half == "3"


def test_a_unit_that_ended_with_its_first_half_has_no_second():
    ended = unit(valid_to=date(2022, 6, 30))
    assert derived(report("1", classes=26), report("2", H1, classes=10), units=[ended]) is None


def test_a_unit_founded_in_the_middle_of_a_half():
    founded = unit(valid_from=date(2022, 3, 1))
    found = derived(report("1", classes=26), report("2", H1, classes=10), units=[founded])
    assert found.figures.classes == exactly(16)


def test_an_area_stands_by_itself():
    own, half = report("1", classes=5), report("2", H1, classes=2)
    area = [
        report("3", classes=50, scope=Scope.AREA),
        report("4", H1, classes=20, scope=Scope.AREA, official=False),
    ]
    found = derived(own, half, *area, scope=Scope.AREA)
    assert (found.figures.classes, found.preliminary) == (exactly(30), True)
    assert derived(own, half, *area).figures.classes == exactly(3)
