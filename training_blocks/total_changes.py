"""What a year's figures differ by from those of an earlier one. Only years that tell of the same are compared without a
word: a district's year beside a province's would be a change that nobody brought about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from training_blocks.blocks.tables import qualifier_word
from training_blocks.counting import Amount, Figures, Measure
from training_blocks.counting.statements import difference
from training_blocks.numbers import format_count, format_percent
from training_blocks.totals import YearTotal


@dataclass(frozen=True, slots=True)
class Difference:
    """`percent` is None where the earlier number is zero."""

    number: int
    qualifier: str
    percent: Decimal | None

    @property
    def text(self) -> str:
        """ "+8", "−3", "about +8", "0"."""
        return f"{self.qualifier} {_signed(self.number)}".strip()

    @property
    def percent_text(self) -> str:
        return "–" if self.percent is None else signed_percent(self.percent)


def part_of_year(year: YearTotal) -> str | None:
    """The days that a total holds for, without the year they lie in; None where its units share none."""
    return None if year.covers is None else year.covers.replace(str(year.year), "")


def last_like(year: YearTotal, others: Iterable[YearTotal]) -> YearTotal | None:
    """The latest earlier year that is like it."""
    earlier = [one for one in others if one.year < year.year and not one.empty]
    latest_first = sorted(earlier, key=lambda one: one.year, reverse=True)
    return next((one for one in latest_first if alike(year, one)), None)


def alike(year: YearTotal, other: YearTotal) -> bool:
    """Whether they hold for the same part of the year, and the same units reported, or all units that should have."""
    part = part_of_year(year)
    if part is None or part != part_of_year(other):
        return False
    return year.reach == other.reach or (year.complete and other.complete)


def last_like_of(years: Sequence[YearTotal]) -> dict[int, YearTotal]:
    """Of each year the one it is compared with; years without one are left out."""
    found = {year.year: last_like(year, years) for year in years}
    return {year: before for year, before in found.items() if before}


def difference_of(now: Figures, before: Figures, measure: Measure) -> Difference | None:
    """None where one of the two does not state the measure."""
    after, earlier = now.of(measure), before.of(measure)
    if after is None or earlier is None:
        return None
    less = difference(after, earlier) or Amount(0)
    percent = Decimal(100 * less.value) / earlier.value if earlier.value else None
    return Difference(less.value, qualifier_word(less.qualifier), percent)


def change_text(found: Difference, before: int) -> tuple[str, ...]:
    """ "+8 (+44,4%)" and "on 2021": in two pieces, because figures stand in narrow columns."""
    if found.number == 0 and found.qualifier:
        return ()  # "more than 100" beside "100": nobody knows by how much
    if found.number == 0:
        return (_("as in %(year)s") % {"year": before},)
    share = f" ({found.percent_text})" if found.percent is not None else ""
    return f"{found.text}{share}", _("on %(year)s") % {"year": before}


def signed_percent(percent: Decimal) -> str:
    rounded = percent.quantize(Decimal("0.1"))
    return f"{_sign(rounded)}{format_percent(abs(rounded), _language())}%"


def _signed(number: int) -> str:
    return f"{_sign(number)}{format_count(abs(number), _language())}"


def _sign(number: int | Decimal) -> str:
    if not number:
        return ""
    return "+" if number > 0 else "−"


def _language() -> str:
    return get_language() or "vi"
