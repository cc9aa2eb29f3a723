"""What an address of totals asks for, and the address of what is asked. A site that does not include
`training_blocks.urls` has no explanations: their address is then ""."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from training_blocks import clock
from training_blocks.counting import REMAINDER
from training_blocks.models import ReportingUnit
from training_blocks.totals import Asked, Totals

UNIT, PROGRAMME, PART, TERRITORY, AS_OF, SHEET = (
    "unit",
    "programme",
    "of",
    "territory",
    "as-of",
    "page",
)
TODAY = "today"
BEYOND_LINES = "-"
DAY_FORMATS = ("%Y-%m-%d", "%d/%m/%Y")

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Where the pages of years, units and programmes are. The plugin itself has explanations alone; `years` is the
    address that the pages of years lie below."""

    years: str = ""

    def year(self, asked: Asked, year: int) -> str:
        return f"{self.years}{year}/{perspective_query(asked)}" if self.years else ""

    def unit(self, asked: Asked, unit: ReportingUnit, year: int) -> str:
        """Of another unit's total in the same year, on the same day."""
        return explanation_url(replace(asked, scope=unit, today=False), year)

    def programme(self, asked: Asked, row: Row, year: int) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Perspective:
    """How totals are looked at. `refused` says why the day that was typed cannot be shown: they are then of now."""

    territory: str = "reported"
    as_of: date | None = None
    typed: str = ""
    refused: str = ""

    def totals(self, scope: ReportingUnit | None) -> Totals:
        return Totals(scope=scope, territory=self.territory, as_of=self.as_of)


def read_perspective(params: Mapping[str, str]) -> Perspective:
    territory = TODAY if params.get(TERRITORY) == TODAY else "reported"
    typed = params.get(AS_OF, "").strip()
    day = _day(typed)
    if typed and day is None:
        refused = _("This is no day that can be read. Type it as day/month/year.")
    elif day and day > clock.today():
        refused = _("This day has not come yet: the figures below are those of today.")
    else:
        return Perspective(territory, day, typed)
    return Perspective(territory, None, typed, refused)


def _day(typed: str) -> date | None:
    for form in DAY_FORMATS:
        try:
            return datetime.strptime(typed, form).date()
        except ValueError:
            continue
    return None


def perspective_query(asked: Asked) -> str:
    """ "?territory=today&as-of=2023-12-13", or "" for what is shown without being asked for."""
    return _query(_perspective_of(asked))


def explanation_url(
    asked: Asked, year: int, *, row: Row | None = None, part: ReportingUnit | None = None
) -> str:
    """Of a year's total, of a row of its breakdown, or of what one unit adds to it."""
    try:
        path = reverse("training_blocks:explanation", args=[year])
    except NoReverseMatch:
        return ""
    wanted = {UNIT: asked.scope.slug} if asked.scope else {}
    wanted |= {} if row is None else {PROGRAMME: "+".join(row) or BEYOND_LINES}
    wanted |= {PART: part.slug} if part else {}
    return path + _query(wanted | _perspective_of(asked))


def read_row(text: str) -> Row:
    """ "a+b" or, as a browser sends an unquoted plus, "a b"."""
    if text == BEYOND_LINES:
        return REMAINDER
    return tuple(sorted(set(text.replace("+", " ").split())))


def changed_query(params: Mapping[str, str], **changes: str | None) -> str:
    """The query of an address with some of it changed (None: left out), from the first sheet on."""
    wanted = {name: value for name, value in params.items() if name != SHEET} | changes
    return "?" + urlencode({name: value for name, value in wanted.items() if value is not None})


def _perspective_of(asked: Asked) -> dict[str, str]:
    wanted = {TERRITORY: TODAY} if asked.converts else {}
    return wanted | ({AS_OF: asked.as_of.isoformat()} if asked.as_of else {})


def _query(wanted: Mapping[str, str]) -> str:
    return f"?{urlencode(wanted)}" if wanted else ""
