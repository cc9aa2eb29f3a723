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
        return self._keys[0]

    def marked_text(self) -> str:
        """The same, each word in a key that keeps its marks."""
        return self._keys[1]

    def told_outside(self) -> str:
        return "\n".join(filter(None, (getattr(self, name) for name in self.told_fields)))

    @cached_property
    def _keys(self) -> tuple[str, str]:
        """Wagtail asks for each field several times, of a page it has just read."""
        year = getattr(self, "period_year", None) or ""
        names = texts_of([self], every_name=True)[self.pk]
        text = "\n".join([self.title, self.told_outside(), names, str(year)])
        return (
            joined([*title_words(self.title), *folded_words(text)]),
            joined([*marked_title_words(self.title), *marked_words(text)]),
        )
