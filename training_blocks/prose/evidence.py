"""Whether people who stand without classes were taught at all."""

from typing import Final

from training_blocks.prose.counts import Count, is_summed
from training_blocks.prose.naming import Named
from training_blocks.prose.senses import Senses
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.tokens import keys_of
from training_blocks.prose.vocabulary import Noun, Sense

_CLASS: Final = frozenset(keys_of("lớp") + keys_of("lop"))
_MANY: Final = frozenset((*keys_of("các"), *keys_of("cac")))
_OF: Final = frozenset((*keys_of("của"), *keys_of("cua"), *keys_of("thuộc"), *keys_of("thuoc")))
_GUEST: Final = frozenset((keys_of("đại biểu")[0], keys_of("dai bieu")[0]))
_RESOLUTIONS: Final = "hoc-tap-nghi-quyet"
_TIES: Final = (Sense.LINKS, Sense.HOLDS)
_LEANS: Final = frozenset({"(", ":", "=", "-"})
_IS: Final = frozenset((*keys_of("là"), *keys_of("la")))
_FAR: Final = 40
_BEFORE_NAME: Final = 8
_BEHIND: Final = 7


def is_taught(sentence: Sentence, named: Named, senses: Senses, low: int) -> bool:
    """`low` is where the words of this pair begin: behind the pair before it."""
    people = named.pair.people
    assert people
    if people.labelled or (low and is_summed(sentence, people)):
        return True
    if _is_of_a_conference(sentence, named, senses, low) or _travels(named, senses):
        return False
    if _is_a_guest(sentence, named):
        return False
    told = bool(named.codes) and not named.by_audience
    if people.noun is Noun.ATTENDANCES and (told or _is_taught_before(sentence, named, senses, 0)):
        return True
    if named.codes and (
        _is_tied(sentence, named, senses, low)
        or _follows(sentence, named, senses)
        or (_is_of_a_class(sentence, people) and not senses.any(Sense.TRIP))
    ):
        return True
    return _is_taught_before(sentence, named, senses, 3) or _is_taught_behind(named, senses)


def _is_of_a_conference(sentence: Sentence, named: Named, senses: Senses, low: int) -> bool:
    """Not "hội nghị bồi dưỡng chính trị hè", whose people are taught."""
    assert named.pair.people
    at = named.pair.people.at
    before = senses.between(max(low, at - _FAR), at, Sense.CONFERENCE)
    if not before or _RESOLUTIONS in named.codes:
        return False
    if named.codes and senses.between(before[-1].end, before[-1].end + 2, Sense.TEACHES):
        return False
    return not any(key in _CLASS for key in sentence.keys(before[-1].end, at))


def _travels(named: Named, senses: Senses) -> bool:
    """ "tổ chức cho 45 học viên … đi nghiên cứu thực tế"."""
    assert named.pair.people
    end = named.pair.people.end
    return bool(senses.between(named.pair.people.at - 6, end + 16, Sense.TRIP))


def _is_a_guest(sentence: Sentence, named: Named) -> bool:
    """ "45 đại biểu" sit in a meeting, unless a course for deputies is named."""
    assert named.pair.people
    first = sentence.key(named.pair.people.at + 1)
    return first in _GUEST and "chinh-quyen-qlnn" not in named.codes


def _is_tied(sentence: Sentence, named: Named, senses: Senses, low: int) -> bool:
    """ "lớp … cho 460 bí thư", "nhận thức về Đảng: 460 học viên", "đảng viên mới (46 học viên)"."""
    assert named.pair.people
    at = named.pair.people.at
    leans = named.start < at and _leans(sentence, named, senses)
    tied = senses.between(max(at - 5, low), at, *_TIES)
    verbs = (Sense.OPENS, Sense.TEACHES, Sense.CONTINUES)
    since = max(low, min(named.start - _BEFORE_NAME, at - _FAR))
    held = senses.between(since, at, *verbs) or any(
        key in _CLASS for key in sentence.keys(since, at)
    )
    return bool(leans or (tied and held))


def _leans(sentence: Sentence, named: Named, senses: Senses) -> bool:
    """ "lớp đảng viên mới là 190 học viên", "lớp cấp ủy 220 học viên"."""
    assert named.pair.people
    at = named.pair.people.start
    if sentence.key(at - 1) in _LEANS:
        return True
    since = senses.between(0, named.start, Sense.TEACHES, Sense.PARTS, Sense.ADMITTED)
    at_once = at == named.name_end and since and since[-1].meaning is Sense.TEACHES
    if at_once and not named.by_audience:
        return True
    classed = any(key in _CLASS for key in sentence.keys(named.start - 3, named.start + 1))
    return classed and (sentence.key(at - 1) in _IS or at == named.name_end)


def _follows(sentence: Sentence, named: Named, senses: Senses) -> bool:
    """ "201 đảng viên mới được bồi dưỡng …", "63 đồng chí dự lớp …"."""
    assert named.pair.people
    end = named.pair.people.end
    behind = sentence.keys(end, end + _BEHIND)
    reach = behind.index(";") if ";" in behind else _BEHIND
    attends = senses.between(end, end + reach, Sense.ATTENDS)
    if attends and named.by_audience:
        attends = [hit for hit in attends if _CLASS & set(sentence.keys(hit.start, hit.end + 3))]
    return bool(
        attends
        or senses.between(end, end + reach, Sense.TEACHES)
        or senses.between(end, end + min(reach, 4), Sense.OPENS)
    )


def _is_of_a_class(sentence: Sentence, people: Count) -> bool:
    """ "45 học viên của lớp trung cấp"."""
    at = people.end + (sentence.key(people.end) in _OF)
    return sentence.key(at) in _CLASS


def _is_taught_before(sentence: Sentence, named: Named, senses: Senses, reach: int) -> bool:
    """ "bồi dưỡng cho 3.450 cán bộ"; without a reach anywhere before."""
    assert named.pair.people
    at = named.pair.people.at
    low = at - reach - 2 if reach else _clause_start(sentence, at)
    taught = [
        hit
        for hit in senses.between(low, at, Sense.TEACHES)
        if sentence.key(hit.start - 1) not in _CLASS or sentence.key(hit.start - 2) in _MANY
    ]
    return bool(taught) and (not reach or bool(senses.between(at - 3, at, *_TIES)))


def _clause_start(sentence: Sentence, at: int) -> int:
    low = max(0, at - _FAR)
    keys = sentence.keys(low, at)
    return max((low + place + 1 for place, key in enumerate(keys) if key == ";"), default=low)


def _is_taught_behind(named: Named, senses: Senses) -> bool:
    """ "3.450 lượt cán bộ được bồi dưỡng"."""
    assert named.pair.people
    end = named.pair.people.end
    return bool(senses.between(end, end + 5, Sense.TEACHES))
