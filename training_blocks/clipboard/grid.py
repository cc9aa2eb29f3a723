"""The cells of a pasted table as their source shows them, merged cells laid out in their places."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from training_blocks.clipboard.doubts import ClipboardRefused

MAX_CHARACTERS: Final = 2_000_000
MAX_ROWS: Final = 500
MAX_COLUMNS: Final = 60

_BLANKS = re.compile("[ \t\r\n\f\v]+")
_EDGES = " \u00a0\u2007\u2009\u202f\u3000\ufeff"


@dataclass(frozen=True, slots=True)
class Cell:
    """`merged`: it spans several rows or columns; `covered`: this place lies under such a cell and shows its text.

    `altered`: struck out or drawn so that its letters alone do not say what a reader sees.
    """

    text: str = ""
    altered: bool = False
    merged: bool = False
    covered: bool = False


BLANK: Final = Cell()

Row = tuple[Cell, ...]
Grid = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Spanning:
    """A cell as a table's source states it."""

    text: str
    altered: bool = False
    rows: int = 1
    columns: int = 1

    def here(self, *, covered: bool) -> Cell:
        return Cell(self.text, self.altered, self.rows > 1 or self.columns > 1, covered)


def shown_text(pieces: str) -> str:
    """Lines without blanks at their ends, blank lines left out, runs of blanks as one."""
    whole = pieces.replace("\0", "\ufffd")
    lines = (_BLANKS.sub(" ", line).strip(_EDGES) for line in whole.split("\n"))
    return "\n".join(line for line in lines if line)


def laid_out(rows: Iterable[Sequence[Spanning]]) -> Grid:
    """Every cell in its place. Raises ClipboardRefused where the table is too long or too wide."""
    below: dict[int, tuple[int, Spanning]] = {}
    placed: list[list[Cell]] = []
    for cells in rows:
        row = _placed(cells, below)
        if len(placed) < MAX_ROWS:
            placed.append(row)
        elif any(cell.text for cell in row):
            raise ClipboardRefused("too-many-rows", {"most": MAX_ROWS})
    return _trimmed(placed)


def _placed(cells: Iterable[Spanning], below: dict[int, tuple[int, Spanning]]) -> list[Cell]:
    row: dict[int, Cell] = {at: cell.here(covered=True) for at, (_left, cell) in below.items()}
    taken = dict(below)
    for at in list(below):
        left, cell = below.pop(at)
        if left > 1:
            below[at] = left - 1, cell
    column = 0
    for cell in cells:
        while column in taken:
            column += 1
        if column >= MAX_COLUMNS:
            _refuse_text(cell)
            continue
        for at in range(column, min(column + cell.columns, MAX_COLUMNS)):
            row.setdefault(at, cell.here(covered=at > column))
            if cell.rows > 1:
                below[at] = cell.rows - 1, cell
        column += cell.columns
    return [row.get(at, BLANK) for at in range(max(row, default=-1) + 1)]


def _refuse_text(cell: Spanning) -> None:
    if cell.text:
        raise ClipboardRefused("too-many-columns", {"most": MAX_COLUMNS})


def _trimmed(rows: list[list[Cell]]) -> Grid:
    """Without blank rows and without blank columns at the right; every row of one length."""
    kept = [row for row in rows if any(cell.text for cell in row)]
    width = max((_width(row) for row in kept), default=0)
    return tuple((*row[:width], *[BLANK] * (width - len(row))) for row in kept)


def _width(row: Sequence[Cell]) -> int:
    return max((at for at, cell in enumerate(row, 1) if cell.text), default=0)


def texts_of(row: Row) -> Iterator[str]:
    """Each cell of the row once, blank ones left out."""
    return (cell.text for cell in row if cell.text and not cell.covered)
