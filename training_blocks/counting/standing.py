"""Which whole reports of one unit, scope and year stand, and what any report is beside them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from training_blocks.counting.values import Report, Unit
from training_blocks.periods import PeriodKind, ReportingPeriod


class Standing(StrEnum):
    COUNTED = "counted"
    COVERED = "covered"
    DUPLICATE = "duplicate"
    OVERLAPPING = "overlapping"
    EXCLUDED = "excluded"


class Reason(StrEnum):
    """Why a report or a line does not count, or is not used; the sentences live with the interface.

    `SAME_CLASS`, `EARLIER_SLICE` and `HOSTED` are said of lines; `AREA_STANDS` and `UNITS_STAND` of a report that
    stands for its unit while an area takes its own declared total, or the sum of its units, instead. `LATER_PEOPLE`
    is said of a line that counts, with the learners of a later post.
    """

    COUNTED = "counted"
    COVERED = "covered"
    DUPLICATE = "duplicate"
    OVERLAPPING = "overlapping"
    TERM = "term"
    OPEN = "open-period"
    CROSSES_YEARS = "crosses-years"
    UNIT_NOT_ALIVE = "unit-not-alive"
    CORRECTED = "corrected"
    UNCLEAR = "unclear"
    SET_ASIDE = "set-aside"
    SAME_CLASS = "same-class"
    EARLIER_SLICE = "earlier-slice"
    HOSTED = "hosted"
    AREA_STANDS = "area-stands"
    UNITS_STAND = "units-stand"
    LATER_PEOPLE = "later-people"


@dataclass(frozen=True, slots=True)
class Verdict:
    standing: Standing
    reason: Reason
    stands_instead: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A report with its period clipped to its unit's life."""

    report: Report
    period: ReportingPeriod
    days: int


def clip(report: Report, units: Mapping[str, Unit]) -> ReportingPeriod | None:
    """The part of a report's period in which its unit lived; None where it did not."""
    unit = units.get(report.unit)
    if unit is None:
        return report.period
    return report.period.clipped(unit.valid_from, unit.valid_to)


def standing_set(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The non-overlapping set that covers the most days.

    Ties, in order: all official; fewer reports; later data-as-of; later publication; higher id. All but the first
    add up from parts, so the best set is found by weighted interval scheduling (Kleinberg and Tardos, Algorithm
    Design, 6.1), once over the official reports and once over all.
    """
    official = _widest([c for c in candidates if c.report.official])
    widest = _widest(candidates)
    return list(official if _days(official) == _days(widest) else widest)


def meant_by_correction(
    period: ReportingPeriod, candidates: Sequence[tuple[str, ReportingPeriod]]
) -> frozenset[str]:
    """Which of an article's reports (id and period) of the same unit and scope a correction of it means.

    Those of the very period; else those it touches; else the only one there is: then the period was the mistake.
    """
    same = [key for key, other in candidates if other.bounds == period.bounds]
    touching = [key for key, other in candidates if other.overlaps(period)]
    only = [key for key, _other in candidates] if len(candidates) == 1 else []
    return frozenset(same or touching or only)


def corrections(reports: Sequence[Report]) -> dict[str, str]:
    """Corrected report -> the report that corrects it.

    Where reports correct each other in a circle the latest publication's word stands, so that one of them is left.
    """
    known = {report.id for report in reports}
    found: dict[str, str] = {}
    for report in sorted(reports, key=_age, reverse=True):
        for target in sorted(report.corrects & known):
            if target not in found and not _leads_to(target, report.id, found):
                found[target] = report.id
    return found


def _leads_to(goal: str, start: str, corrected: Mapping[str, str]) -> bool:
    """Whether following who corrects whom from `start` ends up at `goal`."""
    while start != goal and start in corrected:
        start = corrected[start]
    return start == goal


def exclusion(
    report: Report, period: ReportingPeriod | None, corrected: Mapping[str, str]
) -> Verdict | None:
    if report.id in corrected:
        return Verdict(Standing.EXCLUDED, Reason.CORRECTED, corrected[report.id])
    if report.period.kind is PeriodKind.TERM:
        return Verdict(Standing.EXCLUDED, Reason.TERM)
    if report.period.kind is PeriodKind.OPEN:
        return Verdict(Standing.EXCLUDED, Reason.OPEN)
    if report.year is None:
        return Verdict(Standing.EXCLUDED, Reason.CROSSES_YEARS)
    if period is None or not days_inside(period, report.year):
        return Verdict(Standing.EXCLUDED, Reason.UNIT_NOT_ALIVE)
    if report.unclear:
        return Verdict(Standing.EXCLUDED, Reason.UNCLEAR)
    return None


def verdict_beside(candidate: Candidate, counted: Sequence[Candidate]) -> Verdict | None:
    """What a candidate is beside those that are counted; None where it touches none of them."""
    for other in counted:
        same = candidate.report.whole == other.report.whole and _same_days(candidate, other)
        if same:
            return Verdict(Standing.DUPLICATE, Reason.DUPLICATE, other.report.id)
        if other.period.contains(candidate.period):
            return Verdict(Standing.COVERED, Reason.COVERED, other.report.id)
    for other in counted:
        if other.period.overlaps(candidate.period):
            return Verdict(Standing.OVERLAPPING, Reason.OVERLAPPING, other.report.id)
    return None


def _same_days(one: Candidate, other: Candidate) -> bool:
    return (one.period.start, one.period.end) == (other.period.start, other.period.end)


def days_inside(period: ReportingPeriod, year: int | None) -> int:
    """Days of the period in the year it counts for; a range that crosses years may reach outside it."""
    if year is None:
        return 0
    inside = period.clipped(date(year, 1, 1), date(year, 12, 31))
    return (inside.days or 0) if inside else 0


def _days(candidates: Iterable[Candidate]) -> int:
    return sum(candidate.days for candidate in candidates)


def _age(report: Report) -> tuple[tuple[str, ...], tuple[int, str]]:
    return report.published, _id_order(report.id)


def _id_order(report_id: str) -> tuple[int, str]:
    """Numbers in order of size, whatever their length; other ids in plain order."""
    return (len(report_id), report_id) if report_id.isdigit() else (0, report_id)


def _latest_first(keys: Iterable[tuple[object, ...]]) -> tuple[tuple[object, ...], ...]:
    return tuple(sorted(keys, reverse=True))


def _merit(chosen: Sequence[Candidate]) -> tuple[object, ...]:
    reports = [candidate.report for candidate in chosen]
    return (
        _days(chosen),
        -len(reports),
        _latest_first((report.as_of or date.min,) for report in reports),
        _latest_first(report.published for report in reports),
        _latest_first(_id_order(report.id) for report in reports),
    )


def _widest(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    ordered = sorted(candidates, key=lambda c: (c.period.end, c.period.start))
    best: list[tuple[Candidate, ...]] = [()]
    for index, candidate in enumerate(ordered):
        before = _last_before(candidate, ordered[:index])
        best.append(max(best[index], (*best[before], candidate), key=_merit))
    return best[-1]


def _last_before(candidate: Candidate, earlier: Sequence[Candidate]) -> int:
    """How many of the earlier-ending candidates end before this one starts."""
    return sum(
        1
        for other in earlier
        if (other.period.end or date.max) < (candidate.period.start or date.min)
    )
