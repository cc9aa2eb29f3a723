"""What each page of totals shows, beside what every page has."""

from collections.abc import Mapping

from django.http import HttpRequest
from wagtail.models import Page

from portal.totals.filters import Filters, offered_programmes, offered_units
from portal.totals.places import KEPT, kept_fields
from portal.totals.shown_tables import shown
from portal.totals.subjects import Subject, read_against, tables_of
from portal.totals.unit_relations import articles_of, relations_of
from training_blocks.models import Programme, ReportingUnit
from training_blocks.models.programmes import merged_below
from training_blocks.total_addresses import perspective_query
from training_blocks.total_changes import last_like
from training_blocks.totals import Totals, YearTotal
from training_blocks.year_comparison import cautions

#: Reports without a place in the total that a page lists; their explanation lists all.
UNCOUNTED_SHOWN = 50


def subject_context(
    request: HttpRequest, subject: Subject, filters: Filters, *, title: str
) -> dict:
    """What the pages of all subjects have in common; `title` is that of the page of totals."""
    found = {name: table() for name, table in tables_of(subject).items()}
    tables = {
        name.replace("-", "_"): shown(table, request.GET, subject.path)
        for name, table in found.items()
        if table is not None
    }
    return {
        "subject": subject,
        "trail": trail_of(subject, title),
        "heading": subject.unit.name if subject.unit else title,
        "perspective": subject.perspective,
        "perspective_query": perspective_query(subject.totals.asked),
        "totals": subject.totals,
        "places": subject.places,
        "unit": subject.unit,
        "tables": tables,
        "downloads": [one for table in tables.values() for one in table.downloads],
        **filter_context(request.GET, subject, filters),
    }


def filter_context(params: Mapping[str, str], subject: Subject, filters: Filters) -> dict:
    """The form is filled with what was typed, else with what the page is about."""
    whole = subject.totals if subject.unit is None else Totals(scope=subject.places.scope)
    programme, unit = subject.programme, subject.unit
    return {
        "filters": filters,
        "filter_action": subject.places.base,
        "filter_kept": kept_fields(params, KEPT),
        "filter_years": whole.years,
        "filter_programmes": offered_programmes(subject.totals.programmes.values()),
        "filter_units": offered_units(subject.places),
        "chosen_year": filters.year.typed or str(subject.year or ""),
        "chosen_programme": filters.programme.typed or (programme.code if programme else ""),
        "chosen_unit": filters.unit.typed or (str(unit) if unit else ""),
        "filter_meant": [
            (one, _meaning(params, subject, filters, one)) for one in filters.unit.meant
        ],
    }


def _meaning(
    params: Mapping[str, str], subject: Subject, filters: Filters, unit: ReportingUnit
) -> str:
    """Where the choice leads if this unit was meant."""
    year, programme = filters.year.value, filters.programme.value
    return subject.places.chosen(params, year=year, programme=programme, unit=unit)


def years_context(subject: Subject) -> dict:
    """The latest year in large figures, beside the last one like it."""
    totals = subject.totals
    years = [year for year in map(totals.of, totals.years) if not year.empty]
    latest = years[0] if years else None
    return {"latest": latest, "before": last_like(latest, years) if latest else None}


def year_context(request: HttpRequest, subject: Subject, year: int) -> dict:
    totals = subject.totals
    total = totals.of(year)
    against, typed, refused = read_against(request.GET, year)
    earlier = totals.of(against) if against else None
    return {
        "year": total,
        "before": _before(totals, total),
        "uncounted": totals.uncounted(year, limit=UNCOUNTED_SHOWN),
        "against": earlier,
        "against_typed": typed,
        "against_refused": refused,
        "against_cautions": cautions(total, earlier) if earlier else (),
        "against_years": [other for other in totals.years if other != year],
        "against_kept": kept_fields(request.GET),
    }


def unit_context(request: HttpRequest, subject: Subject, page: Page) -> dict:
    query = perspective_query(subject.totals.asked)
    return {
        "relations": relations_of(subject.unit, subject.places, query),
        **articles_of(subject.unit, page.locale, request.GET.get("trang")),
    }


def programme_context(subject: Subject, programme: Programme) -> dict:
    return {
        "programme": programme,
        "merged": merged_below(programme),
        "programme_year": subject.year,
    }


def trail_of(subject: Subject, title: str) -> list[tuple[str, str]]:
    """Where a page below the page of totals is, from that page (of this title) on."""
    places = subject.places
    found = [(title, places.base)]
    if subject.programme:
        return [*found, (subject.programme.name, subject.path)]
    if subject.unit:
        found.append((subject.unit.name, places.unit_page(subject.unit)))
    if subject.year:
        found.append((str(subject.year), subject.path))
    return found


def _before(totals: Totals, total: YearTotal) -> YearTotal | None:
    return last_like(total, map(totals.of, totals.years))
