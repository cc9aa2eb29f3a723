"""Counts: numbers with the noun that says what they count, behind them or in a label before."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from training_blocks.numbers import Qualifier
from training_blocks.prose.numbers import Number
from training_blocks.prose.phrases import Found, book_of
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.tokens import keys_of
from training_blocks.prose.vocabulary import (
    LABELS,
    NOUNS,
    QUALIFIERS_BEHIND,
    STAFF_NOUNS,
    YOUNG_NOUNS,
    Noun,
)

_STAFF: Final = book_of({True: STAFF_NOUNS})
_YOUNG: Final = book_of({True: YOUNG_NOUNS})
_TEACHES: Final = keys_of("bồi dưỡng", bare=True)[-1]
_TAUGHT_REACH: Final = 25
_FOR: Final = frozenset(keys_of("cho"))
_NOUNS: Final = book_of(NOUNS)
_LABELS: Final = book_of(LABELS)
_BEHIND: Final = book_of(QUALIFIERS_BEHIND)
#: How many words may stand between a label and its number: "số lớp đã mở được trong năm là 14".
_LABEL_REACH: Final = 12
_JOINS: Final = frozenset({",", *keys_of("và"), *keys_of("va")})
_LONGEST_ASIDE: Final = 12
_YEAR: Final = re.compile(r"(?:19|20)\d\d$")
_FILLERS: Final = frozenset(
    key for word in ("các", "vị") for bare in (False, True) for key in keys_of(word, bare=bare)
)
_BROKEN: Final = frozenset({",", ";", "(", ")"})


@dataclass(frozen=True, slots=True)
class Count:
    """`start` and `end` are tokens: from the qualifier, or the label, to behind the noun.

    `shared` tells a number of a list whose noun stands behind the last: "5, 3 và 2 lớp".
    """

    noun: Noun
    value: int
    start: int
    end: int
    at: int
    qualifier: Qualifier | None = None
    of: int | None = None
    spelled: bool = False
    doubtful: bool = False
    shared: bool = False
    labelled: bool = False
    undated: bool = False

    @property
    def implied(self) -> bool:
        """One class told without a numeral, or teaching told without a class: 0."""
        return self.value <= 1 and self.end == self.at + 1

    @property
    def people(self) -> bool:
        return self.noun in {Noun.LEARNERS, Noun.ATTENDANCES}


def counts_in(sentence: Sentence, numbers: Sequence[Number]) -> list[Count]:
    labels = _LABELS.all_in(sentence)
    counts: list[Count] = []
    for number in reversed(numbers):
        later = counts[-1] if counts else None
        found = _count(sentence, number, labels, later)
        if found and later and _is_whole_of(sentence, found, later):
            found = replace(found, of=later.value, end=counts.pop().end)
        if found:
            counts.append(found)
    return counts[::-1]


def _is_whole_of(sentence: Sentence, count: Count, later: Count) -> bool:
    """ "14 lớp/30 lớp"."""
    slash = sentence.keys(count.end, later.start) == ("/",)
    return slash and count.noun is later.noun


def _count(
    sentence: Sentence, number: Number, labels: Sequence[Found[Noun]], later: Count | None
) -> Count | None:
    if not number.value:
        return None
    noun = _noun(sentence, number.end)
    label = None if number.spelled else _label(sentence, number, labels)
    if label and (noun is None or _is_labelled(label.meaning, noun.meaning)):
        end = noun.end if noun else number.end
        return _made(sentence, number, label.meaning, label.start, end, labelled=True)
    if noun:
        meaning = _as_taught(sentence, number, noun)
        return _made(sentence, number, meaning, number.start, noun.end)
    if later and not later.labelled and _is_listed(sentence, number, later):
        return _made(sentence, number, later.noun, number.start, number.end, shared=True)
    return None


def _is_labelled(label: Noun, noun: Noun) -> bool:
    return label is noun or (noun is Noun.LEARNERS and label is Noun.ATTENDANCES)


def _made(
    sentence: Sentence, number: Number, noun: Noun, start: int, end: int, **told: bool
) -> Count:
    behind = _BEHIND.at(sentence, end)
    return Count(
        noun, number.value, start, behind.end if behind else end, number.start,
        number.qualifier or (behind.meaning if behind else None),
        number.of, number.spelled, number.doubtful, **told,
    )  # fmt: skip


def _noun(sentence: Sentence, at: int) -> Found[Noun] | None:
    """The noun behind a number, past "(hai)" and "các"."""
    if sentence.key(at) == "(" and ")" in sentence.keys(at + 2, at + _LONGEST_ASIDE):
        inner = sentence.keys(at, at + _LONGEST_ASIDE).index(")")
        return _NOUNS.at(sentence, at + inner + 1)
    if sentence.key(at) in _FILLERS:
        at += 1
    return _NOUNS.at(sentence, at)


def _as_taught(sentence: Sentence, number: Number, noun: Found[Noun]) -> Noun:
    """Staff are learners where a class is held for them, and so are recruits and pupils."""
    at = number.start
    if noun.meaning is not Noun.OTHER or sentence.key(at - 1) not in _FOR:
        return noun.meaning
    taught = _TEACHES in {token.bare for token in sentence.tokens[max(at - _TAUGHT_REACH, 0) : at]}
    young = taught and _YOUNG.at(sentence, noun.start)
    return Noun.LEARNERS if young or _STAFF.at(sentence, noun.start) else noun.meaning


def _label(sentence: Sentence, number: Number, labels: Sequence[Found[Noun]]) -> Found[Noun] | None:
    """The nearest label before, unless another number or a break stands between."""
    at = bisect_right(labels, number.start, key=lambda label: label.end)
    nearest = labels[at - 1] if at else None
    if nearest is None or number.start - nearest.end > _LABEL_REACH:
        return None
    if sentence.key(nearest.end - 1) == ":" and number.start > nearest.end:
        return None
    between = sentence.keys(nearest.end, number.start)
    if any(key in _BROKEN or (key[:1].isdigit() and not _YEAR.match(key)) for key in between):
        return None
    return nearest


def _is_listed(sentence: Sentence, number: Number, later: Count) -> bool:
    between = sentence.keys(number.end, later.start)
    return 0 < len(between) <= 2 and all(key in _JOINS for key in between)


def is_young(sentence: Sentence, count: Count) -> bool:
    """Recruits and pupils."""
    return any(_YOUNG.at(sentence, at) for at in range(count.at + 1, count.end))


def is_summed(sentence: Sentence, count: Count) -> bool:
    """ "tổng số 802 học viên"."""
    before = sentence.tokens[max(count.start - 3, 0) : count.at]
    return any(token.bare == "tong" for token in before)


def are_people(sentence: Sentence, at: int) -> bool:
    """Whether a word for people begins here."""
    found = _NOUNS.at(sentence, at)
    return found is not None and found.meaning is Noun.LEARNERS
