"""A conflict, or a decision on one, as the list shows it: both sides, their figures, and what can be chosen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from training_blocks.admin.conflict_words import choice_name, kind_name, question
from training_blocks.admin.report_columns import edit_address
from training_blocks.blocks.tables import amount_text
from training_blocks.conflict_list import OF_EQUALS, OpenConflict, amount_in
from training_blocks.counting import MEASURES, Amount
from training_blocks.counting.conflicts import ConflictKind
from training_blocks.decisions import CHOICES
from training_blocks.messages import MEASURE_NAMES
from training_blocks.models import Choice, Decision, Programme, Report, ReportingUnit
from training_blocks.numbers import format_count
from training_blocks.records import row_period


@dataclass(frozen=True, slots=True)
class Article:
    """`url` leads to the block itself ("": it lies under no site), `edit_url` to it in the form ("": not this user)."""

    title: str
    period: str = ""
    url: str = ""
    edit_url: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    letter: str
    label: str
    unit: str
    articles: tuple[Article, ...]
    counted: bool = False


@dataclass(frozen=True, slots=True)
class FigureRow:
    measure: str
    first: str
    second: str
    difference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    kind: str
    unit: str
    year: int
    programmes: str
    sides: tuple[Side, ...]
    rows: tuple[FigureRow, ...]
    question: str = ""
    options: tuple[tuple[str, str], ...] = ()
    key: str = ""
    decision: Decision | None = None
    chosen: str = ""
    may_decide: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What the cards of one page of the list name, each read once. `pages` may be edited, `own` published by the
    user."""

    request: Any
    reports: Mapping[object, Report]
    units: Mapping[object, ReportingUnit]
    programmes: Mapping[str, Programme]
    editable: frozenset[int] = field(default_factory=frozenset)
    publishable: frozenset[int] = field(default_factory=frozenset)

    def may_decide(self, pages: Iterable[int]) -> bool:
        wanted = set(pages)
        return wanted <= self.publishable if wanted else self.request.user.is_superuser

    def article(self, report: Report) -> Article:
        url = report.page.get_url(self.request) or ""
        editable = report.page_id in self.editable
        return Article(
            title=report.page.title,
            period=row_period(report).label(_language()),
            url=f"{url}#{report.anchor}" if url and report.anchor else url,
            edit_url=edit_address(report.page_id, report.content_path) if editable else "",
        )

    def unit(self, key: object) -> str:
        return str(self.units[key]) if key in self.units else ""

    def names(self, codes: Iterable[str]) -> str:
        found = (self.programmes[code].name for code in codes if code in self.programmes)
        return " + ".join(found)


def open_card(found: OpenConflict, known: Known) -> Card:
    conflict = found.conflict
    return Card(
        kind=kind_name(conflict.kind),
        unit=known.unit(found.unit),
        year=conflict.year,
        programmes=known.names(conflict.row),
        sides=_sides(found, known),
        rows=_rows(found.figures),
        question=question(conflict.kind),
        options=tuple(_options(found)),
        key=found.key,
        may_decide=known.may_decide(found.pages),
    )


def decision_card(decision: Decision, known: Known) -> Card:
    kind = ConflictKind(decision.conflict)
    return Card(
        kind=kind_name(kind),
        unit=known.unit(decision.unit_id),
        year=decision.year,
        programmes=known.names(decision.programmes.split("+")),
        sides=_decided_sides(decision, known),
        rows=_rows(decision.figures),
        decision=decision,
        chosen=choice_name(kind, Choice(decision.choice)),
        may_decide=known.may_decide(page.pk for page in decision.pages.all()),
    )


def _sides(found: OpenConflict, known: Known) -> tuple[Side, ...]:
    conflict, kind = found.conflict, found.conflict.kind
    firsts, seconds = [], []
    for key in conflict.reports:
        later = known.reports[key].year == conflict.year
        first = later if kind is ConflictKind.JUMP else key == conflict.first
        first = first or kind is ConflictKind.DECLARED_AGAINST_SUMMED
        (firsts if first else seconds).append(known.article(known.reports[key]))
    stands = kind in OF_EQUALS or conflict.declared_stands
    sums = kind is ConflictKind.DECLARED_AGAINST_SUMMED
    owner = known.unit(conflict.owner) if conflict.owner else ""
    host = known.unit(found.unit) if owner else ""
    labels = _labels(kind, conflict.reporting, conflict.expected)
    return (
        Side("A", labels[0], host, tuple(firsts), counted=stands),
        Side("B", labels[1], owner, tuple(seconds), counted=sums and not stands),
    )


def _labels(kind: ConflictKind, reporting: int = 0, expected: int = 0) -> tuple[str, str]:
    if kind is not ConflictKind.DECLARED_AGAINST_SUMMED:
        return "", ""
    if not expected:
        return _("Declared total"), _("Sum of the units")
    told = {"reporting": _count(reporting), "expected": _count(expected)}
    return (
        _("Declared total"),
        _("Sum of the units: %(reporting)s of %(expected)s have reported") % told,
    )


def _decided_sides(decision: Decision, known: Known) -> tuple[Side, ...]:
    kind = ConflictKind(decision.conflict)
    labels = _labels(kind)
    places = [
        (decision.first_article, decision.first_path),
        (decision.second_article, decision.second_path),
    ]
    titles = {page.translation_key: page.title for page in decision.pages.all()}
    sides = [
        Side(letter, label, "", tuple(_named(place, titles, known)))
        for letter, label, place in zip("AB", labels, places, strict=True)
    ]
    return tuple(side for side in sides if side.articles or side.label)


def _named(place: tuple, titles: Mapping, known: Known) -> Iterable[Article]:
    """An article that states it no more is still named; one that was deleted cannot be."""
    if place in known.reports:
        yield known.article(known.reports[place])
    elif place[0]:
        yield Article(titles.get(place[0]) or _("An article that was deleted"))


def _options(found: OpenConflict) -> Iterable[tuple[str, str]]:
    kind = found.conflict.kind
    for choice in CHOICES[kind]:
        if choice == Choice.STANDS:
            yield f"{choice}:{found.conflict.first}", choice_name(kind, choice)
            yield f"{choice}:{found.conflict.second}", choice_name(kind, choice, second=True)
        else:
            yield choice.value, choice_name(kind, choice)


def _rows(figures: Mapping[str, list]) -> tuple[FigureRow, ...]:
    known = [(m, *map(amount_in, figures[m])) for m in MEASURES if m in figures]
    return tuple(
        FigureRow(
            capfirst(_(MEASURE_NAMES[measure])),
            amount_text(first),
            amount_text(second),
            _difference(first, second),
        )
        for measure, first, second in known
    )


def _difference(first: Amount | None, second: Amount | None) -> str:
    if first is None or second is None:
        return "–"
    change = first.value - second.value
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return f"{sign}{_count(abs(change))}"


def _count(number: int) -> str:
    return format_count(number, _language())


def _language() -> str:
    return get_language() or "vi"
