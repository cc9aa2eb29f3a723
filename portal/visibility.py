"""Which pages may be listed: live ones that everybody may open."""

from django.db.models import Q
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet


def listable(pages: PageQuerySet) -> PageQuerySet:
    """Live pages outside restricted sections.

    Wagtail's own `.public()` overlooks that an alias of a restricted page or section is restricted too.
    """
    private = Q()
    for path in _restricted_paths():
        private |= Q(path__startswith=path)
    return pages.live().exclude(private) if private else pages.live()


def _restricted_paths() -> list[str]:
    restricted = PageViewRestriction.objects.exclude(restriction_type=PageViewRestriction.NONE)
    found = dict(restricted.values_list("page_id", "page__path"))
    waiting = list(found)
    while waiting:
        aliases = dict(Page.objects.filter(alias_of__in=waiting).values_list("pk", "path"))
        waiting = [pk for pk in aliases if pk not in found]
        found |= aliases
    return list(found.values())
