"""What the index holds of articles now, in the form the log keeps. A fixed number of queries."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from uuid import UUID

from training_blocks.counting import Line
from training_blocks.models.reports import Report, ReportIndicator, ReportLine
from training_blocks.numbers import Qualifier
from training_blocks.records import counted_line, counted_reports, named_programmes
from training_blocks.rules import Indicator
from training_blocks.versions import Version, read_version, write_version


@dataclass(frozen=True, slots=True)
class Shown:
    """One row of the index (page loaded), and what it states."""

    row: Report
    version: Version


def shown_in(keys: Collection[UUID]) -> dict[UUID, list[Shown]]:
    """By article, in reading order."""
    rows = (
        Report.objects.filter(page__translation_key__in=keys)
        .select_related("unit", "page", "corrects_page")
        .prefetch_related("lines__line_programmes__programme", "lines__owner", "indicators")
        .order_by("page", "position", "pk")
    )
    found: dict[UUID, list[Shown]] = {}
    for row in rows:
        found.setdefault(row.page.translation_key, []).append(Shown(row, _version_of(row)))
    return found


def _version_of(row: Report) -> Version:
    """As it will be read back: what the log does not keep makes no difference."""
    lines = [_line(line) for line in row.lines.all()]
    (report,) = counted_reports([row], {row.pk: lines})
    corrected = row.corrects_page
    version = Version(
        kind=row.kind,
        report=replace(report, corrects=frozenset()),
        corrects=str(corrected.translation_key) if corrected else None,
        indicators=tuple(map(_indicator, row.indicators.all())),
    )
    return read_version(write_version(version))


def _line(row: ReportLine) -> Line:
    """Its programmes as the article names them, in an order that no rewriting of rows, and no editing or merging of the
    taxonomy, changes."""
    counted = [link.programme.code for link in row.line_programmes.all()]
    codes = sorted(named_programmes(row) or counted)
    line = counted_line(row, programmes=codes, owner=row.owner.slug if row.owner else None)
    return replace(line, named_programmes=())


def _indicator(row: ReportIndicator) -> Indicator:
    return Indicator(
        name=row.name,
        label=row.label,
        number=row.number,
        out_of=row.out_of,
        percent=row.percent,
        basis=row.basis,
        qualifier=Qualifier(row.qualifier) if row.qualifier else None,
    )
