"""What is slow to find out in a large country, kept until the index or the day changes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.cache import cache

from training_blocks import clock
from training_blocks.admin.conflict_words import KINDS
from training_blocks.completeness import RecentCompleteness, expected_units, recent_completeness
from training_blocks.conflict_list import open_conflicts, years_with_reports
from training_blocks.counting.conflicts import ConflictKind
from training_blocks.models import IndexState
from training_blocks.page_permissions import editable_pages, publishable_pages

#: Up to so many units, finding out takes no longer than showing the page.
SMALL_COUNTRY = 300
YEARS_LOOKED_AT = 2
ONE_DAY = 24 * 60 * 60

Found = tuple[int, ConflictKind, frozenset[int]]


@dataclass(frozen=True, slots=True)
class ConflictCount:
    """Of one kind in one year: how many the user sees, and how many of them the user may decide."""

    year: int
    kind: ConflictKind
    seen: int
    own: int


def expected_of_all(*, known_only: bool = False) -> RecentCompleteness | None:
    """Of all units; None where it is not known yet and only what is known is asked for."""
    today = clock.today()

    def read():
        return recent_completeness(expected_units(today.year - 1, today.year), today=today)

    return _kept(f"expected-{today}", read, known_only=known_only)


def conflict_counts(user, *, known_only: bool = False) -> list[ConflictCount] | None:
    """The latest year first, kinds as the list of conflicts has them."""
    found = _kept("conflicts", _all_conflicts, known_only=known_only)
    return None if found is None else _counted(found, user)


def _kept(name: str, read, *, known_only: bool):
    version = IndexState.objects.values_list("version", flat=True).first()
    key = f"training_blocks.home.{name}.{version}"
    value = cache.get(key)
    if value is None and not known_only:
        value = read()
        cache.set(key, value, ONE_DAY)
    return value


def _all_conflicts() -> list[Found]:
    return [
        (year, one.conflict.kind, frozenset(one.pages))
        for year in years_with_reports()[:YEARS_LOOKED_AT]
        for one in open_conflicts(year)
    ]


def _counted(found: list[Found], user) -> list[ConflictCount]:
    pages = {page for _year, _kind, pages in found for page in pages}
    editable = _among(editable_pages(user), pages)
    publishable = _among(publishable_pages(user), pages)
    seen = [(year, kind, pages <= publishable) for year, kind, pages in found if pages & editable]
    everything = Counter((year, kind) for year, kind, _own in seen)
    own = Counter((year, kind) for year, kind, own in seen if own)
    order = list(KINDS)
    listed = sorted(everything, key=lambda one: (-one[0], order.index(one[1])))
    return [ConflictCount(*one, everything[one], own[one]) for one in listed]


def _among(allowed, pages: Iterable[int]) -> set[int]:
    return set(allowed.filter(pk__in=pages).order_by().values_list("pk", flat=True))
