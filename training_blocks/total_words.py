"""What is said of a total beside its figures."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from training_blocks.blocks.tables import amount_text, remainder_name
from training_blocks.counting import MEASURES, Figures, Measure
from training_blocks.messages import MEASURE_NAMES
from training_blocks.models import ReportingUnit
from training_blocks.totals import Beside, ProgrammeRow, UnitRow, YearTotal

#: Units that a sentence names before it only counts the rest.
NAMED = 5


def measure_name(measure: Measure) -> str:
    return str(_(MEASURE_NAMES[measure])).capitalize()


def programme_name(row: ProgrammeRow) -> str:
    return row.name or remainder_name(row.figures)


def figures_text(figures: Figures) -> str:
    """ "26 classes, 2.243 learners"; "–" where nothing is stated."""
    stated = [(figures.of(measure), _(MEASURE_NAMES[measure])) for measure in MEASURES]
    return ", ".join(f"{amount_text(amount)} {name}" for amount, name in stated if amount) or "–"


def total_notes(total: YearTotal | UnitRow) -> tuple[str, ...]:
    """What keeps a total from being compared with a whole year's."""
    notes = []
    if total.partial:
        notes.append(_("%(part)s only") % {"part": total.partial})
    elif total.covers is None and total.used:
        notes.append(_("the units report on different periods"))
    if total.preliminary:
        notes.append(_("preliminary"))
    return tuple(notes)


def reporting_text(total: YearTotal) -> str:
    """ "22 of 27 units have reported"; "" where it is one unit's total."""
    if total.expected < 2:
        return ""
    return _("%(reporting)s of %(expected)s units have reported") % {
        "reporting": total.reporting,
        "expected": total.expected,
    }


def total_remarks(total: YearTotal) -> tuple[str, ...]:
    """In sentences: who reported, what stands beside the total, and what is not in it."""
    found = [
        reporting_text(total),
        beside_text(total.beside) if total.beside else "",
        breakdown_text(total),
        hosted_text(total),
        _with_names(
            _("With the former units that lie wholly in it today: %(units)s."), total.converted
        ),
        _with_names(_("Cannot be converted, so not added: %(units)s."), total.split),
    ]
    return tuple(remark for remark in found if remark)


def beside_text(beside: Beside) -> str:
    words = {
        "declared": figures_text(beside.declared),
        "summed": figures_text(beside.summed),
        "difference": figures_text(beside.difference),
    }
    if beside.summed.empty:
        return _("Declared for the whole area: %(declared)s.") % words
    if beside.difference.empty:
        return (
            _("Declared for the whole area and added up from its units alike: %(declared)s.")
            % words
        )
    if beside.stands:
        taken = _("The total takes what is declared for the whole area.")
        left = _("Its units add up to %(summed)s: a difference of %(difference)s.")
    else:
        taken = _("The total takes the sum of the units.")
        left = _("Declared for the whole area are %(declared)s: a difference of %(difference)s.")
    return f"{taken} {left % words}"


def breakdown_text(total: YearTotal) -> str:
    return (
        _("The breakdown by programme comes from the reports of the units.")
        if total.from_units
        else ""
    )


def hosted_text(total: YearTotal) -> str:
    number = total.hosted_elsewhere
    if not number:
        return ""
    return ngettext(
        "%(number)s line is not added: it counts with the unit that owns the class.",
        "%(number)s lines are not added: they count with the units that own the classes.",
        number,
    ) % {"number": number}


def _with_names(sentence: str, units: Sequence[ReportingUnit]) -> str:
    return sentence % {"units": names_text(units)} if units else ""


def names_text(units: Iterable[ReportingUnit]) -> str:
    names = [unit.name for unit in units]
    if len(names) <= NAMED:
        return ", ".join(names)
    rest = len(names) - NAMED
    named = ", ".join(names[:NAMED])
    return ngettext("%(named)s and %(rest)s other", "%(named)s and %(rest)s others", rest) % {
        "named": named,
        "rest": rest,
    }
