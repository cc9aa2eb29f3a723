"""Which subject an address asks for."""

from collections.abc import Mapping
from dataclasses import replace

from django.core.validators import slug_re
from django.http import Http404, HttpRequest

from portal.totals.places import PROGRAMMES, YEAR, PagePlaces
from portal.totals.subjects import Subject, read_against
from training_blocks.models import Programme, ReportingUnit
from training_blocks.numbers import CountRefused, parse_year
from training_blocks.total_addresses import UNIT, read_perspective
from training_blocks.totals import Totals


def all_years(request: HttpRequest, places: PagePlaces) -> Subject:
    return _subject(request, places, places.scope, places.base)


def one_year(request: HttpRequest, places: PagePlaces, year: int) -> Subject:
    subject = _subject(request, places, places.scope, f"{places.base}{year}/")
    against, _typed, _refused = read_against(request.GET, year)
    return replace(subject, year=year, against=against)


def one_unit(
    request: HttpRequest, places: PagePlaces, unit: ReportingUnit, year: int | None = None
) -> Subject:
    path = places.unit_page(unit)
    subject = _subject(request, places.of_unit(unit), unit, f"{path}{year}/" if year else path)
    against = read_against(request.GET, year)[0] if year else None
    return replace(subject, unit=unit, year=year, against=against)


def one_programme(request: HttpRequest, places: PagePlaces, programme: Programme) -> Subject:
    """Of the unit and the year that the query names, else of all and of the latest year that states it."""
    unit = _unit_in(request.GET, places)
    path = f"{places.base}{PROGRAMMES}/{programme.code}/"
    subject = _subject(request, places, unit or places.scope, path)
    year = _year_in(request.GET) or _latest(subject.totals, programme)
    return replace(subject, unit=unit, year=year, programme=programme)


def latest_year(totals: Totals) -> int | None:
    return next((year for year in totals.years if not totals.of(year).empty), None)


def _subject(
    request: HttpRequest, places: PagePlaces, scope: ReportingUnit | None, path: str
) -> Subject:
    perspective = read_perspective(request.GET)
    return Subject(perspective.totals(scope), places, perspective, path)


def _unit_in(params: Mapping[str, str], places: PagePlaces) -> ReportingUnit | None:
    slug = params.get(UNIT, "")
    if not slug:
        return None
    unit = ReportingUnit.objects.filter(slug=slug).first() if slug_re.match(slug) else None
    if unit is None or not places.holds(unit):
        raise Http404
    return unit


def _year_in(params: Mapping[str, str]) -> int | None:
    typed = params.get(YEAR, "")
    if not typed:
        return None
    try:
        return parse_year(typed)
    except CountRefused as refused:
        raise Http404 from refused


def _latest(totals: Totals, programme: Programme) -> int | None:
    codes = (programme.code,)
    stating = (
        year
        for year in totals.years
        if any(row.codes == codes for row in totals.of(year).programmes)
    )
    return next(stating, None)
