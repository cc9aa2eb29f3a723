"""The words of a text as searching compares them: without marks, and once more with them.

The keys are made of letters and digits of ASCII alone, so that SQLite and PostgreSQL take them apart alike. Pure.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from training_blocks.vietnamese import normalise, search_key, sort_key

#: A count with its groups is one word, however it is grouped: "2.243", "2,243" and "2243".
_WORD = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?!\d)|[^\W_]+")
LONGEST_WORD = 64
#: PostgreSQL keeps no place of a word further back.
MOST_WORDS = 16_000

#: Before a key: the word with its marks, and both kinds again of a title's words. No word begins so.
MARKED, IN_TITLE, MARKED_IN_TITLE = "m0", "t0", "tm0"


@dataclass(frozen=True, slots=True)
class Word:
    """One word and where it stands in the (normalised) text."""

    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        return _folded(self.text)

    @property
    def marked(self) -> str:
        """One for each Vietnamese spelling: capitals and the place of a tone mark make no difference."""
        return _marked(self.text)

    def among(self, wanted: Collection[str]) -> str:
        """Which of the wanted words it is, given without their marks or as keys with them; "" for none."""
        known = (self.folded, MARKED + self.marked)
        return next((key for key in known if key in wanted), "")


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    return search_key(word.replace(".", "").replace(",", ""))


@lru_cache(maxsize=20_000)
def _marked(word: str) -> str:
    return sort_key(word.replace(".", "").replace(",", ""))


def words_in(text: str) -> Iterator[Word]:
    """Of a normalised text. A word that is none without its marks is left out."""
    for found in _WORD.finditer(text):
        word = Word(found[0][:LONGEST_WORD], found.start(), found.end())
        if word.folded.isalnum():
            yield word


def folded_words(text: str) -> list[str]:
    return [word.folded for word in words_in(normalise(text))]


def marked_words(text: str) -> list[str]:
    return [MARKED + word.marked for word in words_in(normalise(text))]


def title_words(text: str) -> list[str]:
    return [IN_TITLE + word for word in folded_words(text)]


def marked_title_words(text: str) -> list[str]:
    return [MARKED_IN_TITLE + word.marked for word in words_in(normalise(text))]


def joined(words: Iterable[str]) -> str:
    return " ".join(list(words)[:MOST_WORDS])
