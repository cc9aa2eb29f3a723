"""What people decided where reports contradict each other: facts that counting is handed, like reports."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decisions:
    """Reports by id, units by slug.

    `preferred` pairs the report that stands with one that does not. `declared_stands` says whether a unit's year
    takes its area report or the sum. `one_class` pairs a report's lines of a row, without cohort, with the report
    that states their class already. `with_owner` holds the hosted lines that their owner's figures contain.
    """

    preferred: frozenset[tuple[str, str]] = frozenset()
    declared_stands: Mapping[tuple[str, int], bool] = field(default_factory=dict)
    one_class: Mapping[tuple[str, Row], str] = field(default_factory=dict)
    with_owner: frozenset[tuple[str, Row]] = frozenset()

    def set_aside(self) -> dict[str, str]:
        """Report -> the report that stands for it. One that is itself set aside sets nothing aside."""
        losers = {other for _stands, other in self.preferred}
        return {other: stands for stands, other in self.preferred if stands not in losers}


NO_DECISIONS = Decisions()
