"""Numbers with their qualifiers, and how they add. Knows nothing of reports."""

from collections.abc import Iterable
from dataclasses import dataclass

from training_blocks.numbers import Qualifier

LOWER_BOUNDS = frozenset({Qualifier.HON, Qualifier.TREN})
UPPER_BOUNDS = frozenset({Qualifier.GAN, Qualifier.DUOI})


@dataclass(frozen=True, slots=True)
class Amount:
    """A count, the qualifiers of its inexact parts, and the sum of its exact parts."""

    value: int
    qualifiers: frozenset[Qualifier] = frozenset()
    exact: int = 0

    @property
    def qualifier(self) -> Qualifier | None:
        """The one word that is true of the whole: a bound only where every inexact part is bounded the same way."""
        if not self.qualifiers:
            return None
        if self.qualifiers <= LOWER_BOUNDS:
            return Qualifier.HON
        if self.qualifiers <= UPPER_BOUNDS:
            return Qualifier.GAN
        return Qualifier.KHOANG

    @property
    def own_word(self) -> Qualifier | None:
        """As an article has it: its own word where there is one, else the word of the sum."""
        return next(iter(self.qualifiers)) if len(self.qualifiers) == 1 else self.qualifier


def exactly(value: int) -> Amount:
    return Amount(value, exact=value)


def stated(value: int, qualifier: Qualifier | None) -> Amount:
    return Amount(value, frozenset({qualifier})) if qualifier else exactly(value)


def at_least(amount: Amount) -> Amount:
    """The same amount as a lower bound: some of its parts are not stated."""
    return Amount(amount.value, amount.qualifiers | {Qualifier.HON}, amount.exact)


def add(amounts: Iterable[Amount | None]) -> Amount | None:
    """The sum of what is stated; None (missing, not zero) where nothing is."""
    known = [amount for amount in amounts if amount is not None]
    if not known:
        return None
    return Amount(
        sum(amount.value for amount in known),
        frozenset().union(*(amount.qualifiers for amount in known)),
        sum(amount.exact for amount in known),
    )


def subtract(amount: Amount | None, part: Amount | None) -> Amount | None:
    """What is left of an amount without a part of it; an inexact part leaves an approximate rest, of which no more
    is exact than there is."""
    if amount is None or part is None:
        return amount
    doubts = {Qualifier.KHOANG} if part.qualifiers - amount.qualifiers else set()
    left = amount.value - part.value
    return Amount(left, amount.qualifiers | doubts, min(amount.exact - part.exact, left))


def at_most(amount: Amount | None, whole: Amount | None) -> Amount | None:
    """As much of an amount as a whole can hold, and of its exact part as that of the whole; None where the whole is
    missing."""
    if amount is None or whole is None:
        return None
    return Amount(
        min(amount.value, whole.value), amount.qualifiers, max(0, min(amount.exact, whole.exact))
    )


def agrees(*, total: int, declared: int, qualifier: Qualifier) -> bool:
    """Whether an exact total is what a qualified declared number can mean: within a tenth, on the stated side."""
    not_below, not_above = total >= declared, total <= declared
    within_a_tenth = 10 * abs(total - declared) <= declared
    if qualifier in LOWER_BOUNDS:
        return not_below and within_a_tenth
    if qualifier in UPPER_BOUNDS:
        return not_above and within_a_tenth
    return within_a_tenth
