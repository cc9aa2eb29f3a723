"""What a reader chooses among the totals: a year, a programme, a unit. What cannot be read is answered in words, and
stays in its field."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from django.core.validators import slug_re
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from portal.totals.places import YEAR, PagePlaces
from training_blocks.models import AnnualTotal, Programme, ReportingUnit, TotalPart
from training_blocks.models.programmes import ProgrammeGroup
from training_blocks.numbers import CountRefused, parse_year
from training_blocks.total_addresses import PROGRAMME, UNIT
from training_blocks.vietnamese import normalise, search_key

#: Units that are offered while a name is typed, and units that a name may mean before it means too many.
OFFERED, NAMED = 200, 8
#: Letters of a unit's name. SQLite refuses to look for a part as long as an address may be.
LONGEST = 255


@dataclass(frozen=True, slots=True)
class Choice:
    """One field: what was typed, what it means (None: nothing), why it was refused, and what may have been meant."""

    typed: str = ""
    value: object = None
    refused: str = ""
    meant: tuple[ReportingUnit, ...] = ()


@dataclass(frozen=True, slots=True)
class Filters:
    year: Choice = Choice()
    programme: Choice = Choice()
    unit: Choice = Choice()

    @property
    def asked(self) -> bool:
        return any(choice.typed for choice in self._all)

    @property
    def refused(self) -> bool:
        return any(choice.refused for choice in self._all)

    @property
    def _all(self) -> tuple[Choice, ...]:
        return self.year, self.programme, self.unit


def read_filters(params: Mapping[str, str], places: PagePlaces) -> Filters:
    return Filters(
        year=_year(params.get(YEAR, "").strip()),
        programme=_programme(params.get(PROGRAMME, "").strip()),
        unit=_unit(normalise(params.get(UNIT, "")).strip(), places),
    )


def offered_units(places: PagePlaces) -> QuerySet[ReportingUnit]:
    """Those with figures, while they are few enough to be offered by name."""
    units = ReportingUnit.objects.filter(pk__in=units_with_figures())
    return _within(units, places)[:OFFERED]


def units_with_figures() -> QuerySet:
    """Their keys."""
    figures = AnnualTotal.objects.filter(part=TotalPart.TOTAL).exclude(unit=None)
    return figures.values("unit")


def offered_programmes(programmes: Iterable[Programme]) -> list[tuple[str, list[Programme]]]:
    """By the name of their group; a programme that was merged is no choice of its own."""
    current = [programme for programme in programmes if not programme.merged_into_id]
    order = list(ProgrammeGroup.values)
    current.sort(key=lambda programme: order.index(programme.group))
    return [
        (str(ProgrammeGroup(group).label), list(members))
        for group, members in groupby(current, key=lambda programme: programme.group)
    ]


def _year(typed: str) -> Choice:
    if not typed:
        return Choice()
    try:
        return Choice(typed, parse_year(typed))
    except CountRefused:
        return Choice(typed, refused=_("This is no year: type four digits, such as 2023."))


def _programme(typed: str) -> Choice:
    if not typed:
        return Choice()
    found = Programme.objects.filter(code=typed).first() if slug_re.match(typed) else None
    if found is None:
        return Choice(typed, refused=_("There is no such programme. Choose one from the list."))
    return Choice(typed, found.counted_as)


def _unit(typed: str, places: PagePlaces) -> Choice:
    if not typed:
        return Choice()
    units = _within(ReportingUnit.objects.all(), places)
    if slug_re.match(typed) and (found := units.filter(slug=typed).first()):
        return Choice(typed, found)
    named = _called(typed, units)
    if len(named) == 1:
        return Choice(typed, named[0])
    if not named:
        return Choice(
            typed,
            refused=_("No unit is called so. Type a part of its name, with or without marks."),
        )
    more = len(named) > NAMED
    several = _("Several units are called so. Which one is meant?")
    many = _("Many units are called so; type more of the name. The first are:")
    return Choice(typed, refused=many if more else several, meant=tuple(named[:NAMED]))


def _called(typed: str, units: QuerySet[ReportingUnit]) -> list[ReportingUnit]:
    """A whole name goes before a part of one; the days of a unit that has them may follow its name."""
    name = "".join(filter(str.isprintable, search_key(typed.split("(")[0])))  # no NUL
    if not 0 < len(name) <= LONGEST:
        return []
    found = list(units.filter(search_key__contains=name)[: NAMED * 10])
    exact = [unit for unit in found if str(unit) == typed]
    whole = [unit for unit in found if name in (search_key(unit.name_vi), search_key(unit.name_en))]
    return exact or whole or found


def _within(units: QuerySet[ReportingUnit], places: PagePlaces) -> QuerySet[ReportingUnit]:
    return units.filter(tree_path__startswith=places.scope.tree_path) if places.scope else units
