"""What the head of a page tells machines."""

from html import unescape

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal.feeds.addresses import feeds_of
from portal.metadata import structured_data
from portal.metadata.canonical import canonical_address
from portal.metadata.photos import photo_of

register = template.Library()

LONGEST_DESCRIPTION = 160
#: Languages as Open Graph names them: with a country.
PLACES = {"vi": "vi_VN", "en": "en_GB"}


@register.simple_block_tag
def written(content):
    """What a block of the page writes, in one line, so that it can be said in more than one place."""
    return mark_safe(" ".join(content.split()))


@register.filter
def shortened(text):
    """As long as a result of a search engine shows it; given and answered ready for HTML."""
    return conditional_escape(Truncator(unescape(text)).chars(LONGEST_DESCRIPTION))


@register.filter
def open_graph_locale(code):
    return PLACES.get(code, code)


@register.simple_tag(takes_context=True)
def canonical_url(context, *kept):
    """This page's one address; `kept` names what of a query makes another page."""
    sheet, parameter = context.get("sheet"), context.get("sheet_parameter", "")
    return canonical_address(context["request"], _page(context), sheet, parameter, kept)


@register.filter
def absolute(url, request):
    return request.build_absolute_uri(url)


@register.simple_tag
def shared_photo(page):
    return photo_of(page) if isinstance(page, Page) else None


@register.simple_tag(takes_context=True)
def feed_links(context):
    home = context.get("home")
    return feeds_of(_page(context), home, context["request"]) if home else []


@register.simple_tag(takes_context=True)
def news_article_data(context):
    told = structured_data.news_article(
        context["page"],
        publisher=_publisher(context),
        **_said(context),
    )
    return structured_data.data_block(told)


@register.simple_tag(takes_context=True)
def dataset_data(context):
    """Of the tables that the page shows; nothing where it shows none."""
    if not context.get("downloads"):
        return ""
    subject = context["subject"]
    scope = subject.totals.scope
    told = structured_data.dataset(
        unescape(context["title"]),
        creator=_publisher(context),
        years=[subject.year] if subject.year and not subject.programme else subject.totals.years,
        place=scope.name if scope else _("Viet Nam"),
        downloads=context["downloads"],
        **_said(context),
    )
    return structured_data.data_block(told)


def _said(context) -> dict:
    return {
        "address": unescape(context["canonical"]),
        "description": unescape(context["description"]),
        "language": get_language(),
        "absolute": context["request"].build_absolute_uri,
    }


def _publisher(context) -> dict:
    home, edition = context.get("home"), context["frame"].edition
    name = edition.body_name if edition else ""
    portal = (home.seo_title or home.title) if home else ""
    url = home.get_url(context["request"]) if home else "/"
    return structured_data.organisation(name or portal, context["request"].build_absolute_uri(url))


def _page(context) -> Page | None:
    page = context.get("page")
    return page if isinstance(page, Page) else None
