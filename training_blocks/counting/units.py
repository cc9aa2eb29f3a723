"""The unit tree, and what became of its units."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from training_blocks.counting.days import Days, days_of
from training_blocks.counting.succession_ends import ends_of
from training_blocks.counting.values import Unit


class UnitTree:
    """Units by slug with parents, children and successors. A circle in the data ends every walk, never hangs it."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.units = {unit.slug: unit for unit in units}

    def __contains__(self, slug: str) -> bool:
        return slug in self.units

    def parent(self, slug: str) -> str | None:
        """None for a unit without a parent on record."""
        parent = self.units[slug].parent
        return parent if parent in self.units else None

    @cached_property
    def children(self) -> dict[str | None, list[str]]:
        found: dict[str | None, list[str]] = {}
        for slug in self.units:
            found.setdefault(self.parent(slug), []).append(slug)
        return found

    @property
    def roots(self) -> list[str]:
        return self.children.get(None, [])

    def below(self, slug: str) -> list[str]:
        """The unit and every unit below it, parents before their children."""
        found: dict[str, None] = {}
        waiting = [slug]
        while waiting:
            current = waiting.pop()
            if current not in found:
                found[current] = None
                waiting.extend(self.children.get(current, ()))
        return list(found)

    def above(self, slug: str) -> Iterator[str]:
        """The unit and those it lies below, nearest first."""
        seen: set[str] = set()
        current: str | None = slug
        while current is not None and current not in seen:
            seen.add(current)
            yield current
            current = self.parent(current)

    def life(self, slug: str, year: int) -> Days:
        unit = self.units[slug]
        return days_of(unit.valid_from, unit.valid_to, year)

    def expected(self, slug: str, year: int) -> bool:
        """Whether the unit lived in the year and is expected to report."""
        return self.units[slug].expects_reports and bool(self.life(slug, year))

    def all_expected(self, slugs: Iterable[str], year: int) -> list[str]:
        return [slug for slug in slugs if self.expected(slug, year)]

    def final_successors(self, slug: str) -> frozenset[str]:
        """What the unit ended up as: itself where nothing followed it."""
        return ends_of(slug, lambda one: [s for s in self.units[one].successors if s in self.units])
