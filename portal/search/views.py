"""The page of search: what was found, what is called so, and where to go when nothing was."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.template.response import TemplateResponse
from wagtail.models import Page, Site

from portal.news.listing import SHEET_PARAMETER
from portal.news.models import NewsIndexPage
from portal.search.asking import KINDS, Asked, read_asked
from portal.search.finding import found_pages, years_of
from portal.search.languages import counted_elsewhere
from portal.search.named import things_called, things_like
from portal.search.results import sheet_of_results
from portal.totals.filters import offered_programmes, offered_units
from portal.totals.lookup import totals_page_for
from portal.totals.places import PagePlaces
from portal.videos.models import VideoLibraryPage
from portal.visibility import listable
from training_blocks.models import Programme
from training_blocks.total_addresses import UNIT
from training_blocks.totals import Totals


def search(request: HttpRequest) -> TemplateResponse:
    asked, home = read_asked(request.GET), _home(request)
    totals_page = totals_page_for(home.locale)
    places = totals_page.places(request) if totals_page else None
    context = {
        "asked": asked,
        "totals_page": totals_page,
        **_choices(asked, home),
    }
    if asked.anything:
        context |= _found(request, asked, home)
        context["named"] = things_called(asked.words, places)
        context["elsewhere"] = counted_elsewhere(asked, _other_homes(home))
    if not context.get("count"):
        context |= _ways_on(home) | {"like": things_like(asked.words, places)}
    return TemplateResponse(request, "search/search.html", context)


def _home(request: HttpRequest) -> Page:
    site = Site.find_for_request(request)
    return site.root_page.localized if site else Page.get_first_root_node()


def _other_homes(home: Page) -> Iterable[Page]:
    return listable(home.get_translations()).select_related("locale")


def _found(request: HttpRequest, asked: Asked, home: Page) -> dict:
    pages = found_pages(asked, home=home)
    sheet = sheet_of_results(pages, asked, request.GET.get(SHEET_PARAMETER))
    onward = {
        "newer": asked.sheet(sheet.previous_page_number()) if sheet.has_previous() else "",
        "older": asked.sheet(sheet.next_page_number()) if sheet.has_next() else "",
    }
    return {"sheet": sheet, "count": sheet.paginator.count, **onward}


def _ways_on(home: Page) -> dict:
    """Where nothing was found, or nothing asked for."""
    return {
        "news_index": listable(NewsIndexPage.objects.child_of(home)).first(),
        "video_library": listable(VideoLibraryPage.objects.child_of(home)).first(),
    }


def _choices(asked: Asked, home: Page) -> dict:
    years = {*Totals().years, *years_of(home)}
    return {
        "kinds": KINDS.items(),
        "filter_years": sorted(years, reverse=True),
        "filter_programmes": offered_programmes(Programme.objects.all()),
        "filter_units": offered_units(PagePlaces()),
        "meant": [(unit, asked.query(**{UNIT: unit.slug})) for unit in asked.filters.unit.meant],
    }
