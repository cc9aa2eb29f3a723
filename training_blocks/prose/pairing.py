"""Classes with their people: neighbours in one sentence, in either order, by the words that stand between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Final

from training_blocks.prose.counts import Count, is_summed
from training_blocks.prose.senses import Senses
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.tokens import keys_of
from training_blocks.prose.vocabulary import Noun, Sense

_TIED, _INTO_CLASSES, _NEAR, _LOOSE, _APART = 6, 5, 3, 1, 0
_BEGINS_ANEW: Final = (Sense.PARTS, Sense.BESIDE, Sense.SENT, Sense.RAISES)
_HELD: Final = (Sense.OPENS, Sense.OPENED, Sense.CLOSED, Sense.CONTINUES)
_CLASS: Final = frozenset(keys_of("lớp") + keys_of("lop"))
_PASSIVE: Final = frozenset(
    key for word in ("được", "đã") for bare in (False, True) for key in keys_of(word, bare=bare)
)
_INTO: Final = frozenset(
    key
    for word in ("trong", "qua", "ở", "tại", "thuộc", "trên", "của", "vào", "thành")
    for bare in (False, True)
    for key in keys_of(word, bare=bare)
)
_AND: Final = frozenset((*keys_of("và"), *keys_of("va"), ";"))
_LED: Final = frozenset({",", ";", ":", "(", "voi", "cho", "co", "la"})
_FAR: Final = 60
_TOLD_AFTER: Final = 6
_ATTENDED: Final = frozenset(
    key
    for word in ("lớp", "theo", "tham", "dự", "có", "với", "gồm", "khóa")
    for bare in (False, True)
    for key in keys_of(word, bare=bare)
)
_LISTS: Final = frozenset((":", *keys_of("gồm"), *keys_of("gom"), *keys_of("là"), *keys_of("la")))


@dataclass(frozen=True, slots=True)
class Pair:
    """One result: classes, people or both. `people` may be attendances."""

    classes: Count | None = None
    people: Count | None = None

    @property
    def start(self) -> int:
        return min(count.start for count in self.counts)

    @property
    def end(self) -> int:
        return max(count.end for count in self.counts)

    @property
    def counts(self) -> list[Count]:
        return [count for count in (self.classes, self.people) if count]


def paired(
    sentence: Sentence, counts: Sequence[Count], senses: Senses, shares: Sequence[int] = ()
) -> list[Pair]:
    """The neighbours whose ties are strongest together; whoever is left stands alone.

    `shares` are the places of "n/N" that count nothing themselves.
    """
    ties = [
        _APART
        if _sums_up(sentence, counts, at, senses)
        or _follows_a_share(counts, shares, at)
        or heads_a_list(sentence, counts, at)
        else _tie(sentence, first, second, senses)
        for at, (first, second) in enumerate(pairwise(counts))
    ]
    chosen = _strongest(ties)
    return list(_pairs(counts, chosen))


def _follows_a_share(counts: Sequence[Count], shares: Sequence[int], at: int) -> bool:
    """ "378 lớp, với 35.599/35.900 đảng viên …, và 5.806 cán bộ": the people of the classes are told already."""
    return any(counts[at].end <= share < counts[at + 1].start for share in shares)


def heads_a_list(sentence: Sentence, counts: Sequence[Count], at: int) -> bool:
    """ "2 lớp: … (103 học viên) và … (67 học viên)": as many people are told behind as there are classes."""
    classes = counts[at]
    if classes.people or classes.value < 2 or classes.implied:
        return False
    if _LISTS.isdisjoint(sentence.keys(classes.end, classes.end + 3)):
        return False
    people = takewhile(lambda count: count.people, counts[at + 1 : at + 2 + classes.value])
    return len(list(people)) == classes.value


def _sums_up(sentence: Sentence, counts: Sequence[Count], at: int, senses: Senses) -> bool:
    """ "17 lớp …, 7 lớp …, tổng số có 1.876 người": the people of all that went before."""
    if at == 0 or any(count.people for count in counts[at - 1 : at + 1]):
        return False
    people = counts[at + 1]
    if is_summed(sentence, people):
        return not _is_told_at_once(sentence, counts[at], people)
    listed = sentence.keys(counts[at - 1].end, counts[at].start)
    apart = "," in sentence.keys(people.start - 3, people.start)
    return (
        apart
        and listed[-1:] == (",",)
        and not senses.between(counts[at - 1].end, counts[at].start, Sense.PARTS, Sense.HOLDS)
    )


def _is_told_at_once(sentence: Sentence, classes: Count, people: Count) -> bool:
    """ "…, thêm 5 lớp đảng viên mới tổng cộng 312 người": no pause and no "với" in front of the sum."""
    between = [token.bare for token in sentence.tokens[classes.end : people.start]]
    return "tong" in between and _LED.isdisjoint(between)


def _strongest(ties: Sequence[int]) -> list[bool]:
    """Of the ties between neighbours those that share no count and weigh most together."""
    best = [0, 0]
    for tie in ties:
        best.append(max(best[-1], best[-2] + tie))
    chosen = [False] * len(ties)
    at = len(ties)
    while at > 0:
        taken = ties[at - 1] > 0 and best[at + 1] != best[at]
        chosen[at - 1] = taken
        at -= 2 if taken else 1
    return chosen


def _pairs(counts: Sequence[Count], chosen: Sequence[bool]) -> Iterator[Pair]:
    at = 0
    while at < len(counts):
        together = at < len(chosen) and chosen[at]
        yield _pair(*counts[at : at + 1 + together])
        at += 1 + together


def _pair(first: Count, second: Count | None = None) -> Pair:
    classes = next((c for c in (first, second) if c and c.noun is Noun.CLASSES), None)
    people = next((c for c in (first, second) if c and c.people), None)
    return Pair(classes, people)


def _tie(sentence: Sentence, first: Count, second: Count, senses: Senses) -> int:
    if first.people == second.people or second.start - first.end > _FAR:
        return _APART
    between = sentence.keys(first.end, second.start)
    if first.labelled and second.labelled:
        return _NEAR
    if _closes_more_than_it_opens(between):
        return _APART
    if ";" in between:
        told_after = between == (";",) or second.labelled or _is_told_after(first, between)
        return _LOOSE if told_after and not first.people else _APART
    if first.people:
        return _to_classes(first, second, between, senses)
    return _to_people(first, second, between, senses)


def _is_told_after(first: Count, between: Sequence[str]) -> bool:
    """ "khai giảng lớp …; lớp gồm 91 học viên", "…; theo học là 205 quần chúng"."""
    behind = between[-1 - between[::-1].index(";") :]
    told = len(behind) == 1 or behind[1] in _ATTENDED
    return first.implied and len(behind) <= _TOLD_AFTER and told


def _to_people(first: Count, second: Count, between: Sequence[str], senses: Senses) -> int:
    if senses.between(first.end, second.start, *_BEGINS_ANEW):
        return _APART
    if _holds_another(first, second, between, senses) or _joins_others(first, between, senses):
        return _APART
    linked = senses.between(first.end, second.start, Sense.LINKS, Sense.HOLDS, Sense.ATTENDS)
    return _TIED if linked or _leans(between) else _NEAR


def _holds_another(first: Count, second: Count, between: Sequence[str], senses: Senses) -> bool:
    """ "3 lớp …, tổ chức lớp bồi dưỡng … cho 460 bí thư": the people are of what the second verb holds."""
    for held in senses.between(first.end, second.start, *_HELD):
        behind = held.end - first.end
        passive = between[held.start - first.end - 1 : held.start - first.end]
        if set(passive) & _PASSIVE:
            continue
        if any(key in _CLASS for key in between[behind:]):
            return True
        if senses.between(held.end, second.start, Sense.TEACHES, Sense.CONFERENCE):
            return True
    return False


def _joins_others(first: Count, between: Sequence[str], senses: Senses) -> bool:
    """ "5 lớp … và phối hợp với Huyện đoàn bồi dưỡng … cho 187 bí thư": another course begins."""
    partners = senses.between(first.end, first.end + len(between), Sense.PARTNER)
    return any(
        between[hit.start - first.end - 1] in _AND for hit in partners if hit.start > first.end
    )


def _to_classes(first: Count, second: Count, between: Sequence[str], senses: Senses) -> int:
    if senses.between(first.end, second.start, *_BEGINS_ANEW, Sense.HOLDS):
        return _APART
    told_together = not between and second.end == second.at + 1
    if told_together or _leans(between) or _leads_in(second, between, senses):
        return _INTO_CLASSES
    if _has_pause(between) or senses.between(first.end, second.start, *_HELD):
        return _LOOSE if between == (",",) else _APART
    into = any(key in _INTO for key in between)
    attends = senses.between(first.end, second.start, Sense.ATTENDS)
    return _INTO_CLASSES if into or attends else _APART


def _leads_in(second: Count, between: Sequence[str], senses: Senses) -> bool:
    """ "… được bồi dưỡng nghiệp vụ tại 6 lớp", "… dự 4 lớp"."""
    if not between:
        return False
    attends = senses.between(second.start - 2, second.start, Sense.ATTENDS)
    return between[-1] in _INTO or bool(attends and attends[-1].end == second.start)


def _has_pause(between: Sequence[str]) -> bool:
    return any(key in {",", ":"} for key in between)


def _leans(between: Sequence[str]) -> bool:
    return bool(between) and between[-1] in {"(", "/", ":", "="}


def _closes_more_than_it_opens(between: Sequence[str]) -> bool:
    depth = 0
    for key in between:
        depth += (key == "(") - (key == ")")
        if depth < 0:
            return True
    return False
