"""What a changed figure is called, and how it reads before and after, in the reader's language."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from training_blocks.blocks.fields import shown_count
from training_blocks.blocks.indicators.staff import STAFF
from training_blocks.blocks.tables import qualifier_word
from training_blocks.counting import Inclusion, Measure
from training_blocks.messages import MEASURE_NAMES
from training_blocks.models import FigureChange, ReportingUnit
from training_blocks.models.programmes import counted_programmes
from training_blocks.numbers import format_percent
from training_blocks.periods import in_sentence
from training_blocks.versions import read_period


class ChangeWords:
    """Knows the names of programmes and units, each looked up once, and only where a change needs them."""

    def what(self, change: FigureChange) -> str:
        """ "học viên", "Sơ cấp lý luận chính trị, học viên", "Kế hoạch năm, đã thực hiện"."""
        subject = _subject(change)
        about = _indicator_name(change) or self._row_name(change)
        return ", ".join(part for part in (about, in_sentence(subject)) if part)

    def value(self, stated: Mapping[str, Any] | None) -> str:
        """ "564", "hơn 564", "96,4%", a unit's name, a period; "–" where nothing was stated."""
        if not stated:
            return "–"
        if "percent" in stated:
            return f"{format_percent(Decimal(stated['percent']), _language())}%"
        if "unit" in stated:
            return self._units.get(stated["unit"], stated["unit"])
        if "period" in stated:
            return in_sentence(read_period(stated["period"]).label(_language()))
        return f"{qualifier_word(stated['qualifier'])} {shown_count(stated['number'])}".strip()

    def _row_name(self, change: FigureChange) -> str:
        codes = change.programmes.split("+") if change.programmes else []
        names = dict.fromkeys(self._programmes.get(code, code) for code in codes)
        row = " + ".join(names)
        return ": ".join(part for part in (_inclusion_words(change), row) if part)

    @cached_property
    def _programmes(self) -> dict[str, str]:
        return {one.code: counted.name for one, counted in counted_programmes().items()}

    @cached_property
    def _units(self) -> dict[str, str]:
        return {unit.slug: unit.name for unit in ReportingUnit.objects.all()}


def _subject(change: FigureChange) -> str:
    if change.subject in set(Measure):
        return _(MEASURE_NAMES[Measure(change.subject)])
    if change.subject == "number":
        return _("Achieved") if change.indicator in ("plan-year", "plan-period") else ""
    if change.subject == "out-of":
        return _("Planned") if change.indicator.startswith("plan-") else _("Out of")
    return {"unit": _("unit"), "period": _("period")}.get(change.subject, "")


def _inclusion_words(change: FigureChange) -> str:
    return {
        Inclusion.OF_WHICH.value: _("Of which"),
        Inclusion.IN_ADDITION.value: _("In addition, outside the total"),
        Inclusion.UNCLEAR.value: _("Unclear whether in the total"),
    }.get(change.label, "")


def _indicator_name(change: FigureChange) -> str:
    if not change.indicator:
        return ""
    names = {
        "plan-year": _("The year's plan"),
        "plan-period": _("The period's plan"),
        "plan-exceeded": _("Exceeds the plan by"),
        "quality": _("Quality"),
        "outreach-events": _("Events"),
        "outreach-attendances": pgettext("at events", "Attendances"),
        **{f"staff-{role}": str(name) for role, name in STAFF},
    }
    parts = (names.get(change.indicator, change.indicator), change.label)
    return " – ".join(part for part in parts if part)


def _language() -> str:
    return get_language() or "vi"
