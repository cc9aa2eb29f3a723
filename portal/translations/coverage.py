"""How much of each catalogue is translated, in whole per cent. Pure: it is given what was found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """A text as gettext looks it up; what only comes in numbers is looked up by number."""

    english: str
    context: str | None = None
    plural: str | None = None


@dataclass(frozen=True)
class Coverage:
    """One catalogue: how many texts it holds and which of them nobody translated."""

    name: str
    texts: int
    lacking: tuple[Text, ...]

    @property
    def translated(self) -> int:
        return self.texts - len(self.lacking)

    def __str__(self) -> str:
        return (
            f"{self.name} {self.translated}/{self.texts} {percent(self.translated, self.texts)} %"
        )


def measure(name: str, texts: Sequence[Text], is_translated: Callable[[Text], bool]) -> Coverage:
    lacking = tuple(text for text in texts if not is_translated(text))
    return Coverage(name, len(texts), lacking)


def total(coverages: Iterable[Coverage]) -> int:
    measured = list(coverages)
    return percent(sum(c.translated for c in measured), sum(c.texts for c in measured))


def percent(part: int, whole: int) -> int:
    """Never rounded up: 100 says that nothing is missing."""
    return 100 * part // whole if whole else 100
