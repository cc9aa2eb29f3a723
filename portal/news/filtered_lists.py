"""A list of articles that readers narrow by what its address says."""

from collections.abc import Mapping

from wagtail.query import PageQuerySet

from portal.news.listing import SHEET_PARAMETER, sheet_of
from portal.news.narrowing import choices_among, narrowed
from portal.totals.filters import Choice, read_filters
from portal.totals.places import PagePlaces
from training_blocks.models import ReportingUnit
from training_blocks.total_addresses import UNIT, changed_query


def list_context(articles: PageQuerySet, params: Mapping[str, str]) -> dict:
    """What the list and the form above it show; the form is filled with what was typed."""
    filters = read_filters(params, PagePlaces())
    choices = choices_among(articles, filters)
    return {
        "sheet": sheet_of(narrowed(articles, filters), params.get(SHEET_PARAMETER)),
        "sheet_parameter": SHEET_PARAMETER,
        "filters": filters,
        "choices": choices,
        "filter_years": choices.years,
        "filter_programmes": choices.programmes,
        "filter_units": choices.units,
        "chosen_year": filters.year.typed,
        "chosen_programme": _chosen(filters.programme),
        "chosen_unit": str(filters.unit.value or filters.unit.typed),
        "filter_meant": [(one, _meaning(params, one)) for one in filters.unit.meant],
    }


def _chosen(programme: Choice) -> str:
    return programme.value.code if programme.value else programme.typed


def _meaning(params: Mapping[str, str], unit: ReportingUnit) -> str:
    """Where the choice leads if this unit was meant."""
    return changed_query(params, **{UNIT: unit.slug, SHEET_PARAMETER: None})
