"""Reports that list single classes: they add where no counted whole report tells of their period already."""

from collections.abc import Iterable

from training_blocks.counting.classes import NONE, Class, join_classes
from training_blocks.counting.judgement import Judgement, nothing_left
from training_blocks.counting.standing import (
    Candidate,
    Reason,
    Standing,
    Verdict,
    standing_set,
    verdict_beside,
)
from training_blocks.counting.statements import REMAINDER, Figures, statement_of
from training_blocks.counting.values import MEASURES, Report

Row = tuple[str, ...]


def judge_listed(
    listed: list[Candidate],
    counted: list[Candidate],
    judgement: Judgement,
    apart: frozenset[Class] = NONE,
) -> None:
    """Verdicts on the listed reports of one unit and scope, all years together. `apart`: see `classes.class_of`."""
    for candidate in listed:
        beside = verdict_beside(candidate, _of_year(counted, candidate))
        if beside:
            judgement.reports[candidate.report.id] = beside
    open_ = [c for c in listed if c.report.id not in judgement.reports]
    longer = [candidate for candidate in open_ if candidate.days > 1]
    for year in {candidate.report.year for candidate in longer}:
        _compete([c for c in longer if c.report.year == year], judgement)
    standing = [c for c in longer if c.report.id not in judgement.reports]
    for candidate in open_:
        if candidate.days <= 1:
            _judge_day(candidate, _of_year(standing, candidate), judgement)
    join_classes(listed, counted, judgement, apart)
    for candidate in open_:
        judgement.reports.setdefault(candidate.report.id, _verdict(candidate.report, judgement))


def _of_year(candidates: Iterable[Candidate], other: Candidate) -> list[Candidate]:
    return [c for c in candidates if c.report.year == other.report.year]


def _compete(longer: list[Candidate], judgement: Judgement) -> None:
    """Programme by programme, by the rule of whole reports. Where one of them does not say which programmes it lists,
    they compete as a whole: it may list any of the others' classes."""
    if not all(candidate.report.in_total_lines for candidate in longer):
        _compete_as_a_whole(longer, judgement)
        return
    rows = {row for candidate in longer for row in _rows(candidate.report)}
    for row in sorted(rows):
        rivals = [candidate for candidate in longer if row in _rows(candidate.report)]
        standing = standing_set(rivals)
        for candidate in rivals:
            beside = None if candidate in standing else verdict_beside(candidate, standing)
            if beside:
                _leave_out_row(candidate.report, row, beside, judgement)


def _compete_as_a_whole(longer: list[Candidate], judgement: Judgement) -> None:
    standing = standing_set(longer)
    for candidate in longer:
        beside = None if candidate in standing else verdict_beside(candidate, standing)
        if beside:
            judgement.reports[candidate.report.id] = beside


def _rows(report: Report) -> set[Row]:
    """The rows a report states, the one of what it holds beyond its lines included."""
    rest = statement_of(report).rows.get(REMAINDER, Figures())
    beyond = any(amount.value > 0 for amount in map(rest.of, MEASURES) if amount)
    return {line.row for line in report.in_total_lines} | ({REMAINDER} if beyond else set())


def _leave_out_row(report: Report, row: Row, verdict: Verdict, judgement: Judgement) -> None:
    if row == REMAINDER:
        judgement.unsplit[report.id] = verdict
    for index, line in enumerate(report.lines):
        if line.in_total and line.row == row:
            judgement.lines.setdefault((report.id, index), verdict)


def _judge_day(candidate: Candidate, standing: list[Candidate], judgement: Judgement) -> None:
    """A single day's post beside a listed report of a longer period: a class of a programme that it lists, too, may
    be among those it counts, unless both name their cohorts."""
    around = [c for c in standing if c.period.contains(candidate.period)]
    for other in around:
        verdict = Verdict(Standing.COVERED, Reason.COVERED, other.report.id)
        if not (candidate.report.in_total_lines and other.report.in_total_lines):
            judgement.reports.setdefault(candidate.report.id, verdict)
            continue
        for index, line in enumerate(candidate.report.lines):
            kept = judgement.kept(other.report).values()
            named = [m.cohort for m in kept if m.in_total and m.row == line.row]
            if line.in_total and named and not (line.cohort and all(named)):
                judgement.lines.setdefault((candidate.report.id, index), verdict)


def _verdict(report: Report, judgement: Judgement) -> Verdict:
    """Counted while anything of it counts; else what its first line is."""
    left_out = [
        judgement.lines[report.id, index]
        for index in range(len(report.lines))
        if (report.id, index) in judgement.lines
    ]
    if report.id in judgement.unsplit:
        left_out.append(judgement.unsplit[report.id])
    if left_out and nothing_left(judgement.as_counted(report)):
        return left_out[0]
    return Verdict(Standing.COUNTED, Reason.COUNTED)
