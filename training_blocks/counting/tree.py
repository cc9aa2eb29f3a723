"""Totals of any unit and year, computed from all reports at once: for files, past days, and what is not stored."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from training_blocks.counting.areas import AreaYear, area_year, programmes_stated
from training_blocks.counting.contributions import Contribution, contribution
from training_blocks.counting.decisions import NO_DECISIONS, Decisions
from training_blocks.counting.judgement import Judgement
from training_blocks.counting.judging import judge
from training_blocks.counting.units import UnitTree
from training_blocks.counting.values import Report, Scope, Unit


class Tree:
    """The units, their reports, and what counting says of them: everything totals are computed from."""

    def __init__(
        self,
        units: Iterable[Unit],
        reports: Iterable[Report],
        decisions: Decisions = NO_DECISIONS,
    ) -> None:
        self.units = UnitTree(units)
        self.reports = [report for report in reports if report.unit in self.units]
        self.decisions = decisions
        self._areas: dict[tuple[str | None, int], AreaYear] = {}

    @cached_property
    def judgement(self) -> Judgement:
        return judge(self.reports, self.units.units, self.decisions)

    @property
    def years(self) -> list[int]:
        """The years that hold a report, latest first."""
        return sorted({r.year for r in self.reports if r.year is not None}, reverse=True)

    def area_year(self, unit: str | None, year: int) -> AreaYear:
        """The year of a unit with all below it; without a unit, of all units as one area."""
        if (unit, year) not in self._areas:
            order = self.units.below(unit) if unit else self._all
            for slug in reversed(order):
                self._compute(slug, year)
            if unit is None:
                self._compute(None, year)
        return self._areas[unit, year]

    def contribution(self, unit: str, scope: Scope, year: int) -> Contribution | None:
        return contribution(
            self._counted.get((unit, scope, year), []),
            unit=unit,
            scope=scope,
            year=year,
            tree=self.units,
            judgement=self.judgement,
        )

    def stated(self, unit: str, year: int, inside: frozenset[str]) -> frozenset[str] | None:
        """The programmes that the figures counted for a unit state."""
        around = (
            self._areas.get((slug, year)) for slug in self.units.above(unit) if slug in inside
        )
        own = self.contribution(unit, Scope.OWN, year)
        return programmes_stated(own, (area for area in around if area))

    @cached_property
    def _all(self) -> list[str]:
        return [slug for root in self.units.roots for slug in self.units.below(root)]

    @cached_property
    def _counted(self) -> dict[tuple[str, Scope, int], list[Report]]:
        found: dict[tuple[str, Scope, int], list[Report]] = {}
        for report in sorted(self.reports, key=lambda r: (r.period.start or date.min, r.id)):
            if report.year is not None and self.judgement.counts(report):
                found.setdefault((report.unit, report.scope, report.year), []).append(report)
        return found

    def _compute(self, unit: str | None, year: int) -> None:
        if (unit, year) in self._areas:
            return
        members = frozenset(self.units.below(unit) if unit else self._all)
        below = (self._areas.get((child, year)) for child in self.units.children.get(unit, ()))
        self._areas[unit, year] = area_year(
            unit,
            year,
            own=self.contribution(unit, Scope.OWN, year) if unit else None,
            declared=self.contribution(unit, Scope.AREA, year) if unit else None,
            below=[area for area in below if area],
            expected=self.units.all_expected(members, year),
            inside=members.__contains__,
            stated=lambda owner: self.stated(owner, year, members - {unit}),
            decisions=self.decisions,
        )
