"""What is stored of a year, as far as conflicts need it: totals and verdicts as they are, and reports in doubt.

Nothing is judged again, so that a year of a hundred thousand lines is read in seconds. A number of queries that does
not depend on what the index holds.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from training_blocks.counting import (
    Decisions,
    Event,
    Inclusion,
    Judgement,
    Line,
    Reason,
    Standing,
    UnitTree,
    Verdict,
)
from training_blocks.counting import Report as CountedReport
from training_blocks.counting.areas import AreaYear
from training_blocks.decided import decisions_on
from training_blocks.models import AnnualTotal, LineProgramme, Report, ReportLine
from training_blocks.models.reports import ReportCoverage, ReportKind
from training_blocks.periods import PeriodKind
from training_blocks.records import counted_line, counted_reports
from training_blocks.stored_totals import ALL, area_of
from training_blocks.unit_tree import KnownUnits, read_units


@dataclass(frozen=True, slots=True)
class StoredFacts:
    known: KnownUnits
    reports: list[CountedReport]
    judgement: Judgement
    decisions: Decisions
    areas: dict[tuple[str | None, int], AreaYear]

    @property
    def units(self) -> UnitTree:
        return self.known.tree

    @property
    def years(self) -> list[int]:
        return sorted({year for _unit, year in self.areas}, reverse=True)

    def area_year(self, unit: str | None, year: int) -> AreaYear:
        return self.areas.get((unit, year)) or AreaYear(unit=unit, year=year)


def read_facts(year: int) -> StoredFacts:
    """What conflicts of a year follow from, the year before included."""
    known, wanted = read_units(), _in_doubt(year)
    rows = list(wanted.select_related("unit", "page"))
    lines, left_out = _lines(wanted, known)
    for row in rows:
        row.corrects_page_id = None  # what they correct is excluded, and not read
    return StoredFacts(
        known=known,
        reports=counted_reports(rows, lines),
        judgement=Judgement(reports={str(row.pk): _verdict(row) for row in rows}, lines=left_out),
        decisions=decisions_on(),
        areas=_areas(known, [year - 1, year]),
    )


def _in_doubt(year: int) -> QuerySet[Report]:
    """Reports that do not count (but not those that are excluded), those that stand for them, and those that tell of
    a class which another may tell of, too."""
    mine = Q(year=year)
    beside = Report.objects.filter(mine, stands_instead__isnull=False)
    cut = ReportLine.objects.filter(report__year=year, reason=Reason.OVERLAPPING)
    events = ReportLine.objects.filter(
        report__year__in=[year - 1, year],
        event__in=list(Event),
        cohort="",
        inclusion=Inclusion.IN_TOTAL,
    )
    slices = mine & Q(standing=Standing.COUNTED, coverage=ReportCoverage.WHOLE)
    wanted = (
        Q(pk__in=beside.values("pk"))
        | Q(pk__in=beside.values("stands_instead"))
        | Q(pk__in=cut.values("report"))
        | Q(pk__in=cut.values("stands_instead"))
        | Q(pk__in=events.values("report"), standing=Standing.COUNTED)
        | slices & ~Q(period_kind__in=[PeriodKind.YEAR, PeriodKind.EVENT])
    )
    found = Report.objects.filter(wanted, kind=ReportKind.RESULTS)
    return found.exclude(standing=Standing.EXCLUDED).order_by("pk")


def _verdict(row: Report) -> Verdict:
    instead = str(row.stands_instead_id) if row.stands_instead_id else None
    return Verdict(Standing(row.standing), Reason(row.reason), instead)


def _lines(
    reports: QuerySet[Report], known: KnownUnits
) -> tuple[dict[int, list[Line]], dict[tuple[str, int], Verdict]]:
    """The reports' lines, and which of them do not count, by their place in the report."""
    codes: dict[int, list[str]] = defaultdict(list)
    links = LineProgramme.objects.filter(line__report__in=reports.values("pk")).order_by("pk")
    for line, code in links.values_list("line_id", "programme__code"):
        codes[line].append(code)
    lines: dict[int, list[Line]] = defaultdict(list)
    left_out: dict[tuple[str, int], Verdict] = {}
    rows = ReportLine.objects.filter(report__in=reports.values("pk"))
    for row in rows.order_by("report_id", "position").iterator():
        told = lines[row.report_id]
        if row.reason not in ("", Reason.LATER_PEOPLE):
            instead = str(row.stands_instead_id) if row.stands_instead_id else None
            verdict = Verdict(Standing.EXCLUDED, Reason(row.reason), instead)
            left_out[str(row.report_id), len(told)] = verdict
        owner = known.slugs.get(row.owner_id)
        told.append(counted_line(row, programmes=codes[row.pk], owner=owner))
    return lines, left_out


def _areas(known: KnownUnits, years: Iterable[int]) -> dict[tuple[str | None, int], AreaYear]:
    """Of all units, without their breakdowns."""
    grouped: dict[tuple[str | None, int], list[AnnualTotal]] = defaultdict(list)
    for row in AnnualTotal.objects.filter(year__in=list(years), programmes=ALL).iterator():
        grouped[known.slugs.get(row.unit_id), row.year].append(row)
    return {(unit, year): area_of(unit, year, rows) for (unit, year), rows in grouped.items()}
