"""Stores the annual totals: of the units that were touched and of every area above them, recomputed, never adjusted.

An area adds up the stored totals of the units right below it, so that a publish reads a few rows for each level and
never the reports of a whole province.
"""

from collections.abc import Iterable, Iterator

from django.db import transaction
from django.db.models import Count

from training_blocks.counting.areas import AreaYear, area_year, programmes_stated
from training_blocks.counting.contributions import Contribution
from training_blocks.counting.values import Scope
from training_blocks.indexing.lock import take_lock
from training_blocks.indexing.standing import Judged, settle
from training_blocks.indexing.total_rows import replace_rows
from training_blocks.indexing.tree_paths import replant
from training_blocks.models.reports import Report
from training_blocks.models.totals import AnnualTotal
from training_blocks.stored_areas import ADDED, StoredAreas, UnitYear, read_areas
from training_blocks.unit_tree import KnownUnits, read_units

#: What is settled and stored in one transaction.
REPORTS_AT_ONCE = 500
UNITS_AT_ONCE = 100

Pair = tuple[int, int | None]  # a unit's primary key and a year


def settle_and_roll_up(pairs: Iterable[Pair], *, units: Iterable[int] = ()) -> None:
    """After these units' reports of these years changed, and these units themselves."""
    touched, changed_units = set(pairs), set(units)
    if not touched and not changed_units:
        return
    known = read_units()
    if changed_units:
        replant(known)
    areas = known.above(changed_units)
    judged = settle(known.above(key for key, _year in touched) | areas, known)
    # How many units all areas expect to report depends on units that never did.
    everywhere = _years() if changed_units else ()
    roll_up({*touched, *judged.changed, *years_of(areas)}, judged, whole_years=everywhere)


def roll_up(pairs: Iterable[Pair], judged: Judged, *, whole_years: Iterable[int] = ()) -> None:
    """Make the totals of these units' years right, and those of all areas above them, which were all judged; and
    those of all units as one area in these whole years."""
    known = judged.known
    wanted: set[UnitYear] = {(None, year) for year in whole_years}
    for key, year in pairs:
        if year is not None and key in known.slugs:
            wanted |= {(slug, year) for slug in known.tree.above(known.slugs[key])} | {(None, year)}
    if wanted:
        replace_rows(_computed(wanted, judged), known)


def roll_up_everything() -> None:
    """Judge every unit and store every total, those below first: a batch at a time, each in a transaction of its own
    that publishing waits for."""
    known = read_units()
    replant(known)
    for slugs in list(_batches(_deepest_first(known), known)):
        _roll_up_batch([*slugs])
    _roll_up_batch([None])


def _roll_up_batch(slugs: list[str | None]) -> None:
    with transaction.atomic():
        take_lock()
        known = read_units()
        there = [slug for slug in slugs if slug is None or slug in known.keys]
        judged = settle([known.keys[slug] for slug in there if slug], known)
        years = _years()
        wanted = {(slug, year) for slug in there for year in years}
        replace_rows(_computed(wanted, judged), known)


def years_of(units: Iterable[int]) -> set[Pair]:
    """Every year that something is stored of for these units."""
    listed = list(units)
    if not listed:
        return set()
    found: set[Pair] = set()
    for model in (Report, AnnualTotal):
        rows = model.objects.filter(unit__in=listed).order_by()
        found |= set(rows.values_list("unit_id", "year").distinct())
    return found


def _years() -> set[int]:
    found: set[int | None] = set()
    for model in (Report, AnnualTotal):
        found |= set(model.objects.order_by().values_list("year", flat=True).distinct())
    return {year for year in found if year is not None}


def _deepest_first(known: KnownUnits, slugs: Iterable[str] | None = None) -> list[str]:
    wanted = known.keys if slugs is None else slugs
    depths = {slug: len(list(known.tree.above(slug))) for slug in wanted}
    return sorted(depths, key=lambda slug: (-depths[slug], known.keys[slug]))


def _batches(slugs: Iterable[str], known: KnownUnits) -> Iterator[list[str]]:
    """Deepest first: each unit adds up what an earlier batch stored, or its own computed. By how much they report:
    one unit may have more reports than a hundred others."""
    counts = dict(Report.objects.order_by().values_list("unit").annotate(Count("pk")))
    batch: list[str] = []
    size = 0
    for slug in slugs:
        reports = counts.get(known.keys[slug], 0)
        if batch and (size + reports > REPORTS_AT_ONCE or len(batch) >= UNITS_AT_ONCE):
            yield batch
            batch, size = [], 0
        batch.append(slug)
        size += reports
    yield batch


def _computed(wanted: set[UnitYear], judged: Judged) -> dict[UnitYear, AreaYear]:
    run = _Run(judged, wanted)
    years: dict[str | None, list[int]] = {}
    for unit, year in sorted(wanted, key=lambda unit_year: unit_year[1]):
        years.setdefault(unit, []).append(year)
    for unit in [*_deepest_first(judged.known, filter(None, years)), None]:
        for year in years.get(unit, ()):
            run.compute(unit, year)
    return run.computed


class _Run:
    """What was judged now, what is stored, and what is computed from both."""

    def __init__(self, judged: Judged, wanted: set[UnitYear]) -> None:
        self.judged = judged
        self.tree = judged.known.tree
        self.stored = StoredAreas(judged.known)
        self.computed: dict[UnitYear, AreaYear] = {}
        units = {unit for unit, _year in wanted}
        children = {child for unit in units for child in self.tree.children.get(unit, ())}
        years = {year for _unit, year in wanted}
        self.below = read_areas(judged.known, children, years, ADDED) if children else {}

    def compute(self, unit: str | None, year: int) -> None:
        children = (self._below(child, year) for child in self.tree.children.get(unit, ()))
        below = [area for area in children if area and not area.empty]
        own = self.judged.contribution(unit, Scope.OWN, year)
        declared = self.judged.contribution(unit, Scope.AREA, year)
        if not (own or declared or below):
            self.computed[unit, year] = AreaYear(unit=unit, year=year)
            return
        self.computed[unit, year] = area_year(
            unit,
            year,
            own=own,
            declared=declared,
            below=below,
            expected=self.tree.all_expected(self._members(unit), year),
            inside=lambda owner: unit is None or unit in self.tree.above(owner),
            stated=lambda owner: self._stated(owner, year, unit),
            decisions=self.judged.decisions,
        )

    def _members(self, unit: str | None) -> Iterable[str]:
        return self.tree.units if unit is None else self.tree.below(unit)

    def _below(self, unit: str, year: int) -> AreaYear | None:
        return self.computed.get((unit, year)) or self.below.get((unit, year))

    def _stated(self, owner: str, year: int, area: str | None) -> frozenset[str] | None:
        """By the owner's own figures, and by declared totals that stand around it within the area."""
        if owner in self.judged.units:
            own: Contribution | None = self.judged.contribution(owner, Scope.OWN, year)
        else:
            own = self.stored.area_year(owner, year).own
        inside = []
        for slug in self.tree.above(owner):
            if slug == area:
                break
            inside.append(self.computed.get((slug, year)) or self.stored.area_year(slug, year))
        return programmes_stated(own, inside)
