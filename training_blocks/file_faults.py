"""What is said of a file that cannot be counted: the entry, the field, and what to write there."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from training_blocks.counting_file import FileRefused

FILE_FAULTS = {
    "file-missing": gettext_noop("There is no file %(path)s."),
    "file-closed": gettext_noop("The file %(path)s cannot be read: %(error)s."),
    "not-utf-8": gettext_noop("The file %(path)s is not in UTF-8. Save it as UTF-8."),
    "not-json": gettext_noop("The file %(path)s is not JSON: line %(line)s cannot be read."),
    "not-an-object": gettext_noop("must be an object: { … }."),
    "not-a-list": gettext_noop("must be a list: [ … ]."),
    "missing": gettext_noop("is missing."),
    "field-unknown": gettext_noop("no such field. Did you mean “%(near)s”?"),
    "not-a-text": gettext_noop("“%(given)s” is not a text."),
    "not-an-id": gettext_noop("“%(given)s” is neither a whole number nor a text."),
    "not-a-count": gettext_noop("“%(given)s” is not a whole number, such as 2243."),
    "negative": gettext_noop("%(given)s: a count cannot be negative."),
    "too-large": gettext_noop("the number is too large to be a count."),
    "year-unlikely": gettext_noop("the year must lie between %(first)s and %(last)s."),
    "not-a-flag": gettext_noop("“%(given)s” is neither true nor false."),
    "not-a-day": gettext_noop("“%(given)s” is not a day, such as 2022-06-30."),
    "word-unknown": gettext_noop("“%(given)s” is not one of: %(words)s."),
    "unit-unknown": gettext_noop("there is no unit “%(given)s” in the file."),
    "report-unknown": gettext_noop("there is no other report “%(given)s” in the file."),
    "repeated": gettext_noop("“%(given)s” is used twice."),
    "circle": gettext_noop("a unit cannot lie below itself."),
    "bounds": gettext_noop("these are not the days of the kind “%(kind)s”."),
    "named-year": gettext_noop("only a range that lies in several years names one of them."),
    "start-missing": gettext_noop("the first day is missing."),
    "end-missing": gettext_noop("the last day is missing."),
    "end-before-start": gettext_noop("the last day lies before the first."),
}


def told(refused: FileRefused) -> str:
    """One line: where, and what is wrong there."""
    sentence = _(FILE_FAULTS[refused.code]) % refused.params
    near = refused.params.get("near") if refused.code != "field-unknown" else ""
    if near:
        sentence = " ".join([sentence, _("Did you mean: %(near)s?") % {"near": near}])
    return " ".join(": ".join(filter(None, [refused.place, sentence])).split())
