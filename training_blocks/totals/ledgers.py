"""Where totals are taken from: the stored ones, or, for a past day, reports of that day counted anew."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Protocol

from django.db.models import Q, QuerySet

from training_blocks.counting import Figures, Scope, Total, Tree, territory_total, total_of
from training_blocks.counting.contributions import Contribution
from training_blocks.counting.reach import Origins, Reach, merged_origins, succession, traced
from training_blocks.counting.territory import Territory, territory_members, todays_territory
from training_blocks.decided import decisions_on
from training_blocks.models import AnnualTotal, Report, ReportingUnit, TotalPart
from training_blocks.past import PastReport, reports_as_of
from training_blocks.stored_areas import StoredAreas, stored_splits
from training_blocks.stored_totals import ALL, Row, contribution_in, without_left_out
from training_blocks.totals.values import Asked
from training_blocks.unit_tree import KnownUnits, read_units, successions


class Ledger(Protocol):
    asked: Asked

    @property
    def years(self) -> list[int]: ...

    def total(self, year: int) -> Total: ...

    def parts(self, total: Total) -> list[Contribution]:
        """What each unit adds to a total."""
        ...

    def reach(self, total: Total) -> Reach:
        """Of which units' reports these parts are, a merged unit standing for those it came from."""
        ...

    def splits(self, total: Total, row: Row) -> dict[tuple[str, Scope], Figures]:
        """What each of these parts states in one row of the breakdown, hosted classes included."""
        ...

    def paths(self) -> list[str]:
        """The tree paths of the units that the totals are of; one "" for all units."""
        ...


class StoredLedger:
    """The totals that the index keeps: one query for all years of a scope, one for the units of a year."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked

    @cached_property
    def years(self) -> list[int]:
        rows = AnnualTotal.objects.filter(self._of_scope, part=TotalPart.TOTAL, programmes=ALL)
        return sorted(set(rows.values_list("year", flat=True)), reverse=True)

    def total(self, year: int) -> Total:
        if self.asked.scope and self.asked.converts:
            return territory_total(self._areas, year, self.asked.scope.slug)
        return total_of(self._areas, year, self.asked.slug)

    def parts(self, total: Total) -> list[Contribution]:
        found = self._parts(total.year)
        return [without_left_out(part, total.left_out) for part in found]

    def reach(self, total: Total) -> Reach:
        return self._reaches[total.year]

    def splits(self, total: Total, row: Row) -> dict[tuple[str, Scope], Figures]:
        parts = self._parts(total.year)
        return stored_splits([(part.unit, part.scope) for part in parts], total.year, row)

    def paths(self) -> list[str]:
        if not self.asked.scope:
            return [""]
        units = ReportingUnit.objects.filter(slug__in=self._converted)
        return [self.asked.scope.tree_path, *units.values_list("tree_path", flat=True)]

    @cached_property
    def _territory(self) -> Territory:
        if not self.asked.scope or not self.asked.converts:
            return Territory()
        return todays_territory(self._known.tree, self.asked.scope.slug)

    @property
    def _converted(self) -> tuple[str, ...]:
        return self._territory.converted

    @cached_property
    def _known(self) -> KnownUnits:
        """The whole tree only where one has to look beyond the scope."""
        if self.asked.converts:
            return read_units(with_successors=True)
        scope = self.asked.scope
        keys = {scope.slug: scope.pk} if scope else {}
        return KnownUnits(Tree([], []).units, keys, {pk: slug for slug, pk in keys.items()})

    @cached_property
    def _areas(self) -> StoredAreas:
        areas = StoredAreas(self._known, decisions_on() if self.asked.converts else None)
        areas.load([self.asked.slug, *self._converted, *self._territory.split], self.years)
        if self.asked.converts:
            areas.load_around_owners(self.years)
        return areas

    @property
    def _of_scope(self) -> Q:
        if not self.asked.scope:
            return Q(unit=None)
        return Q(unit=self.asked.scope) | Q(unit__slug__in=self._converted)

    def _parts(self, year: int) -> Iterable[Contribution]:
        rows = self._part_rows.filter(year=year).select_related("unit")
        for row, scope in making_the_total(rows.order_by("unit__sort_key", "unit_id", "part")):
            yield contribution_in(row.unit.slug, scope, row)

    @cached_property
    def _reaches(self) -> dict[int, Reach]:
        """Of all years at once, because they are asked to be compared."""
        rows = self._part_rows.select_related("unit").only(
            "year", "part", "details", "unit__slug", "unit__tree_path"
        )
        by_year: dict[int, list[AnnualTotal]] = defaultdict(list)
        for row in rows:
            by_year[row.year].append(row)
        origins = merged_origins(successions())
        return {
            year: traced(frozenset((row.unit.slug, s) for row, s in making_the_total(of)), origins)
            for year, of in by_year.items()
        }

    @property
    def _part_rows(self) -> QuerySet[AnnualTotal]:
        """What each unit's own reports bring together in a year, and what its area reports do."""
        return AnnualTotal.objects.filter(
            under(self.paths(), "unit__"),
            part__in=[TotalPart.OWN, TotalPart.DECLARED],
            programmes=ALL,
        ).exclude(unit=None)


class PastLedger:
    """What was shown on a day, less what is not public now, by today's units and decisions."""

    def __init__(self, asked: Asked, day: date) -> None:
        self.asked = asked
        self.day = day

    @cached_property
    def rows(self) -> dict[str, Report]:
        """The index's row of each report's block, by its key."""
        return {past.report.id: past.row for past in self.reports}

    @cached_property
    def reports(self) -> list[PastReport]:
        return reports_as_of(self.day)

    @cached_property
    def tree(self) -> Tree:
        known = read_units(with_successors=True)
        reports = [past.report for past in self.reports]
        return Tree(known.tree.units.values(), reports, decisions_on())

    @cached_property
    def _origins(self) -> Origins:
        units = self.tree.units.units
        return merged_origins(
            succession(unit.slug, unit.valid_to, later, units[later].valid_from)
            for unit in units.values()
            for later in unit.successors
        )

    @property
    def years(self) -> list[int]:
        members = set(self.members)
        years = {r.year for r in self.tree.reports if r.unit in members and r.year is not None}
        return sorted(years, reverse=True)

    def total(self, year: int) -> Total:
        if self.asked.scope and self.asked.converts:
            return territory_total(self.tree, year, self.asked.scope.slug)
        return total_of(self.tree, year, self.asked.slug)

    def parts(self, total: Total) -> list[Contribution]:
        return list(total.parts)

    def reach(self, total: Total) -> Reach:
        made_of = frozenset((part.unit, part.scope) for part in total.parts)
        return traced(made_of, self._origins)

    def splits(self, total: Total, row: Row) -> dict[tuple[str, Scope], Figures]:
        found = {}
        for part in total.parts:
            area = self.tree.area_year(part.unit, total.year)
            rows = area.own.rows if part.scope is Scope.OWN and area.own else area.open.rows
            if row in rows:
                found[part.unit, part.scope] = rows[row]
        return found

    @cached_property
    def members(self) -> list[str]:
        if not self.asked.slug:
            return list(self.tree.units.units)
        return territory_members(self.tree.units, self.asked.slug, today=self.asked.converts)

    def paths(self) -> list[str]:
        units = ReportingUnit.objects.filter(slug__in=self.members)
        return list(units.values_list("tree_path", flat=True))


def under(paths: Iterable[str], unit: str = "") -> Q:
    """Rows of units that lie under one of these tree paths."""
    return Q(*[Q(**{f"{unit}tree_path__startswith": path}) for path in paths], _connector=Q.OR)


def making_the_total(rows: Iterable[AnnualTotal]) -> Iterable[tuple[AnnualTotal, Scope]]:
    """The rows of one year that a total above them consists of: none that a declared total stands for."""
    found = list(rows)
    stands = standing_areas(found)
    for row in found:
        own = row.part == TotalPart.OWN
        covered = covered_by(stands, row.unit.tree_path, own=own)
        if not covered and (own or row.details["stands"]):
            yield row, Scope.OWN if own else Scope.AREA


def standing_areas(rows: Iterable[AnnualTotal]) -> set[str]:
    """The tree paths of the areas whose declared total stands, of their declared rows."""
    return {
        row.unit.tree_path
        for row in rows
        if row.part == TotalPart.DECLARED and row.details["stands"]
    }


def covered_by(stands: set[str], path: str, *, own: bool) -> str | None:
    """The area whose declared total stands for a unit's own reports, or for its area report."""
    return next(
        (above for above in stands if path.startswith(above) and (own or above != path)), None
    )
