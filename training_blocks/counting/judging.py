"""The verdict on every report and line: whole reports first, then what later slices repeat, then listed reports."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from training_blocks.counting.classes import Class, class_of, told_apart
from training_blocks.counting.decisions import NO_DECISIONS, Decisions
from training_blocks.counting.judgement import Judgement
from training_blocks.counting.listed import judge_listed
from training_blocks.counting.standing import (
    Candidate,
    Reason,
    Standing,
    Verdict,
    clip,
    corrections,
    days_inside,
    exclusion,
    standing_set,
    verdict_beside,
)
from training_blocks.counting.values import Event, Line, Report, Unit

COUNTED = Verdict(Standing.COUNTED, Reason.COUNTED)


def judge(
    reports: Iterable[Report],
    units: Mapping[str, Unit],
    decisions: Decisions = NO_DECISIONS,
) -> Judgement:
    """Reports of one unit and scope are judged together, whatever their years: a class is counted in the year of its
    first post. Reports of a unit missing from `units` are judged by period alone."""
    judgement = Judgement()
    candidates = _candidates(list(reports), units, judgement)
    for group in _grouped(candidates, by=lambda c: (c.report.unit, c.report.scope.value)):
        _judge_unit(group, decisions, judgement)
    return judgement


def _candidates(
    reports: list[Report], units: Mapping[str, Unit], judgement: Judgement
) -> list[Candidate]:
    corrected = corrections(reports)
    found = []
    for report in reports:
        period = clip(report, units)
        excluded = exclusion(report, period, corrected)
        if excluded:
            judgement.reports[report.id] = excluded
        elif period:
            found.append(Candidate(report, period, days_inside(period, report.year)))
    return found


def _grouped(candidates: Iterable[Candidate], *, by) -> Iterator[list[Candidate]]:  # type: ignore[no-untyped-def]
    for _key, group in groupby(sorted(candidates, key=by), key=by):
        yield list(group)


def _judge_unit(group: list[Candidate], decisions: Decisions, judgement: Judgement) -> None:
    counted: list[Candidate] = []
    running: list[Candidate] = []
    for year in _grouped(group, by=lambda c: c.report.year or 0):
        in_the_running = _not_set_aside(year, decisions, judgement)
        standing = standing_set([c for c in in_the_running if c.report.whole])
        _judge_whole(in_the_running, standing, judgement)
        counted += standing
        running += in_the_running
    _leave_out_one_class(running, decisions, judgement)
    apart = told_apart(candidate.report for candidate in group)
    for year in _grouped(counted, by=lambda c: c.report.year or 0):
        _leave_out_repeated(year, judgement, apart)
    judge_listed([c for c in running if not c.report.whole], counted, judgement, apart)


def _not_set_aside(
    year: list[Candidate], decisions: Decisions, judgement: Judgement
) -> list[Candidate]:
    by_id = {candidate.report.id: candidate for candidate in year}
    aside = {
        other: stands
        for other, stands in decisions.set_aside().items()
        if {stands, other} <= by_id.keys() and by_id[stands].period.overlaps(by_id[other].period)
    }
    for other, stands in aside.items():
        judgement.reports[other] = Verdict(Standing.EXCLUDED, Reason.SET_ASIDE, stands)
    return [candidate for candidate in year if candidate.report.id not in aside]


def _judge_whole(year: list[Candidate], standing: list[Candidate], judgement: Judgement) -> None:
    for candidate in year:
        if candidate in standing:
            judgement.reports[candidate.report.id] = COUNTED
        elif candidate.report.whole:
            beside = verdict_beside(candidate, standing)
            judgement.reports[candidate.report.id] = beside or COUNTED


def _leave_out_one_class(
    running: list[Candidate], decisions: Decisions, judgement: Judgement
) -> None:
    known = {candidate.report.id for candidate in running}
    for candidate in running:
        for index, line in enumerate(candidate.report.lines):
            instead = _decided(decisions, candidate.report.id, line)
            if instead in known and _may_repeat(line):
                verdict = Verdict(Standing.DUPLICATE, Reason.SET_ASIDE, instead)
                judgement.lines[candidate.report.id, index] = verdict


def _decided(decisions: Decisions, report: str, line: Line) -> str | None:
    """What was decided before its programme was merged was decided of the name it had."""
    rows = (line.row, line.named_row)
    return next((found for row in rows if (found := decisions.one_class.get((report, row)))), None)


def _may_repeat(line: Line) -> bool:
    """Whether a line may tell again of a class that an earlier report opened, as far as it says itself."""
    going_on = line.event in (Event.CONTINUED, Event.CLOSED)
    return line.in_total and going_on and class_of(line) is None


def _leave_out_repeated(
    counted: list[Candidate], judgement: Judgement, apart: frozenset[Class]
) -> None:
    """A later slice of the year repeats a class of an earlier one where it says that it went on or ended."""
    stated: dict[object, str] = {}
    for candidate in sorted(counted, key=lambda c: (c.period.start, c.period.end)):
        report, classes = candidate.report, {}
        for index, line in enumerate(report.lines):
            found = class_of(line, apart)
            if found is None:
                continue
            if found in stated and line.event in (Event.CONTINUED, Event.CLOSED):
                verdict = Verdict(Standing.DUPLICATE, Reason.EARLIER_SLICE, stated[found])
                judgement.lines[report.id, index] = verdict
            classes[found] = report.id
        stated = classes | stated
