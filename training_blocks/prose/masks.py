"""Stretches whose digits count nothing: dates, document symbols, percentages, money, ordinals, ranges.

Every pattern is bounded, so that the time stays linear in the text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from training_blocks.prose.normalise import Source

Stretch = tuple[int, int]


class Masked(StrEnum):
    DAY = "day"
    DATE = "date"
    TIME = "time"
    DOCUMENT = "document"
    PERCENT = "percent"
    MONEY = "money"
    ORDINAL = "ordinal"
    RANGE = "range"


_N: Final = r"\d{1,9}(?:[.,]\d{1,9}){0,4}"
_KIND: Final = (
    r"\b(?:nghi quyet|chi thi|ket luan|quyet dinh|quy dinh|huong dan|ke hoach|thong tri|thong bao|de an|cong van|"
    r"nghi dinh|thong tu|bao cao|chuong trinh|luat|to trinh|phap lenh)"
)
#: A number of a list that counts something after all: "khóa 3, 84 học viên".
_COUNTS: Final = (
    r"(?!\d|[.,]\d|\s(?:hoc|hv|lop|nguoi|dong chi|can|dang|quan|luot|bi|cong|vien|giao|doan|hoi|"
    r"thanh|chi|cap|pho|d/c))"
)
#: Read in the text without capitals and marks.
_BARE: Final = {
    Masked.DAY: (
        r"\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\b",
        r"\b(?:ngay|sang|chieu|toi|trua|hom|vao|tu|den)\s{1,2}\d{1,2}\s?[/.-]\s?\d{1,2}\b(?![.,]\d)",
        r"\b(?:hom|sang|trua|chieu|toi) (?:nay|qua)[ ,(]{1,3}\d{1,2}\s?[/.-]\s?\d{1,2}\b(?![.,]\d)",
        r"\(\d{1,2}\s?[/-]\s?(?:0?[1-9]|1[0-2])\)",
        r"\((?:tu )?(?:ngay )?\d{1,2}\s?-\s?\d{1,2}\.\d{1,2}(?:\.\d{4})?\)",
        r"\b\d{1,2}\s?-\s?\d{1,2}/\d{1,2}(?:/\d{4})?\b",
        r"\bngay \d{1,2}(?:\s?(?:,|va|-|den)\s?(?:ngay )?\d{1,2}){1,3}\s?/\s?\d{1,2}(?:/\d{4})?\b",
        r"\bngay\s\d{1,2}\sthang\s\d{1,2}\b",
        r"\((?:[0-2]?\d|3[01])[/-](?:0?\d|1[0-2])\)",
    ),
    Masked.DATE: (
        rf"\b(?:ngay|tuan|dot)\s{{1,2}}\d{{1,2}}(?![./]\d)(?:\s?(?:,|va|-|den)\s?\d{{1,2}}{_COUNTS}){{0,3}}\b",
        r"\b(?:thang|quy)\s{1,2}(?:\d{1,2}|i{1,3}|iv)(?:\s?[/-]\s?\d{4})?\b(?![.,]\d)",
        r"\b(?:nam|nam hoc|nhiem ky|giai doan|khoa)\s{1,2}\d{4}(?:\s?(?:-|/|den)\s?\d{4})?\b(?![.,]\d)",
        r"\b(?:19|20)\d\d\s?[-/]\s?(?:19|20)\d\d\b",
        r"(?<![\d.,])\d{1,2}\s?/\s?(?:19|20)\d\d\b",
    ),
    Masked.TIME: (
        r"\b\d{1,2}(?::|\s?h\s?)\d{2}(?::\d{2})?\b",
        rf"\b{_N}\s(?:gio|phut|giay|ngay|buoi|tiet|tuan|thang|nam)\b",
    ),
    Masked.DOCUMENT: (
        _KIND + r"(?: cua [a-z ]{2,30})? so:?\s?\d{1,5}",
        r"\b(?:nghi quyet|chi thi|ket luan|quyet dinh|quy dinh|de an|cong van|nghi dinh|thong tu)"
        r"(?: trung uong)?\s\d{1,4}\b(?![.,]\d)",
        r"\btrung uong \d{1,2}\b",
    ),
    Masked.PERCENT: (rf"{_N}\s?%", rf"\b{_N}\sphan tram\b"),
    Masked.MONEY: (
        rf"\b{_N}\s?(?:(?:nghin|ngan|trieu|ty)\s)?(?:dong(?!\schi|\sbao)|vnd|d(?!/))\b",
        rf"\b{_N}\s?(?:trieu|ty)\b(?!\s(?:luot|hoc|nguoi|can bo|dang vien|doan|hoi))",
    ),
    Masked.ORDINAL: (
        rf"\b(?:khoa|khoa hoc|khoa thu|k)\s?\d{{1,3}}(?![.]?\d)(?:\s?(?:,|va|-|&)\s?\d{{1,3}}{_COUNTS}){{0,4}}\b",
        r"\b(?:thu|lan|doi tuong|nhom|hang|phuong|quan|khu pho|to dan pho|cum|bai|dieu|khoan|chuong|hoc ky|covid\s?-)"
        r"\s?\d{1,3}\b(?![.,]\d|\slop\b)",
        r"(?:^|\n)[ ]{0,8}[-+*]?[ ]{0,2}\d{1,2}(?:\.\d{1,2}){0,3}[.)/](?=\s)",
    ),
    Masked.RANGE: (
        rf"\b(?:khoang|chung|tam|thuong co)\s{_N}\s?-\s?{_N}",
        rf"\btu\s{_N}(?:\s[a-z]{{1,6}}){{0,2}}\s(?:den|-|toi)\s{_N}",
        rf"(?<![\d/]){_N}-{_N}(?![/\d])",
        rf"(?<![\d/]){_N}\sden\s{_N}(?![/\d])",
    ),
}
#: Read with capitals: the number of a document and the body that issued it.
SYMBOL: Final = re.compile(
    r"\b\d{1,5}\s?(?:[-/]\s?)?(?:\d{4}\s?/\s?)?[A-ZĐ]{1,7}i?\s?[-/]\s?[A-ZĐ][A-ZĐa-zđ0-9]{0,12}(?:-[A-ZĐ]{1,12})?"
)
_COMPILED: Final = tuple(
    (kind, re.compile(pattern)) for kind, patterns in _BARE.items() for pattern in patterns
)


class Masks:
    """Answers whether a place is masked, and by what."""

    def __init__(self, found: Sequence[tuple[Stretch, Masked]]) -> None:
        self._found = sorted(found)
        self._starts = [stretch[0] for stretch, _kind in self._found]
        self._reach = list(_reach(self._found))

    def covers(self, start: int) -> bool:
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and self._reach[at] > start

    def between(self, start: int, end: int, kind: Masked) -> list[Stretch]:
        """The stretches of one kind that begin in a part of the text."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [stretch for stretch, found in self._found[first:last] if found is kind]


def masks_of(source: Source) -> Masks:
    return Masks(list(_all(source)))


def _all(source: Source) -> Iterator[tuple[Stretch, Masked]]:
    for kind, pattern in _COMPILED:
        for match in pattern.finditer(source.bare):
            yield (match.start(), match.end()), kind
    for match in SYMBOL.finditer(source.text):
        yield (match.start(), match.end()), Masked.DOCUMENT


def _reach(found: Sequence[tuple[Stretch, Masked]]) -> Iterator[int]:
    furthest = 0
    for (_start, end), _kind in found:
        furthest = max(furthest, end)
        yield furthest
