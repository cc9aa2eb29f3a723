"""What a rebuild would change. Writes nothing that stays."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import QuerySet

from training_blocks.indexing.lock import take_lock
from training_blocks.indexing.refreshing import Progress, quietly, rebuild
from training_blocks.indexing.rows import Place, problem_rows, report_rows
from training_blocks.models.reports import IndexProblem, Report, ReportLine
from training_blocks.models.totals import AnnualTotal
from training_blocks.stored_totals import NUMBERS

#: How many reports or problems are compared at a time.
BATCH = 500

#: What a snapshot tells apart, and a fingerprint of its rows: the rows themselves would not fit into memory.
Snapshot = dict[Place, int]

INSTEAD = ("stands_instead__page_id", "stands_instead__content_path")


def drift(*, progress: Progress = quietly) -> list[str]:
    """What a rebuild would change, one line for each page or standing; writes nothing.

    Rebuilds inside a transaction that is rolled back, so that check and rebuild can never disagree.
    """
    with transaction.atomic():
        take_lock()
        before = _snapshot()
        rebuild(progress=progress)
        after = _snapshot()
        transaction.set_rollback(True)
    return sorted(
        f"{_named(place)}: {_difference(before.get(place), after.get(place))}"
        for place in before.keys() | after.keys()
        if before.get(place) != after.get(place)
    )


def _snapshot() -> Snapshot:
    """All that a rebuild writes, by page and block, without keys that it may give anew."""
    parts = (_reports(), _problems(), _totals())
    return {place: value for part in parts for place, value in part}


def _reports() -> Iterator[tuple[Place, int]]:
    for reports in _batches(Report.objects.all()):
        standings, lines = _standings(reports), _line_standings(reports)
        for place, row in report_rows(reports).items():
            yield place, hash((row, standings[row.pk], tuple(lines.get(row.pk, ()))))


def _standings(reports: QuerySet) -> dict[int, tuple]:
    rows = reports.values_list("pk", "standing", "reason", *INSTEAD)
    return {pk: tuple(standing) for pk, *standing in rows}


def _line_standings(reports: QuerySet) -> dict[int, list[tuple]]:
    lines = ReportLine.objects.filter(report__in=reports).order_by("position", "pk")
    found: dict[int, list[tuple]] = {}
    for report, *standing in lines.values_list("report_id", "reason", *INSTEAD):
        found.setdefault(report, []).append(tuple(standing))
    return found


def _problems() -> Iterator[tuple[Place, int]]:
    for problems in _batches(IndexProblem.objects.all()):
        for (page, path), row in problem_rows(problems).items():
            yield (page, f"{path} (unreadable)"), hash(str(row.faults))


def _totals() -> Iterator[tuple[Place, int]]:
    for totals in _batches(AnnualTotal.objects.all()):
        rows = totals.values_list("unit_id", "year", "part", "programmes", *NUMBERS, "details")
        for unit, year, part, programmes, *numbers in rows:
            yield (unit or 0, f"{year} {part} {programmes}".strip()), hash(str(numbers))


def _batches(rows: QuerySet) -> Iterator[QuerySet]:
    """In order of keys; never all at once."""
    last, keys = 0, rows.order_by("pk").values_list("pk", flat=True)
    while some := list(keys.filter(pk__gt=last)[:BATCH]):
        yield rows.filter(pk__in=some)
        last = some[-1]


def _named(place: Place) -> str:
    """A total is known by its unit and a year, all else by its page and a path, which never begins with a digit."""
    what = "unit" if place[1][:1].isdigit() else "page"
    return f"{what} {place[0]}, {place[1]}"


def _difference(before: int | None, after: int | None) -> str:
    if before is None:
        return "missing from the index"
    return "in the index, but no live, public page states it" if after is None else "differs"
