"""Numbers of a sentence with the words that belong to them: qualifier, multiplier, the whole of a ratio."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from training_blocks.numbers import COUNTS, CountRefused, Qualifier, parse_count
from training_blocks.prose.masks import Masks
from training_blocks.prose.phrases import book_of
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.spelled import LONGEST, begins_number, read_spelled
from training_blocks.prose.tokens import Sort
from training_blocks.prose.vocabulary import MULTIPLIERS, QUALIFIERS

_QUALIFIERS: Final = book_of(QUALIFIERS)
_MULTIPLIERS: Final = book_of(MULTIPLIERS)
_LONGEST_QUALIFIER: Final = 2


@dataclass(frozen=True, slots=True)
class Number:
    """Its tokens run from `start` (the qualifier's, if there is one) to `end`; `of` is N where "n/N" stands."""

    value: int
    start: int
    end: int
    qualifier: Qualifier | None = None
    of: int | None = None
    spelled: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class _Digits:
    value: Decimal
    end: int
    doubtful: bool = False


def numbers_in(sentence: Sentence, masks: Masks) -> list[Number]:
    return list(_numbers(sentence, masks))


def _numbers(sentence: Sentence, masks: Masks) -> Iterator[Number]:
    at = 0
    while at < len(sentence.tokens):
        found = None if masks.covers(sentence.tokens[at].start) else _at(sentence, at)
        if found:
            yield found
        at = found.end if found else at + 1


def _at(sentence: Sentence, at: int) -> Number | None:
    sort = sentence.tokens[at].sort
    if sort is Sort.NUMBER:
        return _in_digits(sentence, at)
    return _in_words(sentence, at) if sort is Sort.WORD else None


def _in_words(sentence: Sentence, at: int) -> Number | None:
    if not begins_number(sentence.key(at)):
        return None
    read = read_spelled(sentence.keys(at, at + LONGEST))
    if not read:
        return None
    value, taken = read
    start, qualifier = _qualified(sentence, at)
    return Number(value, start, at + taken, qualifier, spelled=True)


def _in_digits(sentence: Sentence, at: int) -> Number | None:
    digits = _digits(sentence, at)
    if digits is None:
        return None
    value, end = _multiplied(sentence, digits)
    if value not in COUNTS:
        return None
    whole = _whole(sentence, end)
    start, qualifier = _qualified(sentence, at)
    return Number(
        value, start, end + 2 * bool(whole), qualifier, of=whole, doubtful=digits.doubtful
    )


def _digits(sentence: Sentence, at: int) -> _Digits | None:
    text = sentence.key(at)
    grouped = _blank_groups(sentence, at)
    if grouped:
        return grouped
    try:
        return _Digits(Decimal(parse_count(text)), at + 1)
    except CountRefused as refused:
        if refused.suggestion:
            return _Digits(Decimal(parse_count(refused.suggestion)), at + 1, doubtful=True)
        return _decimal(text, at) if refused.code == "decimal" else None


def _decimal(text: str, at: int) -> _Digits | None:
    """ "16,2", as before "nghìn"."""
    whole, _comma, rest = text.partition(",")
    if not (whole.isdigit() and rest.isdigit()):
        return None
    return _Digits(Decimal(f"{whole}.{rest}"), at + 1)


def _blank_groups(sentence: Sentence, at: int) -> _Digits | None:
    """ "1 212": groups of three after single blanks."""
    tokens = sentence.tokens
    end = at + 1
    while end < len(tokens) and _is_group(sentence, end):
        end += 1
    first = tokens[at].key
    if end == at + 1 or len(first) > 3 or not first.isdigit() or first[0] == "0":
        return None
    joined = "".join(token.key for token in tokens[at:end])
    return _Digits(Decimal(joined), end) if len(joined) < 10 else None


def _is_group(sentence: Sentence, at: int) -> bool:
    token, before = sentence.tokens[at], sentence.tokens[at - 1]
    return (
        token.sort is Sort.NUMBER
        and len(token.key) == 3
        and token.key.isdigit()
        and token.start == before.end + 1
    )


def _multiplied(sentence: Sentence, digits: _Digits) -> tuple[int, int]:
    found = _MULTIPLIERS.at(sentence, digits.end)
    value = digits.value * (found.meaning if found else 1)
    whole = int(value) if value == value.to_integral_value() else -1
    return whole, found.end if found else digits.end


def _whole(sentence: Sentence, end: int) -> int | None:
    if sentence.key(end) != "/" or end + 1 >= len(sentence.tokens):
        return None
    try:
        return parse_count(sentence.key(end + 1))
    except CountRefused:
        return None


def _qualified(sentence: Sentence, at: int) -> tuple[int, Qualifier | None]:
    """The longest qualifier that ends at the number."""
    for length in range(_LONGEST_QUALIFIER, 0, -1):
        found = _QUALIFIERS.at(sentence, at - length) if at >= length else None
        if found and found.end == at:
            return at - length, found.meaning
    return at, None
