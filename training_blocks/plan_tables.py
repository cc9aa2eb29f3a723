"""Plans against results: the share that an article states beside the one that its own numbers give."""

from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from training_blocks.blocks.fields import shown_count
from training_blocks.numbers import format_percent
from training_blocks.periods import in_sentence
from training_blocks.total_rows import Cell, Column, ColumnKind, TableRow
from training_blocks.total_tables import TotalsTable
from training_blocks.totals import Plan


def plans_table(plans: Sequence[Plan], caption: str) -> TotalsTable:
    return TotalsTable(
        caption=caption,
        heading=_("Unit"),
        columns=(
            Column("period", _("Period"), ColumnKind.TEXT),
            Column("basis", _("Of"), ColumnKind.TEXT),
            Column("planned", _("Planned"), ColumnKind.NUMBER),
            Column("achieved", _("Achieved"), ColumnKind.NUMBER),
            Column("stated_percent", _("Stated %"), ColumnKind.PERCENT),
            Column("computed_percent", _("Worked out %"), ColumnKind.PERCENT),
        ),
        rows=tuple(map(_row, plans)),
        name="plan",
        subject="unit",
    )


def _row(plan: Plan) -> TableRow:
    period = in_sentence(plan.source.period)
    of = _("the year's plan") if plan.of_year else _("the period's plan")
    return TableRow(
        name=str(plan.unit),
        cells=(
            Cell("", period, is_text=True),
            Cell("", _basis(plan), notices=(of,), is_text=True),
            _count(plan.planned),
            _count(plan.achieved),
            _percent(plan.stated),
            _percent(plan.computed),
        ),
        notes=_notes(plan),
        sources=(plan.source,),
        used=1,
        key=plan.unit.slug,
        place=plan.unit.sort_key,
    )


def _notes(plan: Plan) -> tuple[str, ...]:
    if plan.exceeded_by is None:
        return ()
    return (_("exceeds the plan by %(number)s") % {"number": shown_count(plan.exceeded_by)},)


def _basis(plan: Plan) -> str:
    words = {"classes": _("classes"), "learners": _("learners")}
    return words.get(plan.basis, _("not stated"))


def _count(value: int | None) -> Cell:
    return Cell("", shown_count(value), number=value)


def _percent(value: Decimal | None) -> Cell:
    shown = "–" if value is None else f"{format_percent(value, get_language() or 'vi')}%"
    return Cell("", shown, number=value)
