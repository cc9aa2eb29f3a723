"""What holds of any units and any reports."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tests.training_blocks.counting.made import used
from tests.training_blocks.counting.worlds import YEARS, new_reports, worlds
from training_blocks.counting import (
    MEASURES,
    Scope,
    explain,
    statement_of,
    territory_total,
    total_of,
)
from training_blocks.counting.classes import class_of
from training_blocks.counting.standing import clip
from training_blocks.counting.values import Inclusion


def value(amount) -> int:
    return amount.value if amount else 0


def summed(figures, measure) -> int:
    return sum(value(one.of(measure)) for one in figures)


def all_totals(world, reports=None):
    """Every total there is, as reported and by today's territory."""
    tree = world.tree(reports)
    for year in YEARS:
        for scope in world.scopes:
            yield total_of(tree, year, scope)
            if scope:
                yield territory_total(tree, year, scope)


def told(total):
    return total.figures, dict(total.rows), total.covers, total.preliminary, used(total)


@given(worlds(), st.randoms())
def test_the_order_of_reports_never_matters(world, random):
    shuffled = random.sample(world.reports, len(world.reports))
    assert world.tree().judgement == world.tree(shuffled).judgement
    assert [told(one) for one in all_totals(world)] == [
        told(one) for one in all_totals(world, shuffled)
    ]


@given(worlds())
def test_no_day_of_a_unit_counts_twice_among_whole_reports(world):
    tree = world.tree()
    counted = [r for r in tree.reports if r.whole and tree.judgement.counts(r)]
    for one, other in combinations(counted, 2):
        if (one.unit, one.scope, one.year) == (other.unit, other.scope, other.year):
            days = [clip(report, tree.units.units) for report in (one, other)]
            assert not days[0].overlaps(days[1])


@given(worlds(), new_reports)
def test_a_whole_report_that_does_not_stand_changes_no_total(world, drawn):
    new = replace(drawn, corrects=frozenset())
    extended = [*world.reports, new]
    if new.whole and not world.tree(extended).judgement.counts(new):
        assert list(all_totals(world)) == list(all_totals(world, extended))


@given(worlds())
def test_a_total_never_exceeds_what_its_reports_state(world):
    by_id = {report.id: report for report in world.reports}
    for total in all_totals(world):
        for measure in MEASURES:
            stated = [statement_of(by_id[key]).figures for key in used(total)]
            assert value(total.figures.of(measure)) <= summed(stated, measure)
            amount = total.figures.of(measure)
            assert amount is None or 0 <= amount.exact <= amount.value


@given(worlds())
def test_rows_and_parts_add_up_to_figures(world):
    for total in all_totals(world):
        for measure in MEASURES:
            whole = value(total.figures.of(measure))
            assert summed(total.rows.values(), measure) == whole
            assert summed((part.figures for part in total.parts), measure) == whole


@given(worlds())
def test_the_parts_of_a_part_add_up_too(world):
    for total in all_totals(world):
        for part in total.parts:
            for measure in MEASURES:
                assert summed(part.rows.values(), measure) == value(part.figures.of(measure))


@given(worlds())
def test_no_report_is_used_twice(world):
    for total in all_totals(world):
        taken = Counter(key for part in total.parts for key in part.reports)
        assert not taken or max(taken.values()) == 1


@given(worlds())
def test_a_declared_total_and_what_lies_below_are_never_added(world):
    tree = world.tree()
    for total in all_totals(world):
        declared = [part.unit for part in total.parts if part.scope is Scope.AREA]
        for unit in declared:
            below = set(tree.units.below(unit))
            assert [part.scope for part in total.parts if part.unit in below] == [Scope.AREA]


@given(worlds())
def test_partners_change_nothing(world):
    alone = [
        replace(r, lines=tuple(replace(line, partners=()) for line in r.lines))
        for r in world.reports
    ]
    assert [told(one) for one in all_totals(world)] == [
        told(one) for one in all_totals(world, alone)
    ]


@given(worlds(owners=()))
def test_a_unit_is_its_own_reports_and_the_units_below_or_its_declared_total(world):
    tree = world.tree()
    for year in YEARS:
        for unit in world.scopes[1:]:
            area = tree.area_year(unit, year)
            below = [total_of(tree, year, child) for child in tree.units.children.get(unit, ())]
            for measure in MEASURES:
                own = [area.own.figures] if area.own else []
                sums = summed([*own, *(one.figures for one in below)], measure)
                declared = [area.declared.figures] if area.declared_stands else []
                expected = summed(declared, measure) if declared else sums
                assert value(area.total.figures.of(measure)) == expected


@given(worlds(owners=()))
def test_today_s_territory_is_the_scope_and_the_former_units_that_are_added(world):
    tree = world.tree()
    for year in YEARS:
        for unit in world.scopes[1:]:
            today = territory_total(tree, year, unit)
            parts = [total_of(tree, year, one).figures for one in (unit, *today.converted)]
            for measure in MEASURES:
                assert value(today.figures.of(measure)) == summed(parts, measure)


@given(worlds())
def test_a_class_is_counted_by_one_line_of_listed_reports(world):
    tree = world.tree()
    found = Counter(
        (report.unit, report.scope, class_of(line))
        for report in tree.reports
        if not report.whole and tree.judgement.counts(report)
        for line in tree.judgement.kept(report).values()
        if class_of(line)
    )
    assert not found or max(found.values()) == 1


@given(worlds())
def test_listed_reports_change_nothing_of_whole_ones(world):
    whole = [report for report in world.reports if report.whole]
    with_lists = world.tree().judgement.reports
    alone = world.tree(whole).judgement.reports
    corrected = any(report.corrects for report in world.reports)
    assert corrected or all(with_lists[key] == verdict for key, verdict in alone.items())


@given(worlds())
def test_what_is_told_aside_changes_no_total(world):
    """Lines of which, in addition or unclear add nothing, beside what else a report states."""
    aside = (Inclusion.OF_WHICH, Inclusion.IN_ADDITION)
    plain = [
        replace(r, lines=tuple(line for line in r.lines if line.inclusion not in aside))
        for r in world.reports
    ]
    assert [told(one) for one in all_totals(world)] == [
        told(one) for one in all_totals(world, plain)
    ]


@given(worlds())
def test_whatever_is_not_used_has_a_reason(world):
    tree = world.tree()
    for scope in world.scopes:
        for today in (False, True):
            for one in explain(tree, scope, today=today):
                assert one.used or one.verdict.reason != "counted"
