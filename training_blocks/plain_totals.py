"""Totals as plain values, of the index and of a file alike: what the command prints."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from training_blocks.counting import (
    MEASURES,
    REMAINDER,
    Explained,
    Figures,
    Report,
    Total,
    Tree,
    explain,
    territory_total,
    total_of,
)
from training_blocks.counting.contributions import Contribution
from training_blocks.counting.territory import territory_members
from training_blocks.counting_file import CountedFile
from training_blocks.models import ReportingUnit
from training_blocks.totals import Explained as ExplainedRow
from training_blocks.totals import Totals, UnitRow, YearTotal

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainTotal:
    """A year; its parts by programme code ("a+b", None for what is not broken down) and by the slug of a unit."""

    whole: Plain
    by_programme: tuple[Plain, ...]
    by_unit: tuple[Plain, ...]

    def rows(self, by: str) -> tuple[Plain, ...]:
        """A year without figures has a row of nulls."""
        if by == "year":
            return (self.whole,)
        rows = self.by_programme if by == "programme" else self.by_unit
        return rows or ({"year": self.whole["year"], by: None, **self.whole},)


class PlainTotals(Protocol):
    """`known_years` are those to choose from where a year was mistyped."""

    @property
    def years(self) -> list[int]: ...

    @property
    def known_years(self) -> list[int]: ...

    def of(self, year: int) -> PlainTotal: ...

    def reports(self, year: int | None) -> list[Plain]: ...


class IndexTotals:
    """What is published."""

    def __init__(self, unit: ReportingUnit | None, *, territory: str, as_of: date | None) -> None:
        self._totals = Totals(scope=unit, territory=territory, as_of=as_of)

    @property
    def years(self) -> list[int]:
        return self._totals.years

    @property
    def known_years(self) -> list[int]:
        return self.years or Totals().years

    def of(self, year: int) -> PlainTotal:
        total = self._totals.of(year)
        programmes = ((row.codes, row.figures) for row in total.programmes)
        return _plain(year, total, programmes, (_unit_row(row, year) for row in total.units))

    def reports(self, year: int | None) -> list[Plain]:
        return [_explained_row(found) for found in self._totals.explained(year)]


class FileTotals:
    """What a file states; on a past day, what of it had been published by then. A report without a day of publication
    is taken to have been there all along."""

    def __init__(
        self, file: CountedFile, scope: str | None, *, territory: str, as_of: date | None
    ) -> None:
        reports = [report for report in file.reports if _published_by(report, as_of)]
        self._tree = Tree(file.units, reports)
        self._ids = file.ids
        self._scope = scope
        self._today = territory == "today"

    @property
    def years(self) -> list[int]:
        units = set(self._tree.units.units)
        if self._scope:
            units = set(territory_members(self._tree.units, self._scope, today=self._today))
        told = {r.year for r in self._tree.reports if r.unit in units and r.year is not None}
        return sorted((year for year in told if self._total(year).parts), reverse=True)

    @property
    def known_years(self) -> list[int]:
        return self.years or self._tree.years

    def of(self, year: int) -> PlainTotal:
        total = self._total(year)
        programmes = sorted(total.rows.items(), key=lambda row: (row[0] == REMAINDER, row[0]))
        return _plain(year, total, programmes, (_part(part, year) for part in total.parts))

    def reports(self, year: int | None) -> list[Plain]:
        found = explain(self._tree, self._scope, year=year, today=self._today)
        return [self._explained(one) for one in found]

    def _total(self, year: int) -> Total:
        if self._scope and self._today:
            return territory_total(self._tree, year, self._scope)
        return total_of(self._tree, year, self._scope)

    def _explained(self, found: Explained) -> Plain:
        report, instead = found.report, found.verdict.stands_instead
        return {
            "id": self._ids[report.id],
            "unit": report.unit,
            "scope": report.scope.value,
            "period": _period(report.period.kind.value, report.period.start, report.period.end),
            "page": None,
            "block": None,
            "standing": found.verdict.standing.value,
            "reason": found.verdict.reason.value,
            "stands_instead": None if instead is None else self._ids[instead],
            "used": found.used,
        }


def _published_by(report: Report, day: date | None) -> bool:
    return day is None or not report.published or report.published[0] <= day.isoformat()


def _plain(
    year: int,
    total: Total | YearTotal,
    programmes: Iterable[tuple[tuple[str, ...], Figures]],
    units: Iterable[Plain],
) -> PlainTotal:
    held = {"covers": total.covers, "preliminary": total.preliminary}
    return PlainTotal(
        whole={"year": year, **_figures(total.figures), **held},
        by_programme=tuple(
            {"year": year, "programme": "+".join(codes) or None, **_figures(figures), **held}
            for codes, figures in programmes
        ),
        by_unit=tuple(units),
    )


def _unit_row(row: UnitRow, year: int) -> Plain:
    held = {"covers": row.covers, "preliminary": row.preliminary}
    return {"year": year, "unit": row.unit.slug, **_figures(row.figures), **held}


def _part(part: Contribution, year: int) -> Plain:
    held = {"covers": part.cover.code(year), "preliminary": part.preliminary}
    return {"year": year, "unit": part.unit, **_figures(part.figures), **held}


def _figures(figures: Figures) -> Plain:
    amounts = {measure.value: figures.of(measure) for measure in MEASURES}
    words: Mapping[str, Any] = {
        name: amount.qualifier.value
        for name, amount in amounts.items()
        if amount and amount.qualifier
    }
    values = {name: amount.value if amount else None for name, amount in amounts.items()}
    return {**values, "qualifiers": words}


def _explained_row(found: ExplainedRow) -> Plain:
    row = found.source.report
    return {
        "id": row.pk,
        "unit": found.source.unit.slug,
        "scope": row.scope,
        "period": _period(row.period_kind, row.period_start, row.period_end),
        "page": row.page_id,
        "block": row.content_path,
        "standing": found.standing,
        "reason": found.reason_code,
        "stands_instead": found.instead.report.pk if found.instead else None,
        "used": found.used,
    }


def _period(kind: str, start: date | None, end: date | None) -> Plain:
    return {
        "kind": kind,
        "start": start.isoformat() if start else None,
        "end": end.isoformat() if end else None,
    }
