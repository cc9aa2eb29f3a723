"""Of which units' reports a total is made. Years are only alike where these are the same, whatever became of the units
in mergers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from training_blocks.counting.values import Scope

#: Units, each with what its reports tell of: itself, or all below it, too.
Reach = frozenset[tuple[str, Scope]]
#: Of units that others were merged into, those.
Origins = Mapping[str, frozenset[str]]


def merged_origins(successions: Iterable[tuple[str, str]]) -> Origins:
    """Of (former, later) pairs. A unit that took over only a part of another has none: nobody knows which part."""
    later_of: dict[str, set[str]] = defaultdict(set)
    former_of: dict[str, set[str]] = defaultdict(set)
    for former, later in successions:
        later_of[former].add(later)
        former_of[later].add(former)
    return {
        later: frozenset(formers)
        for later, formers in former_of.items()
        if all(len(later_of[former]) == 1 for former in formers)
    }


def traced(reach: Reach, origins: Origins) -> Reach:
    """Each unit as those that were merged into it, however many mergers ago."""
    return frozenset((first, scope) for unit, scope in reach for first in _first(unit, origins))


def _first(unit: str, origins: Origins) -> frozenset[str]:
    """A circle in the data ends where it began."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = [unit]
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        before = origins.get(current, frozenset())
        waiting += before
        found |= set() if before else {current}
    return frozenset(found or {unit})
