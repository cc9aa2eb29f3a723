"""Training results: classes and learners of one unit in one period, with one compact line per programme."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.blocks import BlockGroup

from training_blocks import clock, rules
from training_blocks.blocks.choosers import ArticleBlock, ProgrammeBlock, UnitBlock
from training_blocks.blocks.examples import results_example
from training_blocks.blocks.fields import CountBlock, DayBlock, NameBlock, NoteBlock, OptionBlock
from training_blocks.blocks.given import Given
from training_blocks.blocks.period import PeriodBlock
from training_blocks.blocks.reading import Reading
from training_blocks.blocks.results_reading import (
    is_blank_row,
    read_declared,
    read_line,
    read_options,
    stated_unit_and_period,
)
from training_blocks.blocks.statistic import (
    HarmlessStructBlock,
    RowsBlock,
    StatisticBlock,
    is_blank,
)
from training_blocks.blocks.tables import results_table
from training_blocks.counting import Coverage, Event, Inclusion, Report, Scope
from training_blocks.numbers import Qualifier
from training_blocks.periods import PeriodKind
from training_blocks.rules import Fault, Stated

QUALIFIERS = [
    (Qualifier.HON.value, _("more than (hơn)")),
    (Qualifier.TREN.value, _("over (trên)")),
    (Qualifier.GAN.value, _("nearly (gần)")),
    (Qualifier.DUOI.value, _("under (dưới)")),
    (Qualifier.KHOANG.value, _("about (khoảng)")),
]
EVENTS = [
    (Event.OPENED.value, pgettext_lazy("class", "Opened")),
    (Event.CONTINUED.value, pgettext_lazy("class", "Continued")),
    (Event.CLOSED.value, pgettext_lazy("class", "Closed")),
]
INCLUSIONS = [
    (Inclusion.IN_TOTAL.value, _("In the total")),
    (Inclusion.OF_WHICH.value, _("Of which (part of another line)")),
    (Inclusion.IN_ADDITION.value, _("In addition (outside the total)")),
    (Inclusion.UNCLEAR.value, _("Unclear")),
]
SCOPES = [
    (Scope.OWN.value, _("The unit's own classes")),
    (Scope.AREA.value, _("The unit and every unit below it")),
]
COVERAGES = [
    (Coverage.WHOLE.value, _("All classes of the period")),
    (Coverage.LISTED.value, _("Only the classes listed")),
]
#: What publishing writes into a line that leaves it open.
SETTLED = ("inclusion",)
#: What a new article is proposed for a line: a line that holds nothing else was not filled in.
PROPOSED = ("programme", "also_programmes", "inclusion", "owner", "relation")

STATUSES = [("official", _("Official")), ("preliminary", _("Preliminary"))]


class ResultsLineBlock(HarmlessStructBlock):
    programme = ProgrammeBlock(label=_("Programme"))
    classes = CountBlock(label=_("Classes"))
    learners = CountBlock(label=_("Learners"))
    attendances = CountBlock(
        label=_("Attendances"), help_text=_("Person-times (lượt): never mixed with learners.")
    )
    qualifier = OptionBlock(choices=QUALIFIERS, label=_("Said as"))
    also_programmes = RowsBlock(
        ProgrammeBlock(label=_("Programme")),
        default=[],
        label=_("Further programmes"),
        help_text=_("Where the article gives one number for several programmes."),
    )
    theme = NameBlock(label=_("Theme or class"))
    cohort = NameBlock(label=_("Cohort"), help_text=_("Such as “khoá 15”."))
    event = OptionBlock(choices=EVENTS, label=_("Event"))
    inclusion = OptionBlock(
        choices=INCLUSIONS,
        label=_("Counts"),
        help_text=_("Left open, the programme decides when the article is published."),
    )
    owner = UnitBlock(
        label=pgettext_lazy("of a class", "Owner"),
        help_text=_("The unit or school the class belongs to, if not this one."),
    )
    partners = RowsBlock(UnitBlock(label=_("Unit")), default=[], label=_("Partner units"))
    partner_names = NameBlock(label=_("Other partners"))
    relation = NameBlock(label=_("Relation"), help_text=_("Such as “phối hợp” or “hiệp quản”."))

    class Meta:
        icon = "list-ul"
        label = _("Line")
        label_format = "{programme} – {classes} – {learners}"
        ignored_when_blank = PROPOSED
        form_classname = "struct-block training-row training-line"
        form_layout = BlockGroup(
            children=["programme", "classes", "learners"],
            settings=[
                "attendances",
                "qualifier",
                "inclusion",
                "theme",
                "cohort",
                "event",
                "also_programmes",
                "owner",
                "partners",
                "partner_names",
                "relation",
            ],
        )


class ResultsBlock(StatisticBlock):
    unit = UnitBlock(label=_("Unit"), help_text=_("Left open: the article's unit."))
    period = PeriodBlock(help_text=_("Left open: the article's period."))
    declared_classes = CountBlock(label=_("Declared classes"))
    declared_learners = CountBlock(label=_("Declared learners"))
    declared_attendances = CountBlock(label=_("Declared attendances"))
    lines = RowsBlock(ResultsLineBlock(), label=_("Lines"))
    difference_reason = NoteBlock(
        label=_("Reason for a difference"),
        help_text=_("Where the lines do not add up to what is declared."),
    )
    classes_qualifier = OptionBlock(choices=QUALIFIERS, label=_("Classes said as"))
    qualifier = OptionBlock(choices=QUALIFIERS, label=_("Learners or attendances said as"))
    scope = OptionBlock(choices=SCOPES, default=Scope.OWN.value, label=_("Scope"))
    coverage = OptionBlock(choices=COVERAGES, default=Coverage.WHOLE.value, label=_("Coverage"))
    status = OptionBlock(choices=STATUSES, default="official", label=_("Status"))
    data_as_of = DayBlock(label=_("Data as of"))
    corrects = ArticleBlock(
        label=_("Corrects"),
        help_text=_("An earlier article whose figures for this unit these replace."),
    )
    note = NoteBlock(label=_("Note"))

    def states(self, raw: object, given: Given) -> Stated:
        reading = Reading(raw)
        unit, period = stated_unit_and_period(reading, given)
        rows = reading.rows("lines")
        lines = tuple(read_line(row) for row in rows if not is_blank_row(row.raw, ignoring=SETTLED))
        declared = read_declared(reading)
        options = read_options(reading)
        if unit is None or period is None:
            return Stated("results", None, faults=tuple(reading.faults))
        if period.kind is PeriodKind.EVENT:
            options["coverage"] = Coverage.LISTED
        report = Report(id="", unit=unit, period=period, declared=declared, lines=lines, **options)
        return Stated("results", report, faults=tuple(reading.faults))

    def to_publish(self, raw):
        """Without the lines that nobody filled in; every other keeps its place."""
        lines = [
            item | {"value": {}} if is_blank_row(item["value"], ignoring=PROPOSED) else item
            for item in raw["lines"]
        ]
        return raw | {"lines": lines}

    def faults(self, stated, *, today):
        found = super().faults(stated, today=today)
        if found or stated.report is None:
            return found
        return rules.report_faults(stated.report, today=today)

    def completed(self, stated: Stated, value) -> Stated:
        if stated.report is None:
            return stated
        return replace(stated, report=rules.as_counted(stated.report, programme_facts(value)))

    def editor_faults(self, value, stated: Stated) -> list[Fault]:
        if stated.report is None:
            return []
        owners = [line["owner"] for line in value["lines"] if line["owner"]]
        references = rules.reference_faults(
            stated.report,
            units={stated.report.unit, *(str(owner.pk) for owner in owners)},
            programmes=programme_facts(value),
        )
        return [*super().editor_faults(value, stated), *references]

    def settled(self, value, stated):
        value.left_out = unfilled_programmes(value)
        value = super().settled(value, stated)
        if (
            stated.report
            and not value["data_as_of"]
            and rules.premature(stated.report, today=clock.today())
        ):
            value["data_as_of"] = clock.today()
        for line in value["lines"]:
            if not line["inclusion"] and line["programme"]:
                line["inclusion"] = rules.PROPOSED_INCLUSION[
                    line["programme"].counted_as.role
                ].value
        return value

    def is_unfilled(self, value) -> bool:
        """Whether it holds programmes that were proposed and nothing else."""
        return is_blank(self, value) and bool(unfilled_programmes(value))

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        context["table"] = results_table(self, value, context.get("page"))
        return context

    class Meta:
        icon = "table"
        label = _("Training results")
        label_format = ""
        description = _("Classes and learners by programme, counted in the totals.")
        template = "training_blocks/blocks/results.html"
        preview_value = results_example
        form_layout = BlockGroup(
            children=[
                BlockGroup(
                    children=["unit", "period"],
                    heading=_("Unit and period"),
                    classname="collapsed",
                    label_format="",
                ),
                BlockGroup(
                    children=["declared_classes", "declared_learners", "declared_attendances"],
                    heading=_("Declared total"),
                    classname="training-row",
                ),
                "lines",
                "difference_reason",
            ],
            settings=[
                "classes_qualifier",
                "qualifier",
                "scope",
                "coverage",
                "status",
                "data_as_of",
                "corrects",
                "note",
            ],
        )


def programme_facts(value) -> dict[str, rules.ProgrammeFacts]:
    """Of every programme a bound value names, and of those they count as, by key."""
    lines = value.get("lines") or []
    chosen = {p for line in lines for p in [line["programme"], *line["also_programmes"]] if p}
    known = chosen | {programme.counted_as for programme in chosen}
    return {str(p.pk): _facts(p, p.counted_as) for p in known}


def _facts(programme, counted) -> rules.ProgrammeFacts:
    return rules.ProgrammeFacts(str(counted.pk), programme.code, counted.role)


def unfilled_programmes(value) -> list[str]:
    """Of the lines that name a programme and hold no figure and no word of their own."""
    block = value.block.child_blocks["lines"].child_block
    unfilled = (line for line in value["lines"] if line["programme"] and is_blank(block, line))
    return [str(line["programme"]) for line in unfilled]
