"""Reads the frame of the page that is being read: menu and footer, with what everybody may open alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wagtail.models import Page, Site

from portal.navigation.links import Link, shown_links
from portal.navigation.models import FrameEdition
from portal.visibility import is_listable, restricted_paths


@dataclass(frozen=True, slots=True)
class LinkColumn:
    title: str
    links: list[Link]


@dataclass(frozen=True, slots=True)
class Frame:
    """`edition`: what staff wrote for the language of the page, else for another; None where they wrote nothing."""

    menu: list[Link] = field(default_factory=list)
    columns: list[LinkColumn] = field(default_factory=list)
    edition: FrameEdition | None = None


def read_frame(site: Site, home: Page, *, request=None) -> Frame:
    restricted = restricted_paths()
    menu = list(_menu_pages(home, restricted, request))
    edition = _edition(site, home)
    if not edition:
        return Frame(menu)
    further = (child.value for child in edition.menu_links)
    return Frame(
        menu + shown_links(further, restricted, request),
        list(_columns(edition, restricted, request)),
        edition,
    )


def _menu_pages(home: Page, restricted: Iterable[str], request) -> Iterable[Link]:
    for page in Page.objects.child_of(home).live().in_menu().order_by("path"):
        if is_listable(page, restricted) and (url := page.get_url(request)):
            yield Link(page.title, url, page.path)


def _edition(site: Site, home: Page) -> FrameEdition | None:
    found = FrameEdition.objects.filter(frame__site=site).order_by("pk")
    by_locale = {edition.locale_id: edition for edition in reversed(found)}
    return by_locale.get(home.locale_id) or next(reversed(by_locale.values()), None)


def _columns(edition: FrameEdition, restricted: Iterable[str], request) -> Iterable[LinkColumn]:
    for child in edition.columns:
        links = shown_links(child.value["links"], restricted, request)
        if links:
            yield LinkColumn(child.value["title"], links)
