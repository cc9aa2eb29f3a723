"""Sentences: stretches of tokens that end with a line, a full stop before a new beginning, or an exclamation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from training_blocks.prose.tokens import Sort, Token, has_marks

#: A sentence that never ends is cut, so that the time stays linear in the text.
LONGEST: Final = 800
_ENDS: Final = frozenset("!?…")
#: After these a full stop ends no sentence.
_SHORTENED: Final = frozenset(
    {"ts", "ths", "tp", "gs", "pgs", "tx", "tt", "p", "q", "h", "st", "đ"}
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """`line` counts the lines of the text; `marked` is false where the writer used no Vietnamese marks at all."""

    tokens: Sequence[Token]
    line: int
    marked: bool
    words: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        words = tuple(token.key if self.marked else token.bare for token in self.tokens)
        object.__setattr__(self, "words", words)

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    def keys(self, start: int, end: int) -> tuple[str, ...]:
        """The words to compare from one place to another."""
        return self.words[max(start, 0) : max(end, 0)]

    def key(self, at: int) -> str:
        """The word to compare at a place; "" outside of the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""


def sentences_of(tokens: Sequence[Token]) -> list[Sentence]:
    return list(_sentences(tokens))


def _sentences(tokens: Sequence[Token]) -> Iterator[Sentence]:
    start = line = 0
    for at, token in enumerate(tokens):
        enumerates = at - start == 1 and tokens[start].sort is Sort.NUMBER
        closes = not enumerates and _closes(tokens, at)
        if token.sort is not Sort.LINE and not closes and at - start < LONGEST:
            continue
        end = at + (token.sort is not Sort.LINE)
        if end > start:
            yield _sentence(tokens[start:end], line)
        line += token.sort is Sort.LINE
        start = at + 1
    if start < len(tokens):
        yield _sentence(tokens[start:], line)


def _sentence(tokens: Sequence[Token], line: int) -> Sentence:
    words = [token for token in tokens if token.sort is Sort.WORD]
    return Sentence(tokens, line, len(words) < 3 or any(map(has_marks, words)))


def _closes(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.key in _ENDS:
        return True
    if token.key != "." or at + 1 >= len(tokens):
        return False
    if at and tokens[at - 1].end == token.start and tokens[at - 1].key in _SHORTENED:
        return False
    if tokens[at + 1].start == token.end and _is_within(tokens, at):
        return False
    return _begins(tokens[at + 1])


def _is_within(tokens: Sequence[Token], at: int) -> bool:
    """ "K76B.29", "T.P"."""
    return at > 0 and len(tokens[at - 1].key) == 1 and tokens[at - 1].sort is Sort.WORD


def _begins(token: Token) -> bool:
    return token.capital or token.sort is Sort.NUMBER or token.key in {'"', "-", "("}
