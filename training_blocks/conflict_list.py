"""Reads the conflicts of a year that nobody has decided yet. `decisions` is where they are decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import UUID

from training_blocks.conflict_facts import read_facts
from training_blocks.counting import Amount
from training_blocks.counting.conflicts import Conflict, ConflictKind, conflicts
from training_blocks.models import Choice, Decision, Report
from training_blocks.models.reports import ReportKind
from training_blocks.numbers import Qualifier
from training_blocks.unit_tree import KnownUnits

#: Choices that change no total, so that counting does not know of them.
LEFT_AS_IT_IS = (Choice.OTHER_CLASS, Choice.SEEN)

#: Conflicts of two reports of which either may stand: whichever comes first, it is the same conflict.
OF_EQUALS = (ConflictKind.OVERLAPPING, ConflictKind.DUPLICATE)

Block = tuple[UUID, str]
Identity = tuple[str, int, int, str, tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a report is stated: its page, and the article (translation key) and path that outlive a rebuild."""

    page: int
    article: UUID
    path: str


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """A conflict with the unit's primary key and the places of its reports, by the report's key."""

    conflict: Conflict
    unit: int
    places: dict[str, Place]

    @property
    def pages(self) -> set[int]:
        return {place.page for place in self.places.values()}

    @property
    def first(self) -> Place | None:
        return self.places.get(self.conflict.first or "")

    @property
    def second(self) -> Place | None:
        """None where a decision is on one report alone, although another shows what is doubtful."""
        if self.conflict.kind is ConflictKind.OWNER_WITHOUT_LINES:
            return None
        return self.places.get(self.conflict.second or "")

    @property
    def figures(self) -> dict[str, list]:
        return {
            sides.measure.value: [_words(sides.first), _words(sides.second)]
            for sides in self.conflict.measures
        }

    @property
    def identity(self) -> Identity:
        places = [(p.article, p.path) for p in (self.first, self.second) if p]
        programmes = "+".join(self.conflict.row)
        return _identity(self.conflict.kind, self.unit, self.conflict.year, programmes, places)

    @property
    def key(self) -> str:
        """What a form names it by: once a figure has changed, it is another."""
        said = f"{self.identity} {self.first} {self.second} {self.figures}"
        return sha256(said.encode()).hexdigest()[:20]


def identity_of(decision: Decision) -> Identity:
    """Which conflict was decided, to be compared with that of a conflict."""
    places = [
        (article, path)
        for article, path in (
            (decision.first_article, decision.first_path),
            (decision.second_article, decision.second_path),
        )
        if article
    ]
    kind, unit = ConflictKind(decision.conflict), decision.unit_id
    return _identity(kind, unit, decision.year, decision.programmes, places)


def years_with_reports() -> list[int]:
    """Latest first."""
    years = Report.objects.filter(kind=ReportKind.RESULTS, year__isnull=False).order_by("-year")
    return list(years.values_list("year", flat=True).distinct())


def open_conflicts(year: int) -> list[OpenConflict]:
    """Those of one year, in a number of queries that does not depend on what the index holds."""
    facts, places, left = read_facts(year), _places(year), _left_as_it_is(year)
    found = (_located(conflict, facts.known, places) for conflict in conflicts(facts, year=year))
    return [one for one in found if not any(_says(d, one) for d in left.get(one.identity, ()))]


def amount_in(words: list | None) -> Amount | None:
    """An amount as a decision keeps it."""
    return Amount(words[0], frozenset(map(Qualifier, words[1]))) if words else None


def _says(decision: Decision, found: OpenConflict) -> bool:
    """What was right as it stood is asked about again when a figure has changed."""
    return decision.choice != Choice.SEEN or decision.figures == found.figures


def _left_as_it_is(year: int) -> dict[Identity, list[Decision]]:
    made: dict[Identity, list[Decision]] = {}
    for row in Decision.objects.filter(undone_at=None, year=year, choice__in=LEFT_AS_IT_IS):
        made.setdefault(identity_of(row), []).append(row)
    return made


def _identity(
    kind: ConflictKind, unit: int, year: int, programmes: str, places: Iterable[Block]
) -> Identity:
    """A declared total beside a sum is that of a unit's year, whoever declares it."""
    blocks = tuple(places)
    if kind in OF_EQUALS:
        blocks = tuple(sorted(blocks, key=str))
    if kind is ConflictKind.DECLARED_AGAINST_SUMMED:
        blocks = ()
    return kind.value, unit, year, programmes, blocks


def _located(conflict: Conflict, known: KnownUnits, places: dict[str, Place]) -> OpenConflict:
    named = {key: places[key] for key in conflict.reports}
    return OpenConflict(conflict, known.keys[conflict.unit], named)


def _places(year: int) -> dict[str, Place]:
    rows = Report.objects.filter(year__in=[year - 1, year], kind=ReportKind.RESULTS).order_by()
    found = rows.values_list("pk", "page_id", "page__translation_key", "content_path")
    return {str(key): Place(*place) for key, *place in found.iterator()}


def _words(amount: Amount | None) -> list[Any] | None:
    return [amount.value, sorted(amount.qualifiers)] if amount else None
