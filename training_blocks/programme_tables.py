"""One programme through the years and across the units. Classes of several programmes together are in none of its
rows: they have a table of their own."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from training_blocks.counting import MEASURES, Figures
from training_blocks.models import Programme
from training_blocks.total_addresses import Places, explanation_url
from training_blocks.total_changes import last_like_of
from training_blocks.total_rows import (
    Cell,
    Column,
    ColumnKind,
    TableRow,
    measure_columns,
    stated_measures,
    table_row,
)
from training_blocks.total_tables import TotalsTable, with_changes
from training_blocks.total_words import programme_name, total_notes
from training_blocks.totals import ProgrammeRow, Totals, UnitRow, YearTotal


def programme_years(totals: Totals, programme: Programme) -> TotalsTable:
    """The years that state the programme by itself, each beside the last like one before it."""
    years = [totals.of(year) for year in totals.years]
    stated = {year.year: row for year in years if (row := _alone(year, programme))}
    before = last_like_of([year for year in years if year.year in stated])
    rows = []
    for year in years:
        if row := stated.get(year.year):
            told = _year_row(year, row, totals)
            if earlier := before.get(year.year):
                then = stated[earlier.year].figures
                told = with_changes(told, row.figures, then, earlier.year)
            rows.append(told)
    return TotalsTable(
        caption=_("%(programme)s, year by year") % {"programme": programme.name},
        heading=_("Year"),
        columns=measure_columns(MEASURES),
        rows=tuple(rows),
        name="years",
        subject="year",
        compared=bool(before),
    )


def programme_units(
    totals: Totals, programme: Programme, year: int, *, places: Places | None = None
) -> TotalsTable:
    """What each unit adds to the programme in one year."""
    codes = (programme.code,)
    units = totals.units_with(year, codes)
    total = totals.of(year)
    measures = stated_measures([unit.figures for unit in units])
    whole = _alone(total, programme)
    figures = whole.figures if whole else Figures()
    explained = explanation_url(totals.asked, year, row=codes)
    return TotalsTable(
        caption=_("%(programme)s by unit, %(year)s") % {"programme": programme.name, "year": year},
        heading=_("Unit"),
        columns=measure_columns(measures),
        rows=tuple(_unit_row(total, unit, measures, codes, places or Places()) for unit in units),
        total=table_row(_("Total"), figures, measures, explained=explained),
        name="units",
        subject="unit",
    )


def together_with_others(totals: Totals, programme: Programme) -> TotalsTable | None:
    """Classes that articles state of this programme and others in one number; None where there are none."""
    rows = tuple(
        _together_row(totals, year, row)
        for year in map(totals.of, totals.years)
        for row in year.programmes
        if programme.code in row.codes and len(row.codes) > 1
    )
    if not rows:
        return None
    programmes = Column("programmes", _("Programmes"), ColumnKind.TEXT)
    return TotalsTable(
        caption=_("%(programme)s together with other programmes") % {"programme": programme.name},
        heading=_("Year"),
        columns=(programmes, *measure_columns(MEASURES)),
        rows=rows,
        name="together",
        subject="year",
    )


def _alone(year: YearTotal, programme: Programme) -> ProgrammeRow | None:
    return next((row for row in year.programmes if row.codes == (programme.code,)), None)


def _year_row(year: YearTotal, row: ProgrammeRow, totals: Totals) -> TableRow:
    return table_row(
        str(year.year),
        row.figures,
        MEASURES,
        key=str(year.year),
        place=year.year,
        explained=explanation_url(totals.asked, year.year, row=row.codes),
        sources=row.sources,
        notes=total_notes(year),
    )


def _together_row(totals: Totals, year: YearTotal, row: ProgrammeRow) -> TableRow:
    told = _year_row(year, row, totals)
    return replace(told, cells=(Cell("", programme_name(row), is_text=True), *told.cells))


def _unit_row(
    year: YearTotal, row: UnitRow, measures: Iterable, codes: tuple[str, ...], places: Places
) -> TableRow:
    """Its figures lead to what the unit states of the programme in that year."""
    of_unit = replace(year.asked, scope=row.unit, today=False)
    return table_row(
        str(row.unit),
        row.figures,
        measures,
        key=row.unit.slug,
        place=row.unit.sort_key,
        explained=explanation_url(of_unit, year.year, row=codes),
        notes=total_notes(row),
        url=places.unit(year.asked, row.unit, year.year),
    )
