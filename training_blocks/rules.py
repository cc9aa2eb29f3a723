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

from training_blocks.counting import (
    MEASURES,
    Declared,
    Inclusion,
    Line,
    Measure,
    Report,
    Unit,
    statements,
)
from training_blocks.numbers import Qualifier
from training_blocks.periods import PeriodKind, PeriodRefused, ReportingPeriod

OTHER_PROGRAMME = "khac"

#: How a line is proposed to count by its programme's role, where the line leaves it open.
PROPOSED_INCLUSION = {
    "class": Inclusion.IN_TOTAL,
    "hosted": Inclusion.IN_TOTAL,
    "outreach": Inclusion.IN_ADDITION,
    "memo": Inclusion.IN_ADDITION,
}

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """`field` leads from the block to the field: ("lines", 2, "programme")."""

    field: Path
    code: str
    params: Mapping[str, object] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProgrammeFacts:
    """`key` and `role` are those of the programme it counts as: its own, unless it was merged into another."""

    key: str
    code: str
    role: str


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


def typed_period(
    span: str, year: int | None, start: date | None, end: date | None
) -> tuple[ReportingPeriod | None, tuple[str, str] | None]:
    """The period these fields mean, and what is wrong as (field, code): one of the two, or neither where all are
    blank."""
    if not span:
        typed = [n for n, v in (("year", year), ("start", start), ("end", end)) if v]
        return None, (typed[0], "period-span-missing") if typed else None
    try:
        period = ReportingPeriod.from_span(span, year, start, end)
    except PeriodRefused as refused:
        return None, (refused.field, f"period-{refused.code}")
    if span == PeriodKind.RANGE and year and period.year != year:
        return None, ("year", "period-named-year")
    return period, None


def as_counted(report: Report, programmes: Mapping[str, ProgrammeFacts]) -> Report:
    """The report with the programmes that its lines count as, and with every open inclusion decided by the role of the
    line's first."""
    lines = (_with_inclusion(line, programmes) for line in report.lines)
    return dataclasses.replace(report, lines=tuple(_merged(line, programmes) for line in lines))


def _merged(line: Line, programmes: Mapping[str, ProgrammeFacts]) -> Line:
    """A key that names nothing stays: it is a fault of its own."""
    counted = dict.fromkeys(programmes[k].key if k in programmes else k for k in line.programmes)
    if line.programmes == tuple(counted):
        return line
    named = (programmes[key].code for key in line.programmes if key in programmes)
    return dataclasses.replace(line, programmes=tuple(counted), named_programmes=tuple(named))


def _with_inclusion(line: Line, programmes: Mapping[str, ProgrammeFacts]) -> Line:
    facts = next((programmes[key] for key in line.programmes if key in programmes), None)
    if line.inclusion is not None or facts is None:
        return line
    return dataclasses.replace(line, inclusion=PROPOSED_INCLUSION[facts.role])


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
    report: Report, *, units: Container[str], programmes: Mapping[str, ProgrammeFacts]
) -> Iterator[Fault]:
    """Keys that name nothing (any more), and a line of "other" that does not say what."""
    if report.unit not in units:
        yield Fault(("unit",), "unit-unknown")
    for line in report.lines:
        if any(key not in programmes for key in line.programmes):
            yield Fault(("lines", line.position, "programme"), "programme-unknown")
        if line.owner is not None and line.owner not in units:
            yield Fault(("lines", line.position, "owner"), "unit-unknown")
        known = (programmes[key].code for key in line.programmes if key in programmes)
        codes = set(line.named_programmes or known)
        if not line.theme and OTHER_PROGRAMME in codes:
            yield Fault(("lines", line.position, "theme"), "theme-missing")


def life_faults(report: Report, unit: Unit, *, at: Path) -> Iterator[Fault]:
    """For editors alone: counting itself leaves such a report out, with its reason."""
    if report.period.clipped(unit.valid_from, unit.valid_to) is None:
        yield Fault(at, "unit-not-alive")


def bound_faults(path: str, *, bound: tuple[str, ...], name: str, at: Path) -> Iterator[Fault]:
    """For editors of a section alone. `path` and `bound` lie in the unit tree; `name` is that of the section's unit."""
    if not path.startswith(bound):
        yield Fault(at, "unit-of-another-section", {"unit": name})


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
        if report is None or not report.whole:
            continue
        key = (report.unit, report.scope, report.period)
        if key in first_seen:
            yield index, first_seen[key]
        else:
            first_seen[key] = index


def _substance_faults(report: Report) -> Iterator[Fault]:
    parts: tuple[Declared | Line, ...] = (report.declared, *report.lines)
    if all(part.number(measure) is None for part in parts for measure in MEASURES):
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
