"""Reopening the approved periods of an article: its button, its page, and what the log says of approvals."""

from datetime import date

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter

from training_blocks.approvals import APPROVED, REOPENED, open_approvals, reopen
from training_blocks.models import PeriodApproval, ReportingPageMixin
from training_blocks.page_permissions import editable_pages, may_publish
from training_blocks.periods import PeriodKind, in_sentence, period_label

NOTE_LENGTH = PeriodApproval._meta.get_field("note").max_length


class NoteForm(forms.Form):
    note = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=NOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("It stands in the article's history."),
        error_messages={"required": gettext_lazy("Say why the period is reopened.")},
    )


class ReopenView(WagtailAdminTemplateMixin, FormView):
    """For approvers. Who may not even change the article learns nothing of it."""

    form_class = NoteForm
    template_name = "training_blocks/admin/reopen.html"
    header_icon = "lock-open"

    def dispatch(self, request, *args, **kwargs):
        if not may_publish(request.user, self.article):
            raise PermissionDenied
        if not self.approvals:
            messages.info(request, _("Nothing is approved here, or it was reopened already."))
            return self._back()
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def article(self):
        return get_object_or_404(editable_pages(self.request.user), pk=self.kwargs["pk"]).specific

    @cached_property
    def approvals(self) -> list[PeriodApproval]:
        return list(open_approvals(self.article))

    def get_page_title(self):
        return _("Reopen the period")

    def get_page_subtitle(self):
        return self.article.get_admin_display_title()

    def get_breadcrumbs_items(self):
        article = {"url": self._article_address(), "label": self.get_page_subtitle()}
        return [*super().get_breadcrumbs_items(), article, {"label": self.get_page_title()}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            approvals=self.approvals,
            action_url=self.request.path,
            submit_button_label=_("Reopen the period"),
            submit_button_active_label=_("Reopening…"),
            **kwargs,
        )

    def form_valid(self, form):
        reopen(self.article, user=self.request.user, note=form.cleaned_data["note"])
        messages.success(self.request, _("Reopened: editors can change the article again."))
        return self._back()

    def _back(self):
        return redirect(self._article_address())

    def _article_address(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.article.pk])


def reopen_button(page, user, view_name, next_url=None):
    is_article = issubclass(page.specific_class or type(page), ReportingPageMixin)
    if is_article and may_publish(user, page) and open_approvals(page).exists():
        address = reverse("training_approvals_reopen", args=[page.pk])
        yield Button(_("Reopen the period"), address, icon_name="lock-open", priority=55)


class _PeriodFormatter(LogFormatter):
    """ "Period approved: Gò Công Tây, năm 2023"."""

    def format_message(self, log_entry):
        periods = [_named(said) for said in log_entry.data.get("periods", [])]
        return f"{self.label}: {'; '.join(periods)}" if periods else self.label

    def format_comment(self, log_entry):
        if log_entry.data.get("unpublished"):
            return _("The article was unpublished.")
        return log_entry.data.get("note", "")


def _named(said: dict) -> str:
    start, end = (said.get(key) and date.fromisoformat(said[key]) for key in ("start", "end"))
    label = period_label(PeriodKind(said["kind"]), start, end, get_language() or "vi")
    return f"{said['unit']}, {in_sentence(label)}"


def register_approval_log(actions) -> None:
    @actions.register_action(APPROVED)
    class Approved(_PeriodFormatter):
        label = gettext_lazy("Period approved")

    @actions.register_action(REOPENED)
    class Reopened(_PeriodFormatter):
        label = gettext_lazy("Period reopened")


def approval_urls():
    address = "training-approvals/<int:pk>/reopen/"
    return [path(address, ReopenView.as_view(), name="training_approvals_reopen")]
