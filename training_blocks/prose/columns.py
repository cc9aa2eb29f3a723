"""What tables are made of: rows with their counts, and the columns that headings name."""

from dataclasses import dataclass
from typing import Final

from training_blocks.prose.counts import Count
from training_blocks.prose.phrases import PhraseBook
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.vocabulary import COLUMNS, NO_COLUMNS, TOTAL_LABELS, Noun

_COLUMNS: Final[PhraseBook[Noun | None]] = PhraseBook(
    [(label, None) for label in NO_COLUMNS]
    + [(label, noun) for noun, labels in COLUMNS.items() for label in labels]
)
_TOTALS: Final = PhraseBook((label, True) for label in TOTAL_LABELS)


@dataclass(frozen=True, slots=True)
class Row:
    """`sentence` is the row alone; `label` its tokens that are the label."""

    sentence: Sentence
    label: tuple[int, int]
    counts: tuple[Count, ...]
    is_total: bool


@dataclass(frozen=True, slots=True)
class Table:
    """It takes the place of sentences[first:end]."""

    first: int
    end: int
    rows: tuple[Row, ...]


def named_columns(sentence: Sentence) -> list[Noun]:
    """The columns of numbers, from left to right."""
    return [found.meaning for found in _COLUMNS.all_in(sentence) if found.meaning]


def is_total(row: Sentence, start: int) -> bool:
    return _TOTALS.at(row, start) is not None


def count_of(noun: Noun, value: int, at: int) -> Count:
    return Count(noun, value, at, at + 1, at)
