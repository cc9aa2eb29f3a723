"""What contradicts what, kind by kind, with figures worked out by hand."""

from datetime import date, timedelta

import pytest

from tests.training_blocks.counting.made import (
    H1,
    H2,
    MAY_TO_DECEMBER,
    NINE_MONTHS,
    Q1,
    Q3,
    Q4,
    YEAR,
    line,
    report,
    unit,
)
from training_blocks.counting import Coverage, Decisions, Declared, Event, Scope, Tree
from training_blocks.counting.conflicts import ConflictKind, conflicts
from training_blocks.numbers import Qualifier
from training_blocks.periods import ReportingPeriod

YEAR_BEFORE = ReportingPeriod.of_year(2021)
ROW = ("nhan-thuc-dang",)


def found(*reports, units=(), year=None, **decided):
    units = units or [unit(slug) for slug in {r.unit: None for r in reports}]
    return conflicts(Tree(units, reports, Decisions(**decided)), year=year)


def shown(*reports, kind=None, **more):
    """The conflicts (of a kind) as (kind, first, second, figures of both sides)."""
    return [
        (c.kind.value, c.first, c.second, figures(c))
        for c in found(*reports, **more)
        if kind in (None, c.kind)
    ]


def figures(conflict):
    return {
        sides.measure.value: tuple(a and a.value for a in (sides.first, sides.second))
        for sides in conflict.measures
    }


def area(*lines, units=("a", "b"), **more):
    """The area "p" with units below it."""
    return [unit("p", expects_reports=False), *(unit(slug, parent="p") for slug in units)]


def post(id, day, event=None, programme="nhan-thuc-dang", classes=1, of="a", **more):
    told = line(programme, classes, event=Event(event) if event else None, **more)
    return report(id, ReportingPeriod.of_event(day), unit=of, lines=[told])


def test_reports_that_agree_are_no_conflict():
    assert found(report("1", classes=26), report("2", H1, classes=10)) == []


# Reports of one unit beside each other


def test_two_reports_of_one_period():
    assert shown(report("1", classes=26, learners=500), report("2", classes=27)) == [
        ("duplicate", "2", "1", {"classes": (27, 26), "learners": (None, 500)})
    ]


def test_two_that_overlap():
    reports = report("1", H1, classes=10), report("2", MAY_TO_DECEMBER, classes=20)
    assert shown(*reports) == [("overlapping", "2", "1", {"classes": (20, 10)})]


def test_each_of_three_duplicates_beside_the_one_that_stands():
    assert [pair[:3] for pair in shown(*(report(id, classes=1) for id in "123"))] == [
        ("duplicate", "3", "1"),
        ("duplicate", "3", "2"),
    ]


def test_a_listed_report_that_cuts_across_a_counted_one():
    listed = report(
        "2", MAY_TO_DECEMBER, coverage=Coverage.LISTED, lines=[line(classes=2), line(classes=1)]
    )
    assert shown(report("1", H1, classes=9), listed) == [
        ("overlapping", "1", "2", {"classes": (9, 3)})
    ]


def test_listed_reports_that_overlap_in_a_programme_are_named_once():
    lines = [line(classes=2), line("so-cap-llct", classes=1)]
    listed = [
        report(id, period, coverage=Coverage.LISTED, lines=[*lines, *more])
        for id, period, more in [
            ("1", H1, [line("doan-the", classes=4)]),
            ("2", MAY_TO_DECEMBER, []),
        ]
    ]
    assert shown(*listed) == [("overlapping", "2", "1", {"classes": (3, 7)})]


def test_posts_of_one_class_are_no_conflict():
    posts = [
        post("1", date(2022, 3, 1), "opened", cohort="K1"),
        post("2", date(2022, 5, 1), "closed", cohort="K1"),
    ]
    assert found(*posts) == []


def test_what_was_decided_is_none_any_more():
    reports = report("1", classes=26), report("2", classes=27)
    assert found(*reports, preferred=frozenset({("1", "2")})) == []
    assert found(*reports, preferred=frozenset({("2", "1")})) == []


def test_what_is_excluded_contradicts_nothing():
    corrected = report("1", classes=26)
    assert found(corrected, report("2", classes=27, corrects=frozenset({"1"}))) == []
    assert found(corrected, report("2", ReportingPeriod.of_open(), classes=300)) == []


# An area's declared total beside the sum of its units


def declared_beside_sum(declared, **more):
    reports = [
        report("1", unit="p", scope=Scope.AREA, declared=declared),
        report("2", unit="a", classes=10, learners=300),
    ]
    return found(*reports, units=area(), **more)


def test_a_declared_total_that_differs_from_the_sum():
    (conflict,) = declared_beside_sum(Declared(classes=12, learners=300, attendances=50))
    assert (conflict.kind, conflict.unit, conflict.year, conflict.first, conflict.second) == (
        ConflictKind.DECLARED_AGAINST_SUMMED,
        "p",
        2022,
        "1",
        None,
    )
    assert figures(conflict) == {"classes": (12, 10)}
    assert (conflict.reporting, conflict.expected, conflict.reports) == (1, 2, ("1",))


@pytest.mark.parametrize(
    "declared",
    [
        Declared(classes=10, learners=300),
        Declared(attendances=50),
        Declared(classes=10, learners=290, qualifier=Qualifier.HON),
    ],
    ids=["equal", "another measure", "what the word allows"],
)
def test_a_declared_total_that_agrees(declared):
    assert declared_beside_sum(declared) == []


def test_a_word_does_not_allow_everything():
    (conflict,) = declared_beside_sum(Declared(learners=200, qualifier=Qualifier.HON))
    assert figures(conflict) == {"learners": (200, 300)}


def test_once_it_is_decided_which_stands_it_is_no_conflict():
    for stands in (True, False):
        declared = Declared(classes=12)
        assert declared_beside_sum(declared, declared_stands={("p", 2022): stands}) == []
    assert declared_beside_sum(declared, declared_stands={("p", 2021): True})


# Hosted classes


def hosted(owner_lines=(), **more):
    """ "a" holds two classes of "b"'s, which reports 9 classes."""
    reports = [
        report("1", unit="a", lines=[line(classes=2, learners=80, owner="b"), line(classes=5)]),
        report("2", unit="b", classes=9, lines=owner_lines),
    ]
    deep = [unit("top"), unit("p", parent="top"), *(unit(slug, parent="p") for slug in "ab")]
    return found(*reports, units=deep, **more)


def test_an_owner_without_lines_is_named_once_for_all_areas():
    (conflict,) = hosted()
    assert (conflict.kind, conflict.unit, conflict.owner) == (
        ConflictKind.OWNER_WITHOUT_LINES,
        "a",
        "b",
    )
    assert (conflict.first, conflict.second, conflict.row) == ("1", "2", ROW)
    assert figures(conflict) == {"classes": (2, 9), "learners": (80, None)}
    assert conflict.reports == ("1", "2")


def test_an_owner_with_lines_is_none():
    assert hosted([line("so-cap-llct", classes=9)]) == []
    assert hosted(with_owner=frozenset({("1", ROW)})) == []


def test_an_owner_within_a_declared_total_without_lines():
    reports = [
        report("1", unit="a", lines=[line(classes=2, owner="b")]),
        report("2", unit="p", scope=Scope.AREA, classes=9),
        report("3", unit="top", scope=Scope.AREA, classes=1, period=Q1),
    ]
    units = [unit("top"), unit("p", parent="top"), unit("a", parent="top"), unit("b", parent="p")]
    hosted = [c for c in found(*reports, units=units) if c.owner]
    assert [(c.first, c.second, c.reports) for c in hosted] == [("1", "2", ("1", "2"))]


# Openings and closings without a cohort


MARCH = date(2022, 3, 1)


@pytest.mark.parametrize("days,doubtful", [(0, True), (120, True), (121, False)])
def test_a_closing_within_120_days_of_an_opening(days, doubtful):
    posts = post("1", MARCH, "opened"), post("2", MARCH + timedelta(days), "closed", classes=2)
    expected = [("unpaired-events", "2", "1", {"classes": (2, 1)})]
    assert shown(*posts) == (expected if doubtful else [])


@pytest.mark.parametrize(
    "opening,closing",
    [
        ({"programme": "so-cap-llct"}, {}),
        ({"cohort": "K1"}, {}),
        ({}, {"cohort": "K1"}),
        ({"of": "b"}, {}),
        ({"inclusion": "in-addition"}, {}),
    ],
)
def test_posts_that_cannot_be_one_class(opening, closing):
    day = date(2022, 4, 1)
    posts = post("1", MARCH, "opened", **opening), post("2", day, "closed", **closing)
    assert found(*posts) == []


def test_a_closing_before_the_opening_or_a_post_that_says_neither():
    later = date(2022, 4, 1)
    assert found(post("1", MARCH, "closed"), post("2", later, "opened")) == []
    assert found(post("1", MARCH, "opened"), post("2", later)) == []


def test_each_closing_has_an_opening_of_its_own_the_first_first():
    opened = [post(id, date(2022, month, 1), "opened") for id, month in [("1", 3), ("2", 4)]]
    closed = [post(id, date(2022, month, 1), "closed") for id, month in [("3", 5), ("4", 6)]]
    last = post("5", date(2022, 6, 2), "closed")
    pairs = [c[1:3] for c in shown(*opened, *closed, last)]
    assert pairs == [("3", "1"), ("4", "2")]


def test_one_class_that_was_decided_takes_its_opening_along():
    opened, closed = post("1", MARCH, "opened"), post("2", date(2022, 4, 1), "closed")
    another = post("3", date(2022, 4, 2), "closed")
    decided = {("2", ROW): "1"}
    assert found(opened, closed, another, one_class=decided) == []


def test_an_opening_of_the_year_before():
    posts = post("1", date(2021, 12, 1), "opened"), post("2", date(2022, 1, 20), "closed")
    assert [c.year for c in found(*posts)] == [2022]
    assert (len(found(*posts, year=2022)), found(*posts, year=2021)) == (1, [])


def test_what_a_whole_report_covers_is_not_asked():
    posts = post("1", MARCH, "opened"), post("2", date(2022, 4, 1), "closed")
    assert found(report("3", classes=9), *posts) == []


def slices(event, *, earlier="nhan-thuc-dang", **more):
    first = report("1", H1, lines=[line(earlier, classes=4)])
    second = report("2", H2, lines=[line(classes=3, event=event, **more)])
    return first, second


@pytest.mark.parametrize("event", [Event.CONTINUED, Event.CLOSED])
def test_a_later_slice_that_goes_on_with_a_programme_of_an_earlier_one(event):
    expected = [("unpaired-events", "2", "1", {"classes": (3, 4)})]
    assert shown(*slices(event)) == expected
    assert found(*slices(event), one_class={("2", ROW): "1"}) == []


def test_a_later_slice_that_does_not():
    assert found(*slices(Event.OPENED)) == []
    assert found(*slices(None)) == []
    assert found(*slices(Event.CLOSED, earlier="so-cap-llct")) == []
    assert found(*slices(Event.CLOSED, cohort="K1")) == []


def test_the_nearest_earlier_slice_is_named():
    told = [
        report(id, period, lines=[line(classes=1, event=Event.CONTINUED)])
        for id, period in [("1", Q1), ("2", Q3), ("3", Q4)]
    ]
    assert [c[1:3] for c in shown(*told)] == [("2", "1"), ("3", "2")]


# Less than a part


def test_a_year_that_states_less_than_its_first_half():
    reports = report("1", classes=9, learners=500), report("2", H1, classes=10, learners=300)
    assert shown(*reports) == [("negative-slice", "1", "2", {"classes": (9, 10)})]


def test_nine_months_that_state_less_than_their_half_and_count():
    reports = report("1", H1, classes=10), report("2", NINE_MONTHS, classes=9), report("3", Q4)
    assert shown(*reports) == [("negative-slice", "2", "1", {"classes": (9, 10)})]


def test_a_list_of_classes_that_holds_more_than_its_year():
    listed = report("2", H1, coverage=Coverage.LISTED, lines=[line(classes=11)])
    assert shown(report("1", classes=9), listed) == [
        ("negative-slice", "1", "2", {"classes": (9, 11)})
    ]


# Jumps


@pytest.mark.parametrize("before,now,jumps", [(100, 151, True), (100, 150, False), (100, 49, True)])
def test_a_jump_is_more_than_half_of_the_year_before(before, now, jumps):
    reports = report("1", YEAR_BEFORE, classes=before), report("2", classes=now)
    expected = [("jump", "2", "1", {"classes": (now, before)})]
    assert shown(*reports, year=2022) == (expected if jumps else [])


def test_a_jump_of_inexact_figures_and_from_nothing():
    inexact = Declared(learners=300, qualifier=Qualifier.HON)
    reports = report("1", YEAR_BEFORE, learners=100), report("2", declared=inexact)
    assert shown(*reports) == [("jump", "2", "1", {"learners": (300, 100)})]
    assert shown(report("1", YEAR_BEFORE, classes=0), report("2", classes=3))


@pytest.mark.parametrize(
    "before",
    [
        report("1", ReportingPeriod.of_half(2021, 1), classes=1),
        report("1", ReportingPeriod.of_year(2020), classes=1),
        report("1", YEAR_BEFORE, learners=1),
        report("1", YEAR_BEFORE, scope=Scope.AREA, classes=1),
    ],
    ids=["a part of the year", "two years before", "another measure", "another scope"],
)
def test_only_like_is_compared_with_like(before):
    after = report("2", classes=100)
    assert [c for c in found(before, after) if c.kind is ConflictKind.JUMP] == []


def test_parts_of_two_years_that_are_alike():
    halves = report("1", ReportingPeriod.of_half(2021, 1), classes=1), report("2", H1, classes=9)
    assert [c[0] for c in shown(*halves)] == ["jump"]


def test_a_jump_of_several_reports_names_them_all():
    reports = [report("1", YEAR_BEFORE, classes=1), report("2", H1, classes=9), report("3", H2)]
    (conflict,) = found(*reports, year=2022)
    assert (conflict.first, conflict.second, conflict.reports) == ("2", "1", ("2", "3", "1"))


def test_posts_of_single_classes_are_no_years_to_compare():
    posts = post("1", date(2021, 3, 1), classes=1), post("2", date(2022, 3, 1), classes=9)
    assert found(*posts) == []


def test_a_declared_total_jumps_by_itself():
    reports = [
        report("1", YEAR_BEFORE, unit="p", scope=Scope.AREA, classes=10),
        report("2", YEAR, unit="p", scope=Scope.AREA, classes=30),
    ]
    assert shown(*reports, units=area()) == [("jump", "2", "1", {"classes": (30, 10)})]


def test_years_come_latest_first_and_one_by_one():
    reports = [
        report(f"{year}-{n}", ReportingPeriod.of_year(year)) for year in (2021, 2022) for n in "12"
    ]
    assert [c.year for c in found(*reports)] == [2022, 2021]
    assert [c.year for c in found(*reports, year=2021)] == [2021]
