"""Classes in one sentence and their people in a later one: "… khai giảng lớp X. … Lớp học có 94 học viên"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from training_blocks.prose.attending import attending, likeness
from training_blocks.prose.class_days import Told, tells_of_classes, with_its_day
from training_blocks.prose.clues import Clue
from training_blocks.prose.counts import Count, is_summed
from training_blocks.prose.events import CLASS, class_named
from training_blocks.prose.pairing import Pair
from training_blocks.prose.results import Result
from training_blocks.prose.tokens import keys_of
from training_blocks.prose.vocabulary import Sense

#: So many sentences may lie between a class told without a numeral and its people.
_PATIENCE: Final = 8
_NAME_REACH: Final = 8
_SURE: Final = 2  # as of learners
_THESE: Final = frozenset((*keys_of("này"), *keys_of("trên"), *keys_of("nay"), *keys_of("tren")))
_FEWEST: Final = 5  # of people in a class


def continued(told: Told) -> list[Result]:
    """The results of all sentences; classes that wait for people get them, or go where they were implied."""
    met: set[int] = set()
    done: list[Result] = []
    for at, (_clue, results) in enumerate(told):
        for place in range(len(results)):
            result = _pointing_back(told, at, _joined(told, at, place, met))
            done.append(with_its_day(told, at, result))
    return _said_once([result for result in done if _stays(result, met)])


def _said_once(results: Sequence[Result]) -> list[Result]:
    """ "Đồng chí … đề nghị 100 học viên": people without a name that were told with one before."""
    told: set[int] = set()
    kept: list[Result] = []
    for result in results:
        people = result.pair.people
        alone = people and not (result.named.codes or result.pair.classes or result.total)
        if not (alone and people and people.value in told):
            kept.append(result)
        if people and result.named.codes:
            told.add(people.value)
    return kept


def _stays(result: Result, met: set[int]) -> bool:
    people = result.pair.people
    if people is None:
        return not result.implied
    if not result.across and _is_of_unknown_class(result, people):
        return False
    return bool(result.across) or id(people) not in met


def _is_of_unknown_class(result: Result, people: Count) -> bool:
    """ "43 học viên tham gia lớp bồi dưỡng", of which nothing more is known."""
    if result.named.codes or result.pair.classes or result.total:
        return False
    return class_named(result.clue.sentence, people.end + _NAME_REACH, people.end) >= 0


def _joined(told: Told, at: int, place: int, met: set[int]) -> Result:
    result = told[at][1][place]
    if result.pair.classes is None or result.pair.people or result.planned:
        return result
    for clue, people in _people_behind(told, at, place):
        if id(people) not in met and _may_fill(result, people):
            met.add(id(people))
            named = replace(result.named, pair=Pair(result.pair.classes, people), end=people.end)
            return replace(result, named=named, across=clue)
    return result


def _pointing_back(told: Told, at: int, result: Result) -> Result:
    """ "… dự học ở 3 lớp này", "900 giáo viên tham gia 2 lớp": of the programme named before."""
    classes = result.pair.classes
    if at == 0 or classes is None or result.named.codes:
        return result
    these = result.clue.sentence.key(classes.end) in _THESE
    before = [other.named.codes for other in told[at - 1][1] if other.named.codes]
    if not these:
        before = _only_named(told, at) if _is_attended(result.clue, classes) else []
    named = replace(result.named, codes=before[-1]) if before else result.named
    return replace(result, named=named, total=result.total and not before)


def _is_attended(clue: Clue, classes: Count) -> bool:
    attends = clue.senses.between(classes.start - 2, classes.start, Sense.ATTENDS)
    return bool(attends) and attends[-1].end == classes.start


def _may_fill(result: Result, people: Count) -> bool:
    """Whether so many people make so many classes."""
    classes = result.pair.classes
    return classes is None or people.value >= _FEWEST * classes.value


def _only_named(told: Told, at: int) -> list[tuple[str, ...]]:
    """The one programme of which classes were spoken so far, if it is one."""
    codes = {
        mention.code
        for clue, _results in told[max(at - _PATIENCE, 0) : at]
        for mention in clue.mentions
        if CLASS & set(clue.sentence.keys(mention.start - _NAME_REACH, mention.start))
    }
    return [tuple(codes)] if len(codes) == 1 else []


def _people_behind(told: Told, at: int, place: int) -> Iterator[tuple[Clue, Count]]:
    """Those said to be of this class first; then those of whatever class was told of last."""
    results = told[at][1]
    result = results[place]
    found: list[tuple[int, Clue, Count]] = []
    if result.implied:
        for clue, others in _up_to_classes(told, at):
            same = _of_the_same_class(result, clue, others)
            found.extend((_SURE, clue, people) for people in same)
    if place == len(results) - 1 and not _waits_beside(results, result):
        for clue in _ahead(told, at, result):
            people = _people_for(result, clue, several=len(results) > 1)
            if people:
                found.append((likeness(clue, result.named.codes, people), clue, people))
    found.sort(key=lambda one: (-one[0], one[1].sentence.start))
    yield from ((clue, people) for _likeness, clue, people in found)


def _waits_beside(results: Sequence[Result], result: Result) -> bool:
    return any(
        other is not result and other.implied and other.pair.people is None for other in results
    )


def _ahead(told: Told, at: int, result: Result) -> Iterator[Clue]:
    """The sentences behind that tell of no classes; behind classes with a number the next alone."""
    for clue, results in _up_to_classes(told, at):
        away = clue.sentence.line - result.clue.sentence.line
        if tells_of_classes(results) or (away > 1 and not result.implied):
            return
        yield clue
        if not result.implied:
            return


def _up_to_classes(told: Told, at: int) -> Iterator[tuple[Clue, Sequence[Result]]]:
    for clue, results in told[at + 1 : at + 1 + _PATIENCE]:
        yield clue, results
        if tells_of_classes(results):
            return


def _of_the_same_class(result: Result, clue: Clue, results: Sequence[Result]) -> Iterator[Count]:
    """ "Lớp đảng viên mới gồm 33 học viên"."""
    for other in results:
        people, (start, end) = other.pair.people, (other.named.start, other.named.end)
        same = other.named.codes == result.named.codes
        if (
            people
            and not other.pair.classes
            and same
            and class_named(clue.sentence, start, end) >= 0
        ):
            yield people


def _people_for(result: Result, clue: Clue, *, several: bool) -> Count | None:
    """None where the sentence speaks of another programme."""
    people = attending(clue, result.named.codes, implied=result.implied)
    if people is None or (several and is_summed(clue.sentence, people)):
        return None
    taught = {m.code for m in clue.mentions if not m.audience and _is_taught(clue, m.start, people)}
    return people if taught <= set(result.named.codes) else None


def _is_taught(clue: Clue, at: int, people: Count) -> bool:
    """Not the body a guest is of, nor what learners hear of in their class."""
    near = max(at - _NAME_REACH, people.end if at >= people.end else 0)
    in_a_class = any(key in CLASS for key in clue.sentence.keys(near, at))
    return in_a_class or (at < people.start and bool(clue.senses.between(near, at, Sense.TEACHES)))
