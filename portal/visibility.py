"""Which pages may be listed: live ones that everybody may open."""

from collections.abc import Iterable

from django.db.models import Q
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet


def listable(pages: PageQuerySet) -> PageQuerySet:
    """Live pages outside restricted sections.

    Wagtail's own `.public()` overlooks that an alias of a restricted page or section is restricted too.
    """
    private = Q()
    for path in restricted_paths():
        private |= Q(path__startswith=path)
    return pages.live().exclude(private) if private else pages.live()


def is_listable(page: Page, restricted: Iterable[str]) -> bool:
    """Of a page that is loaded already; `restricted` as `restricted_paths` answers it."""
    return page.live and not page.path.startswith(tuple(restricted))


def restricted_paths() -> list[str]:
    """Where the sections begin that not everybody may open, aliases of theirs among them."""
    restricted = PageViewRestriction.objects.exclude(restriction_type=PageViewRestriction.NONE)
    found = dict(restricted.values_list("page_id", "page__path"))
    waiting = list(found)
    while waiting:
        aliases = dict(Page.objects.filter(alias_of__in=waiting).values_list("pk", "path"))
        waiting = [pk for pk in aliases if pk not in found]
        found |= aliases
    return list(found.values())
