"""The sentences behind the codes: what an editor reads on a field, and why a report does not count.

Each says what to do next. Codes come from the pure modules, which hold no interface text.
"""

from collections.abc import Mapping
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from training_blocks.counting import Measure, Reason
from training_blocks.numbers import format_count

FAULTS = {
    "count-empty": gettext_noop("Type a number, such as 2.243."),
    "count-decimal": gettext_noop(
        "“%(typed)s” is not a whole number. Type a whole number, such as 25 or 2.243."
    ),
    "count-grouping": gettext_noop(
        "“%(typed)s”: a dot must be followed by three digits. Type 2243 or 2.243."
    ),
    "count-comma-grouping": gettext_noop(
        "“%(typed)s”: use a dot between thousands. Type %(suggestion)s."
    ),
    "count-negative": gettext_noop(
        "“%(typed)s”: a count cannot be negative. Type 0 or a larger number."
    ),
    "count-letters": gettext_noop(
        "“%(typed)s” holds letters or signs. Type digits only, such as 200 or 2.243."
    ),
    "count-digits": gettext_noop(
        "“%(typed)s” holds digits of another script. Type the digits 0 to 9."
    ),
    "count-too-long": gettext_noop("“%(typed)s” is longer than nine digits. Check the number."),
    "count-year": gettext_noop("“%(typed)s” is not a year. Type four digits, such as 2023."),
    "percent-unreadable": gettext_noop("“%(typed)s” is not a percentage. Type 98 or 8,35."),
    "choice-unreadable": gettext_noop(
        "Choose again: what is stored here is no longer on the list."
    ),
    "date-unreadable": gettext_noop("Type the date as day/month/year, such as 13/12/2023."),
    "date-missing": gettext_noop("Type the date of these numbers: the article gives no period."),
    "unit-missing": gettext_noop("Choose the unit: the article does not give one."),
    "unit-unknown": gettext_noop("Choose the unit again: the one stored here no longer exists."),
    "unit-not-alive": gettext_noop(
        "This unit does not exist in the period of the report. Choose its predecessor or successor, or mend the period."
    ),
    "unit-of-another-section": gettext_noop(
        "This section reports for %(unit)s. Choose this unit or one below it."
    ),
    "programme-missing": gettext_noop("Choose the programme of this line, or empty the line."),
    "programme-unknown": gettext_noop(
        "Choose the programme again: the one stored here no longer exists."
    ),
    "theme-missing": gettext_noop("Say which class this is: “other” needs a theme."),
    "nothing-stated": gettext_noop("Type a total or at least one line."),
    "period-missing": gettext_noop("Choose the period: the article does not give one."),
    "period-span-missing": gettext_noop("Choose the period above, or empty this field."),
    "period-bounds": gettext_noop("Choose the period from the list."),
    "period-span-unknown": gettext_noop("Choose the period from the list."),
    "period-year-missing": gettext_noop("Type the year of the period, such as 2023."),
    "period-start-missing": gettext_noop("Type the day the period begins."),
    "period-end-missing": gettext_noop("Type the day the period ends."),
    "period-end-before-start": gettext_noop("The period ends before it begins: check both days."),
    "period-named-year": gettext_noop("The year must be one the period touches."),
    "period-not-begun": gettext_noop(
        "This period has not begun (%(start)s). Check the year and the period."
    ),
    "as-of-in-future": gettext_noop("The data cannot be from after today (%(today)s)."),
    "more-than-all": gettext_noop(
        "%(number)s is more than the whole, %(out_of)s. Check both numbers."
    ),
    "difference-classes": gettext_noop(
        "Declared %(declared)s classes, the lines add up to %(total)s: a difference of %(difference)s. Mend a number or write the reason here."
    ),
    "difference-learners": gettext_noop(
        "Declared %(declared)s learners, the lines add up to %(total)s: a difference of %(difference)s. Mend a number or write the reason here."
    ),
    "difference-attendances": gettext_noop(
        "Declared %(declared)s attendances, the lines add up to %(total)s: a difference of %(difference)s. Mend a number or write the reason here."
    ),
    "repeated": gettext_noop(
        "This article already states this unit and period above. Mend the unit or period, or say that only the classes listed are meant."
    ),
    "image-undescribed": gettext_noop(
        "Say what the image shows, in one sentence: for those who cannot see it."
    ),
    "not-a-block": gettext_noop("The stored value is not a statistic block's."),
    "refresh-failed": gettext_noop("The article could not be read: %(error)s"),
}

REASONS = {
    Reason.COUNTED: gettext_noop("Counted"),
    Reason.COVERED: gettext_noop("A counted report covers its period"),
    Reason.DUPLICATE: gettext_noop("Another report states the same period"),
    Reason.OVERLAPPING: gettext_noop("Cuts across the period of a counted report"),
    Reason.TERM: gettext_noop("A term or plan period belongs to no single year"),
    Reason.OPEN: gettext_noop("No stated period"),
    Reason.CROSSES_YEARS: gettext_noop("Its period lies in two years"),
    Reason.UNIT_NOT_ALIVE: gettext_noop("The unit did not exist in this period"),
    Reason.CORRECTED: gettext_noop("Corrected by a later report"),
    Reason.UNCLEAR: gettext_noop("Nobody says whether its figures are part of the total"),
    Reason.SET_ASIDE: gettext_noop("Decided by an editor"),
    Reason.SAME_CLASS: gettext_noop("The same class was reported before"),
    Reason.EARLIER_SLICE: gettext_noop("The class is in the report of an earlier part of the year"),
    Reason.HOSTED: gettext_noop("Counted with the unit that owns the class"),
    Reason.AREA_STANDS: gettext_noop(
        "Stands for its unit; the total takes the declared figure of the area"
    ),
    Reason.UNITS_STAND: gettext_noop("The total takes the sum of the units instead"),
    Reason.LATER_PEOPLE: gettext_noop("With the learners that a later report of the class gives"),
}

MEASURE_NAMES = {
    Measure.CLASSES: gettext_noop("classes"),
    Measure.LEARNERS: gettext_noop("learners"),
    Measure.ATTENDANCES: gettext_noop("attendances"),
}


def sentence(code: str, params: Mapping[str, object] | None = None) -> str:
    """The sentence of a fault in the reader's language, numbers and days written its way."""
    template = FAULTS.get(code)
    if template is None:
        return code
    return _(template) % _Shown({name: shown(value) for name, value in (params or {}).items()})


def reason_text(reason: str) -> str:
    return _(REASONS[Reason(reason)]) if reason in set(Reason) else ""


class _Shown(dict):
    """A fault read back from storage may lack a part of its sentence: leave a gap, not an error."""

    def __missing__(self, key: str) -> str:
        return "…"


def shown(value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return format_count(value, get_language() or "vi")
    return date_format(value, "SHORT_DATE_FORMAT") if isinstance(value, date) else value
