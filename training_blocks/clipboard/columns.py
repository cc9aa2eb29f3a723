"""Where a table's headings end, and which of its columns holds what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from training_blocks.clipboard.doubts import Doubt, quoted
from training_blocks.clipboard.grid import Grid, Row
from training_blocks.clipboard.guessing import (
    Column,
    columns_of,
    guessed_counts,
    is_index_row,
    is_of_counts,
    is_of_ordinals,
    label_column,
)
from training_blocks.clipboard.headings import COUNTED, Heading, Holds, column_heading, read_heading

SEARCHED_ROWS: Final = 20
HEADING_ROWS: Final = 3
TEXTS: Final = (Holds.COHORT, Holds.FORM, Holds.PARTNERS, Holds.NOTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """`below` are the rows under the headings. A column that is not named here is not read.

    `unclear`: columns of one kind among which only a person can choose.
    """

    below: Grid
    headings: frozenset[Row] = frozenset()
    ordinal: int | None = None
    labels: tuple[int, ...] = ()
    counts: Mapping[Holds, int] = field(default_factory=dict)
    unclear: Mapping[Holds, tuple[int, ...]] = field(default_factory=dict)
    texts: Mapping[Holds, int] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()


def find_columns(grid: Grid) -> Columns:
    start = _first_heading_row(grid)
    end = _end_of_headings(grid, start) if start is not None else 0
    above, below = grid[start or 0 : end], grid[end:]
    if above and below and is_index_row(below[0]):
        below = below[1:]
    width = len(grid[0]) if grid else 0
    columns = columns_of(below, width)
    levels = [_levels(above, at) for at in range(width)]
    headings = [_settled(column_heading(levels[at]), columns[at]) for at in range(width)]
    return _Choice(headings, levels, columns).columns(below, frozenset(above))


def _first_heading_row(grid: Grid) -> int | None:
    return next((at for at, row in enumerate(grid[:SEARCHED_ROWS]) if _is_heading(row)), None)


def _is_heading(row: Row) -> bool:
    cells = [cell for cell in row if cell.text and not cell.covered]
    read = [heading for cell in cells if (heading := read_heading(cell.text)).known]
    says = any(h.holds in (Holds.PROGRAMME, Holds.CLASS, *COUNTED) or h.done for h in read)
    counts = any(h.holds in COUNTED for h in read)
    if not says or any(cell.text[0].isdigit() for cell in cells):
        return False
    return len(read) > 1 or (counts and len(cells) > 1)


def _end_of_headings(grid: Grid, start: int) -> int:
    end = start + 1
    while end < min(len(grid), start + HEADING_ROWS) and _goes_on(grid[end - 1], grid[end]):
        end += 1
    return end


def _goes_on(above: Row, row: Row) -> bool:
    if any(c.covered and c.text and c.text == a.text for a, c in zip(above, row, strict=True)):
        return not any(cell.text[:1].isdigit() for cell in row)
    read = [read_heading(cell.text) for cell in row if cell.text and not cell.covered]
    return bool(read) and all(h.known and h.holds is not Holds.PROGRAMME for h in read)


def _levels(above: Grid, at: int) -> list[str]:
    """The texts over a column from top to bottom; a group's heading may stand over its first column alone."""
    texts: list[str] = []
    for level, row in enumerate(above):
        text = row[at].text or _group_text(above, level, at)
        if text and text not in texts[-1:]:
            texts.append(text)
    return texts


def _group_text(above: Grid, level: int, at: int) -> str:
    if level + 1 >= len(above) or not above[level + 1][at].text:
        return ""
    left = next((n for n in range(at - 1, -1, -1) if above[level][n].text), None)
    grouped = left is not None and all(above[level + 1][n].text for n in range(left, at))
    return above[level][left].text if left is not None and grouped else ""


def _settled(heading: Heading, column: Column) -> Heading:
    if heading.holds is not Holds.CLASS:
        return heading
    holds = Holds.CLASSES if is_of_counts(column) else Holds.PROGRAMME
    return Heading(holds, heading.plan, heading.done, heading.total)


class _Choice:
    """Chooses among the columns by their headings, and guesses where those are silent."""

    def __init__(
        self, headings: Sequence[Heading], levels: Sequence[Sequence[str]], columns: list[Column]
    ) -> None:
        self._headings = headings
        self._levels = levels
        self._columns = columns
        self._doubts: list[Doubt] = []

    def columns(self, below: Grid, headings: frozenset[Row]) -> Columns:
        ordinal = self._ordinal()
        counts, unclear = self._headed_counts()
        counts |= self._guessed(counts, unclear, ordinal)
        texts = {h: at for h in TEXTS if (at := self._first(h)) is not None}
        taken = [at for at in (ordinal, *counts.values(), *texts.values()) if at is not None]
        return Columns(
            below=below,
            headings=headings,
            ordinal=ordinal,
            labels=self._labels(taken),
            counts=counts,
            unclear=unclear,
            texts=texts,
            doubts=tuple(self._doubts),
        )

    def _first(self, holds: Holds) -> int | None:
        return next((at for at, h in enumerate(self._headings) if h.holds is holds), None)

    def _ordinal(self) -> int | None:
        headed = self._first(Holds.ORDINAL)
        if headed is not None:
            return headed
        first = self._columns[0] if self._columns else []
        unheaded = bool(self._headings) and not self._headings[0].known
        return 0 if unheaded and is_of_ordinals(first) else None

    def _labels(self, taken: Sequence[int]) -> tuple[int, ...]:
        headed = [at for at, h in enumerate(self._headings) if h.holds is Holds.PROGRAMME]
        if headed:
            return tuple(headed)
        guessed = label_column(self._columns, taken)
        return () if guessed is None else (guessed,)

    def _headed_counts(self) -> tuple[dict[Holds, int], dict[Holds, tuple[int, ...]]]:
        counts: dict[Holds, int] = {}
        unclear: dict[Holds, tuple[int, ...]] = {}
        for holds in COUNTED:
            found = self._candidates(holds)
            if len(found) == 1:
                counts[holds] = found[0]
            elif found:
                unclear[holds] = tuple(found)
                self._doubt("columns-several", found)
        plans = [at for at, heading in enumerate(self._headings) if heading.plan]
        if plans:
            self._doubt("columns-plan", plans)
        return counts, unclear

    def _candidates(self, holds: Holds) -> list[int]:
        """What was done before what nobody says it of, and one column of totals before its parts."""
        of_kind = [at for at, h in enumerate(self._headings) if h.holds is holds and not h.plan]
        done = [at for at in of_kind if self._headings[at].done] or of_kind
        totals = [at for at in done if self._headings[at].total]
        return totals if len(done) > 1 and len(totals) == 1 else done

    def _guessed(
        self,
        counts: Mapping[Holds, int],
        unclear: Mapping[Holds, tuple[int, ...]],
        ordinal: int | None,
    ) -> dict[Holds, int]:
        silent = [at for at, heading in enumerate(self._headings) if self._is_silent(heading)]
        open_ = {at: self._columns[at] for at in silent if at != ordinal}
        open_ = {at: column for at, column in open_.items() if is_of_counts(column)}
        if not open_ or unclear or Holds.ATTENDANCES in counts:
            return {}
        known = {holds: self._columns[at] for holds, at in counts.items()}
        guessed = guessed_counts(open_, known)
        if len(known) < 2:
            self._doubt("columns-guessed" if guessed else "columns-unknown", list(open_))
        return guessed

    @staticmethod
    def _is_silent(heading: Heading) -> bool:
        return heading.holds is None and not heading.plan

    def _doubt(self, code: str, columns: Sequence[int]) -> None:
        names = (" / ".join(self._levels[at]) or f"#{at + 1}" for at in columns)
        self._doubts.append(
            Doubt(code, {"columns": ", ".join(f"“{quoted(name)}”" for name in names)})
        )
