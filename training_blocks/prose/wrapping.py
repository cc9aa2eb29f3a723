"""Lines that were broken only because they were full, as e-mails and old text files break them."""

from collections.abc import Iterator, Sequence
from typing import Final

_NARROWEST: Final = 30
_WIDEST: Final = 120
_ITEMS: Final = ("-", "+", "*", "•", "|")
_STOPS: Final = (".", ":", ";", "!", "?", "…")


def unwrapped(text: str) -> str:
    """The same characters, with a blank for every line end inside a wrapped paragraph."""
    lines = text.split("\n")
    joined = set(_joined(lines))
    return "".join(
        line + (" " if at in joined else "\n") for at, line in enumerate(lines)
    ).removesuffix("\n")


def _joined(lines: Sequence[str]) -> list[int]:
    """The lines that go on in the next: none, unless most line ends of the text are of this kind."""
    width = max(len(line.strip()) for line in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return []
    within = [at for at in range(len(lines) - 1) if lines[at].strip() and lines[at + 1].strip()]
    full = list(_full(lines, within, width))
    certain = any(_goes_on(lines[at], lines[at + 1]) for at in full)
    return full if certain and len(full) >= len(within) / 2 else []


def _full(lines: Sequence[str], within: Sequence[int], width: int) -> Iterator[int]:
    """The next line's first word would not have found room."""
    for at in within:
        behind = lines[at + 1].strip()
        if behind.startswith(_ITEMS):
            continue
        if len(lines[at].strip()) + 1 + len(behind.split(maxsplit=1)[0]) > width:
            yield at


def _goes_on(line: str, behind: str) -> bool:
    """In the middle of a sentence."""
    return not line.rstrip().endswith(_STOPS) and behind.lstrip()[0].islower()
