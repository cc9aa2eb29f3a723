"""Reads which reports of which units came in, beside those that are expected."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Min, Q, QuerySet

from training_blocks.counting import Reason
from training_blocks.expected_periods import (
    Answer,
    Duty,
    Outcome,
    Rate,
    ReceivedReport,
    answers,
    expected_spans,
    is_recent,
    next_missing,
    rate_of,
)
from training_blocks.models import Report, ReportingUnit
from training_blocks.models.reports import ReportCoverage, ReportKind, StandingChoice
from training_blocks.periods import ReportingPeriod
from training_blocks.records import publication_day, row_period

COLUMNS = (
    "unit_id",
    "period_kind",
    "period_start",
    "period_end",
    "year",
    "published_on",
    "first_published_at",
    "standing",
    "reason",
    "page_id",
    "content_path",
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a report is stated."""

    page: int
    path: str


@dataclass(frozen=True)
class UnitCompleteness:
    """The answers of one unit, the first period to end first."""

    unit: ReportingUnit
    answers: tuple[Answer, ...]

    @cached_property
    def rate(self) -> Rate:
        return rate_of(self.answers)


@dataclass(frozen=True, slots=True)
class MissingReport:
    unit: int
    period: ReportingPeriod
    due: date


@dataclass(frozen=True, slots=True)
class RecentCompleteness:
    """What came in of the periods of the last year, by span and year, the latest first; what is missing of them, the
    first to be due first."""

    rates: tuple[tuple[ReportingPeriod, Rate], ...] = ()
    missing: tuple[MissingReport, ...] = ()


def next_missing_period(unit: ReportingUnit, *, today: date) -> ReportingPeriod | None:
    """The period that a new report of this unit is most likely of; None where none is expected. One query."""
    if not unit.expects_reports:
        return None
    duty = duty_of(unit)
    reports = _within_life(duty, _rows(whole_reports().filter(unit=unit)))
    return next_missing(duty, reports, today=today)


def years_to_look_at(*, today: date) -> list[int]:
    """From the year that any unit first reported to this one, latest first."""
    first = whole_reports().filter(year__lte=today.year).aggregate(first=Min("year"))["first"]
    return list(range(today.year, (first or today.year) - 1, -1))


def expected_units(*years: int) -> QuerySet[ReportingUnit]:
    """Those that are expected to report and lived in one of these years."""
    begun = Q(valid_from=None) | Q(valid_from__lte=date(max(years), 12, 31))
    lasting = Q(valid_to=None) | Q(valid_to__gte=date(min(years), 1, 1))
    return ReportingUnit.objects.filter(begun, lasting, expects_reports=True)


def completeness_of(
    units: QuerySet[ReportingUnit], *years: int, today: date
) -> list[UnitCompleteness]:
    """Of the units in their own order, what came of all that these years expect of them. Two queries."""
    listed = list(units)
    rows: dict[int, list] = defaultdict(list)
    for row in _rows(_reports_of(units, years)):
        rows[row.unit_id].append(row)
    return [_completeness(unit, rows.get(unit.pk, []), years, today) for unit in listed]


def _completeness(
    unit: ReportingUnit, rows: Iterable, years: Iterable[int], today: date
) -> UnitCompleteness:
    duty = duty_of(unit)
    reports = _within_life(duty, rows)
    found = (one for year in sorted(years) for one in answers(duty, year, reports, today=today))
    return UnitCompleteness(unit, tuple(found))


def recent_completeness(units: QuerySet[ReportingUnit], *, today: date) -> RecentCompleteness:
    """Of these units. Two queries."""
    found = completeness_of(units, today.year - 1, today.year, today=today)
    recent = [
        (one.unit.pk, answer)
        for one in found
        for answer in one.answers
        if is_recent(answer.expected, today=today)
    ]
    by_period: dict[ReportingPeriod, list[Answer]] = defaultdict(list)
    for _unit, answer in recent:
        by_period[_asked(answer)].append(answer)
    latest_first = sorted(by_period, key=lambda period: (period.end, period.days), reverse=True)
    missing = [
        MissingReport(unit, answer.expected.period, answer.expected.due)
        for unit, answer in recent
        if answer.outcome is Outcome.MISSING
    ]
    return RecentCompleteness(
        rates=tuple((period, rate_of(by_period[period])) for period in latest_first),
        missing=tuple(sorted(missing, key=lambda one: one.due)),
    )


def _asked(answer: Answer) -> ReportingPeriod:
    """What is asked of every unit, whatever part of it this one saw."""
    return ReportingPeriod.from_span(answer.expected.span, answer.expected.period.end.year)


def duty_of(unit: ReportingUnit) -> Duty:
    chosen = unit.expected_spans
    return Duty(
        spans=expected_spans(chosen if isinstance(chosen, list) else ()),
        due_days=unit.due_days,
        valid_from=unit.valid_from,
        valid_to=unit.valid_to,
    )


def whole_reports() -> QuerySet[Report]:
    """Every public report of a unit's whole period, counted or not: one that waits for a decision came in, too."""
    came_in = ~Q(standing=StandingChoice.EXCLUDED) | Q(reason=Reason.CORRECTED)
    return Report.objects.filter(came_in, kind=ReportKind.RESULTS, coverage=ReportCoverage.WHOLE)


def _reports_of(units: QuerySet[ReportingUnit], years: Iterable[int]) -> QuerySet[Report]:
    return whole_reports().filter(
        unit__in=units.order_by().values("pk"),
        period_start__lte=date(max(years), 12, 31),
        period_end__gte=date(min(years), 1, 1),
    )


def _rows(reports: QuerySet[Report]) -> list:
    """Those that count first."""
    rows = reports.order_by("pk").values_list(*COLUMNS, named=True)
    return sorted(rows, key=lambda row: row.standing != StandingChoice.COUNTED)


def _within_life(duty: Duty, rows: Iterable) -> list[ReceivedReport]:
    cut = ((row, duty.within_life(row_period(row))) for row in rows)
    return [
        ReceivedReport(
            period,
            publication_day(row),
            row.reason == Reason.CORRECTED,
            Place(row.page_id, row.content_path),
        )
        for row, period in cut
        if period
    ]
