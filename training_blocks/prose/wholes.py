"""Results of one sentence beside each other: what is a whole, what a part of it, and whose people come late."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from training_blocks.prose.clues import Clue
from training_blocks.prose.counts import Count, is_summed
from training_blocks.prose.naming import Named
from training_blocks.prose.pairing import Pair
from training_blocks.prose.respectively import one_by_one, respective
from training_blocks.prose.results import Result, result_of, results_in
from training_blocks.prose.vocabulary import Noun, Sense


def results_of(clue: Clue) -> list[Result]:
    listed = respective(clue.sentence, clue.senses, clue.mentions, clue.counts) or one_by_one(
        clue.sentence, clue.mentions, clue.counts
    )
    if listed:
        return [result_of(clue, one, 0) for one in listed]
    results = _one_class_each(list(_heads(list(results_in(clue)))))
    summed = _with_their_sum(_with_late_people(results))
    return _with_shares(clue, _with_people_of_all(summed))


def _one_class_each(results: list[Result]) -> list[Result]:
    """ "2 lớp: … (103 học viên) và … (67 học viên)"."""
    if not results or not results[0].pair.classes or results[0].pair.people:
        return results
    head, parts = results[0], results[1:]
    several = 1 < results[0].pair.classes.value == len(parts)
    alone = all(part.named.codes and part.pair.classes is None for part in parts)
    if not (several and alone):
        return results
    return [head, *(_of_one_class(part) for part in parts)]


def _of_one_class(part: Result) -> Result:
    at = part.named.start
    one = Count(Noun.CLASSES, 1, at, at + 1, at, spelled=True)
    named = replace(part.named, pair=Pair(one, part.pair.people))
    return replace(part, named=named, implied=True)


def _heads(results: Sequence[Result]) -> Iterator[Result]:
    """ "1.102 lớp bồi dưỡng, cập nhật kiến thức …, trong đó có 215 lớp nhận thức về Đảng": no line of either."""
    for result, part in zip_longest(results, results[1:]):
        head = part is not None and _is_part(part, result)
        yield replace(result, named=replace(result.named, codes=())) if head else result


def _is_part(part: Result, whole: Result) -> bool:
    foreign = part.named.codes and not set(part.named.codes) & set(whole.named.codes)
    if not foreign or part.sent or not part.pair.classes or not whole.pair.classes:
        return False
    since = max(whole.pair.end, whole.named.name_end)
    told = part.clue.senses.between(since, part.pair.start, Sense.PARTS, Sense.HOLDS)
    keys = part.clue.sentence.keys(since, part.pair.start)
    behind = part.clue.sentence.keys(told[-1].end, part.pair.start) if told else ()
    return bool(told) and ";" not in keys and ")" not in behind


def _with_late_people(results: list[Result]) -> list[Result]:
    """ "mở 11 lớp, trong đó …; tổng số 802 học viên": the people of the classes at the front."""
    if len(results) < 3:
        return results
    first, last = results[0], results[-1]
    people = last.pair.people
    if (
        not people
        or last.pair.classes
        or last.named.codes
        or not is_summed(last.clue.sentence, people)
    ):
        return results
    if first.pair.people or first.named.codes or not _has_parts(first, results[1]):
        return results
    pair = Pair(first.pair.classes, people)
    end = max(first.named.end, last.named.end)
    return [replace(first, named=replace(first.named, pair=pair, end=end)), *results[1:-1]]


def _with_their_sum(results: list[Result]) -> list[Result]:
    """ "6 lớp đảng viên mới …; tổng cộng 391 học viên": the people of the only classes."""
    if len(results) != 2:
        return results
    classes, people = results[0].pair, results[1].pair.people
    if not classes.classes or classes.people or results[1].pair.classes or not people:
        return results
    if results[1].named.codes or not is_summed(results[1].clue.sentence, people):
        return results
    if sum(one.count.noun is Noun.CLASSES for one in results[0].clue.counts if not one.refusal) > 1:
        return results
    named = replace(results[0].named, pair=Pair(classes.classes, people), end=people.end)
    return [replace(results[0], named=named)]


def _with_people_of_all(results: list[Result]) -> list[Result]:
    """ "04 lớp, gồm 02 lớp …, 01 lớp … và 01 lớp …, dự kiến 270 học viên": the people of the sum."""
    whole, parts = (results[0], results[1:]) if results else (None, [])
    people = parts[-1].pair.people if parts else None
    if whole is None or people is None or not _is_sum_of(whole, parts):
        return results
    last = replace(parts[-1].named, pair=Pair(parts[-1].pair.classes), end=parts[-1].named.name_end)
    all_of = replace(whole.named, pair=Pair(whole.pair.classes, people), end=people.end)
    return [replace(whole, named=all_of), *parts[:-1], replace(parts[-1], named=last)]


def _is_sum_of(whole: Result, parts: Sequence[Result]) -> bool:
    """Classes that add up, of which only the last have people, apart from them."""
    classes = [part.pair.classes for part in parts]
    if whole.named.codes or whole.pair.people or not whole.pair.classes or len(parts) < 2:
        return False
    if any(part.pair.people for part in parts[:-1]) or not all(classes):
        return False
    last = parts[-1]
    keys = last.clue.sentence.keys(last.named.name_end, last.pair.end)
    apart = last.named.name_end > 0 and "," in keys and last.named.name_end < last.pair.end
    return apart and sum(one.value for one in classes if one) == whole.pair.classes.value


def _has_parts(whole: Result, part: Result) -> bool:
    between = part.clue.sentence.keys(whole.pair.end, part.pair.start)
    return part.parts or between == ("(",)


def _with_shares(clue: Clue, results: Sequence[Result]) -> list[Result]:
    """ "4 lớp cho 1.647 giáo viên; trong đó mầm non 512 người, …": people who make up those of the last result."""
    people = results[-1].pair.people if results else None
    if people is None or not results[-1].named.codes:
        return list(results)
    whole = results[-1]
    shares = [found.count for found in clue.counts if found.count.start >= people.end]
    told = clue.senses.between(people.end, clue.counts[-1].count.start, Sense.PARTS, Sense.HOLDS)
    alike = all(share.people for share in shares)
    if not told or not alike or sum(share.value for share in shares) != people.value:
        return list(results)
    return [*results, *(_share(whole, share) for share in shares)]


def _share(whole: Result, people: Count) -> Result:
    named = Named(Pair(people=people), whole.named.codes, people.start, people.end)
    return replace(whole, named=named, implied=False, of_which=True, parts=True)
