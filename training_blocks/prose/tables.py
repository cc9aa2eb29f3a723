"""Tables flattened to text: a heading with the columns, then rows of a label and as many numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from training_blocks.numbers import CountRefused, parse_count
from training_blocks.prose.columns import Row, Table, count_of, is_total, named_columns
from training_blocks.prose.grids import grid_at
from training_blocks.prose.masks import Masks
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.tokens import Sort, Token
from training_blocks.prose.vocabulary import Noun

_LONGEST_HEADING: Final = 30
_LONGEST_LABEL: Final = 40
_PEOPLE: Final = (Noun.LEARNERS, Noun.ATTENDANCES)


def tables_in(sentences: Sequence[Sentence], masks: Masks) -> list[Table]:
    return list(_tables(sentences, masks))


def _tables(sentences: Sequence[Sentence], masks: Masks) -> Iterator[Table]:
    at = 0
    while at < len(sentences):
        table = grid_at(sentences, at) or _table(sentences, at, masks)
        if table:
            yield table
        at = table.end if table else at + 1


def _table(sentences: Sequence[Sentence], at: int, masks: Masks) -> Table | None:
    columns, first_row = _heading(sentences, at)
    if not columns:
        return None
    end, rows = first_row, list[Row]()
    waiting: list[Token] = []
    for place in range(first_row, len(sentences)):
        waiting.extend(sentences[place].tokens)
        if len(waiting) > _LONGEST_LABEL:
            break
        row = _row(waiting, columns, sentences[place], masks)
        if row:
            rows.append(row)
            end, waiting = place + 1, []
    return Table(at, end, tuple(rows)) if rows else None


def _heading(sentences: Sequence[Sentence], at: int) -> tuple[list[Noun], int]:
    """The columns of numbers that are named from here on, and where the rows begin."""
    columns: list[Noun] = []
    length = 0
    for end in range(at, min(at + 8, len(sentences))):
        sentence = sentences[end]
        length += len(sentence.tokens)
        if length > _LONGEST_HEADING or any(t.sort is Sort.NUMBER for t in sentence.tokens):
            break
        named = named_columns(sentence)
        if end == at and not named:
            break
        columns.extend(named)
        if (
            Noun.CLASSES in columns
            and any(noun in columns for noun in _PEOPLE)
            and not _more(sentences, end + 1)
        ):
            return columns, end + 1
    return [], at


def _more(sentences: Sequence[Sentence], at: int) -> bool:
    """Whether the next line names a further column."""
    if at >= len(sentences) or any(t.sort is Sort.NUMBER for t in sentences[at].tokens):
        return False
    return bool(named_columns(sentences[at])) and len(sentences[at].tokens) <= 4


def _row(
    tokens: Sequence[Token], columns: Sequence[Noun], sentence: Sentence, masks: Masks
) -> Row | None:
    cells = [t for t in tokens if t.key != "|"]
    numbers = _numbers_at_end(cells, masks)
    label_end = len(cells) - len(numbers)
    start = 1 if label_end > 1 and cells[0].sort is Sort.NUMBER else 0
    if len(numbers) != len(columns) or label_end <= start:
        return None
    row = replace(sentence, tokens=cells)
    counts = [
        count_of(noun, value, label_end + at)
        for at, (noun, value) in enumerate(zip(columns, numbers, strict=True))
    ]
    return Row(
        row,
        (start, label_end),
        tuple(count for count in counts if count.noun is not Noun.OTHER),
        is_total(row, start),
    )


def _numbers_at_end(cells: Sequence[Token], masks: Masks) -> list[int]:
    found: list[int] = []
    for token in reversed(cells):
        if token.sort is not Sort.NUMBER or masks.covers(token.start):
            break
        try:
            found.insert(0, parse_count(token.key))
        except CountRefused:
            break
    return found
