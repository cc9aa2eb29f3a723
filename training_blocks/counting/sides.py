"""A measure as each of two sides has it, and what makes the two contradict each other."""

from collections.abc import Callable
from dataclasses import dataclass

from training_blocks.counting.amounts import Amount, agrees
from training_blocks.counting.statements import Figures
from training_blocks.counting.values import MEASURES, Measure

Differs = Callable[[Amount | None, Amount | None], bool]


@dataclass(frozen=True, slots=True)
class Sides:
    """One measure as each of the two sides has it; None is missing, not zero."""

    measure: Measure
    first: Amount | None
    second: Amount | None


def _either(one: Amount | None, other: Amount | None) -> bool:
    return one is not None or other is not None


def sides_of(first: Figures, second: Figures, *, where: Differs = _either) -> tuple[Sides, ...]:
    found = (Sides(measure, first.of(measure), second.of(measure)) for measure in MEASURES)
    return tuple(sides for sides in found if where(sides.first, sides.second))


def contradicts(declared: Amount | None, summed: Amount | None) -> bool:
    """ "Hơn 1.212" is what 1.230 may well be called."""
    if declared is None or summed is None or declared.value == summed.value:
        return False
    word = declared.qualifier
    return not word or not agrees(total=summed.value, declared=declared.value, qualifier=word)


def is_jump(now: Amount | None, before: Amount | None) -> bool:
    if now is None or before is None:
        return False
    return 2 * abs(now.value - before.value) > before.value
