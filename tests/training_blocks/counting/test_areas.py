"""An area's declared total against the sum of its units."""

from datetime import date

import pytest

from tests.training_blocks.counting.made import (
    H1,
    H2,
    Q1,
    YEAR,
    event,
    line,
    listed,
    number,
    report,
    total,
    unit,
    used,
)
from training_blocks.counting import (
    REMAINDER,
    Declared,
    Figures,
    Measure,
    Scope,
    exactly,
)
from training_blocks.numbers import Qualifier
from training_blocks.periods import ReportingPeriod

P, A, B = unit("p"), unit("a", parent="p"), unit("b", parent="p")
UNITS = [P, A, B]


def area(id="area", period=YEAR, **more):
    return report(id, period, unit="p", scope=Scope.AREA, **more)


def in_a(id="a", period=YEAR, **more):
    return report(id, period, unit="a", **more)


def in_b(id="b", period=YEAR, **more):
    return report(id, period, unit="b", **more)


def found_in(*reports, units=UNITS, scope="p", **more):
    return total(*reports, units=units, scope=scope, **more)


def test_a_unit_and_those_below_it_add_up():
    own = report("own", unit="p", learners=5)
    assert number(found_in(own, in_a(learners=3), in_b(learners=4))) == 12


@pytest.mark.parametrize(
    ("reports", "stands"),
    [
        # 3 units x 365 = 1095 against 365
        ([area(), in_a()], "declared"),
        # 3 x 181 = 543 against 365 + 365 = 730
        ([area(period=H1), in_a(), in_b()], "summed"),
        # 3 x 181 = 543 against 365
        ([area(period=H1), in_a()], "declared"),
        # 1095 against 1095: a tie is the declared one's
        ([area(), report("own", unit="p"), in_a(), in_b()], "declared"),
        # two area reports together: 3 x (181 + 184) = 1095 against 730
        ([area("1", H1), area("2", H2), in_a(), in_b()], "declared"),
        # 3 x 90 = 270 against 181 + 92 (a of H1, b of Q4)
        (
            [area(period=Q1), in_a(period=H1), in_b(period=ReportingPeriod.of_quarter(2022, 4))],
            "summed",
        ),
    ],
)
def test_the_one_that_covers_more_unit_days_stands(reports, stands):
    found = found_in(*reports)
    assert found.beside.stands == (stands == "declared")
    taken = {r.id for r in reports if (r.scope is Scope.AREA) == found.beside.stands}
    assert used(found) == taken


def test_it_stands_whole_even_for_what_it_does_not_state():
    # the area states classes alone: its learners are missing, whatever a says
    found = found_in(area(classes=1188), in_a(classes=20, learners=900))
    assert found.figures == Figures(exactly(1188))
    assert found.beside.summed == Figures(exactly(20), exactly(900))


def test_units_that_are_not_expected_to_report_have_no_unit_days():
    units = [unit("p", expects_reports=False), A, unit("b", parent="p", expects_reports=False)]
    # a alone is expected: 365 against 365 of a; b's 365 are nobody's
    assert found_in(area(), in_a(), in_b(), units=units).beside.stands
    # 181 against 365
    assert not found_in(area(period=H1), in_a(), units=units).beside.stands


def test_a_unit_has_days_only_while_it_lives():
    # b lived 31 days: (365 + 365 + 31) of the area's year against 365 + 365 + 31 of the three
    units = [P, A, unit("b", parent="p", valid_to=date(2022, 1, 31))]
    own = report("own", unit="p", learners=1)
    assert found_in(area(), own, in_a(), in_b(), units=units).beside.stands
    # H1: 181 + 181 + 31 = 393 against 365 + 31 = 396
    assert not found_in(area(period=H1), in_a(), in_b(), units=units).beside.stands


def test_a_list_of_the_area_s_classes_displaces_no_whole_report():
    few = area(period=event(3, 8), lines=[line("x", 1, 40)])
    assert used(found_in(few, in_a(period=Q1, learners=9))) == {"a"}
    long = listed("area", YEAR, [line("x", 1, 40)], unit="p", scope=Scope.AREA)
    assert used(found_in(long, in_a(period=Q1, learners=9))) == {"a"}
    # nor of units that nobody expects to report
    quiet = [unit(one.slug, parent=one.parent, expects_reports=False) for one in UNITS]
    assert used(found_in(few, in_a(learners=9), units=quiet)) == {"a"}


def test_lists_against_lists_by_their_days():
    # 3 units x 1 day against 2 days of a
    posts = [listed(str(n), event(4, n), [line("x", 1, 9)], unit="a") for n in (1, 2)]
    few = area(period=event(3, 8), lines=[line("x", 1, 40)])
    assert used(found_in(few, *posts)) == {"area"}
    more = listed("3", event(4, 3), [line("x", 1, 9)], unit="a")
    last = listed("4", event(4, 4), [line("x", 1, 9)], unit="a")
    assert used(found_in(few, *posts, more, last)) == {"1", "2", "3", "4"}


def test_areas_within_areas_are_settled_from_below():
    # b is an area of its own with c: 2 x 365 of b's area report against c's 181; p adds a and b's area
    units = [*UNITS, unit("c", parent="b")]
    of_b = report("of_b", unit="b", scope=Scope.AREA, learners=50)
    below = report("c", H1, unit="c", learners=20)
    assert used(found_in(of_b, below, in_a(learners=3), units=units)) == {"of_b", "a"}
    # p's own area report of H1: 4 x 181 = 724 against 365 + 2 x 365 = 1095
    assert number(found_in(area(period=H1), of_b, below, in_a(learners=3), units=units)) == 53


def test_without_a_scope_the_roots_are_one_area():
    other = report("q", unit="q", learners=7)
    found = found_in(
        area(learners=100), in_a(learners=3), other, units=[*UNITS, unit("q")], scope=None
    )
    assert (number(found), used(found)) == (107, {"area", "q"})


def test_the_breakdown_of_a_declared_total_without_lines_comes_from_its_units():
    # 100 declared; the units say x 30 + 4, y 20, and 6 not broken down: 46 are left
    found = found_in(
        area(learners=100),
        in_a(learners=56, lines=[line("x", learners=30), line("y", learners=20)]),
        in_b(period=H1, lines=[line("x", learners=4)]),
    )
    assert {row: figures.learners.value for row, figures in found.rows.items()} == {
        ("x",): 34,
        ("y",): 20,
        REMAINDER: 46,
    }
    assert found.unsplit == ("p",)


def test_units_that_state_more_than_the_declared_total_leave_a_negative_row():
    found = found_in(area(learners=100), in_a(lines=[line("x", learners=130)]))
    assert found.rows[REMAINDER].learners.value == -30


def test_the_breakdown_holds_no_measure_that_is_not_declared():
    found = found_in(area(learners=100), in_a(lines=[line("x", 3, 30), line("y", 2)]))
    assert {row: figures.classes for row, figures in found.rows.items()} == {
        ("x",): None,
        REMAINDER: None,
    }


def test_a_declared_total_with_lines_is_broken_down_by_them():
    found = found_in(
        area(learners=100, lines=[line("y", learners=60)]), in_a(lines=[line("x", learners=30)])
    )
    assert {row: f.learners.value for row, f in found.rows.items()} == {("y",): 60, REMAINDER: 40}
    assert found.unsplit == ()


def test_both_totals_are_there_whichever_stands():
    found = found_in(area(period=H1, learners=40), in_a(learners=26), in_b(learners=10))
    assert (found.beside.declared.learners.value, found.beside.summed.learners.value) == (40, 36)
    assert not found.beside.stands


def test_how_many_of_the_units_have_reported():
    found = found_in(in_a(), listed("b", event(3, 8), [line("x", 1)], unit="b"))
    assert (found.reporting, found.expected) == (
        1,
        3,
    )  # a list of classes is no report of the whole
    assert found_in(area(), in_a(), in_b()).reporting == 3
    units = [
        unit("p", expects_reports=False),
        A,
        unit("b", parent="p", valid_to=date(2021, 12, 31)),
    ]
    assert found_in(in_a(), units=units).expected == 1


def test_a_total_covers_the_days_that_no_reporting_unit_leaves_out():
    assert found_in(in_a(period=H1), in_b()).covers == "2022-H1"
    assert found_in(in_a()).covers == "2022"  # b has not reported: n of N says so


def test_qualifiers_carry_through_sums():
    def gan(number):
        return Declared(learners=number, qualifier=Qualifier.GAN)

    about = found_in(in_a(declared=gan(40)), in_b(learners=10)).figures.learners
    assert (about.value, about.qualifier, about.exact) == (50, Qualifier.GAN, 10)
    mixed = Declared(learners=10, qualifier=Qualifier.HON)
    assert (
        found_in(in_a(declared=gan(40)), in_b(declared=mixed)).figures.learners.qualifier
        == Qualifier.KHOANG
    )


def test_measures_never_mix():
    found = found_in(in_a(learners=3), in_b(declared=Declared(attendances=1400)))
    assert (number(found), number(found, Measure.ATTENDANCES), number(found, Measure.CLASSES)) == (
        3,
        1400,
        None,
    )
