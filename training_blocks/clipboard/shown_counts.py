"""The count that one cell shows: the number itself, bare or between words that cannot mean anything else."""

import re
from dataclasses import dataclass
from typing import Final

from training_blocks.clipboard.doubts import Doubt, quoted
from training_blocks.clipboard.grid import Cell
from training_blocks.clipboard.headings import Holds
from training_blocks.numbers import CountRefused, Qualifier, parse_count
from training_blocks.vietnamese import normalise

QUALIFIER_WORDS: Final = {
    "hơn": Qualifier.HON,
    "trên": Qualifier.TREN,
    "gần": Qualifier.GAN,
    "xấp xỉ": Qualifier.GAN,
    "dưới": Qualifier.DUOI,
    "khoảng": Qualifier.KHOANG,
    "chừng": Qualifier.KHOANG,
    "ước": Qualifier.KHOANG,
    "ước khoảng": Qualifier.KHOANG,
    "~": Qualifier.KHOANG,
    "≈": Qualifier.KHOANG,
}
UNIT_WORDS: Final = {
    Holds.CLASSES: ("lớp",),
    Holds.LEARNERS: ("học viên", "hv", "người", "người học", "đồng chí", "đ/c"),
    Holds.ATTENDANCES: ("lượt", "lượt người", "lượt học viên", "lượt cán bộ", "lượt hv"),
}
_NOTHING: Final = {"", "-", "–", "—", "−"}
_WORDED = re.compile(
    r"(?P<before>[^0-9]{0,20}?)\s*(?P<number>[0-9][0-9.,\s]{0,19}?)\s*(?P<unit>[^0-9.,\s][^0-9]{0,20})?"
)


@dataclass(frozen=True, slots=True)
class ShownCount:
    """A value, or a doubt that quotes the cell, or neither where the cell is blank."""

    value: int | None = None
    qualifier: Qualifier | None = None
    doubt: Doubt | None = None


def read_shown_count(cell: Cell, holds: Holds) -> ShownCount:
    text = normalise(cell.text).strip()
    if text in _NOTHING:
        return ShownCount()
    if cell.merged:
        return _doubted("cell-merged", cell, holds)
    if cell.altered:
        return _doubted("cell-altered", cell, holds)
    word, number = _worded(text, holds)
    try:
        return ShownCount(parse_count(number), word)
    except CountRefused as refused:
        return _doubted(f"count-{refused.code}", cell, holds, suggestion=refused.suggestion)


def _worded(text: str, holds: Holds) -> tuple[Qualifier | None, str]:
    """The qualifier and the number alone; the whole text where any other word stands beside the number."""
    found = _WORDED.fullmatch(text)
    if not found:
        return None, text
    before, unit = (found[name] or "" for name in ("before", "unit"))
    before, unit = before.casefold().strip(), unit.casefold().strip()
    if (before and before not in QUALIFIER_WORDS) or (unit and unit not in UNIT_WORDS[holds]):
        return None, text
    return QUALIFIER_WORDS.get(before), found["number"]


def _doubted(code: str, cell: Cell, holds: Holds, suggestion: str | None = None) -> ShownCount:
    params = {"typed": quoted(cell.text), "suggestion": suggestion or ""}
    return ShownCount(doubt=Doubt(code, params, field=holds.value))
