"""Typed figures beside the results: percent of a plan, grades, staff, people reached without a class."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from training_blocks.counting import Measure
from training_blocks.prose.clues import Clue
from training_blocks.prose.counts import Count
from training_blocks.prose.normalise import Source
from training_blocks.prose.phrases import book_of
from training_blocks.prose.reading import Figure, Indicator, IndicatorKind, Span
from training_blocks.prose.refusal_rules import Refusal
from training_blocks.prose.vocabulary import STAFF_NOUNS

_PERCENT: Final = re.compile(
    r"(?:\b(?:dat|bang|vuot|hoan thanh)\s)?(?:ty le\s)?(?P<value>\d{1,4}(?:[.,]\d{1,3})?)\s?%\s?(?:so voi\s)?"
    r"(?:ke hoach|chi tieu)(?:\s(?:nam|giao|de ra))?"
)
_RESOLUTIONS: Final = "hoc-tap-nghi-quyet"
_STAFF: Final = book_of({True: STAFF_NOUNS})
_KINDS: Final = {Refusal.GRADED: IndicatorKind.GRADES, Refusal.STAFF: IndicatorKind.STAFF}


def indicators_of(
    source: Source, clues: Sequence[Clue], figures: Sequence[Figure]
) -> list[Indicator]:
    found = [*_plan_percents(source), *_counted(source, clues), *_reached(figures)]
    return sorted(found, key=lambda indicator: indicator.span.start)


def _plan_percents(source: Source) -> Iterator[Indicator]:
    for match in _PERCENT.finditer(source.bare):
        span = _span(source, match.start(), match.end())
        yield Indicator(IndicatorKind.PLAN_PERCENT, _percent(match["value"]), span)


def _percent(text: str) -> float:
    """ "1.250" and "112,5"."""
    whole, _dot, rest = text.partition(".")
    return float(whole + rest if len(rest) == 3 else text.replace(",", "."))


def _reached(figures: Sequence[Figure]) -> Iterator[Indicator]:
    """ "báo cáo thời sự cho 900 lượt đảng viên"."""
    for figure in figures:
        attended = figure.measure is Measure.ATTENDANCES and figure.codes == (_RESOLUTIONS,)
        if attended and figure.people is not None and figure.classes is None:
            yield Indicator(IndicatorKind.OUTREACH, float(figure.people), figure.span)


def _counted(source: Source, clues: Sequence[Clue]) -> Iterator[Indicator]:
    for clue in clues:
        for found in clue.counts:
            kind = _kind(clue, found.count, found.refusal)
            if kind:
                span = _count_span(source, clue, found.count)
                yield Indicator(kind, float(found.count.value), span, found.count.of)


def _kind(clue: Clue, count: Count, refusal: Refusal | None) -> IndicatorKind | None:
    if refusal is Refusal.NOUN:
        staff = _STAFF.at(clue.sentence, count.end - 1) or _STAFF.at(clue.sentence, count.at + 1)
        return IndicatorKind.STAFF if staff else None
    return _KINDS.get(refusal) if refusal else None


def _count_span(source: Source, clue: Clue, count: Count) -> Span:
    tokens = clue.sentence.tokens
    return _span(source, tokens[count.start].start, tokens[count.end - 1].end)


def _span(source: Source, start: int, end: int) -> Span:
    given_start, given_end = source.span(start, end)
    return Span(given_start, given_end, source.given[given_start:given_end])
