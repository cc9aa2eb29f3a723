"""Tab-separated text as spreadsheets put it on the clipboard, cells of several lines in quotation marks."""

import re
from collections.abc import Iterator

from training_blocks.clipboard.grid import Grid, Spanning, laid_out, shown_text

_PLAIN_CELL = re.compile(r"[^\t\r\n]*")
_ROW_END = re.compile(r"\r\n|\r|\n")


def tab_separated_grid(text: str) -> Grid:
    return laid_out(_rows(text))


def _rows(text: str) -> Iterator[list[Spanning]]:
    row: list[Spanning] = []
    for cell, ends_row in _cells(text):
        row.append(Spanning(shown_text(cell)))
        if ends_row:
            yield row
            row = []


def _cells(text: str) -> Iterator[tuple[str, bool]]:
    at, quotes_close = 0, True
    while at <= len(text):
        cell, end = _quoted(text, at) if quotes_close else (None, at)
        if cell is None:
            quotes_close = quotes_close and end < len(text)
            plain = _PLAIN_CELL.match(text, at)
            cell, end = (plain[0], plain.end()) if plain else ("", at)
        ends_row = not text.startswith("\t", end)
        yield cell, ends_row
        at = _next_cell(text, end)


def _quoted(text: str, at: int) -> tuple[str | None, int]:
    """The cell that opens with a quotation mark here, and its end; None and where the search gave up."""
    if not text.startswith('"', at):
        return None, at
    end = text.find('"', at + 1)
    while end >= 0 and text.startswith('""', end):
        end = text.find('"', end + 2)
    if end < 0:
        return None, len(text)
    if end + 1 == len(text) or text[end + 1] in "\t\r\n":
        return text[at + 1 : end].replace('""', '"'), end + 1
    return None, end


def _next_cell(text: str, end: int) -> int:
    row_end = _ROW_END.match(text, end)
    return row_end.end() if row_end else end + 1
