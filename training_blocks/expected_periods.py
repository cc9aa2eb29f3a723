"""Which periods a unit is expected to report, and what came of each: on time, late, inside a longer report, missing,
or not due yet.

Periods are compared as counting sees them, cut to the life of the unit: the year 2025 of a ward founded on 01/07/2025
is July to December, whether its report calls it the year or the second half.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final

from training_blocks.periods import ReportingPeriod
from training_blocks.periods.calendar_slices import SLICES

EXPECTABLE_SPANS: Final = tuple(SLICES)
DEFAULT_SPANS: Final = ("half-1", "year")
ABOUT_TO_END: Final = timedelta(days=31)
LOOKED_BACK: Final = timedelta(days=366)
SMALLEST_SHARE: Final = 0.25


class Outcome(StrEnum):
    ON_TIME = "on-time"
    LATE = "late"
    COVERED = "covered"
    MISSING = "missing"
    NOT_DUE = "not-due"


RECEIVED: Final = frozenset({Outcome.ON_TIME, Outcome.LATE})
WAITING: Final = frozenset({Outcome.MISSING, Outcome.NOT_DUE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What a unit is expected to report while it exists."""

    spans: tuple[str, ...] = DEFAULT_SPANS
    due_days: int = 15
    valid_from: date | None = None
    valid_to: date | None = None

    def within_life(self, period: ReportingPeriod) -> ReportingPeriod | None:
        return period.clipped(self.valid_from, self.valid_to)


@dataclass(frozen=True, slots=True)
class ExpectedPeriod:
    """`span` is what is asked of every unit, `period` the part of it in which this one existed; a report that is
    published after `due` is late."""

    span: str
    period: ReportingPeriod
    due: date


@dataclass(frozen=True, slots=True)
class ReceivedReport:
    """A whole report of a unit. What another one corrects says no more than when the unit first reported. `place`
    is the caller's own."""

    period: ReportingPeriod
    published: date | None = None
    corrected: bool = False
    place: object = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one expected period, with the report it came in; `day` is that of its first publication."""

    expected: ExpectedPeriod
    outcome: Outcome
    report: ReceivedReport | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of the reports that are due came in. Of those that are not due, the ones that came are counted."""

    due: int = 0
    received: int = 0
    on_time: int = 0
    covered: int = 0
    missing: int = 0
    not_due: int = 0

    @property
    def late(self) -> int:
        return self.received - self.on_time


def expected_spans(chosen: Iterable[object]) -> tuple[str, ...]:
    """The spans on record, the shortest first; what is no span of the calendar is passed over."""
    known = {span for span in chosen if isinstance(span, str) and span in SLICES}
    return tuple(sorted(known or DEFAULT_SPANS, key=_months))


@lru_cache(maxsize=512)
def expected_periods(duty: Duty, year: int) -> tuple[ExpectedPeriod, ...]:
    """Those of one year, the first to end first.

    Where a life cuts two spans to the same days, one report, of the shorter, is expected: for a unit that ended on
    30/06, the first half and no year beside it. Of a span of which the unit saw less than a quarter, none is.
    """
    found: dict[tuple[date, date], ExpectedPeriod] = {}
    for span in expected_spans(duty.spans):
        whole = ReportingPeriod.from_span(span, year)
        period = duty.within_life(whole)
        if period and period.bounds and _share(period, whole) >= SMALLEST_SHARE:
            due = period.bounds[1] + timedelta(days=duty.due_days)
            found.setdefault(period.bounds, ExpectedPeriod(span, period, due))
    return tuple(sorted(found.values(), key=_end_and_length))


def answers(
    duty: Duty, year: int, reports: Sequence[ReceivedReport], *, today: date
) -> tuple[Answer, ...]:
    """One for every period that is expected of the year, the first to end first."""
    return tuple(_answer(found, reports, today=today) for found in expected_periods(duty, year))


def is_recent(found: ExpectedPeriod, *, today: date) -> bool:
    """Whether the period ended within the last year, or is about to end."""
    return today - LOOKED_BACK <= _last_day(found.period) <= today + ABOUT_TO_END


def rate_of(found: Iterable[Answer]) -> Rate:
    counts = Counter(one.outcome for one in found)
    on_time, received = counts[Outcome.ON_TIME], sum(counts[one] for one in RECEIVED)
    return Rate(
        due=counts.total() - counts[Outcome.NOT_DUE],
        received=received,
        on_time=on_time,
        covered=counts[Outcome.COVERED],
        missing=counts[Outcome.MISSING],
        not_due=counts[Outcome.NOT_DUE],
    )


def next_missing(
    duty: Duty, reports: Sequence[ReceivedReport], *, today: date
) -> ReportingPeriod | None:
    """The period a new report is most likely of, or None where nothing is expected.

    The one that waits for its report and ended last, or will end within a month; of several that end on one day the
    shortest. Else the next to come.
    """
    years = range(_first_year(reports, today=today), today.year + 2)
    found = [one for year in years for one in answers(duty, year, reports, today=today)]
    waiting = [one.expected.period for one in found if one.outcome in WAITING]
    over = [period for period in waiting if _last_day(period) <= today + ABOUT_TO_END]
    return max(over, key=_last_day) if over else next(iter(waiting), None)


def _first_year(reports: Sequence[ReceivedReport], *, today: date) -> int:
    """The year before this one: who left out an older year left it out for good. But of a unit that began later its
    first, and of one that was silent for longer the year it last reported."""
    reported = [report.period.year for report in reports if report.period.year]
    if not reported:
        return today.year - 1
    return min(max(min(reported), today.year - 1), max(reported), today.year)


def _answer(expected: ExpectedPeriod, reports: Sequence[ReceivedReport], *, today: date) -> Answer:
    """`reports` are those of the unit, cut to its life; of several for one period the first in order is named."""
    same = [report for report in reports if report.period.bounds == expected.period.bounds]
    standing = next((report for report in same if not report.corrected), None)
    if standing:
        known = [report.published for report in same if report.published]
        late = len(known) == len(same) and min(known) > expected.due
        came = Outcome.LATE if late else Outcome.ON_TIME
        return Answer(expected, came, standing, min(known, default=None))
    around = (report for report in reports if report.period.contains(expected.period))
    longer = next((report for report in around if not report.corrected), None)
    if longer:
        return Answer(expected, Outcome.COVERED, longer, longer.published)
    return Answer(expected, Outcome.MISSING if today > expected.due else Outcome.NOT_DUE)


def _share(part: ReportingPeriod, whole: ReportingPeriod) -> float:
    return (part.days or 0) / (whole.days or 1)


def _months(span: str) -> tuple[int, int]:
    found = SLICES[span]
    return found.last_month - found.first_month, found.first_month


def _end_and_length(expected: ExpectedPeriod) -> tuple[date, int]:
    return _last_day(expected.period), expected.period.days or 0


def _last_day(period: ReportingPeriod) -> date:
    return period.end or date.max
