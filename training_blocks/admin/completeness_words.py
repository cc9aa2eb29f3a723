"""The plain words and signs of what came of an expected report. The sign stands beside the word, never for it."""

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_noop, ngettext
from django.utils.translation import gettext as _

from training_blocks.expected_periods import Answer, Outcome, Rate
from training_blocks.numbers import format_count
from training_blocks.periods import ReportingPeriod

WORDS = {
    Outcome.ON_TIME: gettext_noop("on time"),
    Outcome.LATE: gettext_noop("late"),
    Outcome.COVERED: gettext_noop("in a longer report"),
    Outcome.MISSING: gettext_noop("missing"),
    Outcome.NOT_DUE: gettext_noop("not due yet"),
}
SIGNS = {
    Outcome.ON_TIME: "✓",
    Outcome.LATE: "!",
    Outcome.COVERED: "⊂",
    Outcome.MISSING: "✕",
    Outcome.NOT_DUE: "…",
}


def outcome_word(outcome: Outcome) -> str:
    return _(WORDS[outcome])


def day_words(answer: Answer) -> str:
    """When it was published, or until when it is awaited."""
    if answer.report:
        return _day(answer.day) if answer.day else ""
    return _("due %(day)s") % {"day": _day(answer.expected.due)}


def period_words(period: ReportingPeriod) -> str:
    return period.label(get_language() or "vi")


def rate_words(rate: Rate) -> str:
    """ "3 of 5", of the reports that are due."""
    return _("%(received)s of %(due)s") % {"received": count(rate.received), "due": count(rate.due)}


def rate_sentences(rate: Rate) -> list[str]:
    """What came in of what is due, then what else there is to say."""
    said = {
        "received": count(rate.received),
        "due": count(rate.due),
        "on_time": count(rate.on_time),
        "late": count(rate.late),
    }
    rest = [
        (Outcome.COVERED, rate.covered),
        (Outcome.MISSING, rate.missing),
        (Outcome.NOT_DUE, rate.not_due),
    ]
    return [
        _("Received %(received)s of %(due)s due: %(on_time)s on time, %(late)s late.") % said,
        *(f"{capfirst(outcome_word(o))}: {count(number)}." for o, number in rest if number),
    ]


def unit_count(number: int) -> str:
    return ngettext("%(count)s unit", "%(count)s units", number) % {"count": count(number)}


def count(number: int) -> str:
    return format_count(number, get_language() or "vi")


def _day(day) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")
