"""Units and programmes that are called what a reader typed, each with the page of its totals."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.functions import Concat, Replace

from portal.search.nearness import nearest
from portal.totals.filters import units_with_figures
from portal.totals.places import PROGRAMMES, PagePlaces
from training_blocks.models import Programme, ReportingUnit
from training_blocks.models.reports import LineProgramme
from training_blocks.vietnamese import search_key

#: Of each kind that are shown, and that are looked at to find the best among them.
SHOWN, LOOKED_AT = 4, 60
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPACE = Value(" ")


@dataclass(frozen=True, slots=True)
class Named:
    """`before` and `after` are what a unit came from and became."""

    name: str
    url: str
    before: tuple[tuple[str, str], ...] = ()
    after: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class NamedThings:
    units: list[Named]
    programmes: list[Named]

    def __bool__(self) -> bool:
        return bool(self.units or self.programmes)


NOTHING = NamedThings([], [])


def things_called(words: list[str], places: PagePlaces | None) -> NamedThings:
    """Whose names hold all the words (a year aside), or whose whole address stands among the words."""
    wanted = [word for word in words if not _YEAR.fullmatch(word)]
    if not wanted or places is None:
        return NOTHING
    units = _called(_known_units(), wanted, "slug").distinct()
    programmes = _called(_known_programmes(), wanted, "code").select_related("merged_into")
    return NamedThings(
        _units(_best(units, wanted), places), _programmes(_best(programmes, wanted), places)
    )


def things_like(words: list[str], places: PagePlaces | None) -> NamedThings:
    """What may have been meant, where nothing is called so."""
    if not words or places is None:
        return NOTHING
    typed = " ".join(words)
    units, programmes = (
        nearest(typed, ((name, one) for one in known for name in _names(one)), most=SHOWN)
        for known in (_known_units(), _known_programmes())
    )
    return NamedThings(_units(units, places), _programmes(programmes, places))


def _known_units() -> QuerySet[ReportingUnit]:
    """Those with figures, and those that became one with figures or came from one."""
    figures = units_with_figures()
    related = Q(successors__in=figures) | Q(predecessors__in=figures)
    known = ReportingUnit.objects.filter(Q(pk__in=figures) | related).distinct()
    return known.prefetch_related("predecessors", "successors")


def _known_programmes() -> QuerySet[Programme]:
    used = LineProgramme.objects.filter(programme=OuterRef("pk"))
    return Programme.objects.filter(Exists(used))


def _called(known: QuerySet, words: list[str], address: str) -> QuerySet:
    text = TextField()
    known = known.annotate(
        keys=Concat(_SPACE, "search_key", _SPACE, output_field=text),
        address_words=Concat(
            _SPACE, Replace(address, Value("-"), _SPACE), _SPACE, output_field=text
        ),
        asked=Value(f" {' '.join(words)} ", output_field=text),
    )
    each = Q()
    for word in words:
        each &= Q(keys__contains=f" {word} ")
    return known.filter(each | Q(asked__contains=F("address_words")))


def _best(known: QuerySet, words: list[str]) -> list:
    """Who bears the very name before those whose name only holds it."""
    typed = " ".join(words)
    looked_at = list(known[:LOOKED_AT])
    return sorted(looked_at, key=lambda one: typed not in _names(one))[:SHOWN]


def _names(one) -> list[str]:
    """Folded, each by itself."""
    return [
        search_key(name) for name in (one.name_vi, one.name_en, *one.aliases.split("\n")) if name
    ]


def _units(units: Iterable[ReportingUnit], places: PagePlaces) -> list[Named]:
    def linked(others: Iterable[ReportingUnit]) -> tuple[tuple[str, str], ...]:
        return tuple((str(one), places.unit_page(one)) for one in others)

    return [
        Named(
            str(unit),
            places.unit_page(unit),
            before=linked(unit.predecessors.all()),
            after=linked(unit.successors.all()),
        )
        for unit in units
    ]


def _programmes(programmes: Iterable[Programme], places: PagePlaces) -> list[Named]:
    return [Named(one.name, f"{places.base}{PROGRAMMES}/{one.code}/") for one in programmes]
