"""Grades and titles: how many of how many, among whom."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.blocks import BlockGroup

from training_blocks.blocks import examples
from training_blocks.blocks.choosers import UnitBlock
from training_blocks.blocks.fields import (
    CountBlock,
    NameBlock,
    NoteBlock,
    OptionBlock,
    PercentBlock,
)
from training_blocks.blocks.indicators.indicator import (
    WHERE_AND_WHEN,
    IndicatorBlock,
    RatioValue,
    row_ratios,
    stated_rows,
)
from training_blocks.blocks.period import PeriodBlock
from training_blocks.blocks.statistic import HarmlessStructBlock, RowsBlock
from training_blocks.rules import Indicator

COUNTED = [
    ("learners", _("learners")),
    ("classes", _("classes")),
    ("units", _("units")),
    ("answers", _("answers")),
]


class QualityRowBlock(HarmlessStructBlock):
    label = NameBlock(label=_("Grade or title"))
    counted = OptionBlock(
        choices=COUNTED, default="learners", label=pgettext_lazy("what a ratio is of", "Counted")
    )
    number = CountBlock(label=_("Number"))
    out_of = CountBlock(label=_("Out of"))
    percent = PercentBlock(label=_("Stated %"))
    scope = NameBlock(label=_("Among whom"), help_text=_("Such as “in each class”."))

    class Meta:
        icon = "list-ul"
        label = _("Line")
        label_format = "{label}: {number}/{out_of}"
        value_class = RatioValue
        part, whole = "number", "out_of"
        ignored_when_blank = ("counted",)
        form_classname = "struct-block training-row training-line"
        form_layout = BlockGroup(
            children=["label", "number", "out_of", "percent"],
            settings=["counted", "scope"],
        )


class QualityBlock(IndicatorBlock):
    unit = UnitBlock(label=_("Unit"), help_text=_("Left open: the article's unit."))
    period = PeriodBlock(help_text=_("Left open: the article's period."))
    rows = RowsBlock(QualityRowBlock(), label=_("Grades and titles"))
    note = NoteBlock(label=_("Note"))

    def indicators(self, reading):
        for row in stated_rows(reading):
            yield Indicator(
                name="quality",
                label=": ".join(filter(None, [row.text("label"), row.text("scope")])),
                number=row.count("number"),
                out_of=row.count("out_of"),
                percent=row.percent("percent"),
                basis=row.text("counted"),
            )

    def ratios(self, reading):
        return row_ratios(reading)

    class Meta:
        kind = "quality"
        icon = "success"
        label = _("Quality")
        description = _("Grades and titles: how many of how many.")
        template = "training_blocks/blocks/quality.html"
        preview_value = examples.quality_example
        form_layout = BlockGroup(children=[WHERE_AND_WHEN, "rows"], settings=["note"])
