"""A report's lines and other figures as rows of text, for the registry's view of one report."""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from training_blocks.blocks.fields import shown_count
from training_blocks.blocks.results import INCLUSIONS
from training_blocks.blocks.tables import qualifier_word
from training_blocks.numbers import format_percent


@dataclass(frozen=True, slots=True)
class DetailTable:
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def detail_tables(report) -> list[DetailTable]:
    """Only those that hold something."""
    tables = [_lines(report), _indicators(report)]
    return [table for table in tables if table.rows]


def _lines(report) -> DetailTable:
    lines = report.lines.select_related("owner").prefetch_related("programmes", "partners")
    return DetailTable(
        _("Lines"),
        (_("Programme"), _("Classes"), _("Learners"), _("Attendances"), _("Counts"), _("With")),
        tuple(map(_line_row, lines)),
    )


def _line_row(line) -> tuple[str, ...]:
    word = qualifier_word(line.qualifier)
    people = (line.learners, line.attendances)
    whom = [line.owner, *line.partners.all(), line.partner_names]
    return (
        _line_name(line),
        _said("" if any(n is not None for n in people) else word, line.classes),
        *(_said(word, number) for number in people),
        str(dict(INCLUSIONS).get(line.inclusion, "")),
        ", ".join(str(name) for name in whom if name),
    )


def _line_name(line) -> str:
    programmes = " + ".join(programme.name for programme in line.programmes.all())
    return " – ".join(filter(None, [programmes, line.theme, line.cohort]))


def _indicators(report) -> DetailTable:
    return DetailTable(
        _("Other figures"),
        (_("Figure"), _("What"), _("Number"), _("Out of"), "%"),
        tuple(map(_indicator_row, report.indicators.all())),
    )


def _indicator_row(indicator) -> tuple[str, ...]:
    percent = indicator.percent
    return (
        indicator.name,
        indicator.label or indicator.basis,
        _said(qualifier_word(indicator.qualifier), indicator.number),
        shown_count(indicator.out_of),
        "–" if percent is None else format_percent(percent, get_language() or "vi"),
    )


def _said(word: str, number: int | None) -> str:
    return shown_count(number) if number is None else f"{word} {shown_count(number)}".strip()
