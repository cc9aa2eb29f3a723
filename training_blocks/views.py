"""The explanation of one total: which reports it is made of, which not, and why. Shows what is public alone: the index
holds nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from django.core.paginator import Paginator
from django.core.validators import slug_re
from django.http import Http404, HttpRequest
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from training_blocks.counting import REMAINDER
from training_blocks.explanation_tables import (
    Subject,
    breakdown,
    comparison,
    remarks_on,
    second_half_of,
    subject_of,
)
from training_blocks.models import Programme, ReportingUnit
from training_blocks.numbers import FIRST_YEAR, LAST_YEAR
from training_blocks.report_tables import report_table
from training_blocks.total_addresses import (
    BEYOND_LINES,
    PART,
    PROGRAMME,
    SHEET,
    UNIT,
    Row,
    read_perspective,
    read_row,
)
from training_blocks.totals import Totals, YearTotal

PER_SHEET = 50  # reports


@dataclass(frozen=True, slots=True)
class Question:
    """A year's total of a scope, a row of its breakdown, or what one unit (`part`) adds to it."""

    year: int
    scope: ReportingUnit | None
    row: Row | None
    part: ReportingUnit | None


@require_safe
def explanation(request: HttpRequest, year: int) -> TemplateResponse:
    """`?unit=` slug, `&programme=` code, codes joined by "+" or "-" (not broken down), or `&of=` slug (what one unit
    adds), `&territory=today`, `&as-of=` day, `&page=` number."""
    asked = _question(year, request.GET)
    perspective = read_perspective(request.GET)
    totals = perspective.totals(asked.scope)
    total = totals.of(year)
    subject = subject_of(totals, total, asked.row, asked.part)
    context = {
        "perspective": perspective,
        "scope": asked.scope,
        "total": total,
        "subject": subject,
        "remarks": () if asked.part else remarks_on(total, asked.row),
        **_reports(totals, subject, asked, request.GET.get(SHEET)),
        **(_of_whole(totals, total) if subject.whole else {}),
    }
    return TemplateResponse(request, "training_blocks/explanation.html", context)


def _question(year: int, params: Mapping[str, str]) -> Question:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    row, part = _row(params.get(PROGRAMME)), _unit(params.get(PART))
    if part and row is not None:
        raise Http404
    return Question(year, _unit(params.get(UNIT)), row, part)


def _reports(totals: Totals, subject: Subject, asked: Question, number: str | None) -> dict:
    reports = totals.explanation(asked.year, row=asked.row, part=asked.part)
    sheet = Paginator(reports, PER_SHEET).get_page(number)
    shown = list(sheet)
    beside = [subject.figures, *(report.figures for report in shown)]
    table = partial(report_table, asked=totals.asked, year=asked.year, beside=beside)
    return {
        "reports": reports,
        "sheet": sheet,
        "used": table([report for report in shown if report.used]),
        "unused": table([report for report in shown if not report.used]),
    }


def _of_whole(totals: Totals, total: YearTotal) -> dict:
    return {
        "comparison": comparison(total.beside),
        "breakdown": None if total.empty else breakdown(total),
        "second_half": second_half_of(totals, total.year),
    }


def _unit(slug: str | None) -> ReportingUnit | None:
    if not slug:
        return None
    found = ReportingUnit.objects.filter(slug=slug).first() if slug_re.match(slug) else None
    if found is None:
        raise Http404
    return found


def _row(text: str | None) -> Row | None:
    if not text:
        return None
    row = read_row(text)
    if row == REMAINDER and text != BEYOND_LINES:
        raise Http404
    if not set(row) <= set(Programme.objects.values_list("code", flat=True)):
        raise Http404
    return row
