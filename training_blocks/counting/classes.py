"""One class told of by several listed reports: counted once, in the year of its first post."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from training_blocks.counting.judgement import Judgement
from training_blocks.counting.standing import Candidate, Reason, Standing, Verdict
from training_blocks.counting.values import Line, Report
from training_blocks.vietnamese import search_key

Class = tuple[tuple[str, ...], str]
NONE: frozenset[Class] = frozenset()


@dataclass(frozen=True, slots=True)
class Post:
    """A line of a listed report that tells of a class."""

    candidate: Candidate
    index: int

    @property
    def report(self) -> str:
        return self.candidate.report.id

    @property
    def key(self) -> tuple[str, int]:
        return self.report, self.index

    @property
    def line(self) -> Line:
        return self.candidate.report.lines[self.index]

    @property
    def people(self) -> Line:
        """The line with its people: those its report declares, where it is the only line and names none itself."""
        report, line = self.candidate.report, self.line
        if line.people_stated or len(report.in_total_lines) > 1:
            return line
        declared = report.declared
        return replace(
            line,
            learners=declared.learners,
            attendances=declared.attendances,
            qualifier=declared.qualifier,
        )


def class_of(line: Line, apart: frozenset[Class] = NONE) -> Class | None:
    """What makes lines of one unit one class: programme and cohort, however the cohort is spelled. Those told
    `apart` are of the programme that is named, although it counts as another."""
    if not line.cohort.strip() or not line.in_total:
        return None
    cohort = search_key(line.cohort)
    return (line.named_row if (line.row, cohort) in apart else line.row), cohort


def told_apart(reports: Iterable[Report]) -> frozenset[Class]:
    """Cohorts that one report has under two names of a programme: they are two classes, each known by its name."""
    found: set[Class] = set()
    for report in reports:
        named: dict[Class, tuple[str, ...]] = {}
        for line in report.lines:
            key = class_of(line)
            if key and named.setdefault(key, line.named_row) != line.named_row:
                found.add(key)
    return frozenset(found)


def join_classes(
    listed: Iterable[Candidate],
    counted: Iterable[Candidate],
    judgement: Judgement,
    apart: frozenset[Class] = NONE,
) -> None:
    """Leave out every post of a class but its first, and give that the people of the latest.

    A class that a counted whole report of the same year or an earlier one states counts there. So does one whose
    first post is covered: then all its posts are left out, unless what covers it is a listed report that posts the
    class itself.
    """
    held = _held_by_whole_reports(counted, judgement, apart)
    posts: dict[Class, list[Post]] = {}
    for candidate in sorted(listed, key=_when):
        for index, line in enumerate(candidate.report.lines):
            found = class_of(line, apart)
            if found:
                posts.setdefault(found, []).append(Post(candidate, index))
    for found, told in posts.items():
        _join(told, held.get(found, []), judgement)


def _held_by_whole_reports(
    counted: Iterable[Candidate], judgement: Judgement, apart: frozenset[Class]
) -> dict[Class, list[Candidate]]:
    held: dict[Class, list[Candidate]] = {}
    for candidate in counted:
        for line in judgement.kept(candidate.report).values():
            found = class_of(line, apart)
            if found:
                held.setdefault(found, []).append(candidate)
    return held


def _join(posts: list[Post], holders: list[Candidate], judgement: Judgement) -> None:
    closed = {post.key: _closed(post, judgement) for post in posts}
    open_in = {post.report for post in posts if not closed[post.key]}
    held_in: str | None = None
    standing: list[Post] = []
    for post in posts:
        verdict = closed[post.key]
        instead = _holder(post, holders) or held_in
        if verdict:
            covering = verdict.stands_instead
            held_in = instead or (None if covering in open_in else covering)
        elif instead:
            judgement.lines[post.key] = Verdict(Standing.DUPLICATE, Reason.SAME_CLASS, instead)
            standing += [post] if standing and instead == held_in else []
        else:
            held_in = post.report
            standing = [post]
    if standing:
        _take_people(standing[0], standing[1:], judgement)


def _holder(post: Post, holders: list[Candidate]) -> str | None:
    year = post.candidate.report.year or 0
    return next((h.report.id for h in holders if (h.report.year or 0) <= year), None)


def _closed(post: Post, judgement: Judgement) -> Verdict | None:
    """The verdict on a post that counts nothing anyway: its report's, or its own."""
    return judgement.reports.get(post.report) or judgement.lines.get(post.key)


def _take_people(standing: Post, later: list[Post], judgement: Judgement) -> None:
    """Measure by measure, of the latest post that states it."""
    line, source = standing.line, None
    for post in later:
        told = post.people
        if not told.people_stated:
            continue
        source = post.report
        says_word = told.learners is not None or line.learners is None
        line = replace(
            line,
            learners=line.learners if told.learners is None else told.learners,
            attendances=line.attendances if told.attendances is None else told.attendances,
            qualifier=told.qualifier if says_word else line.qualifier,
        )
    if source:
        judgement.people[standing.key] = (source, line)


def _when(candidate: Candidate) -> tuple[object, ...]:
    report = candidate.report
    return candidate.period.start, candidate.period.end, report.published, report.id
