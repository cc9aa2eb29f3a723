"""The step of a workflow that approves a section's articles, and the periods that were approved."""

import swapper
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task

from training_blocks.models.reports import PeriodKindChoice
from training_blocks.models.units import ReportingUnit


class SectionApprovalTask(Task):
    """Approved by whoever may publish the page: one task serves every section, each with its own approvers."""

    class Meta:
        verbose_name = _("approval in the section")
        verbose_name_plural = _("approvals in the section")


class PeriodApproval(models.Model):
    """An approver's word on one unit and period of an article. Locked until it is reopened; rows are never deleted."""

    page = models.ForeignKey(
        swapper.get_model_name("wagtailcore", "Page"),
        models.CASCADE,
        related_name="period_approvals",
        verbose_name=_("article"),
    )
    unit = models.ForeignKey(
        ReportingUnit, models.PROTECT, related_name="+", verbose_name=_("unit")
    )
    period_kind = models.CharField(_("period"), max_length=20, choices=PeriodKindChoice)
    period_start = models.DateField(_("from"), null=True)
    period_end = models.DateField(_("to"), null=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("approved by"),
    )
    approved_at = models.DateTimeField(_("approved"))
    reopened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("reopened by"),
    )
    reopened_at = models.DateTimeField(_("reopened"), null=True)
    note = models.CharField(_("note"), max_length=500, blank=True)

    class Meta:
        ordering = ["-approved_at", "pk"]
        verbose_name = _("approved period")
        verbose_name_plural = _("approved periods")
        indexes = [models.Index(fields=["unit", "period_start"], name="approval_unit_period")]
