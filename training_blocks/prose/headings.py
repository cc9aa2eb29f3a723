"""Lines that head others: what a list is about, and whether it lies ahead."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from training_blocks.prose.clues import Clue
from training_blocks.prose.results import Result
from training_blocks.prose.tokens import Sort, keys_of
from training_blocks.prose.vocabulary import Sense

_LONGEST: Final = 30
_FIRST_THING: Final = 4
_PARTS: Final = tuple(keys_of(words) for words in ("trong đó", "gồm", "bao gồm", "cụ thể"))
_HARDLY: Final = 4


def headed(told: Sequence[tuple[Clue, Sequence[Result]]]) -> list[tuple[Clue, list[Result]]]:
    """The results with what the heading above them says."""
    done: list[tuple[Clue, list[Result]]] = []
    codes: tuple[str, ...] = ()
    ahead = False
    for clue, results in told:
        if all(result.implied for result in results) and _is_heading(clue):
            codes = tuple(mention.code for mention in clue.mentions[:1])
            ahead = _lies_ahead(clue)
        ahead = ahead or (_begins_parts(clue) and _ends_planned(done))
        done.append((clue, [_under(result, codes, ahead=ahead) for result in results]))
        if results and not _is_item(clue):
            codes, ahead = (), clue.sentence.tokens[-1].key == ":" and results[-1].planned
    return done


def _begins_parts(clue: Clue) -> bool:
    """ "Trong đó có …"; "riêng" begins something else."""
    return any(clue.sentence.keys(0, len(begins)) == begins for begins in _PARTS)


def _ends_planned(done: Sequence[tuple[Clue, Sequence[Result]]]) -> bool:
    return bool(done and done[-1][1]) and all(result.planned for result in done[-1][1])


def _under(result: Result, codes: tuple[str, ...], *, ahead: bool) -> Result:
    planned = result.planned or (ahead and not result.clue.senses.any(Sense.DONE))
    if planned != result.planned:
        result = replace(result, planned=planned)
    if result.named.codes or result.total or not codes:
        return result
    if result.pair.start > _FIRST_THING or not _is_item(result.clue):
        return result
    return replace(result, named=replace(result.named, codes=codes))


def _is_heading(clue: Clue) -> bool:
    tokens = clue.sentence.tokens
    ends = tokens[-1].key == ":"
    begins = tokens[0].sort is not Sort.WORD
    if not all(found.count.undated for found in clue.counts) or len(tokens) > _LONGEST:
        return False
    if not begins and tokens[-1].key == "." and clue.senses.any(Sense.DONE):
        return False
    return ends or begins or _lies_ahead(clue) or _is_a_name(clue)


def _is_a_name(clue: Clue) -> bool:
    """A line that holds the name of a programme and hardly more."""
    named = sum(mention.end - mention.start for mention in clue.mentions)
    return bool(named) and len(clue.sentence.tokens) - named <= _HARDLY


def _lies_ahead(clue: Clue) -> bool:
    return clue.senses.any(Sense.AHEAD)


def _is_item(clue: Clue) -> bool:
    """A line of a list: a bullet, a number, or a label with its number."""
    first = clue.sentence.tokens[0]
    return first.sort is not Sort.WORD or any(found.count.labelled for found in clue.counts)
