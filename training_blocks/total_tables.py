"""Totals as their readers see them: tables of text and of the numbers behind it, and the charts drawn from the same
rows. Adds nothing up.

A figure leads to its explanation; on a site without explanations to the block it came from, where it came from one.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from training_blocks.charts import MeasureChart, Row, measure_chart
from training_blocks.counting import MEASURES, Figures, Measure
from training_blocks.total_addresses import Places, explanation_url
from training_blocks.total_changes import change_text, difference_of, last_like_of
from training_blocks.total_rows import (
    Cell,
    Column,
    ColumnKind,
    TableRow,
    headline_measures,
    measure_columns,
    stated_measures,
    table_row,
)
from training_blocks.total_words import programme_name, reporting_text, total_notes
from training_blocks.totals import (
    ProgrammeRow,
    Totals,
    UnitRow,
    YearTotal,
)

#: More bars than these say nothing that the table does not say better.
MOST_BARS = 60
REPORTING = "units_reported"


@dataclass(frozen=True, slots=True)
class TotalsTable:
    """`name` and `subject` (what a row is of) are the same in every language; `order` is what the address asked for.
    `compared`: its numbers say what they differ by from earlier ones."""

    caption: str
    heading: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    total: TableRow | None = None
    name: str = ""
    subject: str = ""
    order: str = ""
    compared: bool = False

    @property
    def has_sources(self) -> bool:
        return any(row.has_sources for row in self.rows)

    @property
    def charts(self) -> tuple[MeasureChart, ...]:
        return tuple(_charts(self)) if len(self.rows) <= MOST_BARS else ()


def years_table(totals: Totals, *, places: Places | None = None) -> TotalsTable:
    """Every year with figures, each beside the last one before it that is like it."""
    years = [found for found in map(totals.of, totals.years) if not found.empty]
    before = last_like_of(years)
    several = any(year.expected > 1 for year in years)
    rows = tuple(
        _year_row(year, before.get(year.year), places or Places(), several=several)
        for year in years
    )
    columns = measure_columns(MEASURES)
    units = Column(REPORTING, _("Units reported"), ColumnKind.SHARE)
    return TotalsTable(
        caption=f"{_('Year by year')}: {totals.scope}" if totals.scope else _("Year by year"),
        heading=_("Year"),
        columns=(*columns, units) if several else columns,
        rows=rows,
        name="years",
        subject="year",
        compared=bool(before),
    )


def programmes_table(year: YearTotal, *, places: Places | None = None) -> TotalsTable:
    return _breakdown(
        _("By programme, %(year)s") % {"year": year.year},
        _("Programme"),
        year,
        year.programmes,
        _programme_row,
        places or Places(),
        subject="programme",
    )


def units_table(
    year: YearTotal, *, limit: int | None = None, places: Places | None = None
) -> TotalsTable:
    """The first so many units, or all of them; the total is of all."""
    return _breakdown(
        _("By unit, %(year)s") % {"year": year.year},
        _("Unit"),
        year,
        year.units[:limit],
        _unit_row,
        places or Places(),
        subject="unit",
    )


def headline(year: YearTotal, before: YearTotal | None = None) -> TableRow:
    """The year in its large figures, beside those of an earlier one."""
    measures = headline_measures(year.figures)
    row = table_row(
        str(year.year),
        year.figures,
        measures,
        explained=explanation_url(year.asked, year.year),
        sources=year.sources,
        used=year.used,
        notices=year.notices,
        notes=total_notes(year),
        named=True,
    )
    if before is None:
        return row
    return with_changes(row, year.figures, before.figures, before.year, measures)


def with_changes(
    row: TableRow,
    now: Figures,
    before: Figures,
    year: int,
    measures: Sequence[Measure] = MEASURES,
) -> TableRow:
    """The row whose figures say what they differ by from those of an earlier year."""
    found = [difference_of(now, before, measure) for measure in measures]
    changed = tuple(
        replace(cell, change=less.number, compared=change_text(less, year)) if less else cell
        for cell, less in zip(row.cells, found, strict=True)
    )
    return replace(row, cells=changed)


def _year_row(
    year: YearTotal, before: YearTotal | None, places: Places, *, several: bool
) -> TableRow:
    row = table_row(
        str(year.year),
        year.figures,
        MEASURES,
        key=str(year.year),
        place=year.year,
        explained=explanation_url(year.asked, year.year),
        sources=year.sources,
        used=year.used,
        notices=year.notices,
        notes=total_notes(year),
        url=places.year(year.asked, year.year),
    )
    if before:
        row = with_changes(row, year.figures, before.figures, before.year)
    return replace(row, cells=(*row.cells, _reporting(year))) if several else row


def _reporting(year: YearTotal) -> Cell:
    """ "22/27"; nothing where it is one unit's total."""
    told = year.expected > 1
    return Cell(
        measure=_("Units reported"),
        text=f"{year.reporting}/{year.expected}" if told else "–",
        label=reporting_text(year),
        number=year.reporting if told else None,
        out_of=year.expected if told else None,
    )


def _breakdown(
    caption: str,
    heading: str,
    year: YearTotal,
    parts: Sequence[ProgrammeRow] | Sequence[UnitRow],
    row_of: Callable[..., TableRow],
    places: Places,
    *,
    subject: str,
) -> TotalsTable:
    measures = stated_measures([part.figures for part in parts])
    whole = table_row(
        _("Total"),
        year.figures,
        measures,
        explained=explanation_url(year.asked, year.year),
        notices=year.notices,
        notes=total_notes(year),
    )
    return TotalsTable(
        caption=caption,
        heading=heading,
        columns=measure_columns(measures),
        rows=tuple(row_of(year, part, measures, places) for part in parts),
        total=whole,
        name=f"{subject}s",
        subject=subject,
    )


def _programme_row(
    year: YearTotal, row: ProgrammeRow, measures: Iterable[Measure], places: Places
) -> TableRow:
    return table_row(
        programme_name(row),
        row.figures,
        measures,
        key="+".join(row.codes),
        place=row.sort_key or None,
        explained=explanation_url(year.asked, year.year, row=row.codes),
        sources=row.sources,
        url=places.programme(year.asked, row.codes, year.year),
    )


def _unit_row(
    year: YearTotal, row: UnitRow, measures: Iterable[Measure], places: Places
) -> TableRow:
    """The unit's name leads to its own year, its figures to what it adds to this total."""
    alone = len(year.units) == 1
    return table_row(
        str(row.unit),
        row.figures,
        measures,
        key=row.unit.slug,
        place=row.unit.sort_key,
        explained=explanation_url(year.asked, year.year, part=None if alone else row.unit),
        sources=row.sources,
        used=row.used,
        notices=row.notices,
        notes=total_notes(row),
        url="" if row.unit == year.asked.scope else places.unit(year.asked, row.unit, year.year),
    )


def _charts(table: TotalsTable) -> Iterable[MeasureChart]:
    for at, column in enumerate(table.columns):
        bars = [_bar(row, row.cells[at]) for row in table.rows] if column.charted else []
        if drawn := measure_chart(column.title, table.caption, bars):
            yield drawn


def _bar(row: TableRow, cell: Cell) -> Row:
    return Row(row.name, cell.number, cell.text, "; ".join(row.notes))
