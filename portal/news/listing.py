"""Articles in the order readers expect them, with what their list shows, in a fixed number of queries."""

from django.core.paginator import Page as Sheet
from django.core.paginator import Paginator
from django.db.models import prefetch_related_objects
from django.db.models.functions import Coalesce, TruncDate
from wagtail.models import Page

from portal.visibility import listable

PER_SHEET = 10
SHEET_PARAMETER = "trang"


def articles_below(section: Page, *types: type[Page]):
    """Listable articles of a section and of the sections within it, the latest first.

    An article without a date of its own goes by the day it was first published.
    """
    dates = [f"{model._meta.model_name}__article_date" for model in types]
    return (
        listable(Page.objects.descendant_of(section).type(*types))
        .annotate(listed_on=Coalesce(*dates, TruncDate("first_published_at")))
        .order_by("-listed_on", "-first_published_at", "-pk")
        .specific()
    )


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
