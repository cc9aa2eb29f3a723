"""Of which units' reports a total is made. Years are only alike where these are the same, whatever became of the units
in mergers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from training_blocks.counting.succession_ends import ends_of
from training_blocks.counting.values import Scope

#: Units, each with what its reports tell of: itself, or all below it, too.
Reach = frozenset[tuple[str, Scope]]
#: Of units that others were merged into, those.
Origins = Mapping[str, frozenset[str]]


class Succession(NamedTuple):
    """`founded`: the later unit began after the former had ended, rather than taking it over and going on."""

    former: str
    later: str
    founded: bool


def succession(former: str, ended: date | None, later: str, began: date | None) -> Succession:
    return Succession(former, later, ended is not None and began is not None and ended < began)


def merged_origins(successions: Iterable[Succession]) -> Origins:
    """A unit that took over only a part of another has none, because nobody knows which part; nor has one that was
    there before, because in earlier years it was less."""
    of_former: dict[str, list[Succession]] = defaultdict(list)
    of_later: dict[str, list[Succession]] = defaultdict(list)
    for one in successions:
        of_former[one.former].append(one)
        of_later[one.later].append(one)
    return {
        later: frozenset(one.former for one in found)
        for later, found in of_later.items()
        if all(one.founded and len(of_former[one.former]) == 1 for one in found)
    }


def traced(reach: Reach, origins: Origins) -> Reach:
    """Each unit as those that were merged into it, however many mergers ago; itself where they lead in a circle."""
    return frozenset(
        (first, scope) for unit, scope in reach for first in _origins_of(unit, origins) or {unit}
    )


def _origins_of(unit: str, origins: Origins) -> frozenset[str]:
    return ends_of(unit, lambda one: origins.get(one, ()))
