"""What an editor is told after saving: nothing is wrong, but readers will see it."""

from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.fields import StreamField

from training_blocks import clock, rules
from training_blocks.blocks.tables import amount_text, qualifier_word
from training_blocks.counting import Notice, Report, statement_of
from training_blocks.extraction import statements_in
from training_blocks.messages import MEASURE_NAMES
from training_blocks.numbers import format_count


def show_notices(request, page) -> None:
    """Not while the editor saves by itself: its answers show no messages, which would pile up."""
    if request.accepts("text/html"):
        for notice in notices_on(page):
            messages.warning(request, notice)


def show_what_was_left_out(request, page) -> None:
    """Before publishing: afterwards Wagtail hands out the page as it is stored."""
    for notice in _left_out(page):
        messages.warning(request, notice)


def notices_on(page) -> Iterator[str]:
    yield from _left_out(page)
    for statement in statements_in(page, today=clock.today()):
        report = statement.stated.report
        if report and statement.stated.kind == "results" and not statement.faults:
            yield from _notices(report)


def _left_out(page) -> Iterator[str]:
    """What the form left out because nobody filled it in, if it was just sent."""
    streams = [
        getattr(page, field.name)
        for field in page._meta.get_fields()
        if isinstance(field, StreamField)
    ]
    for stream in streams:
        for label in getattr(stream, "left_out", ()):
            yield _("“%(block)s” held no number and was left out.") % {"block": label}
        for child in stream:
            if programmes := getattr(child.value, "left_out", ()):
                yield _lines_left_out(programmes)


def _lines_left_out(programmes: list[str]) -> str:
    return _(
        "Lines without a number were left out: %(programmes)s. "
        "To keep such a line, say in its theme which class it is."
    ) % {"programmes": ", ".join(programmes)}


def _notices(report: Report) -> Iterator[str]:
    if rules.premature(report, today=clock.today()):
        yield _premature(report)
    statement = statement_of(report)
    for notice in statement.notices:
        yield _agreeing(notice, statement)


def _premature(report: Report) -> str:
    period = report.period.label(get_language() or "vi")
    if report.as_of is None:
        return _("“%(period)s” is not over yet.") % {"period": period}
    return _("“%(period)s” is not over yet: the figures are noted as of %(day)s.") % {
        "period": period,
        "day": date_format(report.as_of, "SHORT_DATE_FORMAT"),
    }


def _agreeing(notice: Notice, statement) -> str:
    return _(
        "Declared %(word)s %(declared)s %(measure)s, the lines add up to %(total)s: this sum counts."
    ) % {
        "word": qualifier_word(notice.qualifier),
        "declared": format_count(notice.declared, get_language() or "vi"),
        "measure": _(MEASURE_NAMES[notice.measure]),
        "total": amount_text(statement.figures.of(notice.measure)),
    }
