"""What the counted reports of one unit and scope bring together in a year."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from training_blocks.counting.amounts import at_most, subtract
from training_blocks.counting.days import Cover, Days, cover_of, days_of, joined
from training_blocks.counting.judgement import Judgement
from training_blocks.counting.standing import clip
from training_blocks.counting.statements import (
    Figures,
    Notice,
    add_figures,
    add_rows,
    by_measure,
    line_figures,
    statement_of,
)
from training_blocks.counting.units import UnitTree
from training_blocks.counting.values import Report, Scope

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HostedLine:
    """A line of a counted report whose class another unit owns, with what it adds to the report's figures."""

    report: str
    index: int
    unit: str
    owner: str
    row: Row
    figures: Figures


@dataclass(frozen=True, slots=True)
class UnitDays:
    """Days times units that reports tell of; those that only list classes weigh less than any whole report's."""

    whole: int = 0
    listed: int = 0

    def __add__(self, other: "UnitDays") -> "UnitDays":
        return UnitDays(self.whole + other.whole, self.listed + other.listed)

    def at_least(self, other: "UnitDays") -> bool:
        return (self.whole, self.listed) >= (other.whole, other.listed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """A unit's own reports of a year, or its area reports, as they count.

    `programmes` are those its lines state, in whatever row. `rows` add up to `figures`.
    """

    unit: str
    scope: Scope
    figures: Figures = field(default_factory=Figures)
    rows: Mapping[Row, Figures] = field(default_factory=dict)
    programmes: frozenset[str] = frozenset()
    notices: tuple[Notice, ...] = ()
    hosted: tuple[HostedLine, ...] = ()
    days: UnitDays = field(default_factory=UnitDays)
    cover: Cover = field(default_factory=Cover)
    preliminary: bool = False
    reports: tuple[str, ...] = ()

    def without(self, hosted: Iterable[HostedLine]) -> Self:
        """The same without lines that count elsewhere."""
        figures, rows = without_lines(self.figures, self.rows, hosted)
        return replace(self, figures=figures, rows=rows)


def contribution(
    reports: Sequence[Report],
    *,
    unit: str,
    scope: Scope,
    year: int,
    tree: UnitTree,
    judgement: Judgement,
) -> Contribution | None:
    """Of a unit's counted reports of a scope and year; None where there are none."""
    if not reports:
        return None
    counted = [judgement.as_counted(report) for report in reports]
    statements = [statement_of(report) for report in counted]
    whole, listed = _days_told(reports, tree, year)
    own = frozenset([unit] if scope is Scope.OWN else tree.below(unit))
    return Contribution(
        unit=unit,
        scope=scope,
        figures=add_figures(statement.figures for statement in statements),
        rows=add_rows(statement.rows for statement in statements),
        programmes=_programmes(counted),
        notices=tuple(notice for statement in statements for notice in statement.notices),
        hosted=tuple(
            line
            for report in reports
            for line in _hosted(report, own=own, tree=tree, judgement=judgement)
        ),
        days=_unit_days(whole, listed, unit=unit, scope=scope, year=year, tree=tree),
        cover=cover_of(whole=whole, listed=listed, life=tree.life(unit, year)),
        preliminary=any(not report.official for report in reports),
        reports=_used(reports, judgement),
    )


def without_lines(
    figures: Figures, rows: Mapping[Row, Figures], hosted: Iterable[HostedLine]
) -> tuple[Figures, dict[Row, Figures]]:
    """Figures and their rows without some of the lines in them; a row of which nothing is left goes with them."""
    left = dict(rows)
    for line in hosted:
        figures = _less(figures, line.figures)
        if line.row in left:
            left[line.row] = _less(left[line.row], line.figures)
            if left[line.row].zero:
                del left[line.row]
    return figures, left


def _less(figures: Figures, part: Figures) -> Figures:
    return by_measure(lambda measure: subtract(figures.of(measure), part.of(measure)))


def _days_told(reports: Iterable[Report], tree: UnitTree, year: int) -> tuple[Days, Days]:
    """The days of whole reports, and the days beside them of those that list classes."""
    told: dict[bool, list[Days]] = {True: [], False: []}
    for report in reports:
        period = clip(report, tree.units)
        if period:
            told[report.whole].append(days_of(period.start, period.end, year))
    whole = joined(told[True])
    return whole, joined(told[False]) & ~whole


def _unit_days(
    whole: Days, listed: Days, *, unit: str, scope: Scope, year: int, tree: UnitTree
) -> UnitDays:
    """An area report tells of every unit that lived then, itself and below. Only units that are expected to report
    have unit-days, in an area report and in the sum alike."""
    told_of = [unit] if scope is Scope.OWN else tree.below(unit)
    lives = [tree.life(slug, year) for slug in tree.all_expected(told_of, year)]
    return UnitDays(
        sum((whole & life).bit_count() for life in lives),
        sum((listed & life).bit_count() for life in lives),
    )


def _hosted(
    report: Report, *, own: frozenset[str], tree: UnitTree, judgement: Judgement
) -> Iterator[HostedLine]:
    """Lines whose owner is a unit beyond these, with no more than the report's figures hold of them."""
    left = statement_of(judgement.as_counted(report)).figures
    for index, line in judgement.kept(report).items():
        if line.in_total and line.owner and line.owner not in own and line.owner in tree:
            adds = _at_most(line_figures(line), left)
            left = _less(left, adds)
            yield HostedLine(report.id, index, report.unit, line.owner, line.row, adds)


def _at_most(figures: Figures, stated: Figures) -> Figures:
    """Where lines exceed what a report declares, they take no more with them than is there."""
    return by_measure(lambda measure: at_most(figures.of(measure), stated.of(measure)))


def _programmes(reports: Iterable[Report]) -> frozenset[str]:
    return frozenset(
        code for report in reports for line in report.in_total_lines for code in line.programmes
    )


def _used(reports: Iterable[Report], judgement: Judgement) -> tuple[str, ...]:
    """The reports that figures are taken from: those that count, and later posts of a class whose people they give."""
    found = {report.id: None for report in reports}
    for report in reports:
        found |= dict.fromkeys(sorted(judgement.people_taken_from(report)))
    return tuple(found)
