"""One class told without a numeral: "khai giảng lớp …", or a class with its day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import Final

from training_blocks.prose.counts import Count
from training_blocks.prose.masks import Masked, Masks
from training_blocks.prose.programmes import Mention
from training_blocks.prose.senses import Senses
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.tokens import Sort, keys_of
from training_blocks.prose.vocabulary import Noun, Sense

CLASS: Final = frozenset(keys_of("lớp") + keys_of("lop"))
#: A class after these is one of many, or none that is held here.
_OF_MANY: Final = frozenset(
    key
    for word in ("các", "những", "mỗi", "từng", "số", "nhiều", "toàn", "trong", "của", "một", "qua", "sau", "tại", "ở")
    for bare in (False, True)
    for key in keys_of(word, bare=bare)
)  # fmt: skip
_HOLDS: Final = frozenset(
    key
    for word in ("gồm", "có", "với")
    for bare in (False, True)
    for key in keys_of(word, bare=bare)
)
_LISTS: Final = frozenset((":", *keys_of("gồm"), *keys_of("gom"), *keys_of("là"), *keys_of("la")))
#: In front of a class that was told of before, these make it many.
_SEVERAL: Final = frozenset(
    key
    for word in ("các", "những", "mỗi", "từng", "số", "nhiều", "mấy")
    for bare in (False, True)
    for key in keys_of(word, bare=bare)
)
_NAME_REACH: Final = 14
_REFERENCE_REACH: Final = 8
_EVENT_REACH: Final = 12
_OTHER_DAYS: Final = (Sense.TRIP, Sense.MET, Sense.CONTEST)
_SENTENCE_REACH: Final = 45  # "Lớp … vừa được … phối hợp với … khai giảng"
_BREAKS: Final = frozenset({",", ";", *CLASS})
_VERB_REACH: Final = 4
_DOCUMENT_REACH: Final = 12  # characters: "Kế hoạch số 12-KH/HU ngày 20/01/2022"


def implied_classes(
    sentence: Sentence,
    counts: Sequence[Count],
    mentions: Sequence[Mention],
    senses: Senses,
    masks: Masks,
) -> list[Count]:
    taken = {at for count in counts for at in range(count.start, count.end)}
    taken |= _listed(sentence, counts)
    dated = has_a_day(sentence, masks) and not senses.any(*_OTHER_DAYS)
    found: list[Count] = []
    for at in _single_classes(sentence, taken, mentions):
        start = _event_start(sentence, senses, at, at if dated else -1)
        if (found and sentence.key(at + 1) in _HOLDS) or _is_of_others(senses, at):
            continue  # "khai giảng lớp …; lớp gồm 91 học viên"
        if start >= 0:
            low = found[-1].end if found else 0
            found.append(one_class(start if start >= low else at, at))
    return found


def _is_of_others(senses: Senses, at: int) -> bool:
    """ "cử 12 cán bộ tham gia lớp …"."""
    attends = senses.between(at - _VERB_REACH, at + 1, Sense.ATTENDS)
    return bool(attends and senses.between(0, attends[0].start, Sense.SENT))


def undated_classes(sentence: Sentence, mentions: Sequence[Mention], senses: Senses) -> list[Count]:
    """A class that is held, of which only a later sentence may tell the day: "mở lớp …"."""
    return [
        one_class(at, at, undated=True)
        for at in _single_classes(sentence, set(), mentions)
        if _leads(sentence, at) or senses.between(at - _VERB_REACH, at, Sense.OPENS)
    ]


def teaching(sentence: Sentence, mentions: Sequence[Mention], senses: Senses) -> list[Count]:
    """ "tổ chức bồi dưỡng chính trị hè", whose people a later sentence tells; no class is counted."""
    starts = {mention.start for mention in mentions}
    for hit in senses.between(0, len(sentence.tokens), Sense.TEACHES):
        named = not starts.isdisjoint(range(hit.start, hit.end + _VERB_REACH))
        if named and senses.between(hit.start - _VERB_REACH, hit.start, Sense.OPENS):
            at = hit.start
            return [Count(Noun.CLASSES, 0, at, at + 1, at, spelled=True, undated=True)]
    return []


def class_named(sentence: Sentence, start: int, end: int) -> int:
    """Where one class is spoken of near these tokens, or -1."""
    low, high = max(start - _REFERENCE_REACH, 0), min(end + _REFERENCE_REACH, len(sentence.tokens))
    for at in range(low, high):
        before = sentence.key(at - 1)
        if sentence.key(at) in CLASS and before not in _SEVERAL and not before[:1].isdigit():
            return at
    return -1


def one_class(start: int, at: int, *, undated: bool = False) -> Count:
    return Count(Noun.CLASSES, 1, start, at + 1, at, spelled=True, undated=undated)


def _listed(sentence: Sentence, counts: Sequence[Count]) -> set[int]:
    """Places behind "02 lớp:", up to the next number: the classes named there are counted already."""
    places: set[int] = set()
    for count, following in zip_longest(counts, counts[1:]):
        until = following.start if following else len(sentence.tokens)
        if count.noun is not Noun.CLASSES or _LISTS.isdisjoint(
            sentence.keys(count.end, count.end + 3)
        ):
            continue
        if not _each_with_its_own(sentence, count.end, until):
            places.update(range(count.end, until))
    return places


def _each_with_its_own(sentence: Sentence, start: int, until: int) -> bool:
    """ "2 lớp: lớp A với 61 học viên và lớp B với 47 học viên"."""
    before = sum(key in CLASS for key in sentence.keys(start, until))
    behind = any(key in CLASS for key in sentence.keys(until, len(sentence.tokens)))
    return before == 1 and behind


def _single_classes(
    sentence: Sentence, taken: set[int], mentions: Sequence[Mention]
) -> Iterator[int]:
    starts = sorted(mention.start for mention in mentions)
    for at in range(len(sentence.tokens)):
        alone = at not in taken and sentence.key(at - 1) not in _OF_MANY
        if sentence.key(at) in CLASS and alone and _is_named(at, starts):
            yield at


def _is_named(at: int, starts: Sequence[int]) -> bool:
    following = bisect_right(starts, at)
    return following < len(starts) and starts[following] <= at + _NAME_REACH


def _event_start(sentence: Sentence, senses: Senses, at: int, otherwise: int) -> int:
    """Where the word for an opening or a closing stands before the class; where the class stands if it follows."""
    near = senses.between(at - _EVENT_REACH, at + 1, Sense.OPENED, Sense.CLOSED)
    leads = _leads(sentence, at)
    reach = _SENTENCE_REACH if leads else _NAME_REACH + 4
    behind = senses.between(at, at + reach, Sense.OPENED, Sense.CLOSED)
    breaks = _BREAKS - {","} if leads else _BREAKS
    if behind and breaks.isdisjoint(sentence.keys(at + 1, behind[0].start)):
        return near[-1].start if near else at
    return near[-1].start if near else otherwise


def _leads(sentence: Sentence, at: int) -> bool:
    """Whether the sentence begins with the class, be it behind "(GLO) -"."""
    return at == 0 or (at < _NAME_REACH and sentence.tokens[at - 1].sort is Sort.SIGN)


def has_a_day(sentence: Sentence, masks: Masks) -> bool:
    """A day that is not the date of a document, nor the last of a report's period."""
    days = masks.between(sentence.start, sentence.end, Masked.DAY)
    papers = masks.between(sentence.start, sentence.end, Masked.DOCUMENT)
    return any(
        all(not 0 <= start - end <= _DOCUMENT_REACH for _start, end in papers)
        and not _is_a_deadline(sentence, start)
        for start, _end in days
    )


def _is_a_deadline(sentence: Sentence, start: int) -> bool:
    """ "Tính đến ngày 15/6/2024"."""
    at = bisect_left(sentence.tokens, start, key=lambda token: token.start)
    before = [token.bare for token in sentence.tokens[max(at - 4, 0) : at]]
    return ("tinh", "den") in set(pairwise(before))
