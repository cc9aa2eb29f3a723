"""What is found in one sentence before anything is made of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from training_blocks.prose.counts import Count, counts_in
from training_blocks.prose.events import has_a_day, implied_classes, teaching, undated_classes
from training_blocks.prose.masks import Masks
from training_blocks.prose.numbers import numbers_in
from training_blocks.prose.partners import partner_stretches
from training_blocks.prose.programmes import Mention, ProgrammeBook
from training_blocks.prose.refusals import Judged, judged
from training_blocks.prose.senses import Senses, senses_in
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.slashes import slashed_pairs, without_slashed
from training_blocks.prose.tokens import Sort, keys_of
from training_blocks.prose.vocabulary import Noun

_THIS: Final = frozenset((*keys_of("này"), *keys_of("nay")))
_LEADING: Final = frozenset({"lop", "duong", "tuong", "tao", "huan", "trinh", "de", "hoc"})


@dataclass(frozen=True, slots=True)
class Clue:
    """A sentence with everything that was found in it."""

    sentence: Sentence
    senses: Senses
    mentions: Sequence[Mention]
    counts: Sequence[Judged] = ()
    partners: Sequence[tuple[int, int]] = ()
    dated: bool = False


def clue_of(
    sentence: Sentence, masks: Masks, book: ProgrammeBook, slashed: Noun | None = None
) -> Clue:
    """`slashed` is what "n/N" counts behind the slash, where a heading says it."""
    mentions = book.all_in(sentence)
    shielded = set(_shielded(sentence, mentions))
    senses = senses_in(sentence, shielded)
    partners = partner_stretches(sentence, senses)
    aside = {at for a, b in [*partners, *_quoted(sentence)] for at in range(a, b)}
    mentions = [m for m in mentions if m.start not in aside and not _is_numbered(sentence, m)]
    counts = _counts(sentence, masks, mentions, slashed)
    implied = implied_classes(sentence, counts, mentions, senses, masks)
    if not counts and not implied:
        implied = undated_classes(sentence, mentions, senses)
        implied = implied or teaching(sentence, mentions, senses)
    every = sorted([*counts, *implied], key=lambda count: count.at)
    dated = has_a_day(sentence, masks)
    return Clue(sentence, senses, mentions, judged(sentence, every, senses), partners, dated)


def _counts(
    sentence: Sentence, masks: Masks, mentions: Sequence[Mention], slashed: Noun | None
) -> list[Count]:
    numbers = numbers_in(sentence, masks)
    pairs = slashed_pairs(sentence, numbers, mentions, slashed)
    left, paired = without_slashed(numbers, pairs)
    return sorted([*counts_in(sentence, left), *paired], key=lambda count: count.at)


def _is_numbered(sentence: Sentence, mention: Mention) -> bool:
    """ "6 chuyên đề" are lessons, "chuyên đề này" is a topic."""
    before = sentence.tokens[mention.start - 1].sort if mention.start else Sort.LINE
    pointed = sentence.key(mention.end) in _THIS
    return (before is Sort.NUMBER or pointed) and mention.code == "chuyen-de"


def _quoted(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Quoted words are the topic of a course, unless they follow "lớp" as its name."""
    quotes = [at for at, token in enumerate(sentence.tokens) if token.key == '"']
    for start, end in zip(quotes[::2], quotes[1::2], strict=False):
        if start and sentence.tokens[start - 1].bare not in {"lop", "khoa", "trinh"}:
            yield start, end


def _shielded(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[int]:
    """The words of a course's name; the first of them only behind "lớp", "bồi dưỡng" and the like."""
    for mention in mentions:
        begins = sentence.tokens[mention.start - 1].bare if mention.start else ""
        yield from range(mention.start + (begins not in _LEADING), mention.end)
