"""What is foreseen of a merge, as rows of text. Articles are named only to who may edit them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from training_blocks.admin.conflict_words import kind_name
from training_blocks.counting.conflicts import ConflictKind
from training_blocks.merging import Foreseen, TotalChange
from training_blocks.messages import reason_text
from training_blocks.models import Programme, Report, ReportingUnit
from training_blocks.page_permissions import editable_pages
from training_blocks.records import row_period
from training_blocks.total_words import figures_text

#: How many rows a table shows; how many more there are is said below it.
SHOWN = 50


@dataclass(frozen=True, slots=True)
class ForeseenRow:
    cells: tuple[str, ...]
    url: str = ""


@dataclass(frozen=True, slots=True)
class ForeseenTable:
    """`rest`: how many rows are not shown."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[ForeseenRow, ...]
    rest: int = 0


def foreseen_tables(foreseen: Foreseen, *, user) -> list[ForeseenTable]:
    """Only those with rows."""
    tables = (_totals(foreseen), _reports(foreseen, user), _conflicts(foreseen))
    return [table for table in tables if table.rows]


def _table(caption: str, columns: tuple[str, ...], rows: Iterable[ForeseenRow], count: int):
    return ForeseenTable(caption, columns, tuple(rows), max(0, count - SHOWN))


def _totals(foreseen: Foreseen) -> ForeseenTable:
    units = {unit.slug: unit for unit in ReportingUnit.objects.filter(slug__in=_slugs(foreseen))}
    names = {programme.code: programme.name for programme in Programme.objects.all()}
    rows = (
        ForeseenRow(
            (
                str(change.year),
                _total_name(change, units, names),
                figures_text(change.before),
                figures_text(change.after),
            )
        )
        for change in foreseen.totals[:SHOWN]
    )
    columns = (_("Year"), _("Total"), _("Before"), _("After"))
    return _table(_("Totals that change"), columns, rows, len(foreseen.totals))


def _slugs(foreseen: Foreseen) -> set[str]:
    return {change.unit for change in foreseen.totals[:SHOWN] if change.unit}


def _total_name(change: TotalChange, units: dict, names: dict[str, str]) -> str:
    of = str(units.get(change.unit, change.unit)) if change.unit else _("All units")
    if change.programmes is None:
        return of
    row = " + ".join(names.get(code, code) for code in change.programmes)
    return f"{of}: {row or _('Not broken down')}"


def _reports(foreseen: Foreseen, user) -> ForeseenTable:
    shown = foreseen.standings[:SHOWN]
    rows = Report.objects.filter(pk__in=[change.report for change in shown])
    reports = {row.pk: row for row in rows.select_related("unit", "page")}
    pages = {row.page_id for row in reports.values()}
    seen = set(editable_pages(user).filter(pk__in=pages).values_list("pk", flat=True))
    told = [_report(reports[c.report], c, seen) for c in shown if c.report in reports]
    columns = (_("Article"), _("Unit"), _("Period"), _("Before"), _("After"))
    return _table(_("Reports that count otherwise"), columns, told, len(foreseen.standings))


def _report(row: Report, change, seen: set[int]) -> ForeseenRow:
    may_see = row.page_id in seen
    title = row.page.title if may_see else _("an article that you may not edit")
    period = row_period(row).label(get_language() or "vi")
    said = (reason_text(reason) for _standing, reason in (change.before, change.after))
    url = reverse("wagtailadmin_pages:edit", args=[row.page_id]) if may_see else ""
    return ForeseenRow((title, str(row.unit), period, *said), url)


def _conflicts(foreseen: Foreseen) -> ForeseenTable:
    shown = foreseen.conflicts[:SHOWN]
    units = {unit.pk: unit for unit in ReportingUnit.objects.filter(pk__in=[c[1] for c in shown])}
    rows = (
        ForeseenRow((kind_name(ConflictKind(kind)), str(units.get(unit, "–")), str(year)))
        for kind, unit, year in shown
    )
    columns = (_("Conflict"), _("Unit"), _("Year"))
    return _table(_("Conflicts that appear"), columns, rows, len(foreseen.conflicts))
