"""How alike two names are, marks aside: for hints where nothing was found. Pure."""

import heapq
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")

#: Below it two names have too little in common to be mistyped for each other.
ALIKE = 0.35


def nearest(typed: str, named: Iterable[tuple[str, T]], *, most: int) -> list[T]:
    """What is named most like the folded text, the likest first. Something may have several names."""
    wanted = _trigrams(typed)
    worth: dict[T, float] = {}
    for name, what in named:
        likeness = _likeness(wanted, _trigrams(name))
        if likeness >= ALIKE and likeness > worth.get(what, 0):
            worth[what] = likeness
    return heapq.nlargest(most, worth, key=lambda what: worth[what])


def _trigrams(text: str) -> frozenset[str]:
    """Every three letters in a row, word by word; the beginning of a word weighs more than its end."""
    padded = [f"  {word} " for word in text.split()]
    return frozenset(word[at : at + 3] for word in padded for at in range(len(word) - 2))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    shared = len(one & other)
    return 2 * shared / (len(one) + len(other)) if shared else 0.0
