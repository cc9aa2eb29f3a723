"""Lines that count as another programme than the one they name."""

from tests.training_blocks.counting.made import (
    H1,
    H2,
    Q1,
    event,
    line,
    listed,
    number,
    report,
    total,
)
from training_blocks.counting import Decisions, Event, Measure


def once(learners, *, cohort="", programme="y", **more):
    """A line of one class that names x."""
    named = {"named_programmes": ("x",)} | more
    return line(programme, 1, learners, cohort=cohort, **named)


def two(*reports, **more):
    found = total(*reports, **more)
    return number(found, Measure.CLASSES), number(found)


def test_two_names_in_one_report_are_one_programme():
    found = total(report(lines=[once(40), line("y", 1, 60)]))
    assert {row: f.learners.value for row, f in found.rows.items()} == {("y",): 100}


def test_posts_of_a_cohort_under_two_names_are_one_class():
    opened = listed("1", event(3, 1), [once(40, cohort="K7")])
    closed = listed("2", event(6, 1), [line("y", 1, 38, cohort="K7")])
    assert two(opened, closed) == (1, 38)


def test_a_cohort_under_two_names_in_one_report_is_two_classes():
    opened = listed("1", event(3, 1), [once(40, cohort="K7"), line("y", 1, 60, cohort="K7")])
    closed = listed("2", event(6, 1), [line("y", 1, 55, cohort="K7")])
    assert two(opened) == (2, 100)
    assert two(opened, closed) == (2, 95)


def test_so_it_is_in_a_later_slice_of_the_year():
    earlier = report("1", H1, lines=[once(40, cohort="K7"), line("y", 1, 60, cohort="K7")])
    closed = line("y", 1, 60, cohort="K7", event=Event.CLOSED)
    assert two(earlier, report("2", H2, lines=[closed])) == (2, 100)


def test_a_longer_list_has_the_programme_under_its_other_name():
    assert two(listed("1", Q1, [once(40)]), listed("2", H1, [line("y", 1, 90)])) == (1, 90)


def test_a_decision_on_a_class_stays_with_the_name_it_had():
    opened = listed("1", event(3, 1), [once(40, event=Event.OPENED)])
    closed = listed(
        "2",
        event(6, 1),
        [once(40, event=Event.CLOSED), line("y", 1, 25, event=Event.CLOSED)],
    )
    decided = Decisions(one_class={("2", ("x",)): "1"})
    assert two(opened, closed, decisions=decided) == (2, 65)
