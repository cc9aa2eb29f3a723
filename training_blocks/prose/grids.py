"""Tables whose cells are parted by a sign: a heading line with the columns, then lines with as many cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from training_blocks.numbers import CountRefused, parse_count
from training_blocks.prose.columns import Row, Table, count_of, is_total, named_columns
from training_blocks.prose.counts import Count
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.tokens import Sort, Token
from training_blocks.prose.vocabulary import Noun

_YEAR: Final = re.compile(r"(?:19|20)\d\d$")
_SIGNS: Final = ("|", ";")
_FEWEST_CELLS: Final = 3
_PLAN: Final = frozenset({"ke", "chi", "kh"})  # "kế hoạch", "chỉ tiêu"
_NUMBERING: Final = frozenset({"stt", "tt"})
#: So many lines without numbers for each row end a table: a heading without rows is looked behind no further.
_FRUITLESS: Final = 8
_MOST_OF_A_LINE: Final = 20
_LONGEST_CELL: Final = 40

Cell = Sequence[Token]


def grid_at(sentences: Sequence[Sentence], at: int) -> Table | None:
    """The table whose heading is the line that begins with this sentence."""
    sign = _sign(sentences[at].tokens)
    heading = _cells(sentences[at].tokens, sign) if sign else []
    columns = _columns(sentences[at], heading)
    if Noun.CLASSES not in columns.values():
        return None
    labels = next(at for at, cell in enumerate(heading) if not _is_numbering(cell))
    rows: list[Row] = []
    end = at + 1
    while end < len(sentences) and end - at <= _FRUITLESS * (len(rows) + 1):
        line_end = _line_end(sentences, end)
        cells = _cells([t for s in sentences[end:line_end] for t in s.tokens], sign)
        if len(cells) < _FEWEST_CELLS:
            break
        rows.extend(_rows(sentences[end], cells, columns, labels))
        end = line_end
    return Table(at, end, tuple(rows)) if rows else None


def _sign(tokens: Sequence[Token]) -> str:
    """The sign that parts the cells of a heading; a heading holds no numbers but years."""
    if any(token.sort is Sort.NUMBER and not _YEAR.match(token.key) for token in tokens):
        return ""
    keys = [token.key for token in tokens]
    return next((sign for sign in _SIGNS if keys.count(sign) >= _FEWEST_CELLS - 1), "")


def _line_end(sentences: Sequence[Sentence], at: int) -> int:
    end = at + 1
    last = min(len(sentences), at + _MOST_OF_A_LINE)
    while end < last and sentences[end].line == sentences[at].line:
        end += 1
    return end


def _cells(tokens: Sequence[Token], sign: str) -> list[Cell]:
    ends = [at for at, token in enumerate(tokens) if token.key == sign]
    cells = [tokens[a + 1 : b] for a, b in pairwise([-1, *ends, len(tokens)])]
    return cells if cells[0] else cells[1:]


def _columns(heading: Sentence, cells: Sequence[Cell]) -> dict[int, Noun]:
    """The columns that count classes and people, each once: what was planned is passed over."""
    found: dict[int, Noun] = {}
    for at, cell in enumerate(cells):
        noun = _column(heading, cell)
        if noun and noun not in found.values():
            found[at] = noun
    return found


def _column(heading: Sentence, cell: Cell) -> Noun | None:
    if not cell or _PLAN & {token.bare for token in cell}:
        return None
    named = [n for n in named_columns(replace(heading, tokens=cell)) if n is not Noun.OTHER]
    return named[0] if named else None


def _rows(
    line: Sentence, cells: Sequence[Cell], columns: dict[int, Noun], labels: int
) -> Iterator[Row]:
    """`labels` is the column of labels; a row without numbering is one cell short."""
    label = next((at for at, cell in enumerate(cells) if _is_label(cell)), -1)
    places = {at + min(label - labels, 0): noun for at, noun in columns.items()}
    numbers = {at: _number(cells[at]) for at in places if label < at < len(cells)}
    if label < 0 or not any(value is not None for value in numbers.values()):
        return
    tokens = [*cells[label]]
    counts: list[Count] = []
    for at, value in numbers.items():
        if value is not None:
            counts.append(count_of(places[at], value, len(tokens)))
            tokens.extend(cells[at])
    row = replace(line, tokens=tokens)
    yield Row(row, (0, len(cells[label])), tuple(counts), is_total(row, 0))


def _is_numbering(cell: Cell) -> bool:
    return not cell or cell[0].bare in _NUMBERING


def _is_label(cell: Cell) -> bool:
    return any(token.sort is Sort.WORD for token in cell) and len(cell) <= _LONGEST_CELL


def _number(cell: Cell) -> int | None:
    if len(cell) != 1 or cell[0].sort is not Sort.NUMBER:
        return None
    try:
        return parse_count(cell[0].key)
    except CountRefused:
        return None
