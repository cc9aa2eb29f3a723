"""Reads which reports of which units came in, beside those that are expected."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from training_blocks.counting import Reason
from training_blocks.expected_periods import Duty, ReceivedReport, next_missing
from training_blocks.models import Report, ReportingUnit
from training_blocks.models.reports import ReportCoverage, ReportKind, StandingChoice
from training_blocks.periods import ReportingPeriod
from training_blocks.records import publication_day, row_period


def next_missing_period(unit: ReportingUnit, *, today: date) -> ReportingPeriod | None:
    """The period that a new report of this unit is most likely of; None where none is expected. One query."""
    if not unit.expects_reports:
        return None
    duty = duty_of(unit)
    reports = _within_life(duty, whole_reports().filter(unit=unit))
    return next_missing(duty, reports, today=today)


def duty_of(unit: ReportingUnit) -> Duty:
    return Duty(
        spans=tuple(unit.expected_spans or ()),
        due_days=unit.due_days,
        valid_from=unit.valid_from,
        valid_to=unit.valid_to,
    )


def whole_reports() -> QuerySet[Report]:
    """Every public report of a unit's whole period, counted or not: one that waits for a decision came in, too."""
    came_in = ~Q(standing=StandingChoice.EXCLUDED) | Q(reason=Reason.CORRECTED)
    rows = Report.objects.filter(came_in, kind=ReportKind.RESULTS, coverage=ReportCoverage.WHOLE)
    return rows.order_by()


def _within_life(duty: Duty, rows: Iterable[Report]) -> list[ReceivedReport]:
    found = (
        (duty.within_life(row_period(row)), publication_day(row), row.reason == Reason.CORRECTED)
        for row in rows
    )
    return [ReceivedReport(period, *rest) for period, *rest in found if period]
