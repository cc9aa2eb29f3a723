"""Which programmes a pair is about: what stands within it, then right before it, then right behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Final

from training_blocks.clipboard.programme_names import TOLD_BY_AUDIENCE
from training_blocks.prose.pairing import Pair
from training_blocks.prose.programmes import Mention
from training_blocks.prose.reach import (
    adjoins,
    are_joined,
    is_of_the_next,
    label_start,
    last_run,
    leads_on,
    reaches,
    territory_end,
    with_listed,
)
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.tokens import keys_of
from training_blocks.prose.vocabulary import OF_MANY

_JOINS: Final = frozenset({"va", ","})
_BREATH: Final = 8
_RESOLUTIONS: Final = "hoc-tap-nghi-quyet"
_STUDY: Final = frozenset({"triet", "hoc"})  # "quán triệt", "học tập"
_OF_MANY: Final = frozenset(keys_of(name, bare=True) for name in OF_MANY)
_EACH: Final = frozenset(keys_of("mỗi"))
_ASIDE: Final = 16
_LIST_REACH: Final = 8
_FOLLOWED: Final = frozenset({"cho", "doi", "danh"})


@dataclass(frozen=True, slots=True)
class Named:
    """`codes` in their order; `start` and `end` hold the pair with the names that decided.

    `name_end` is behind the last of the names.
    """

    pair: Pair
    codes: tuple[str, ...]
    start: int
    end: int
    by_audience: bool = False
    name_end: int = -1


@dataclass(frozen=True, slots=True)
class _Choice:
    mentions: Sequence[Mention]
    by_audience: bool = False


def named(
    sentence: Sentence, pair: Pair, mentions: Sequence[Mention], *, low: int, high: int
) -> Named:
    """`low` and `high` bound what may be looked at: the ends of the pair before and of the one behind."""
    near = [
        mention
        for mention in mentions
        if low <= mention.start and mention.end <= high and _may_name(sentence, mention, pair)
    ]
    choice = _chosen(sentence, pair, near, high)
    used = [mention for mention in choice.mentions if mention.start < pair.end + 12]
    return Named(
        pair,
        tuple(dict.fromkeys(mention.code for mention in choice.mentions)),
        min([pair.start, *(mention.start for mention in used)]),
        max([pair.end, *(mention.end for mention in used)]),
        choice.by_audience,
        max((mention.end for mention in choice.mentions), default=-1),
    )


def _chosen(sentence: Sentence, pair: Pair, near: Sequence[Mention], high: int) -> _Choice:
    before = [m for m in near if m.end <= pair.start and reaches(sentence, m, pair)]
    before = with_listed(sentence, before, near)
    edge = territory_end(sentence, pair)
    inside = [m for m in near if pair.start <= m.start < edge and not _is_of_many(sentence, m)]
    if adjoins(sentence, before, pair.start):
        inside = [m for m in inside if m.start < pair.end or not leads_on(sentence, m, pair, high)]
    whom = _whom(sentence, inside, pair)
    what = [m for m in inside if m not in whom and not is_of_the_next(sentence, m, whom)]
    run = last_run(sentence, before)
    sure = [m for m in what if not m.vague]
    if whom and not sure and _is_told_by_whom(pair, what or run):
        return _Choice(_told_together(whom))
    for found in (sure, what, _of_label(sentence, pair, near), run):
        if found:
            return _decided(sentence, found, whom)
    if whom:
        return _Choice(_told_together(whom), by_audience=True)
    return _Choice(_studied(sentence, pair, near) or _told_of_each(sentence, pair, near))


def _whom(sentence: Sentence, inside: Sequence[Mention], pair: Pair) -> list[Mention]:
    """Those who are taught, with those told in the same breath."""
    whom: list[Mention] = []
    for mention in inside:
        between = {t.bare for t in sentence.tokens[whom[-1].end : mention.start]} if whom else set()
        goes_on = bool(whom) and mention.audience and between <= _JOINS
        if goes_on or _is_whom(sentence, mention, pair):
            whom.append(mention)
    return whom


def _told_together(whom: Sequence[Mention]) -> Sequence[Mention]:
    """One audience decides; for the programmes that only audiences tell apart, all do."""
    return whom if all(mention.code in TOLD_BY_AUDIENCE for mention in whom) else whom[:1]


def _studied(sentence: Sentence, pair: Pair, near: Sequence[Mention]) -> list[Mention]:
    """ "Thực hiện kế hoạch học tập, quán triệt Nghị quyết …, toàn tỉnh tổ chức 378 lớp": what all of it is about."""
    before = [m for m in near if m.end <= pair.start and not m.audience]
    if len({mention.code for mention in before}) != 1 or before[0].code != _RESOLUTIONS:
        return []
    first = before[0]
    words = {t.bare for t in sentence.tokens[max(first.start - _BREATH, 0) : first.end]}
    return before[:1] if words & _STUDY else []


def _told_of_each(sentence: Sentence, pair: Pair, near: Sequence[Mention]) -> list[Mention]:
    """ "Lớp … mở 3 đợt, mỗi đợt 2 lớp, tổng cộng 6 lớp": what each was of, all are of."""
    before = [m for m in near if m.end <= pair.start]
    if len({mention.code for mention in before}) != 1:
        return []
    between = sentence.keys(before[-1].end, pair.start)
    told = len(between) <= _ASIDE and not _EACH.isdisjoint(between) and ";" not in between
    return before[-1:] if told else []


def _of_label(sentence: Sentence, pair: Pair, near: Sequence[Mention]) -> list[Mention]:
    """ "- Lớp … về trung thực, trách nhiệm: 06 lớp": what a line names first is what it is about."""
    if sentence.tokens[pair.start - 1].bare != ":" or not pair.start:
        return []
    start = label_start(sentence, pair.start - 1)
    label = [m for m in near if start <= m.start and m.end < pair.start]
    sure = [m for m in label if not m.vague]
    return [m for m in sure if not m.audience][:1] or sure[:1] or label[:1]


def _is_told_by_whom(pair: Pair, what: Sequence[Mention]) -> bool:
    """Skills are those of the people taught; of one class nothing in front is the name."""
    return bool(pair.classes and pair.classes.implied) or (
        bool(what) and all(mention.vague for mention in what)
    )


def _decided(sentence: Sentence, what: Sequence[Mention], whom: Sequence[Mention]) -> _Choice:
    joined = _joined(sentence, what)
    told = [m for m in whom if m.code in TOLD_BY_AUDIENCE]
    if len(joined) == 1 and joined[0].code in TOLD_BY_AUDIENCE and joined[0].audience and told:
        return _Choice(told[:1])
    specific = [m for m in joined if not m.general] or joined
    return _Choice(specific)


def _joined(sentence: Sentence, what: Sequence[Mention]) -> list[Mention]:
    """The first name and those tied to it by "và" or a comma with nothing else of weight between."""
    tied = takewhile(lambda two: are_joined(sentence, *two), pairwise(what))
    return [what[0], *(second for _first, second in tied)]


def _may_name(sentence: Sentence, mention: Mention, pair: Pair) -> bool:
    """A general name only right behind its classes: "2 lớp theo yêu cầu", not "các lớp theo yêu cầu"."""
    if not mention.general:
        return True
    return pair.classes is not None and mention.start <= pair.classes.end


def _is_whom(sentence: Sentence, mention: Mention, pair: Pair) -> bool:
    """Named right after a number of people or after "cho"."""
    if pair.people and pair.people.start <= mention.start < pair.people.end + _LIST_REACH:
        words = {token.bare for token in sentence.tokens[pair.people.end : mention.start]}
        return mention.audience and "lop" not in words
    before = [token.bare for token in sentence.tokens[max(mention.start - 4, 0) : mention.start]]
    return mention.audience and bool(_FOLLOWED & set(before))


def _is_of_many(sentence: Sentence, mention: Mention) -> bool:
    """ "cán bộ, đảng viên, hội viên": people of every kind."""
    words = tuple(token.bare for token in sentence.tokens[mention.start : mention.end])
    joined = mention.start > 0 and sentence.tokens[mention.start - 1].bare in _JOINS
    return joined and words in _OF_MANY
