"""The invented country: its units, and the articles of it in a fixed order. Knows no database."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

PROVINCES = 34
COMMUNES = 3_321
YEARS = range(2025, 2015, -1)
SPANS = ("year", "half-1", "nine-months")
LINES = 10

#: The totals page that is read.
SHOWN_PROVINCE, SHOWN_YEAR = 0, 2025


class Place(NamedTuple):
    slug: str
    name: str
    kind: str
    province: int


class Article(NamedTuple):
    """`unit` is the slug of who reports; `number` tells figures apart."""

    unit: str
    province: int
    year: int
    span: str
    number: int

    @property
    def lines(self) -> list[tuple[int, int]]:
        """Classes and learners of each programme; the year's are never below those of a part of it."""
        part = {"half-1": 2, "nine-months": 3, "year": 4}[self.span]
        classes = [part * (1 + (self.number * 7 + n + self.year) % 4) for n in range(LINES)]
        return [(count, count * (38 + (self.number + n) % 9)) for n, count in enumerate(classes)]


def provinces() -> list[Place]:
    return [Place(f"tinh-{n:02}", f"Tỉnh {n:02}", "province", n) for n in range(PROVINCES)]


def reporters(province: int) -> list[Place]:
    """A province's communes, 97 or 98 of them, and its school."""
    numbers = range(province, COMMUNES, PROVINCES)
    school = Place(f"truong-{province:02}", f"Trường {province:02}", "school", province)
    communes = (Place(f"xa-{n:04}", f"Xã {n:04}", "commune", province) for n in numbers)
    return [school, *communes]


def articles(count: int) -> list[Article]:
    """The first are those of the slice, whatever the count."""
    return list(islice(chain(SLICE, _rest()), count))


def _slice() -> Iterator[Article]:
    """All that the shown page names, and something of each other year, so that its list of years is as long."""
    places = list(enumerate(reporters(SHOWN_PROVINCE)))
    for number, place in places:
        yield Article(place.slug, SHOWN_PROVINCE, SHOWN_YEAR, "year", number)
    number, first = places[0]
    for year in YEARS:
        if year != SHOWN_YEAR:
            yield Article(first.slug, SHOWN_PROVINCE, year, "year", number)


SLICE = list(_slice())


def _rest() -> Iterator[Article]:
    """The history and the rest of the country; the shown page gets nothing of it."""
    taken = set(SLICE)
    for span in SPANS:
        for year in YEARS:
            for article in _everywhere(year, span):
                shown = article.province == SHOWN_PROVINCE and year == SHOWN_YEAR
                if not shown and article not in taken:
                    yield article


def _everywhere(year: int, span: str) -> Iterator[Article]:
    for province in range(PROVINCES):
        for number, place in enumerate(reporters(province)):
            yield Article(place.slug, province, year, span, number)
