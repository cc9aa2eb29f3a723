"""The periods a text names, and the one each of its figures is about."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from training_blocks.numbers import YEARS
from training_blocks.periods import ReportingPeriod
from training_blocks.prose.normalise import Source

_Y: Final = r"(?P<{}>(?:19|20)\d\d)(?!\d|[.,]\d)"
_YEAR: Final = _Y.format("year")
_UNTIL: Final = r"\s?(?:-|/|den|den nam|- nam)\s?" + _Y.format("until")
_PATTERNS: Final = (
    ("open", r"tu dau (?:nam|thang|nhiem ky)[^.;\n]{0,20} (?:den|toi) nay|(?:tinh )?den nay|tinh den|"
     r"(?:trong )?nhung nam qua|thoi gian qua|nhieu nam qua|tu (?:thang|ngay|nam) [\d/]{1,10} den nay|hang nam|"
     r"trong \S{1,4} nam qua"),
    ("range", r"tu (?:thang|ngay) \d[\d/ ]{0,9} den (?:het )?(?:thang |ngay )?\d[\d/]{0,9}"),
    ("range", r"(?:trong )?thang \d{1,2}(?:,| va| -) (?:thang )?\d{1,2}(?:/| nam |,? nam )" + _YEAR),
    ("term", r"(?:nhiem ky|giai doan|nam hoc|nien hoc|trong cac nam|tu nam|cac nam|nam|khoa)\s" + _YEAR + _UNTIL),
    ("half", r"(?:6|06|sau) thang (?P<part>dau|cuoi)(?: cua)?(?: nam)?(?:\s(?P<now>nay)\b|\s" + _YEAR + ")?"),
    ("half", r"nua (?P<part>dau|cuoi)(?: cua)? nam(?:\s(?P<now>nay)\b|\s" + _YEAR + ")?"),
    ("nine", r"(?:3|03|ba) quy dau(?: cua)?(?: nam)?(?:\s(?P<now>nay)\b|\s" + _YEAR + ")?"),
    ("first quarter", r"quy dau(?: cua)? nam(?:\s(?P<now>nay)\b|\s" + _YEAR + ")?"),
    ("nine", r"(?:9|09|chin) thang(?: dau)?(?: cua)?(?: nam)?(?:\s(?P<now>nay)\b|\s" + _YEAR + ")?"),
    ("open", r"(?:0?[1-57-8]|1[01]|hai|ba|bon|nam|bay|tam|muoi) thang(?: dau)?(?: cua)? nam"
     r"(?: nay\b|\s" + _YEAR + ")?"),
    ("quarter", r"quy (?P<quarter>iv|i{1,3}|[1-4]|mot|hai|ba|bon)\b(?:\s?[/-]\s?|\snam\s|,?\s)?(?:" + _YEAR + ")?"),
    ("month", r"thang (?P<month>\d{1,2})\s?(?:[/-]|\snam|nam)\s?" + _YEAR),
    ("year", r"nam " + _YEAR),
    ("this", r"nam nay"),
)  # fmt: skip
_ALL: Final = [(kind, re.compile(rf"\b(?:{pattern})")) for kind, pattern in _PATTERNS]
_QUARTERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "mot": 1, "hai": 2, "ba": 3, "bon": 4}
#: Behind these a year belongs to a plan, a document, a cohort or a comparison.
_NOT_OURS: Final = re.compile(
    r"(?:so voi|cung ky|hon|ke hoach|nghi quyet|de an|quyet dinh|huong dan|dai hoi|chuong trinh|chi tieu|du toan|"
    r"khoa \S{1,5}|du nguon|ban hanh|cuoi|dau|tu|truoc|den|quy hoach|thanh lap|hop nhat|sap nhap|"
    r"tai lap|chia tach|ra doi|sinh|muc tieu|phan dau|chuan bi|phuong huong|"
    r"nhiem vu|trien khai|buoc sang|buoc vao)"
    r"(?: cua| trong| ca)? ?$"
)
_INTRODUCES: Final = (
    "trong",
    " ca",
    "ket qua",
    "giai doan",
    "tong ket",
    "so ket",
    "ket thuc",
    "nhin lai",
    "qua",
    "hoan thanh",
)
_LOOK_BACK: Final = 24
_ENDS: Final = frozenset(".;:\n,(-")


@dataclass(frozen=True, slots=True)
class Stated:
    """`period` is None where the text says that there is none: "đến nay"."""

    start: int
    end: int
    period: ReportingPeriod | None
    lacks_year: str = ""


def stated_periods(source: Source, published: date | None) -> list[Stated]:
    """In their order, longer ones first where they begin together; those of plans and documents left out."""
    hits = sorted(_hits(source, published), key=lambda hit: (hit.start, -hit.end))
    kept: list[Stated] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(_with_year(hit, kept))
    ours = [hit for hit in kept if not _is_of_something_else(source, hit)]
    return ours or [hit for hit in kept if _is_of_work_done(source, hit)]


def _hits(source: Source, published: date | None) -> Iterator[Stated]:
    for kind, pattern in _ALL:
        for match in pattern.finditer(source.bare):
            yield _stated(kind, match, published)


def _stated(kind: str, match: re.Match[str], published: date | None) -> Stated:
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    if kind == "this" or groups.get("now"):
        year = published.year if published and published.year in YEARS else None
    slice_ = _slice(kind, groups)
    if kind in {"open", "range"} or slice_ == "invalid":
        return Stated(match.start(), match.end(), None)
    if kind == "term":
        return Stated(match.start(), match.end(), _term(groups))
    if year is None:
        return Stated(match.start(), match.end(), None, lacks_year=slice_)
    return Stated(match.start(), match.end(), ReportingPeriod.from_span(slice_, year))


def _slice(kind: str, groups: dict[str, str | None]) -> str:
    if kind == "half":
        return "half-1" if groups["part"] == "dau" else "half-2"
    if kind == "quarter":
        stated = groups["quarter"] or ""
        return f"quarter-{_QUARTERS.get(stated) or stated}"
    if kind == "month":
        month = int(groups["month"] or 0)
        return f"month-{month}" if 1 <= month <= 12 else "invalid"
    if kind == "first quarter":
        return "quarter-1"
    return {"nine": "nine-months"}.get(kind, "year")


def _term(groups: dict[str, str | None]) -> ReportingPeriod | None:
    since, until = int(groups["year"] or 0), int(groups["until"] or 0)
    if since > until or until not in YEARS:
        return None
    return ReportingPeriod.of_term(date(since, 1, 1), date(until, 12, 31))


def _with_year(hit: Stated, before: Sequence[Stated]) -> Stated:
    """ "6 tháng đầu năm" is of the year last named."""
    year = next((s.period.year for s in reversed(before[-8:]) if s.period and s.period.year), None)
    if not hit.lacks_year or year is None:
        return hit
    return Stated(hit.start, hit.end, ReportingPeriod.from_span(hit.lacks_year, year))


def _is_of_something_else(source: Source, hit: Stated) -> bool:
    before = source.bare[max(hit.start - _LOOK_BACK, 0) : hit.start]
    if hit.period and hit.period.kind == "term" and "dai hoi" in before:
        return True
    if hit.period and hit.period.kind == "term":
        return bool(before.strip()) and not _begins_a_clause(before)
    return bool(_NOT_OURS.search(before))


def _is_of_work_done(source: Source, hit: Stated) -> bool:
    """ "Thực hiện kế hoạch năm 2021, …": good enough where nothing better is said."""
    return source.bare[max(hit.start - _LOOK_BACK, 0) : hit.start].endswith("ke hoach ")


def _begins_a_clause(before: str) -> bool:
    bare = before.rstrip(" ")
    return not bare or bare[-1] in _ENDS or bare.endswith(_INTRODUCES)


class PeriodsOfText:
    """Which period a place of the text is about."""

    def __init__(self, stated: Sequence[Stated]) -> None:
        self._stated = stated
        self._starts = [hit.start for hit in stated]

    def at(self, start: int, end: int, low: int, high: int) -> Stated | None:
        """The last one named in the sentence; else one behind the figure; else the last before the sentence."""
        before = bisect_left(self._starts, end) - 1
        if before >= 0 and self._starts[before] >= low:
            return self._stated[before]
        behind = bisect_left(self._starts, end)
        if behind < len(self._stated) and self._starts[behind] < high:
            return self._stated[behind]
        return self._stated[before] if before >= 0 else None
