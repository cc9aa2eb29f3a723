"""The admin form of a page that gives its statistic blocks a unit and a period."""

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm

from training_blocks import clock
from training_blocks.blocks.fields import YearField
from training_blocks.blocks.given import Given, lending
from training_blocks.messages import sentence
from training_blocks.periods import PeriodRefused, ReportingPeriod
from training_blocks.vietnamese import normalise


class ReportingPageForm(WagtailAdminPageForm):
    """Lends the blocks the typed unit and period while they are cleaned, and checks both."""

    period_year = YearField(required=False)

    def full_clean(self):
        with lending(self._typed()):
            super().full_clean()

    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation:
            self._check_period(cleaned)
        return cleaned

    def clean_title(self):
        return normalise(self.cleaned_data["title"]).strip()

    def _typed(self) -> Given:
        unit, period = self._typed_value("reporting_unit"), None
        try:
            period = ReportingPeriod.from_span(*(self._typed_value(name) for name in PERIOD_FIELDS))
        except (PeriodRefused, TypeError):
            pass
        return Given(unit=str(unit.pk) if unit else None, period=period)

    def _typed_value(self, name: str):
        """A field's value before the form itself is cleaned; None where it cannot be read."""
        if not self.is_bound or name not in self.fields:
            return None
        field = self.fields[name]
        try:
            return field.clean(field.widget.value_from_datadict(self.data, self.files, self.add_prefix(name)))
        except ValidationError:
            return None

    def _check_period(self, cleaned) -> None:
        if not cleaned.get("period_span"):
            return
        try:
            period = ReportingPeriod.from_span(*(cleaned.get(name) for name in PERIOD_FIELDS))
        except PeriodRefused as refused:
            self.add_error(f"period_{refused.field or 'span'}", sentence(f"period-{refused.code}"))
            return
        self._check_life(cleaned.get("reporting_unit"), period)
        if period.start and period.start > clock.today():
            self.add_error("period_span", sentence("period-not-begun", {"start": period.start}))

    def _check_life(self, unit, period) -> None:
        if unit and period.clipped(unit.valid_from, unit.valid_to) is None:
            self.add_error("reporting_unit", sentence("unit-not-alive"))


PERIOD_FIELDS = ("period_span", "period_year", "period_start", "period_end")
