"""Who attends a class that an earlier sentence told of: "Lớp học có 56 học viên", "Sau 5 ngày, 31 học viên …"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from training_blocks.prose.clues import Clue
from training_blocks.prose.counts import Count, is_young
from training_blocks.prose.refusal_rules import Refusal
from training_blocks.prose.refusals import Judged
from training_blocks.prose.tokens import keys_of
from training_blocks.prose.vocabulary import Noun, Sense

_LEARNS_REACH: Final = 16
_ATTENDS_REACH: Final = 8
_GUEST: Final = frozenset((keys_of("đại biểu")[0], keys_of("dai bieu")[0]))
_LEARNER: Final = frozenset((*keys_of("viên"), *keys_of("vien"), "hv"))
_STUDIES: Final = frozenset((*keys_of("học"), *keys_of("hoc"), "hv"))
_CLASS: Final = frozenset(
    key for word in ("lớp", "khóa") for bare in (False, True) for key in keys_of(word, bare=bare)
)


def attending(clue: Clue, codes: Sequence[str], *, implied: bool) -> Count | None:
    """The people of a sentence that speaks of those who attend a class of these programmes."""
    kept = [_as_learners(clue, found) for found in clue.counts if _is_kept(clue, found, implied)]
    if not kept or not all(count.people for count in kept):
        return None
    people = max(kept, key=lambda count: likeness(clue, codes, count))
    if clue.senses.between(0, people.start, Sense.CONFERENCE, Sense.TRIP, Sense.SENT):
        return None
    return people if _attends(clue, codes, people, implied=implied) else None


def _is_kept(clue: Clue, found: Judged, implied: bool) -> bool:
    young = implied and found.refusal is Refusal.NOUN and is_young(clue.sentence, found.count)
    return young or not found.refusal


def _as_learners(clue: Clue, found: Judged) -> Count:
    """ "58 em học sinh" are learners of the class that was told of."""
    return replace(found.count, noun=Noun.LEARNERS) if found.refusal else found.count


def likeness(clue: Clue, codes: Sequence[str], people: Count) -> int:
    """Learners by name, or by who is taught; then other people; then guests."""
    if is_of_learners(clue, people) or _are_taught(clue, codes, people):
        return 2
    guests = clue.sentence.key(people.at + 1) in _GUEST and not learns(clue, people)
    return 0 if guests else 1


def _are_taught(clue: Clue, codes: Sequence[str], people: Count) -> bool:
    """ "102 đại biểu HĐND", in a class for them."""
    return any(m.code in codes and m.start == people.at + 1 for m in clue.mentions)


def learns(clue: Clue, people: Count) -> bool:
    """ "hơn 200 đại biểu … được bồi dưỡng các chuyên đề"."""
    return bool(
        clue.senses.between(people.end, people.end + _LEARNS_REACH, Sense.LEARNS, Sense.TEACHES)
    )


def is_of_learners(clue: Clue, people: Count) -> bool:
    """Called "học viên" and nothing else."""
    first, last = clue.sentence.key(people.at + 1), clue.sentence.key(people.end - 1)
    return first in _STUDIES and last in _LEARNER


def _attends(clue: Clue, codes: Sequence[str], people: Count, *, implied: bool) -> bool:
    return (
        people.start <= 2
        or bool(clue.senses.between(0, people.start, Sense.ATTENDS, Sense.TEACHES))
        or (implied and (likeness(clue, codes, people) > 1 or learns(clue, people)))
        or (implied and _follows(clue, people))
        or speaks_of_a_class(clue, people)
    )


def _follows(clue: Clue, people: Count) -> bool:
    """ "có hơn 600 cán bộ quản lý, giáo viên trên địa bàn tham gia"."""
    return bool(clue.senses.between(people.end, people.end + _ATTENDS_REACH, Sense.ATTENDS))


def speaks_of_a_class(clue: Clue, people: Count) -> bool:
    return any(key in _CLASS for key in clue.sentence.keys(0, people.start))
