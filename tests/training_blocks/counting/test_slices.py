"""Later whole slices of a year, which repeat classes of earlier ones."""

import pytest

from tests.training_blocks.counting.made import (
    H1,
    H2,
    Q3,
    Q4,
    YEAR,
    line,
    listed,
    number,
    report,
    total,
    unit,
    used,
)
from training_blocks.counting import Declared, Event, Measure, Reason, Tree, exactly
from training_blocks.numbers import Qualifier
from training_blocks.periods import ReportingPeriod

FIRST = report("1", H1, classes=9, learners=564, lines=[line("x", 2, 80, cohort="K7")])


def later(event, *, period=H2, cohort="k7", people=78, **declared):
    lines = [line("x", 2, people, cohort=cohort, event=event)]
    return report("2", period, lines=lines, **declared)


@pytest.mark.parametrize("event", [Event.CONTINUED, Event.CLOSED])
def test_a_class_that_went_on_or_ended_counts_in_the_earlier_slice(event):
    # H1 9/564; H2 declares 5/300, of which 2/78 are K7 again: 9 + 3 classes, 564 + 222 learners
    found = total(FIRST, later(event, classes=5, learners=300))
    assert (number(found, Measure.CLASSES), number(found)) == (12, 786)
    assert dict(found.rows)[("x",)].learners == exactly(80)


@pytest.mark.parametrize("event", [Event.OPENED, None])
def test_a_class_that_opened_is_a_new_one(event):
    assert number(total(FIRST, later(event, classes=5, learners=300))) == 864


@pytest.mark.parametrize("cohort", ["K8", ""])
def test_another_cohort_or_none_is_no_repetition(cohort):
    assert number(total(FIRST, later(Event.CLOSED, cohort=cohort))) == 642


def test_the_earlier_slice_must_have_the_class():
    assert number(total(report("1", H1, learners=564), later(Event.CLOSED))) == 642


def test_of_slices_of_one_year_alone():
    before = report("1", ReportingPeriod.of_half(2021, 2), lines=[line("x", 2, 80, cohort="K7")])
    assert number(total(before, later(Event.CLOSED))) == 78


def test_the_line_says_where_its_class_counts():
    second = later(Event.CLOSED)
    verdict = Tree([unit()], [FIRST, second]).judgement.lines["2", 0]
    assert (verdict.reason, verdict.stands_instead) == (Reason.EARLIER_SLICE, "1")


def test_a_class_may_go_on_through_several_slices():
    # 80 in H1; Q3 and Q4 tell of the same class
    third = report("3", Q4, lines=[line("x", 2, 70, cohort="K7", event=Event.CLOSED)])
    found = total(FIRST, later(Event.CONTINUED, period=Q3), third)
    assert number(found) == 564
    assert found.covers == "2022"


def test_where_lines_stand_for_a_qualified_number_those_that_are_left_do():
    # "hơn 290" agrees with 78 + 220 = 298; without K7 there are 220, exactly
    lines = [
        line("x", 2, 78, cohort="K7", event=Event.CLOSED),
        line("y", 3, 220),
    ]
    declared = Declared(learners=290, qualifier=Qualifier.HON)
    found = total(FIRST, report("2", H2, lines=lines, declared=declared))
    assert found.figures.learners == exactly(784)


def test_people_that_a_repeated_line_leaves_open_are_not_guessed():
    # H2: 5 classes, 300 learners; 2 of the classes are K7 again, with who knows how many of the 300
    found = total(FIRST, later(Event.CLOSED, people=None, classes=5, learners=300))
    assert (number(found, Measure.CLASSES), number(found)) == (12, 864)


def test_where_no_class_is_left_nobody_is():
    # H2: 2 classes, 78 learners, and both classes are K7 again
    found = total(FIRST, later(Event.CLOSED, people=None, classes=2, learners=78))
    assert (number(found, Measure.CLASSES), number(found)) == (9, 564)


def test_a_slice_that_is_covered_repeats_nothing():
    # the year stands for both halves
    year = report(
        "3", YEAR, learners=900, lines=[line("x", 2, 80, cohort="K7", event=Event.CLOSED)]
    )
    found = total(FIRST, later(Event.CLOSED), year)
    assert (number(found), used(found)) == (900, {"3"})


def test_a_listed_report_is_no_slice():
    closing = listed("2", H2, [line("x", 2, 78, cohort="K7", event=Event.CLOSED)])
    assert number(total(FIRST, closing)) == 564  # by the rule of classes, not of slices
    assert number(total(FIRST, listed("2", H2, [line("x", 2, 78, cohort="K8")]))) == 642
