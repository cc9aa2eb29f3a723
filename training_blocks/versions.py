"""What is kept of a report: written as plain JSON, read back, and compared with what it says later. Pure.

The log outlives the code that wrote it: reading takes what is there and gives defaults for the rest, and versions
are compared as they are read, so that only what they mean makes a difference.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from training_blocks.counting import (
    MEASURES,
    Coverage,
    Declared,
    Event,
    Figures,
    Inclusion,
    Line,
    Report,
    Scope,
    statement_of,
)
from training_blocks.counting.statements import REMAINDER, by_measure, lines_total
from training_blocks.numbers import Qualifier
from training_blocks.periods import PeriodKind, ReportingPeriod
from training_blocks.rules import Indicator

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Version:
    """What one statistic block states at one time; `corrects` is an article's translation key."""

    kind: str
    report: Report
    corrects: str | None = None
    indicators: tuple[Indicator, ...] = ()

    @property
    def place(self) -> tuple[object, ...]:
        """What it is about: a block of the same article about the same is the same block, typed anew."""
        report = self.report
        return self.kind, report.unit, report.scope, report.coverage, report.period


class Figure(NamedTuple):
    """Which of the figures of a version is meant; see `FigureChange`. `turn` tells namesakes apart."""

    subject: str
    programmes: str = ""
    indicator: str = ""
    label: str = ""
    turn: int = 1


@dataclass(frozen=True, slots=True)
class Change:
    figure: Figure
    before: Json | None
    after: Json | None


def changes(before: Version, after: Version) -> list[Change]:
    """Every figure that one version states otherwise than the other."""
    if before.kind != after.kind:
        return []
    was, now = dict(_figures(before)), dict(_figures(after))
    return [
        Change(figure, was.get(figure), now.get(figure))
        for figure in was | now
        if was.get(figure) != now.get(figure)
    ]


def _figures(version: Version) -> Iterator[tuple[Figure, Json]]:
    report = version.report
    yield Figure("unit"), {"unit": report.unit}
    yield Figure("period"), {"period": write_period(report.period)}
    statement = statement_of(report)
    yield from _measured(statement.figures)
    for row, figures in statement.rows.items():
        if row != REMAINDER:
            yield from _measured(figures, "+".join(row))
    yield from _outside_the_total(report)
    yield from _indicated(version.indicators)


def _measured(
    figures: Figures, programmes: str = "", label: str = ""
) -> Iterator[tuple[Figure, Json]]:
    for measure in MEASURES:
        amount = figures.of(measure)
        if amount:
            number = {"number": amount.value, "qualifier": amount.own_word or ""}
            yield Figure(measure.value, programmes, label=label), number


def _outside_the_total(report: Report) -> Iterator[tuple[Figure, Json]]:
    rows: dict[tuple[str, tuple[str, ...]], list[Line]] = {}
    for line in report.lines:
        if line not in report.in_total_lines and line.inclusion:
            rows.setdefault((line.inclusion.value, line.row), []).append(line)
    for (inclusion, row), lines in rows.items():
        figures = by_measure(lambda m, lines=lines: lines_total(lines, m))  # type: ignore[misc]
        yield from _measured(figures, "+".join(row), inclusion)


def _indicated(indicators: tuple[Indicator, ...]) -> Iterator[tuple[Figure, Json]]:
    met: Counter[tuple[str, str]] = Counter()
    for indicator in indicators:
        name = _named(indicator)
        met[name, indicator.label] += 1
        for subject, value in _indicator_values(indicator):
            turn = met[name, indicator.label]
            yield Figure(subject, indicator=name, label=indicator.label, turn=turn), value


def _named(indicator: Indicator) -> str:
    """One row of outreach states two numbers, told apart by what they count."""
    in_two = indicator.name == "outreach"
    return f"{indicator.name}-{indicator.basis}" if in_two else indicator.name


def _indicator_values(indicator: Indicator) -> Iterator[tuple[str, Json]]:
    if indicator.number is not None:
        word = indicator.qualifier or ""
        yield "number", {"number": indicator.number, "qualifier": word}
    if indicator.out_of is not None:
        yield "out-of", {"number": indicator.out_of, "qualifier": ""}
    if indicator.percent is not None:
        yield "percent", {"percent": f"{indicator.percent.normalize():f}"}


# As JSON, and back


def write_version(version: Version) -> Json:
    report, declared = version.report, version.report.declared
    return {
        "kind": version.kind,
        "unit": report.unit,
        "scope": report.scope.value,
        "coverage": report.coverage.value,
        "period": write_period(report.period),
        "as_of": _day_text(report.as_of),
        "official": report.official,
        "corrects": version.corrects,
        "published": list(report.published),
        "declared": {
            **{measure.value: declared.number(measure) for measure in MEASURES},
            "qualifier": declared.qualifier,
            "classes_qualifier": declared.classes_qualifier,
        },
        "lines": [_line_json(line) for line in report.lines],
        "indicators": [_indicator_json(indicator) for indicator in version.indicators],
    }


def read_version(stated: Mapping[str, Any]) -> Version:
    report = Report(
        id="",
        unit=stated["unit"],
        scope=Scope(stated.get("scope") or Scope.OWN),
        coverage=Coverage(stated.get("coverage") or Coverage.WHOLE),
        period=read_period(stated["period"]),
        as_of=_day(stated.get("as_of")),
        official=stated.get("official", True),
        published=tuple(stated.get("published") or ()),
        declared=_declared(stated.get("declared") or {}),
        lines=tuple(_line(n, line) for n, line in enumerate(stated.get("lines") or ())),
    )
    indicators = tuple(map(_indicator, stated.get("indicators") or ()))
    return Version(stated["kind"], report, stated.get("corrects"), indicators)


def write_period(period: ReportingPeriod) -> Json:
    return {
        "kind": period.kind.value,
        "start": _day_text(period.start),
        "end": _day_text(period.end),
        "year": period.named_year,
    }


def read_period(stated: Mapping[str, Any]) -> ReportingPeriod:
    start, end = _day(stated.get("start")), _day(stated.get("end"))
    return ReportingPeriod(PeriodKind(stated["kind"]), start, end, stated.get("year"))


def _line_json(line: Line) -> Json:
    return {
        "programmes": list(line.programmes),
        "cohort": line.cohort,
        "event": line.event,
        **{measure.value: line.number(measure) for measure in MEASURES},
        "qualifier": line.qualifier,
        "inclusion": line.inclusion,
        "owner": line.owner,
    }


def _line(position: int, stated: Mapping[str, Any]) -> Line:
    event, word = stated.get("event"), stated.get("qualifier")
    return Line(
        position=position,
        programmes=tuple(stated.get("programmes") or ()),
        cohort=stated.get("cohort") or "",
        event=Event(event) if event else None,
        **_numbers(stated),
        qualifier=Qualifier(word) if word else None,
        inclusion=Inclusion(stated.get("inclusion") or Inclusion.IN_TOTAL),
        owner=stated.get("owner"),
    )


def _declared(stated: Mapping[str, Any]) -> Declared:
    word, classes_word = stated.get("qualifier"), stated.get("classes_qualifier")
    return Declared(
        **_numbers(stated),
        qualifier=Qualifier(word) if word else None,
        classes_qualifier=Qualifier(classes_word) if classes_word else None,
    )


def _numbers(stated: Mapping[str, Any]) -> dict[str, Any]:
    return {measure.value: stated.get(measure.value) for measure in MEASURES}


def _indicator_json(indicator: Indicator) -> Json:
    return {
        "name": indicator.name,
        "label": indicator.label,
        "number": indicator.number,
        "out_of": indicator.out_of,
        "percent": None if indicator.percent is None else str(indicator.percent),
        "basis": indicator.basis,
        "qualifier": indicator.qualifier,
    }


def _indicator(stated: Mapping[str, Any]) -> Indicator:
    percent, word = stated.get("percent"), stated.get("qualifier")
    return Indicator(
        name=stated["name"],
        label=stated.get("label") or "",
        number=stated.get("number"),
        out_of=stated.get("out_of"),
        percent=None if percent is None else Decimal(percent),
        basis=stated.get("basis") or "",
        qualifier=Qualifier(word) if word else None,
    )


def _day_text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
