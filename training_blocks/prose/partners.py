"""With whom classes are held: "phối hợp với Trường Chính trị tỉnh" up to the verb."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from training_blocks.prose.senses import Senses
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.tokens import Sort, keys_of
from training_blocks.prose.vocabulary import Sense

_VERBS: Final = (Sense.OPENS, Sense.OPENED, Sense.CLOSED, Sense.CONTINUES, Sense.TEACHES)
_LONGEST: Final = 45
_CLASS: Final = frozenset(keys_of("lớp") + keys_of("lop"))


def partner_stretches(sentence: Sentence, senses: Senses) -> list[tuple[int, int]]:
    """From the word that ties two bodies together to the verb, number or break that ends the second's name."""
    return list(_stretches(sentence, senses))


def _stretches(sentence: Sentence, senses: Senses) -> Iterator[tuple[int, int]]:
    reached = 0
    for hit in senses.found:
        if hit.meaning is Sense.PARTNER and hit.start >= reached:
            reached = _end(sentence, senses, hit.end)
            yield hit.start, reached


def _end(sentence: Sentence, senses: Senses, start: int) -> int:
    limit = min(start + _LONGEST, len(sentence.tokens))
    verbs = senses.between(start, limit, *_VERBS)
    stop = verbs[0].start if verbs else limit
    for at in range(start, stop):
        token = sentence.tokens[at]
        if token.key in {";", ":"} or (
            token.sort is Sort.NUMBER and _ends_a_name(sentence, at, verbs)
        ):
            return at
    return stop


def _ends_a_name(sentence: Sentence, number: int, verbs: Sequence[object]) -> bool:
    """ "phối hợp với Trung đoàn 925 mở …" has a number in its name."""
    return not verbs or sentence.key(number + 1) in _CLASS


def partner_before(
    sentence: Sentence, stretches: Sequence[tuple[int, int]], senses: Senses, at: int
) -> tuple[int, int, int] | None:
    """Of the stretch that reaches a place: where it begins, where the relation ends, where the names end."""
    found = bisect_left(stretches, (at, 0)) - 1
    if found < 0 or ";" in sentence.keys(stretches[found][1], at):
        return None
    start, end = stretches[found]
    relation = senses.between(start, end, Sense.PARTNER)[0]
    return relation.start, relation.end, end
