"""The text as the rules read it, character by character beside the text as given.

Marks are composed, Eth is a Đ, every run of blanks a space, every dash a hyphen, and what nobody sees is gone.
No rule ever speaks of a place in this text: `span` says where it lies in the text as given.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final
from unicodedata import combining, normalize

from training_blocks.prose.wrapping import unwrapped
from training_blocks.vietnamese import normalise

#: Vietnamese letters carry two marks at most. A longer pile is noise, and slow to compose.
MOST_MARKS: Final = 4
_INVISIBLE: Final = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_DASHES: Final = "‐‑‒–—―−"
_ALIKE: Final = str.maketrans(_DASHES + "“”„«»‘’＂\t\r\x0b\x0c", "-" * 7 + '"' * 8 + "    ")


@dataclass(frozen=True, slots=True)
class Source:
    """`text` and `bare` (lower case, no marks) have one character for each of `starts`."""

    given: str
    text: str
    bare: str
    starts: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] lies in the text as given."""
        return self.starts[start], self.starts[end]


def source_of(given: str) -> Source:
    letters: list[str] = []
    starts: list[int] = []
    for start, end in _clusters(given):
        letter = _composed(given[start : min(end, start + MOST_MARKS + 1)])
        if letter == " " and letters and letters[-1] == " ":
            continue
        letters.append(letter)
        starts.extend([start] * len(letter))
    text = unwrapped("".join(letters))
    return Source(given, text, "".join(map(_bare, text)), (*starts, len(given)))


def _clusters(given: str) -> list[tuple[int, int]]:
    """A letter with the marks that follow it, and no further."""
    begins = [at for at, char in enumerate(given) if not combining(char)]
    if given and (not begins or begins[0]):
        begins.insert(0, 0)
    return list(pairwise([*begins, len(given)]))


@lru_cache(maxsize=10_000)
def _composed(cluster: str) -> str:
    if cluster[0] in _INVISIBLE:
        return ""
    if cluster in {"\n", "\u2028", "\u2029"}:
        return "\n"
    if len(cluster) == 1 and cluster.isascii():
        return cluster.translate(_ALIKE)
    return normalise(cluster).translate(_ALIKE)


@lru_cache(maxsize=10_000)
def _bare(char: str) -> str:
    if char.isascii():
        return char.lower()
    lowered = char.lower().replace("đ", "d")
    return normalize("NFD", lowered)[0]
