"""Whether a figure is one to be reached: said to lie ahead, assigned, or left for the rest of the year."""

from collections.abc import Sequence
from typing import Final

from training_blocks.prose.clues import Clue
from training_blocks.prose.tokens import keys_of
from training_blocks.prose.vocabulary import Sense

_WILL: Final = keys_of("sẽ")[0]
_ASSIGNMENT_REACH: Final = 3
_IS: Final = keys_of("là")
_COMPARES: Final = frozenset(
    {"%", *keys_of("vượt"), *keys_of("bằng"), *keys_of("đạt"), *keys_of("so")}
)
_CARRIED_OUT: Final = (keys_of("hoàn thành"), keys_of("thực hiện"))
_COMPARED_REACH: Final = 6
_VERB_REACH: Final = 3
_LEFT: Final = keys_of("còn lại")
_OPENING: Final = frozenset(keys_of("mở"))
_YEAR_END: Final = keys_of("tháng cuối năm")
_GOES_ON: Final = keys_of("tiếp tục")
_BY_PLAN: Final = keys_of("theo kế hoạch,")
_CUTS: Final = frozenset({",", ";", "(", ")", *keys_of("với")})


def is_planned(clue: Clue, start: int, end: int) -> bool:
    """Said to lie ahead, and not to be done since; an assignment reaches the next number only."""
    if _is_assigned(clue, start) or _WILL in clue.sentence.keys(end, end + _ASSIGNMENT_REACH):
        return True
    hits = clue.senses.between(0, start, Sense.AHEAD, Sense.DONE)
    ahead = [hit for hit in hits if not _is_compared(clue, hit.start, start)]
    if _is_what_is_left(clue, start, end):
        return True
    if not ahead and _begins_with_a_plan(clue.sentence.keys(0, start)):
        return True
    return bool(ahead) and ahead[-1].meaning is Sense.AHEAD


def _is_compared(clue: Clue, at: int, start: int) -> bool:
    """ "đạt 105% chỉ tiêu", "(kế hoạch đầu năm là 38 lớp)": a plan that is left behind before the figure."""
    behind = clue.sentence.keys(at, start)
    if behind[-1:] == _IS:
        return False
    closed = behind.count(")") > behind.count("(")
    if clue.sentence.keys(at - 2, at) in _CARRIED_OUT:
        return True
    return closed or bool(_COMPARES & set(clue.sentence.keys(at - _COMPARED_REACH, at)))


def _is_what_is_left(clue: Clue, start: int, end: int) -> bool:
    """ "tiếp tục mở 12 lớp còn lại", in the rest of the year."""
    if clue.senses.any(Sense.DONE):
        return False
    before = clue.sentence.keys(start - _VERB_REACH, start)
    rest = clue.sentence.keys(end, end + 2) == _LEFT and bool(_OPENING & set(before))
    year_end = _contains(clue.sentence.keys(0, start), _YEAR_END)
    return rest or (year_end and _contains(before, _GOES_ON))


def _contains(keys: Sequence[str], phrase: Sequence[str]) -> bool:
    length = len(phrase)
    return any(keys[at : at + length] == phrase for at in range(len(keys) - length + 1))


def _begins_with_a_plan(keys: Sequence[str]) -> bool:
    """ "Theo kế hoạch, năm 2023 Trung tâm mở 24 lớp"."""
    begins = [0, *(at + 1 for at, key in enumerate(keys) if key in {":", ";"})]
    return any(keys[at : at + len(_BY_PLAN)] == _BY_PLAN for at in begins)


def _is_assigned(clue: Clue, start: int) -> bool:
    """ "giao 20 lớp", "kế hoạch 21 lớp"; not "so với kế hoạch 21 lớp"."""
    near = clue.senses.between(start - _ASSIGNMENT_REACH, start, Sense.ASSIGNED)
    return bool(near) and not _CUTS & set(clue.sentence.keys(near[-1].end, start))
