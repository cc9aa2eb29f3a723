"""Classes and their people behind one slash without a noun: "(số lớp/số học viên): 6/412"."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from training_blocks.prose.counts import Count, are_people
from training_blocks.prose.numbers import Number
from training_blocks.prose.phrases import book_of
from training_blocks.prose.programmes import Mention
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.tokens import Sort, keys_of
from training_blocks.prose.vocabulary import SLASHED, Noun

_SLASHED: Final = book_of(SLASHED)
_CLASS: Final = frozenset((*keys_of("lớp"), *keys_of("lop")))
_AND: Final = frozenset((*keys_of("và"), *keys_of("va")))
_LEADS: Final = frozenset({":", "(", "-", "–"})
#: People of a class, where no heading says that they are.
_FEWEST, _MOST = 15, 300
_LAST_OF_MONTH: Final = 31


def announced(sentences: Sequence[Sentence]) -> Iterator[Noun | None]:
    """What stands behind the slash in each sentence, said by itself or by the heading of its list."""
    noun: Noun | None = None
    for sentence in sentences:
        own = next(iter(_SLASHED.all_in(sentence)), None)
        if own:
            noun = own.meaning
        elif "/" not in sentence.words:
            noun = None
        yield noun


def slashed_pairs(
    sentence: Sentence,
    numbers: Sequence[Number],
    mentions: Sequence[Mention],
    told: Noun | None,
) -> dict[Number, list[Count]]:
    """The numbers that are pairs, each with its classes and its people."""
    return {
        number: _counts(number, told or Noun.LEARNERS, doubtful=not told)
        for number in numbers
        if _may_be_a_pair(sentence, number)
        and (told or _is_plainly_a_pair(sentence, number, mentions))
    }


def without_slashed(
    numbers: Sequence[Number], pairs: dict[Number, list[Count]]
) -> tuple[list[Number], list[Count]]:
    """The numbers left, and the counts of all pairs."""
    left = [number for number in numbers if number not in pairs]
    return left, list(chain.from_iterable(pairs.values()))


def _counts(number: Number, people: Noun, *, doubtful: bool) -> list[Count]:
    """The slash is of the classes: a count of one word alone would be told without a numeral."""
    assert number.of
    at = number.end - 3
    return [
        Count(Noun.CLASSES, number.value, number.start, at + 2, at, doubtful=doubtful),
        Count(people, number.of, at + 2, at + 3, at + 2, doubtful=doubtful),
    ]


def _may_be_a_pair(sentence: Sentence, number: Number) -> bool:
    if not number.of or not 0 < number.value < number.of or number.qualifier:
        return False
    at = number.end
    longer = sentence.key(at) in {"/", "%"} or sentence.key(at - 4) == "/"
    ends = _pauses(sentence, at) or are_people(sentence, at) or bool(_SLASHED.at(sentence, at))
    return sentence.key(at - 2) == "/" and ends and not longer


def _pauses(sentence: Sentence, at: int) -> bool:
    word = at < len(sentence.tokens) and sentence.tokens[at].sort is Sort.WORD
    return not word or sentence.key(at) in _AND


def _is_plainly_a_pair(sentence: Sentence, number: Number, mentions: Sequence[Mention]) -> bool:
    """ "lớp nhận thức về Đảng: 6/412", "mở 9 lớp, gồm: đảng viên mới (5/300)"."""
    assert number.of
    likely = _FEWEST * number.value <= number.of <= _MOST * number.value
    behind = number.end + (sentence.key(number.end) == ")")
    if not likely or number.of <= _LAST_OF_MONTH or not _pauses(sentence, behind):
        return False
    lead = sentence.key(number.start - 1)
    named = any(mention.end == number.start - 1 for mention in mentions)
    return lead in _LEADS and named and not _CLASS.isdisjoint(sentence.keys(0, number.start))
