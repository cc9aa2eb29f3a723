"""Results become figures: totals and lines, with what they include, and each said once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from training_blocks.clipboard.label_words import parted_label
from training_blocks.counting import Inclusion, Measure
from training_blocks.periods import ReportingPeriod
from training_blocks.prose.checks import Draft
from training_blocks.prose.normalise import Source
from training_blocks.prose.partners import partner_before
from training_blocks.prose.reading import Confidence, Figure, Kind, Reason, Span
from training_blocks.prose.results import Result
from training_blocks.prose.sentences import Sentence
from training_blocks.prose.stated_periods import PeriodsOfText
from training_blocks.prose.vocabulary import Noun, Sense

#: A rounded figure may lie this far from the exact one.
_ROUNDED: Final = 0.1
_ENOUGH: Final = 20
_RESOLUTIONS: Final = "hoc-tap-nghi-quyet"


def drafts_of(
    source: Source, results: Sequence[Result], periods: PeriodsOfText, published: date | None
) -> list[Draft]:
    drafts: list[Draft] = []
    for result in results:
        part = result.parts or result.beside or (result.form and _holds(drafts, result))
        headed = any(d.figure.kind is Kind.TOTAL for d in drafts) and part and not result.total
        if not drafts:
            result = replace(result, beside=False)
        figure = _figure(source, result, periods, headed=headed)
        figure = replace(figure, planned=figure.planned or _lies_ahead(result, figure, published))
        drafts.append(_draft(result, figure))
    return drafts


def _draft(result: Result, figure: Figure) -> Draft:
    form = result.form and figure.kind is Kind.LINE
    return Draft(figure, result.parts, result.beside, result.held, form, _is_outside(result))


def _holds(drafts: Sequence[Draft], result: Result) -> bool:
    """Whether a total was told that may hold these classes."""
    totals = [draft.figure for draft in drafts if draft.figure.kind is Kind.TOTAL]
    part = result.pair.classes
    return bool(totals and part and (totals[-1].classes or 0) > part.value)


def _lies_ahead(result: Result, figure: Figure, published: date | None) -> bool:
    """Of a year after that of the publication, and not said to be done."""
    year = figure.period.year if figure.period else None
    if published is None or year is None or year <= published.year:
        return False
    return not result.clue.senses.any(Sense.DONE)


def _is_outside(result: Result) -> bool:
    return result.of_which or result.sent or _RESOLUTIONS in result.named.codes


def _figure(source: Source, result: Result, periods: PeriodsOfText, *, headed: bool) -> Figure:
    classes, people = result.pair.classes, result.pair.people
    if result.sent:
        classes = None
    relation, partners = _partners(source, result)
    kind = Kind.LINE if result.named.codes or headed else Kind.TOTAL
    return Figure(
        kind,
        span_of(source, result),
        Confidence(tuple(_reasons(result, kind))),
        codes=result.named.codes,
        classes=classes.value if classes else None,
        people=people.value if people else None,
        measure=_measure(result),
        class_qualifier=classes.qualifier if classes else None,
        people_qualifier=people.qualifier if people else None,
        planned=result.planned,
        inclusion=_inclusion(result) if kind is Kind.LINE else None,
        event=result.event,
        cohort=_cohort(source, result),
        partners=partners,
        relation=relation,
        period=_period(result, periods),
    )


def span_of(source: Source, result: Result) -> Span:
    tokens = result.clue.sentence.tokens
    last = result.across.sentence.tokens if result.across else tokens
    start, end = tokens[result.named.start].start, last[result.named.end - 1].end
    given_start, given_end = source.span(start, end)
    return Span(given_start, given_end, source.given[given_start:given_end])


def _cohort(source: Source, result: Result) -> str:
    """ "khóa 15 và 16", within the words of the figure."""
    tokens = result.clue.sentence.tokens
    if result.across or not result.named.codes:
        return ""
    last = result.named.end - 1
    return parted_label(source.text[tokens[result.named.start].start : tokens[last].end]).cohort


def _partners(source: Source, result: Result) -> tuple[str, str]:
    """How they work together, and with whom."""
    clue = result.clue
    found = partner_before(clue.sentence, clue.partners, clue.senses, result.pair.start)
    if found is None:
        return "", ""
    start, middle, end = found
    tokens = clue.sentence.tokens
    names = source.text[tokens[middle].start : tokens[end - 1].end] if end > middle else ""
    return source.text[tokens[start].start : tokens[middle - 1].end].lower(), names


def _measure(result: Result) -> Measure:
    people = result.pair.people
    attended = people is not None and people.noun is Noun.ATTENDANCES
    return Measure.ATTENDANCES if attended else Measure.LEARNERS


def _inclusion(result: Result) -> Inclusion:
    if result.of_which:
        return Inclusion.OF_WHICH
    if result.beside or _is_outside(result):
        return Inclusion.IN_ADDITION
    return Inclusion.IN_TOTAL


def _reasons(result: Result, kind: Kind) -> Iterable[Reason]:
    pair = result.pair
    yield Reason.PAIRED if pair.classes and pair.people else Reason.ALONE
    if result.named.codes:
        yield Reason.BY_AUDIENCE if result.named.by_audience else Reason.NAMED
    elif kind is Kind.LINE:
        yield Reason.UNNAMED
    if not result.clue.sentence.marked:
        yield Reason.NO_MARKS
    if result.implied:
        yield Reason.IMPLIED
    if any(count.doubtful for count in pair.counts):
        yield Reason.SPELLING
    if result.across:
        yield Reason.ACROSS


def _period(result: Result, periods: PeriodsOfText) -> ReportingPeriod | None:
    sentence: Sentence = result.clue.sentence
    tokens = sentence.tokens
    stated = periods.at(
        tokens[result.named.start].start,
        tokens[min(result.named.end, len(tokens)) - 1].end,
        sentence.start,
        sentence.end,
    )
    return stated.period if stated else None


def said_once(drafts: Sequence[Draft]) -> list[Draft]:
    """Without repetitions, without what a fuller figure says too, and without the rounded beside the exact."""
    figures = [draft.figure for draft in drafts]
    fuller = _by_statement(figures)
    exact = _exact(figures)
    kept: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        figure = draft.figure
        if not _is_said_elsewhere(figure, fuller) and not _is_rounded(figure, exact):
            kept.setdefault((*_key(figure), figure.classes, figure.people), draft)
    return list(kept.values())


def _key(figure: Figure) -> tuple[object, ...]:
    return (figure.kind, frozenset(figure.codes), figure.planned)


def _by_statement(figures: Iterable[Figure]) -> set[tuple[object, ...]]:
    """What figures with both numbers say by one of them."""
    both = [f for f in figures if f.classes is not None and f.people is not None]
    by_classes = {(*_key(figure), figure.classes, None) for figure in both}
    return by_classes | {(*_key(figure), None, figure.people) for figure in both}


def _is_said_elsewhere(figure: Figure, fuller: set[tuple[object, ...]]) -> bool:
    return (*_key(figure), figure.classes, figure.people) in fuller


def _exact(figures: Iterable[Figure]) -> dict[tuple[object, ...], list[Figure]]:
    """Exact figures by what they are about; a few are enough to meet the one in the title."""
    found: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        known = found.setdefault(_key(figure), [])
        if not figure.approximate and len(known) < _ENOUGH:
            known.append(figure)
    return found


def _is_rounded(figure: Figure, exact: Mapping[tuple[object, ...], Sequence[Figure]]) -> bool:
    if not figure.approximate:
        return False
    return any(_rounds(figure, other) for other in exact.get(_key(figure), ()))


def _rounds(figure: Figure, exact: Figure) -> bool:
    near = [
        _is_near(mine, theirs)
        for mine, theirs in ((figure.classes, exact.classes), (figure.people, exact.people))
        if mine is not None
    ]
    return all(near) and figure.measure is exact.measure


def _is_near(rounded: int, exact: int | None) -> bool:
    return exact is not None and abs(rounded - exact) <= exact * _ROUNDED
