"""Worlds that Hypothesis draws: a few units with lives and successors, and all that they reported of two years.

A unit tree and each report are grown from one number, so that drawing costs little beside counting, and a failing
world shrinks report by report.
"""

from dataclasses import dataclass
from datetime import date
from random import Random

from hypothesis import strategies as st

from training_blocks.counting import (
    Coverage,
    Declared,
    Event,
    Inclusion,
    Line,
    Report,
    Scope,
    Tree,
    Unit,
)
from training_blocks.numbers import Qualifier
from training_blocks.periods import ReportingPeriod

YEARS = (2021, 2022)
SLUGS = tuple("pabcde")
TURNS = [
    (date(2021, 12, 31), date(2022, 1, 1)),
    (date(2022, 6, 30), date(2022, 7, 1)),
]


def slices(year):
    return [
        ReportingPeriod.of_year(year),
        *(ReportingPeriod.of_half(year, n) for n in (1, 2)),
        *(ReportingPeriod.of_quarter(year, n) for n in (1, 2, 3, 4)),
        ReportingPeriod.of_nine_months(year),
        ReportingPeriod.of_range(date(year, 5, 1), date(year, 12, 31)),
        ReportingPeriod.of_event(date(year, 3, 8)),
        ReportingPeriod.of_event(date(year, 8, 8)),
    ]


PERIODS = [
    *(period for year in YEARS for period in slices(year)),
    ReportingPeriod.of_range(date(2021, 9, 1), date(2022, 5, 31)),
    ReportingPeriod.of_range(date(2021, 9, 1), date(2022, 5, 31), 2022),
    ReportingPeriod.of_term(date(2020, 1, 1), None),
]


class Grower:
    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def one(self, *choices):
        return self.random.choice(choices)

    def count(self) -> int | None:
        return self.one(None, self.random.randint(0, 99))

    def word(self) -> Qualifier | None:
        return self.one(None, None, *Qualifier)

    def numbers(self) -> dict:
        return {name: self.count() for name in ("classes", "learners", "attendances")}

    def declared(self) -> Declared:
        words = {"qualifier": self.word(), "classes_qualifier": self.word()}
        return self.one(Declared(), Declared(**self.numbers(), **words))

    def line(self, owners) -> Line:
        return Line(
            programmes=self.one(("x",), ("y",), ("x", "y"), ()),
            cohort=self.one("", "K1", "K2"),
            event=self.one(None, *Event),
            **self.numbers(),
            qualifier=self.word(),
            inclusion=self.one(None, None, None, *Inclusion),
            owner=self.one(None, *owners),
            partners=self.one((), (self.one(*SLUGS),)),
        )

    def report(self, id, *, owners, ids) -> Report:
        return Report(
            id=id,
            unit=self.one(*SLUGS),
            period=self.one(*PERIODS),
            scope=self.one(Scope.OWN, Scope.OWN, Scope.AREA),
            coverage=self.one(*Coverage),
            as_of=self.one(None, date(2022, 1, 1), date(2022, 1, 2)),
            published=self.one((), ("1",), ("2",)),
            official=self.one(True, False),
            corrects=self.one(*[frozenset()] * 5, frozenset({self.one(*ids)})),
            declared=self.declared(),
            lines=tuple(self.line(owners) for _ in range(self.random.randint(0, 3))),
        )

    def unit(self, index: int) -> Unit:
        slug, (ended, begun) = SLUGS[index], self.one(*TURNS)
        kind = self.one("lives", "lives", "former", "new")
        others = [one for one in SLUGS if one != slug]
        return Unit(
            slug=slug,
            parent=self.one(None, *SLUGS[:index]),
            valid_from=begun if kind == "new" else None,
            valid_to=ended if kind == "former" else None,
            successors=tuple(self.random.sample(others, self.one(0, 1, 1, 2)))
            if kind == "former"
            else (),
            expects_reports=self.one(True, True, True, False),
        )


@dataclass(frozen=True)
class World:
    units: list[Unit]
    reports: list[Report]

    def tree(self, reports=None) -> Tree:
        return Tree(self.units, self.reports if reports is None else reports)

    @property
    def scopes(self) -> list[str | None]:
        return [None, *(unit.slug for unit in self.units)]


def grown(seed: int, seeds: list[int], owners=SLUGS) -> World:
    units = Grower(seed)
    ids = [str(n) for n in range(len(seeds))]
    found = [
        Grower(seed).report(id, owners=owners, ids=ids) for id, seed in zip(ids, seeds, strict=True)
    ]
    return World([units.unit(index) for index in range(len(SLUGS))], found)


seeds = st.integers(0, 2**32)


def worlds(owners=SLUGS):
    return st.builds(grown, seeds, st.lists(seeds, max_size=12), owners=st.just(owners))


new_reports = seeds.map(lambda seed: Grower(seed).report("new", owners=SLUGS, ids=["0"]))
