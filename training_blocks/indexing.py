"""The only writer of the index.

`refresh` re-reads articles by their key and makes their reports what the live, public pages state now; `rebuild`
does so for all of them, `drift` says what a rebuild would change. Every transaction first takes the one row of
`IndexState`, so writers queue and the last one always sees what the others committed: a standing depends on the
reports of other pages, and without the lock two publishers would each miss the other's (READ COMMITTED).

The unit of refresh is the translation group: of the live translations of an article only one is counted.
"""

import logging
from collections.abc import Callable, Iterable
from functools import cache
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Locale, get_page_models

from training_blocks import clock
from training_blocks.blocks.statistic import StatisticBlock
from training_blocks.counting import Report as CountedReport
from training_blocks.counting import verdicts
from training_blocks.extraction import Extracted, statements_in, storable_keys
from training_blocks.models.reports import (
    IndexProblem,
    IndexState,
    LineProgramme,
    Report,
    ReportIndicator,
    ReportKind,
    ReportLine,
)
from training_blocks.models.units import ReportingUnit
from training_blocks.pages import base_page_model
from training_blocks.records import (
    counted_reports,
    counted_units,
    indicator_columns,
    line_columns,
    report_columns,
)
from training_blocks.rules import Indicator

logger = logging.getLogger(__name__)

BATCH = 100


def refresh(keys: Iterable[UUID] = (), *, units: Iterable[int] = ()) -> None:
    """Make the index right for these articles (translation keys) and settle the standing of these units' reports."""
    with transaction.atomic():
        _take_lock()
        touched = set(units)
        for key in set(keys):
            touched |= _refresh_article(key)
        _settle(touched)
        IndexState.objects.update(version=F("version") + 1)


def record_failure(keys: Iterable[UUID], error: Exception) -> None:
    """List articles whose refresh failed, so that the failure is seen in the admin and mended by a rebuild."""
    for page in base_page_model().objects.filter(translation_key__in=list(keys), live=True):
        _record_problem(page.pk, "", "", [_failure(error)])


def rebuild(*, progress: Callable[[int, int], None] = lambda done, of: None) -> int:
    """Refresh every article, a batch at a time, and drop what belongs to none; returns how many articles there are.

    Safe to interrupt and to start again: each batch is right by itself.
    """
    keys = _article_keys()
    for start in range(0, len(keys), BATCH):
        refresh(keys[start : start + BATCH])
        progress(min(start + BATCH, len(keys)), len(keys))
    with transaction.atomic():
        _take_lock()
        _drop_strays()
        _settle(ReportingUnit.objects.values_list("pk", flat=True))
    return len(keys)


def drift() -> list[str]:
    """What a rebuild would change, one line for each page or standing; writes nothing.

    Rebuilds inside a transaction that is rolled back, so that check and rebuild can never disagree.
    """
    with transaction.atomic():
        _take_lock()
        before = _snapshot()
        rebuild()
        after = _snapshot()
        transaction.set_rollback(True)
    return sorted(
        f"{_named(key)}: {_difference(before.get(key), after.get(key))}"
        for key in before.keys() | after.keys()
        if before.get(key) != after.get(key)
    )


@cache
def has_statistic_blocks(page_class: type) -> bool:
    """Whether pages of a type can hold a statistic block, at any depth."""
    fields = page_class._meta.get_fields()
    return any(isinstance(f, StreamField) and _holds_statistics(f.stream_block) for f in fields)


def _holds_statistics(block) -> bool:
    if isinstance(block, StatisticBlock):
        return True
    if isinstance(block, StreamBlock | StructBlock):
        return any(_holds_statistics(child) for child in block.child_blocks.values())
    return isinstance(block, ListBlock) and _holds_statistics(block.child_block)


def _take_lock() -> None:
    IndexState.objects.get_or_create(pk=1)
    IndexState.objects.select_for_update().get(pk=1)


def _article_keys() -> list[UUID]:
    found: dict[UUID, None] = {}
    for model in filter(has_statistic_blocks, get_page_models()):
        keys = model.objects.order_by("pk").values_list("translation_key", flat=True)
        found |= dict.fromkeys(keys)
    return list(found)


def _refresh_article(key: UUID) -> set[int]:
    """Returns the units whose reports changed hands or may stand differently now."""
    stored = Report.objects.filter(page__translation_key=key)
    before = set(stored.values_list("unit_id", flat=True))
    counted = counted_page(key)
    others = Q(page__translation_key=key) & ~Q(page_id=counted.pk if counted else None)
    Report.objects.filter(others).delete()
    IndexProblem.objects.filter(others).delete()
    if counted:
        _read(counted)
    return before | set(stored.values_list("unit_id", flat=True))


def counted_page(key: UUID):
    """The one page of a translation group that is counted: live, public, no alias; the default locale's first,
    then the oldest. None where there is none."""
    pages = base_page_model().objects.filter(translation_key=key, live=True, alias_of=None)
    candidates = [page for page in pages.order_by("pk") if _is_public(page)]
    default = Locale.get_default().pk
    return min(candidates, key=lambda page: (page.locale_id != default, page.pk), default=None)


def _is_public(page) -> bool:
    """Asked of the page and not of `.public()`, which overlooks restrictions that reach a page through an alias."""
    return not page.get_view_restrictions().exclude(restriction_type="none").exists()


def _read(page) -> None:
    """One article, in a savepoint of its own: what cannot be read is listed and states nothing."""
    try:
        with transaction.atomic():
            _write(page, statements_in(page.specific, today=clock.today()))
    except Exception as error:
        logger.exception("Could not index page %s", page.pk)
        Report.objects.filter(page_id=page.pk).delete()
        IndexProblem.objects.filter(page_id=page.pk).delete()
        _record_problem(page.pk, "", "", [_failure(error)])


def _write(page, statements: list[Extracted]) -> None:
    readable = [s for s in statements if not s.faults and s.stated.report]
    specific = page.specific
    kept = [
        _write_report(specific, statement, position)
        for position, statement in enumerate(statements)
        if statement in readable
    ]
    Report.objects.filter(page_id=page.pk).exclude(pk__in=kept).delete()
    _write_problems(page, [s for s in statements if s.faults])


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
    return pk if pk and base_page_model().objects.filter(pk=pk).exists() else None


def _existing_units(keys: Iterable[str]) -> set[str]:
    wanted = storable_keys(keys)
    if not wanted:
        return set()
    return set(map(str, ReportingUnit.objects.filter(pk__in=wanted).values_list("pk", flat=True)))


def _write_problems(page, broken: list[Extracted]) -> None:
    stale = IndexProblem.objects.filter(page_id=page.pk)
    stale.exclude(content_path__in=[s.place.path for s in broken]).delete()
    for statement in broken:
        faults = [
            {"field": list(fault.field), "code": fault.code, "params": _plain(fault.params)}
            for fault in statement.faults
        ]
        _record_problem(page.pk, statement.place.path, statement.place.anchor, faults)


def _record_problem(page_id: int, path: str, anchor: str, faults: list[dict]) -> None:
    IndexProblem.objects.update_or_create(
        page_id=page_id, content_path=path, defaults={"anchor": anchor, "faults": faults}
    )


def _failure(error: Exception) -> dict:
    return {"field": [], "code": "refresh-failed", "params": {"error": type(error).__name__}}


def _plain(params) -> dict:
    """What JSON can hold: numbers stay numbers, days become text."""
    return {
        name: value if isinstance(value, int | str) else str(value)
        for name, value in params.items()
    }


def _settle(units: Iterable[int]) -> None:
    """Give every results report of these units its standing: recomputed whole, never adjusted."""
    wanted = list(units)
    rows = list(
        Report.objects.filter(unit_id__in=wanted, kind=ReportKind.RESULTS).select_related("unit")
    )
    lives = counted_units({row.unit_id: row.unit for row in rows}.values())
    found = verdicts(counted_reports(rows), {unit.slug: unit for unit in lives})
    changed = [row for row in rows if _apply(row, found[str(row.pk)])]
    Report.objects.bulk_update(changed, ["standing", "reason", "stands_instead"], batch_size=500)


def _apply(row: Report, verdict) -> bool:
    """Whether the row's standing had to change."""
    instead = int(verdict.stands_instead) if verdict.stands_instead else None
    before = (row.standing, row.reason, row.stands_instead_id)
    row.standing, row.reason = verdict.standing.value, verdict.reason.value
    row.stands_instead_id = instead
    return before != (row.standing, row.reason, row.stands_instead_id)


def _drop_strays() -> None:
    """Reports of pages that can hold statistic blocks no more."""
    known = _article_keys()
    Report.objects.exclude(page__translation_key__in=known).delete()
    IndexProblem.objects.exclude(page__translation_key__in=known).delete()


def _snapshot() -> dict[tuple[int, str], tuple]:
    """Every row of the index by page and block, without keys that a rebuild may give anew."""
    rows = Report.objects.select_related("stands_instead").prefetch_related(
        "lines__line_programmes", "lines__partners", "indicators"
    )
    found = {(row.page_id, row.content_path): _row_values(row) for row in rows}
    for problem in IndexProblem.objects.all():
        found[problem.page_id, f"{problem.content_path} (unreadable)"] = (str(problem.faults),)
    return found


def _row_values(row: Report) -> tuple:
    skipped = {"id", "stands_instead"}
    own = [getattr(row, f.attname) for f in row._meta.concrete_fields if f.name not in skipped]
    instead = row.stands_instead
    return (
        *own,
        (instead.page_id, instead.content_path) if instead else None,
        *(_line_values(line) for line in row.lines.all()),
        *(_plain_values(indicator) for indicator in row.indicators.all()),
    )


def _line_values(line: ReportLine) -> tuple:
    programmes = sorted(link.programme_id for link in line.line_programmes.all())
    return (
        *_plain_values(line),
        tuple(programmes),
        tuple(sorted(u.pk for u in line.partners.all())),
    )


def _plain_values(row) -> tuple:
    return tuple(getattr(row, f.attname) for f in row._meta.concrete_fields if f.name != "id")


def _named(key: tuple[int, str]) -> str:
    return f"page {key[0]}, {key[1]}"


def _difference(before: tuple | None, after: tuple | None) -> str:
    if before is None:
        return "missing from the index"
    return "in the index, but no live, public page states it" if after is None else "differs"
