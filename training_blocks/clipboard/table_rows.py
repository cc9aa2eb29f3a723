"""The rows below a table's headings, one by one: label, numbers, and which of them are totals or sections."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from training_blocks.clipboard.columns import Columns
from training_blocks.clipboard.doubts import Doubt, quoted
from training_blocks.clipboard.grid import BLANK, Cell, Row
from training_blocks.clipboard.headings import COUNTED, Holds, heading_key
from training_blocks.clipboard.ordinals import NONE, ordinal_level, parted
from training_blocks.clipboard.pasted import Part, PastedRow
from training_blocks.clipboard.shown_counts import read_shown_count

LONGEST_LABEL = 500

_GRAND = re.compile(
    r"(tong|tong cong|tong so|tong cong chung|cong chung|tong chung|cong tong)( [ivx\d ]+)?"
)
_SUM = re.compile(r"(tong cong|tong|cong|tong so)( (muc|phan))?( [ivxab\d ]+)?")
_WORDS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True, eq=False)
class NumberedRow:
    """A row and the level of its numbering, as in `ordinals`."""

    row: PastedRow
    level: int


def read_rows(columns: Columns) -> list[NumberedRow]:
    kept = (row for row in columns.below if row not in columns.headings)
    return [_read(row, columns) for row in kept]


def _read(row: Row, columns: Columns) -> NumberedRow:
    ordinal = _text(row, columns.ordinal)
    number, label = parted(_label(row, columns))
    cells = {h: _own(row, at, columns) for h, at in columns.counts.items()}
    counts = {h: read_shown_count(cell, h) for h, cell in cells.items()}
    doubts = [shown.doubt for shown in counts.values() if shown.doubt]
    doubts += _unclear(row, columns)
    read = PastedRow(
        label=label[:LONGEST_LABEL],
        counts={h: shown.value for h, shown in counts.items() if shown.value is not None},
        qualifiers={h: shown.qualifier for h, shown in counts.items() if shown.qualifier},
        quotes={h: quoted(cells[h].text) for h, shown in counts.items() if shown.qualifier},
        theme=_text(row, columns.texts.get(Holds.FORM)),
        cohort=_text(row, columns.texts.get(Holds.COHORT)),
        partners=_text(row, columns.texts.get(Holds.PARTNERS)),
        doubts=(*doubts, *_not_taken(row, columns)),
    )
    part = _part(read)
    read = replace(read, part=part, taken=part is Part.LINE)
    return NumberedRow(read, ordinal_level(ordinal or number))


def _text(row: Row, at: int | None) -> str:
    return " ".join(row[at].text.split()) if at is not None else ""


def _own(row: Row, at: int, columns: Columns) -> Cell:
    """The cell of a number; blank where a label or a section's heading reaches over it."""
    before = {cell.text for cell in row[: min(columns.counts.values())]}
    return BLANK if row[at].covered and row[at].text in before else row[at]


def _label(row: Row, columns: Columns) -> str:
    """The label's cells; where they are blank, words that stand in any column before the numbers."""
    texts = dict.fromkeys(row[at].text for at in columns.labels if row[at].text)
    if texts:
        return " – ".join(texts)
    first_count = min([*columns.counts.values(), len(row)])
    others = (cell.text for cell in row[:first_count] if _WORDS.search(cell.text))
    return next(others, "")


def _unclear(row: Row, columns: Columns) -> Iterator[Doubt]:
    for holds, places in columns.unclear.items():
        typed = " / ".join(row[at].text for at in places if row[at].text)
        if typed:
            yield Doubt("cell-several", {"typed": quoted(typed)}, field=holds.value)


def _not_taken(row: Row, columns: Columns) -> Iterator[Doubt]:
    note = _text(row, columns.texts.get(Holds.NOTE))
    if note:
        yield Doubt("note-left-out", {"typed": quoted(note)})


def _part(row: PastedRow) -> Part:
    has_numbers = bool(row.counts) or any(d.field in COUNTED for d in row.doubts)
    if not has_numbers:
        return Part.SECTION
    key = heading_key(row.label)
    return Part.TOTAL if _SUM.fullmatch(key) or _GRAND.fullmatch(key) else Part.LINE


def is_grand_total(row: PastedRow) -> bool:
    return bool(_GRAND.fullmatch(heading_key(row.label)))


def levels_below(rows: Sequence[NumberedRow], at: int) -> list[NumberedRow]:
    """The rows that stand below this one by their numbering, up to the next of its level."""
    level = rows[at].level
    found: list[NumberedRow] = []
    for row in rows[at + 1 :]:
        if level == NONE or row.level <= level or row.row.part is Part.TOTAL:
            break
        found.append(row)
    return found
