"""Tables of totals as they are downloaded: the rows of the page, number and word in columns of their own."""

from collections.abc import Callable, Iterable

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from training_blocks import clock
from training_blocks.exports import ExportTable, Fact, Field, Value
from training_blocks.total_rows import Cell, Column, ColumnKind, TableRow
from training_blocks.total_tables import TotalsTable
from training_blocks.totals import Asked

Named = tuple[Field, Value]


def export_table(
    table: TotalsTable, asked: Asked, *, source: str, absolute: Callable[[str], str]
) -> ExportTable:
    """`source` is the address of the page with the table; `absolute` makes a whole address of one on the site."""
    named = [_row(table, row, absolute) for row in table.rows]
    total = _row(table, table.total, absolute) if table.total else None
    fields = tuple(field for field, _value in _row(table, _EMPTY, absolute))
    return ExportTable(
        title=table.caption,
        language=get_language() or "vi",
        fields=fields,
        rows=tuple(_values(row) for row in named),
        total=_values(total) if total else None,
        facts=tuple(_facts(asked, source)),
    )


def _facts(asked: Asked, source: str) -> Iterable[Fact]:
    yield Fact("source", _("Source"), source)
    yield Fact("made", _("Made on"), clock.today().isoformat())
    yield Fact("unit", _("Unit"), str(asked.scope) if asked.scope else _("All units"))
    yield Fact("perspective", _("Figures"), perspective_text(asked))
    yield Fact(
        "qualifiers",
        _("Word before the number"),
        _(
            "A number with such a word is not exact; without one it is. An empty cell is not zero: nothing is stated."
        ),
    )


def perspective_text(asked: Asked) -> str:
    territory = _("Today's territory") if asked.converts else _("As reported")
    if not asked.as_of:
        return territory
    day = date_format(asked.as_of, "SHORT_DATE_FORMAT")
    then = _(
        "Figures as they were shown at the end of %(day)s, without what is no longer public."
    ) % {"day": day}
    return f"{territory}. {then}"


def _row(table: TotalsTable, row: TableRow, absolute: Callable[[str], str]) -> list[Named]:
    found = list(_names(table, row))
    for at, column in enumerate(table.columns):
        found += _columns(table, column, row.cells[at] if row.cells else Cell("", ""))
    said = [*row.notes, *(_said_of(cell, n) for cell in row.cells for n in cell.notices)]
    found.append((Field("notes", _("Notes")), "; ".join(said) or None))
    explained = absolute(row.explained) if row.explained else None
    found.append((Field("explanation", _("Explanation")), explained))
    return found


def _said_of(cell: Cell, notice: str) -> str:
    return f"{cell.measure}: {notice}" if cell.measure else notice


def _names(table: TotalsTable, row: TableRow) -> Iterable[Named]:
    """A year is its own name; of anything else its code comes first."""
    if table.subject == "year":
        yield Field("year", table.heading), int(row.key) if row.key else row.name or None
        return
    yield Field(table.subject, _("%(subject)s: code") % {"subject": table.heading}), row.key or None
    yield Field("name", table.heading), row.name


def _columns(table: TotalsTable, column: Column, cell: Cell) -> Iterable[Named]:
    if column.is_text:
        yield Field(column.key, column.title), cell.text or None
        return
    yield Field(column.key, column.title), cell.number
    if column.kind is ColumnKind.SHARE:
        yield Field("units_expected", _("Units expected to report")), cell.out_of
    if column.kind is ColumnKind.COUNT:
        word = _("%(column)s: word before the number") % {"column": column.title}
        yield Field(f"{column.key}_qualifier", word), cell.qualifier or None
        if table.compared:
            change = _("%(column)s: change") % {"column": column.title}
            yield Field(f"{column.key}_change", change), cell.change


def _values(row: Iterable[Named]) -> tuple[Value, ...]:
    return tuple(value for _field, value in row)


_EMPTY = TableRow("", ())
