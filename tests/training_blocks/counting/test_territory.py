"""Today's territory: former units added where all of them became part of the scope."""

from datetime import date

import pytest

from tests.training_blocks.counting.made import H1, H2, line, report, unit
from training_blocks.counting import Scope, Tree, Unit, UnitTree, territory_total, total_of
from training_blocks.counting.territory import Territory, todays_territory

END, START = date(2022, 6, 30), date(2022, 7, 1)


def old(slug, *successors, parent=None) -> Unit:
    return Unit(slug=slug, parent=parent, valid_to=END, successors=successors)


def new(slug, parent=None) -> Unit:
    return Unit(slug=slug, parent=parent, valid_from=START)


def territory(*units, scope="n"):
    return todays_territory(UnitTree(units), scope)


@pytest.mark.parametrize(
    ("units", "converted", "split"),
    [
        ([new("n"), old("o", "n")], ("o",), ()),
        # two become one
        ([new("n"), old("o1", "n"), old("o2", "n")], ("o1", "o2"), ()),
        # one becomes two: nobody knows which part of it is n's
        ([new("n"), new("m"), old("o", "n", "m")], (), ("o",)),
        # into two units of the scope: all of it is there
        ([new("n"), new("n1", "n"), new("n2", "n"), old("o", "n1", "n2")], ("o",), ()),
        # by way of a unit that is no more
        ([new("n"), old("o", "m"), old("m", "n")], ("o", "m"), ()),
        # from the top down: with the whole of o, not with its child besides
        ([new("n"), old("o", "n"), old("c", "n", parent="o")], ("o",), ()),
        # below o, which cannot be converted: c can, d cannot
        (
            [
                new("n"),
                new("m"),
                old("o", "n", "m"),
                old("c", "n", parent="o"),
                old("d", "n", "m", parent="o"),
            ],
            ("c",),
            ("o", "d"),
        ),
        # below a unit that lives on
        ([unit("top"), new("n", "top"), old("c", "n", parent="top")], ("c",), ()),
        # what lies in the scope counts there already
        ([new("n"), old("c", "n1", parent="n"), new("n1", "n")], (), ()),
        # what was closed for good has no successor
        ([new("n"), old("o")], (), ()),
        # the scope itself lies below it: its total would hold the scope's
        ([old("o", "n"), new("n", "o")], (), ("o",)),
    ],
)
def test_what_is_added_and_what_cannot_be(units, converted, split):
    assert territory(*units) == Territory(converted, split)


def test_a_circle_of_successors_leads_nowhere():
    assert territory(new("n"), old("o", "m"), old("m", "o")) == Territory()


def today(*reports, units, year=2022, scope="n"):
    return territory_total(Tree(units, reports), year, scope)


def test_a_former_unit_is_added_with_its_whole_total():
    # o's area report of H1 (90), with c below it (20, not added), and n's H2 (70)
    units = [new("n"), old("o", "n"), old("c", "n", parent="o")]
    found = today(
        report("1", H1, unit="o", scope=Scope.AREA, learners=90),
        report("2", H1, unit="c", learners=20),
        report("3", H2, unit="n", learners=70),
        units=units,
    )
    assert (found.figures.learners.value, found.covers) == (160, "2022")
    assert (found.converted, found.split) == (("o",), ())


def test_a_year_before_the_unit_was_founded():
    before = report("1", H1.of_year(2021), unit="o", learners=90)
    found = today(before, units=[new("n"), old("o", "n")], year=2021)
    assert (found.figures.learners.value, found.reporting, found.expected) == (90, 1, 1)


def test_what_cannot_be_converted_is_named_where_it_states_something():
    units = [new("n"), new("m"), old("o", "n", "m")]
    assert today(report("1", H1, unit="o", learners=9), units=units).split == ("o",)
    assert today(units=units).split == ()
    assert today(report("1", H1, unit="o", learners=9), units=units).figures.learners is None


def test_a_class_that_both_tell_of_counts_once():
    # o hosted in the first half a class of n's; n has the programme
    units = [new("n"), old("o", "n")]
    found = today(
        report("1", H1, unit="o", lines=[line("x", 1, 40, owner="n"), line("y", 1, 9)]),
        report("2", H2, unit="n", lines=[line("x", 1, 41)]),
        units=units,
    )
    assert found.figures.learners.value == 50  # 9 + 41


def test_without_former_units_it_is_what_was_reported():
    reports = [
        report("1", unit="n", learners=9, scope=Scope.AREA),
        report("2", unit="c", learners=3),
    ]
    units = [unit("n"), unit("c", parent="n")]
    assert today(*reports, units=units) == total_of(Tree(units, reports), 2022, "n")


def test_two_units_of_one_name_stay_two():
    # Bắc Ninh before and after: the later does not take the earlier's reports as its own
    units = [new("bac-ninh-2"), old("bac-ninh", "bac-ninh-2", "other"), new("other")]
    reports = [
        report("1", H1, unit="bac-ninh", learners=9),
        report("2", H2, unit="bac-ninh-2", learners=5),
    ]
    assert total_of(Tree(units, reports), 2022, "bac-ninh-2").figures.learners.value == 5
    assert today(*reports, units=units, scope="bac-ninh-2").figures.learners.value == 5
