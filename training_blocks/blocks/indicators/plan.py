"""A planned number, and how much of it was reached: stated and worked out side by side."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BlockGroup

from training_blocks.blocks import examples
from training_blocks.blocks.choosers import UnitBlock
from training_blocks.blocks.fields import (
    CountBlock,
    NoteBlock,
    OptionBlock,
    PercentBlock,
    shown_count,
)
from training_blocks.blocks.indicators.indicator import WHERE_AND_WHEN, IndicatorBlock, RatioValue
from training_blocks.blocks.period import PeriodBlock
from training_blocks.charts import MeasureChart, Row, measure_chart
from training_blocks.rules import Indicator

BASES = [("classes", _("classes")), ("learners", _("learners")), ("unstated", _("not stated"))]
PLANS = [("year", _("The year's plan")), ("period", _("The period's plan"))]


class PlanBlock(IndicatorBlock):
    unit = UnitBlock(label=_("Unit"), help_text=_("Left open: the article's unit."))
    period = PeriodBlock(help_text=_("Left open: the article's period."))
    planned = CountBlock(label=_("Planned"))
    basis = OptionBlock(choices=BASES, default="unstated", label=_("Of"))
    plan_for = OptionBlock(choices=PLANS, default="year", label=_("Plan"))
    achieved = CountBlock(label=_("Achieved"))
    percent = PercentBlock(label=_("Stated %"))
    exceeded_by = CountBlock(label=_("Exceeds the plan by"))
    note = NoteBlock(label=_("Note"))

    def indicators(self, reading):
        planned, achieved = reading.count("planned"), reading.count("achieved")
        percent, exceeded_by = reading.percent("percent"), reading.count("exceeded_by")
        basis = reading.text("basis") or "unstated"
        if planned is not None or percent is not None:
            yield Indicator(
                name=f"plan-{reading.text('plan_for') or 'year'}",
                number=achieved,
                out_of=planned,
                percent=percent,
                basis=basis,
            )
        if exceeded_by is not None:
            yield Indicator(name="plan-exceeded", number=exceeded_by, basis=basis)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        context["chart"] = plan_chart(value)
        return context

    class Meta:
        kind = "plan"
        icon = "calendar-check"
        label = _("Plan")
        description = _("A planned number and how much of it was reached.")
        value_class = RatioValue
        part, whole = "achieved", "planned"
        first_field = "planned"
        template = "training_blocks/blocks/plan.html"
        preview_value = examples.plan_example
        form_layout = BlockGroup(
            children=[
                WHERE_AND_WHEN,
                BlockGroup(
                    children=["plan_for", "basis"], heading=_("Plan"), classname="training-row"
                ),
                BlockGroup(
                    children=["planned", "achieved", "percent", "exceeded_by"],
                    heading=_("Numbers"),
                    classname="training-row",
                ),
            ],
            settings=["note"],
        )


def plan_chart(value) -> MeasureChart | None:
    """The plan beside what came of it, where both are numbers."""
    numbers = [(_("Planned"), value.get("planned")), (_("Achieved"), value.get("achieved"))]
    bars = [
        Row(str(label), number if isinstance(number, int) else None, shown_count(number))
        for label, number in numbers
    ]
    return measure_chart(str(_("Plan and result")), str(_("Plan")), bars)
