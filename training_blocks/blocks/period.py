"""The period a statistic block reports on: one select, and the year or the days it asks for."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructValue

from training_blocks.blocks.fields import DayBlock, OptionBlock, YearBlock
from training_blocks.blocks.statistic import HarmlessStructBlock
from training_blocks.periods import PeriodRefused, ReportingPeriod

SPAN_CHOICES = [
    ("year", _("Whole year")),
    ("half-1", _("First half of the year")),
    ("half-2", _("Second half of the year")),
    ("nine-months", _("First nine months")),
    *[
        (f"quarter-{n}", label)
        for n, label in enumerate(
            (_("Quarter I"), _("Quarter II"), _("Quarter III"), _("Quarter IV")), 1
        )
    ],
    *[
        (f"month-{n}", label)
        for n, label in enumerate(
            (
                _("January"),
                _("February"),
                _("March"),
                _("April"),
                _("May"),
                _("June"),
                _("July"),
                _("August"),
                _("September"),
                _("October"),
                _("November"),
                _("December"),
            ),
            1,
        )
    ],
    ("event", _("One day (an event)")),
    ("range", _("From one day to another")),
    ("term", _("Term of office or plan period")),
    ("open", _("No stated period (“until now”)")),
]


class PeriodValue(StructValue):
    @property
    def period(self) -> ReportingPeriod | None:
        """None while nothing, or nothing sensible, is chosen."""
        try:
            return ReportingPeriod.from_span(
                self.get("span") or "", self.get("year"), self.get("start"), self.get("end")
            )
        except (PeriodRefused, TypeError, ValueError):
            return None


class PeriodBlock(HarmlessStructBlock):
    """Its faults are found with those of the statistic block that holds it."""

    span = OptionBlock(choices=SPAN_CHOICES, label=_("Period"))
    year = YearBlock(
        label=_("Year"),
        help_text=_("For days that lie in two years: the year the report counts for."),
    )
    start = DayBlock(label=_("From"))
    end = DayBlock(label=_("To"))

    class Meta:
        icon = "date"
        label = _("Reporting period")
        value_class = PeriodValue
        label_format = "{span} {year}"
        form_classname = "struct-block training-row training-period"
