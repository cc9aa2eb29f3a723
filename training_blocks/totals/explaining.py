"""Of every report of a scope, whether a total uses it, and why not: of what is in the index now."""

from collections.abc import Iterable, Sequence

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from training_blocks import messages
from training_blocks.counting import REMAINDER, Inclusion, Reason, Standing, Total, statement_of
from training_blocks.models import LineProgramme, Report, ReportingUnit, ReportLine
from training_blocks.models.reports import ReportKind
from training_blocks.records import counted_reports
from training_blocks.totals.explanations import Explanation
from training_blocks.totals.ledgers import under
from training_blocks.totals.sources import LineWords, Row, coded, figures_in, source_of
from training_blocks.totals.standing_areas import StandingAreas
from training_blocks.totals.values import Explained, ExplainedLine, Source

#: What deciding on a report takes.
DECIDING = ("standing", "reason", "scope", "year", "unit__tree_path")


def touching(year: int) -> Q:
    """Reports whose period touches the year; a missing bound is open."""
    begun = Q(period_start=None) | Q(period_start__year__lte=year)
    return begun & (Q(period_end=None) | Q(period_end__year__gte=year))


def giving_to(year: int) -> Q:
    """Later posts of classes that count in the year, with the people these posts give."""
    lines = ReportLine.objects.filter(reason=Reason.LATER_PEOPLE, report__year=year)
    return Q(pk__in=lines.values("stands_instead"))


def reports_under(paths: Iterable[str]) -> QuerySet[Report]:
    """The results reports of the units under these tree paths, in the order they are told."""
    rows = Report.objects.filter(under(paths, "unit__"), kind=ReportKind.RESULTS)
    return rows.select_related("unit").order_by("unit__sort_key", "unit_id", "period_start", "pk")


def loaded(rows: QuerySet[Report]) -> QuerySet[Report]:
    """With all that explaining them takes."""
    return rows.select_related(
        "unit", "page", "corrects_page", "stands_instead__unit", "stands_instead__page"
    ).prefetch_related(
        "lines__programmes",
        "lines__owner",
        "lines__stands_instead__unit",
        "lines__stands_instead__page",
    )


class Explainer:
    """Of reports under these tree paths. With a year, a report is used where the total of that year uses it, else
    where that of its own year does. With a row of the breakdown, of what they state in that row."""

    def __init__(
        self,
        paths: Iterable[str],
        years: Iterable[int],
        words: LineWords,
        *,
        total: Total | None = None,
        row: Row | None = None,
    ) -> None:
        self._paths = list(paths)
        self._row = row
        self._year = total.year if total else None
        self._hosted = {(line.report, line.index) for line in total.left_out} if total else set()
        broken_down = row is not None and row != REMAINDER
        self._areas = StandingAreas(self._paths, years, with_lines=broken_down)
        self._words = words

    def explain(self, wanted: Q, *, part: ReportingUnit | None = None) -> Explanation:
        rows = reports_under(self._paths).filter(wanted)
        if part:
            rows = rows.filter(unit=part)
        if self._row is not None:
            rows = rows.filter(pk__in=stating(rows, self._row))
        found = list(rows.only(*DECIDING))
        used = {row.pk for row in found if self._counts(row)} | self._giving_people(found)
        keys = [row.pk for row in found]
        return Explanation(
            [key for key in keys if key in used],
            [key for key in keys if key not in used],
            lambda asked: self._told(asked, used),
        )

    def _counts(self, row: Report) -> bool:
        return self._reason(row) == Reason.COUNTED and self._year in (None, row.year)

    def _giving_people(self, rows: Iterable[Report]) -> set[int]:
        """Later posts of a class whose people a report that is used counts with."""
        doubles = [row.pk for row in rows if row.standing == Standing.DUPLICATE]
        if not doubles:
            return set()
        lines = ReportLine.objects.filter(reason=Reason.LATER_PEOPLE, stands_instead__in=doubles)
        return {
            line.stands_instead_id
            for line in lines.select_related("report__unit")
            if self._counts(line.report)
        }

    def _reason(self, row: Report) -> str:
        """Why it is not used; `COUNTED` where it is."""
        if row.standing != Standing.COUNTED:
            return row.reason
        return self._areas.reason(row) or Reason.COUNTED

    def _told(self, keys: Sequence[int], used: set[int]) -> list[Explained]:
        rows = {row.pk: row for row in loaded(Report.objects.filter(pk__in=keys))}
        instead = self._area_reports(rows.values())
        return [self._explained(rows[key], key in used, instead) for key in keys if key in rows]

    def _area_reports(self, rows: Iterable[Report]) -> dict[int, Source]:
        """The area reports that stand for others."""
        keys = {key for row in rows if (key := self._areas.instead_of(row))}
        found = Report.objects.filter(pk__in=keys).select_related("unit", "page") if keys else ()
        return {row.pk: source_of(row) for row in found}

    def _explained(self, row: Report, used: bool, areas: dict[int, Source]) -> Explained:
        reason = self._reason(row)
        source = source_of(row)
        instead = source_of(row.stands_instead) if row.stands_instead else None
        if reason == Reason.AREA_STANDS:
            instead = areas.get(self._areas.instead_of(row) or 0)
        (report,) = counted_reports([row], {row.pk: [coded(line) for line in row.lines.all()]})
        return Explained(
            source=source,
            figures=figures_in(statement_of(report), self._row),
            standing=row.standing,
            reason_code=reason,
            reason=told_reason(reason, row.year, self._year, used=used),
            used=used,
            instead=instead,
            lines=tuple(self._lines(row, source)),
        )

    def _lines(self, row: Report, source: Source) -> Iterable[ExplainedLine]:
        for index, stored in enumerate(row.lines.all()):
            hosted = (str(row.pk), index) in self._hosted
            if not stored.reason and not hosted:
                continue
            instead = source_of(stored.stands_instead) if stored.stands_instead else None
            reason = Reason(stored.reason or Reason.HOSTED)
            yield self._words.tell(coded(stored), reason, source=source, instead=instead)


def told_reason(reason: str, year: int | None, asked: int | None, *, used: bool) -> str:
    """The sentence of a reason, as it is read on the explanation of a year."""
    counted = reason == Reason.COUNTED
    if used and not counted:
        return _("Its class counts with the first report of it, with the learners given here")
    if counted and asked not in (None, year):
        return _("Counts in the total of %(year)s") % {"year": year}
    return messages.reason_text(reason)


def stating(rows: QuerySet[Report], row: Row) -> QuerySet | list[int]:
    """The keys of those reports that state something in a row of the breakdown."""
    if row == REMAINDER:
        return _stating_beyond_lines(rows)
    named = LineProgramme.objects.filter(line=OuterRef("pk"))
    lines = ReportLine.objects.filter(inclusion=Inclusion.IN_TOTAL)
    for code in row:
        lines = lines.filter(Exists(named.filter(programme__code=code)))
    return lines.exclude(Exists(named.exclude(programme__code__in=row))).values("report")


def _stating_beyond_lines(rows: QuerySet[Report]) -> list[int]:
    listed = list(
        rows.select_related("page", "corrects_page").prefetch_related("lines__programmes")
    )
    lines = {row.pk: [coded(line) for line in row.lines.all()] for row in listed}
    reports = counted_reports(listed, lines)
    return [int(report.id) for report in reports if REMAINDER in statement_of(report).rows]
