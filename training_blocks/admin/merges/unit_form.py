"""The form of a merge of units. There are thousands of them: what is not chosen yet is searched for, by the server, so
that no script is needed."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from training_blocks.admin.searching import matching
from training_blocks.models import ReportingUnit
from training_blocks.models.units import UnitKind

FOUND = 15
FIND = "find"


class UnitSearch(forms.Widget):
    """Those chosen and those found, as boxes to tick, above a field for a name and the button that looks for it."""

    template_name = "training_blocks/admin/unit_search.html"

    def __init__(self, *, multiple: bool = False):
        super().__init__()
        self.multiple = multiple
        self.query = ""

    def use_required_attribute(self, initial):
        return False

    def value_from_datadict(self, data, files, name):
        return data.getlist(name) if self.multiple else data.get(name)

    def get_context(self, name, value, attrs):
        keys = [str(key) for key in (value if isinstance(value, list | tuple) else [value]) if key]
        units = ReportingUnit.objects.select_related("parent")
        chosen = list(units.filter(pk__in=[key for key in keys if key.isdigit()]))
        others = units.exclude(pk__in=[unit.pk for unit in chosen])
        found = list(matching(others, self.query)[: FOUND + 1]) if self.query.strip() else []
        return super().get_context(name, value, attrs) | {
            "chosen": chosen,
            "found": found[:FOUND],
            "more": len(found) > FOUND,
            "query": self.query,
            "field": name,
            "input": "checkbox" if self.multiple else "radio",
        }


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
        sent = kwargs.get("data") or kwargs.get("initial") or {}
        for name, field in self.fields.items():
            if isinstance(field.widget, UnitSearch):
                field.widget.query = sent.get(f"{name}-query") or ""

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
