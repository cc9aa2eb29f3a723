"""Where a reader is and can go: menu, path and languages."""

from django import template
from wagtail.models import Page, Site

from portal.navigation.frames import Frame, read_frame
from portal.navigation.languages import alternates, languages_of
from training_blocks.total_addresses import changed_query

register = template.Library()


@register.simple_tag(takes_context=True)
def portal_home(context):
    """The first page in the reader's language; None on a site that has none."""
    site = Site.find_for_request(context["request"]) if "request" in context else None
    return site.root_page.localized if site else None


@register.simple_tag(takes_context=True)
def site_frame(context, home):
    """Menu and footer; empty ones on a site without a first page."""
    request = context.get("request")
    site = Site.find_for_request(request) if home and request else None
    return read_frame(site, home, request=request) if site else Frame()


@register.simple_tag
def path_to(page):
    """The pages above this one, from the portal's first page on."""
    if not isinstance(page, Page):
        return []
    return page.get_ancestors().filter(depth__gt=1).order_by("depth")


@register.simple_tag(takes_context=True)
def page_languages(context, home):
    """The page in each language of the portal; none on a portal in a single language."""
    page, request = context.get("page"), context.get("request")
    if not home or request is None:
        return []
    known = page if isinstance(page, Page) and page.pk else None
    return languages_of(request, known, home)


@register.filter
def hreflang(languages):
    return alternates(languages).items()


@register.simple_tag(takes_context=True)
def sheet_url(context, number):
    """Another sheet of the list, with whatever else the address asks for."""
    return changed_query(context["request"].GET, **{context["sheet_parameter"]: str(number)})


@register.filter
def is_within(page, link):
    """Whether the page being read is what the link leads to or lies below it."""
    return isinstance(page, Page) and bool(link.path) and (page.path or "").startswith(link.path)
