"""The total of a scope and year as it is told: one shape, whether it was stored or is computed now."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from training_blocks.counting.areas import AreaYear
from training_blocks.counting.contributions import Contribution, HostedLine
from training_blocks.counting.decisions import Decisions
from training_blocks.counting.hosted import Settled, settle_hosted
from training_blocks.counting.statements import Figures, Notice
from training_blocks.counting.territory import territory_members, todays_territory
from training_blocks.counting.totals import Sum, sum_of, without_hosted
from training_blocks.counting.units import UnitTree

Row = tuple[str, ...]


class Ledger(Protocol):
    """Whatever knows the years of units: a `Tree`, or what is stored."""

    decisions: Decisions

    @property
    def units(self) -> UnitTree: ...

    def area_year(self, unit: str | None, year: int) -> AreaYear: ...

    def stated(self, unit: str, year: int, inside: frozenset[str]) -> frozenset[str] | None: ...


@dataclass(frozen=True, slots=True)
class Declared:
    """A declared total beside the sum of the units; `stands` says which of the two the area takes."""

    unit: str
    declared: Figures
    summed: Figures
    stands: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A year of a scope. `rows` add up to `figures`, by programme; so do `parts`, by unit, where they are known.

    For `notices`, `report_count` and `reports` see `counting.totals.Sum`.
    `unsplit` units' declared totals have no lines: the rows come from their units' reports. `converted` former units
    are added, `split` ones cannot be (today's territory alone).
    """

    year: int
    figures: Figures
    rows: Mapping[Row, Figures]
    parts: tuple[Contribution, ...]
    covers: str | None
    preliminary: bool
    notices: tuple[Notice, ...]
    report_count: int
    reports: tuple[str, ...]
    reporting: int
    expected: int
    beside: Declared | None = None
    unsplit: tuple[str, ...] = ()
    left_out: tuple[HostedLine, ...] = ()
    doubtful: tuple[HostedLine, ...] = ()
    converted: tuple[str, ...] = ()
    split: tuple[str, ...] = ()

    @property
    def used(self) -> frozenset[str]:
        """The reports that figures are taken from, where parts are known, or they are few."""
        return frozenset(key for part in self.parts for key in part.reports) or frozenset(
            self.reports
        )


def total_of(ledger: Ledger, year: int, scope: str | None = None) -> Total:
    """As reported: the scope with all below it; without a scope, all units as one area."""
    area = ledger.area_year(scope, year)
    return _told([area], area.total, area.hosted, beside=_beside(area))


def territory_total(ledger: Ledger, year: int, scope: str) -> Total:
    """The scope and every former unit that is wholly part of it today."""
    territory = todays_territory(ledger.units, scope)
    areas = [ledger.area_year(unit, year) for unit in (scope, *territory.converted)]
    inside = frozenset(territory_members(ledger.units, scope, today=True))
    together = sum_of(area.open for area in areas)
    hosted = settle_hosted(
        together.hosted,
        inside=inside.__contains__,
        stated=lambda owner: ledger.stated(owner, year, inside),
        decisions=ledger.decisions,
    )
    return _told(
        areas,
        without_hosted(together, hosted.left_out),
        hosted,
        beside=None if territory.converted else _beside(areas[0]),
        converted=territory.converted,
        split=tuple(unit for unit in territory.split if _brings(ledger, unit, year)),
    )


def _told(
    areas: list[AreaYear],
    total: Sum,
    hosted: Settled,
    *,
    beside: Declared | None = None,
    converted: tuple[str, ...] = (),
    split: tuple[str, ...] = (),
) -> Total:
    year = areas[0].year
    return Total(
        year=year,
        figures=total.figures,
        rows=total.rows,
        parts=total.parts,
        covers=total.cover.code(year),
        preliminary=total.preliminary,
        notices=total.notices,
        report_count=total.report_count,
        reports=total.reports,
        reporting=sum(area.reporting for area in areas),
        expected=sum(area.expected for area in areas),
        beside=beside,
        unsplit=total.unsplit,
        left_out=hosted.left_out,
        doubtful=hosted.doubtful,
        converted=converted,
        split=split,
    )


def _beside(area: AreaYear) -> Declared | None:
    if area.declared is None or area.unit is None:
        return None
    return Declared(area.unit, area.declared.figures, area.summed.figures, area.declared_stands)


def _brings(ledger: Ledger, unit: str, year: int) -> bool:
    area = ledger.area_year(unit, year)
    return bool(area.own or area.declared)
