"""Today's territory: what became of former units, added where it can be, never split.

Rule: from the top down, each former unit all of whose final successors lie in the scope is added with its whole
total; one goes below a former unit only where that fails; the rest cannot be converted.
"""

from dataclasses import dataclass

from training_blocks.counting.units import UnitTree


@dataclass(frozen=True, slots=True)
class Territory:
    """`split` are the former units only some of whose successors lie in the scope: nobody knows which part."""

    converted: tuple[str, ...] = ()
    split: tuple[str, ...] = ()


def territory_members(tree: UnitTree, scope: str, *, today: bool) -> list[str]:
    """The units whose reports a scope's totals are of, as reported or by today's territory."""
    converted = todays_territory(tree, scope).converted if today else ()
    return [slug for unit in (scope, *converted) for slug in tree.below(unit)]


def todays_territory(tree: UnitTree, scope: str) -> Territory:
    inside = frozenset(tree.below(scope))
    converted: list[str] = []
    split: list[str] = []
    waiting = list(reversed(tree.roots))
    seen: set[str] = set()
    while waiting:
        unit = waiting.pop()
        if unit in seen or unit in inside:
            continue
        seen.add(unit)
        successors = tree.final_successors(unit) if tree.units[unit].successors else frozenset()
        if successors and successors <= inside and inside.isdisjoint(tree.below(unit)):
            converted.append(unit)
            continue
        split += [unit] if successors & inside else []
        waiting.extend(reversed(tree.children.get(unit, [])))
    return Territory(tuple(converted), tuple(split))
