"""The editor's views of reporting pages: Wagtail's own, with the panel of checks, and a record of what was passed."""

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.admin.viewsets.pages import PageViewSet, page_viewset_registry
from wagtail.log_actions import LogFormatter, log

from training_blocks.admin.checks_panel import CHOICES, Checks, ChecksPanel, checks_of
from training_blocks.finding_words import finding_title
from training_blocks.models import ReportingPageMixin

WARNING_PASSED = "training_blocks.pass_warning"


class CheckedMixin:
    """For a site's own create and edit views of reporting pages, too."""

    partials_template_name = "training_blocks/admin/checks/partials.html"

    @cached_property
    def checks(self) -> Checks:
        return checks_of(self.page, self.form)

    def get_side_panels(self):
        """Into an open editor only what changed is sent: nobody loses the field they are typing in."""
        panels = super().get_side_panels()
        if not self._is_partial:
            panels.insert(1, ChecksPanel(self.page, self.request, checks=self.checks))
        return panels

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"checks": self.checks}

    def form_valid(self, form):
        response = super().form_valid(form)
        for answer in form.passed_now:
            log(self.page, WARNING_PASSED, user=self.request.user, data=answer)
        return response

    @property
    def _is_partial(self) -> bool:
        return self.expects_json_response or getattr(self, "hydrate_create_view", False)


class CheckedCreateView(CheckedMixin, CreateView):
    pass


class CheckedEditView(CheckedMixin, EditView):
    pass


class CheckedRevertView(CheckedMixin, RevisionsRevertView):
    pass


class CheckedPageViewSet(PageViewSet):
    """For every type of reporting page that has no viewset of its own."""

    add_view_class = CheckedCreateView
    edit_view_class = CheckedEditView
    revisions_revert_view_class = CheckedRevertView

    def on_register(self):
        page_viewset_registry.register(ReportingPageMixin, self)


def checked_articles() -> CheckedPageViewSet:
    return CheckedPageViewSet("training_articles")


def register_warning_log(actions) -> None:
    @actions.register_action(WARNING_PASSED)
    class Passed(LogFormatter):
        label = gettext_lazy("Warning answered before publishing")

        def format_message(self, log_entry):
            said = log_entry.data
            title = finding_title(said.get("code", ""))
            chosen = CHOICES.get(said.get("choice"))
            if chosen:
                return _("%(label)s: %(title)s – %(choice)s") % {
                    "label": self.label,
                    "title": title,
                    "choice": chosen,
                }
            return f"{self.label}: {title}"

        def format_comment(self, log_entry):
            return log_entry.data.get("reason", "")
