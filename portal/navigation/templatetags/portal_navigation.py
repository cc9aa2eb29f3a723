"""Where a reader is and can go: menu, path, languages, and the one address of each page."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.utils.translation import get_language_info
from wagtail.models import Page, Site

from portal.navigation.frames import Frame, read_frame
from portal.visibility import listable

register = template.Library()


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    name: str
    url: str
    current: bool


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
def canonical_url(context):
    """This page's one address: without whatever a query may hold but the sheet of a list."""
    request, sheet = context["request"], context.get("sheet")
    query = f"?{context['sheet_parameter']}={sheet.number}" if sheet and sheet.number > 1 else ""
    return request.build_absolute_uri(request.path) + query


@register.simple_tag(takes_context=True)
def page_languages(context):
    """The page in each language it exists in; none for a page that exists in one alone."""
    page, request = context.get("page"), context.get("request")
    if not isinstance(page, Page) or not page.pk or request is None:
        return []
    own = page.get_url(request) or ""
    # What a page's own routes answer below its address, such as a year of the totals.
    rest = request.path.removeprefix(own) if own and request.path.startswith(own) else ""
    others = listable(page.get_translations()).select_related("locale")
    codes = {page.locale.language_code: own} | {
        other.locale.language_code: other.get_url(request) for other in others
    }
    known = [code for code, _name in settings.LANGUAGES if codes.get(code)]
    if len(known) < 2:
        return []
    return [
        Language(
            code,
            get_language_info(code)["name_local"],
            codes[code] + rest,
            code == page.locale.language_code,
        )
        for code in known
    ]


@register.filter
def is_within(page, link):
    """Whether the page being read is what the link leads to or lies below it."""
    return isinstance(page, Page) and bool(link.path) and (page.path or "").startswith(link.path)
