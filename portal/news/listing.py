"""Articles in the order readers expect them, with what their list shows, in a fixed number of queries."""

from collections.abc import Iterable

from django.core.paginator import Page as Sheet
from django.core.paginator import Paginator
from django.db.models import prefetch_related_objects
from django.db.models.functions import Coalesce, TruncDate
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet

from portal.visibility import listable

PER_SHEET = 10
SHEET_PARAMETER = "trang"
#: The day an article gives itself.
OWN_DATES = ("trainingresultpage__article_date", "articlepage__article_date")


def articles_below(section: Page, *types: type[Page]) -> PageQuerySet:
    """Listable articles of a section and of the sections within it, the latest first."""
    return latest_first(listable(Page.objects.descendant_of(section).type(*types))).specific()


def latest_first(pages: PageQuerySet) -> PageQuerySet:
    """An article without a date of its own goes by the day it was first published."""
    dated = pages.annotate(listed_on=Coalesce(*OWN_DATES, TruncDate("first_published_at")))
    return dated.order_by("-listed_on", "-first_published_at", "-pk")


def sheet_of(articles, number) -> Sheet:
    """One sheet of the list; a number that is none gives the first, one too high the last."""
    sheet = Paginator(articles, PER_SHEET).get_page(number)
    sheet.object_list = with_shown_parts(sheet.object_list)
    return sheet


def with_shown_parts(articles) -> list[Page]:
    """The articles with unit and photo loaded, each kind of them at once."""
    listed = list(articles)
    prefetch_related_objects(listed, "photo__renditions")
    reporting = [article for article in listed if hasattr(article, "reporting_unit_id")]
    prefetch_related_objects(reporting, "reporting_unit")
    return listed


def in_language(articles: Iterable[Page], pages: PageQuerySet, locale: Locale) -> list[Page]:
    """Each article in the reader's language, where one of these pages is it."""
    listed = list(articles)
    keys = [one.translation_key for one in listed if one.locale_id != locale.pk]
    if not keys:
        return listed
    written = pages.filter(translation_key__in=keys, locale=locale)
    found = {one.translation_key: one for one in written}
    return [found.get(one.translation_key, one) for one in listed]
