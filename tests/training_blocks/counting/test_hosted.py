"""Classes that one unit holds and another owns."""

from tests.training_blocks.counting.made import (
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
from training_blocks.counting import Decisions, Declared, Measure, Scope
from training_blocks.numbers import Qualifier

P = unit("p")
A, B, C = (unit(slug, parent="p") for slug in "abc")
UNITS = [P, A, B, C, unit("q")]

HOST = report("host", unit="a", learners=100, lines=[line("x", 1, 40, owner="b")])
OWNER = report("owner", unit="b", learners=60, lines=[line("x", 1, 40)])


def found_in(*reports, scope="p", **more):
    return total(*reports, units=UNITS, scope=scope, **more)


def test_a_hosted_line_stays_in_its_unit_s_own_total():
    assert number(found_in(HOST, OWNER, scope="a")) == 100


def test_it_is_left_out_of_an_area_where_its_owner_counts_the_programme():
    # 100 - 40 + 60
    found = found_in(HOST, OWNER)
    assert number(found) == 120
    assert [(left.report, left.owner) for left in found.left_out] == [("host", "b")]
    assert {part.unit: part.figures.learners.value for part in found.parts} == {"a": 60, "b": 60}


def test_of_all_units_too():
    assert number(found_in(HOST, OWNER, scope=None)) == 120


def test_it_stays_where_the_owner_has_not_reported_the_programme_that_year():
    assert number(found_in(HOST)) == 100
    other = report("owner", unit="b", lines=[line("y", 1, 60)])
    assert number(found_in(HOST, other)) == 160
    last_year = report("owner", YEAR.of_year(2021), unit="b", lines=[line("x", 1, 60)])
    assert number(found_in(HOST, last_year)) == 100


def test_it_stays_where_the_owner_lies_outside_the_area():
    host = report("host", unit="a", lines=[line("x", 1, 40, owner="q")])
    owner = report("owner", unit="q", lines=[line("x", 1, 40)])
    assert number(found_in(host, owner)) == 40
    assert number(found_in(host, owner, scope=None)) == 40


def test_an_owner_without_lines_leaves_it_in_doubt():
    found = found_in(HOST, report("owner", unit="b", learners=60))
    assert number(found) == 160
    assert [line.report for line in found.doubtful] == ["host"]


def test_a_person_can_decide_that_the_owner_counts_it():
    decisions = Decisions(with_owner=frozenset({("host", ("x",))}))
    found = found_in(HOST, report("owner", unit="b", learners=60), decisions=decisions)
    assert (number(found), found.doubtful) == (120, ())


def test_partners_change_nothing():
    host = report("host", unit="a", learners=100, lines=[line("x", 1, 40, partners=("b",))])
    assert number(found_in(host, OWNER)) == 160


def test_only_what_is_in_the_total_can_leave_it():
    aside = line("x", 1, 40, owner="b", inclusion="of-which")
    assert number(found_in(report("host", unit="a", learners=100, lines=[aside]), OWNER)) == 160


def test_a_covered_owner_has_no_counted_line():
    # the owner's day in March lies in its half, which has no lines
    half = report("half", YEAR.of_half(2022, 1), unit="b", learners=60)
    day = listed("day", event(3, 8), [line("x", 1, 40)], unit="b")
    found = found_in(HOST, half, day)
    assert (number(found), len(found.doubtful)) == (160, 1)


def test_a_declared_total_around_the_owner_counts_its_classes():
    # b is an area; its report stands for c, the owner below it, and has the programme
    units = [P, A, B, unit("c", parent="b")]
    host = report("host", unit="a", learners=100, lines=[line("x", 1, 40, owner="c")])
    of_b = report("of_b", unit="b", scope=Scope.AREA, lines=[line("x", 3, 90)])
    found = total(host, of_b, units=units, scope="p")
    assert number(found) == 150  # 60 + 90
    assert number(total(host, units=units, scope="p")) == 100


def test_an_area_s_hosted_line_is_left_out_further_up():
    # b's area report holds a class that a, beside it, owns
    of_b = report(
        "of_b", unit="b", scope=Scope.AREA, lines=[line("x", 2, 70, owner="a"), line("y", 1, 5)]
    )
    own = report("own", unit="a", lines=[line("x", 2, 71)])
    found = found_in(of_b, own)
    assert number(found) == 76
    assert {row: f.learners.value for row, f in found.rows.items()} == {("x",): 71, ("y",): 5}
    assert number(found_in(of_b, own, scope="b")) == 75


def test_units_that_name_each_other_keep_the_class_once():
    one = report("1", unit="a", lines=[line("x", 1, 40, owner="b")])
    other = report("2", unit="b", lines=[line("x", 1, 42, owner="a")])
    found = found_in(one, other)
    assert number(found) == 40  # the first by its slug keeps it


def test_nor_does_a_third_owner_lose_them_the_class():
    # a names b and, for another class, c; b names a; c has nothing of its own
    lines = [line("x", 1, 40, owner="b"), line("x", 1, 30, owner="c")]
    one = report("1", unit="a", lines=lines)
    other = report("2", unit="b", lines=[line("x", 1, 42, owner="a")])
    assert number(found_in(one, other)) == 70
    third = report("3", unit="c", lines=[line("x", 1, 30)])
    assert number(found_in(one, other, third)) == 70  # a's 40 and c's 30


def test_a_chain_of_owners_ends_at_the_last():
    one = report("1", unit="a", lines=[line("x", 1, 40, owner="b")])
    two = report("2", unit="b", lines=[line("x", 1, 40, owner="c")])
    three = report("3", unit="c", lines=[line("x", 1, 40)])
    assert number(found_in(one, two, three)) == 40


def test_a_line_beyond_what_is_declared_takes_no_more_than_that_with_it():
    # 5 declared beside a hosted line of 8: nothing is left of them, not less than nothing
    host = report("host", unit="a", classes=5, lines=[line("x", 8, owner="b")])
    owner = report("owner", unit="b", lines=[line("x", 3)])
    found = found_in(host, owner)
    assert number(found, Measure.CLASSES) == 3
    assert sum(f.classes.value for f in found.rows.values()) == 3


def test_a_report_of_nothing_but_a_hosted_class_is_used_and_adds_nothing():
    host = listed("host", event(3, 8), [line("x", 1, 40, owner="b")], unit="a")
    found = found_in(host, OWNER)
    assert (number(found), used(found)) == (60, {"host", "owner"})


def test_a_line_is_no_exact_part_of_a_qualified_number():
    # hơn 100 (the lines' 40 do not agree with it) - 40 hosted = hơn 60, of which nothing is exact
    declared = Declared(learners=100, qualifier=Qualifier.HON)
    host = report("host", unit="a", declared=declared, lines=HOST.lines)
    learners = found_in(host, OWNER).figures.learners
    assert (learners.value, learners.qualifier, learners.exact) == (120, Qualifier.HON, 60)
