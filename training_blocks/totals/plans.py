"""Plans beside what came of them: as articles state it, and as it is worked out from their own numbers."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from training_blocks.counting import Figures
from training_blocks.models import Report, ReportingUnit
from training_blocks.models.reports import ReportCoverage, ReportIndicator, ReportKind
from training_blocks.rules import Indicator
from training_blocks.totals.ledgers import under
from training_blocks.totals.sources import figures_of, source_of
from training_blocks.totals.values import Source

EXCEEDED = "plan-exceeded"
PLAN_OF_YEAR = "plan-year"

Place = tuple[int, int, str, object, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One plan that an article tells of. `achieved` is what its statistic block states, else what the same article's
    results of the same unit and period state exactly. `of_year`: the plan is the year's, whatever the period."""

    source: Source
    unit: ReportingUnit
    year: int | None
    of_year: bool
    basis: str
    planned: int | None
    achieved: int | None
    stated: Decimal | None
    exceeded_by: int | None

    @property
    def computed(self) -> Decimal | None:
        return share_of(self.achieved, self.planned)


def plans_under(paths: Iterable[str], year: int | None = None) -> list[Plan]:
    """Of the units under these tree paths, in their order, the latest year first. Four queries."""
    rows = Report.objects.filter(under(paths, "unit__"), kind=ReportKind.PLAN)
    if year is not None:
        rows = rows.filter(year=year)
    loaded = rows.select_related("unit", "page", "corrects_page").prefetch_related("indicators")
    listed = list(loaded.order_by("unit__sort_key", "unit_id", "-year", "period_start", "pk"))
    results = _results_beside(listed)
    return [plan for row in listed for plan in _plans_in(row, results.get(_place(row)))]


def _results_beside(plans: Iterable[Report]) -> dict[Place, Figures]:
    """What the same articles state of whole periods."""
    pages = {row.page_id for row in plans}
    if not pages:
        return {}
    rows = Report.objects.filter(
        page__in=pages, kind=ReportKind.RESULTS, coverage=ReportCoverage.WHOLE
    )
    loaded = rows.select_related("unit", "page", "corrects_page").prefetch_related("lines")
    return {_place(row): figures_of(row) for row in loaded.order_by("-position")}


def _place(row: Report) -> Place:
    return row.page_id, row.unit_id, row.period_kind, row.period_start, row.period_end


def _plans_in(row: Report, results: Figures | None) -> Iterable[Plan]:
    stated = list(row.indicators.all())
    exceeded = next((one.number for one in stated if one.name == EXCEEDED), None)
    plans = [one for one in stated if one.name != EXCEEDED] or stated[:1]
    for one in plans:
        yield Plan(
            source=source_of(row),
            unit=row.unit,
            year=row.year,
            of_year=one.name == PLAN_OF_YEAR,
            basis=one.basis,
            planned=one.out_of,
            achieved=achieved_in(one, results),
            stated=one.percent,
            exceeded_by=exceeded,
        )


def achieved_in(one: ReportIndicator | Indicator, results: Figures | None) -> int | None:
    """What a plan states to be reached, else what the results beside it state exactly."""
    if one.name != EXCEEDED and one.number is not None:
        return one.number
    if results is None:
        return None
    amount = {"classes": results.classes, "learners": results.learners}.get(one.basis)
    return amount.value if amount and not amount.qualifiers else None


def share_of(achieved: int | None, planned: int | None) -> Decimal | None:
    """In per cent, to two decimals."""
    if achieved is None or not planned:
        return None
    return (Decimal(100 * achieved) / planned).quantize(Decimal("0.01"))
