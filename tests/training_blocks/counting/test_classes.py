"""One class told of by several posts."""

import pytest

from tests.training_blocks.counting.made import (
    H1,
    H2,
    MAY_TO_DECEMBER,
    Q1,
    Q2,
    YEAR,
    event,
    line,
    listed,
    number,
    report,
    said,
    total,
    unit,
    used,
)
from training_blocks.counting import Declared, Event, Inclusion, Measure
from training_blocks.numbers import Qualifier


def post(id, day, learners=40, cohort="K1", programme="x", **more):
    return listed(id, day, [line(programme, 1, learners, cohort=cohort)], **more)


OPENING, CLOSING = post("1", event(3, 8), 40), post("2", event(6, 30), 38)


def test_a_class_counts_once_with_the_learners_of_its_latest_post():
    found = total(OPENING, CLOSING)
    assert (number(found, Measure.CLASSES), number(found)) == (1, 38)
    assert said(OPENING, CLOSING)["2"] == ("duplicate", "same-class", "1")
    assert used(found) == {"1", "2"}  # the class of one, the learners of the other


def test_a_class_counts_in_the_year_of_its_first_post():
    opening, closing = post("1", event(11, 8, 2021), 40), post("2", event(2, 28), 38)
    assert number(total(opening, closing, year=2021)) == 38
    assert number(total(opening, closing, year=2022)) is None


@pytest.mark.parametrize(
    "other",
    [
        post("2", event(6, 30), 38, cohort="K2"),
        post("2", event(6, 30), 38, programme="y"),
        post("2", event(6, 30), 38, cohort=""),
        post("2", event(6, 30), 38, unit="b"),
    ],
)
def test_another_cohort_programme_or_unit_is_another_class(other):
    units = [unit("a"), unit("b")]
    assert number(total(OPENING, other, units=units)) == 78


def test_a_cohort_is_the_same_however_it_is_spelled():
    assert (
        number(
            total(
                post("1", event(3, 8), cohort="Khóa 1"),
                post("2", event(6, 30), 38, cohort="khoá 1"),
            )
        )
        == 38
    )


def test_lines_without_a_cohort_are_never_joined():
    opening = listed("1", event(3, 8), [line("x", 1, 40, event=Event.OPENED)])
    closing = listed("2", event(6, 30), [line("x", 1, 38, event=Event.CLOSED)])
    assert number(total(opening, closing)) == 78


def test_two_lines_of_one_cohort_in_one_report_are_one_class():
    both = listed("1", event(6, 30), [line("x", 1, 40, cohort="K1"), line("x", 1, 38, cohort="K1")])
    found = total(both)
    assert (number(found, Measure.CLASSES), number(found)) == (1, 38)


def test_a_later_post_without_learners_leaves_those_of_the_earlier():
    found = total(OPENING, listed("2", event(6, 30), [line("x", 1, cohort="K1")]))
    assert number(found) == 40
    assert used(found) == {"1"}


def test_the_latest_learners_keep_their_word():
    about = listed("2", event(6, 30), [line("x", 1, 38, cohort="K1", qualifier=Qualifier.GAN)])
    learners = total(OPENING, about).figures.learners
    assert (learners.value, learners.qualifier) == (38, Qualifier.GAN)
    declared = listed("1", event(3, 8), OPENING.lines, classes=1, learners=40)
    assert total(declared, about).figures.learners == learners


def test_attendances_of_a_later_post_leave_the_learners_their_word():
    # hơn 40 learners; later 300 attendances, exactly
    opening = listed("1", event(3, 8), [line("x", 1, 40, cohort="K1", qualifier=Qualifier.HON)])
    later = listed("2", event(6, 30), [line("x", attendances=300, cohort="K1")])
    found = total(opening, later)
    assert found.figures.learners.qualifier == Qualifier.HON
    assert number(found, Measure.ATTENDANCES) == 300


def test_learners_that_only_the_total_of_a_single_class_states_are_its_own():
    # each post declares "1 class, so many learners", its line names the class alone
    opening = listed("1", event(3, 8), [line("x", 1, cohort="K1")], classes=1, learners=40)
    closing = listed("2", event(6, 30), [line("x", 1, cohort="K1")], classes=1, learners=38)
    found = total(opening, closing)
    assert (number(found, Measure.CLASSES), number(found)) == (1, 38)
    assert said(opening, closing)["2"] == ("duplicate", "same-class", "1")


def test_of_two_classes_the_one_told_before_takes_its_share_of_the_declared_number():
    # 78 declared = K1 38 (told before) + K2 40
    both = [line("x", 1, 38, cohort="K1"), line("x", 1, 40, cohort="K2")]
    found = total(OPENING, listed("2", event(6, 30), both, classes=2, learners=78))
    assert (number(found, Measure.CLASSES), number(found)) == (2, 78)


def test_learners_nobody_can_tell_apart_do_not_count_twice():
    # 78 declared for K1 (told before, 40) and K2: whose they are nobody says, so K2's are not known
    both = [line("x", 1, cohort="K1"), line("x", 1, cohort="K2")]
    found = total(OPENING, listed("2", event(6, 30), both, classes=2, learners=78))
    assert (number(found, Measure.CLASSES), number(found)) == (2, 40)


def test_a_class_that_a_whole_report_of_its_year_states_counts_there():
    # K1 opened in March, when nobody reported the whole; the second half has it among its 200
    half = report("3", H2, learners=200, lines=[line("x", 1, 38, cohort="K1")])
    assert said(OPENING, half)["1"] == ("duplicate", "same-class", "3")
    assert number(total(OPENING, half)) == 200


def test_a_class_that_a_whole_report_of_an_earlier_year_states_counts_there():
    before = report("3", YEAR, lines=[line("x", 1, 38, cohort="K1")])
    later = post("1", event(2, 2, 2023), 38)
    assert number(total(before, later, year=2023)) is None


def test_a_class_first_told_of_within_a_whole_report_counts_there_alone():
    # the first half holds the opening, whether its lines say so or not
    half, closing = report("3", H1, learners=200), post("2", event(8, 8), 38)
    assert said(OPENING, closing, half)["2"] == ("duplicate", "same-class", "3")
    assert number(total(OPENING, closing, half)) == 200
    assert number(total(closing, half)) == 238


def test_a_longer_list_that_covers_a_post_of_a_class_counts_the_class_itself():
    # Q1's list is covered by the half's, which has the class, too
    first = listed("1", Q1, [line("x", 1, 40, cohort="K1")])
    second = listed("2", H1, [line("x", 1, 45, cohort="K1")])
    assert said(first, second) == {
        "1": ("covered", "covered", "2"),
        "2": ("counted", "counted", None),
    }
    assert number(total(first, second)) == 45


def test_a_list_cut_across_by_one_of_the_same_class_leaves_it_there():
    # Q1's days are cut by none; May to December 245 days stand against the 181 of H1
    first = listed("1", H1, [line("x", 1, 40, cohort="K1")])
    second = listed("2", MAY_TO_DECEMBER, [line("x", 1, 45, cohort="K1")])
    assert number(total(first, second)) == 45


def test_a_post_before_both_of_two_lists_that_cut_across_each_other_is_the_first():
    day = post("3", event(2, 2), 30)
    first = listed("1", H1, [line("x", 1, 40, cohort="K1")])
    second = listed("2", MAY_TO_DECEMBER, [line("x", 1, 45, cohort="K1")])
    found = total(day, first, second)
    assert (number(found, Measure.CLASSES), number(found)) == (1, 45)
    assert used(found) == {"3", "2"}


def test_what_is_out_of_the_running_is_no_first_post():
    wrong = post("1", event(3, 8, 2021), 40)
    right = post("2", event(3, 8), 41, corrects=frozenset({"1"}))
    assert number(total(wrong, right)) == 41


def test_only_lines_in_the_total_make_a_class():
    aside = [line("x", 1, 38, cohort="K1", inclusion=Inclusion.IN_ADDITION)]
    assert said(OPENING, listed("2", event(6, 30), aside, learners=5))["2"][0] == "counted"


def test_posts_that_declare_the_class_alone():
    declared = Declared(classes=1, learners=38, qualifier=Qualifier.KHOANG)
    closing = listed("2", event(10, 10), [line("x", 1, cohort="K1")], declared=declared)
    learners = total(OPENING, closing, report("3", Q2, learners=9)).figures.learners
    # khoảng 38 of the class + 9 of the second quarter
    assert (learners.value, learners.qualifier, learners.exact) == (47, Qualifier.KHOANG, 9)


def test_a_class_first_told_of_across_a_whole_report_is_not_counted_by_a_later_post():
    # May to December cuts across the half: its class may be in the half already
    half = report("1", H1, learners=200)
    across = listed("2", MAY_TO_DECEMBER, [line("x", 1, 40, cohort="K1")])
    later = post("3", event(12, 31), 38)
    assert said(half, across, later)["2"] == ("overlapping", "overlapping", "1")
    assert said(half, across, later)["3"] == ("duplicate", "same-class", "1")


def test_a_post_covered_by_a_longer_list_leaves_its_class_to_that_list():
    # the half's list has x without cohorts: K1 may be among them
    half = listed("1", H1, [line("x", 3, 120)])
    found = said(half, post("2", event(3, 8)), post("3", event(8, 8), 38))
    assert (found["2"], found["3"]) == (
        ("covered", "covered", "1"),
        ("duplicate", "same-class", "1"),
    )
