"""Words that decide about the figures around them, in their order."""

from bisect import bisect_left
from collections.abc import Container, Sequence
from typing import Final

from training_blocks.prose.phrases import Found, book_of
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.vocabulary import SENSES, Sense

_BOOK: Final = book_of(SENSES)


class Senses:
    def __init__(self, found: Sequence[Found[Sense]]) -> None:
        self.found = found
        self._starts = [hit.start for hit in found]
        self._meanings = {hit.meaning for hit in found}

    def between(self, start: int, end: int, *senses: Sense) -> list[Found[Sense]]:
        """Those wholly between two tokens."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [hit for hit in self.found[first:last] if hit.end <= end and hit.meaning in senses]

    def any(self, *senses: Sense) -> bool:
        return not self._meanings.isdisjoint(senses)


def senses_in(sentence: Sentence, shielded: Container[int] = ()) -> Senses:
    """Without those that begin at a shielded token, such as "kết nạp" in the name of a course."""
    return Senses([hit for hit in _BOOK.all_in(sentence) if hit.start not in shielded])
