"""Managers, lecturers and office staff: a stock at a date, never added over periods."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BlockGroup

from training_blocks.blocks import examples
from training_blocks.blocks.choosers import UnitBlock
from training_blocks.blocks.fields import (
    CountBlock,
    DayBlock,
    NameBlock,
    NoteBlock,
    OptionBlock,
    PercentBlock,
)
from training_blocks.blocks.indicators.indicator import (
    IndicatorBlock,
    RatioValue,
    row_ratios,
    stated_rows,
)
from training_blocks.blocks.statistic import HarmlessStructBlock, RowsBlock
from training_blocks.periods import ReportingPeriod
from training_blocks.rules import Fault, Indicator

STAFF = [
    ("managers", _("Managers")),
    ("lecturers", _("Full-time lecturers")),
    ("part-time", _("Part-time lecturers")),
    ("office", _("Office staff")),
    ("sent", _("Sent to training")),
    ("other", _("Other")),
]


class StaffRowBlock(HarmlessStructBlock):
    role = OptionBlock(choices=STAFF, label=_("Staff"))
    label = NameBlock(label=_("In words"))
    number = CountBlock(label=_("Number"))
    out_of = CountBlock(label=_("Out of"))
    percent = PercentBlock(label=_("Stated %"))

    class Meta:
        icon = "user"
        label = _("Line")
        label_format = "{role} {label} – {number}"
        value_class = RatioValue
        part, whole = "number", "out_of"
        form_classname = "struct-block training-row training-line"
        form_layout = BlockGroup(
            children=["role", "label", "number"],
            settings=["out_of", "percent"],
        )


class StaffBlock(IndicatorBlock):
    """A stock at a date: never added over periods."""

    unit = UnitBlock(label=_("Unit"), help_text=_("Left open: the article's unit."))
    as_of = DayBlock(label=_("As of"), help_text=_("Left open: the article's period."))
    rows = RowsBlock(StaffRowBlock(), label=_("Staff"))
    note = NoteBlock(label=_("Note"))

    def indicators(self, reading):
        for row in stated_rows(reading):
            yield Indicator(
                name=f"staff-{row.text('role') or 'other'}",
                label=row.text("label"),
                number=row.count("number"),
                out_of=row.count("out_of"),
                percent=row.percent("percent"),
            )

    def ratios(self, reading):
        return row_ratios(reading)

    def where_and_when(self, reading, given):
        unit, day = reading.key("unit") or given.unit, reading.day("as_of")
        period = ReportingPeriod.of_event(day) if day else given.period
        if unit is None:
            reading.fault("unit", "unit-missing")
        if period is None:
            reading.fault("as_of", "date-missing")
        return unit, period

    def faults(self, stated, *, today):
        found = super().faults(stated, today=today)
        return [Fault(("as_of",), f.code, f.params) if f.field == ("period",) else f for f in found]

    class Meta:
        kind = "staff"
        icon = "user"
        label = _("Staff")
        description = _("Managers, lecturers and office staff at a date.")
        template = "training_blocks/blocks/staff.html"
        preview_value = examples.staff_example
        form_layout = BlockGroup(
            children=[
                BlockGroup(
                    children=["unit", "as_of"],
                    heading=_("Unit and date"),
                    classname="collapsed",
                    label_format="",
                ),
                "rows",
            ],
            settings=["note"],
        )
