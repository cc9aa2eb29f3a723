"""Merging units on a day: who ends, who follows, and what that changes."""

from django.utils.translation import gettext_lazy

from training_blocks.admin.merges.guided import GuidedMergeView
from training_blocks.admin.merges.unit_form import MergeUnitsForm
from training_blocks.admin.merges.unit_words import done_text, expected_table, merge_sentences
from training_blocks.admin.unit_search import FIND
from training_blocks.merging import UnitMerge
from training_blocks.models import ReportingUnit


class MergeUnitsView(GuidedMergeView):
    model = ReportingUnit
    form_class = MergeUnitsForm
    page_title = gettext_lazy("Merge units")
    template_name = "training_blocks/admin/merge_units_form.html"

    def get_initial(self):
        unit = self.request.GET.get("unit")
        return {"ending": [unit] if unit else [], "switch_sections": True}

    def post(self, request, *args, **kwargs):
        if FIND in request.POST:
            return self._found()
        return super().post(request, *args, **kwargs)

    def _found(self):
        """The form as it was filled, with what was looked for; nothing of it is judged yet."""
        sent = self.request.POST
        kept = {name: sent.get(name) for name in sent} | {"ending": sent.getlist("ending")}
        form = MergeUnitsForm(initial=kept | {"switch_sections": "switch_sections" in sent})
        return self.render_to_response(self.get_context_data(form=form))

    def merge_of(self, form):
        cleaned = form.cleaned_data
        return UnitMerge(
            tuple(cleaned["ending"]),
            form.chosen_successor,
            cleaned["day"],
            cleaned["switch_sections"],
        )

    def sentences(self, merge, foreseen):
        return merge_sentences(merge, foreseen)

    def more_tables(self, merge):
        return [expected_table(merge)]

    def done(self, merge):
        return done_text(merge)
