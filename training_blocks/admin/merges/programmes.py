"""Merging one programme into another, and parting them again."""

from django import forms
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from training_blocks.admin.merges.guided import GuidedMergeView
from training_blocks.merging import ProgrammeMerge
from training_blocks.models import Programme


class MergeProgrammesForm(forms.Form):
    programme = forms.ModelChoiceField(
        Programme.objects.filter(merged_into=None),
        label=gettext_lazy("Programme that ends"),
        help_text=gettext_lazy(
            "Nobody chooses it any more; articles that name it stay as they are."
        ),
    )
    into = forms.ModelChoiceField(
        Programme.objects.filter(merged_into=None),
        label=gettext_lazy("Programme that it counts as"),
    )

    def clean(self):
        cleaned = super().clean()
        chosen = cleaned.get("programme")
        if chosen and chosen == cleaned.get("into"):
            self.add_error("into", _("Choose another programme than the one that ends."))
        return cleaned


class MergeProgrammesView(GuidedMergeView):
    model = Programme
    form_class = MergeProgrammesForm
    page_title = gettext_lazy("Merge programmes")

    def get_initial(self):
        return {"programme": self.request.GET.get("programme")}

    def merge_of(self, form):
        return ProgrammeMerge(form.cleaned_data["programme"], form.cleaned_data["into"])

    def sentences(self, merge, foreseen):
        names = {"programme": merge.programme, "other": merge.into}
        return [
            _("“%(programme)s” counts as “%(other)s” from now on, in past years too.") % names,
            _(
                "It can no longer be chosen for new lines, and its names find “%(other)s”. Articles are not rewritten: "
                "parting the two brings everything back."
            )
            % names,
            _named_in(merge),
        ]

    def done(self, merge):
        names = {"programme": merge.programme, "other": merge.into}
        return _("“%(programme)s” is merged into “%(other)s”.") % names


class PartProgrammeView(GuidedMergeView):
    """The way back."""

    model = Programme
    form_class = forms.Form
    page_title = gettext_lazy("Part programmes")

    @cached_property
    def programme(self) -> Programme:
        merged = Programme.objects.exclude(merged_into=None).select_related("merged_into")
        return get_object_or_404(merged, pk=self.kwargs["pk"])

    def get(self, request, *args, **kwargs):
        """There is nothing to fill in: the first step is what would change."""
        return self._foreseen(self.form_class(), self.merge_of(None))

    def merge_of(self, form):
        return ProgrammeMerge(self.programme, None)

    def sentences(self, merge, foreseen):
        names = {"programme": merge.programme, "other": merge.programme.merged_into}
        return [
            _("“%(programme)s” counts for itself again, and no longer as “%(other)s”.") % names,
            _named_in(merge),
        ]

    def done(self, merge):
        return _("“%(programme)s” counts for itself again.") % {"programme": merge.programme}


def _named_in(merge: ProgrammeMerge) -> str:
    lines, articles = len(merge.lines), merge.articles
    if not lines:
        return _("No published article names it.")
    return ngettext(
        "%(lines)s line of %(articles)s names it.",
        "%(lines)s lines of %(articles)s name it.",
        lines,
    ) % {
        "lines": lines,
        "articles": ngettext("%(count)s article", "%(count)s articles", articles)
        % {"count": articles},
    }
