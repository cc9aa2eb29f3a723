"""What a results block shows its readers: rows of text, ready for a table. Computes nothing that counting does not."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from training_blocks.blocks.fields import shown_count
from training_blocks.blocks.given import NOTHING
from training_blocks.charts import MeasureChart, measure_chart
from training_blocks.charts import Row as Bar
from training_blocks.counting import (
    MEASURES,
    Amount,
    Figures,
    Inclusion,
    Measure,
    Report,
    statement_of,
)
from training_blocks.counting.statements import REMAINDER
from training_blocks.messages import MEASURE_NAMES
from training_blocks.numbers import format_count
from training_blocks.periods import in_sentence
from training_blocks.rules import PROPOSED_INCLUSION


@dataclass(frozen=True, slots=True)
class Row:
    """`number` is a line's place in its block, from 1 on, as `anchors.line_anchor` has it; 0 for what is no line.
    `values` are the numbers that the cells are the words of."""

    name: str
    cells: tuple[str, ...]
    details: tuple[str, ...] = ()
    number: int = 0
    values: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of one inclusion: in the total, of which, in addition, unclear."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ResultsTable:
    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    total: Row | None
    sections: tuple[Section, ...]
    notices: tuple[str, ...] = field(default=())

    @property
    def charts(self) -> tuple[MeasureChart, ...]:
        """Drawn from the rows that make the total."""
        return tuple(_charts(self))


def results_table(block, value, page) -> ResultsTable:
    """The block's figures as its readers see them; tolerant of half-typed drafts (previews show them)."""
    given = getattr(page, "given", NOTHING)
    report = block.completed(block.states(block.get_prep_value(value), given), value).report
    measures = _measures(value)
    return ResultsTable(
        caption=caption(value, page, report),
        columns=tuple(str(_(MEASURE_NAMES[measure])).capitalize() for measure in measures),
        rows=(*_rows(value, Inclusion.IN_TOTAL, measures), *_remainder(report, measures)),
        total=_total(report, measures),
        sections=tuple(_sections(value, measures)),
        notices=tuple(_notices(report)),
    )


def caption(value, page, report: Report | None) -> str:
    """ "Training results: huyện Gò Công Tây, năm 2023"."""
    unit = value.get("unit") or getattr(page, "reporting_unit", None)
    period = in_sentence(report.period.label(_language())) if report else ""
    parts = [unit.name if unit else "", period]
    named = ", ".join(part for part in parts if part)
    return _("Training results: %(what)s") % {"what": named} if named else _("Training results")


def amount_text(amount: Amount | None) -> str:
    """ "2.243", "hơn 44.200", or "–" where nothing is stated."""
    if amount is None:
        return "–"
    return _said(amount.qualifier, amount.value)


def _said(word: str | None, value: int) -> str:
    return f"{qualifier_word(word)} {format_count(value, _language())}".strip()


def qualifier_word(qualifier: str | None) -> str:
    """The word in the reader's language; Vietnamese readers see it as the article has it."""
    words = {
        "hơn": _("more than"),
        "trên": _("over"),
        "gần": _("nearly"),
        "dưới": _("under"),
        "khoảng": _("about"),
    }
    return words.get(qualifier or "", "")


def notice_text(measure: Measure, declared: int, qualifier: str) -> str:
    return _("declared: %(word)s %(number)s") % {
        "word": qualifier_word(qualifier),
        "number": format_count(declared, _language()),
    }


def _language() -> str:
    return get_language() or "vi"


def _measures(value) -> list[Measure]:
    """Classes always, then whichever of learners and attendances the block states."""
    lines = value.get("lines") or []
    stated = {
        measure
        for measure in MEASURES
        if value.get(f"declared_{measure}") is not None
        or any(line.get(measure.value) is not None for line in lines)
    }
    people = [m for m in (Measure.LEARNERS, Measure.ATTENDANCES) if m in stated]
    return [Measure.CLASSES, *(people or [Measure.LEARNERS])]


def _rows(value, inclusion: Inclusion, measures) -> list[Row]:
    return [
        Row(
            _line_name(line),
            tuple(_cell(line, m) for m in measures),
            tuple(_details(line)),
            number,
            tuple(_value(line, m) for m in measures),
        )
        for number, line in enumerate(value.get("lines") or [], 1)
        if _inclusion(line) == inclusion and _line_name(line)
    ]


def _inclusion(line) -> str:
    programme = line.get("programme")
    proposed = PROPOSED_INCLUSION[programme.counted_as.role] if programme else Inclusion.IN_TOTAL
    return line.get("inclusion") or proposed


def _line_name(line) -> str:
    programmes = [p for p in [line.get("programme"), *(line.get("also_programmes") or [])] if p]
    names = dict.fromkeys(str(programme.counted_as) for programme in programmes)
    return " + ".join(names) or line.get("theme") or ""


def _cell(line, measure: Measure) -> str:
    text = shown_count(line.get(measure.value))
    people = measure is not Measure.CLASSES or not any(
        line.get(m) is not None for m in ("learners", "attendances")
    )
    word = qualifier_word(line.get("qualifier")) if people and text != "–" else ""
    return f"{word} {text}".strip()


def _value(line, measure: Measure) -> int | None:
    """A draft may hold what is no number."""
    found = line.get(measure.value)
    return found if isinstance(found, int) else None


def _details(line):
    theme_shown = not line.get("programme")
    if line.get("theme") and not theme_shown:
        yield line["theme"]
    if line.get("cohort"):
        yield line["cohort"]
    if line.get("event"):
        yield {"opened": _("opened"), "continued": _("continued"), "closed": _("closed")}.get(
            line["event"], ""
        )
    partners = [unit.name for unit in line.get("partners") or [] if unit]
    named = ", ".join([*partners, *([line["partner_names"]] if line.get("partner_names") else [])])
    if named:
        relation = line.get("relation") or _("with")
        yield f"{relation} {named}"
    if line.get("owner"):
        yield _("owner: %(unit)s") % {"unit": line["owner"].name}


def _remainder(report: Report | None, measures) -> list[Row]:
    if report is None or not report.lines:
        return []
    figures = statement_of(report).rows.get(REMAINDER)
    if figures is None:
        return []
    amounts = [figures.of(measure) for measure in measures]
    values = tuple(amount.value if amount else None for amount in amounts)
    return [Row(remainder_name(figures), tuple(map(amount_text, amounts)), values=values)]


def remainder_name(figures: Figures) -> str:
    """What the row of everything beyond the lines is called."""
    amounts = [figures.of(measure) for measure in MEASURES]
    negative = any(amount and amount.value < 0 for amount in amounts)
    return _("Difference") if negative else _("Not broken down")


def _total(report: Report | None, measures) -> Row | None:
    if report is None:
        return None
    figures = statement_of(report).figures
    return Row(_("Total"), tuple(declared_text(figures.of(measure)) for measure in measures))


def declared_text(amount: Amount | None) -> str:
    """An article quotes itself: "dưới 300" stays so in its own table, and is "gần" in sums alone."""
    return "–" if amount is None else _said(amount.own_word, amount.value)


def _sections(value, measures):
    headings = {
        Inclusion.OF_WHICH: _("Of which"),
        Inclusion.IN_ADDITION: _("In addition, outside the total"),
        Inclusion.UNCLEAR: _("Unclear whether in the total"),
    }
    for inclusion, heading in headings.items():
        rows = _rows(value, inclusion, measures)
        if rows:
            yield Section(heading, tuple(rows))


def _notices(report: Report | None):
    if report is None:
        return
    for notice in statement_of(report).notices:
        yield notice_text(notice.measure, notice.declared, notice.qualifier)
    if report.difference_reason:
        yield _("Reason for the difference: %(reason)s") % {"reason": report.difference_reason}
    if not report.official:
        yield _("preliminary")


def _charts(table: ResultsTable) -> Iterator[MeasureChart]:
    labels = [_label(row, table.rows) for row in table.rows]
    for at, column in enumerate(table.columns):
        bars = [
            Bar(label, row.values[at], row.cells[at])
            for label, row in zip(labels, table.rows, strict=True)
        ]
        if drawn := measure_chart(column, table.caption, bars):
            yield drawn


def _label(row: Row, rows: tuple[Row, ...]) -> str:
    """Lines of one programme are told apart by the first thing that not all of them say."""
    alike = [other for other in rows if other.name == row.name]
    own = (text for text in row.details if not all(text in other.details for other in alike))
    told = next(own, "") if len(alike) > 1 else ""
    return f"{row.name}, {told}" if told else row.name
