"""The part of a text that shows where the words were found. Pure: what is marked becomes markup in the template.

Wanted are words without their marks, or keys that keep them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from portal.search.words import Word, words_in
from training_blocks.vietnamese import normalise

#: Words of a part, and how many of them stand before the first that was found.
LENGTH, BEFORE = 40, 8
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    found: bool = False


def highlighted(text: str, wanted: Collection[str]) -> list[Piece]:
    """The whole text in pieces; neighbours that were found are one piece."""
    text = normalise(text)
    return _pieces(text, list(words_in(text)), wanted)


def snippet(text: str, wanted: Collection[str]) -> list[Piece]:
    """The part with most of the wanted words, cut between words; the beginning where none of them stands."""
    text = " ".join(normalise(text).split())
    words = list(words_in(text))
    if not words:
        return []
    start = _densest(words, wanted)
    part = words[start : start + LENGTH]
    first = 0 if start == 0 else part[0].start
    last = len(text) if start + LENGTH >= len(words) else part[-1].end
    shifted = [Word(word.text, word.start - first, word.end - first) for word in part]
    pieces = _pieces(text[first:last], shifted, wanted)
    if first:
        pieces.insert(0, Piece(f"{_CUT} "))
    return pieces if last == len(text) else [*pieces, Piece(_CUT)]


def _densest(words: Sequence[Word], wanted: Collection[str]) -> int:
    """Where the part begins; of equally good ones the first."""
    keys = [word.among(wanted) for word in words]
    hits = [place for place, key in enumerate(keys) if key]
    if not hits:
        return 0
    best = max(hits, key=lambda place: (_worth(keys[place : place + LENGTH - BEFORE]), -place))
    return max(0, min(best - BEFORE, len(words) - LENGTH))


def _worth(keys: Sequence[str]) -> tuple[int, int]:
    """Different words first, then neighbours that were both found."""
    neighbours = sum(bool(one and other) for one, other in pairwise(keys))
    return len(set(keys) - {""}), neighbours


def _pieces(text: str, words: Sequence[Word], wanted: Collection[str]) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    for start, end in _runs(text, words, wanted):
        if start > at:
            pieces.append(Piece(text[at:start]))
        pieces.append(Piece(text[start:end], found=True))
        at = end
    return [*pieces, Piece(text[at:])] if at < len(text) else pieces


def _runs(text: str, words: Sequence[Word], wanted: Collection[str]) -> list[tuple[int, int]]:
    """From where to where; only a gap joins two words."""
    runs: list[tuple[int, int]] = []
    for word in words:
        if not word.among(wanted):
            continue
        if runs and text[runs[-1][1] : word.start].isspace():
            runs[-1] = (runs[-1][0], word.end)
        else:
            runs.append((word.start, word.end))
    return runs
