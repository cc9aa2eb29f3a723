"""What a reader asks for: words, and what the results are narrowed to. The address holds all of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from portal.news.listing import SHEET_PARAMETER
from portal.search.words import folded_words
from portal.totals.filters import Filters, read_filters
from portal.totals.places import YEAR, PagePlaces
from training_blocks.total_addresses import PROGRAMME, UNIT
from training_blocks.vietnamese import normalise

QUERY, KIND = "q", "kind"
#: Letters of a query that are looked at, and words.
LONGEST, MOST_WORDS = 200, 12

KINDS = {
    "results": _("Training results"),
    "news": _("News"),
    "information": _("Information"),
    "videos": _("Videos"),
}


@dataclass(frozen=True)
class Asked:
    text: str
    kind: str
    filters: Filters

    @cached_property
    def words(self) -> list[str]:
        return folded_words(self.text)[:MOST_WORDS]

    @property
    def marked(self) -> bool:
        return not self.text.isascii()

    @property
    def narrowed(self) -> bool:
        return bool(self.kind or self.filters.asked)

    @property
    def wordless(self) -> bool:
        """Something was typed, and no letter or digit is in it."""
        return bool(self.text) and not self.words

    @property
    def anything(self) -> bool:
        return bool(self.words or (self.narrowed and not self.text))

    @property
    def fields(self) -> dict[str, str]:
        filters = self.filters
        given = {
            QUERY: self.text,
            KIND: self.kind,
            YEAR: filters.year.typed,
            PROGRAMME: filters.programme.typed,
            UNIT: filters.unit.typed,
        }
        return {name: value for name, value in given.items() if value}

    def query(self, **changes: str | None) -> str:
        """Of the address with some of it changed (None or "": left out)."""
        wanted = self.fields | changes
        found = urlencode({name: value for name, value in wanted.items() if value})
        return f"?{found}" if found else ""

    @property
    def unnarrowed(self) -> str:
        return self.query(**dict.fromkeys((KIND, YEAR, PROGRAMME, UNIT)))

    def sheet(self, number: int) -> str:
        return self.query(**{SHEET_PARAMETER: str(number)})


def read_asked(params: Mapping[str, str]) -> Asked:
    given = {name: _line(params.get(name, "")) for name in (QUERY, KIND, YEAR, PROGRAMME, UNIT)}
    kind = given[KIND] if given[KIND] in KINDS else ""
    return Asked(given[QUERY], kind, read_filters(given, PagePlaces()))


def _line(text: str) -> str:
    """One line that can be shown and searched for: no NUL, no line breaks, not endless."""
    shown = "".join(char if char.isprintable() else " " for char in normalise(text))
    return " ".join(shown.split())[:LONGEST].strip()
