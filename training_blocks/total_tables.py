"""Totals as their readers see them: tables of text, and the charts drawn from the same rows. Adds nothing up."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from training_blocks.blocks.tables import amount_text, notice_text, remainder_name
from training_blocks.charts import Chart, Row, bar_chart
from training_blocks.counting import MEASURES, Figures, Measure, Notice
from training_blocks.messages import MEASURE_NAMES
from training_blocks.totals import (
    LooseReport,
    ProgrammeRow,
    Source,
    Totals,
    UnitRow,
    YearTotal,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure. `url` leads to the block it came from, where it came from one alone."""

    measure: str
    text: str
    url: str = ""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableRow:
    """`sources` where a cell's `url` cannot lead to them: several blocks, or one of an article under no site."""

    name: str
    cells: tuple[Cell, ...]
    notes: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    url: str = ""


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
        return any(row.sources for row in self.rows)


def years_table(totals: Totals, *, year_base: str = "") -> TotalsTable:
    """Every year with figures; `year_base` is the address the years' own pages lie below."""
    years = [found for found in map(totals.of, totals.years) if not found.empty]
    rows = tuple(
        TableRow(
            name=str(year.year),
            url=f"{year_base}{year.year}/" if year_base else "",
            cells=_cells(year.figures, MEASURES, year.sources, year.notices),
            notes=total_notes(year),
            sources=_listed(year.sources),
        )
        for year in years
    )
    caption = _in_scope(_("Year by year"), totals)
    return _table(caption, _("Year"), MEASURES, rows, [year.figures for year in years])


def programmes_table(year: YearTotal) -> TotalsTable:
    return _breakdown(
        _("By programme, %(year)s") % {"year": year.year},
        _("Programme"),
        year,
        year.programmes,
        _programme_row,
    )


def units_table(year: YearTotal) -> TotalsTable:
    return _breakdown(
        _("By unit, %(year)s") % {"year": year.year},
        _("Unit"),
        year,
        year.units,
        _unit_row,
    )


def headline(year: YearTotal) -> TableRow:
    """The year in its large figures."""
    measures = [m for m in MEASURES if m is not Measure.ATTENDANCES or year.figures.of(m)]
    cells = _cells(year.figures, measures, year.sources, year.notices)
    return TableRow(str(year.year), cells, total_notes(year), year.sources)


def total_notes(total: YearTotal | UnitRow) -> tuple[str, ...]:
    """What keeps a total from being compared with a whole year's."""
    notes = []
    if total.partial:
        notes.append(_("%(part)s only") % {"part": total.partial})
    elif total.covers is None and total.sources:
        notes.append(_("the units report on different periods"))
    if total.preliminary:
        notes.append(_("preliminary"))
    return tuple(notes)


def programme_name(row: ProgrammeRow) -> str:
    return row.name or remainder_name(row.figures)


def measure_name(measure: Measure) -> str:
    return str(_(MEASURE_NAMES[measure])).capitalize()


def loose_columns(reports: Iterable[LooseReport]) -> tuple[Measure, ...]:
    return stated_measures([report.figures for report in reports])


def stated_measures(figures: Sequence[Figures]) -> tuple[Measure, ...]:
    """Classes always, then whichever of learners and attendances anything states."""
    people = [
        measure
        for measure in (Measure.LEARNERS, Measure.ATTENDANCES)
        if any(row.of(measure) for row in figures)
    ]
    return (Measure.CLASSES, *(people or [Measure.LEARNERS]))


def _breakdown(
    caption: str,
    heading: str,
    year: YearTotal,
    parts: Sequence[ProgrammeRow] | Sequence[UnitRow],
    row_of: Callable[..., TableRow],
) -> TotalsTable:
    figures = [part.figures for part in parts]
    measures = stated_measures(figures)
    rows = tuple(row_of(part, measures) for part in parts)
    cells = _cells(year.figures, measures, (), year.notices)
    whole = TableRow(_("Total"), cells, total_notes(year))
    return _table(caption, heading, measures, rows, figures, whole)


def _programme_row(row: ProgrammeRow, measures: Iterable[Measure]) -> TableRow:
    cells = _cells(row.figures, measures, row.sources)
    return TableRow(programme_name(row), cells, sources=_listed(row.sources))


def _unit_row(row: UnitRow, measures: Iterable[Measure]) -> TableRow:
    cells = _cells(row.figures, measures, row.sources, row.notices)
    return TableRow(str(row.unit), cells, total_notes(row), _listed(row.sources))


def _table(caption, heading, measures, rows, figures, total=None) -> TotalsTable:
    return TotalsTable(
        caption=caption,
        heading=heading,
        columns=tuple(map(measure_name, measures)),
        rows=rows,
        total=total,
        charts=tuple(_charts(caption, rows, figures, measures)),
    )


def _in_scope(words: str, totals: Totals) -> str:
    return f"{words}: {totals.scope}" if totals.scope else words


def _cells(
    figures: Figures,
    measures: Iterable[Measure],
    sources: Sequence[Source],
    notices: Iterable[Notice] = (),
) -> tuple[Cell, ...]:
    url = sources[0].url if len(sources) == 1 else ""
    said = list(notices)
    return tuple(
        Cell(
            measure=measure_name(measure),
            text=amount_text(figures.of(measure)),
            url=url if figures.of(measure) else "",
            notices=tuple(
                notice_text(n.measure, n.declared, n.qualifier)
                for n in said
                if n.measure == measure
            ),
        )
        for measure in measures
    )


def _listed(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    linked = len(sources) == 1 and sources[0].url
    return () if linked else sources


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
