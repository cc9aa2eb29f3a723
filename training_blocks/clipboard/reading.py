"""From a clipboard's HTML and plain text to the rows it states."""

from dataclasses import replace

from training_blocks.clipboard.columns import Columns, find_columns
from training_blocks.clipboard.doubts import ClipboardRefused, Doubt
from training_blocks.clipboard.grid import MAX_CHARACTERS, Grid
from training_blocks.clipboard.html_tables import html_grids
from training_blocks.clipboard.pasted import Part, Pasted
from training_blocks.clipboard.persons import refuse_persons
from training_blocks.clipboard.programme_names import ProgrammeMatcher
from training_blocks.clipboard.qualifiers import with_one_qualifier
from training_blocks.clipboard.sums import told_apart
from training_blocks.clipboard.tab_separated import tab_separated_grid
from training_blocks.clipboard.table_rows import read_rows
from training_blocks.clipboard.themes import with_programmes


def read_clipboard(html: str, text: str, programmes: ProgrammeMatcher) -> Pasted:
    """What the clipboard states, its HTML before its plain text.

    A number that is answered is shown so in its cell; whatever could be read in two ways is left blank, with a
    doubt that quotes the cell. Raises ClipboardRefused with one of the codes ``too-large``, ``too-many-rows``,
    ``too-many-columns``, ``persons`` (a list of persons' names), ``no-table`` and ``no-lines``.
    """
    grids = clipboard_grids(html, text)
    refuse_persons(grids)
    read = [(grid, find_columns(grid)) for grid in grids]
    best = max(read, key=lambda one: _worth(*one))
    pasted = _pasted(best[1], programmes)
    others = [Doubt("tables-several", {"number": len(grids)})] if len(grids) > 1 else []
    return replace(pasted, doubts=(*others, *pasted.doubts))


def clipboard_grids(html: str, text: str) -> list[Grid]:
    """Every table on the clipboard that has more than one cell."""
    if len(html) + len(text) > MAX_CHARACTERS:
        raise ClipboardRefused("too-large", {"most": MAX_CHARACTERS // 1_000_000})
    grids = [grid for grid in html_grids(html) if _is_table(grid)]
    if not grids and "\t" in text:
        grids = [grid for grid in [tab_separated_grid(text)] if _is_table(grid)]
    if not grids:
        raise ClipboardRefused("no-table")
    return grids


def _is_table(grid: Grid) -> bool:
    return bool(grid) and len(grid[0]) > 1


def _worth(grid: Grid, columns: Columns) -> tuple[int, int, int]:
    return len(columns.counts), bool(columns.headings), len(grid)


def _pasted(columns: Columns, programmes: ProgrammeMatcher) -> Pasted:
    read, total, doubts = told_apart(read_rows(columns))
    rows = tuple(with_one_qualifier(row) for row in with_programmes(read, programmes))
    if total is None and all(row.part is not Part.LINE for row in rows):
        raise ClipboardRefused("no-lines")
    return Pasted(rows, total and with_one_qualifier(total), (*columns.doubts, *doubts))
