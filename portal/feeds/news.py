"""The latest articles of the portal or of one of its sections, as RSS and Atom."""

import re
from dataclasses import dataclass
from uuid import uuid5

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed
from django.utils.translation import get_language
from wagtail.models import Page, Site

from portal.metadata.moments import changed_at, published_at
from portal.metadata.photos import photo_of
from portal.news.listing import articles_below, with_shown_parts
from portal.news.models import ArticlePage, NewsIndexPage, TrainingResultPage
from portal.visibility import is_listable, listable, restricted_paths

ENTRIES = 20
#: XML forbids them; a text pasted from an office program may hold some.
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Channel:
    """`section` is the first page of the language where the feed is of the whole portal."""

    section: Page
    home: Page
    request: HttpRequest


@dataclass(frozen=True, slots=True)
class Entry:
    article: Page
    request: HttpRequest


class NewsFeed(Feed):
    """RSS."""

    feed_type = Rss201rev2Feed
    item_guid_is_permalink = False

    def get_object(self, request, path):
        home = _home(request)
        if not path:
            return Channel(home.specific, home, request)
        sections = listable(NewsIndexPage.objects.filter(url_path=f"{home.url_path}{path}"))
        return Channel(get_object_or_404(sections), home, request)

    def title(self, channel):
        section, home = channel.section, channel.home
        name = home.seo_title or home.title
        return _writable(name if section.pk == home.pk else f"{section.title} – {name}")

    def author_name(self, channel):
        return _writable(channel.home.seo_title or channel.home.title)

    def link(self, channel):
        return channel.section.get_url(channel.request)

    def description(self, channel):
        section = channel.section
        return _writable(section.search_description or section.intro or self.title(channel))

    def items(self, channel):
        """An article with a copy (alias) elsewhere in the section is told of once."""
        articles = articles_below(channel.section, TrainingResultPage, ArticlePage)
        originals = articles.exclude(alias_of__path__startswith=channel.section.path)
        return [Entry(one, channel.request) for one in with_shown_parts(originals[:ENTRIES])]

    def item_title(self, entry):
        return _writable(entry.article.title)

    def item_description(self, entry):
        article = entry.article
        return _writable(article.intro or article.search_description or article.title)

    def item_link(self, entry):
        return entry.article.get_url(entry.request)

    def item_guid(self, entry):
        """The same wherever the article is moved to, and whatever the portal is called."""
        return uuid5(entry.article.translation_key, get_language()).urn

    def item_author_name(self, entry):
        return _writable(entry.article.author_line) or None

    def item_pubdate(self, entry):
        return published_at(entry.article)

    def item_updateddate(self, entry):
        return changed_at(entry.article)

    def item_enclosures(self, entry):
        photo = photo_of(entry.article)
        if photo is None:
            return []
        try:
            size = photo.rendition.file.size
        except OSError:  # the file is lost
            return []
        url = entry.request.build_absolute_uri(photo.url)
        return [Enclosure(url, str(size), "image/jpeg")]


class NewsAtomFeed(NewsFeed):
    feed_type = Atom1Feed
    subtitle = NewsFeed.description


def _writable(text: str) -> str:
    return FORBIDDEN.sub("", text)


def _home(request: HttpRequest) -> Page:
    """The first page in the language of the address."""
    site = Site.find_for_request(request)
    home = site.root_page.localized if site else None
    if home is None or home.locale.language_code != get_language():
        raise Http404
    if not is_listable(home, restricted_paths()):
        raise Http404
    return home
