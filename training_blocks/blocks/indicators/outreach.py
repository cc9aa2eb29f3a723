"""Resolution study, current affairs: events and attendances, outside every total."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.blocks import BlockGroup

from training_blocks.blocks import examples
from training_blocks.blocks.choosers import UnitBlock
from training_blocks.blocks.fields import CountBlock, NameBlock, NoteBlock, OptionBlock
from training_blocks.blocks.indicators.indicator import WHERE_AND_WHEN, IndicatorBlock, stated_rows
from training_blocks.blocks.period import PeriodBlock
from training_blocks.blocks.results import QUALIFIERS
from training_blocks.blocks.statistic import HarmlessStructBlock, RowsBlock
from training_blocks.rules import Indicator


class OutreachRowBlock(HarmlessStructBlock):
    label = NameBlock(label=_("What"))
    events = CountBlock(label=_("Events"))
    attendances = CountBlock(label=pgettext_lazy("at events", "Attendances"))
    qualifier = OptionBlock(choices=QUALIFIERS, label=_("Said as"))
    partners = NameBlock(label=_("With whom"))

    class Meta:
        icon = "list-ul"
        label = _("Line")
        label_format = "{label} – {attendances}"
        form_classname = "struct-block training-row training-line"
        form_layout = BlockGroup(
            children=["label", "events", "attendances"],
            settings=["qualifier", "partners"],
        )


class OutreachBlock(IndicatorBlock):
    unit = UnitBlock(label=_("Unit"), help_text=_("Left open: the article's unit."))
    period = PeriodBlock(help_text=_("Left open: the article's period."))
    rows = RowsBlock(OutreachRowBlock(), label=_("Events"))
    note = NoteBlock(label=_("Note"))

    def indicators(self, reading):
        for row in stated_rows(reading):
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
        description = _(
            "Resolution study and current affairs: events and attendances, outside the totals."
        )
        template = "training_blocks/blocks/outreach.html"
        preview_value = examples.outreach_example
        form_layout = BlockGroup(children=[WHERE_AND_WHEN, "rows"], settings=["note"])
