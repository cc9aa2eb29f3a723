"""The sentences behind what a review finds: what is doubtful, and what to do about it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from training_blocks.counting import Measure
from training_blocks.messages import MEASURE_NAMES, sentence, shown
from training_blocks.numbers import format_percent
from training_blocks.periods import ReportingPeriod, in_sentence
from training_blocks.review import Finding

WARNINGS = {
    "class-size": gettext_noop(
        "%(classes)s classes with %(learners)s learners: a class has 15 to 250 as a rule. Check both numbers."
    ),
    "few-people": gettext_noop(
        "A named group of %(learners)s: readers can tell who it is. Leave it out or join it with another."
    ),
    "percentage": gettext_noop(
        "%(percent)s %% is stated, but %(number)s of %(out_of)s is %(computed)s %%. Check the three numbers."
    ),
    "longer-is-less": gettext_noop(
        "Only %(less)s %(measure)s in %(longer)s, but %(more)s in %(shorter)s, which is part of it. Check both reports."
    ),
    "jump": gettext_noop(
        "%(now)s %(measure)s against %(then)s in %(period)s: a change of more than half. Check the number."
    ),
    "dated-before": gettext_noop(
        "The article is dated %(date)s, before its period begins (%(start)s). Check the date and the period."
    ),
    "reported-already": gettext_noop(
        "Another article already reports this unit and period. Say how this one stands beside it."
    ),
    "nothing-cited": gettext_noop(
        "No document is cited. Add the plan or guidance that the results rest on."
    ),
}

TITLES = {
    "class-size": gettext_noop("Learners in a class"),
    "few-people": gettext_noop("Very small group"),
    "percentage": gettext_noop("Percentage"),
    "longer-is-less": gettext_noop("Longer period with less"),
    "jump": gettext_noop("Large change from the year before"),
    "dated-before": gettext_noop("Date of the article"),
    "reported-already": gettext_noop("Unit and period reported already"),
    "nothing-cited": gettext_noop("No document cited"),
}


def finding_title(code: str) -> str:
    """What a warning is about, for lists and logs."""
    return _(TITLES[code]) if code in TITLES else code


def finding_text(finding: Finding) -> str:
    """In the reader's language, with the line it is said of."""
    line, said = _line_number(finding), _said(finding)
    return _("Line %(number)s: %(said)s") % {"number": line, "said": said} if line else said


def one_corrected() -> str:
    return _("Only one article can be corrected. Choose otherwise for this one, or give a reason.")


def _said(finding: Finding) -> str:
    if finding.code in WARNINGS:
        return _(WARNINGS[finding.code]) % _shown(finding.params)
    return sentence(finding.code, finding.params)


def _line_number(finding: Finding) -> int | None:
    steps = finding.field
    known = len(steps) > 1 and steps[0] == "lines" and isinstance(steps[1], int)
    return int(steps[1]) + 1 if known else None


def _shown(params: Mapping[str, object]) -> dict[str, str]:
    return {name: _value(value) for name, value in params.items()}


def _value(value: object) -> str:
    language = get_language() or "vi"
    if isinstance(value, Measure):
        return _(MEASURE_NAMES[value])
    if isinstance(value, ReportingPeriod):
        return in_sentence(value.label(language))
    if isinstance(value, Decimal):
        return format_percent(value, language)
    return str(shown(value)) if isinstance(value, int | date) else str(value)
