"""The only reader of the index: yearly totals, their breakdowns, and where each figure comes from.

`Totals` reads units, reports and lines once (a fixed number of queries whatever the index holds) and lets
`counting` decide; nothing here adds numbers up.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils.translation import get_language

from training_blocks import messages
from training_blocks.counting import (
    Figures,
    Notice,
    Standing,
    Total,
    Tree,
    area_total,
    statement_of,
    years_of,
)
from training_blocks.counting import Report as CountedReport
from training_blocks.counting.statements import REMAINDER
from training_blocks.counting.totals import Contribution, covered_days
from training_blocks.models import LineProgramme, Programme, Report, ReportingUnit, ReportLine
from training_blocks.models.reports import ReportKind
from training_blocks.periods import ReportingPeriod, covers_label
from training_blocks.records import counted_line, counted_reports, counted_units


@dataclass(frozen=True, slots=True)
class Source:
    """A report a figure came from; `url` leads to the very block of its article ("": it lies under no site)."""

    report: Report
    unit: ReportingUnit
    title: str
    url: str
    period: str


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """One row of a year's breakdown. `codes` is empty in the row of what is not broken down."""

    codes: tuple[str, ...]
    name: str
    figures: Figures
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class UnitRow:
    unit: ReportingUnit
    figures: Figures
    sources: tuple[Source, ...]
    covers: str | None
    partial: str
    preliminary: bool
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class YearTotal:
    """A year of the scope. `covers` is the code of the days it holds for (None: none in common);
    `partial` their name where they are not the whole year ("6 tháng đầu năm"). `notices` are those of the one unit
    that makes the total: beside a sum of several, what one of them declared would be misread."""

    year: int
    figures: Figures
    programmes: tuple[ProgrammeRow, ...]
    units: tuple[UnitRow, ...]
    sources: tuple[Source, ...]
    covers: str | None
    partial: str
    preliminary: bool
    notices: tuple[Notice, ...]

    @property
    def empty(self) -> bool:
        return not self.sources


@dataclass(frozen=True, slots=True)
class LooseReport:
    """A report that no year counts, with what it states and why it is not counted."""

    source: Source
    figures: Figures
    standing: str
    reason: str
    instead: Source | None = None


class Totals:
    """Everything that is published on a unit with all below it, or on all units."""

    def __init__(self, *, scope: ReportingUnit | None = None) -> None:
        self.scope = scope

    @cached_property
    def years(self) -> list[int]:
        """Years with a report, the latest first."""
        return years_of(self._scoped_tree)

    def of(self, year: int) -> YearTotal:
        """The year's total; empty, not an error, where nothing is reported."""
        total = area_total(self._tree, year, self.scope.slug if self.scope else None)
        return YearTotal(
            year=year,
            figures=total.figures,
            programmes=tuple(self._programme_rows(total)),
            units=tuple(self._unit_rows(total)),
            sources=self._sources(total.used),
            covers=total.covers,
            partial=_partial(total.covers),
            preliminary=total.preliminary,
            notices=total.notices if len(total.parts) == 1 else (),
        )

    def undated(self) -> list[LooseReport]:
        """Reports that belong to no year: terms, open periods, and periods that lie in two years."""
        loose = [report for report in self._scoped_tree.reports if report.year is None]
        return sorted(map(self._loose, loose), key=lambda item: item.source.unit.sort_key)

    def uncounted(self, year: int) -> list[LooseReport]:
        """Reports of the year that its total does not use, with the reason of each."""
        used = area_total(self._tree, year, self.scope.slug if self.scope else None).used
        reports = [r for r in self._scoped_tree.reports if r.year == year and r.id not in used]
        return [self._loose(report) for report in reports]

    def reports(self, *, touching: int | None = None) -> list[Report]:
        """The scope's indexed results reports, or those whose period touches the year; unit and page loaded."""
        found = self._scoped_tree.reports
        if touching is not None:
            year = ReportingPeriod.of_year(touching)
            found = [report for report in found if _touches(report.period, year)]
        return [self._rows[report.id] for report in found]

    def used(self, year: int) -> frozenset[str]:
        return area_total(self._tree, year, self.scope.slug if self.scope else None).used

    # What is read, once

    @cached_property
    def _units(self) -> dict[str, ReportingUnit]:
        return {unit.slug: unit for unit in ReportingUnit.objects.all()}

    @cached_property
    def _programmes(self) -> dict[str, Programme]:
        return {programme.code: programme for programme in Programme.objects.all()}

    @cached_property
    def _rows(self) -> dict[str, Report]:
        rows = Report.objects.filter(kind=ReportKind.RESULTS).select_related(
            "unit", "page", "corrects_page"
        )
        return {str(row.pk): row for row in rows}

    @cached_property
    def _lines(self) -> dict[int, list]:
        codes: dict[int, list[str]] = {}
        links = LineProgramme.objects.order_by("pk").values_list("line_id", "programme__code")
        for line_id, code in links:
            codes.setdefault(line_id, []).append(code)
        found: dict[int, list] = {}
        for row in ReportLine.objects.select_related("owner").order_by("report", "position"):
            owner = row.owner.slug if row.owner else None
            line = counted_line(row, programmes=codes.get(row.pk, ()), owner=owner)
            found.setdefault(row.report_id, []).append(line)
        return found

    @cached_property
    def _tree(self) -> Tree:
        units = counted_units(self._units.values())
        return Tree(units, counted_reports(self._rows.values(), self._lines))

    @cached_property
    def _scoped_tree(self) -> Tree:
        if self.scope is None:
            return self._tree
        inside = set(self._tree.below(self.scope.slug))
        kept = [report for report in self._tree.reports if report.unit in inside]
        return Tree(self._tree.units.values(), kept)

    # How it is shown

    def _programme_rows(self, total: Total) -> Iterable[ProgrammeRow]:
        orders = {code: n for n, code in enumerate(self._programmes)}

        def order(row: tuple[str, ...]):
            return (row == REMAINDER, [orders.get(code, len(orders)) for code in row])

        for row in sorted(total.rows, key=order):
            names = [self._programmes[code].name for code in row if code in self._programmes]
            used = [r.id for part in total.parts for r in part.reports if _states_row(r, row)]
            yield ProgrammeRow(row, " + ".join(names), total.rows[row], self._sources(used))

    def _unit_rows(self, total: Total) -> Iterable[UnitRow]:
        def order(part: Contribution):
            return self._units[part.unit].sort_key, part.unit

        for part in sorted(total.parts, key=order):
            sources = self._sources(report.id for report in part.reports)
            covers = covered_days(self._tree, [part], total.year)
            yield UnitRow(
                unit=self._units[part.unit],
                figures=part.statement.figures,
                sources=sources,
                covers=covers,
                partial=_partial(covers),
                preliminary=part.preliminary,
                notices=part.statement.notices,
            )

    def _sources(self, report_ids: Iterable[str]) -> tuple[Source, ...]:
        rows = [self._rows[report_id] for report_id in report_ids]
        rows.sort(key=lambda row: (row.unit.sort_key, row.period_start, row.pk))
        return tuple(map(self._source, rows))

    def _source(self, row: Report) -> Source:
        counted = self._by_id[str(row.pk)]
        url = row.page.url or ""
        anchor = f"#{row.anchor}" if url and row.anchor else ""
        return Source(
            report=row,
            unit=row.unit,
            title=row.page.title,
            url=f"{url}{anchor}",
            period=counted.period.label(_language()),
        )

    @cached_property
    def _by_id(self) -> dict[str, CountedReport]:
        return {report.id: report for report in self._tree.reports}

    def _loose(self, report: CountedReport) -> LooseReport:
        verdict = self._tree.verdicts[report.id]
        instead = self._rows.get(verdict.stands_instead or "")
        counted = verdict.standing is Standing.COUNTED
        return LooseReport(
            source=self._source(self._rows[report.id]),
            figures=statement_of(report).figures,
            standing=verdict.standing.value,
            reason=messages.unused_text() if counted else messages.reason_text(verdict.reason),
            instead=self._source(instead) if instead else None,
        )


def figures_of(row: Report) -> Figures:
    """What one report states, declared or added up from its lines (prefetched with it, as its unit is)."""
    lines = [counted_line(line, programmes=(), owner=None) for line in row.lines.all()]
    (report,) = counted_reports([row], {row.pk: lines})
    return statement_of(report).figures


def _touches(period: ReportingPeriod, year: ReportingPeriod) -> bool:
    """A missing bound is open: what began before a year and has no end touches it."""
    start, end = period.start or date.min, period.end or date.max
    return start <= year.end and year.start <= end


def _partial(covers: str | None) -> str:
    return covers_label(covers, _language()) if covers else ""


def _states_row(report: CountedReport, row: tuple[str, ...]) -> bool:
    return row in statement_of(report).rows


def _language() -> str:
    return get_language() or "vi"
