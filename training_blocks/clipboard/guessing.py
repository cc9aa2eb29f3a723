"""What a column without a heading may hold, told from its cells alone. Whoever uses a guess says that it is one."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from training_blocks.clipboard.grid import Cell, Grid
from training_blocks.clipboard.headings import Holds
from training_blocks.clipboard.ordinals import NONE, ordinal_level
from training_blocks.clipboard.shown_counts import read_shown_count

#: A single column of counts: fewer than this on average are classes, more are learners.
SMALLEST_CLASS: Final = 15

Column = Sequence[Cell]

_LETTERS = re.compile(r"[^\W\d_]{2}")
_ORDINAL = re.compile("[0-9]{1,3}")
_INDEX = re.compile(r"[(\[]?(?:[A-Z]|[0-9]{1,2})[)\]]?(?:\s*=[\d\s+*/:x%()-]*)?")


def filled(column: Column) -> list[Cell]:
    return [cell for cell in column if cell.text and not cell.covered]


def is_of_counts(column: Column) -> bool:
    cells = filled(column)
    return bool(cells) and sum(_has_count(cell) for cell in cells) * 2 > len(cells)


def _has_count(cell: Cell) -> bool:
    return any(_read(cell, holds) is not None for holds in (Holds.CLASSES, Holds.LEARNERS))


def _read(cell: Cell, holds: Holds) -> int | None:
    return read_shown_count(Cell(cell.text), holds).value


def is_of_ordinals(column: Column) -> bool:
    """Numbered in order; sections and parts may stand between."""
    texts = [cell.text for cell in filled(column)]
    numbers = [int(text) for text in texts if _ORDINAL.fullmatch(text)]
    in_order = all(b in (a + 1, 1) for a, b in pairwise(numbers))
    marked = sum(ordinal_level(text) != NONE for text in texts)
    return numbers[:1] == [1] and in_order and marked * 4 >= len(texts) * 3


def label_column(columns: Sequence[Column], taken: Iterable[int]) -> int | None:
    """The column with the most words, the leftmost of equals; None where there are none."""
    free = [at for at in range(len(columns)) if at not in set(taken)]
    worded = {at: sum(bool(_LETTERS.search(c.text)) for c in filled(columns[at])) for at in free}
    best = max(free, key=lambda at: (worded[at], -at), default=None)
    return best if best is not None and worded[best] else None


def guessed_counts(
    columns: Mapping[int, Column], known: Mapping[Holds, Column]
) -> dict[Holds, int]:
    """Which of the columns hold classes and learners; learners are more than classes."""
    open_ = [holds for holds in (Holds.CLASSES, Holds.LEARNERS) if holds not in known]
    if len(columns) != len(open_) and not (len(columns) == 1 and len(open_) == 2):
        return {}
    ordered = sorted(columns, key=lambda at: _sum(columns[at]))
    if len(ordered) == 2:
        return dict(zip(open_, ordered, strict=True))
    if len(ordered) == 1 and len(open_) == 2:
        return {_likely(columns[ordered[0]]): ordered[0]}
    if len(ordered) == 1 and _fits(columns[ordered[0]], open_[0], known):
        return {open_[0]: ordered[0]}
    return {}


def _fits(column: Column, holds: Holds, known: Mapping[Holds, Column]) -> bool:
    other = Holds.LEARNERS if holds is Holds.CLASSES else Holds.CLASSES
    smaller, larger = _sum(column), _sum(known[other])
    return smaller < larger if holds is Holds.CLASSES else larger < smaller


def _likely(column: Column) -> Holds:
    average = _sum(column) / max(len(filled(column)), 1)
    return Holds.CLASSES if average < SMALLEST_CLASS else Holds.LEARNERS


def _sum(column: Column) -> int:
    values = (
        next((v for h in (Holds.CLASSES, Holds.LEARNERS) if (v := _read(c, h)) is not None), 0)
        for c in filled(column)
    )
    return sum(values)


def is_index_row(cells: Sequence[Cell]) -> bool:
    """ "(1) (2) (3)" below the headings, or "A B 1 2"."""
    texts = [cell.text for cell in filled(cells)]
    numbers = [int(found[0]) for text in texts if (found := re.search("[0-9]{1,2}", text))]
    in_order = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    return in_order and len(texts) > 2 and all(_INDEX.fullmatch(text) for text in texts)


def columns_of(grid: Grid, width: int) -> list[Column]:
    return [[row[at] for row in grid] for at in range(width)]
