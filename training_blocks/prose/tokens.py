"""Words, numbers and punctuation, each with its place and with the spelling it is compared by."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from training_blocks.prose.normalise import Source
from training_blocks.vietnamese import TONES, search_key

_PIECE: Final = re.compile(
    r"(?P<number>\d{1,40}(?:[.,]\d{1,40}){0,12})|(?P<word>đ/c\b|[^\W\d_]{1,60})|(?P<line>\n)|(?P<sign>[^\w\s])",
    re.IGNORECASE,
)
_SHORT_I: Final = re.compile("(h|k|l|m|s|t|qu)i")


class Sort(StrEnum):
    WORD = "word"
    NUMBER = "number"
    SIGN = "sign"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Token:
    """`key` tells words apart with their marks, `bare` without; tone placement and i or y never matter."""

    sort: Sort
    start: int
    end: int
    key: str
    bare: str
    capital: bool = False


def tokens_of(source: Source) -> list[Token]:
    return [
        _token(Sort(match.lastgroup or "sign"), match.start(), match.end(), match[0])
        for match in _PIECE.finditer(source.text)
    ]


def _token(sort: Sort, start: int, end: int, text: str) -> Token:
    if sort is not Sort.WORD:
        return Token(sort, start, end, text, text)
    return Token(sort, start, end, word_key(text), bare_key(text), text[0].isupper())


@lru_cache(maxsize=20_000)
def word_key(word: str) -> str:
    """The letters with their own marks, then the tone: "hoà" and "hòa" are one word."""
    letters = normalize("NFD", word.lower())
    tone = "".join(char for char in letters if char in TONES)
    plain = "".join(char for char in letters if char not in TONES)
    return _long_i(normalize("NFC", plain)) + tone


@lru_cache(maxsize=20_000)
def bare_key(word: str) -> str:
    return _long_i(search_key(word))


def has_marks(token: Token) -> bool:
    return token.key != token.bare


def keys_of(phrase: str, *, bare: bool = False) -> tuple[str, ...]:
    """A phrase of the vocabulary as the keys of its tokens."""
    fold = bare_key if bare else word_key
    return tuple(
        fold(match[0]) if match.lastgroup == "word" else match[0]
        for match in _PIECE.finditer(phrase)
        if match.lastgroup != "line"
    )


def _long_i(letters: str) -> str:
    return letters[:-1] + "y" if _SHORT_I.fullmatch(letters) else letters
