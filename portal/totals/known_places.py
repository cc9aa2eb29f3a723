"""Every address below the pages of totals that has figures."""

from collections import defaultdict
from collections.abc import Iterable

from portal.totals.places import PROGRAMMES, UNITS
from training_blocks.models import AnnualTotal, Programme, TotalPart


class KnownPlaces:
    """Read at once, for the pages of totals of all scopes and languages."""

    def __init__(self):
        totals = AnnualTotal.objects.filter(part=TotalPart.TOTAL)
        self._years = defaultdict(list)
        pairs = totals.filter(programmes="").order_by("-year", "unit__slug")
        for scope, year, slug in pairs.values_list("unit", "year", "unit__slug"):
            self._years[scope, slug].append(year)
        rows = totals.filter(unit=None).exclude(programmes="").order_by("programmes")
        self._codes = _programme_codes(rows.values_list("programmes", flat=True).distinct())

    def below(self, scope: int | None) -> Iterable[str]:
        """Below a page of this scope. The page of one unit has years alone: what lies below the unit is told of on
        the page of all units."""
        for (unit, slug), years in self._years.items():
            if unit == scope:
                yield from (f"{year}/" for year in years)
            elif scope is None:
                yield f"{UNITS}/{slug}/"
                yield from (f"{UNITS}/{slug}/{year}/" for year in years)
        if scope is None:
            yield from (f"{PROGRAMMES}/{code}/" for code in self._codes)


def _programme_codes(rows: Iterable[str]) -> list[str]:
    """A row of several programmes names each of them ("a+b"); what is not broken down names none ("-")."""
    named = {code for row in rows for code in row.split("+")}
    current = Programme.objects.filter(code__in=named, merged_into=None)
    return list(current.values_list("code", flat=True))
