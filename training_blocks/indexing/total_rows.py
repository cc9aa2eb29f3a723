"""Writes rows of annual totals: only those that differ from what is stored."""

from collections.abc import Iterable, Mapping

from training_blocks.counting.areas import AreaYear
from training_blocks.models.totals import AnnualTotal
from training_blocks.stored_areas import of_units
from training_blocks.stored_totals import NUMBERS, rows_of
from training_blocks.unit_tree import KnownUnits

BATCH = 500

RowKey = tuple[int | None, int, str, str]
COLUMNS = [*NUMBERS, "details"]


def replace_rows(areas: Mapping[tuple[str | None, int], AreaYear], known: KnownUnits) -> None:
    """Make what is stored of these units' years what was computed."""
    stored = {_key(row): row for row in _stored_rows(areas, known)}
    wanted = {_key(row): row for row in _wanted_rows(areas.values(), known)}
    gone = [row.pk for key, row in stored.items() if key not in wanted]
    if gone:
        AnnualTotal.objects.filter(pk__in=gone).delete()
    changed = [row for key, row in stored.items() if key in wanted and _take(row, wanted[key])]
    AnnualTotal.objects.bulk_update(changed, COLUMNS, batch_size=BATCH)
    new = [row for key, row in wanted.items() if key not in stored]
    AnnualTotal.objects.bulk_create(new, batch_size=BATCH)


def _stored_rows(
    areas: Iterable[tuple[str | None, int]], known: KnownUnits
) -> Iterable[AnnualTotal]:
    listed = set(areas)
    keys = {known.keys[unit] for unit, _year in listed if unit in known.keys}
    years = {year for _unit, year in listed}
    all_units = any(unit is None for unit, _year in listed)
    rows = AnnualTotal.objects.filter(of_units(keys, years, all_units=all_units)).order_by()
    return [row for row in rows if (known.slugs.get(row.unit_id), row.year) in listed]


def _wanted_rows(areas: Iterable[AreaYear], known: KnownUnits) -> Iterable[AnnualTotal]:
    for area in areas:
        if not area.empty:
            yield from rows_of(area, known.keys[area.unit] if area.unit else None)


def _key(row: AnnualTotal) -> RowKey:
    return row.unit_id, row.year, row.part, row.programmes


def _take(row: AnnualTotal, new: AnnualTotal) -> bool:
    """Whether the stored row had to change."""
    if all(getattr(row, column) == getattr(new, column) for column in COLUMNS):
        return False
    for column in COLUMNS:
        setattr(row, column, getattr(new, column))
    return True
