"""The one address of a page, whatever else leads to it."""

from django.http import HttpRequest
from django.utils.http import urlencode
from wagtail.models import Page


def canonical_address(
    request: HttpRequest, page: Page | None, sheet=None, parameter="", kept=()
) -> str:
    """Of a query only what is `kept`, and the sheet of a list that nothing else was asked of: filters, orders and
    years beside each other are ways to look at one page."""
    asked = {name: request.GET[name] for name in kept if request.GET.get(name)}
    if sheet and sheet.number > 1 and not set(request.GET) - {parameter}:
        asked |= {parameter: sheet.number}
    query = f"?{urlencode(asked)}" if asked else ""
    return request.build_absolute_uri(_path(request, page)) + query


def _path(request: HttpRequest, page: Page | None) -> str:
    """Of a copy (alias) that of its source. A page of one language answers at the other language's address, too."""
    if page is None or not page.pk:
        return request.path
    source = page.alias_of or page
    own = source.get_url(request) or request.path
    return own + rest_of_path(request, page)


def rest_of_path(request: HttpRequest, page: Page) -> str:
    """What a page's own routes answer below its address, such as a year of the totals."""
    own = page.get_url(request) or ""
    return request.path.removeprefix(own) if own and request.path.startswith(own) else ""
