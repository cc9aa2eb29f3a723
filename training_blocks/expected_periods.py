"""Which periods a unit is expected to report, and what came of each: on time, late, inside a longer report, missing,
or not due yet.

Periods are compared as counting sees them, cut to the life of the unit: the year 2025 of a ward founded on 01/07/2025
is July to December, whether its report calls it the year or the second half.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from training_blocks.periods import ReportingPeriod
from training_blocks.periods.calendar_slices import SLICES

EXPECTABLE_SPANS: Final = tuple(SLICES)
DEFAULT_SPANS: Final = ("half-1", "year")
ABOUT_TO_END: Final = timedelta(days=31)


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
    """What a unit is expected to report while it exists; without spans, the first half and the whole year."""

    spans: tuple[str, ...] = ()
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
    """A whole report of a unit. What another one corrects says no more than when the unit first reported."""

    period: ReportingPeriod
    published: date | None = None
    corrected: bool = False


def expected_spans(chosen: Iterable[object]) -> tuple[str, ...]:
    """The spans on record, the shortest first; what is no span of the calendar is passed over."""
    known = {span for span in chosen if isinstance(span, str) and span in SLICES}
    return tuple(sorted(known or DEFAULT_SPANS, key=_months))


def expected_periods(duty: Duty, year: int) -> tuple[ExpectedPeriod, ...]:
    """Those of one year, the first to end first. Where a life cuts two spans to the same days, one report is
    expected: for a unit that ended on 30/06, the first half and no year beside it."""
    found: dict[tuple[date, date], ExpectedPeriod] = {}
    for span in expected_spans(duty.spans):
        period = duty.within_life(ReportingPeriod.from_span(span, year))
        if period and period.bounds:
            due = period.bounds[1] + timedelta(days=duty.due_days)
            found.setdefault(period.bounds, ExpectedPeriod(span, period, due))
    return tuple(sorted(found.values(), key=_end_and_length))


def reports_of_period(
    expected: ExpectedPeriod, reports: Iterable[ReceivedReport]
) -> list[ReceivedReport]:
    """The reports of exactly these days."""
    return [report for report in reports if report.period.bounds == expected.period.bounds]


def outcome(expected: ExpectedPeriod, reports: Sequence[ReceivedReport], *, today: date) -> Outcome:
    """`reports` are those of the unit, cut to its life."""
    same = reports_of_period(expected, reports)
    standing = [report for report in reports if not report.corrected]
    if any(not report.corrected for report in same):
        first = min((report.published for report in same if report.published), default=None)
        return Outcome.LATE if first and first > expected.due else Outcome.ON_TIME
    if any(report.period.contains(expected.period) for report in standing):
        return Outcome.COVERED
    return Outcome.MISSING if today > expected.due else Outcome.NOT_DUE


def next_missing(
    duty: Duty, reports: Sequence[ReceivedReport], *, today: date
) -> ReportingPeriod | None:
    """The period a new report is most likely of, or None where nothing is expected.

    The earliest that waits for its report and is over, or will be within a month, from the last year reported on;
    of a unit that never reported the latest such one. Else the next to come.
    """
    reported = [report.period.year for report in reports if report.period.year]
    first = min(max(reported), today.year) if reported else today.year - 1
    years = range(first, today.year + 2)
    expected = [found for year in years for found in expected_periods(duty, year)]
    waiting = [
        found.period for found in expected if outcome(found, reports, today=today) in WAITING
    ]
    over = [period for period in waiting if _last_day(period) <= today + ABOUT_TO_END]
    if over:
        return over[0] if reported else over[-1]
    return waiting[0] if waiting else None


def _months(span: str) -> tuple[int, int]:
    found = SLICES[span]
    return found.last_month - found.first_month, found.first_month


def _end_and_length(expected: ExpectedPeriod) -> tuple[date, int]:
    return _last_day(expected.period), expected.period.days or 0


def _last_day(period: ReportingPeriod) -> date:
    return period.end or date.max
