"""The year of an area: its own reports with the sum of the units below, or its declared total, never both."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from training_blocks.counting.contributions import Contribution, HostedLine
from training_blocks.counting.decisions import NO_DECISIONS, Decisions
from training_blocks.counting.hosted import Settled, Stated, settle_hosted
from training_blocks.counting.totals import (
    Sum,
    declared_sum,
    sum_of,
    sum_of_one,
    without_hosted,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaYear:
    """A unit with all below it in one year; without a unit, all units as one area.

    `open` is what the area above adds: the total before hosted lines are left out. `summed` is the sum beside a
    declared total, whichever of the two stands. Of the units `expected` to report, `reporting` have a whole report.
    `below` says whether anything is reported of the units below.
    """

    unit: str | None
    year: int
    own: Contribution | None = None
    declared: Contribution | None = None
    summed: Sum = field(default_factory=Sum)
    open: Sum = field(default_factory=Sum)
    total: Sum = field(default_factory=Sum)
    declared_stands: bool = False
    hosted: Settled = field(default_factory=Settled)
    reporting: int = 0
    expected: int = 0
    below: bool = False

    @property
    def left_out(self) -> tuple[HostedLine, ...]:
        return self.hosted.left_out

    @property
    def empty(self) -> bool:
        """Whether nothing is reported of the area."""
        return not (self.own or self.declared or self.below)


def area_year(
    unit: str | None,
    year: int,
    *,
    own: Contribution | None,
    declared: Contribution | None,
    below: Iterable[AreaYear],
    expected: Iterable[str],
    inside: Callable[[str], bool],
    stated: Stated,
    decisions: Decisions = NO_DECISIONS,
) -> AreaYear:
    """Of the two the one that covers more unit-days stands, whole; a tie goes to the declared total, and a decision
    goes before both. `expected` are the units of the area that lived in the year and are expected to report."""
    areas, awaited = list(below), set(expected)
    open_sum = sum_of([*([sum_of_one(own)] if own else []), *(area.open for area in areas)])
    hosted = settle_hosted(open_sum.hosted, inside=inside, stated=stated, decisions=decisions)
    summed = without_hosted(open_sum, hosted.left_out) if hosted.left_out else open_sum
    stands = _declared_stands(unit, year, declared, open_sum, decisions)
    declared_total = declared_sum(declared, summed) if declared and stands else None
    told = any(part and part.cover.told for part in (own, declared))
    return AreaYear(
        unit=unit,
        year=year,
        own=own,
        declared=declared,
        summed=summed,
        open=declared_total or open_sum,
        total=declared_total or summed,
        declared_stands=stands,
        hosted=Settled() if declared_total else hosted,
        reporting=sum(area.reporting for area in areas) + (unit in awaited and told),
        expected=len(awaited),
        below=any(not area.empty for area in areas),
    )


def _declared_stands(
    unit: str | None,
    year: int,
    declared: Contribution | None,
    summed: Sum,
    decisions: Decisions,
) -> bool:
    if declared is None or unit is None:
        return False
    decided = decisions.declared_stands.get((unit, year))
    if decided is not None:
        return decided
    if summed.cover.told and not declared.cover.told:
        return False
    return declared.days.at_least(summed.days)


def programmes_stated(
    own: Contribution | None, around: Iterable[AreaYear]
) -> frozenset[str] | None:
    """The programmes that the figures counted for a unit state: its own, or a declared total's that stands around
    it. None where none are counted."""
    declared = [area.declared for area in around if area.declared_stands]
    known = [part.programmes for part in (own, *declared) if part]
    return frozenset().union(*known) if known else None
