"""Which units the table of expected reports shows: year, area, kind, and what came of a report."""

from dataclasses import dataclass

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from training_blocks.admin.choices import key_in, select
from training_blocks.admin.completeness_words import outcome_word
from training_blocks.expected_periods import Outcome
from training_blocks.models import ReportingUnit
from training_blocks.models.units import UnitKind


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the address asks for. A value that is none is taken as not given."""

    year: int
    area: int | None = None
    kind: str = ""
    state: str = ""

    @classmethod
    def of(cls, query, years: list[int]) -> "Wanted":
        year, kind, state = (query.get(name, "") for name in ("year", "kind", "state"))
        return cls(
            year=next((one for one in years if str(one) == year), years[0]),
            area=key_in(query.get("area", "")),
            kind=kind if kind in UnitKind.values else "",
            state=state if state in set(Outcome) else "",
        )

    def narrowed(self, units: QuerySet[ReportingUnit]) -> QuerySet[ReportingUnit]:
        if self.kind:
            units = units.filter(kind=self.kind)
        if self.area is None:
            return units
        area = ReportingUnit.objects.filter(pk=self.area).first()
        return units.filter(tree_path__startswith=area.tree_path) if area else units.none()


def filter_form(wanted: Wanted, years: list[int]) -> forms.Form:
    areas = ReportingUnit.objects.filter(children__isnull=False).distinct()
    form = forms.Form(
        initial={name: getattr(wanted, name) for name in ("year", "area", "kind", "state")}
    )
    form.fields["year"] = select(_("Year"), [(year, year) for year in years])
    form.fields["area"] = select(
        _("Area"), [("", _("All areas")), *((area.pk, str(area)) for area in areas)]
    )
    form.fields["kind"] = select(_("Kind"), [("", _("All kinds")), *UnitKind.choices])
    states = [(outcome.value, outcome_word(outcome)) for outcome in Outcome]
    form.fields["state"] = select(_("State"), [("", _("All states")), *states])
    return form
