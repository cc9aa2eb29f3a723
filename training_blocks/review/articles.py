"""What is known of an article that is reviewed, and of the published reports beside it. No rules here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from training_blocks.counting import Report
from training_blocks.rules import Fault, Stated

Life = tuple[date | None, date | None]


def within_life(report: Report, life: Life) -> Report:
    """Cut to the days that its unit was there; as it is where there are none, which is an editor's own error."""
    period = report.period.clipped(*life)
    return replace(report, period=period) if period else report


@dataclass(frozen=True, slots=True)
class Block:
    """A statistic block at its place in the article; what it states holds only where it has no faults."""

    place: str
    stated: Stated
    faults: tuple[Fault, ...] = ()

    @property
    def report(self) -> Report | None:
        return None if self.faults else self.stated.report

    @property
    def results(self) -> Report | None:
        return self.report if self.stated.kind == "results" else None

    def within(self, lives: Mapping[str, Life]) -> "Block":
        report = self.stated.report
        if report is None or report.unit not in lives:
            return self
        cut = within_life(report, lives[report.unit])
        return replace(self, stated=replace(self.stated, report=cut))


@dataclass(frozen=True, slots=True)
class OtherReport:
    """A whole report of another article, and by which key that article goes; its own id is that of the index."""

    report: Report
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """`undescribed` are the places of images without a description. `cites` is None where nothing can be cited."""

    dated: date | None = None
    blocks: tuple[Block, ...] = ()
    undescribed: tuple[str, ...] = ()
    cites: bool | None = None

    def results(self) -> Iterator[tuple[str, Report]]:
        """The readable results reports with their places."""
        for block in self.blocks:
            if block.results:
                yield block.place, block.results

    def within(self, lives: Mapping[str, Life]) -> "Article":
        """With every period cut to the life of its unit."""
        return replace(self, blocks=tuple(block.within(lives) for block in self.blocks))

    @property
    def corrected(self) -> frozenset[str]:
        """Articles whose figures it replaces."""
        return frozenset(key for _place, report in self.results() for key in report.corrects)
