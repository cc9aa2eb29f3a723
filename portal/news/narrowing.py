"""Articles narrowed to a year, a unit and a programme, and what of these there is to choose. Of an article's
translations one is in the index; all of them are meant."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.db.models.functions import ExtractYear
from wagtail.models import Page
from wagtail.query import PageQuerySet

from portal.totals.filters import OFFERED, Filters, offered_programmes
from training_blocks.models import Programme, Report, ReportingUnit
from training_blocks.models.reports import LineProgramme


@dataclass(frozen=True, slots=True)
class Choices:
    """What the articles of a list are about. `programmes` are by the name of their group."""

    years: list[int]
    programmes: list[tuple[str, list[Programme]]]
    units: list[ReportingUnit]

    @property
    def any(self) -> bool:
        return bool(self.programmes or self.units or len(self.years) > 1)


def narrowed(pages: PageQuerySet, filters: Filters) -> PageQuerySet:
    """Of pages with the day they are listed on. A unit is meant with all below it, a year is the one that an article
    is of or tells of; nothing is found by what was refused."""
    if filters.refused:
        return pages.none()
    if unit := filters.unit.value:
        own = Q(trainingresultpage__reporting_unit__tree_path__startswith=unit.tree_path)
        pages = pages.filter(own | _stating(unit__tree_path__startswith=unit.tree_path))
    if programme := filters.programme.value:
        pages = pages.filter(_stating(lines__programmes=programme))
    if year := filters.year.value:
        of_period = Q(trainingresultpage__period_year=year)
        pages = pages.filter(Q(listed_on__year=year) | of_period | _stating(year=year))
    return pages


def choices_among(pages: PageQuerySet, filters: Filters) -> Choices:
    """Four queries, however many articles there are."""
    articles = pages.order_by().values("translation_key")
    reports = Report.objects.filter(page__translation_key__in=articles).order_by()
    return Choices(
        years=_years(pages, reports, filters.year.value),
        programmes=offered_programmes(_programmes(reports, filters.programme.value)),
        units=_units(pages, reports),
    )


def _stating(**what) -> Q:
    wanted = {f"training_reports__{name}": value for name, value in what.items()}
    return Q(translation_key__in=Page.objects.filter(**wanted).values("translation_key"))


def _years(pages: PageQuerySet, reports: QuerySet[Report], chosen: int | None) -> list[int]:
    dated = pages.order_by().annotate(listed_year=ExtractYear("listed_on"))
    found = set(dated.values_list("listed_year", flat=True).distinct())
    found |= set(reports.values_list("year", flat=True).distinct())
    return sorted((found | {chosen}) - {None}, reverse=True)


def _programmes(reports: QuerySet[Report], chosen: Programme | None) -> list[Programme]:
    named = LineProgramme.objects.filter(line__report__in=reports)
    found = Programme.objects.filter(pk__in=named.values("programme"))
    if chosen:
        found = found | Programme.objects.filter(pk=chosen.pk)
    return list(found)


def _units(pages: PageQuerySet, reports: QuerySet[Report]) -> list[ReportingUnit]:
    stating = Q(pk__in=reports.values("unit"))
    own = Q(pk__in=pages.order_by().values("trainingresultpage__reporting_unit"))
    return list(ReportingUnit.objects.filter(stating | own)[:OFFERED])
