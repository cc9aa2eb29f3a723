"""Phrases of a vocabulary, found in a sentence: the longest at every place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from training_blocks.prose.sentences import Sentence
from training_blocks.prose.tokens import keys_of

Meaning = TypeVar("Meaning")
_END: Final = ""  # no word is empty


@dataclass(frozen=True, slots=True)
class Found(Generic[Meaning]):
    """A phrase from its first token to behind its last."""

    start: int
    end: int
    meaning: Meaning


class PhraseBook(Generic[Meaning]):
    """Of two meanings of one phrase the first given stays."""

    def __init__(self, phrases: Iterable[tuple[str, Meaning]]) -> None:
        self._marked: dict[str, object] = {}
        self._bare: dict[str, object] = {}
        for phrase, meaning in phrases:
            _add(self._marked, keys_of(phrase), meaning)
            _add(self._bare, keys_of(phrase, bare=True), meaning)

    def all_in(self, sentence: Sentence) -> list[Found[Meaning]]:
        """From left to right, none within another."""
        found: list[Found[Meaning]] = []
        at = 0
        while at < len(sentence.tokens):
            hit = self.at(sentence, at)
            if hit:
                found.append(hit)
            at = hit.end if hit else at + 1
        return found

    def at(self, sentence: Sentence, start: int) -> Found[Meaning] | None:
        """The longest phrase that begins at this token."""
        node: object = self._marked if sentence.marked else self._bare
        best: Found[Meaning] | None = None
        at = start
        words = sentence.words
        while at < len(words) and isinstance(node, dict) and words[at] in node:
            node = node[words[at]]
            at += 1
            if isinstance(node, dict) and _END in node:
                best = Found(start, at, node[_END])
        return best


def book_of(phrases: Mapping[Meaning, Sequence[str]]) -> PhraseBook[Meaning]:
    return PhraseBook((phrase, meaning) for meaning, listed in phrases.items() for phrase in listed)


def _add(tree: dict[str, object], keys: Sequence[str], meaning: object) -> None:
    node = tree
    for key in keys:
        inner = node.setdefault(key, {})
        assert isinstance(inner, dict)
        node = inner
    if keys:
        node.setdefault(_END, meaning)
