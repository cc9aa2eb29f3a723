"""Totals as their readers see them: tables of text, and the charts drawn from the same rows. Adds nothing up.

A figure leads to its explanation; on a site without explanations to the block it came from, where it came from one.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from training_blocks.blocks.tables import amount_text
from training_blocks.charts import Chart, Row, bar_chart
from training_blocks.counting import MEASURES, Figures, Measure
from training_blocks.total_addresses import explanation_url, perspective_query
from training_blocks.total_rows import TableRow, headline_measures, stated_measures, table_row
from training_blocks.total_words import (
    measure_name,
    programme_name,
    reporting_text,
    total_notes,
)
from training_blocks.totals import (
    ProgrammeRow,
    Totals,
    UnitRow,
    YearTotal,
)

#: More bars than these say nothing that the table does not say better.
MOST_BARS = 60


@dataclass(frozen=True, slots=True)
class MeasureChart:
    """The bars of one measure: classes, learners and attendances never share a scale."""

    measure: str
    title: str
    description: str
    chart: Chart


@dataclass(frozen=True, slots=True)
class TotalsTable:
    caption: str
    heading: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    total: TableRow | None = None
    charts: tuple[MeasureChart, ...] = ()

    @property
    def has_sources(self) -> bool:
        return any(row.has_sources for row in self.rows)


def years_table(totals: Totals, *, year_base: str = "") -> TotalsTable:
    """Every year with figures; `year_base` is the address the years' own pages lie below."""
    years = [found for found in map(totals.of, totals.years) if not found.empty]
    rows = tuple(_year_row(year, year_base) for year in years)
    caption = f"{_('Year by year')}: {totals.scope}" if totals.scope else _("Year by year")
    return _table(caption, _("Year"), MEASURES, rows, [year.figures for year in years])


def programmes_table(year: YearTotal) -> TotalsTable:
    return _breakdown(
        _("By programme, %(year)s") % {"year": year.year},
        _("Programme"),
        year,
        year.programmes,
        _programme_row,
    )


def units_table(year: YearTotal, *, limit: int | None = None) -> TotalsTable:
    """The first so many units, or all of them; the total is of all."""
    return _breakdown(
        _("By unit, %(year)s") % {"year": year.year},
        _("Unit"),
        year,
        year.units[:limit],
        _unit_row,
    )


def headline(year: YearTotal) -> TableRow:
    """The year in its large figures."""
    return table_row(
        str(year.year),
        year.figures,
        headline_measures(year.figures),
        explained=explanation_url(year.asked, year.year),
        sources=year.sources,
        used=year.used,
        notices=year.notices,
        notes=total_notes(year),
        named=True,
    )


def _year_row(year: YearTotal, year_base: str) -> TableRow:
    query = perspective_query(year.asked)
    return table_row(
        str(year.year),
        year.figures,
        MEASURES,
        explained=explanation_url(year.asked, year.year),
        sources=year.sources,
        used=year.used,
        notices=year.notices,
        notes=total_notes(year),
        remark=reporting_text(year),
        url=f"{year_base}{year.year}/{query}" if year_base else "",
    )


def _breakdown(
    caption: str,
    heading: str,
    year: YearTotal,
    parts: Sequence[ProgrammeRow] | Sequence[UnitRow],
    row_of: Callable[..., TableRow],
) -> TotalsTable:
    figures = [part.figures for part in parts]
    measures = stated_measures(figures)
    rows = tuple(row_of(year, part, measures) for part in parts)
    whole = table_row(
        _("Total"),
        year.figures,
        measures,
        explained=explanation_url(year.asked, year.year),
        notices=year.notices,
        notes=total_notes(year),
    )
    return _table(caption, heading, measures, rows, figures, whole)


def _programme_row(year: YearTotal, row: ProgrammeRow, measures: Iterable[Measure]) -> TableRow:
    return table_row(
        programme_name(row),
        row.figures,
        measures,
        explained=explanation_url(year.asked, year.year, row=row.codes),
        sources=row.sources,
    )


def _unit_row(year: YearTotal, row: UnitRow, measures: Iterable[Measure]) -> TableRow:
    """The unit's name leads to its own year, its figures to what it adds to this total."""
    of_unit = replace(year.asked, scope=row.unit, today=False)
    alone = len(year.units) == 1
    return table_row(
        str(row.unit),
        row.figures,
        measures,
        explained=explanation_url(year.asked, year.year, part=None if alone else row.unit),
        sources=row.sources,
        used=row.used,
        notices=row.notices,
        notes=total_notes(row),
        url="" if row.unit == year.asked.scope else explanation_url(of_unit, year.year),
    )


def _table(caption, heading, measures, rows, figures, total=None) -> TotalsTable:
    return TotalsTable(
        caption=caption,
        heading=heading,
        columns=tuple(map(measure_name, measures)),
        rows=rows,
        total=total,
        charts=tuple(_charts(caption, rows, figures, measures)) if len(rows) <= MOST_BARS else (),
    )


def _charts(caption: str, rows, figures: Sequence[Figures], measures) -> Iterable[MeasureChart]:
    for measure in measures:
        amounts = [row.of(measure) for row in figures]
        if not any(amounts):
            continue
        bars = [
            Row(
                row.name,
                amount.value if amount else None,
                amount_text(amount),
                "; ".join(row.notes),
            )
            for row, amount in zip(rows, amounts, strict=True)
        ]
        yield MeasureChart(
            measure=measure_name(measure),
            title=f"{measure_name(measure)}: {caption}",
            description="; ".join(_read_out(bar) for bar in bars),
            chart=bar_chart(bars),
        )


def _read_out(bar: Row) -> str:
    return f"{bar.label}: {bar.shown}" + (f" ({bar.note})" if bar.note else "")
