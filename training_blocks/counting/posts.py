"""Lines without a cohort that may tell of one class: an opening and a closing, or two slices of one year."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from training_blocks.counting.classes import class_of
from training_blocks.counting.decisions import Decisions
from training_blocks.counting.judgement import Judgement
from training_blocks.counting.statements import Figures, add_figures, line_figures
from training_blocks.counting.values import Event, Line, Report

#: How long a class may last for its opening and its closing to be taken for one.
LONGEST_CLASS = 120  # days

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """What a report says of a programme, and what an earlier one said of it."""

    row: Row
    later: str
    earlier: str
    later_figures: Figures
    earlier_figures: Figures


@dataclass(frozen=True, slots=True)
class _Post:
    row: Row
    report: Report
    lines: tuple[Line, ...]

    @property
    def figures(self) -> Figures:
        return add_figures(line_figures(line) for line in self.lines)

    @property
    def day(self) -> date:
        return self.report.period.start or date.min


def unpaired_posts(
    reports: Iterable[Report], judgement: Judgement, decisions: Decisions
) -> Iterator[Pair]:
    """Each closing in a listed report with the first opening that no other closing has, within 120 days before it.

    An opening whose closing was decided is taken.
    """
    taken = {(instead, row) for (_report, row), instead in decisions.one_class.items()}
    for listed in _by_unit(r for r in reports if not r.whole and judgement.counts(r)):
        opened = [
            post
            for report in listed
            for post in _posts(report, judgement, {Event.OPENED})
            if (report.id, post.row) not in taken
        ]
        for report in listed:
            for closing in _posts(report, judgement, {Event.CLOSED}):
                opening = next((post for post in opened if _may_be_one(post, closing)), None)
                if opening:
                    opened.remove(opening)
                    yield _pair(closing, opening)


def repeated_lines(reports: Iterable[Report], judgement: Judgement) -> Iterator[Pair]:
    """Classes that went on or ended in a later whole slice of a year, in a programme that an earlier one has."""
    whole = (r for r in reports if r.whole and r.year is not None and judgement.counts(r))
    for slices in _by_unit(whole):
        for index, later in enumerate(slices):
            for post in _posts(later, judgement, {Event.CONTINUED, Event.CLOSED}):
                told = (_row_of(r, post.row, judgement) for r in reversed(slices[:index]))
                earlier = next((found for found in told if found), None)
                if earlier and earlier.report.year == later.year:
                    yield _pair(post, earlier)


def _by_unit(reports: Iterable[Report]) -> Iterator[list[Report]]:
    """Of each unit and scope, in order of time."""

    def unit(report: Report) -> tuple[str, str]:
        return report.unit, report.scope.value

    def when(report: Report) -> tuple[object, ...]:
        return *unit(report), report.period.start or date.min, report.published, report.id

    for _unit, group in groupby(sorted(reports, key=when), key=unit):
        yield list(group)


def _posts(report: Report, judgement: Judgement, events: set[Event]) -> list[_Post]:
    """What a report says of classes without cohort, programme by programme."""
    lines = [
        line
        for line in judgement.kept(report).values()
        if line.in_total and class_of(line) is None and line.event in events
    ]
    rows = dict.fromkeys(line.row for line in lines)
    return [_Post(row, report, tuple(line for line in lines if line.row == row)) for row in rows]


def _row_of(report: Report, row: Row, judgement: Judgement) -> _Post | None:
    kept = judgement.kept(report).values()
    lines = tuple(line for line in kept if line.in_total and line.row == row)
    return _Post(row, report, lines) if lines else None


def _may_be_one(opening: _Post, closing: _Post) -> bool:
    apart = (closing.day - opening.day).days
    same = opening.report.id == closing.report.id
    return opening.row == closing.row and not same and 0 <= apart <= LONGEST_CLASS


def _pair(later: _Post, earlier: _Post) -> Pair:
    return Pair(later.row, later.report.id, earlier.report.id, later.figures, earlier.figures)
