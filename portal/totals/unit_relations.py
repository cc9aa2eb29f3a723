"""What a unit's page tells beside its figures: where the unit belongs, what it came from and became, its articles."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Max
from wagtail.models import Locale, Page

from portal.news.listing import SHEET_PARAMETER, in_language, sheet_of, with_shown_parts
from portal.totals.places import PagePlaces
from portal.visibility import listable
from training_blocks.models import ReportingUnit

#: Units below that are named.
MOST_BELOW = 60


@dataclass(frozen=True, slots=True)
class Linked:
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Relations:
    """`more` units below it are not named."""

    above: tuple[Linked, ...]
    below: tuple[Linked, ...]
    before: tuple[Linked, ...]
    after: tuple[Linked, ...]
    more: int = 0

    @property
    def any(self) -> bool:
        return bool(self.above or self.below or self.before or self.after)


def relations_of(unit: ReportingUnit, places: PagePlaces, query: str = "") -> Relations:
    """A fixed number of queries. `query` is how totals are looked at."""

    def linked(units: Iterable[ReportingUnit]) -> tuple[Linked, ...]:
        addresses = ((one, places.unit_page(one)) for one in units)
        return tuple(Linked(str(one), f"{url}{query}" if url else "") for one, url in addresses)

    below = unit.children.all()
    named = linked(below[:MOST_BELOW])
    return Relations(
        above=linked([unit.parent] if unit.parent else []),
        below=named,
        before=linked(unit.predecessors.all()),
        after=linked(unit.successors.all()),
        more=below.count() - len(named) if len(named) == MOST_BELOW else 0,
    )


def articles_of(unit: ReportingUnit, locale: Locale, number: str | None) -> dict:
    """A sheet of the articles that tell of it, the latest first, each in the reader's language where it is written
    in it."""
    stating = listable(Page.objects.filter(training_reports__unit=unit))
    articles = stating.annotate(told_on=Max("training_reports__published_on"))
    sheet = sheet_of(articles.order_by("-told_on", "-pk").specific(), number)
    written = listable(Page.objects.all()).specific()
    sheet.object_list = with_shown_parts(in_language(sheet.object_list, written, locale))
    return {"sheet": sheet, "sheet_parameter": SHEET_PARAMETER}
