"""Tables in the order that an address asks for: `?order-units=-learners`. What is not known comes last, whichever way
the order goes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from training_blocks.total_addresses import changed_query
from training_blocks.total_rows import Column, TableRow
from training_blocks.total_tables import TotalsTable

NAME = "name"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column that its readers may order the table by. `state` is what `aria-sort` says ("" of other columns)."""

    column: Column
    url: str
    state: str


def order_parameter(table: TotalsTable) -> str:
    return f"order-{table.name}"


def ordered(table: TotalsTable, params: Mapping[str, str]) -> TotalsTable:
    """As it is where the address names no order, or one that the table does not know."""
    asked = params.get(order_parameter(table), "")
    key, falling = asked.removeprefix("-"), asked.startswith("-")
    if key not in sortable(table):
        return table
    known = [row for row in table.rows if _value(table, row, key) is not None]
    unknown = [row for row in table.rows if _value(table, row, key) is None]
    known.sort(key=lambda row: _value(table, row, key), reverse=falling)
    return replace(table, rows=(*known, *unknown), order=asked)


def headings(table: TotalsTable, params: Mapping[str, str]) -> tuple[Heading, ...]:
    """The name's first. A second click turns the order round; numbers begin with the largest."""
    name = Column(NAME, table.heading)
    return tuple(_heading(table, column, params) for column in (name, *table.columns))


def sortable(table: TotalsTable) -> set[str]:
    return {NAME, *(column.key for column in table.columns if not column.is_text)}


def _heading(table: TotalsTable, column: Column, params: Mapping[str, str]) -> Heading:
    if column.key not in sortable(table) or len(table.rows) < 2:
        return Heading(column, "", "")
    state = {column.key: "ascending", f"-{column.key}": "descending"}.get(table.order, "")
    first = column.key if column.key == NAME else f"-{column.key}"
    second = f"-{column.key}" if column.key == NAME else column.key
    wanted = second if table.order == first else first
    url = changed_query(params, **{order_parameter(table): wanted})
    return Heading(column, f"{url}#{table.name}", state)


def _value(table: TotalsTable, row: TableRow, key: str):
    if key == NAME:
        return row.place
    places = [column.key for column in table.columns]
    return row.cells[places.index(key)].number
