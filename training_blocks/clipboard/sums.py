"""Which rows sum up others, so that nothing is proposed twice: the declared total, subtotals, sections, parts."""

from collections.abc import Sequence
from dataclasses import replace

from training_blocks.clipboard.doubts import Doubt
from training_blocks.clipboard.headings import heading_key
from training_blocks.clipboard.ordinals import NONE, ROW
from training_blocks.clipboard.pasted import Part, PastedRow
from training_blocks.clipboard.table_rows import NumberedRow, is_grand_total, levels_below


def told_apart(
    rows: Sequence[NumberedRow],
) -> tuple[list[NumberedRow], PastedRow | None, tuple[Doubt, ...]]:
    """The rows without the total, the total, and what is doubtful about it."""
    total, doubts = _total(rows)
    rest = [row for row in rows if row is not total]
    rest = [_subtotal(row) for row in rest]
    rest = [_upper(rest, at) for at in range(len(rest))]
    return _parts(rest), total.row if total else None, doubts


def _total(rows: Sequence[NumberedRow]) -> tuple[NumberedRow | None, tuple[Doubt, ...]]:
    totals = [row for row in rows if row.row.part is Part.TOTAL]
    grand = [row for row in totals if is_grand_total(row.row)] or totals
    if not grand:
        return None, ()
    stated = {tuple(sorted(row.row.counts.items())) for row in grand}
    if len(stated) > 1 and len(grand) == len(totals) > 1:
        return grand[-1], (Doubt("totals-several"),)
    return grand[-1], ()


def _subtotal(row: NumberedRow) -> NumberedRow:
    if row.row.part is not Part.TOTAL:
        return row
    return NumberedRow(replace(row.row, part=Part.SUBTOTAL, taken=False), row.level)


def _upper(rows: Sequence[NumberedRow], at: int) -> NumberedRow:
    """A row above others by its numbering, where both state numbers: only the lower ones are proposed."""
    one = rows[at]
    below = _lines_below(rows, at)
    if one.row.part is not Part.LINE or not below:
        return one
    if _adds_up(one.row, below):
        return _set_aside(one, Part.SUBTOTAL, "sum-of-rows-below")
    if one.level < ROW:
        return _set_aside(one, Part.SUBTOTAL, "not-sum-of-rows-below")
    return one


def _parts(rows: Sequence[NumberedRow]) -> list[NumberedRow]:
    """Rows below one that is proposed itself are parts of it."""
    parts = {
        id(part)
        for at, row in enumerate(rows)
        if row.row.part is Part.LINE and row.level != NONE
        for part in _lines_below(rows, at)
    }
    return [_part(row) if id(row) in parts or _is_of_which(row) else row for row in rows]


def _part(row: NumberedRow) -> NumberedRow:
    return _set_aside(row, row.row.part, "part-of-row-above")


def _is_of_which(row: NumberedRow) -> bool:
    return row.row.part is Part.LINE and heading_key(row.row.label).startswith("trong do")


def _lines_below(rows: Sequence[NumberedRow], at: int) -> list[NumberedRow]:
    return [row for row in levels_below(rows, at) if row.row.part is Part.LINE]


def _adds_up(upper: PastedRow, below: Sequence[NumberedRow]) -> bool:
    """The rows right below it or all of them: sections may hold rows that have parts of their own."""
    nearest = min(row.level for row in below)
    direct = [row.row for row in below if row.level == nearest]
    return bool(upper.counts) and all(
        number == sum(row.counts.get(holds, 0) for row in direct)
        for holds, number in upper.counts.items()
    )


def _set_aside(row: NumberedRow, part: Part, code: str) -> NumberedRow:
    doubts = (*row.row.doubts, Doubt(code))
    return NumberedRow(replace(row.row, part=part, taken=False, doubts=doubts), row.level)
