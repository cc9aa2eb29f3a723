"""Statistic blocks beside the results: plan, quality, outreach, staff. Typed and indexed, never added up."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BlockGroup, StructValue

from training_blocks import rules
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
from training_blocks.blocks.given import Given
from training_blocks.blocks.period import PeriodBlock
from training_blocks.blocks.reading import Reading
from training_blocks.blocks.results import QUALIFIERS, stated_unit_and_period
from training_blocks.blocks.statistic import HarmlessStructBlock, RowsBlock, StatisticBlock
from training_blocks.counting import Report
from training_blocks.periods import ReportingPeriod
from training_blocks.rules import Fault, Indicator, Stated

BASES = [("classes", _("classes")), ("learners", _("learners")), ("unstated", _("not stated"))]
PLANS = [("year", _("The year's plan")), ("period", _("The period's plan"))]
COUNTED = [("learners", _("learners")), ("classes", _("classes")), ("answers", _("answers"))]
STAFF = [
    ("managers", _("Managers")),
    ("lecturers", _("Full-time lecturers")),
    ("part-time", _("Part-time lecturers")),
    ("office", _("Office staff")),
    ("sent", _("Sent to training")),
    ("other", _("Other")),
]

WHERE_AND_WHEN = BlockGroup(
    children=["unit", "period"], heading=_("Unit and period"), classname="collapsed"
)


class RatioValue(StructValue):
    @property
    def computed_percent(self) -> Decimal | None:
        """The percentage worked out from the two numbers, to two decimals; None where one is missing or zero."""
        number, whole = self.get(self.block.meta.part), self.get(self.block.meta.whole)
        if not isinstance(number, int) or not isinstance(whole, int) or whole == 0:
            return None
        return (Decimal(100 * number) / whole).quantize(Decimal("0.01"))

    @property
    def stated_percent(self) -> Decimal | None:
        try:
            return Decimal(self.get("percent") or "")
        except ArithmeticError:
            return None


class IndicatorBlock(StatisticBlock):
    """Base of the blocks whose figures are not added up."""

    def indicators(self, reading: Reading) -> list[Indicator]:
        raise NotImplementedError

    def ratios(self, reading: Reading) -> list[Fault]:
        return []

    def states(self, raw: object, given: Given) -> Stated:
        reading = Reading(raw)
        indicators = tuple(self.indicators(reading))
        broken = self.ratios(Reading(raw))
        unit, period = self.where_and_when(reading, given)
        report = Report(id="", unit=unit, period=period) if unit and period else None
        return Stated(self.meta.kind, report, indicators, (*reading.faults, *broken))

    def where_and_when(self, reading: Reading, given: Given):
        return stated_unit_and_period(reading, given)

    def faults(self, stated, *, today):
        found = super().faults(stated, today=today)
        if found or stated.report is None:
            return found
        if not stated.indicators:
            return [Fault((self.meta.first_field,), "nothing-stated")]
        return list(rules.date_faults(stated.report, today=today))

    class Meta:
        value_class = StructValue
        first_field = "rows"


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
                BlockGroup(children=["plan_for", "basis"], heading=_("Plan"), classname="training-row"),
                BlockGroup(
                    children=["planned", "achieved", "percent", "exceeded_by"],
                    heading=_("Numbers"),
                    classname="training-row",
                ),
            ],
            settings=["note"],
        )


class QualityRowBlock(HarmlessStructBlock):
    label = NameBlock(label=_("Grade or title"))
    counted = OptionBlock(choices=COUNTED, default="learners", label=_("Counted"))
    number = CountBlock(label=_("Number"))
    out_of = CountBlock(label=_("Out of"))
    percent = PercentBlock(label=_("Stated %"))
    scope = NameBlock(label=_("Among whom"), help_text=_("Such as “in each class”."))

    class Meta:
        icon = "list-ul"
        label_format = "{label}: {number}/{out_of}"
        value_class = RatioValue
        part, whole = "number", "out_of"
        ignored_when_blank = ("counted",)
        form_layout = BlockGroup(
            children=[
                BlockGroup(
                    children=["label", "number", "out_of", "percent"],
                    classname="training-row training-line",
                )
            ],
            settings=["counted", "scope"],
        )


def _row_ratios(reading: Reading) -> list[Fault]:
    return [
        fault
        for row in reading.rows("rows")
        for fault in rules.ratio_faults(
            row.count("number"), row.count("out_of"), at=(*row.path, "number")
        )
    ]


def _stated_rows(reading: Reading) -> list[Reading]:
    """Rows with a figure; a row of words alone states nothing countable."""
    figures = ("number", "out_of", "percent", "events", "attendances")
    return [row for row in reading.rows("rows") if any(row.raw.get(n) not in (None, "") for n in figures)]


class QualityBlock(IndicatorBlock):
    unit = UnitBlock(label=_("Unit"), help_text=_("Left open: the article's unit."))
    period = PeriodBlock(help_text=_("Left open: the article's period."))
    rows = RowsBlock(QualityRowBlock(), label=_("Grades and titles"))
    note = NoteBlock(label=_("Note"))

    def indicators(self, reading):
        for row in _stated_rows(reading):
            yield Indicator(
                name="quality",
                label=": ".join(filter(None, [row.text("label"), row.text("scope")])),
                number=row.count("number"),
                out_of=row.count("out_of"),
                percent=row.percent("percent"),
                basis=row.text("counted"),
            )

    def ratios(self, reading):
        return _row_ratios(reading)

    class Meta:
        kind = "quality"
        icon = "success"
        label = _("Quality")
        description = _("Grades and titles: how many of how many.")
        template = "training_blocks/blocks/quality.html"
        preview_value = examples.quality_example
        form_layout = BlockGroup(children=[WHERE_AND_WHEN, "rows"], settings=["note"])


class OutreachRowBlock(HarmlessStructBlock):
    label = NameBlock(label=_("What"))
    events = CountBlock(label=_("Events"))
    attendances = CountBlock(label=_("Attendances"))
    qualifier = OptionBlock(choices=QUALIFIERS, label=_("Said as"))
    partners = NameBlock(label=_("With whom"))

    class Meta:
        icon = "list-ul"
        label_format = "{label} – {attendances}"
        form_layout = BlockGroup(
            children=[
                BlockGroup(
                    children=["label", "events", "attendances"], classname="training-row training-line"
                )
            ],
            settings=["qualifier", "partners"],
        )


class OutreachBlock(IndicatorBlock):
    unit = UnitBlock(label=_("Unit"), help_text=_("Left open: the article's unit."))
    period = PeriodBlock(help_text=_("Left open: the article's period."))
    rows = RowsBlock(OutreachRowBlock(), label=_("Events"))
    note = NoteBlock(label=_("Note"))

    def indicators(self, reading):
        for row in _stated_rows(reading):
            for basis in ("events", "attendances"):
                number = row.count(basis)
                if number is not None:
                    yield Indicator(
                        name="outreach",
                        label=row.text("label"),
                        number=number,
                        basis=basis,
                        qualifier=row.qualifier("qualifier"),
                    )

    class Meta:
        kind = "outreach"
        icon = "group"
        label = _("Outreach")
        description = _("Resolution study and current affairs: events and attendances, outside the totals.")
        template = "training_blocks/blocks/outreach.html"
        preview_value = examples.outreach_example
        form_layout = BlockGroup(children=[WHERE_AND_WHEN, "rows"], settings=["note"])


class StaffRowBlock(HarmlessStructBlock):
    role = OptionBlock(choices=STAFF, label=_("Staff"))
    label = NameBlock(label=_("In words"))
    number = CountBlock(label=_("Number"))
    out_of = CountBlock(label=_("Out of"))
    percent = PercentBlock(label=_("Stated %"))

    class Meta:
        icon = "user"
        label_format = "{role} {label} – {number}"
        value_class = RatioValue
        part, whole = "number", "out_of"
        form_layout = BlockGroup(
            children=[
                BlockGroup(children=["role", "label", "number"], classname="training-row training-line")
            ],
            settings=["out_of", "percent"],
        )


class StaffBlock(IndicatorBlock):
    """A stock at a date: never added over periods."""

    unit = UnitBlock(label=_("Unit"), help_text=_("Left open: the article's unit."))
    as_of = DayBlock(label=_("As of"), help_text=_("Left open: the article's period."))
    rows = RowsBlock(StaffRowBlock(), label=_("Staff"))
    note = NoteBlock(label=_("Note"))

    def indicators(self, reading):
        for row in _stated_rows(reading):
            yield Indicator(
                name=f"staff-{row.text('role') or 'other'}",
                label=row.text("label"),
                number=row.count("number"),
                out_of=row.count("out_of"),
                percent=row.percent("percent"),
            )

    def ratios(self, reading):
        return _row_ratios(reading)

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
                BlockGroup(children=["unit", "as_of"], heading=_("Unit and date"), classname="collapsed"),
                "rows",
            ],
            settings=["note"],
        )
