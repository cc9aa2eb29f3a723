"""Where the feeds of the portal and of its sections are: below the page they are of."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from wagtail.models import Page

from portal.news.models import NewsIndexPage

#: Form: its name for readers, and its media type.
FORMS = {
    "rss": ("RSS", "application/rss+xml"),
    "atom": ("Atom", "application/atom+xml"),
}


@dataclass(frozen=True, slots=True)
class FeedLink:
    title: str
    url: str
    media_type: str


def feeds_of(page: Page | None, home: Page, request: HttpRequest) -> list[FeedLink]:
    """Of the whole portal, and of the section that is being read."""
    links = list(_links(home, request))
    if isinstance(page, NewsIndexPage) and page.pk:
        links += _links(page, request)
    return links


def _links(page: Page, request: HttpRequest) -> Iterable[FeedLink]:
    for form, (name, media_type) in FORMS.items():
        title = f"{page.seo_title or page.title} ({name})"
        yield FeedLink(title, f"{page.get_url(request)}{form}.xml", media_type)
