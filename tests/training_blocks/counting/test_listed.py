"""Reports that list single classes, beside whole ones and among themselves."""

from datetime import date

import pytest

from tests.training_blocks.counting.made import (
    H1,
    MAY_TO_DECEMBER,
    Q1,
    Q2,
    Q3,
    YEAR,
    event,
    line,
    listed,
    number,
    report,
    said,
    total,
    used,
)
from training_blocks.counting import Declared, Inclusion, Measure
from training_blocks.numbers import Qualifier
from training_blocks.periods import ReportingPeriod

MARCH_TO_AUGUST = ReportingPeriod.of_range(date(2022, 3, 1), date(2022, 8, 31))


@pytest.mark.parametrize(
    ("whole", "period", "standing", "reason"),
    [
        (H1, event(3, 8), "covered", "covered"),
        (H1, Q1, "covered", "covered"),
        (H1, H1, "covered", "covered"),  # the very days: no duplicate of a whole report, but in it
        (H1, MARCH_TO_AUGUST, "overlapping", "overlapping"),
        (H1, YEAR, "overlapping", "overlapping"),  # 365 listed days never displace 181 whole ones
        (H1, event(7, 1), "counted", "counted"),
    ],
)
def test_beside_a_whole_report(whole, period, standing, reason):
    found = said(report("1", whole, learners=9), listed("2", period, [line(learners=4)]))
    assert found["1"] == ("counted", "counted", None)
    assert found["2"][:2] == (standing, reason)


def test_what_no_whole_report_tells_of_adds():
    # H1 564 + a class of 40 in August and one of 35 in September
    found = total(
        report("1", H1, learners=564),
        listed("2", event(8, 8), [line("x", 1, 40)]),
        listed("3", event(9, 9), [line("x", 1, 35)]),
    )
    assert number(found) == 639
    assert found.covers == "2022-H1"  # what is listed covers no day of its unit


def test_a_total_of_listed_reports_alone_covers_their_days():
    assert total(listed("1", event(3, 8), [line("x", 1, 40)])).covers == "2022-03-08"


def test_longer_ones_compete_programme_by_programme():
    # x: Q1 40, the first half 90: the half has more days. y: only Q1 has it, 30. Together 90 + 30.
    first = listed("1", Q1, [line("x", 1, 40), line("y", 1, 30)])
    second = listed("2", H1, [line("x", 2, 90)])
    assert number(total(first, second)) == 120
    assert said(first, second)["1"] == ("counted", "counted", None)  # y still counts
    only_x = listed("1", Q1, [line("x", 1, 40)])
    assert said(only_x, second)["1"] == ("covered", "covered", "2")


def test_longer_ones_of_the_same_days_are_duplicates():
    first = listed("1", Q1, [line("x", 1, 40)], published=("1",))
    second = listed("2", Q1, [line("x", 1, 42)], published=("2",))
    assert said(first, second)["1"] == ("duplicate", "duplicate", "2")
    assert number(total(first, second)) == 42


def test_longer_ones_that_cut_across_each_other_do_not_both_count():
    # May to December 245 days against March to August 184
    first = listed("1", MARCH_TO_AUGUST, [line("x", 1, 40)])
    second = listed("2", MAY_TO_DECEMBER, [line("x", 3, 99)])
    assert said(first, second)["1"] == ("overlapping", "overlapping", "2")


def test_one_without_lines_competes_as_a_whole():
    # 120 of unknown programmes in the half may hold the 40 of x in Q1
    first = listed("1", Q1, [line("x", 1, 40)])
    second = listed("2", H1, learners=120)
    assert said(first, second)["1"] == ("covered", "covered", "2")
    assert number(total(first, second)) == 120


def test_what_is_not_broken_down_competes_too():
    # Q1: x 40 of 100; H1: y 50 of 130. The 60 of Q1 may be among the 80 of H1: x 40 + y 50 + 80
    first = listed("1", Q1, [line("x", learners=40)], learners=100)
    second = listed("2", H1, [line("y", learners=50)], learners=130)
    assert number(total(first, second)) == 170


def test_lines_beyond_what_is_declared_are_nothing_to_compete_with():
    # Q1 declares 5 beside lines of 8: 5 stand, whatever H1 (8 of 9 broken down) says
    first = listed("1", Q1, [line("x", 8)], classes=5)
    second = listed("2", H1, [line("y", 8)], classes=9)
    assert number(total(first, second), Measure.CLASSES) == 14


def test_a_day_s_post_within_a_longer_list_of_its_programme_is_covered():
    longer = listed("1", Q1, [line("x", 3, 120)])
    same = listed("2", event(3, 8), [line("x", 1, 40)])
    other = listed("3", event(3, 9), [line("y", 1, 30)])
    assert said(longer, same, other)["2"] == ("covered", "covered", "1")
    assert number(total(longer, same, other)) == 150  # 120 + 30


def test_unless_both_name_their_cohorts():
    longer = listed("1", Q1, [line("x", 1, 120, cohort="K1")])
    assert number(total(longer, listed("2", event(3, 8), [line("x", 1, 40, cohort="K2")]))) == 160
    assert number(total(longer, listed("2", event(3, 8), [line("x", 1, 40)]))) == 120


def test_a_day_s_post_within_a_list_without_lines_is_covered():
    found = said(listed("1", Q1, learners=120), listed("2", event(3, 8), [line("x", 1, 40)]))
    assert found["2"] == ("covered", "covered", "1")


def test_two_posts_of_one_day_are_two_classes():
    # nothing says that they are one
    posts = [listed(str(n), event(3, 8), [line("x", 1, 40)]) for n in range(2)]
    assert number(total(*posts)) == 80


def test_of_a_post_only_lines_in_the_total_count():
    lines = [line("x", 1, 40), line("y", 1, 9, inclusion=Inclusion.OF_WHICH)]
    assert number(total(listed("1", event(3, 8), lines))) == 40


def test_one_programme_left_out_takes_its_share_of_the_declared_number():
    # declared 70 = x 40 + y 30; x is in the longer list: 90 + 30
    post = listed("1", Q1, [line("x", 1, 40), line("y", 1, 30)], classes=2, learners=70)
    found = total(post, listed("2", H1, [line("x", 2, 90)]))
    assert (number(found), number(found, Measure.CLASSES)) == (120, 3)


def test_a_qualified_number_goes_on_without_the_share_that_is_left_out():
    # hơn 100 against 40 + 30: no agreement, so hơn 100 stands; without x 40 it is hơn 60
    declared = Declared(learners=100, qualifier=Qualifier.HON)
    post = listed("1", Q1, [line("x", learners=40), line("y", learners=30)], declared=declared)
    longer = listed("2", H1, [line("x", learners=90)])
    found = total(post, longer)
    assert number(found) == 150
    assert found.figures.learners.qualifier == Qualifier.HON


def test_listed_reports_of_another_year_are_another_matter():
    found = total(
        listed("1", event(3, 8, 2021), [line("x", 1, 40)]), listed("2", event(3, 8), [line("x", 1)])
    )
    assert used(found) == {"2"}


def test_a_post_in_two_covered_quarters_is_covered_by_the_one_it_lies_in():
    found = said(report("1", Q1), report("2", Q2), listed("3", event(5, 5), [line("x", 1)]))
    assert found["3"] == ("covered", "covered", "2")
    assert said(report("1", Q3), listed("3", event(5, 5), [line("x", 1)]))["3"][0] == "counted"
