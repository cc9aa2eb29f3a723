"""Which pages are found, and in which order: those that hold the words with their marks come first, of those the ones
with the words in their title, then those with the words side by side; among equals the latest."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import Case, F, IntegerField, QuerySet, Value, When
from django.db.models.functions import Coalesce, ExtractYear, TruncDate
from wagtail.models import Page
from wagtail.search.query import And, Phrase

from portal.information.models import OrganisationPage, StandardPage
from portal.news.listing import OWN_DATES
from portal.news.models import ArticlePage, TrainingResultPage
from portal.news.narrowing import narrowed
from portal.search.asking import MOST_WORDS, Asked
from portal.search.words import (
    folded_words,
    marked_title_words,
    marked_words,
    title_words,
)
from portal.videos.models import VideoPage
from portal.visibility import listable

TYPES = {
    "results": (TrainingResultPage,),
    "news": (ArticlePage,),
    "information": (StandardPage, OrganisationPage),
    "videos": (VideoPage,),
}
ALL_TYPES = tuple(one for some in TYPES.values() for one in some)
#: So many ways of holding the words are with their marks.
EXACT = 3


def found_pages(asked: Asked, *, home: Page) -> QuerySet[Page]:
    """Those of the language whose first page is given."""
    types = TYPES[asked.kind] if asked.kind else ALL_TYPES
    return _ordered(narrowed(_readable(home, types), asked.filters), asked)


def years_of(home: Page) -> set[int]:
    """In which there is an article to find."""
    pages = _readable(home, ALL_TYPES).order_by()
    dated = pages.annotate(listed_year=ExtractYear("listed_on"))
    return {year for year in dated.values_list("listed_year", flat=True).distinct() if year}


def _readable(home: Page, types: Iterable[type[Page]]) -> QuerySet[Page]:
    """What every reader may open; a page's alias in its own language says nothing new."""
    pages = listable(home.get_descendants().filter(locale=home.locale_id).type(*types))
    pages = pages.exclude(alias_of__locale=F("locale"))
    return pages.annotate(listed_on=Coalesce(*OWN_DATES, TruncDate("first_published_at")))


def _ordered(pages: QuerySet[Page], asked: Asked) -> QuerySet[Page]:
    latest_first = ("-listed_on", "-first_published_at", "-pk")
    if not asked.words:
        return pages.order_by(*latest_first)
    ranks = [When(pk__in=_keys(query), then=Value(rank)) for rank, query in _better(asked.text)]
    rank = Case(*ranks, default=Value(len(ranks)), output_field=IntegerField())
    found = pages.filter(pk__in=_keys(_each(asked.words)))
    return found.annotate(rank=rank).order_by("rank", *latest_first)


def _better(text: str) -> list[tuple[int, And | Phrase]]:
    """The ways of holding the words, the best first, before merely holding them all."""
    in_title, marked_in_title = title_words(text), marked_title_words(text)
    marked = marked_words(text)[:MOST_WORDS]
    ways = [
        _each(marked_in_title[:MOST_WORDS]),
        Phrase(" ".join(marked)),
        _each(marked),
        _each(in_title[:MOST_WORDS]),
        Phrase(" ".join(folded_words(text)[:MOST_WORDS])),
    ]
    return list(enumerate(ways))


def _each(words: list[str]) -> And:
    return And([Phrase(word) for word in words])


def _keys(query: And | Phrase) -> QuerySet:
    pages = Page.objects.search(
        query, order_by_relevance=False, backend=settings.READERS_SEARCH_BACKEND
    )
    return pages.get_queryset().order_by().values("pk")
