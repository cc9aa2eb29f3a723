"""What a new article starts with: its section's unit, that unit's next period, the programmes it last reported.

All of it is a proposal; the editor's word decides.
"""

from collections.abc import Iterator

from django.db.models import F
from wagtail.fields import StreamField

from training_blocks import clock
from training_blocks.blocks import ResultsBlock, StatisticStreamBlock
from training_blocks.completeness import next_missing_period, whole_reports
from training_blocks.models import Report, ReportingPageMixin, ReportingUnit
from training_blocks.models.reports import ReportLine, ReportScope
from training_blocks.sections import unit_of_section


def propose(page, *, parent) -> None:
    if not isinstance(page, ReportingPageMixin):
        return
    if page.reporting_unit_id is None:
        page.reporting_unit = unit_of_section(parent)
    if page.reporting_unit:
        _propose_period(page)
        _propose_lines(page)


def _propose_period(page) -> None:
    period = next_missing_period(page.reporting_unit, today=clock.today())
    if period is None or page.period_span:
        return
    page.period_span, page.period_year = period.span, period.year
    if period.span == "range":
        page.period_start, page.period_end = period.start, period.end


def _propose_lines(page) -> None:
    stream, kind = next(_places_for_results(page), (None, None))
    if stream is None or getattr(page, stream.name):
        return
    if lines := proposed_lines(page.reporting_unit):
        block = {"type": kind, "value": {"lines": lines}}
        setattr(page, stream.name, stream.stream_block.to_python([block]))


def _places_for_results(page) -> Iterator[tuple[StreamField, str]]:
    """Only streams that leave out again what nobody fills in."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField) and isinstance(field.stream_block, StatisticStreamBlock):
            for name, block in field.stream_block.child_blocks.items():
                if isinstance(block, ResultsBlock):
                    yield field, name


def proposed_lines(unit: ReportingUnit) -> list[dict]:
    """The stored value of one line for each way in which the unit's latest report counted a programme."""
    report = _latest_report(unit)
    if report is None:
        return []
    lines = report.lines.prefetch_related("line_programmes__programme__merged_into")
    proposed: list[dict] = []
    for line in lines:
        value = _without_figures(line)
        if value["programme"] and value not in proposed:
            proposed.append(value)
    return proposed


def _latest_report(unit: ReportingUnit) -> Report | None:
    reports = whole_reports().filter(unit=unit, scope=ReportScope.OWN, lines__isnull=False)
    latest_first = (F(day).desc(nulls_last=True) for day in ("period_end", "first_published_at"))
    return reports.order_by(*latest_first, "-pk").first()


def _without_figures(line: ReportLine) -> dict:
    programmes = sorted({link.programme.counted_as.pk for link in line.line_programmes.all()})
    return {
        "programme": next(iter(programmes), None),
        "also_programmes": programmes[1:],
        "inclusion": line.inclusion,
        "owner": line.owner_id,
        "relation": line.relation,
    }
