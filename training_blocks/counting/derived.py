"""The second half of a year, where nobody reports it: what the year holds beyond its first half."""

from collections.abc import Iterable
from dataclasses import dataclass

from training_blocks.counting.amounts import Amount
from training_blocks.counting.contributions import Contribution
from training_blocks.counting.days import days_of, joined
from training_blocks.counting.standing import (
    Candidate,
    Standing,
    clip,
    days_inside,
    standing_set,
)
from training_blocks.counting.statements import Figures, by_measure, statement_of
from training_blocks.counting.tree import Tree
from training_blocks.counting.values import MEASURES, Measure, Report, Scope
from training_blocks.numbers import Qualifier
from training_blocks.periods import ReportingPeriod


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondHalf:
    """`figures` hold what year and first half both state; a measure of which the half states more than the year is
    missing from them and named in `contradicted`."""

    unit: str
    scope: Scope
    year: int
    figures: Figures
    contradicted: tuple[Measure, ...]
    whole: tuple[str, ...]
    first_half: str
    preliminary: bool


def second_half(tree: Tree, *, unit: str, year: int, scope: Scope = Scope.OWN) -> SecondHalf | None:
    """None where the year is not counted whole, no first half is on record, or the second one is reported."""
    counted = tree.contribution(unit, scope, year)
    reports = [r for r in tree.reports if (r.unit, r.scope, r.year) == (unit, scope, year)]
    on_record = [c for report in reports if (c := _on_record(tree, report))]
    half = _first_half(on_record, year)
    if counted is None or half is None or not _year_is_told(tree, counted, year):
        return None
    if _second_half_is_told(tree, on_record, unit, year):
        return None
    stated = statement_of(half).figures
    return SecondHalf(
        unit=unit,
        scope=scope,
        year=year,
        figures=by_measure(lambda m: _rest(counted.figures.of(m), stated.of(m))),
        contradicted=tuple(m for m in MEASURES if is_less(counted.figures.of(m), stated.of(m))),
        whole=counted.reports,
        first_half=half.id,
        preliminary=counted.preliminary or not half.official,
    )


def is_less(whole: Amount | None, part: Amount | None) -> bool:
    return whole is not None and part is not None and whole.value < part.value


def _rest(whole: Amount | None, part: Amount | None) -> Amount | None:
    if whole is None or part is None or is_less(whole, part):
        return None
    left = whole.value - part.value
    if whole.qualifiers or part.qualifiers:
        return Amount(left, frozenset({Qualifier.KHOANG}))
    return Amount(left, exact=left)


def _on_record(tree: Tree, report: Report) -> Candidate | None:
    """A whole report that is not excluded, with its days within its unit's life."""
    period = clip(report, tree.units.units)
    excluded = tree.judgement.reports[report.id].standing is Standing.EXCLUDED
    if not report.whole or excluded or period is None:
        return None
    return Candidate(report, period, days_inside(period, report.year))


def _first_half(on_record: Iterable[Candidate], year: int) -> Report | None:
    """Of several the one that would stand among them."""
    days = ReportingPeriod.of_half(year, 1).bounds
    halves = [c for c in on_record if c.report.period.bounds == days]
    return standing_set(halves)[0].report if halves else None


def _year_is_told(tree: Tree, counted: Contribution, year: int) -> bool:
    life = tree.units.life(counted.unit, year)
    return not life & ~counted.cover.told


def _second_half_is_told(tree: Tree, on_record: Iterable[Candidate], unit: str, year: int) -> bool:
    """Also by two quarters; nothing is left to derive of a unit that ended with its first half."""
    half = ReportingPeriod.of_half(year, 2)
    left = days_of(half.start, half.end, year) & tree.units.life(unit, year)
    told = joined(
        days_of(c.period.start, c.period.end, year) for c in on_record if half.contains(c.period)
    )
    return not left & ~told
