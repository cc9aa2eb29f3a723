"""Which conflicts or decisions the list shows: year, kind, unit, and whether they wait for a decision."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _

from training_blocks.admin.choices import key_in, select
from training_blocks.admin.conflict_words import KINDS, kind_name
from training_blocks.counting.conflicts import ConflictKind
from training_blocks.models import ReportingUnit

OPEN, DECIDED = "open", "decided"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the address asks for. A value that is none is taken as not given."""

    year: int | None
    kind: str = ""
    unit: int | None = None
    state: str = OPEN

    @classmethod
    def of(cls, query, years: list[int]) -> "Wanted":
        year, kind = query.get("year", ""), query.get("kind", "")
        return cls(
            year=next((one for one in years if str(one) == year), years[0] if years else None),
            kind=kind if kind in set(ConflictKind) else "",
            unit=key_in(query.get("unit", "")),
            state=DECIDED if query.get("state") == DECIDED else OPEN,
        )

    def takes(self, kind: str, unit: int) -> bool:
        return self.kind in ("", kind) and self.unit in (None, unit)


def filter_form(wanted: Wanted, years: list[int], found: Iterable[tuple[str, int]]) -> forms.Form:
    """A form of selects that works without JavaScript; `found` are kinds and units of what the year holds."""
    listed = list(found)
    counts = Counter(kind for kind, _unit in listed)
    units = ReportingUnit.objects.filter(pk__in={unit for _kind, unit in listed})
    kinds = [(kind.value, f"{kind_name(kind)} ({counts[kind]})") for kind in KINDS if counts[kind]]
    states = [(OPEN, _("To be decided")), (DECIDED, _("Decided"))]
    form = forms.Form(initial={**_initial(wanted)})
    form.fields["year"] = select(_("Year"), [(year, year) for year in years])
    form.fields["kind"] = select(_("Kind"), [("", _("All kinds")), *kinds])
    form.fields["unit"] = select(
        _("Unit"), [("", _("All units")), *((u.pk, str(u)) for u in units)]
    )
    form.fields["state"] = select(_("State"), states)
    return form


def _initial(wanted: Wanted) -> dict:
    return {"year": wanted.year, "kind": wanted.kind, "unit": wanted.unit, "state": wanted.state}
