"""The explanation of a total as its readers see it: rows of text, with the addresses they lead to."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from training_blocks.blocks.tables import amount_text, remainder_name
from training_blocks.counting import REMAINDER, Figures, Measure, Notice
from training_blocks.messages import MEASURE_NAMES
from training_blocks.models import ReportingUnit
from training_blocks.total_addresses import Row
from training_blocks.total_rows import TableRow, headline_measures, stated_measures, table_row
from training_blocks.total_tables import TotalsTable, programmes_table, units_table
from training_blocks.total_words import (
    breakdown_text,
    figures_text,
    measure_name,
    programme_name,
    total_notes,
    total_remarks,
)
from training_blocks.totals import Beside, Totals, YearTotal

#: Units of a breakdown that are shown: the reports below it name all of them.
UNITS_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Subject:
    """What is explained: a year's total, a row of its breakdown, or what one unit adds to it."""

    name: str
    figures: Figures
    notes: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    whole: bool = False

    @property
    def headline(self) -> TableRow:
        measures = headline_measures(self.figures)
        return table_row(self.name, self.figures, measures, notices=self.notices, notes=self.notes)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is declared for an area beside the sum of its units; of each row its name, its cells, and whether it is
    the one that the total takes."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...], bool], ...]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """How the whole total splits; `more` units are not shown."""

    programmes: TotalsTable
    units: TotalsTable | None
    more: int


@dataclass(frozen=True, slots=True)
class SecondHalfText:
    """What is derived for the rest of a year; "–" where nothing can be."""

    figures: str
    notes: tuple[str, ...]


def subject_of(
    totals: Totals, total: YearTotal, row: Row | None, part: ReportingUnit | None
) -> Subject:
    if part:
        return _part_subject(total, part)
    if row is not None:
        return _row_subject(totals, total, row)
    scope = str(totals.scope) if totals.scope else _("All units")
    return Subject(scope, total.figures, total_notes(total), total.notices, whole=True)


def _part_subject(total: YearTotal, part: ReportingUnit) -> Subject:
    for row in total.units:
        if row.unit == part:
            return Subject(str(part), row.figures, total_notes(row), row.notices)
    return Subject(str(part), Figures())


def _row_subject(totals: Totals, total: YearTotal, codes: Row) -> Subject:
    for row in total.programmes:
        if row.codes == codes:
            return Subject(programme_name(row), row.figures, total_notes(total))
    names = " + ".join(totals.programmes[code].name for code in codes)
    return Subject(names or remainder_name(Figures()), Figures())


def remarks_on(total: YearTotal, row: Row | None) -> tuple[str, ...]:
    """Of the whole total all that is to be said; of a row of it what makes it differ from its reports."""
    if row is None:
        return total_remarks(total)
    if row == REMAINDER:
        return (_("What the reports declare beyond the lines that name a programme."),)
    return tuple(filter(None, [breakdown_text(total)]))


def comparison(beside: Beside | None) -> Comparison | None:
    if beside is None or beside.summed.empty:
        return None
    measures = stated_measures([beside.declared, beside.summed])
    told = [
        (_("Declared for the whole area"), beside.declared, beside.stands),
        (_("Sum of the units"), beside.summed, not beside.stands),
    ]
    rows = [
        (name, tuple(amount_text(figures.of(measure)) for measure in measures), taken)
        for name, figures, taken in told
    ]
    differences = tuple(_difference(beside, measure) for measure in measures)
    return Comparison(
        columns=tuple(map(measure_name, measures)),
        rows=(*rows, (_("Difference"), differences, False)),
    )


def _difference(beside: Beside, measure: Measure) -> str:
    """ "0" where both say the same; "–" where one of them does not say."""
    both = beside.declared.of(measure) and beside.summed.of(measure)
    found = beside.difference.of(measure)
    return "0" if both and not found else amount_text(found)


def breakdown(total: YearTotal) -> Breakdown:
    several = len(total.units) > 1
    return Breakdown(
        programmes=programmes_table(total),
        units=units_table(total, limit=UNITS_SHOWN) if several else None,
        more=max(len(total.units) - UNITS_SHOWN, 0),
    )


def second_half_of(totals: Totals, year: int) -> SecondHalfText | None:
    found = totals.second_half(year)
    if found is None:
        return None
    notes = [_("preliminary")] if found.preliminary else []
    for measure in found.contradicted:
        name = _(MEASURE_NAMES[measure])
        notes.append(_("the first half states more %(measure)s than the year") % {"measure": name})
    return SecondHalfText(figures_text(found.figures), tuple(notes))
