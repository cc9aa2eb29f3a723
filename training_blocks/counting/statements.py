"""What one report states, measure by measure, and how that splits by programme."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from training_blocks.counting.amounts import Amount, add, agrees, at_least, exactly, stated
from training_blocks.counting.values import MEASURES, Line, Measure, Report
from training_blocks.numbers import Qualifier

#: The breakdown row of what a declared number holds beyond its lines ("chưa phân tổ").
REMAINDER: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """The three measures side by side; None is missing, not zero."""

    classes: Amount | None = None
    learners: Amount | None = None
    attendances: Amount | None = None

    def of(self, measure: Measure) -> Amount | None:
        amounts = {
            Measure.CLASSES: self.classes,
            Measure.LEARNERS: self.learners,
            Measure.ATTENDANCES: self.attendances,
        }
        return amounts[measure]

    @property
    def empty(self) -> bool:
        return self == Figures()

    @property
    def zero(self) -> bool:
        """Whether nothing but noughts is stated."""
        return not any(amount.value for amount in map(self.of, Measure) if amount)


@dataclass(frozen=True, slots=True)
class Notice:
    """A qualified declared number that its lines made exact: shown as "công bố: hơn 1.212"."""

    measure: Measure
    declared: int
    qualifier: Qualifier


@dataclass(frozen=True, slots=True)
class Statement:
    figures: Figures
    rows: Mapping[tuple[str, ...], Figures]
    notices: tuple[Notice, ...] = ()


def by_measure(amount_of: Callable[[Measure], Amount | None]) -> Figures:
    return Figures(*(amount_of(measure) for measure in MEASURES))


def add_figures(parts: Iterable[Figures]) -> Figures:
    listed = list(parts)
    return by_measure(lambda measure: add(part.of(measure) for part in listed))


def add_rows(
    parts: Iterable[Mapping[tuple[str, ...], Figures]],
) -> dict[tuple[str, ...], Figures]:
    gathered: dict[tuple[str, ...], list[Figures]] = {}
    for rows in parts:
        for row, figures in rows.items():
            gathered.setdefault(row, []).append(figures)
    return {row: add_figures(figures) for row, figures in gathered.items()}


def line_figures(line: Line) -> Figures:
    """What one line states."""
    return by_measure(lambda measure: _line_amount(line, measure))


def difference(whole: Amount | None, part: Amount | None) -> Amount | None:
    """What a whole holds beyond a part of it, less where the part is more; None where they are equal, or nothing
    states the whole."""
    if whole is None or whole == part:
        return None
    known = part or Amount(0)
    if whole.value == known.value:
        return None
    doubts = whole.qualifiers | ({Qualifier.KHOANG} if known.qualifiers else set())
    return Amount(whole.value - known.value, frozenset(doubts), whole.exact - known.exact)


def lines_total(lines: Iterable[Line], measure: Measure) -> Amount | None:
    """The sum of these lines; of classes a lower bound where a line has learners but no class count."""
    listed = list(lines)
    total = add(_line_amount(line, measure) for line in listed)
    if total and measure is Measure.CLASSES and _classes_are_open(listed):
        return at_least(total)
    return total


def declared_notice(report: Report, measure: Measure) -> Notice | None:
    """The notice due where the lines' sum stands for a qualified declared number it agrees with."""
    declared, word = report.declared.number(measure), report.declared.word(measure)
    total = lines_total(report.in_total_lines, measure)
    if declared is None or word is None or total is None:
        return None
    if not agrees(total=total.value, declared=declared, qualifier=word):
        return None
    return Notice(measure, declared, word)


def statement_of(report: Report) -> Statement:
    """What one report states: its figures, its breakdown (which always adds up to them) and its notices."""
    figures = by_measure(lambda measure: _stated_amount(report, measure))
    notices = (declared_notice(report, measure) for measure in MEASURES)
    return Statement(figures, _rows(report, figures), tuple(n for n in notices if n))


def _line_amount(line: Line, measure: Measure) -> Amount | None:
    number = line.number(measure)
    return None if number is None else stated(number, line.word(measure))


def _classes_are_open(lines: Iterable[Line]) -> bool:
    return any(line.learners is not None and line.classes is None for line in lines)


def _stated_amount(report: Report, measure: Measure) -> Amount | None:
    declared, word = report.declared.number(measure), report.declared.word(measure)
    total = lines_total(report.in_total_lines, measure)
    if declared is None:
        return total
    if word is None:
        return exactly(declared)
    return total if declared_notice(report, measure) else stated(declared, word)


def _rows(report: Report, figures: Figures) -> dict[tuple[str, ...], Figures]:
    lines_of: dict[tuple[str, ...], list[Line]] = {}
    for line in report.in_total_lines:
        lines_of.setdefault(line.row, []).append(line)
    rows = {
        row: by_measure(lambda measure, lines=lines: lines_total(lines, measure))  # type: ignore[misc]
        for row, lines in lines_of.items()
    }
    remainder = by_measure(lambda measure: _remainder(report, figures, measure))
    return rows if remainder.empty else add_rows([rows, {REMAINDER: remainder}])


def _remainder(report: Report, figures: Figures, measure: Measure) -> Amount | None:
    return difference(figures.of(measure), lines_total(report.in_total_lines, measure))
