"""Which articles lie beside one: of its unit before and after, of its unit, of its period, of its programme; which it
corrects and which correct it. Found in the index, which holds public articles alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from training_blocks.counting import Inclusion
from training_blocks.models import Programme, Report
from training_blocks.models.reports import LineProgramme, ReportKind
from training_blocks.periods import PeriodKind, ReportingPeriod

#: Articles of each sort.
MOST = 4
CALENDAR_KINDS = {
    PeriodKind.YEAR,
    PeriodKind.HALF,
    PeriodKind.NINE_MONTHS,
    PeriodKind.QUARTER,
    PeriodKind.MONTH,
}


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Keys of pages, the latest published first. `programme` is the one most of the article's learners were in."""

    before: int | None = None
    after: int | None = None
    of_unit: tuple[int, ...] = ()
    of_period: tuple[int, ...] = ()
    of_programme: tuple[int, ...] = ()
    programme: Programme | None = None
    corrects: tuple[int, ...] = ()
    corrected_by: tuple[int, ...] = ()

    @property
    def all(self) -> set[int]:
        alone = {key for key in (self.before, self.after) if key}
        listed = (self.of_unit, self.of_period, self.of_programme, self.corrects, self.corrected_by)
        return alone.union(*listed)


@dataclass(frozen=True, slots=True)
class _Told:
    """A results report of the unit."""

    page: int
    kind: str
    start: date | None
    end: date | None


def neighbours_of(article) -> Neighbours:
    """Six queries at most, however many articles there are. None is named twice but among corrections."""
    corrects, corrected_by = _corrections(article)
    unit, period = article.reporting_unit_id, article.period
    of_unit = _of_unit(article) if unit else []
    before, after = _before_and_after(of_unit, period) if period else (None, None)
    named = {before, after} - {None}
    same_unit = _first(told.page for told in of_unit if told.page not in named)
    named |= set(same_unit)
    same_period = _of_period(article, period, named) if period else ()
    programme = _main_programme(article)
    named |= set(same_period)
    same_programme = _of_programme(article, programme, named) if programme else ()
    return Neighbours(
        before=before,
        after=after,
        of_unit=same_unit,
        of_period=same_period,
        of_programme=same_programme,
        programme=programme,
        corrects=corrects,
        corrected_by=corrected_by,
    )


def _others(article) -> QuerySet[Report]:
    """The results reports of other articles, the latest published first."""
    rows = Report.objects.filter(kind=ReportKind.RESULTS)
    others = rows.exclude(page__translation_key=article.translation_key)
    return others.order_by("-first_published_at", "-page_id")


def _of_unit(article) -> list[_Told]:
    """Put in order here: asked to, the database would walk through the reports of all units in that order."""
    columns = ("first_published_at", "page_id", "period_kind", "period_start", "period_end")
    rows = _others(article).filter(unit=article.reporting_unit_id).order_by()
    latest = sorted(rows.values_list(*columns), key=lambda row: row[:2], reverse=True)
    return [_Told(*row[1:]) for row in latest]


def _before_and_after(
    told: Iterable[_Told], period: ReportingPeriod
) -> tuple[int | None, int | None]:
    """The nearest that do not touch this one: of the same kind of period, else of another part of the calendar."""
    if period.start is None or period.end is None:
        return None, None
    kinds = CALENDAR_KINDS if period.kind in CALENDAR_KINDS else {period.kind}
    known = [one for one in told if one.kind in kinds and one.start and one.end]
    earlier = _alike([one for one in known if one.end < period.start], period)
    later = _alike([one for one in known if one.start > period.end], period)
    before = max(earlier, key=lambda one: one.end, default=None)
    after = min(later, key=lambda one: one.start, default=None)
    return before and before.page, after and after.page


def _alike(told: list[_Told], period: ReportingPeriod) -> list[_Told]:
    return [one for one in told if one.kind == period.kind] or told


def _of_period(article, period: ReportingPeriod, named: set[int]) -> tuple[int, ...]:
    days = {"period_start": period.start, "period_end": period.end}
    rows = _others(article).filter(year=period.year, period_kind=period.kind, **days)
    return _pages(rows.exclude(unit=article.reporting_unit_id), named)


def _main_programme(article) -> Programme | None:
    """Of the lines that make the article's total."""
    own = LineProgramme.objects.filter(
        line__report__page__translation_key=article.translation_key,
        line__inclusion=Inclusion.IN_TOTAL,
        line__learners__gt=0,
    )
    largest = own.select_related("programme").order_by("-line__learners", "line_id").first()
    return largest.programme if largest else None


def _of_programme(article, programme: Programme, named: set[int]) -> tuple[int, ...]:
    lines = LineProgramme.objects.filter(line__report=OuterRef("pk"), programme=programme)
    return _pages(_others(article).filter(Exists(lines)), named)


def _pages(rows: QuerySet[Report], named: set[int]) -> tuple[int, ...]:
    """An article may hold many reports; in the order they are published in they are still next to each other."""
    found = rows.exclude(page__in=named).values_list("page_id", "first_published_at").distinct()
    return tuple(page for page, _published in found[:MOST])


def _first(pages: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(pages))[:MOST]


def _corrections(article) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What the article's reports correct, and what corrects it."""
    own = Report.objects.filter(page__translation_key=article.translation_key)
    later = Report.objects.filter(corrects_page__translation_key=article.translation_key)
    corrects = own.exclude(corrects_page=None).order_by("position")
    corrected_by = later.order_by("-first_published_at", "-page_id")
    return (
        tuple(dict.fromkeys(corrects.values_list("corrects_page_id", flat=True))),
        tuple(dict.fromkeys(corrected_by.values_list("page_id", flat=True))),
    )
