"""The day or the opening of one class, told in other sentences than its people: without it no class is counted."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from training_blocks.prose.clues import Clue
from training_blocks.prose.counts import Count
from training_blocks.prose.events import class_named, one_class, undated_classes
from training_blocks.prose.pairing import Pair
from training_blocks.prose.results import Result
from training_blocks.prose.tokens import keys_of
from training_blocks.prose.vocabulary import Sense

#: So many sentences may lie between a class and its day.
_DAY_PATIENCE: Final = 3
_NAME_REACH: Final = 8
_TIMES: Final = frozenset({keys_of("thời gian"), keys_of("thời lượng"), keys_of("chương trình")})

Told = Sequence[tuple[Clue, Sequence[Result]]]


def tells_of_classes(results: Sequence[Result]) -> bool:
    return any(result.pair.classes for result in results)


def with_its_day(told: Told, at: int, result: Result) -> Result:
    """One class of which other sentences tell the day or the opening; where none does, its people alone."""
    if result.pair.people is None or result.planned or result.sent:
        return result
    stated = result.pair.classes
    if stated and not stated.undated:
        return result
    among = stated is None and _is_one_of(told, at, result)
    one = _spoken_of(result) if among else stated if stated and stated.value else _held(result)
    known = one and (among or _opened_before(told, at, result) or _opened_behind(told, at, result))
    pair = Pair(one if known else None, result.pair.people)
    start = min(result.named.start, one.start) if one and known else result.named.start
    return replace(result, named=replace(result.named, pair=pair, start=start), implied=bool(known))


def _is_one_of(told: Told, at: int, result: Result) -> bool:
    """ "khai giảng 2 lớp …. Trong đó, lớp A có 92 học viên; lớp B có 85 học viên"."""
    if class_named(result.clue.sentence, result.named.start, result.named.start) < 0:
        return False
    alike = [r for r in told[at][1] if r.pair.people and not r.pair.classes and r.named.codes]
    return any(
        other.event and other.pair.people is None and other.pair.classes.value == len(alike)
        for _clue, results in told[max(at - 1, 0) : at]
        for other in results
        if other.pair.classes
    )


def _spoken_of(result: Result) -> Count:
    place = class_named(result.clue.sentence, result.named.start, result.named.start)
    return one_class(place, place)


def _held(result: Result) -> Count | None:
    """ "mở lớp … cho 88 đồng chí", "Lớp … thu hút 88 đồng chí"."""
    held = undated_classes(result.clue.sentence, result.clue.mentions, result.clue.senses)
    near = [one for one in held if 0 <= result.named.start - one.at <= _NAME_REACH]
    return near[-1] if near and result.named.codes else None


def _opened_before(told: Told, at: int, result: Result) -> bool:
    """In the title, say."""
    return any(
        other.implied
        and other.event
        and other.pair.people is None
        and other.named.codes == result.named.codes
        for _clue, results in told[max(at - _DAY_PATIENCE, 0) : at]
        for other in results
    )


def _opened_behind(told: Told, at: int, result: Result) -> bool:
    for clue, results in told[at + 1 : at + 1 + _DAY_PATIENCE]:
        if tells_of_classes(results):
            return False
        if _tells_the_day(clue):
            return True
    return False


def _tells_the_day(clue: Clue) -> bool:
    """ "Lớp học diễn ra từ ngày 12 đến ngày 14/6", "Phát biểu khai mạc lớp học, …"."""
    if clue.dated and clue.sentence.keys(0, 2) in _TIMES:
        return True
    ends = [0] if clue.dated else []
    ends += [hit.end for hit in clue.senses.found if hit.meaning in (Sense.OPENED, Sense.CLOSED)]
    return any(class_named(clue.sentence, end, end) >= 0 for end in ends)
