"""Which page of an article and its translations is counted: the one that is live, public and no alias."""

from collections.abc import Collection, Iterable
from typing import NamedTuple
from uuid import UUID

from wagtail.models import Locale, PageViewRestriction

from training_blocks.pages import base_page_model


class Candidate(NamedTuple):
    """What decides about a page: page instances would cost more than all else that is read of it."""

    pk: int
    key: UUID
    locale: int
    path: str
    content_type: int


def counted_page(key: UUID):
    """The one page of a translation group that is counted, None where there is none."""
    counted = counted_pages([key]).get(key)
    return counted and base_page_model().objects.get(pk=counted.pk)


def counted_pages(keys: Collection[UUID]) -> dict[UUID, Candidate]:
    """The counted page of each translation group that has one: of its live, public pages that are no aliases the
    default locale's first, then the oldest. Three queries, and some for the ancestors where a page is restricted."""
    groups: dict[UUID, list[Candidate]] = {}
    for page in _public(_candidates(keys)):
        groups.setdefault(page.key, []).append(page)
    default = _default_locale() if any(len(pages) > 1 for pages in groups.values()) else None
    return {
        key: min(pages, key=lambda page: (page.locale != default, page.pk))
        for key, pages in groups.items()
    }


def _candidates(keys: Collection[UUID]) -> list[Candidate]:
    pages = base_page_model().objects.filter(translation_key__in=keys, live=True, alias_of=None)
    columns = ("pk", "translation_key", "locale_id", "path", "content_type_id")
    return [Candidate(*row) for row in pages.order_by("pk").values_list(*columns)]


def _default_locale() -> int | None:
    """None on a site whose default language has no locale (yet): then the oldest page is counted."""
    try:
        return Locale.get_default().pk
    except Locale.DoesNotExist:
        return None


def _public(pages: list[Candidate]) -> list[Candidate]:
    """As `Page.get_view_restrictions` answers for one page. `.public()` overlooks restrictions that reach a page
    through an alias."""
    restrictions = PageViewRestriction.objects.exclude(restriction_type="none")
    restricted = set(restrictions.values_list("page_id", flat=True)) if pages else set()
    if not restricted:
        return pages
    above = _restricted_paths({path for page in pages for path in _line_of(page.path)}, restricted)
    return [page for page in pages if above.isdisjoint(_line_of(page.path))]


def _line_of(path: str) -> list[str]:
    """The paths of a page and its ancestors."""
    step = base_page_model().steplen
    return [path[:end] for end in range(step, len(path) + 1, step)]


def _restricted_paths(paths: set[str], restricted: set[int]) -> set[str]:
    """Those of these paths whose page is restricted itself or is an alias of one that is."""
    pages = base_page_model().objects.filter(path__in=paths).order_by()
    found = list(pages.values_list("path", "pk", "alias_of_id"))
    sources = _sources({alias_of for _path, _pk, alias_of in found if alias_of})
    return {path for path, pk, alias_of in found if sources.get(alias_of, pk) in restricted}


def _sources(pks: Iterable[int]) -> dict[int, int]:
    """What each page is an alias of in the end, an alias of an alias included; itself where it is none."""
    ends = {pk: pk for pk in pks}
    while aliases := _alias_of(set(ends.values())):
        ends = {pk: aliases.get(end, end) for pk, end in ends.items()}
    return ends


def _alias_of(pks: Collection[int]) -> dict[int, int]:
    aliases = base_page_model().objects.filter(pk__in=pks, alias_of__isnull=False).order_by()
    return dict(aliases.values_list("pk", "alias_of_id"))
