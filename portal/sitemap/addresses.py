"""Every public address of the portal, in a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import Page, Site

from portal.totals.known_places import KnownPlaces
from portal.totals.models import TotalsPage
from portal.visibility import listable


@dataclass(frozen=True, slots=True)
class Address:
    """`key` is the same for all translations. `changed` is None where what is shown changes without the page itself:
    of totals."""

    key: tuple
    language: str
    url: str
    changed: datetime | None = None


def public_addresses(request: HttpRequest) -> list[Address]:
    site = Site.find_for_request(request)
    if site is None:
        return []
    pages = list(_pages(site))
    scopes = dict(TotalsPage.objects.values_list("pk", "scope_unit"))
    changes = _last_changes(page for page in pages if page.pk not in scopes)
    places = KnownPlaces()
    found = []
    for page in pages:
        url = page.get_url(request)
        language = page.locale.language_code
        key = page.translation_key
        found.append(Address((key,), language, url, changes.get(page.path)))
        if page.pk in scopes:
            below = places.below(scopes[page.pk])
            found += (Address((key, rest), language, url + rest) for rest in below)
    return found


def _pages(site: Site) -> Iterable[Page]:
    """Copies (aliases) are left out: each is the same article as its source."""
    homes = site.root_page.get_translations(inclusive=True)
    below = reduce(or_, (Q(path__startswith=path) for path in homes.values_list("path", flat=True)))
    pages = listable(Page.objects.filter(below, alias_of=None))
    return pages.select_related("locale").order_by("path")


def _last_changes(pages: Iterable[Page]) -> dict[str, datetime]:
    """By path: a list has changed when one of the pages below it has."""
    found = {}
    for page in pages:
        changed = page.last_published_at
        for end in range(len(page.path), 0, -Page.steplen) if changed else ():
            path = page.path[:end]
            found[path] = max(changed, found.get(path, changed))
    return found
