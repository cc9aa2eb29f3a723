"""Writes one article's statistic blocks as rows."""

from collections.abc import Iterable

from training_blocks.counting import Report as CountedReport
from training_blocks.extraction import Extracted
from training_blocks.indexing.problems import write_problems
from training_blocks.models.reports import LineProgramme, Report, ReportIndicator, ReportLine
from training_blocks.models.units import ReportingUnit
from training_blocks.pages import base_page_model
from training_blocks.records import indicator_columns, line_columns, report_columns
from training_blocks.rules import Indicator


def write(page, statements: list[Extracted]) -> None:
    readable = [s for s in statements if not s.faults and s.stated.report]
    specific = page.specific
    kept = [
        _write_report(specific, statement, position)
        for position, statement in enumerate(statements)
        if statement in readable
    ]
    Report.objects.filter(page_id=page.pk).exclude(pk__in=kept).delete()
    write_problems(page, [s for s in statements if s.faults])


def _write_report(page, statement: Extracted, position: int) -> int:
    """The row keeps its key while its block stays; lines and indicators are written anew."""
    columns = report_columns(statement, page=page, position=position)
    columns["corrects_page_id"] = _existing_page(columns["corrects_page_id"])
    row, created = Report.objects.update_or_create(
        page_id=page.pk, content_path=statement.place.path, defaults=columns
    )
    if not created:
        row.lines.all().delete()
        row.indicators.all().delete()
    _write_lines(row, statement.stated.report)
    _write_indicators(row, statement.stated.indicators)
    return row.pk


def _write_lines(row: Report, report: CountedReport) -> None:
    made = ReportLine.objects.bulk_create(
        ReportLine(report=row, **line_columns(line)) for line in report.lines
    )
    LineProgramme.objects.bulk_create(
        LineProgramme(line=stored, programme_id=int(key))
        for stored, line in zip(made, report.lines, strict=True)
        for key in line.programmes
    )
    partner = ReportLine.partners.through
    known = _existing_units(key for line in report.lines for key in line.partners)
    partner.objects.bulk_create(
        partner(reportline=stored, reportingunit_id=int(key))
        for stored, line in zip(made, report.lines, strict=True)
        for key in dict.fromkeys(line.partners)
        if key in known
    )


def _write_indicators(row: Report, indicators: Iterable[Indicator]) -> None:
    ReportIndicator.objects.bulk_create(
        ReportIndicator(report=row, position=position, **indicator_columns(indicator))
        for position, indicator in enumerate(indicators)
    )


def _existing_page(pk: int | None) -> int | None:
    """The page itself, or what it is an alias of; None where there is none (any more)."""
    page = base_page_model().objects.filter(pk=pk).first() if pk else None
    return page and (page.alias_of_id or page.pk)


def _existing_units(keys: Iterable[str]) -> set[str]:
    wanted = set(keys)
    if not wanted:
        return set()
    return set(map(str, ReportingUnit.objects.filter(pk__in=wanted).values_list("pk", flat=True)))
