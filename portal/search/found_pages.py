"""What a page brings along to be found by its readers: all it tells, without marks and with them."""

from django.utils.functional import cached_property
from wagtail.search import index

from portal.search.words import (
    folded_words,
    joined,
    marked_title_words,
    marked_words,
    title_words,
)
from training_blocks.told import texts_of
from training_blocks.vietnamese import search_key


class FoundPageMixin:
    """`told_fields` names what the page tells outside its streams, the first of it first."""

    told_fields: tuple[str, ...] = ("intro",)

    found_fields = [
        index.SearchField("intro"),
        index.SearchField("body"),
        index.SearchField("folded_text"),
        index.SearchField("marked_text"),
        index.AutocompleteField("folded_title"),
    ]

    def folded_title(self) -> str:
        """Neither database folds Vietnamese reliably by itself."""
        return search_key(self.title)

    def folded_text(self) -> str:
        """The whole text; the title's words once more as a title's."""
        words = [*title_words(self.title), *folded_words(self.title), *folded_words(self._told)]
        return joined(words)

    def marked_text(self) -> str:
        """The same, each word in a key that keeps its marks."""
        titled = [*marked_title_words(self.title), *marked_words(self.title)]
        return joined([*titled, *marked_words(self._told)])

    def told_outside(self) -> str:
        return "\n".join(filter(None, (getattr(self, name) for name in self.told_fields)))

    @cached_property
    def _told(self) -> str:
        """Wagtail asks for each field several times, of a page it has just read."""
        year = getattr(self, "period_year", None) or ""
        return f"{self.told_outside()}\n{texts_of([self], every_name=True)[self.pk]}\n{year}"
