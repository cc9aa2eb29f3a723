"""Live totals on any page. The block only stores its choices; a template tag reads the figures."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock

from training_blocks.blocks.choosers import UnitBlock
from training_blocks.blocks.fields import NameBlock, OptionBlock, YearBlock
from training_blocks.blocks.statistic import HarmlessStructBlock

BREAKDOWNS = [
    ("years", _("Year by year")),
    ("programme", _("One year by programme")),
    ("unit", _("One year by unit")),
]


class TotalsBlock(HarmlessStructBlock):
    title = NameBlock(label=_("Title"))
    unit = UnitBlock(label=_("Unit"), help_text=_("Left open: all units."))
    breakdown = OptionBlock(choices=BREAKDOWNS, default="years", label=_("Show"))
    year = YearBlock(label=_("Year"), help_text=_("Left open: the latest year with figures."))
    chart = BooleanBlock(required=False, default=True, label=_("With a chart"))

    class Meta:
        icon = "table"
        label = _("Totals")
        description = _("The totals of all published reports, always up to date.")
        template = "training_blocks/blocks/totals.html"
        form_classname = "struct-block training-row"
        label_format = "{title}"
