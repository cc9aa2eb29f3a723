"""The form of a unit: which periods it is expected to report are boxes to tick."""

from django import forms
from django.core.validators import MaxValueValidator
from django.utils.text import capfirst
from wagtail.admin.forms.models import WagtailAdminModelForm

from training_blocks.blocks.period import SPAN_CHOICES
from training_blocks.expected_periods import EXPECTABLE_SPANS
from training_blocks.models import ReportingUnit

SPANS = ReportingUnit._meta.get_field("expected_spans")
DUE_DAYS = ReportingUnit._meta.get_field("due_days")
LONGEST = 366


class ReportingUnitForm(WagtailAdminModelForm):
    expected_spans = forms.MultipleChoiceField(
        choices=[(span, label) for span, label in SPAN_CHOICES if span in EXPECTABLE_SPANS],
        widget=forms.CheckboxSelectMultiple(attrs={"class": "training-spans"}),
        required=False,
        label=capfirst(SPANS.verbose_name),
        help_text=SPANS.help_text,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        due_days = self.fields["due_days"]
        due_days.required = False
        due_days.validators.append(MaxValueValidator(LONGEST))
        due_days.widget.attrs["max"] = LONGEST

    def clean_due_days(self) -> int:
        days = self.cleaned_data["due_days"]
        return DUE_DAYS.default if days is None else days
