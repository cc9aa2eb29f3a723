"""The step of a workflow that approves a section's articles, and the periods that were approved."""

import swapper
from django.conf import settings
from django.db import models
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState

from training_blocks.article_reviews import review_page
from training_blocks.models.reports import PeriodKindChoice
from training_blocks.models.units import ReportingUnit
from training_blocks.page_permissions import may_publish, may_publish_everywhere, publishable_pages
from training_blocks.pages import base_page_model
from training_blocks.periods import ReportingPeriod, in_sentence, stored_period
from training_blocks.publishing_gate import refused_without_form


class SectionApprovalTask(Task):
    """Approved by whoever may publish the page: one task serves every section, each with its own approvers.

    Nobody approves what they submitted themselves, but an administrator.
    """

    def get_actions(self, obj, user):
        if not self._may_approve(obj, user):
            return []
        return [
            ("reject", _("Request changes"), True),
            ("approve", _("Approve and publish"), False),
            ("approve", _("Approve with a comment"), True),
        ]

    def on_action(self, task_state, user, action_name, **kwargs):
        """Approved from a list of submissions, past the editor, the article is looked at, too. Where its editor would
        refuse it, its address is the answer."""
        page = task_state.workflow_state.content_object.get_latest_revision_as_object()
        if action_name == "approve" and refused_without_form(page, review_page(page)):
            return reverse("wagtailadmin_pages:edit", args=[page.pk])
        return super().on_action(task_state, user, action_name, **kwargs)

    def user_can_access_editor(self, obj, user):
        return _may_publish(obj, user)

    def locked_for_user(self, obj, user):
        return not self._may_approve(obj, user)

    def user_can_lock(self, obj, user):
        return self._may_approve(obj, user)

    def get_task_states_user_can_moderate(self, user, **kwargs):
        pages = publishable_pages(user).order_by().annotate(key=Cast("pk", models.CharField()))
        waiting = self.task_states.filter(
            status=TaskState.STATUS_IN_PROGRESS,
            workflow_state__base_content_type__app_label=base_page_model()._meta.app_label,
            workflow_state__base_content_type__model=base_page_model()._meta.model_name,
            workflow_state__object_id__in=pages.values("key"),
        )
        if may_publish_everywhere(user):
            return waiting
        return waiting.exclude(workflow_state__requested_by=user)

    @classmethod
    def get_description(cls):
        return _("Whoever may publish in a section approves its articles")

    def _may_approve(self, obj, user) -> bool:
        if not _may_publish(obj, user):
            return False
        state = obj.current_workflow_state
        is_own = state is not None and state.requested_by_id == user.pk
        return not is_own or may_publish_everywhere(user)

    class Meta:
        verbose_name = _("approval in the section")
        verbose_name_plural = _("approvals in the section")


def _may_publish(obj, user) -> bool:
    return isinstance(obj, base_page_model()) and may_publish(user, obj)


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

    @property
    def period(self) -> ReportingPeriod:
        return stored_period(self.period_kind, self.period_start, self.period_end, self.year)

    @property
    def label(self) -> str:
        return f"{self.unit.name}, {in_sentence(self.period.label(get_language() or 'vi'))}"
