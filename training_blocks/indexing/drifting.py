"""What a rebuild would change. Writes nothing that stays."""

from django.db import transaction

from training_blocks.indexing.lock import take_lock
from training_blocks.indexing.refreshing import rebuild
from training_blocks.models.reports import IndexProblem, Report, ReportLine


def drift() -> list[str]:
    """What a rebuild would change, one line for each page or standing; writes nothing.

    Rebuilds inside a transaction that is rolled back, so that check and rebuild can never disagree.
    """
    with transaction.atomic():
        take_lock()
        before = _snapshot()
        rebuild()
        after = _snapshot()
        transaction.set_rollback(True)
    return sorted(
        f"{_named(key)}: {_difference(before.get(key), after.get(key))}"
        for key in before.keys() | after.keys()
        if before.get(key) != after.get(key)
    )


def _snapshot() -> dict[tuple[int, str], tuple]:
    """Every row of the index by page and block, without keys that a rebuild may give anew."""
    rows = Report.objects.select_related("stands_instead").prefetch_related(
        "lines__line_programmes", "lines__partners", "indicators"
    )
    found = {(row.page_id, row.content_path): _row_values(row) for row in rows}
    for problem in IndexProblem.objects.all():
        found[problem.page_id, f"{problem.content_path} (unreadable)"] = (str(problem.faults),)
    return found


def _row_values(row: Report) -> tuple:
    skipped = {"id", "stands_instead"}
    own = [getattr(row, f.attname) for f in row._meta.concrete_fields if f.name not in skipped]
    instead = row.stands_instead
    return (
        *own,
        (instead.page_id, instead.content_path) if instead else None,
        *(_line_values(line) for line in row.lines.all()),
        *(_plain_values(indicator) for indicator in row.indicators.all()),
    )


def _line_values(line: ReportLine) -> tuple:
    programmes = sorted(link.programme_id for link in line.line_programmes.all())
    return (
        *_plain_values(line),
        tuple(programmes),
        tuple(sorted(u.pk for u in line.partners.all())),
    )


def _plain_values(row) -> tuple:
    return tuple(getattr(row, f.attname) for f in row._meta.concrete_fields if f.name != "id")


def _named(key: tuple[int, str]) -> str:
    return f"page {key[0]}, {key[1]}"


def _difference(before: tuple | None, after: tuple | None) -> str:
    if before is None:
        return "missing from the index"
    return "in the index, but no live, public page states it" if after is None else "differs"
