"""From a text to its figures, stage by stage."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from training_blocks.clipboard import ProgrammeNames
from training_blocks.periods import ReportingPeriod
from training_blocks.prose.assembly import drafts_of, said_once
from training_blocks.prose.checks import checked
from training_blocks.prose.clues import Clue, clue_of
from training_blocks.prose.continued import continued
from training_blocks.prose.documents import documents_of
from training_blocks.prose.headings import headed
from training_blocks.prose.indicators import indicators_of
from training_blocks.prose.masks import Masks, masks_of
from training_blocks.prose.normalise import Source, source_of
from training_blocks.prose.programmes import ProgrammeBook
from training_blocks.prose.reading import Figure, Kind, Reading, Span
from training_blocks.prose.results import Result, row_result
from training_blocks.prose.sentences import Sentence, sentences_of
from training_blocks.prose.slashes import announced
from training_blocks.prose.stated_periods import PeriodsOfText, stated_periods
from training_blocks.prose.stated_units import unit_of
from training_blocks.prose.tables import tables_in
from training_blocks.prose.tokens import tokens_of
from training_blocks.prose.wholes import results_of


def read_figures(
    text: str,
    *,
    published: date | None = None,
    programmes: Iterable[ProgrammeNames],
    units: Sequence[str] = (),
) -> Reading:
    source = source_of(text)
    book = ProgrammeBook(programmes)
    masks = masks_of(source)
    sentences = sentences_of(tokens_of(source))
    told = headed(_told(sentences, masks, book))
    results = continued(told)
    periods = PeriodsOfText(stated_periods(source, published))
    figures = checked(said_once(drafts_of(source, results, periods, published)))
    speaking = [result.clue.sentence.start for result in results]
    return Reading(
        _period(figures),
        _unit(source, unit_of(sentences, speaking, units)),
        tuple(figures),
        tuple(indicators_of(source, [clue for clue, _results in told], figures)),
        tuple(documents_of(source)),
    )


def _unit(source: Source, stretch: tuple[int, int] | None) -> Span | None:
    if stretch is None:
        return None
    start, end = source.span(*stretch)
    return Span(start, end, source.given[start:end])


def _told(
    sentences: Sequence[Sentence], masks: Masks, book: ProgrammeBook
) -> list[tuple[Clue, list[Result]]]:
    """Sentence by sentence, a table's rows where they stand."""
    told: list[tuple[Clue, list[Result]]] = []
    slashed = list(announced(sentences))
    at = 0
    for table in [*tables_in(sentences, masks), None]:
        until = table.first if table else len(sentences)
        clues = [clue_of(sentences[i], masks, book, slashed[i]) for i in range(at, until)]
        told.extend((clue, results_of(clue)) for clue in clues)
        if table:
            rows = [row_result(row, book) for row in table.rows]
            told.extend((row.clue, [row]) for row in rows)
            at = table.end
    return told


def _are_alike(period: ReportingPeriod, first: ReportingPeriod | None) -> bool:
    if first is None or not (first.year and period.year):
        return False
    return period.code[4:] == first.code[4:]


def _period(figures: Sequence[Figure]) -> ReportingPeriod | None:
    """That of the first total, or of the same months a later year; or else the one most lines have."""
    done = [figure for figure in figures if not figure.planned] or figures
    totals = [figure.period for figure in done if figure.kind is Kind.TOTAL]
    if totals:
        alike = [period for period in totals if period and _are_alike(period, totals[0])]
        return max(alike, key=lambda period: period.year or 0, default=totals[0])
    counted = Counter(figure.period for figure in done)
    return counted.most_common(1)[0][0] if counted else None
