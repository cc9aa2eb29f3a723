"""Totals as they are told: a year of a scope, by programme and by unit, with where it comes from."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from django.db.models import Q
from django.utils.translation import get_language

from training_blocks.counting import REMAINDER, Figures, Scope, Total, statement_of
from training_blocks.counting.answers import Declared
from training_blocks.counting.contributions import Contribution
from training_blocks.counting.derived import SecondHalf
from training_blocks.counting.explanation import touches
from training_blocks.counting.statements import by_measure, difference
from training_blocks.models import Programme, Report, ReportingUnit
from training_blocks.periods import covers_label
from training_blocks.records import counted_reports, read_lines
from training_blocks.totals.explaining import Explainer, giving_to, touching
from training_blocks.totals.explanations import Explanation
from training_blocks.totals.ledgers import Ledger, PastLedger, StoredLedger
from training_blocks.totals.past_explaining import PastExplainer, Wanted
from training_blocks.totals.plans import Plan, plans_under
from training_blocks.totals.second_halves import read_second_half
from training_blocks.totals.sources import LineWords, Row, source_of
from training_blocks.totals.unit_rows import rows_by_unit
from training_blocks.totals.values import (
    Asked,
    Beside,
    Explained,
    ProgrammeRow,
    Source,
    UnitRow,
    YearTotal,
)
from training_blocks.vietnamese import sort_key


class Totals:
    """Everything that is published on a unit with all below it, or on all units: as reported or of today's
    territory ("today"), as it is now or as it was shown at the end of a day."""

    def __init__(
        self,
        *,
        scope: ReportingUnit | None = None,
        territory: str = "reported",
        as_of: date | None = None,
    ) -> None:
        self.scope = scope
        self.territory = territory
        self.as_of = as_of
        self.asked = Asked(scope, today=territory == "today", as_of=as_of)
        self._ledger: Ledger = PastLedger(self.asked, as_of) if as_of else StoredLedger(self.asked)

    @cached_property
    def years(self) -> list[int]:
        """Years with figures, the latest first."""
        return self._ledger.years

    def of(self, year: int) -> YearTotal:
        """The year's total; empty, not an error, where nothing is reported."""
        total = self._total(year)
        return YearTotal(
            year=year,
            figures=total.figures,
            asked=self.asked,
            programmes=tuple(self._programme_rows(total)),
            sources=self._sources(total.reports),
            used=total.report_count,
            covers=total.covers,
            partial=_partial(total.covers),
            preliminary=total.preliminary,
            notices=total.notices,
            reporting=total.reporting,
            expected=total.expected,
            beside=_beside(total.beside),
            from_units=bool(total.unsplit) and set(total.rows) != {REMAINDER},
            hosted_elsewhere=len(total.left_out),
            converted=tuple(self._units(total.converted).values()),
            split=tuple(self._units(total.split).values()),
            read_units=lambda: tuple(self._unit_rows(total)),
            read_reach=lambda: self._ledger.reach(total),
        )

    def units_with(self, year: int, row: Row) -> tuple[UnitRow, ...]:
        """What each unit adds to one row of the year's breakdown; the notices are of its whole report."""
        total = self._total(year)
        return tuple(self._told_of(total, rows_by_unit(self._ledger, total, row)))

    def plans(self, year: int | None = None) -> list[Plan]:
        """What was planned, and what came of it, as it is told now; of a past day nothing is known."""
        return [] if self.as_of else plans_under(self._ledger.paths(), year)

    def undated(self) -> list[Explained]:
        """Reports that belong to no year: terms, open periods, and periods that lie in two years."""
        return self._explanation(Q(year=None), lambda report: report.year is None)[:]

    def uncounted(self, year: int, *, limit: int | None = None) -> list[Explained]:
        """Reports of the year that its total does not use, with the reason of each."""
        of_year = self._explanation(Q(year=year), lambda report: report.year == year, year=year)
        return of_year.first_unused(limit)

    def explained(self, year: int | None = None) -> list[Explained]:
        """Every report of the scope; with a year, those whose period touches it. A report is used where the total of
        any year uses it."""
        if year is None:
            return self._explanation(Q(), lambda report: True)[:]
        return self._explanation(touching(year), lambda report: touches(report, year))[:]

    def explanation(
        self, year: int, *, row: Row | None = None, part: ReportingUnit | None = None
    ) -> Explanation:
        """Every report that touches the year or gives its total people, or what a row of the breakdown (`part`: a
        unit) is made of. A report is used where the total of this year uses it."""
        return self._explanation(
            touching(year) | giving_to(year),
            lambda report: touches(report, year),
            year=year,
            row=row,
            part=part,
        )

    def second_half(self, year: int) -> SecondHalf | None:
        """Of the scope unit: what the year holds beyond its first half, where nobody reports it."""
        return read_second_half(self._ledger, self._total(year)) if self.scope else None

    def _explanation(
        self,
        wanted: Q,
        wanted_then: Wanted,
        *,
        year: int | None = None,
        row: Row | None = None,
        part: ReportingUnit | None = None,
    ) -> Explanation:
        words = LineWords({code: found.name for code, found in self.programmes.items()})
        total = None if year is None else self._total(year)
        if isinstance(self._ledger, PastLedger):
            past = PastExplainer(self._ledger, words, total=total, row=row)
            return past.explain(wanted_then, part=part)
        years = self.years if year is None else [year]
        now = Explainer(self._ledger.paths(), years, words, total=total, row=row)
        return now.explain(wanted, part=part)

    # How it is told

    @cached_property
    def _totals(self) -> dict[int, Total]:
        return {year: self._ledger.total(year) for year in self.years}

    def _total(self, year: int) -> Total:
        return self._totals.get(year) or self._ledger.total(year)

    @cached_property
    def _told(self) -> dict[str, Report]:
        """The reports that the totals of all years name, in the order they are told."""
        keys = {int(key) for total in self._totals.values() for key in total.reports}
        if not keys:
            return {}
        rows = Report.objects.filter(pk__in=keys).select_related("unit", "page", "corrects_page")
        loaded = rows.prefetch_related("lines__programmes", "lines__owner")
        return {str(row.pk): row for row in loaded.order_by("unit__sort_key", "period_start", "pk")}

    @cached_property
    def _stated(self) -> dict[str, set[tuple[str, ...]]]:
        """The rows of the breakdown that each of these reports states."""
        lines = [line for row in self._told.values() for line in row.lines.all()]
        reports = counted_reports(self._told.values(), read_lines(lines))
        return {report.id: set(statement_of(report).rows) for report in reports}

    def _sources(
        self, keys: Iterable[str], row: tuple[str, ...] | None = None
    ) -> tuple[Source, ...]:
        """The reports named, or those of them that state a row."""
        wanted = set(keys)
        told = [key for key in self._told if key in wanted]
        return tuple(
            source_of(self._told[key]) for key in told if row is None or row in self._stated[key]
        )

    def _programme_rows(self, total: Total) -> Iterable[ProgrammeRow]:
        names = self.programmes

        def order(row: tuple[str, ...]):
            places = [list(names).index(code) if code in names else len(names) for code in row]
            return row == REMAINDER, places

        for row in sorted(total.rows, key=order):
            known = [names[code] for code in row if code in names]
            yield ProgrammeRow(
                row,
                " + ".join(programme.name for programme in known),
                total.rows[row],
                self._sources(total.reports, row),
                sort_key(" ".join(programme.name for programme in known)),
            )

    def _unit_rows(self, total: Total) -> Iterable[UnitRow]:
        parts = self._ledger.parts(total)
        return self._told_of(total, [(part, part.figures) for part in parts])

    def _told_of(
        self, total: Total, found: Iterable[tuple[Contribution, Figures]]
    ) -> Iterable[UnitRow]:
        """Contributions with the figures that are to be told of each."""
        parts = list(found)
        units = self._units(part.unit for part, _figures in parts)
        parts.sort(key=lambda told: (units[told[0].unit].sort_key, told[0].unit))
        for part, figures in parts:
            covers = part.cover.code(total.year)
            yield UnitRow(
                unit=units[part.unit],
                figures=figures,
                sources=self._sources(part.reports),
                used=len(part.reports),
                covers=covers,
                partial=_partial(covers),
                preliminary=part.preliminary,
                notices=part.notices,
                is_area=part.scope is Scope.AREA,
            )

    @cached_property
    def programmes(self) -> dict[str, Programme]:
        """All of them by code, in their order."""
        return {programme.code: programme for programme in Programme.objects.all()}

    def _units(self, slugs: Iterable[str]) -> dict[str, ReportingUnit]:
        wanted = list(slugs)
        found = ReportingUnit.objects.filter(slug__in=wanted) if wanted else ()
        return {unit.slug: unit for unit in found}


def _beside(found: Declared | None) -> Beside | None:
    if found is None:
        return None
    less = by_measure(lambda m: difference(found.declared.of(m), found.summed.of(m)))
    both = by_measure(lambda m: less.of(m) if found.summed.of(m) else None)
    return Beside(found.declared, found.summed, both, found.stands)


def _partial(covers: str | None) -> str:
    return covers_label(covers, get_language() or "vi") if covers else ""
