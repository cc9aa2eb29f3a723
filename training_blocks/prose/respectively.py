""" "Lần lượt 5, 3 và 2 lớp cho các chương trình A, B và C, với số học viên là 342, 187 và 94": list by list."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from training_blocks.prose.counts import Count
from training_blocks.prose.naming import Named
from training_blocks.prose.pairing import Pair
from training_blocks.prose.programmes import Mention
from training_blocks.prose.refusal_rules import Refusal
from training_blocks.prose.refusals import Judged
from training_blocks.prose.senses import Senses
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.vocabulary import Noun, Sense

_KINDS: Final = frozenset({"trinh", "loai"})
_JOINS: Final = frozenset({",", "va", ";"})


def respective(
    sentence: Sentence, senses: Senses, mentions: Sequence[Mention], counts: Sequence[Judged]
) -> list[Named]:
    """One result for each programme of the list, or none where the lists do not match."""
    if not senses.any(Sense.RESPECTIVELY):
        return []
    kept = [found.count for found in counts if not found.refusal]
    each = _for_each(sentence, counts)
    people = _list_of(sentence, [c for c in kept if c.people])
    names = _programmes(mentions)
    classes = [each] * len(names) if each else _list_of(sentence, _classes(kept))
    lengths = {len(listed) for listed in (classes, people) if listed}
    if lengths != {len(names)} or len(names) < 2:
        return []
    return [_named(name, classes, people, at) for at, name in enumerate(names)]


def one_by_one(
    sentence: Sentence, mentions: Sequence[Mention], counts: Sequence[Judged]
) -> list[Named]:
    """ "2 lớp: nhận thức về Đảng (103 học viên) và cấp ủy (67 học viên)": one class each."""
    kept = [found.count for found in counts if not found.refusal]
    if len(kept) < 2 or kept[0].noun is not Noun.CLASSES or sentence.key(kept[0].end) != ":":
        return []
    people = kept[1:]
    if len(people) != kept[0].value or not all(count.people for count in people):
        return []
    names = [_name_between(mentions, a.end, b.start) for a, b in pairwise(kept)]
    return [_one_class(name, count) for name, count in zip(names, people, strict=True) if name]


def _name_between(mentions: Sequence[Mention], start: int, end: int) -> Mention | None:
    between = [mention for mention in mentions if start <= mention.start and mention.end <= end]
    taught = [mention for mention in between if not mention.audience]
    return next(iter(taught or between), None)


def _one_class(name: Mention, people: Count) -> Named:
    classes = Count(Noun.CLASSES, 1, name.start, name.start + 1, name.start, spelled=True)
    return Named(Pair(classes, people), (name.code,), name.start, people.end)


def _classes(counts: Sequence[Count]) -> list[Count]:
    return [count for count in counts if count.noun is Noun.CLASSES]


def _for_each(sentence: Sentence, counts: Sequence[Judged]) -> Count | None:
    """ "mỗi chương trình 01 lớp"."""
    for found in counts:
        if found.refusal is Refusal.EACH and found.count.noun is Noun.CLASSES:
            before = [
                t.bare for t in sentence.tokens[max(found.count.start - 4, 0) : found.count.start]
            ]
            return found.count if _KINDS & set(before) else None
    return None


def _list_of(sentence: Sentence, counts: Sequence[Count]) -> list[Count]:
    """The counts that follow each other with nothing but a comma or "và" between."""
    runs: list[list[Count]] = []
    for count in counts:
        if runs and _follows(sentence, runs[-1][-1], count):
            runs[-1].append(count)
        else:
            runs.append([count])
    longest = max(runs, key=len, default=[])
    return longest if len(longest) > 1 else []


def _follows(sentence: Sentence, first: Count, second: Count) -> bool:
    between = sentence.tokens[first.end : second.at]
    return len(between) <= 2 and all(token.bare in _JOINS for token in between)


def _programmes(mentions: Sequence[Mention]) -> list[Mention]:
    return list({mention.code: mention for mention in reversed(mentions)}.values())[::-1]


def _named(name: Mention, classes: Sequence[Count], people: Sequence[Count], at: int) -> Named:
    pair = Pair(classes[at] if classes else None, people[at] if people else None)
    return Named(pair, (name.code,), min(pair.start, name.start), max(pair.end, name.end))
