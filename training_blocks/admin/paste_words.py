"""The sentences of a pasted table: why it is refused, what is doubtful, and how each row was taken."""

from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from training_blocks.clipboard import ClipboardRefused, Doubt
from training_blocks.messages import sentence
from training_blocks.numbers import format_count

REFUSALS = {
    "no-table": gettext_noop(
        "No table was found in what you pasted. Select the cells in Word, Excel or Google Sheets, copy them, "
        "and paste them here."
    ),
    "no-lines": gettext_noop(
        "No row of this table states classes or learners. Copy the headings too, such as “Số lớp” and “Số học viên”."
    ),
    "too-large": gettext_noop(
        "This is too much to read at once. Copy only the table of results and paste again."
    ),
    "too-many-rows": gettext_noop(
        "The table has more than %(most)s rows. Copy only the rows of results and paste again."
    ),
    "too-many-columns": gettext_noop(
        "The table has more than %(most)s columns. Copy only the columns of results and paste again."
    ),
    "persons": gettext_noop(
        "This looks like a list of persons. Names are personal data, and who attends a course may show who is to "
        "join the Party: publish totals only. Nothing was kept. Paste a table with one row per programme."
    ),
    "unreadable": gettext_noop("What was sent could not be read. Reload the page and paste again."),
}
DOUBTS = {
    "tables-several": gettext_noop(
        "%(number)s tables were pasted; this is the one that states most. Paste the others one by one."
    ),
    "columns-plan": gettext_noop("Left out because they are plans: %(columns)s."),
    "columns-several": gettext_noop(
        "Several columns could be meant: %(columns)s. Their numbers are left blank; type those that count."
    ),
    "columns-guessed": gettext_noop(
        "Guessed from the numbers, because no heading says it: %(columns)s. Check classes and learners."
    ),
    "columns-unknown": gettext_noop(
        "No heading says what these count, so they are left out: %(columns)s."
    ),
    "totals-several": gettext_noop("Several rows look like the total; the last one is proposed."),
    "cell-merged": gettext_noop(
        "“%(typed)s” stands in a merged cell: type the number of each row."
    ),
    "cell-altered": gettext_noop(
        "“%(typed)s” is struck out or specially formatted: type the number that is meant."
    ),
    "cell-several": gettext_noop("Several columns: %(typed)s. Type the number that counts."),
    "qualifier-left-out": gettext_noop(
        "“%(typed)s”: its number is taken without the word. A line says one word, of all its learners and attendances; "
        "a total one more, of its classes."
    ),
    "note-left-out": gettext_noop("Note, not taken over: “%(typed)s”."),
    "label-missing": gettext_noop("No programme is named in this row."),
    "programme-unknown": gettext_noop("No programme has this name: choose one."),
    "programme-phrase": gettext_noop("Recognised by “%(name)s”: check the programme."),
    "programme-several": gettext_noop("Several programmes in one row: %(names)s."),
    "programme-shared": gettext_noop(
        "Several programmes are called “%(name)s”: check which is meant."
    ),
    "programme-of-section": gettext_noop("Taken from the row above: check the programme."),
    "sum-of-rows-below": gettext_noop("Not proposed: it sums up the rows below."),
    "not-sum-of-rows-below": gettext_noop(
        "Not proposed: the rows below seem to be parts of it, but add up to something else."
    ),
    "part-of-row-above": gettext_noop("Not proposed: it seems to be a part of a row above."),
}
TAKE_SUGGESTION = "count-comma-grouping"
NEEDS_NO_CHECK = {"note-left-out", "sum-of-rows-below", "programme-several"}


def refusal_sentence(refused: ClipboardRefused) -> str:
    return _(REFUSALS[refused.code]) % refused.params


def doubt_sentence(doubt: Doubt) -> str:
    if doubt.code not in DOUBTS:
        return sentence(doubt.code, doubt.params)
    return _(DOUBTS[doubt.code]) % doubt.params


def shown_number(value: int | None) -> str:
    return "" if value is None else format_count(value, get_language() or "vi")
