"""The kinds of period, and the slices the calendar gives every year.

Reports follow the calendar year at Hanoi time; halves, quarters and "nine months" are slices of it.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

VIETNAM: Final = ZoneInfo("Asia/Ho_Chi_Minh")


class PeriodKind(StrEnum):
    """What sort of period an article names."""

    YEAR = "year"
    HALF = "half"
    NINE_MONTHS = "nine-months"
    QUARTER = "quarter"
    MONTH = "month"
    EVENT = "event"
    RANGE = "range"
    TERM = "term"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class CalendarSlice:
    """Whole months of any year: the span an editor picks, its kind and the end of its code."""

    span: str
    kind: PeriodKind
    first_month: int
    last_month: int
    suffix: str

    def in_year(self, year: int) -> tuple[date, date]:
        """Return the first and the last day of this slice of the year."""
        last_day = monthrange(year, self.last_month)[1]
        return date(year, self.first_month, 1), date(year, self.last_month, last_day)


def slice_of(start: date, end: date) -> CalendarSlice | None:
    """Return the slice with exactly these days, or None."""
    found = _BY_MONTHS.get((start.month, end.month))
    return found if found and found.in_year(start.year) == (start, end) else None


def year_in_vietnam(moment: datetime) -> int:
    """Return the calendar year of an aware moment in Vietnam: 31/12 at 17:00 UTC is next year.

    Raises ValueError for a naive moment, whose year nobody can know.
    """
    if moment.utcoffset() is None:
        raise ValueError("a moment needs its time zone")
    return moment.astimezone(VIETNAM).year


def _slices() -> tuple[CalendarSlice, ...]:
    """All slices, in the order an editor looks for them."""
    return (
        CalendarSlice("year", PeriodKind.YEAR, 1, 12, ""),
        CalendarSlice("half-1", PeriodKind.HALF, 1, 6, "-H1"),
        CalendarSlice("half-2", PeriodKind.HALF, 7, 12, "-H2"),
        CalendarSlice("nine-months", PeriodKind.NINE_MONTHS, 1, 9, "-9M"),
        *(
            CalendarSlice(f"quarter-{n}", PeriodKind.QUARTER, 3 * n - 2, 3 * n, f"-Q{n}")
            for n in range(1, 5)
        ),
        *(CalendarSlice(f"month-{n}", PeriodKind.MONTH, n, n, f"-{n:02}") for n in range(1, 13)),
    )


SLICES: Final = {found.span: found for found in _slices()}
SLICE_KINDS: Final = frozenset(found.kind for found in SLICES.values())
SUFFIXES: Final = {found.suffix: found for found in SLICES.values()}
_BY_MONTHS: Final = {(found.first_month, found.last_month): found for found in SLICES.values()}
