"""What is stored of units' years, as counting knows it. Reads only; `indexing` writes."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import Q

from training_blocks.counting import NO_DECISIONS, Decisions, Figures, Scope, UnitTree
from training_blocks.counting.areas import AreaYear, programmes_stated
from training_blocks.models.totals import AnnualTotal, TotalPart
from training_blocks.stored_totals import ALL, Row, area_of, figures_in, row_key, split_key
from training_blocks.unit_tree import KnownUnits

UnitYear = tuple[str | None, int]

#: What an area above adds up.
ADDED = (TotalPart.TOTAL, TotalPart.OPEN)


class StoredAreas:
    """A ledger (see `counting.answers`) of what is stored; a year that is not at hand costs one query."""

    def __init__(self, known: KnownUnits, decisions: Decisions = NO_DECISIONS) -> None:
        self.known = known
        self.decisions = decisions
        self._areas: dict[UnitYear, AreaYear] = {}

    @property
    def units(self) -> UnitTree:
        return self.known.tree

    def area_year(self, unit: str | None, year: int) -> AreaYear:
        if (unit, year) not in self._areas:
            self.load([unit], [year])
        return self._areas[unit, year]

    def stated(self, unit: str, year: int, inside: frozenset[str]) -> frozenset[str] | None:
        around = (slug for slug in self.units.above(unit) if slug in inside)
        own = self.area_year(unit, year).own
        return programmes_stated(own, (self.area_year(slug, year) for slug in around))

    def load(self, units: Collection[str | None], years: Collection[int]) -> None:
        asked = [(unit, year) for unit in units for year in years]
        found = read_areas(self.known, units, years)
        self._areas |= {key: found.get(key) or AreaYear(unit=key[0], year=key[1]) for key in asked}

    def load_around_owners(self, years: Collection[int]) -> None:
        """The owners of hosted classes and all they lie below, at once: settling these classes asks for them."""
        owners = {line.owner for area in self._areas.values() for line in area.open.hosted}
        around = {slug for owner in owners for slug in self.units.above(owner)}
        if around:
            self.load(around, years)


def read_areas(
    known: KnownUnits,
    units: Iterable[str | None],
    years: Iterable[int],
    parts: Iterable[str] | None = None,
) -> dict[UnitYear, AreaYear]:
    """The stored years of these units, in one query."""
    listed = set(units)
    keys = [known.keys[unit] for unit in listed if unit in known.keys]
    rows = AnnualTotal.objects.filter(of_units(keys, set(years), all_units=None in listed))
    grouped: dict[UnitYear, list[AnnualTotal]] = defaultdict(list)
    for row in (rows.filter(part__in=list(parts)) if parts else rows).order_by():
        grouped[known.slugs.get(row.unit_id), row.year].append(row)
    return {(unit, year): area_of(unit, year, found) for (unit, year), found in grouped.items()}


def stored_splits(
    parts: Collection[tuple[str, Scope]], year: int, row: Row
) -> dict[tuple[str, Scope], Figures]:
    """What contributions of units (by slug) state in one row of the breakdown, in one query."""
    slugs = {unit for unit, _scope in parts}
    rows = AnnualTotal.objects.filter(
        unit__slug__in=slugs,
        year=year,
        part__in=[TotalPart.OWN, TotalPart.OPEN, TotalPart.TOTAL],
        programmes__in=[ALL, row_key(row)],
    )
    stored: dict[tuple[str, str], dict[str, AnnualTotal]] = defaultdict(dict)
    for one in rows.select_related("unit").order_by():
        stored[one.unit.slug, one.programmes][one.part] = one
    found = {}
    for unit, scope in parts:
        key = split_key(stored[unit, ALL], scope)
        if split := stored[unit, row_key(row)].get(key):
            found[unit, scope] = figures_in(split)
    return found


def of_units(keys: Collection[int], years: Collection[int], *, all_units: bool) -> Q:
    """Rows of these units and years. Each side of the "or" names its years, and one that is not asked for is left
    out: SQLite would otherwise read every row of the years."""
    wanted = Q(unit__in=keys, year__in=years)
    return wanted | Q(unit=None, year__in=years) if all_units else wanted
