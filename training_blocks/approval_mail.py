"""Tells those who approve a section's articles, and nobody else, that one waits for them."""

from django.conf import settings
from django.contrib.auth import get_user_model
from wagtail.admin.mail import EmailNotificationMixin, Notifier
from wagtail.models import TaskState

from training_blocks.models import ReportingPageMixin, SectionApprovalTask
from training_blocks.page_permissions import administrators, approvers_of
from training_blocks.sections import sections_around


class SubmissionMail(EmailNotificationMixin, Notifier):
    """In each recipient's language, to those who did not switch it off in their account.

    Administrators hear of it only where a section has no approver of its own (any more).
    """

    notification = "submitted"
    template_directory = "training_blocks/mail/"

    def __init__(self):
        super().__init__((TaskState,))

    def can_handle(self, instance, **kwargs):
        return super().can_handle(instance, **kwargs) and isinstance(
            instance.task.specific, SectionApprovalTask
        )

    def get_recipient_users(self, instance, user=None, **kwargs):
        page, own = instance.workflow_state.content_object, user.pk if user else None
        for people in (approvers_of(page), administrators(), _superusers()):
            if found := set(people.exclude(pk=own)):
                return found
        return set()

    def get_template_base_prefix(self, instance, **kwargs):
        return ""

    def get_context(self, instance, **kwargs):
        page = instance.revision.as_object()
        section = next(iter(sections_around(page)), None)
        return super().get_context(instance, **kwargs) | {
            "article": page,
            "section": section,
            "requested_by": instance.workflow_state.requested_by,
            "figures": page if isinstance(page, ReportingPageMixin) else None,
        }


def _superusers():
    wanted = getattr(settings, "WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS", True)
    return get_user_model().objects.filter(is_superuser=True, is_active=wanted)


tell_approvers = SubmissionMail()
