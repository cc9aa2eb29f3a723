"""The tables of an HTML text as grids of what their cells show."""

import re
from dataclasses import dataclass, field
from typing import Final

from training_blocks.clipboard.grid import MAX_COLUMNS, MAX_ROWS, Grid, Spanning, laid_out, texts_of
from training_blocks.clipboard.markup import Tag, tags_and_texts
from training_blocks.clipboard.shown_cell import VOID, OpenCell
from training_blocks.clipboard.styles import Look, StyleSheet

MAX_DEPTH: Final = 20

_SPAN = re.compile(r"\s*\+?0*([0-9]{1,5})")
_CELL_EDGES = {"td", "th", "tr", "table", "tbody", "thead", "tfoot", "caption"}


def html_grids(html: str) -> list[Grid]:
    """In the order in which the tables end, so that a nested one comes before the one around it.

    A table that holds another of several rows and columns is a frame of the page and left out.
    """
    reader = _Reader()
    for token in tags_and_texts(html):
        reader.take(token)
    return [grid for grid in reader.finished() if grid]


@dataclass(slots=True)
class _Table:
    hidden: bool = False
    rows: list[list[Spanning]] = field(default_factory=list)
    row: list[Spanning] | None = None
    row_hidden: bool = False
    cell: OpenCell | None = None
    columns: list[bool] = field(default_factory=list)
    is_frame: bool = False

    @property
    def hides_next(self) -> bool:
        in_hidden_cell = self.cell is not None and self.cell.look.hidden
        return self.hidden or self.row_hidden or in_hidden_cell

    def open_row(self, *, hidden: bool) -> None:
        self.close_row()
        self.row, self.row_hidden = [], hidden

    def close_row(self) -> None:
        self.close_cell()
        if self.row is not None and not self.row_hidden:
            self.rows.append(self.row)
        self.row, self.row_hidden = None, False

    def open_cell(self, tag: Tag, look: Look) -> None:
        self.close_cell()
        if self.row is None:
            self.open_row(hidden=False)
        self.cell = OpenCell(
            _span(tag, "rowspan", MAX_ROWS), _span(tag, "colspan", MAX_COLUMNS), look
        )

    def close_cell(self) -> None:
        if self.cell is not None and self.row is not None and not self.cell.look.hidden:
            self.row.append(self.cell.closed())
        self.cell = None

    def note_column(self, tag: Tag, look: Look) -> None:
        count = min(_span(tag, "span", MAX_COLUMNS), MAX_COLUMNS)
        if len(self.columns) < MAX_COLUMNS:
            self.columns += [look.hidden] * count

    def grid(self) -> Grid:
        """Without the columns that a spreadsheet hides."""
        hidden = {at for at, is_hidden in enumerate(self.columns) if is_hidden}
        grid = laid_out(self.rows)
        if not hidden:
            return grid
        return tuple(tuple(c for at, c in enumerate(row) if at not in hidden) for row in grid)


class _Reader:
    def __init__(self) -> None:
        self._open: list[_Table] = []
        self._too_deep = 0
        self._grids: list[Grid] = []
        self._sheet = StyleSheet()
        self._hidden: _Hidden | None = None

    def finished(self) -> list[Grid]:
        while self._open:
            self._close_table()
        return self._grids

    def take(self, token: Tag | str) -> None:
        if isinstance(token, Tag) and token.sheet:
            self._sheet.add(token.sheet)
        elif self._hidden is not None and self._hidden.swallows(token):
            return
        elif isinstance(token, str):
            self._text(token)
        elif token.closing:
            self._end(token)
        else:
            self._start(token, self._sheet.look(token))

    def _text(self, text: str) -> None:
        if self._open and self._open[-1].cell is not None:
            self._open[-1].cell.text(text)

    def _start(self, tag: Tag, look: Look) -> None:
        table = self._open[-1] if self._open else None
        if tag.name == "table":
            self._open_table(hidden=look.hidden)
        elif table is None:
            self._note_hidden(tag, look)
        elif tag.name == "tr":
            table.open_row(hidden=look.hidden)
        elif tag.name in ("td", "th"):
            table.open_cell(tag, look)
        elif tag.name == "col":
            table.note_column(tag, look)
        elif not self._note_hidden(tag, look) and table.cell is not None:
            table.cell.start(tag, look)

    def _note_hidden(self, tag: Tag, look: Look) -> bool:
        if look.hidden and tag.name not in VOID and tag.name not in _CELL_EDGES:
            self._hidden = _Hidden(tag.name)
        return look.hidden

    def _end(self, tag: Tag) -> None:
        table = self._open[-1] if self._open else None
        if table is None:
            return
        if tag.name == "table":
            self._end_table()
        elif tag.name in ("tr", "tbody", "thead", "tfoot"):
            table.close_row()
        elif tag.name in ("td", "th"):
            table.close_cell()
        elif table.cell is not None:
            table.cell.end(tag.name)

    def _open_table(self, *, hidden: bool) -> None:
        if hidden:
            self._hidden = _Hidden("table")
        elif len(self._open) >= MAX_DEPTH:
            self._too_deep += 1
        else:
            self._open.append(_Table(hidden=bool(self._open) and self._open[-1].hides_next))

    def _end_table(self) -> None:
        if self._too_deep:
            self._too_deep -= 1
        else:
            self._close_table()

    def _close_table(self) -> None:
        table = self._open.pop()
        table.close_row()
        grid = table.grid()
        if not table.is_frame and not table.hidden:
            self._grids.append(grid)
        if self._open and not table.hidden:
            self._put_into_cell(self._open[-1], grid, is_frame=table.is_frame)

    def _put_into_cell(self, outer: _Table, grid: Grid, *, is_frame: bool) -> None:
        outer.is_frame |= is_frame or (len(grid) > 1 and len(grid[0]) > 1)
        if outer.cell is not None:
            outer.cell.block("\n".join(text for row in grid for text in texts_of(row)))


class _Hidden:
    """What lies in an element that is not shown. Ends with it, or with the cell it stands in if it is never closed."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._depth = 1
        self._tables = 1 if name == "table" else 0

    def swallows(self, token: Tag | str) -> bool:
        if isinstance(token, str) or self._depth == 0:
            return self._depth > 0
        step = -1 if token.closing else 1
        if token.name in _CELL_EDGES and not self._tables and token.name != "table":
            self._depth = 0
            return False
        if token.name == "table":
            if not self._tables and token.closing:
                self._depth = 0
                return False
            self._tables += step
        if token.name == self._name:
            self._depth += step
        return True


def _span(tag: Tag, name: str, most: int) -> int:
    """What is no number means one; zero rows mean "to the end", zero columns one."""
    found = _SPAN.match(tag.attributes.get(name, "1"))
    number = int(found[1]) if found else 1
    return min(number or (most if name == "rowspan" else 1), most)
