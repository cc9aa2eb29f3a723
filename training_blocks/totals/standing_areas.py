"""The areas whose declared total stands: the reports of what lies below them are then not used."""

from collections.abc import Iterable

from training_blocks.counting import Reason
from training_blocks.models import AnnualTotal, Report, TotalPart
from training_blocks.models.reports import ReportScope
from training_blocks.stored_totals import ALL
from training_blocks.totals.ledgers import covered_by, under


class StandingAreas:
    """Under these tree paths, year by year. `with_lines`: only those that say themselves how they break down; where
    the others stand, the programmes come from their units' reports."""

    def __init__(
        self, paths: Iterable[str], years: Iterable[int], *, with_lines: bool = False
    ) -> None:
        rows = AnnualTotal.objects.filter(
            under(paths, "unit__"), year__in=list(years), part=TotalPart.DECLARED, programmes=ALL
        ).select_related("unit")
        self._reports: dict[int, dict[str, int]] = {}
        for row in rows:
            if row.details["stands"] and (row.details["programmes"] or not with_lines):
                areas = self._reports.setdefault(row.year, {})
                areas[row.unit.tree_path] = int(row.details["reports"][0])

    def reason(self, row: Report) -> Reason | None:
        """Why a counted report is not used; None where it is."""
        if self.instead_of(row):
            return Reason.AREA_STANDS
        stands = row.unit.tree_path in self._reports.get(row.year, {})
        return Reason.UNITS_STAND if row.scope == ReportScope.AREA and not stands else None

    def instead_of(self, row: Report) -> int | None:
        """The report of the area that stands for a report's unit."""
        areas = self._reports.get(row.year, {})
        own = row.scope == ReportScope.OWN
        around = covered_by(set(areas), row.unit.tree_path, own=own)
        return areas[around] if around else None
