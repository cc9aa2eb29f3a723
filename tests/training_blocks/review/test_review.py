"""What an article is asked about, worked out by hand."""

from datetime import date

import pytest

from tests.training_blocks.review.made import (
    H1,
    NINE_MONTHS,
    YEAR,
    article,
    block,
    figures,
    indicator,
    line,
    listed,
    other,
    report,
    said,
)
from training_blocks.counting import Event
from training_blocks.numbers import Qualifier
from training_blocks.periods import ReportingPeriod
from training_blocks.review import Severity, review
from training_blocks.rules import Fault

LAST_YEAR = ReportingPeriod.of_year(2021)
LAST_H1, LAST_H2 = (ReportingPeriod.of_half(2021, n) for n in (1, 2))


def codes(reviewed, *others):
    return [found.code for found in review(reviewed, others)]


def test_a_usual_article_is_asked_nothing():
    told = report(classes=26, learners=2243, lines=[line("a", 9, 792), line("b", 2, 114)])
    assert codes(article(told, dated=date(2022, 12, 13), cites=True)) == []


@pytest.mark.parametrize(
    "classes,learners,asked",
    [
        (1, 15, False),
        (1, 14, True),
        (1, 250, False),
        (1, 251, True),
        (2, 29, True),
        (4, 999, False),
    ],
)
def test_learners_in_a_class_from_15_to_250(classes, learners, asked):
    expected = ["class-size"] if asked else []
    assert codes(article(report(lines=[line("a", classes, learners)]))) == expected
    assert codes(article(report(classes=classes, learners=learners))) == expected


def test_class_sizes_are_asked_of_each_line_at_its_learners():
    told = report(classes=2, learners=9000, lines=[line("a", 1, 40), line("b", 1, 600, position=1)])
    (found,) = review(article(told))
    assert (found.code, found.place, found.field, dict(found.params)) == (
        "class-size",
        "body.0",
        ("lines", 1, "learners"),
        {"classes": 1, "learners": 600},
    )


@pytest.mark.parametrize("classes,learners", [(None, 5000), (0, 40), (3, None)])
def test_a_class_size_needs_both_numbers(classes, learners):
    assert codes(article(report(classes=classes, learners=learners))) == []


@pytest.mark.parametrize(
    "percent,asked",
    [("8.35", False), ("8.4", False), ("8.3", False), ("8", False), ("8.36", True), ("9", True)],
)
def test_a_percentage_is_rounded_or_cut_as_it_is_printed(percent, asked):
    """35 of 419 are 8,353… %."""
    grades = figures("quality", indicator(35, 419, percent, label="xuất sắc"))
    expected = [
        (
            "percentage",
            "body.2",
            {"percent": percent, "computed": "8.35", "number": "35", "out_of": "419"},
        )
    ]
    assert said(article(grades)) == (expected if asked else [])


def test_printed_percentages_that_are_and_are_not_those_of_their_numbers():
    """17 and 14 of 31: 54,83 is cut from 54,838…; 45,71 is not 45,161…."""
    grades = figures(
        "quality",
        indicator(17, 31, "54.83", label="khá"),
        indicator(14, 31, "45.71", label="trung bình"),
    )
    assert [found[2]["percent"] for found in said(article(grades))] == ["45.71"]


@pytest.mark.parametrize("percent,asked", [("50", False), ("52", True)])
def test_what_was_achieved_of_a_plan_may_stand_in_the_results(percent, asked):
    plan = figures("plan", indicator(None, 18, percent, name="plan-year", basis="classes"))
    told = block(report(classes=9, learners=564))
    assert codes(article(told, plan)) == (["percentage"] if asked else [])


def test_a_plan_of_no_stated_basis_is_compared_with_nothing():
    plan = figures("plan", indicator(None, 18, "52", name="plan-year", basis="unstated"))
    assert codes(article(block(report(classes=9, learners=564)), plan)) == []


@pytest.mark.parametrize("learners,asked", [(0, False), (1, True), (2, True), (3, False)])
def test_one_or_two_learners_under_a_name(learners, asked):
    grades = figures("quality", indicator(learners, 40, label="xuất sắc", basis="learners"))
    assert codes(article(grades)) == (["few-people"] if asked else [])
    named = report(lines=[line("a", None, learners, theme="Lớp Lào")])
    assert codes(article(named)) == (["few-people"] if asked else [])


def test_one_or_two_classes_or_lecturers_are_nobody():
    titles = figures("quality", indicator(2, 7, label="tiên tiến", basis="classes"))
    staff = figures("staff", indicator(1, name="staff-managers"))
    assert codes(article(titles, staff)) == []


def test_an_article_is_not_older_than_its_period():
    told = report(classes=9, learners=564)
    assert codes(article(told, dated=date(2022, 1, 1))) == []
    assert said(article(told, dated=date(2021, 12, 31))) == [
        ("dated-before", "article_date", {"date": "2021-12-31", "start": "2022-01-01"})
    ]


def test_an_official_whole_report_cites_what_it_rests_on():
    told = report(classes=9, learners=564)
    assert codes(article(told, cites=False)) == ["nothing-cited"]
    assert codes(article(told, cites=None)) == []  # its page type has no place for it
    assert codes(article(report(classes=9, learners=564, official=False), cites=False)) == []
    assert codes(article(listed(lines=[line("a", 1, 40)]), cites=False)) == []
    assert codes(article(cites=False)) == []


def test_faults_and_images_without_a_description_are_errors_and_come_first():
    broken = block(None, faults=[Fault(("period",), "period-missing")])
    odd = report(classes=1, learners=600)
    found = review(article(odd, broken, undescribed=("photo_alt",)))
    assert [(f.code, f.severity, f.place) for f in found] == [
        ("period-missing", Severity.ERROR, "body.1"),
        ("image-undescribed", Severity.ERROR, "photo_alt"),
        ("class-size", Severity.WARNING, "body.0"),
    ]


def test_the_half_the_nine_months_and_the_year_never_shrink_within_an_article():
    found = review(
        article(
            report("1", H1, classes=9, learners=564),
            report("2", NINE_MONTHS, classes=9, learners=600),
            report("3", YEAR, classes=8, learners=600),
        )
    )
    assert [(f.code, f.place, dict(f.params)) for f in found] == [
        ("longer-is-less", "body.2", less_than(H1)),
        ("longer-is-less", "body.2", less_than(NINE_MONTHS)),
    ]


def less_than(shorter):
    """8 classes in the year, 9 in a part of it."""
    return {"measure": "classes", "longer": YEAR, "less": 8, "shorter": shorter, "more": 9}


def test_the_half_the_nine_months_and_the_year_never_shrink_between_articles():
    others = [
        other(report("8", H1, classes=9, learners=564), "8"),
        other(report("9", YEAR, classes=20, learners=590), "9"),
    ]
    found = review(article(report(period=NINE_MONTHS, classes=8, learners=600)), others)
    assert [(f.other, f.params["measure"], f.params["less"], f.params["more"]) for f in found] == [
        ("8", "classes", 8, 9),
        ("9", "learners", 590, 600),
    ]


def test_reports_of_another_unit_scope_or_year_are_not_beside():
    told = report(classes=9, learners=600)
    elsewhere = [
        other(report(unit="b", classes=9, learners=600)),
        other(report(period=ReportingPeriod.of_half(2023, 1), classes=90, learners=6000)),
    ]
    assert codes(article(told), *elsewhere) == []


def test_the_very_unit_and_period_in_another_article():
    told = report(classes=27, learners=2300)
    beside = other(report("7", classes=26, learners=2243), "4711")
    (found,) = review(article(told), [beside])
    assert (found.code, found.place, found.field, found.other) == (
        "reported-already",
        "body.0",
        ("corrects",),
        "4711",
    )
    only_listed = listed(lines=[line("a", 1, 40)])
    assert codes(article(only_listed), beside) == []


@pytest.mark.parametrize("learners,asked", [(1500, False), (1501, True), (500, False), (499, True)])
def test_a_change_of_more_than_half_against_the_year_before(learners, asked):
    """Of 1.000: from 500 to 1.500 is within a half."""
    before = other(report(period=LAST_YEAR, learners=1000))
    assert codes(article(report(learners=learners)), before) == (["jump"] if asked else [])


def test_the_year_before_may_have_been_told_in_two_halves():
    halves = [
        other(report(period=LAST_H1, learners=400)),
        other(report(period=LAST_H2, learners=600)),
    ]
    found = said(article(report(learners=1501)), *halves)
    assert [(code, p["now"], p["then"]) for code, _place, p in found] == [("jump", "1501", "1000")]
    assert codes(article(report(learners=1501)), halves[0]) == []


def test_a_half_is_compared_with_the_half_of_the_year_before():
    before = [
        other(report(period=LAST_H1, learners=400)),
        other(report(period=LAST_YEAR, learners=900)),
    ]
    assert codes(article(report(period=H1, learners=600)), *before) == []
    assert codes(article(report(period=H1, learners=601)), *before) == ["jump"]


def test_periods_that_are_no_slice_of_a_year_have_no_year_before():
    some_days = ReportingPeriod.of_range(date(2022, 2, 1), date(2022, 3, 15))
    beside = other(report(period=LAST_YEAR, learners=1))
    assert codes(article(report(period=some_days, learners=9000)), beside) == []


def test_a_report_of_one_day_is_compared_with_nothing():
    day = ReportingPeriod.of_event(date(2022, 3, 1))
    told = report(period=day, lines=[line("a", 1, 40, event=Event.OPENED)])
    assert codes(article(told, cites=False), other(report(classes=1, learners=30))) == []


def test_a_qualified_plan_basis_is_not_held_against_the_stated_percentage():
    told = block(report(classes=9, learners=500))
    vague = report(classes=9, learners=500).declared
    assert vague.qualifier is None
    plan = figures("plan", indicator(None, 1000, "51", name="plan-year", basis="learners"))
    assert codes(article(told, plan)) == ["percentage"]
    about = report(declared=type(vague)(classes=9, learners=500, qualifier=Qualifier.HON))
    assert codes(article(block(about), plan)) == []
