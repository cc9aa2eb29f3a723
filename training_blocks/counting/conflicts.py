"""Where reports contradict each other: what a person should look at, and can decide.

Nothing here changes a total. What is decided and changes what counts (`Decisions`) is no conflict any more; what was
looked at and left as it is, the caller leaves out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Protocol

from training_blocks.counting.areas import AreaYear
from training_blocks.counting.contributions import Contribution, HostedLine
from training_blocks.counting.decisions import Decisions
from training_blocks.counting.derived import is_less
from training_blocks.counting.judgement import Judgement
from training_blocks.counting.posts import repeated_lines, unpaired_posts
from training_blocks.counting.sides import Sides, contradicts, is_jump, sides_of
from training_blocks.counting.standing import Reason, Standing
from training_blocks.counting.statements import Figures, add_figures, statement_of
from training_blocks.counting.units import UnitTree
from training_blocks.counting.values import Report, Scope

Row = tuple[str, ...]


class ConflictKind(StrEnum):
    OVERLAPPING = "overlapping"
    DUPLICATE = "duplicate"
    DECLARED_AGAINST_SUMMED = "declared-against-summed"
    OWNER_WITHOUT_LINES = "owner-without-lines"
    UNPAIRED_EVENTS = "unpaired-events"
    NEGATIVE_SLICE = "negative-slice"
    JUMP = "jump"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two sides that cannot both be right. By kind, `first` and `second` are:

    overlapping, duplicate: the report that is counted, and the other; declared-against-summed: the area's report,
    none; owner-without-lines: the report with the hosted line, and its owner's; unpaired-events: the report of the
    closing (the later slice), and of the opening (the earlier one); negative-slice: the longer period's, and the
    shorter one's; jump: the year's, and the year's before. `reports` are all whose figures are at stake.
    `reporting` of the `expected` units are in the sum beside a declared total.
    """

    kind: ConflictKind
    unit: str
    year: int
    first: str | None = None
    second: str | None = None
    reports: tuple[str, ...] = ()
    row: Row = ()
    measures: tuple[Sides, ...] = ()
    owner: str | None = None
    reporting: int = 0
    expected: int = 0
    declared_stands: bool = False


class Facts(Protocol):
    """Whatever knows what counting says: a `Tree`, or what is stored."""

    reports: Sequence[Report]
    decisions: Decisions

    @property
    def units(self) -> UnitTree: ...

    @property
    def years(self) -> list[int]: ...

    @property
    def judgement(self) -> Judgement: ...

    def area_year(self, unit: str | None, year: int) -> AreaYear: ...


def conflicts(tree: Facts, *, year: int | None = None) -> list[Conflict]:
    """Those of one year, or of all years, latest first; within a year in the order of `ConflictKind`.

    A jump needs the totals of the year before, a closing the posts of the year before. Of the reports only those are
    needed that do not count, those that stand for them, and those that may tell of one class.
    """
    finder = _Finder(tree)
    years = tree.years if year is None else [year]
    return [conflict for one in years for conflict in finder.all_of(one)]


class _Finder:
    def __init__(self, tree: Facts) -> None:
        self.tree = tree

    def all_of(self, year: int) -> Iterator[Conflict]:
        yield from self._beside_each_other(year)
        yield from self._declared_against_summed(year)
        yield from self._owners_without_lines(year)
        yield from self._unpaired_events(year)
        yield from self._negative_slices(year)
        yield from self._jumps(year)

    @cached_property
    def _by_id(self) -> dict[str, Report]:
        return {report.id: report for report in self.tree.reports}

    @cached_property
    def _units(self) -> list[str]:
        return sorted(self.tree.units.units)

    def _reports(self, year: int) -> list[Report]:
        return [report for report in self.tree.reports if report.year == year]

    def _area(self, unit: str, year: int) -> AreaYear:
        self.tree.area_year(None, year)
        return self.tree.area_year(unit, year)

    def _two(
        self, kind: ConflictKind, year: int, first: str, second: str, measures: tuple[Sides, ...]
    ) -> Conflict:
        return Conflict(
            kind=kind,
            unit=self._by_id[first].unit,
            year=year,
            first=first,
            second=second,
            reports=(first, second),
            measures=measures,
        )

    def _beside_each_other(self, year: int) -> Iterator[Conflict]:
        pairs: dict[tuple[ConflictKind, str, str], None] = {}
        for report in self._reports(year):
            for reason, instead in self._reasons(report):
                if reason is Reason.OVERLAPPING:
                    pairs[ConflictKind.OVERLAPPING, instead, report.id] = None
                elif reason is Reason.DUPLICATE and report.whole:
                    pairs[ConflictKind.DUPLICATE, instead, report.id] = None
        for kind, first, second in sorted(
            pairs, key=lambda pair: pair[0] is ConflictKind.DUPLICATE
        ):
            stated = (_stated(self._by_id[key]) for key in (first, second))
            yield self._two(kind, year, first, second, sides_of(*stated))

    def _reasons(self, report: Report) -> Iterator[tuple[Reason, str]]:
        """Of the report and, where it lists classes, of each of its lines."""
        judgement = self.tree.judgement
        verdicts = [judgement.reports[report.id], judgement.unsplit.get(report.id)]
        verdicts += [judgement.lines.get((report.id, n)) for n in range(len(report.lines))]
        for verdict in verdicts:
            if verdict and verdict.stands_instead:
                yield verdict.reason, verdict.stands_instead

    def _declared_against_summed(self, year: int) -> Iterator[Conflict]:
        for unit in self._units:
            area = self._area(unit, year)
            if area.declared is None or (unit, year) in self.tree.decisions.declared_stands:
                continue
            sides = sides_of(area.declared.figures, area.summed.figures, where=contradicts)
            if sides:
                yield Conflict(
                    kind=ConflictKind.DECLARED_AGAINST_SUMMED,
                    unit=unit,
                    year=year,
                    first=area.declared.reports[0],
                    reports=area.declared.reports,
                    measures=sides,
                    reporting=area.reporting,
                    expected=area.expected,
                    declared_stands=area.declared_stands,
                )

    def _owners_without_lines(self, year: int) -> Iterator[Conflict]:
        """A decision is on a report's row: lines that share it are one conflict, named once however many areas."""
        lines: dict[tuple[str, Row], dict[int, HostedLine]] = {}
        areas = [self._area(unit, year) for unit in self._units]
        for area in [*areas, self.tree.area_year(None, year)]:
            for line in area.hosted.doubtful:
                lines.setdefault((line.report, line.row), {})[line.index] = line
        for (report, row), several in lines.items():
            yield self._owner_without_lines(report, row, list(several.values()), year)

    def _owner_without_lines(
        self, report: str, row: Row, lines: list[HostedLine], year: int
    ) -> Conflict:
        owner = lines[0].owner
        part = self._counted_for(owner, year)
        reports = part.reports if part else ()
        return Conflict(
            kind=ConflictKind.OWNER_WITHOUT_LINES,
            unit=lines[0].unit,
            year=year,
            first=report,
            second=reports[0] if reports else None,
            reports=tuple(dict.fromkeys((report, *reports))),
            row=row,
            measures=sides_of(
                add_figures(line.figures for line in lines), part.figures if part else Figures()
            ),
            owner=owner,
        )

    def _counted_for(self, owner: str, year: int) -> Contribution | None:
        """The owner's own figures, else the declared total nearest around it."""
        own = self._area(owner, year).own
        around = (self._area(slug, year) for slug in self.tree.units.above(owner))
        return own or next((area.declared for area in around if area.declared_stands), None)

    def _unpaired_events(self, year: int) -> Iterator[Conflict]:
        judgement, decisions = self.tree.judgement, self.tree.decisions
        pairs = [
            *unpaired_posts(self.tree.reports, judgement, decisions),
            *repeated_lines(self._reports(year), judgement),
        ]
        for pair in pairs:
            if self._by_id[pair.later].year == year:
                sides = sides_of(pair.later_figures, pair.earlier_figures)
                kind = ConflictKind.UNPAIRED_EVENTS
                yield replace(self._two(kind, year, pair.later, pair.earlier, sides), row=pair.row)

    def _negative_slices(self, year: int) -> Iterator[Conflict]:
        for report in self._reports(year):
            verdict = self.tree.judgement.reports[report.id]
            longer = self._by_id.get(verdict.stands_instead or "")
            if verdict.standing is Standing.COVERED and longer and longer.whole:
                sides = sides_of(_stated(longer), _stated(report), where=is_less)
                if sides:
                    kind = ConflictKind.NEGATIVE_SLICE
                    yield self._two(kind, year, longer.id, report.id, sides)

    def _jumps(self, year: int) -> Iterator[Conflict]:
        for unit in self._units:
            for scope in Scope:
                now, before = (self._part(unit, scope, one) for one in (year, year - 1))
                if now and before and _cover_alike(now, before, year):
                    yield from self._jump(now, before, year)

    def _jump(self, now: Contribution, before: Contribution, year: int) -> Iterator[Conflict]:
        sides = sides_of(now.figures, before.figures, where=is_jump)
        if sides:
            yield Conflict(
                kind=ConflictKind.JUMP,
                unit=now.unit,
                year=year,
                first=now.reports[0],
                second=before.reports[0],
                reports=(*now.reports, *before.reports),
                measures=sides,
            )

    def _part(self, unit: str, scope: Scope, year: int) -> Contribution | None:
        area = self._area(unit, year)
        return area.own if scope is Scope.OWN else area.declared


def _stated(report: Report) -> Figures:
    return statement_of(report).figures


def _cover_alike(now: Contribution, before: Contribution, year: int) -> bool:
    """The same part of the year, by whole reports."""
    codes = (now.cover.code(year), before.cover.code(year - 1))
    if not (now.cover.told and before.cover.told and all(codes)):
        return False
    return str(codes[0]).replace(str(year), "") == str(codes[1]).replace(str(year - 1), "")
