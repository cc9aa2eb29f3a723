"""What a page of totals is about, and which tables it has: the same for the page itself and for its files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from portal.totals.places import AGAINST, PagePlaces
from training_blocks.models import Programme, ReportingUnit
from training_blocks.numbers import CountRefused, parse_year
from training_blocks.plan_tables import plans_table
from training_blocks.programme_tables import (
    programme_units,
    programme_years,
    together_with_others,
)
from training_blocks.total_addresses import Perspective
from training_blocks.total_tables import (
    TotalsTable,
    programmes_table,
    units_table,
    years_table,
)
from training_blocks.totals import Totals, YearTotal
from training_blocks.year_comparison import programmes_beside, units_beside

Tables = dict[str, Callable[[], TotalsTable | None]]


@dataclass(frozen=True, slots=True)
class Subject:
    """All years of `totals`, one `year` of them, or a `programme` (of the chosen year). `path` is the address of the
    page; `unit` is the one it is about where that is not the page's own scope."""

    totals: Totals
    places: PagePlaces
    perspective: Perspective
    path: str
    unit: ReportingUnit | None = None
    year: int | None = None
    programme: Programme | None = None
    against: int | None = None

    def of(self, year: int) -> YearTotal:
        return self.totals.of(year)


def tables_of(subject: Subject) -> Tables:
    """By name, in the order of the page. A table that there is nothing to say in is None."""
    if subject.programme:
        return _of_programme(subject, subject.programme)
    if subject.year:
        return _of_year(subject, subject.year)
    return _of_years(subject)


def _of_years(subject: Subject) -> Tables:
    """Of a unit its programmes, too, as the latest year has them."""
    totals, places = subject.totals, subject.places
    tables: Tables = {"years": lambda: years_table(totals, places=places)}
    if subject.unit:
        tables |= {
            "programmes": lambda: _latest_programmes(totals, places),
            "plan": lambda: _plan(totals, None),
        }
    return tables


def _latest_programmes(totals: Totals, places: PagePlaces) -> TotalsTable | None:
    year = next((year for year in map(totals.of, totals.years) if not year.empty), None)
    return programmes_table(year, places=places) if year else None


def _of_year(subject: Subject, year: int) -> Tables:
    totals, places = subject.totals, subject.places
    tables: Tables = {
        "programmes": lambda: programmes_table(totals.of(year), places=places),
        "units": lambda: _units(totals.of(year), places),
        "plan": lambda: _plan(totals, year),
    }
    if subject.against:
        before = subject.against
        tables |= {
            "programmes-beside": lambda: programmes_beside(totals.of(year), totals.of(before)),
            "units-beside": lambda: _units_beside(totals.of(year), totals.of(before)),
        }
    return tables


def _of_programme(subject: Subject, programme: Programme) -> Tables:
    totals, places, year = subject.totals, subject.places, subject.year
    return {
        "years": lambda: _with_years(programme_years(totals, programme), subject),
        "units": lambda: programme_units(totals, programme, year, places=places) if year else None,
        "together": lambda: together_with_others(totals, programme),
    }


def _with_years(table: TotalsTable, subject: Subject) -> TotalsTable:
    """A year of a programme leads to its units in that year."""
    asked = subject.totals.asked
    rows = tuple(
        replace(row, url=subject.places.programme(asked, (subject.programme.code,), int(row.key)))
        for row in table.rows
    )
    return replace(table, rows=rows)


def _units(year: YearTotal, places: PagePlaces) -> TotalsTable | None:
    """Of one unit alone there is nothing to break down."""
    alone = [row.unit for row in year.units] == [year.asked.scope]
    return None if alone else units_table(year, places=places)


def _units_beside(now: YearTotal, before: YearTotal) -> TotalsTable | None:
    known = {row.unit for row in (*now.units, *before.units)}
    return None if known <= {now.asked.scope} else units_beside(now, before)


def _plan(totals: Totals, year: int | None) -> TotalsTable | None:
    plans = totals.plans(year)
    caption = _("Plan and result, %(year)s") % {"year": year} if year else _("Plan and result")
    return plans_table(plans, caption) if plans else None


def read_against(params: Mapping[str, str], year: int) -> tuple[int | None, str, str]:
    """The year to put beside this one, what was typed, and why it was refused."""
    typed = params.get(AGAINST, "").strip()
    if not typed:
        return None, "", ""
    try:
        found = parse_year(typed)
    except CountRefused:
        return None, typed, _("This is no year: type four digits, such as 2023.")
    if found == year:
        return None, typed, _("This is the very year: choose another one.")
    return found, typed, ""
