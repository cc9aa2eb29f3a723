"""The steps of every merge: a form, what it changes, and the merge of what was shown."""

from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from training_blocks.admin.merges.foreseen_tables import foreseen_tables
from training_blocks.merging import Outdated

#: What the buttons of the second step are called in the form.
TOKEN, AGAIN = "token", "again"


class GuidedMergeView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """For who may change the rows of `model`. Nothing is written before the last step, and then only what was shown."""

    model: type
    permission_required = "change"
    template_name = "training_blocks/admin/merge_form.html"
    preview_template = "training_blocks/admin/merge_preview.html"
    header_icon = "list-ul"

    def merge_of(self, form):
        """What the form asks for."""
        raise NotImplementedError

    def sentences(self, merge, foreseen) -> list[str]:
        """What the merge does, for who has to confirm it."""
        raise NotImplementedError

    def more_tables(self, merge) -> list:
        return []

    def done(self, merge) -> str:
        raise NotImplementedError

    def get_breadcrumbs_items(self):
        listing = {"url": self.get_success_url(), "label": self.model.snippet_viewset.menu_label}
        here = {"url": "", "label": self.get_page_title()}
        return [*super().get_breadcrumbs_items(), listing, here]

    def get_success_url(self):
        return reverse(self.model.snippet_viewset.get_url_name("list"))

    def form_valid(self, form):
        if AGAIN in self.request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        merge = self.merge_of(form)
        try:
            merge.check()
        except ValidationError as refused:
            form.add_error(None, refused)
            return self.form_invalid(form)
        return self._confirmed(form, merge) if self._token else self._foreseen(form, merge)

    @property
    def _token(self) -> str:
        return self.request.POST.get(TOKEN, "")

    def _confirmed(self, form, merge):
        try:
            merge.make(self._token, user=self.request.user)
        except Outdated:
            messages.warning(self.request, _("This has changed in the meantime. Look at it again."))
            return self._foreseen(form, merge)
        messages.success(self.request, self.done(merge))
        return HttpResponseRedirect(self.get_success_url())

    def _foreseen(self, form, merge):
        foreseen = merge.foresee()
        context = self.get_context_data(
            form=form,
            sent=self._sent(),
            foreseen=foreseen,
            sentences=self.sentences(merge, foreseen),
            tables=[
                *foreseen_tables(foreseen, user=self.request.user),
                *self.more_tables(merge),
            ],
            is_large=getattr(merge, "is_large", False),
        )
        return TemplateResponse(self.request, self.preview_template, context)

    def _sent(self) -> list[tuple[str, str]]:
        """All that was sent, to be sent again with the confirmation."""
        own = {TOKEN, AGAIN, "csrfmiddlewaretoken"}
        lists = self.request.POST.lists()
        return [(name, value) for name, values in lists if name not in own for value in values]
