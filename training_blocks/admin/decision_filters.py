"""Which decisions the list of all of them shows: year, kind, unit, and whether they are in force."""

from dataclasses import dataclass

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from training_blocks.admin.choices import key_in, select
from training_blocks.admin.conflict_words import KINDS, kind_name
from training_blocks.counting.conflicts import ConflictKind
from training_blocks.models import Decision, ReportingUnit

IN_FORCE, UNDONE = "in-force", "undone"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the address asks for. A value that is none is taken as not given."""

    year: int | None = None
    kind: str = ""
    unit: int | None = None
    state: str = ""

    @classmethod
    def of(cls, query) -> "Wanted":
        kind, state = query.get("kind", ""), query.get("state", "")
        return cls(
            year=key_in(query.get("year", "")),
            kind=kind if kind in set(ConflictKind) else "",
            unit=key_in(query.get("unit", "")),
            state=state if state in (IN_FORCE, UNDONE) else "",
        )

    def narrowed(self, decisions: QuerySet[Decision]) -> QuerySet[Decision]:
        given = {"year": self.year, "conflict": self.kind, "unit": self.unit}
        rows = decisions.filter(**{name: value for name, value in given.items() if value})
        return rows.filter(undone_at__isnull=self.state == IN_FORCE) if self.state else rows


def filter_form(wanted: Wanted, decisions: QuerySet[Decision]) -> forms.Form:
    """`decisions` are all that the user may see."""
    rows = decisions.order_by()
    years = rows.order_by("-year").values_list("year", flat=True).distinct()
    units = ReportingUnit.objects.filter(pk__in=rows.values("unit"))
    form = forms.Form(
        initial={name: getattr(wanted, name) for name in ("year", "kind", "unit", "state")}
    )
    form.fields["year"] = select(
        _("Year"), [("", _("All years")), *((year, year) for year in years)]
    )
    kinds = [(kind.value, kind_name(kind)) for kind in KINDS]
    form.fields["kind"] = select(_("Kind"), [("", _("All kinds")), *kinds])
    form.fields["unit"] = select(
        _("Unit"), [("", _("All units")), *((unit.pk, str(unit)) for unit in units)]
    )
    states = [("", _("All states")), (IN_FORCE, _("In force")), (UNDONE, _("Undone"))]
    form.fields["state"] = select(_("State"), states)
    return form
