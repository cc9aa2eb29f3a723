"""The rows of the index as plain values: what is stored and what a block states compare by equality. No writing."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Model, QuerySet

from training_blocks.counting import Line
from training_blocks.extraction import Extracted
from training_blocks.models.reports import (
    IndexProblem,
    Report,
    ReportIndicator,
    ReportLine,
)
from training_blocks.records import indicator_columns, line_columns, report_columns

#: The page and the path of a statistic block in it.
Place = tuple[int, str]

#: A unit and a year whose standings and totals may differ now.
Pair = tuple[int, int | None]

#: Columns that `standing` decides: no block states them.
SETTLED = ("standing", "reason", "stands_instead")


def _columns(model: type[Model], *besides: str) -> tuple[str, ...]:
    return tuple(f.attname for f in model._meta.concrete_fields if f.name not in besides)


REPORT_COLUMNS = _columns(Report, "id", "page", "content_path", *SETTLED)
LINE_COLUMNS = _columns(ReportLine, "id", "report", *SETTLED)
INDICATOR_COLUMNS = _columns(ReportIndicator, "id", "report")


@dataclass(frozen=True, slots=True)
class LineRow:
    """As of all rows here, `pk` is None of what a block states, and not compared."""

    columns: tuple
    programmes: tuple[int, ...]
    partners: tuple[int, ...]
    pk: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ReportRow:
    columns: tuple
    lines: tuple[LineRow, ...]
    indicators: tuple[tuple, ...]
    pk: int | None = field(default=None, compare=False)

    @property
    def named(self) -> dict:
        return dict(zip(REPORT_COLUMNS, self.columns, strict=True))

    @property
    def pair(self) -> Pair:
        return self.named["unit_id"], self.named["year"]


@dataclass(frozen=True, slots=True)
class ProblemRow:
    anchor: str
    faults: list[dict]
    pk: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Rows:
    reports: dict[Place, ReportRow] = field(default_factory=dict)
    problems: dict[Place, ProblemRow] = field(default_factory=dict)


def report_row(page, statement: Extracted, *, position: int, corrects: int | None) -> ReportRow:
    """What a readable block states."""
    columns = report_columns(statement, page=page, position=position)
    return ReportRow(
        _picked(columns | {"corrects_page_id": corrects}, REPORT_COLUMNS),
        tuple(_line_row(line) for line in statement.stated.report.lines),
        tuple(
            _picked({"position": n, **indicator_columns(indicator)}, INDICATOR_COLUMNS)
            for n, indicator in enumerate(statement.stated.indicators)
        ),
    )


def _line_row(line: Line) -> LineRow:
    return LineRow(
        _picked(line_columns(line), LINE_COLUMNS),
        tuple(sorted(map(int, line.programmes))),
        tuple(sorted(map(int, line.partners))),
    )


def _picked(values: dict, names: Iterable[str]) -> tuple:
    return tuple(values[name] for name in names)


def stored_rows(keys: Collection[UUID]) -> Rows:
    """What the index says of these articles, whichever of their pages it says it of."""
    return Rows(
        report_rows(Report.objects.filter(page__translation_key__in=keys)),
        problem_rows(IndexProblem.objects.filter(page__translation_key__in=keys)),
    )


def report_rows(reports: QuerySet) -> dict[Place, ReportRow]:
    """Three queries, one where there are no reports."""
    found = list(
        reports.order_by("pk").values_list("pk", "page_id", "content_path", *REPORT_COLUMNS)
    )
    keys = [row[0] for row in found]
    lines, indicators = _stored_lines(keys), _stored_indicators(keys)
    return {
        (page, path): ReportRow(
            tuple(columns), tuple(lines.get(pk, ())), tuple(indicators.get(pk, ())), pk
        )
        for pk, page, path, *columns in found
    }


def problem_rows(problems: QuerySet) -> dict[Place, ProblemRow]:
    rows = problems.order_by("pk").values_list("page_id", "content_path", "anchor", "faults", "pk")
    return {(page, path): ProblemRow(*values) for page, path, *values in rows}


def _stored_lines(reports: list[int]) -> dict[int, list[LineRow]]:
    """One query: of a line of several programmes or partners it answers every combination."""
    rows = ReportLine.objects.filter(report__in=reports).order_by("position", "pk")
    found: dict[tuple, tuple[set, set]] = {}
    for *line, programme, partner in rows.values_list(
        "report_id", "pk", *LINE_COLUMNS, "line_programmes__programme_id", "partners"
    ):
        programmes, partners = found.setdefault(tuple(line), (set(), set()))
        programmes.add(programme)
        partners.add(partner)
    lines: dict[int, list[LineRow]] = {}
    for (report, pk, *columns), links in found.items():
        lines.setdefault(report, []).append(LineRow(tuple(columns), *map(_keys, links), pk))
    return lines


def _keys(found: set[int | None]) -> tuple[int, ...]:
    return tuple(sorted(found - {None}))


def _stored_indicators(reports: list[int]) -> dict[int, list[tuple]]:
    rows = ReportIndicator.objects.filter(report__in=reports).order_by("position", "pk")
    found: dict[int, list[tuple]] = {}
    for report, *columns in rows.values_list("report_id", *INDICATOR_COLUMNS):
        found.setdefault(report, []).append(tuple(columns))
    return found
