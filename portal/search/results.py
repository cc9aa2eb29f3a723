"""One sheet of what was found, with what each result shows, in a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Page as Sheet
from django.core.paginator import Paginator
from django.db.models import QuerySet, prefetch_related_objects
from wagtail.models import Page

from portal.search.asking import KINDS, Asked
from portal.search.finding import EXACT, TYPES
from portal.search.snippets import Piece, highlighted, snippet
from portal.search.words import marked_words
from training_blocks.told import texts_of

PER_SHEET = 10
_PARTED = " · "


@dataclass(frozen=True, slots=True)
class Result:
    """`other_marks`: marks were typed, and the page holds the words with others alone."""

    page: Page
    kind: str
    title: list[Piece]
    snippet: list[Piece]
    other_marks: bool


def sheet_of_results(pages: QuerySet[Page], asked: Asked, number: str | None) -> Sheet:
    """A number that is none gives the first sheet, one too high the last."""
    sheet = Paginator(pages.specific(), PER_SHEET).get_page(number)
    found = list(sheet.object_list)
    prefetch_related_objects(found, "locale")
    reporting = [page for page in found if hasattr(page, "reporting_unit_id")]
    prefetch_related_objects(reporting, "reporting_unit")
    sheet.object_list = _results(found, asked)
    return sheet


def _results(pages: Iterable[Page], asked: Asked) -> list[Result]:
    texts = texts_of(pages)
    return [_result(page, texts[page.pk], asked) for page in pages]


def _result(page: Page, text: str, asked: Asked) -> Result:
    # Words typed without marks are meant with any, also where a name in English has them without.
    exact = asked.marked and asked.words and page.rank < EXACT
    wanted = set(marked_words(asked.text) if exact else asked.words)
    told = _PARTED.join(_lines(f"{page.told_outside()}\n{text}"))
    return Result(
        page,
        _kind_of(page),
        highlighted(page.title, wanted),
        snippet(told, wanted),
        other_marks=bool(asked.words) and asked.marked and not exact,
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _kind_of(page: Page) -> str:
    return next(KINDS[kind] for kind, types in TYPES.items() if isinstance(page, types))
