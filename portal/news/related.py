"""The articles that one leads to, as its page lists them: those that everybody may read, in the reader's language
where they are written in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from wagtail.models import Page

from portal.news.listing import in_language, latest_first
from portal.news.neighbours import MOST, Neighbours, neighbours_of
from portal.visibility import listable

Found = Mapping[int, Page]


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    articles: list[Page]


@dataclass(frozen=True, slots=True)
class Related:
    """`groups` are without those that would be empty."""

    groups: list[Group]
    before: Page | None = None
    after: Page | None = None
    corrects: tuple[Page, ...] = ()
    corrected_by: tuple[Page, ...] = ()


def related_results(article) -> Related:
    beside = neighbours_of(article)
    found = _listable(beside.all, article)
    return Related(
        groups=[group for group in _groups(beside, found) if group.articles],
        before=found.get(beside.before),
        after=found.get(beside.after),
        corrects=tuple(_known(beside.corrects, found)),
        corrected_by=tuple(_known(beside.corrected_by, found)),
    )


def related_news(article, *types: type[Page]) -> Related:
    """The latest of the same section."""
    beside = listable(Page.objects.sibling_of(article, inclusive=False).type(*types))
    latest = list(latest_first(beside.select_related("locale"))[:MOST])
    return Related([Group(_("In the same section"), latest)] if latest else [])


def _groups(beside: Neighbours, found: Found) -> Iterable[Group]:
    yield Group(_("Of the same unit"), _known(beside.of_unit, found))
    yield Group(_("Of the same period"), _known(beside.of_period, found))
    title = _("On the same programme: %(programme)s") % {"programme": beside.programme}
    yield Group(title, _known(beside.of_programme, found))


def _known(keys: Iterable[int], found: Found) -> list[Page]:
    return [found[key] for key in keys if key in found]


def _listable(keys: Iterable[int], article) -> dict[int, Page]:
    """By the key of the article that is counted, whatever language it is shown in."""
    if not keys:
        return {}
    pages = listable(latest_first(Page.objects.all()).select_related("locale"))
    counted = list(pages.filter(pk__in=keys))
    shown = in_language(counted, pages, article.locale)
    return {one.pk: page for one, page in zip(counted, shown, strict=True)}
