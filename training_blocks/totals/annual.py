"""The stored totals of some units, all their years at once, without their sources."""

from collections.abc import Collection
from dataclasses import dataclass

from training_blocks.counting import Figures
from training_blocks.counting.areas import AreaYear
from training_blocks.models import AnnualTotal, TotalPart
from training_blocks.stored_areas import UnitYear, read_areas
from training_blocks.totals.sources import Row
from training_blocks.unit_tree import read_units


@dataclass(frozen=True, slots=True)
class Annual:
    """`rows`: by programme. `reporting` of `expected` units have reported."""

    figures: Figures
    rows: dict[Row, Figures]
    reporting: int
    expected: int


def annual_totals(units: Collection[str | None]) -> dict[UnitYear, Annual]:
    """Of each of these units (by slug; None: of all units as one area) and each year with figures. Three queries."""
    known = read_units()
    years = set(AnnualTotal.objects.order_by().values_list("year", flat=True).distinct())
    found = read_areas(known, units, years, [TotalPart.TOTAL])
    return {place: _annual(area) for place, area in found.items()}


def _annual(area: AreaYear) -> Annual:
    total = area.total
    return Annual(total.figures, dict(total.rows), area.reporting, area.expected)
