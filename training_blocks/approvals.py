"""Approves the periods of articles and reopens them: the only writer of `PeriodApproval`.

What is published by somebody in a section that asks for approval is approved thereby, whichever way it was published:
Wagtail's log of publications names who did it, no signal does. What is scheduled is approved when it goes live. What
is taken off the site is not approved any more.
"""

from collections.abc import Iterable
from uuid import uuid4

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from training_blocks import clock
from training_blocks.extraction import statements_in
from training_blocks.models import PeriodApproval, ReportingPageMixin
from training_blocks.page_permissions import may_publish
from training_blocks.periods import ReportingPeriod
from training_blocks.sections import needs_approval

APPROVED, REOPENED = "training_blocks.approve_period", "training_blocks.reopen_period"
PUBLISHED, GONE_LIVE, SCHEDULED = (
    "wagtail.publish",
    "wagtail.publish.scheduled",
    "wagtail.publish.schedule",
)

UNPUBLISHED, EXPIRED = "wagtail.unpublish", "wagtail.unpublish.scheduled"

UnitAndPeriod = tuple[int, ReportingPeriod]


def publication_logged(entry) -> None:
    """`entry` is a new row of the log of pages."""
    if entry.action in {UNPUBLISHED, EXPIRED}:
        _withdraw(entry.page, user=get_user_model().objects.filter(pk=entry.user_id).first())
    elif entry.action in {PUBLISHED, GONE_LIVE} and (user := _publisher(entry)):
        page = entry.revision.as_object() if entry.revision else entry.page.specific
        if isinstance(page, ReportingPageMixin) and needs_approval(page):
            approve(page, user=user)


def _publisher(entry):
    """Who published, or scheduled what goes live by itself now; None where it was a script."""
    if entry.action == GONE_LIVE:
        scheduled = PageLogEntry.objects.filter(action=SCHEDULED, revision=entry.revision_id)
        entry = scheduled.order_by("timestamp", "pk").last()
    return entry and get_user_model().objects.filter(pk=entry.user_id).first()


@transaction.atomic
def approve(page, *, user) -> None:
    """Lock what the page reports as a whole; what it no longer reports is not approved any more."""
    open_ones = {(row.unit_id, row.period): row for row in open_approvals(page)}
    reported = dict.fromkeys(whole_periods(page))
    _close([row for key, row in open_ones.items() if key not in reported], user=user)
    made = PeriodApproval.objects.bulk_create(
        PeriodApproval(
            page_id=page.pk,
            unit_id=unit,
            period_kind=period.kind.value,
            period_start=period.start,
            period_end=period.end,
            year=period.year,
            approved_by=user,
            approved_at=clock.now(),
        )
        for unit, period in reported
        if (unit, period) not in open_ones
    )
    if made:
        _tell(page, APPROVED, made, user=user)


@transaction.atomic
def reopen(page, *, user, note: str) -> None:
    """Raises PermissionDenied where the user may not publish the page."""
    if not may_publish(user, page):
        raise PermissionDenied
    rows = list(open_approvals(page).select_for_update(of=("self",)))
    _close(rows, user=user, note=note)
    if rows:
        _tell(page, REOPENED, rows, user=user, note=note)


@transaction.atomic
def _withdraw(page, *, user) -> None:
    """`user` is None where it expired or a script took it off. Who may, Wagtail asks: the lock binds editors."""
    rows = list(open_approvals(page).select_for_update(of=("self",)))
    _close(rows, user=user)
    if rows:
        _tell(page.specific, REOPENED, rows, user=user, unpublished=True)


def open_approvals(page):
    """The latest first; units and approvers loaded."""
    rows = PeriodApproval.objects.filter(page=page.pk, reopened_at=None)
    return rows.select_related("unit", "approved_by")


def whole_periods(page) -> Iterable[UnitAndPeriod]:
    for extracted in statements_in(page, today=clock.today()):
        report = extracted.stated.report
        is_read = report is not None and not extracted.faults
        if is_read and extracted.stated.kind == "results" and report.whole:
            yield int(report.unit), report.period


def _close(rows: list[PeriodApproval], *, user, note: str = "") -> None:
    for row in rows:
        row.reopened_by, row.reopened_at, row.note = user, clock.now(), note
    PeriodApproval.objects.bulk_update(rows, ["reopened_by", "reopened_at", "note"])


def _tell(page, action: str, rows: list[PeriodApproval], *, user, **more) -> None:
    said = [
        {
            "unit": row.unit.name_vi,
            "kind": row.period_kind,
            "start": row.period_start and row.period_start.isoformat(),
            "end": row.period_end and row.period_end.isoformat(),
        }
        for row in rows
    ]
    # A key of its own: of entries that share one, Wagtail's page history shows the last.
    log(instance=page, action=action, user=user, uuid=uuid4(), data={"periods": said, **more})
