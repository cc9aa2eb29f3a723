"""Makes the stored rows of some articles what their blocks state. Only differences are written."""

from training_blocks.indexing.lines import clear, write_lines
from training_blocks.indexing.problems import write_problems
from training_blocks.indexing.rows import (
    INDICATOR_COLUMNS,
    REPORT_COLUMNS,
    Pair,
    Place,
    ReportRow,
    Rows,
)
from training_blocks.models.reports import IndexProblem, Report, ReportIndicator


def write(stated: Rows, *, stored: Rows) -> set[Pair]:
    """Returns unit and year of all that was written or deleted, as they were and as they are."""
    gone, changed = _differences(stated.reports, stored.reports)
    replaced = {place: stored.reports[place] for place in changed if place in stored.reports}
    _delete(Report.objects, gone)
    _write_reports(changed, replaced)
    gone_problems, problems = _differences(stated.problems, stored.problems)
    _delete(IndexProblem.objects, gone_problems)
    write_problems(problems)
    return {row.pair for row in (*gone, *replaced.values(), *changed.values())}


def _differences(stated: dict[Place, object], stored: dict[Place, object]) -> tuple[list, dict]:
    """The stored rows that nothing states any more, and what is stated otherwise than it is stored, or not yet."""
    gone = [row for place, row in stored.items() if place not in stated]
    return gone, {place: row for place, row in stated.items() if row != stored.get(place)}


def _delete(rows, gone: list) -> None:
    if gone:
        rows.filter(pk__in=[row.pk for row in gone]).delete()


def _write_reports(changed: dict[Place, ReportRow], replaced: dict[Place, ReportRow]) -> None:
    """A row keeps its key and its standing while its block stays."""
    reports = {place: _write_report(place, row) for place, row in changed.items()}
    kept = {
        place: row.pk for place, row in replaced.items() if row.columns == changed[place].columns
    }
    Report.objects.bulk_create(
        [report for place, report in reports.items() if place not in kept],
        update_conflicts=True,
        unique_fields=["page", "content_path"],
        update_fields=REPORT_COLUMNS,
    )
    keys = {place: kept.get(place, report.pk) for place, report in reports.items()}
    write_lines((keys[place], row, replaced.get(place)) for place, row in changed.items())
    _write_indicators(keys, changed, replaced)


def _write_report(place: Place, row: ReportRow) -> Report:
    page, path = place
    return Report(page_id=page, content_path=path, **row.named)


def _write_indicators(
    keys: dict[Place, int], changed: dict[Place, ReportRow], replaced: dict[Place, ReportRow]
) -> None:
    """Written anew: they are few, and nothing refers to them."""
    stale = [row.pk for row in replaced.values() if row.indicators]
    clear(ReportIndicator.objects.filter(report__in=stale))
    ReportIndicator.objects.bulk_create(
        ReportIndicator(report_id=keys[place], **dict(zip(INDICATOR_COLUMNS, columns, strict=True)))
        for place, row in changed.items()
        for columns in row.indicators
    )
