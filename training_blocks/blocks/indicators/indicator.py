"""What the indicator blocks share: rows of figures, and ratios that are worked out beside those stated."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BlockGroup, StructValue

from training_blocks import rules
from training_blocks.blocks.given import Given
from training_blocks.blocks.reading import Reading
from training_blocks.blocks.results_reading import stated_unit_and_period
from training_blocks.blocks.statistic import StatisticBlock
from training_blocks.counting import Report
from training_blocks.numbers import read_percent
from training_blocks.rules import Fault, Indicator, Stated

WHERE_AND_WHEN = BlockGroup(
    children=["unit", "period"],
    heading=_("Unit and period"),
    classname="collapsed",
    label_format="",
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
        return read_percent(self.get("percent"))


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
        label_format = ""


def row_ratios(reading: Reading) -> list[Fault]:
    return [
        fault
        for row in reading.rows("rows")
        for fault in rules.ratio_faults(
            row.count("number"), row.count("out_of"), at=(*row.path, "number")
        )
    ]


def stated_rows(reading: Reading) -> list[Reading]:
    """Rows with a figure; a row of words alone states nothing countable."""
    figures = ("number", "out_of", "percent", "events", "attendances")
    return [
        row
        for row in reading.rows("rows")
        if any(row.raw.get(n) not in (None, "") for n in figures)
    ]
