"""Can two reports of one unit both be right? Rules for a report of the article beside another whole report."""

from collections.abc import Iterable, Iterator

from training_blocks.counting import MEASURES, Figures, Report, statement_of
from training_blocks.counting.derived import is_less
from training_blocks.counting.sides import is_jump
from training_blocks.counting.statements import add_figures
from training_blocks.periods import SPANS, PeriodRefused, ReportingPeriod
from training_blocks.review.articles import Article, OtherReport
from training_blocks.review.findings import Finding, what

REPORTED_ALREADY = "reported-already"


def beside_others(article: Article, others: Iterable[OtherReport]) -> Iterator[Finding]:
    """Against reports of other articles: those that this one corrects, or that correct it, are not among them."""
    listed = list(others)
    for place, report in article.results():
        if not report.whole:
            continue
        alike = [o for o in listed if (o.report.unit, o.report.scope) == what(report)[:2]]
        yield from _reported_already(place, report, alike)
        for other in alike:
            yield from _shrinking(place, report, other.report, article=other.article)
        yield from _jump(place, report, alike)


def within(article: Article) -> Iterator[Finding]:
    """Against the other reports of the same article."""
    listed = [(place, report) for place, report in article.results() if report.whole]
    for n, (place, report) in enumerate(listed):
        for _place, earlier in listed[:n]:
            if what(report)[:2] == what(earlier)[:2]:
                yield from _shrinking(place, report, earlier)


def _reported_already(place: str, report: Report, others: list[OtherReport]) -> Iterator[Finding]:
    for other in others:
        if other.report.period == report.period:
            figures = (*_numbers(report), *_numbers(other.report))
            yield Finding(
                code=REPORTED_ALREADY,
                place=place,
                field=("corrects",),
                about=(*what(report), *figures),
                other=other.article,
            )


def _numbers(report: Report) -> Iterator[str]:
    figures = statement_of(report).figures
    return (str(amount and amount.value) for amount in map(figures.of, MEASURES))


def _shrinking(
    place: str, report: Report, other: Report, *, article: str | None = None
) -> Iterator[Finding]:
    """A longer period that states less than one within it."""
    if report.year != other.year or report.year is None or report.period == other.period:
        return
    longer, shorter = (report, other) if report.period.contains(other.period) else (other, report)
    if not longer.period.contains(shorter.period):
        return
    for measure in MEASURES:
        less, more = (statement_of(one).figures.of(measure) for one in (longer, shorter))
        if is_less(less, more) and less and more:
            params = {
                "measure": measure,
                "longer": longer.period,
                "less": less.value,
                "shorter": shorter.period,
                "more": more.value,
            }
            yield Finding(
                code="longer-is-less",
                place=place,
                field=(f"declared_{measure}",),
                params=params,
                about=what(report),
                other=article,
            )


def _jump(place: str, report: Report, others: list[OtherReport]) -> Iterator[Finding]:
    before = year_before(report.period)
    stated = _stated_for(before, others) if before else None
    if before is None or stated is None:
        return
    now = statement_of(report).figures
    for measure in MEASURES:
        today, then = now.of(measure), stated.of(measure)
        if is_jump(today, then) and today and then:
            params = {
                "measure": measure,
                "now": today.value,
                "then": then.value,
                "period": before,
            }
            yield Finding(
                code="jump",
                place=place,
                field=(f"declared_{measure}",),
                params=params,
                about=what(report),
            )


def year_before(period: ReportingPeriod) -> ReportingPeriod | None:
    """The same slice of the year before; None of what is no slice of a year."""
    if period.year is None or period.span not in SPANS:
        return None
    try:
        return ReportingPeriod.from_span(period.span, period.year - 1)
    except PeriodRefused:
        return None


def _stated_for(period: ReportingPeriod, others: list[OtherReport]) -> Figures | None:
    """By the latest report of this very period, else by reports that make it up day by day."""
    same = [other.report for other in others if other.report.period == period]
    if same:
        return statement_of(max(same, key=lambda report: report.published)).figures
    parts = [o.report for o in others if period.contains(o.report.period)]
    longest = _without_overlaps(parts)
    if sum(part.period.days or 0 for part in longest) != period.days:
        return None
    return add_figures(statement_of(part).figures for part in longest)


def _without_overlaps(reports: list[Report]) -> list[Report]:
    """The longest first, then whatever lies beside them."""
    chosen: list[Report] = []
    for report in sorted(reports, key=lambda report: -(report.period.days or 0)):
        if not any(report.period.overlaps(other.period) for other in chosen):
            chosen.append(report)
    return chosen
