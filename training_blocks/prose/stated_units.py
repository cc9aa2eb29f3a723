"""The reporting unit as the text names it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from training_blocks.prose.phrases import PhraseBook, book_of
from training_blocks.prose.senses import senses_in
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.tokens import Sort
from training_blocks.prose.vocabulary import AREAS, CENTRES

_CENTRES: Final = book_of({True: CENTRES})
_AREAS: Final = PhraseBook((area, True) for area in AREAS)
_LONGEST_NAME: Final = 5
_TITLE_LINES: Final = 3

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mention:
    """A centre with its kind of area ("huyện"), and with the area's name where that is told."""

    sentence: Sentence
    stretch: Stretch
    area: tuple[str, ...] = ()
    name: tuple[str, ...] = ()


def unit_of(
    sentences: Sequence[Sentence], speaking: Iterable[int], units: Sequence[str]
) -> Stretch | None:
    """The first one named where figures are, else in their lines, else in the title, else the one they mean."""
    given = PhraseBook((unit, True) for unit in units)
    mentions = [mention for sentence in sentences for mention in _mentions(sentence, given)]
    spoken = set(speaking)
    lines = {sentence.line for sentence in sentences if sentence.start in spoken}
    for stands in (
        lambda sentence: sentence.start in spoken,
        lambda sentence: sentence.line in lines,
        lambda sentence: sentence.line < _TITLE_LINES,
    ):
        for mention in mentions:
            if mention.name and stands(mention.sentence):
                return mention.stretch
    return _meant([mention for mention in mentions if mention.sentence.start in spoken], mentions)


def _meant(short: Sequence[Mention], mentions: Sequence[Mention]) -> Stretch | None:
    """ "Trung tâm Chính trị huyện đã mở 9 lớp": the only centre of a district that the text names in full."""
    areas = {mention.area for mention in short}
    full = {mention.name: mention for mention in mentions if mention.name and mention.area in areas}
    return next(iter(full.values())).stretch if len(full) == 1 else None


def _mentions(sentence: Sentence, given: PhraseBook[bool]) -> Iterator[Mention]:
    hits = given.all_in(sentence)
    for hit in hits:
        yield Mention(
            sentence,
            _stretch(sentence, hit.start, hit.end),
            name=_bare(sentence, hit.start, hit.end),
        )
    if hits:
        return
    for centre in _CENTRES.all_in(sentence):
        area = _AREAS.at(sentence, centre.end)
        if area:
            end = _name_end(sentence, area.end)
            kind, name = _bare(sentence, area.start, area.end), _bare(sentence, area.end, end)
            yield Mention(sentence, _stretch(sentence, centre.start, end), kind, name)


def _stretch(sentence: Sentence, start: int, end: int) -> Stretch:
    return sentence.tokens[start].start, sentence.tokens[end - 1].end


def _bare(sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    return tuple(token.bare for token in sentence.tokens[start:end])


def _name_end(sentence: Sentence, start: int) -> int:
    """Behind the words with capitals; where all have them, in front of a verb."""
    verbs = {hit.start for hit in senses_in(sentence).found}
    at = start
    while at < min(start + _LONGEST_NAME, len(sentence.tokens)):
        token = sentence.tokens[at]
        if not (token.sort is Sort.WORD and token.capital) or at in verbs:
            break
        at += 1
    return at
