"""Units and the periods expected of them as rows of a table, and as rows of a spreadsheet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from training_blocks.admin.completeness_words import (
    SIGNS,
    day_words,
    outcome_word,
    period_words,
    rate_words,
)
from training_blocks.admin.report_columns import edit_address
from training_blocks.blocks.period import SPAN_CHOICES
from training_blocks.completeness import UnitCompleteness
from training_blocks.expected_periods import Answer, rate_of
from training_blocks.models import ReportingUnit
from training_blocks.periods.calendar_slices import SLICES


@dataclass(frozen=True, slots=True)
class Cell:
    """`period` is said where it is not the one of its column, `url` leads to the article in the form ("": none, or
    not this user's)."""

    outcome: str
    sign: str
    word: str
    day: str
    period: str = ""
    url: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A cell is None where nothing is expected."""

    unit: ReportingUnit
    cells: tuple[Cell | None, ...]
    rate: str


def spans_of(found: Iterable[UnitCompleteness]) -> list[str]:
    """Those that any unit is expected to report, in the order in which they end."""
    used = {answer.expected.span for unit in found for answer in unit.answers}
    return sorted(used, key=_as_they_end)


def span_names(spans: Iterable[str]) -> list[str]:
    names = dict(SPAN_CHOICES)
    return [str(names[span]) for span in spans]


def table_rows(
    found: Iterable[UnitCompleteness], spans: list[str], titles: Mapping[int, str]
) -> list[Row]:
    """`titles` are those of the articles that the user may edit, by page."""
    return [
        Row(
            unit=one.unit,
            cells=tuple(_cell(answers.get(span), titles) for span in spans),
            rate=rate_words(one.rate),
        )
        for one in found
        for answers in [_by_span(one)]
    ]


def totals(found: list[UnitCompleteness], spans: list[str]) -> list[str]:
    """What came in of each span, and of all."""
    answers = [answer for one in found for answer in one.answers]
    parts = [[a for a in answers if a.expected.span == span] for span in spans]
    return [rate_words(rate_of(part)) for part in (*parts, answers)]


def sheet_columns(spans: list[str]) -> dict[str, str]:
    named = {"unit": _("Unit"), "kind": _("Kind"), "parent": _("Belongs to")}
    for span, name in zip(spans, span_names(spans), strict=True):
        named[span] = name
        named[f"{span} day"] = _("%(period)s: published on") % {"period": name}
    return named | {
        "due": _("Reports due"),
        "received": _("Received"),
        "on_time": _("Received on time"),
    }


def sheet_row(one: UnitCompleteness, spans: list[str]) -> dict:
    answers = _by_span(one)
    row = {
        "unit": str(one.unit),
        "kind": one.unit.get_kind_display(),
        "parent": str(one.unit.parent or ""),
    }
    for span in spans:
        answer = answers.get(span)
        row[span] = outcome_word(answer.outcome) if answer else ""
        row[f"{span} day"] = (answer and answer.day) or ""
    rate = one.rate
    return row | {"due": rate.due, "received": rate.received, "on_time": rate.on_time}


def pages_of(found: Iterable[UnitCompleteness]) -> set[int]:
    return {answer.report.place.page for one in found for answer in one.answers if answer.report}


def _as_they_end(span: str) -> tuple[int, int]:
    found = SLICES[span]
    return found.last_month, -found.first_month


def _by_span(one: UnitCompleteness) -> dict[str, Answer]:
    return {answer.expected.span: answer for answer in one.answers}


def _cell(answer: Answer | None, titles: Mapping[int, str]) -> Cell | None:
    if answer is None:
        return None
    expected, place = answer.expected, answer.report and answer.report.place
    mine = place is not None and place.page in titles
    return Cell(
        outcome=answer.outcome.value,
        sign=SIGNS[answer.outcome],
        word=outcome_word(answer.outcome),
        day=day_words(answer),
        period="" if expected.period.span == expected.span else period_words(expected.period),
        url=edit_address(place.page, place.path) if mine else "",
        title=titles[place.page] if mine else "",
    )
