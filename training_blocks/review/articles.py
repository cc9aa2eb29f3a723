"""What is known of an article that is reviewed, and of the published reports beside it. No rules here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from training_blocks.counting import Report
from training_blocks.rules import Fault, Stated


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

    @property
    def corrected(self) -> frozenset[str]:
        """Articles whose figures it replaces."""
        return frozenset(key for _place, report in self.results() for key in report.corrects)
