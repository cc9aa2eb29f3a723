"""One reporting period: its days, its year, its code, and how it lies beside another.

Words for readers are in ``labels``. Days are calendar dates in Vietnam, both bounds inclusive.
"""

from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date
from typing import Final, Self

from training_blocks.periods.calendar_slices import SLICE_KINDS, SLICES, PeriodKind, slice_of
from training_blocks.periods.labels import period_label

SPANS: Final = (*SLICES, "event", "range", "term", "open")
"""What an editor picks from in one select, in display order."""

_UNBOUNDED: Final = frozenset({PeriodKind.TERM, PeriodKind.OPEN})
_FIELDS: Final = {
    "span-unknown": "span",
    "bounds": "span",
    "year-missing": "year",
    "named-year": "year",
    "start-missing": "start",
    "end-missing": "end",
    "end-before-start": "end",
}


class PeriodRefused(ValueError):
    """A period that cannot be: why (a code), and the field an editor mends it in.

    ``span-unknown`` (no such span), ``bounds`` (not the days of its kind), ``year-missing`` (none,
    or one no calendar has), ``named-year`` (not a year of the range), ``start-missing``,
    ``end-missing``, ``end-before-start``. Fields are "span", "year", "start" and "end".
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
        self.field = _FIELDS[code]


@dataclass(frozen=True, slots=True)
class ReportingPeriod:
    """The days a report is about.

    Only a term may lack one bound, and an open period both. ``named_year`` is the year an editor
    names for a range that crosses years. Anything impossible raises PeriodRefused.
    """

    kind: PeriodKind
    start: date | None
    end: date | None
    named_year: int | None = None

    def __post_init__(self) -> None:
        self._check_presence()
        self._check_days()
        self._check_named_year()

    @classmethod
    def of_year(cls, year: int) -> Self:
        """Return a calendar year."""
        return cls._of_slice("year", year)

    @classmethod
    def of_half(cls, year: int, n: int) -> Self:
        """Return the first (1) or the last (2) six months of a year."""
        return cls._of_slice(f"half-{n}", year)

    @classmethod
    def of_nine_months(cls, year: int) -> Self:
        """Return January to September of a year."""
        return cls._of_slice("nine-months", year)

    @classmethod
    def of_quarter(cls, year: int, n: int) -> Self:
        """Return quarter 1 to 4 of a year."""
        return cls._of_slice(f"quarter-{n}", year)

    @classmethod
    def of_month(cls, year: int, n: int) -> Self:
        """Return month 1 to 12 of a year."""
        return cls._of_slice(f"month-{n}", year)

    @classmethod
    def of_event(cls, day: date) -> Self:
        """Return the period of something that took one day."""
        return cls(PeriodKind.EVENT, day, day)

    @classmethod
    def of_range(cls, start: date, end: date, named_year: int | None = None) -> Self:
        """Return the days from start to end; inside one year there is no year to name."""
        period = cls(PeriodKind.RANGE, start, end, named_year)
        return period if period._crosses_years else cls(PeriodKind.RANGE, start, end)

    @classmethod
    def of_term(cls, start: date | None, end: date | None) -> Self:
        """Return a term of office or a plan of several years; one bound may be unknown."""
        return cls(PeriodKind.TERM, start, end)

    @classmethod
    def of_open(cls, start: date | None = None, end: date | None = None) -> Self:
        """Return a period the article does not state ("đến nay", "trong những năm qua")."""
        return cls(PeriodKind.OPEN, start, end)

    @classmethod
    def of_days(cls, start: date, end: date) -> Self:
        """Return the year, half, quarter … with exactly these days, or else the range of them."""
        found = slice_of(start, end)
        return cls(found.kind if found else PeriodKind.RANGE, start, end)

    @classmethod
    def from_span(
        cls,
        span: str,
        year: int | None = None,
        start: date | None = None,
        end: date | None = None,
    ) -> Self:
        """Return the period of what an editor filled in, ignoring what the span has no use for.

        A slice of the year reads ``year``, an event ``start``. A range reads both dates, and the
        year only when it crosses years. Raises PeriodRefused with the field to mend.
        """
        if span == PeriodKind.EVENT:
            return cls(PeriodKind.EVENT, start, start)
        if span == PeriodKind.RANGE:
            crosses = start and end and start.year != end.year
            return cls(PeriodKind.RANGE, start, end, year if crosses else None)
        if span in _UNBOUNDED:
            return cls(PeriodKind(span), start, end)
        return cls._of_slice(span, year)

    @classmethod
    def _of_slice(cls, span: str, year: int | None) -> Self:
        if span not in SLICES:
            raise PeriodRefused("span-unknown")
        if year is None or not MINYEAR <= year <= MAXYEAR:
            raise PeriodRefused("year-missing")
        return cls(SLICES[span].kind, *SLICES[span].in_year(year))

    @property
    def bounds(self) -> tuple[date, date] | None:
        """The first and the last day, or None when either is unknown."""
        return (self.start, self.end) if self.start and self.end else None

    @property
    def days(self) -> int | None:
        """The number of days, both bounds included, or None when a bound is unknown."""
        return (self.end - self.start).days + 1 if self.start and self.end else None

    @property
    def year(self) -> int | None:
        """The calendar year whose totals this belongs to; None for a term or an open period.

        A range across years belongs to the year an editor named, or to none.
        """
        if self.kind in _UNBOUNDED or not self.start:
            return None
        return self.named_year if self._crosses_years else self.start.year

    @property
    def span(self) -> str:
        """What an editor would pick for this period: one of SPANS."""
        found = slice_of(*self.bounds) if self.bounds and self.kind in SLICE_KINDS else None
        return found.span if found else self.kind.value

    @property
    def code(self) -> str:
        """A short stable text: "2022-H1", "2022-05-13", "2020/2025", "open/2024-06-23" ….

        Terms show years only, with ".." for an unknown bound. An open period with a start reads
        "open/2024-01-01/..", so that a single date is always the end.
        """
        if self.kind is PeriodKind.TERM:
            return f"{_year_or_dots(self.start)}/{_year_or_dots(self.end)}"
        if self.kind is PeriodKind.OPEN:
            return "/".join(["open", *_open_bounds(self.start, self.end)])
        if self.kind in SLICE_KINDS:
            return f"{self.year:04}{SLICES[self.span].suffix}"
        return f"{self.start}" if self.kind is PeriodKind.EVENT else f"{self.start}/{self.end}"

    def label(self, language: str = "vi") -> str:
        """Return the words for this period: "6 tháng đầu năm 2022", "First half of 2022"."""
        return period_label(self.kind, self.start, self.end, language)

    def contains(self, other: "ReportingPeriod") -> bool:
        """Whether every day of the other lies in this one; False when a bound is unknown."""
        mine, theirs = self.bounds, other.bounds
        return bool(mine and theirs and mine[0] <= theirs[0] and theirs[1] <= mine[1])

    def overlaps(self, other: "ReportingPeriod") -> bool:
        """Whether they share a day; False when a bound is unknown."""
        mine, theirs = self.bounds, other.bounds
        return bool(mine and theirs and mine[0] <= theirs[1] and theirs[0] <= mine[1])

    def clipped(self, valid_from: date | None, valid_to: date | None) -> Self | None:
        """Return the part inside a unit's life, whose first and last day are inclusive.

        This very object when nothing is cut, None when the two do not touch. What is left becomes
        the slice it happens to be, or else a range. A term or an open period keeps its kind and
        its unknown bounds: cut down to one year, it must still not enter that year's totals.
        """
        start = max(self.start, valid_from) if self.start and valid_from else self.start
        end = min(self.end, valid_to) if self.end and valid_to else self.end
        if self._misses(valid_from, valid_to) or (start and end and start > end):
            return None
        return self if (start, end) == (self.start, self.end) else self._cut_to(start, end)

    @property
    def _crosses_years(self) -> bool:
        return bool(self.start and self.end and self.start.year != self.end.year)

    def _misses(self, valid_from: date | None, valid_to: date | None) -> bool:
        ended = self.end and valid_from and self.end < valid_from
        return bool(ended or (self.start and valid_to and self.start > valid_to))

    def _cut_to(self, start: date | None, end: date | None) -> Self:
        if self.kind in _UNBOUNDED or not (start and end):
            return replace(self, start=start, end=end)
        named = self.named_year
        if named and start.year != end.year and start.year <= named <= end.year:
            return replace(self, start=start, end=end)
        return self.of_days(start, end)

    def _check_presence(self) -> None:
        if self.kind is PeriodKind.OPEN or (self.kind is PeriodKind.TERM and self.end):
            return
        if not self.start:
            raise PeriodRefused("start-missing")
        if not self.end and self.kind is not PeriodKind.TERM:
            raise PeriodRefused("end-missing")

    def _check_days(self) -> None:
        if not (self.start and self.end):
            return
        if self.end < self.start:
            raise PeriodRefused("end-before-start")
        found = slice_of(self.start, self.end)
        if self.kind in SLICE_KINDS and (found is None or found.kind is not self.kind):
            raise PeriodRefused("bounds")
        if self.kind is PeriodKind.EVENT and self.start != self.end:
            raise PeriodRefused("bounds")

    def _check_named_year(self) -> None:
        if self.named_year is None:
            return
        years = range(self.start.year, self.end.year + 1) if self.start and self.end else ()
        if self.kind is not PeriodKind.RANGE or self.named_year not in years:
            raise PeriodRefused("named-year")


def _year_or_dots(day: date | None) -> str:
    return f"{day.year:04}" if day else ".."


def _open_bounds(start: date | None, end: date | None) -> tuple[str, ...]:
    if start:
        return (f"{start}", f"{end or '..'}")
    return (f"{end}",) if end else ()


def stored_period(
    kind: str, start: date | None, end: date | None, year: int | None
) -> ReportingPeriod:
    """Return the period that was stored in columns: a year is named only where the days leave a choice."""
    found = PeriodKind(kind)
    crosses = found is PeriodKind.RANGE and start and end and start.year != end.year
    return ReportingPeriod(found, start, end, year if crosses else None)
