"""The lock on an article whose figures an approver approved: it holds for whoever may not publish the article."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.locks import BaseLock
from wagtail.utils.timestamps import render_timestamp

from training_blocks.page_permissions import may_publish


class ApprovedPeriodLock(BaseLock):
    def __init__(self, page, approvals):
        super().__init__(page)
        self.approvals = approvals

    def for_user(self, user):
        return not may_publish(user, self.object)

    def get_message(self, user):
        said = self._who_approved_when()
        if self.for_user(user):
            return format_html(
                "{} {}",
                said,
                _("To change the figures, ask an approver of this section to reopen the period."),
            )
        return format_html(
            '{} {} <a href="{}" class="button button-small button-secondary">{}</a>',
            said,
            _("Editors cannot change this article until you reopen the period."),
            reverse("training_approvals_reopen", args=[self.object.pk]),
            _("Reopen the period"),
        )

    def get_locked_by(self, user):
        return _("Locked by approval")

    def get_description(self, user):
        return _("Only approvers can change the article until the period is reopened")

    def _who_approved_when(self) -> str:
        latest = self.approvals[0]
        periods = "; ".join(approval.label for approval in self.approvals)
        parts = {"periods": periods, "moment": render_timestamp(latest.approved_at)}
        if latest.approved_by is None:
            return _("Approved on %(moment)s: %(periods)s.") % parts
        name = get_user_display_name(latest.approved_by)
        return _("%(name)s approved on %(moment)s: %(periods)s.") % {"name": name, **parts}
