"""What a merge changes, as a list that somebody can read before deciding."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from training_blocks import events
from training_blocks.conflict_list import open_conflicts
from training_blocks.counting import Figures
from training_blocks.counting.territory import todays_territory
from training_blocks.models import Report
from training_blocks.models.reports import ReportKind
from training_blocks.totals.annual import Annual, annual_totals
from training_blocks.unit_tree import read_units

#: Of how many years, the latest first, conflicts are looked for: each reads all reports of its year.
YEARS_OF_CONFLICTS = 3

Place = tuple[str | None, int]
Standing = tuple[str, str]


class Outdated(Exception):
    """What was foreseen is not what would happen now."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What to look at: units by slug (None: all of them), reports of units by key, rows of programmes by code, and what
    today's territory of a successor takes in of former units."""

    totals: frozenset[str | None]
    reports: frozenset[int]
    codes: frozenset[str] = frozenset()
    successor: str = ""
    former: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Seen:
    totals: dict[Place, Annual]
    standings: dict[int, Standing]
    conflicts: dict[str, tuple[str, int, int]]
    conflict_years: tuple[int, ...]
    converted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TotalChange:
    """`programmes`: the row of a breakdown; None: the whole total. Without a unit, of all units."""

    unit: str | None
    year: int
    programmes: tuple[str, ...] | None
    before: Figures
    after: Figures


@dataclass(frozen=True, slots=True)
class StandingChange:
    report: int
    before: Standing
    after: Standing


@dataclass(frozen=True, slots=True)
class Foreseen:
    """`conflicts`: kind, unit and year of those that appear; `years`: in which they were looked for. `converted`:
    former units, by slug, whose figures today's territory adds to the successor's."""

    totals: tuple[TotalChange, ...] = ()
    standings: tuple[StandingChange, ...] = ()
    conflicts: tuple[tuple[str, int, int], ...] = ()
    settled: int = 0
    years: tuple[int, ...] = ()
    converted: tuple[str, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def token(self) -> str:
        """One for all that is foreseen: it is another as soon as anything of it is."""
        return sha256(repr(self).encode()).hexdigest()[:32]


def foresee(change: Callable[[], object], scene: Scene, *, told: tuple[str, ...] = ()) -> Foreseen:
    """`told`: what else is shown of it."""
    before, after = events.rehearse(change, lambda: look(scene))
    appeared = after.conflicts.keys() - before.conflicts.keys()
    return Foreseen(
        totals=tuple(_total_changes(before, after, scene.codes)),
        standings=tuple(_standing_changes(before, after)),
        conflicts=tuple(sorted(after.conflicts[key] for key in appeared)),
        settled=len(before.conflicts.keys() - after.conflicts.keys()),
        years=tuple(sorted({*before.conflict_years, *after.conflict_years})),
        converted=after.converted,
        told=told,
    )


def look(scene: Scene) -> Seen:
    totals = annual_totals(scene.totals)
    rows = Report.objects.filter(unit__in=scene.reports, kind=ReportKind.RESULTS)
    found = list(rows.order_by("pk").values_list("pk", "standing", "reason", "year"))
    years = sorted({year for *_row, year in found if year is not None})[-YEARS_OF_CONFLICTS:]
    return Seen(
        totals=totals,
        standings={pk: (standing, reason) for pk, standing, reason, _year in found},
        conflicts=dict(_conflicts(years)),
        conflict_years=tuple(years),
        converted=_converted(scene),
    )


def _converted(scene: Scene) -> tuple[str, ...]:
    if not scene.successor:
        return ()
    tree = read_units(with_successors=True).tree
    if scene.successor not in tree.units:
        return ()
    converted = todays_territory(tree, scene.successor).converted
    return tuple(slug for slug in converted if slug in scene.former)


def _conflicts(years: Iterable[int]) -> Iterator[tuple[str, tuple[str, int, int]]]:
    for year in years:
        for found in open_conflicts(year):
            kind = found.conflict.kind.value
            yield str((found.identity, found.figures)), (kind, found.unit, year)


def _total_changes(before: Seen, after: Seen, codes: Collection[str]) -> Iterator[TotalChange]:
    places = before.totals.keys() | after.totals.keys()
    nothing = Annual(Figures(), {}, 0, 0)
    for unit, year in sorted(places, key=lambda place: (-place[1], place[0] or "")):
        was, now = (seen.totals.get((unit, year), nothing) for seen in (before, after))
        if was.figures != now.figures:
            yield TotalChange(unit, year, None, was.figures, now.figures)
        rows = was.rows.keys() | now.rows.keys() if unit is None else ()
        for row in sorted(rows):
            figures = [annual.rows.get(row, Figures()) for annual in (was, now)]
            if figures[0] != figures[1] and (not codes or codes & set(row)):
                yield TotalChange(unit, year, row, *figures)


def _standing_changes(before: Seen, after: Seen) -> Iterator[StandingChange]:
    for report, was in before.standings.items():
        now = after.standings.get(report, ("", ""))
        if was != now:
            yield StandingChange(report, was, now)
