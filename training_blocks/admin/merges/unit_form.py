"""The form of a merge of units."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from training_blocks.admin.unit_search import UnitSearch
from training_blocks.models import ReportingUnit
from training_blocks.models.units import UnitKind


class MergeUnitsForm(forms.Form):
    ending = forms.ModelMultipleChoiceField(
        ReportingUnit.objects.all(),
        widget=UnitSearch(multiple=True),
        label=gettext_lazy("Units that end"),
        error_messages={"required": gettext_lazy("Find and tick the units that end.")},
    )
    day = forms.DateField(
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        label=gettext_lazy("First day of the successor"),
        help_text=gettext_lazy("Such as 01/07/2025: the units end on the day before."),
        error_messages={"required": gettext_lazy("Type the day, such as 01/07/2025.")},
    )
    successor = forms.ModelChoiceField(
        ReportingUnit.objects.all(),
        widget=UnitSearch(),
        required=False,
        label=gettext_lazy("Successor that exists already"),
    )
    new_name = forms.CharField(
        required=False,
        max_length=200,
        label=gettext_lazy("Name"),
        help_text=gettext_lazy("Left open: the successor ticked above."),
    )
    new_kind = forms.ChoiceField(
        required=False,
        choices=[("", "---------"), *UnitKind.choices],
        label=gettext_lazy("Kind"),
    )
    new_parent = forms.ModelChoiceField(
        ReportingUnit.objects.all(),
        widget=UnitSearch(),
        required=False,
        label=gettext_lazy("Belongs to"),
    )
    switch_sections = forms.BooleanField(
        required=False,
        initial=True,
        label=gettext_lazy(
            "Sections that propose a unit that ends propose the successor from now on"
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field.widget, UnitSearch) and not self.is_bound:
                field.widget.query = self.initial.get(f"{name}-query") or ""

    def clean(self):
        cleaned = super().clean()
        name, chosen = cleaned.get("new_name"), cleaned.get("successor")
        if name and chosen:
            self.add_error("new_name", _("Either tick a successor or name a new one, not both."))
        elif not name and not chosen and "successor" not in self.errors:
            self.add_error("successor", _("Find and tick the successor, or name a new one below."))
        if name and not cleaned.get("new_kind"):
            self.add_error("new_kind", _("Choose the kind of the new unit."))
        return cleaned

    @property
    def chosen_successor(self) -> ReportingUnit:
        """The one that exists, or a new one that is not saved."""
        cleaned = self.cleaned_data
        return cleaned["successor"] or ReportingUnit(
            name_vi=cleaned["new_name"], kind=cleaned["new_kind"], parent=cleaned["new_parent"]
        )
