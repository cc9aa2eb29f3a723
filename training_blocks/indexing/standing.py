"""Gives reports their standing: recomputed from all reports of a unit, never adjusted."""

from collections.abc import Iterable

from training_blocks.counting import verdicts
from training_blocks.models.reports import Report, ReportKind
from training_blocks.records import counted_reports, counted_units


def settle(units: Iterable[int]) -> None:
    """Give every results report of these units its standing: recomputed whole, never adjusted."""
    wanted = list(units)
    rows = list(
        Report.objects.filter(unit_id__in=wanted, kind=ReportKind.RESULTS).select_related(
            "unit", "page", "corrects_page"
        )
    )
    lives = counted_units({row.unit_id: row.unit for row in rows}.values())
    found = verdicts(counted_reports(rows), {unit.slug: unit for unit in lives})
    changed = [row for row in rows if _apply(row, found[str(row.pk)])]
    Report.objects.bulk_update(changed, ["standing", "reason", "stands_instead"], batch_size=500)


def _apply(row: Report, verdict) -> bool:
    """Whether the row's standing had to change."""
    instead = int(verdict.stands_instead) if verdict.stands_instead else None
    before = (row.standing, row.reason, row.stands_instead_id)
    row.standing, row.reason = verdict.standing.value, verdict.reason.value
    row.stands_instead_id = instead
    return before != (row.standing, row.reason, row.stands_instead_id)
