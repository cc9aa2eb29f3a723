"""What the statistic blocks of an article state, read from the page itself: so that a draft, a translation and an
article behind a password have figures, too."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import get_language

from training_blocks.blocks.anchors import statistic_values
from training_blocks.counting import Figures, Report, statement_of
from training_blocks.counting.statements import Statement
from training_blocks.models import ReportingUnit
from training_blocks.periods import in_sentence
from training_blocks.rules import Indicator


@dataclass(frozen=True, slots=True)
class Stated:
    """One statistic block; `anchor` is its address on the page."""

    kind: str
    anchor: str
    unit: ReportingUnit | None
    report: Report
    indicators: tuple[Indicator, ...] = ()

    @property
    def statement(self) -> Statement:
        return statement_of(self.report)

    @property
    def figures(self) -> Figures:
        return self.statement.figures

    @property
    def place(self) -> tuple:
        return self.unit, self.report.period

    @property
    def about(self) -> str:
        """ "Trung tâm Chính trị huyện Gò Công Tây, năm 2023"."""
        period = in_sentence(self.report.period.label(get_language() or "vi"))
        return ", ".join(part for part in (self.unit.name if self.unit else "", period) if part)


def statements_of(page) -> list[Stated]:
    """Of a page that gives its blocks a unit and a period; what cannot be read states nothing."""
    return list(_read(page))


def main_results(page, stated: list[Stated]) -> Stated | None:
    """Of the article's own unit and period, else the first that the article has."""
    results = [one for one in stated if one.kind == "results" and not one.figures.empty]
    own = (one for one in results if one.place == (page.reporting_unit, page.period))
    return next(own, results[0] if results else None)


def _read(page) -> Iterator[Stated]:
    for anchor, value in statistic_values(page):
        block = value.block
        found = block.completed(block.states(block.get_prep_value(value), page.given), value)
        if found.report and not found.faults:
            unit = value.get("unit") or page.reporting_unit
            yield Stated(found.kind, anchor, unit, found.report, found.indicators)
