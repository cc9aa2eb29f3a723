"""The rules a statistic block must keep, for the editor's form, the indexer and importers alike. Pure.

A broken rule is a `Fault`: the field it sits on, a code, and what its sentence needs (the sentences are in
`training_blocks.messages`). StreamField validation is bypassed by code, so the indexer asks these again
(Wagtail, "StreamField validation").
"""

import dataclasses
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from training_blocks.counting import MEASURES, Coverage, Line, Measure, Report, Unit, statements
from training_blocks.numbers import Qualifier

OTHER_PROGRAMME = "khac"

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """`field` leads from the block to the field: ("lines", 2, "programme")."""

    field: Path
    code: str
    params: Mapping[str, object] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    name: str
    label: str = ""
    number: int | None = None
    out_of: int | None = None
    percent: Decimal | None = None
    basis: str = ""
    qualifier: Qualifier | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What a statistic block answers for itself; `report` is None where unit or period is missing."""

    kind: str
    report: Report | None
    indicators: tuple[Indicator, ...] = ()
    faults: tuple[Fault, ...] = ()


def report_faults(report: Report, *, today: date) -> list[Fault]:
    """What is wrong with a results report in itself."""
    return [
        *date_faults(report, today=today),
        *_substance_faults(report),
        *(fault for line in report.lines for fault in _line_faults(line)),
        *_difference_faults(report),
    ]


def date_faults(report: Report, *, today: date) -> Iterator[Fault]:
    start = report.period.start
    if start and start > today:
        yield Fault(("period",), "period-not-begun", {"start": start})
    if report.as_of and report.as_of > today:
        yield Fault(("data_as_of",), "as-of-in-future", {"today": today})


def reference_faults(
    report: Report, *, units: Container[str], programmes: Mapping[str, str]
) -> Iterator[Fault]:
    """Keys that name nothing (any more), and a line of "other" that does not say what; `programmes`: key to code."""
    if report.unit not in units:
        yield Fault(("unit",), "unit-unknown")
    for line in report.lines:
        if any(key not in programmes for key in line.programmes):
            yield Fault(("lines", line.position, "programme"), "programme-unknown")
        if line.owner is not None and line.owner not in units:
            yield Fault(("lines", line.position, "owner"), "unit-unknown")
        if not line.theme and OTHER_PROGRAMME in map(programmes.get, line.programmes):
            yield Fault(("lines", line.position, "theme"), "theme-missing")


def life_faults(report: Report, unit: Unit) -> Iterator[Fault]:
    """For editors alone: counting itself leaves such a report out, with its reason."""
    if report.period.clipped(unit.valid_from, unit.valid_to) is None:
        yield Fault(("unit",), "unit-not-alive", {"from": unit.valid_from, "to": unit.valid_to})


def ratio_faults(number: int | None, out_of: int | None, *, at: Path) -> Iterator[Fault]:
    if number is not None and out_of is not None and number > out_of:
        yield Fault(at, "more-than-all", {"number": number, "out_of": out_of})


def sum_differences(report: Report) -> Iterator[tuple[Measure, int, int]]:
    """(measure, declared, sum of lines) wherever the lines contradict what is declared.

    Lines that do not state a measure are no contradiction, nor are lines that some of their number leave open
    unless they already exceed the declared number.
    """
    for measure in MEASURES:
        declared, word = report.declared.number(measure), report.declared.word(measure)
        total = statements.lines_total(report.in_total_lines, measure)
        if declared is None or total is None or total.value == declared:
            continue
        if word and statements.declared_notice(report, measure):
            continue
        if total.value < declared and _some_missing(report.in_total_lines, measure):
            continue
        yield measure, declared, total.value


def premature(report: Report, *, today: date) -> bool:
    """An official report whose period is not over: allowed, with a notice."""
    return report.official and report.period.end is not None and report.period.end >= today


def repeated_statements(reports: Iterable[Report | None]) -> Iterator[tuple[int, int]]:
    """(index, index of the first) of whole reports that repeat unit, scope and period within one article."""
    first_seen: dict[tuple[object, ...], int] = {}
    for index, report in enumerate(reports):
        if report is None or report.coverage is not Coverage.WHOLE:
            continue
        key = (report.unit, report.scope, report.period)
        if key in first_seen:
            yield index, first_seen[key]
        else:
            first_seen[key] = index


def _substance_faults(report: Report) -> Iterator[Fault]:
    declared = any(report.declared.number(measure) is not None for measure in MEASURES)
    if not declared and not report.lines:
        yield Fault(("declared_classes",), "nothing-stated")


def _line_faults(line: Line) -> Iterator[Fault]:
    if not line.programmes:
        yield Fault(("lines", line.position, "programme"), "programme-missing")


def _difference_faults(report: Report) -> Iterator[Fault]:
    if report.difference_reason.strip():
        return
    for measure, declared, total in sum_differences(report):
        yield Fault(
            ("difference_reason",),
            f"difference-{measure}",
            {"declared": declared, "total": total, "difference": abs(declared - total)},
        )


def _some_missing(lines: Iterable[Line], measure: Measure) -> bool:
    return any(line.number(measure) is None for line in lines)
