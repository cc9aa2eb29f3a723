"""What was shown on a past day, less whatever is not public now.

A figure is of that day where its block stated it by the log at the day's end, and is public where the index holds
the block now: what was withdrawn, hidden or deleted since does not come back through the past.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from uuid import UUID

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber

from training_blocks.clock import VIETNAM
from training_blocks.counting import Line, meant_by_correction
from training_blocks.counting import Report as CountedReport
from training_blocks.models.history import ReportVersion
from training_blocks.models.programmes import merged_codes
from training_blocks.models.reports import Report, ReportKind
from training_blocks.models.units import ReportingUnit
from training_blocks.versions import Version, read_version


@dataclass(frozen=True, slots=True)
class PastReport:
    """A report as counting knows it, by unit slug and programme codes; `row` is its block in the index now
    (unit and page loaded), for links: its figures are today's."""

    report: CountedReport
    row: Report


def reports_as_of(day: date) -> list[PastReport]:
    """Every results report that was public at the end of the day (Vietnam's) and whose block is now. Five queries."""
    rows = _rows_by_block()
    units = set(ReportingUnit.objects.values_list("slug", flat=True))
    end = datetime.combine(day, time.max, tzinfo=VIETNAM)
    then = _latest(ReportVersion.objects.filter(recorded_at__lte=end), "-recorded_at")
    merged = merged_codes()
    stated = {v.block: _merged(read_version(v.stated), merged) for v in then if v.stated}
    said = {row: stated[block] for block, row in rows.items() if block in stated}
    return _counted({row: version for row, version in said.items() if _is_known(version, units)})


def _merged(version: Version, codes: Mapping[str, str]) -> Version:
    """By the programmes that count today, as with units and decisions."""
    if not codes:
        return version
    lines = tuple(_merged_line(line, codes) for line in version.report.lines)
    return replace(version, report=replace(version.report, lines=lines))


def _merged_line(line: Line, codes: Mapping[str, str]) -> Line:
    counted = tuple(dict.fromkeys(codes.get(code, code) for code in line.programmes))
    if counted == line.programmes:
        return line
    return replace(line, programmes=counted, named_programmes=line.programmes)


def _is_known(version: Version, units: Collection[str]) -> bool:
    return version.kind == ReportKind.RESULTS and version.report.unit in units


def _rows_by_block() -> dict[UUID, Report]:
    """The index's results reports by the block they are on record as."""
    rows = Report.objects.filter(kind=ReportKind.RESULTS).select_related("unit", "page")
    at = {(row.page.translation_key, row.content_path): row for row in rows}
    known = _latest(ReportVersion.objects.all()).values_list("article", "content_path", "block")
    return {block: at[article, path] for article, path, block in known if (article, path) in at}


def _latest(versions: QuerySet, *order: str) -> QuerySet:
    """Of each block the last version; to narrow these down in the database would be to choose among others."""
    rank = Window(RowNumber(), partition_by=F("block"), order_by=[*order, "-pk"])
    return versions.order_by().annotate(rank=rank).filter(rank=1)


def _counted(said: dict[Report, Version]) -> list[PastReport]:
    stated: dict[tuple, list] = {}
    for row, version in said.items():
        place = _place(str(row.page.translation_key), version)
        stated.setdefault(place, []).append((str(row.pk), version.report.period))
    return [PastReport(_named(str(row.pk), version, stated), row) for row, version in said.items()]


def _named(key: str, version: Version, stated: dict[tuple, list]) -> CountedReport:
    """With its key, and what it corrected among the reports of that day."""
    others = stated.get(_place(version.corrects, version), [])
    meant = meant_by_correction(
        version.report.period, [(other, period) for other, period in others if other != key]
    )
    return replace(version.report, id=key, corrects=meant)


def _place(article: str | None, version: Version) -> tuple:
    return article, version.report.unit, version.report.scope
