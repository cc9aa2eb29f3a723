"""Writes the lines of changed reports: the first in place of the first, and so on, so that an edited number costs
one query."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from django.db.models import Model, QuerySet

from training_blocks.indexing.rows import LINE_COLUMNS, LineRow, ReportRow
from training_blocks.models.reports import LineProgramme, ReportLine

LineUnit = ReportLine.partners.through

#: What a line is linked to: the table, its columns for the line and the other end, the member of `LineRow`.
LINKS = (
    (LineProgramme, "line_id", "programme_id", "programmes"),
    (LineUnit, "reportline_id", "reportingunit_id", "partners"),
)


@dataclass(frozen=True, slots=True)
class _Change:
    """A line to be written, with what is stored in its place, if anything is."""

    made: ReportLine
    stated: LineRow
    stored: LineRow | None

    def same(self, member: str) -> bool:
        return getattr(self.stated, member) == (self.stored and getattr(self.stored, member))


def write_lines(reports: Iterable[tuple[int, ReportRow, ReportRow | None]]) -> None:
    """Of each report its primary key, what it states now, and what is stored of it."""
    changes, surplus = [], []
    for report, stated, stored in reports:
        for line, old in zip_longest(stated.lines, stored.lines if stored else ()):
            if line is None:
                surplus.append(old.pk)
            elif line != old:
                changes.append(_Change(_line(report, line, old), line, old))
    _delete(surplus)
    _write(changes)


def clear(rows: QuerySet) -> None:
    """Delete rows that nothing refers to, without loading them first as `delete()` does."""
    rows._raw_delete(rows.db)


def _line(report: int, line: LineRow, old: LineRow | None) -> ReportLine:
    columns = dict(zip(LINE_COLUMNS, line.columns, strict=True))
    return ReportLine(pk=old and old.pk, report_id=report, **columns)


def _delete(lines: list[int]) -> None:
    for table, line, _to, _member in LINKS:
        clear(table.objects.filter(**{f"{line}__in": lines}))
    clear(ReportLine.objects.filter(pk__in=lines))


def _write(changes: list[_Change]) -> None:
    ReportLine.objects.bulk_create(
        [change.made for change in changes if not change.same("columns")],
        update_conflicts=True,
        unique_fields=["pk"],
        update_fields=LINE_COLUMNS,
    )
    for link in LINKS:
        _write_links(*link, changes)


def _write_links(
    table: type[Model], line: str, to: str, member: str, changes: list[_Change]
) -> None:
    changed = [change for change in changes if not change.same(member)]
    stale = [c.made.pk for c in changed if c.stored and getattr(c.stored, member)]
    clear(table.objects.filter(**{f"{line}__in": stale}))
    table.objects.bulk_create(
        table(**{line: change.made.pk, to: key})
        for change in changed
        for key in getattr(change.stated, member)
    )
