"""The addresses below a page of totals: years, units with their years, programmes, and each table as a file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from training_blocks.models import Programme, ReportingUnit
from training_blocks.total_addresses import (
    AS_OF,
    TERRITORY,
    UNIT,
    Places,
    Row,
    perspective_query,
)
from training_blocks.totals import Asked

YEAR, AGAINST = "year", "against"
UNITS, PROGRAMMES = "don-vi", "chuong-trinh"
#: What every address of a page of totals keeps, whatever else is chosen.
KEPT = (TERRITORY, AS_OF)


@dataclass(frozen=True, slots=True)
class PagePlaces(Places):
    """`base` is the address of the page. Units outside its `scope` are told of on the page of all units
    (`elsewhere`), where there is one."""

    base: str = ""
    scope: ReportingUnit | None = None
    elsewhere: str = ""

    def holds(self, unit: ReportingUnit) -> bool:
        return self.scope is None or unit.tree_path.startswith(self.scope.tree_path)

    def of_unit(self, unit: ReportingUnit) -> "PagePlaces":
        """The same, with the years of a unit."""
        return replace(self, years=self.unit_page(unit))

    def unit_page(self, unit: ReportingUnit) -> str:
        base = self.base if self.holds(unit) else self.elsewhere
        return f"{base}{UNITS}/{unit.slug}/" if base else ""

    def unit(self, asked: Asked, unit: ReportingUnit, year: int) -> str:
        page = self.unit_page(unit)
        return f"{page}{year}/{perspective_query(replace(asked, today=False))}" if page else ""

    def programme(self, asked: Asked, row: Row, year: int) -> str:
        if len(row) != 1:
            return ""
        chosen = {YEAR: str(year)}
        if asked.scope and asked.scope != self.scope:
            chosen |= {UNIT: asked.scope.slug}
        chosen |= _perspective(asked)
        return f"{self.base}{PROGRAMMES}/{row[0]}/?{urlencode(chosen)}"

    def chosen(
        self,
        params: Mapping[str, str],
        *,
        year: int | None,
        programme: Programme | None,
        unit: ReportingUnit | None,
    ) -> str:
        """The page of what a reader chose."""
        kept = {name: params[name] for name in KEPT if params.get(name)}
        if programme:
            kept |= {YEAR: str(year)} if year else {}
            kept |= {UNIT: unit.slug} if unit else {}
            path = f"{PROGRAMMES}/{programme.code}/"
        else:
            path = f"{UNITS}/{unit.slug}/" if unit else ""
            path += f"{year}/" if year else ""
        return f"{self.base}{path}" + (f"?{urlencode(kept)}" if kept else "")


def kept_fields(params: Mapping[str, str], names: Iterable[str] = KEPT) -> list[tuple[str, str]]:
    return [(name, params[name]) for name in names if params.get(name)]


def _perspective(asked: Asked) -> dict[str, str]:
    found = dict(part.split("=", 1) for part in perspective_query(asked)[1:].split("&") if part)
    return {name: value for name, value in found.items() if name in KEPT}
