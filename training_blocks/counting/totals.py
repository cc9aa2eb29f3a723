"""What a unit and an area total in one year, from reports and the unit tree."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from training_blocks.counting.standing import Standing, Verdict, clip, verdicts
from training_blocks.counting.statements import (
    Figures,
    Notice,
    Statement,
    add_figures,
    add_rows,
    statement_of,
)
from training_blocks.counting.values import Report, Scope, Unit
from training_blocks.periods import ReportingPeriod, covers


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one unit adds to a total: the reports used and what they state together."""

    unit: str
    reports: tuple[Report, ...]
    periods: tuple[ReportingPeriod, ...]
    statement: Statement
    days: int

    @property
    def preliminary(self) -> bool:
        return any(not report.official for report in self.reports)


@dataclass(frozen=True, slots=True)
class Total:
    """A year of a scope. `parts` add up to `figures`; so do `rows`, by programme."""

    year: int
    figures: Figures
    rows: Mapping[tuple[str, ...], Figures]
    parts: tuple[Contribution, ...]
    covers: str | None
    preliminary: bool
    notices: tuple[Notice, ...]

    @property
    def used(self) -> frozenset[str]:
        return frozenset(report.id for part in self.parts for report in part.reports)


class Tree:
    """The units with their reports' verdicts: everything totals are computed from, read once."""

    def __init__(self, units: Iterable[Unit], reports: Iterable[Report]) -> None:
        self.units = {unit.slug: unit for unit in units}
        self.reports = list(reports)

    @cached_property
    def verdicts(self) -> dict[str, Verdict]:
        return verdicts(self.reports, self.units)

    @cached_property
    def children(self) -> dict[str | None, list[str]]:
        found: dict[str | None, list[str]] = {}
        for unit in self.units.values():
            parent = unit.parent if unit.parent in self.units else None
            found.setdefault(parent, []).append(unit.slug)
        return found

    @cached_property
    def _counted(self) -> dict[tuple[str, Scope, int | None], list[Report]]:
        found: dict[tuple[str, Scope, int | None], list[Report]] = {}
        for report in self.reports:
            if self.verdicts[report.id].standing is Standing.COUNTED:
                found.setdefault((report.unit, report.scope, report.year), []).append(report)
        return found

    def counted(self, unit: str, scope: Scope, year: int) -> list[Report]:
        return self._counted.get((unit, scope, year), [])

    def below(self, unit: str) -> list[str]:
        """The unit and every unit below it."""
        found: dict[str, None] = {}
        waiting = [unit]
        while waiting:
            slug = waiting.pop()
            if slug not in found:
                found[slug] = None
                waiting.extend(self.children.get(slug, ()))
        return list(found)


def years_of(tree: Tree) -> list[int]:
    """The years that hold a report, latest first."""
    return sorted({report.year for report in tree.reports if report.year is not None}, reverse=True)


def area_total(tree: Tree, year: int, scope: str | None = None) -> Total:
    """The year's total of a unit with all below it; without a scope, of the units without a parent as one area."""
    roots = [scope] if scope else tree.children.get(None, [])
    parts = tuple(part for root in roots for part in unit_contributions(tree, root, year))
    statements = [part.statement for part in parts]
    return Total(
        year=year,
        figures=add_figures(statement.figures for statement in statements),
        rows=add_rows(statement.rows for statement in statements),
        parts=parts,
        covers=covered_days(tree, parts, year),
        preliminary=any(part.preliminary for part in parts),
        notices=tuple(notice for statement in statements for notice in statement.notices),
    )


def unit_contributions(tree: Tree, unit: str, year: int) -> list[Contribution]:
    """A unit's own reports and those below it, or its area report: never both.

    Of the two the one that covers more unit-days stands; a tie goes to the area report.
    """
    own = _contribution(tree, unit, tree.counted(unit, Scope.OWN, year))
    below = [
        c for child in tree.children.get(unit, []) for c in unit_contributions(tree, child, year)
    ]
    summed = ([own] if own else []) + below
    area = _contribution(tree, unit, tree.counted(unit, Scope.AREA, year), area=True)
    if area and area.days >= sum(part.days for part in summed):
        return [area]
    return summed


def _contribution(
    tree: Tree, unit: str, reports: Sequence[Report], *, area: bool = False
) -> Contribution | None:
    if not reports:
        return None
    statements = [statement_of(report) for report in reports]
    periods = tuple(period for report in reports if (period := clip(report, tree.units)))
    lives = [tree.units[slug] for slug in tree.below(unit)] if area else [tree.units[unit]]
    return Contribution(
        unit=unit,
        reports=tuple(reports),
        periods=periods,
        statement=Statement(
            add_figures(statement.figures for statement in statements),
            add_rows(statement.rows for statement in statements),
            tuple(notice for statement in statements for notice in statement.notices),
        ),
        days=sum(
            _days_lived(period, life)
            for period in periods
            for life in lives
            if not area or life.expects_reports
        ),
    )


def _days_lived(period: ReportingPeriod, unit: Unit) -> int:
    lived = period.clipped(unit.valid_from, unit.valid_to)
    return (lived.days or 0) if lived else 0


def covered_days(tree: Tree, parts: Iterable[Contribution], year: int) -> str | None:
    """The code of the days these parts hold for: reported by some part, and missed by none that lived then.

    None where the parts share no day, or where there are none.
    """
    reported: set[date] = set()
    missed: set[date] = set()
    for life, periods in {(_life(tree.units[part.unit], year), part.periods) for part in parts}:
        told = {day for period in periods for day in _days(period, year)}
        reported |= told
        missed |= _days(life, year) - told
    return covers(_runs(reported - missed), year)


def _days(period: ReportingPeriod | None, year: int) -> set[date]:
    inside = period.clipped(date(year, 1, 1), date(year, 12, 31)) if period else None
    if inside is None or inside.start is None or inside.end is None:
        return set()
    return {inside.start + timedelta(days=n) for n in range((inside.end - inside.start).days + 1)}


def _life(unit: Unit, year: int) -> ReportingPeriod | None:
    return ReportingPeriod.of_year(year).clipped(unit.valid_from, unit.valid_to)


def _runs(days: set[date]) -> list[ReportingPeriod]:
    return [ReportingPeriod.of_event(day) for day in sorted(days)]
