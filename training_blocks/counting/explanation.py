"""Why a report is used in a total, or is not."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from training_blocks.counting.answers import territory_total, total_of
from training_blocks.counting.standing import Reason, Standing, Verdict
from training_blocks.counting.territory import territory_members
from training_blocks.counting.tree import Tree
from training_blocks.counting.values import Report, Scope

#: The area report that stands for a unit and all below it in a year; None where the sum does, or nothing.
StandsFor = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Explained:
    """A report's standing within its unit, scope and year, and whether a total took figures from it."""

    report: Report
    verdict: Verdict
    used: bool


def explain(
    tree: Tree, scope: str | None, *, year: int | None = None, today: bool = False
) -> list[Explained]:
    """Every report of the scope; with a year, those whose period touches it; by today's territory with those of the
    former units that are added. A report is used where the total of any year takes figures from it."""
    members = set(tree.units.units)
    if scope is not None:
        members = set(territory_members(tree.units, scope, today=today))
    wanted = [
        report
        for report in tree.reports
        if report.unit in members and (year is None or touches(report, year))
    ]
    totals = (
        territory_total(tree, one, scope) if scope and today else total_of(tree, one, scope)
        for one in _years_of(wanted, tree)
    )
    used = {key for total in totals for part in total.parts for key in part.reports}
    return [_explained(tree, report, members, used) for report in wanted]


def _years_of(reports: Iterable[Report], tree: Tree) -> set[int]:
    """The years that may use these reports: their own, and that of a class whose later posts they are."""
    ids = {report.id for report in reports}
    firsts = {key[0] for key, (source, _line) in tree.judgement.people.items() if source in ids}
    return {
        report.year
        for report in tree.reports
        if report.year is not None and (report.id in ids or report.id in firsts)
    }


def unused(unit: str, scope: Scope, *, around: list[str], stands_for: StandsFor) -> Verdict | None:
    """Why a counted report is not used; None where it is. `around` are the unit and those above it in the area,
    nearest first."""
    for slug in around:
        instead = stands_for(slug)
        if instead and not (slug == unit and scope is Scope.AREA):
            return Verdict(Standing.COUNTED, Reason.AREA_STANDS, instead)
    if scope is Scope.AREA and not stands_for(unit):
        return Verdict(Standing.COUNTED, Reason.UNITS_STAND)
    return None


def touches(report: Report, year: int) -> bool:
    """Whether a report's days lie in the year, some of them; a missing bound is open."""
    start, end = report.period.start, report.period.end
    return (start is None or start.year <= year) and (end is None or end.year >= year)


def _explained(tree: Tree, report: Report, members: set[str], used: set[str]) -> Explained:
    verdict = tree.judgement.reports[report.id]
    if report.id not in used and verdict.standing is Standing.COUNTED:
        around = [slug for slug in tree.units.above(report.unit) if slug in members]
        verdict = (
            unused(
                report.unit,
                report.scope,
                around=around,
                stands_for=lambda slug: _stands_for(tree, slug, report.year),
            )
            or verdict
        )
    return Explained(report, verdict, report.id in used)


def _stands_for(tree: Tree, unit: str, year: int | None) -> str | None:
    if year is None:
        return None
    area = tree.area_year(unit, year)
    return area.declared.reports[0] if area.declared_stands and area.declared else None
