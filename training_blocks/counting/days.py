"""Days of one year as bits of a number, the first of January the lowest: joined, taken away and counted at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, reduce
from operator import or_

from training_blocks.periods import ReportingPeriod, covers

Days = int


@lru_cache(maxsize=4096)
def days_of(start: date | None, end: date | None, year: int) -> Days:
    """The days from start to end that lie in the year; a missing bound is open."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    inside_from, inside_to = max(start or first, first), min(end or last, last)
    length = (inside_to - inside_from).days + 1
    return ((1 << length) - 1) << (inside_from - first).days if length > 0 else 0


def joined(several: Iterable[Days]) -> Days:
    return reduce(or_, several, 0)


@dataclass(frozen=True, slots=True)
class Cover:
    """The days that some unit's reports tell of, and those of its life that a unit's reports do not.

    Kept apart for whole reports and for those that list single classes: what is listed covers no day of its unit.
    """

    told: Days = 0
    missed: Days = 0
    listed: Days = 0
    listed_missed: Days = 0

    def code(self, year: int) -> str | None:
        """The code of the days that the total holds for: told of by some, missed by none. None where there are none."""
        days = self.told & ~self.missed if self.told else self.listed & ~self.listed_missed
        return covers(_periods(days, year), year)


def cover_of(*, whole: Days, listed: Days, life: Days) -> Cover:
    """Of one unit's reports in a year."""
    if whole:
        return Cover(told=whole, missed=life & ~whole)
    return Cover(listed=listed, listed_missed=life & ~listed)


def joined_covers(several: Iterable[Cover]) -> Cover:
    covers_ = list(several)
    return Cover(
        joined(c.told for c in covers_),
        joined(c.missed for c in covers_),
        joined(c.listed for c in covers_),
        joined(c.listed_missed for c in covers_),
    )


def _periods(days: Days, year: int) -> Iterator[ReportingPeriod]:
    first = date(year, 1, 1)
    while days:
        start = (days & -days).bit_length() - 1
        length = (~(days >> start) & -~(days >> start)).bit_length() - 1
        begin, end = first + timedelta(start), first + timedelta(start + length - 1)
        yield ReportingPeriod.of_range(begin, end)
        days &= ~(((1 << length) - 1) << start)
