"""What a unit with all below it totals in one year, from its reports and the totals of the units below."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from training_blocks.counting.contributions import (
    Contribution,
    HostedLine,
    UnitDays,
    without_lines,
)
from training_blocks.counting.days import Cover, joined_covers
from training_blocks.counting.statements import (
    REMAINDER,
    Figures,
    Notice,
    add_figures,
    add_rows,
    by_measure,
    difference,
)

Row = tuple[str, ...]


#: Past this many reports a sum no longer names them: it only says how many they are.
NAMED = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """Figures that add up with those of other units, taken from so many reports of so many `contributors`.

    `reports` names them while they are few. `notices` are those of a single contributor: beside a sum of several,
    what one of them declared would be misread. `unsplit` names the units whose declared total is broken down by their
    units' reports, or not at all. `parts` add up to the figures where every unit's reports were at hand.
    """

    figures: Figures = field(default_factory=Figures)
    rows: Mapping[Row, Figures] = field(default_factory=dict)
    hosted: tuple[HostedLine, ...] = ()
    days: UnitDays = field(default_factory=UnitDays)
    cover: Cover = field(default_factory=Cover)
    preliminary: bool = False
    unsplit: tuple[str, ...] = ()
    contributors: int = 0
    notices: tuple[Notice, ...] = ()
    report_count: int = 0
    reports: tuple[str, ...] = ()
    parts: tuple[Contribution, ...] = ()


def sum_of(several: Iterable["Sum"]) -> Sum:
    sums = list(several)
    contributors = sum(one.contributors for one in sums)
    report_count = sum(one.report_count for one in sums)
    return Sum(
        figures=add_figures(one.figures for one in sums),
        rows=add_rows(one.rows for one in sums),
        hosted=_all(one.hosted for one in sums),
        days=sum((one.days for one in sums), UnitDays()),
        cover=joined_covers(one.cover for one in sums),
        preliminary=any(one.preliminary for one in sums),
        unsplit=_all(one.unsplit for one in sums),
        contributors=contributors,
        notices=_all(one.notices for one in sums) if contributors == 1 else (),
        report_count=report_count,
        reports=_all(one.reports for one in sums) if report_count <= NAMED else (),
        parts=_all(one.parts for one in sums),
    )


def sum_of_one(part: Contribution) -> Sum:
    return Sum(
        figures=part.figures,
        rows=part.rows,
        hosted=part.hosted,
        days=part.days,
        cover=part.cover,
        preliminary=part.preliminary,
        contributors=1,
        notices=part.notices,
        report_count=len(part.reports),
        reports=part.reports if len(part.reports) <= NAMED else (),
        parts=(part,),
    )


def without_hosted(total: Sum, left_out: Iterable[HostedLine]) -> Sum:
    """The sum without lines that their owners' figures contain."""
    lines = list(left_out)
    figures, rows = without_lines(total.figures, total.rows, lines)
    return replace(
        total,
        figures=figures,
        rows=rows,
        hosted=tuple(line for line in total.hosted if line not in lines),
        parts=tuple(_part_without(part, lines) for part in total.parts),
    )


def declared_sum(declared: Contribution, summed: Sum) -> Sum:
    """The declared total of an area. Where its report has no lines, the units' reports say how it breaks down."""
    one = sum_of_one(declared)
    if declared.programmes:
        return one
    rows = {row: _stated_like(figures, declared.figures) for row, figures in summed.rows.items()}
    known = {row: figures for row, figures in rows.items() if not figures.empty}
    return replace(one, rows=_with_rest(known, declared.figures), unsplit=(declared.unit,))


T = TypeVar("T")


def _all(several: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(item for one in several for item in one)


def _part_without(part: Contribution, lines: list[HostedLine]) -> Contribution:
    reports = set(part.reports)
    own = [line for line in lines if line.report in reports]
    return part.without(own) if own else part


def _stated_like(figures: Figures, declared: Figures) -> Figures:
    """Only the measures that are declared: a breakdown of others would add up to nothing."""
    return by_measure(lambda m: figures.of(m) if declared.of(m) else None)


def _with_rest(rows: Mapping[Row, Figures], whole: Figures) -> dict[Row, Figures]:
    split = {row: figures for row, figures in rows.items() if row != REMAINDER}
    known = add_figures(split.values())
    rest = by_measure(lambda measure: difference(whole.of(measure), known.of(measure)))
    return split if rest.empty else split | {REMAINDER: rest}
