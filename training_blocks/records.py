"""Between the index's rows and counting's values: what a block states becomes columns, rows become reports.

No queries of its own beyond the rows it is handed; no rules.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from training_blocks.clock import VIETNAM
from training_blocks.counting import (
    Coverage,
    Declared,
    Event,
    Inclusion,
    Line,
    Report,
    Scope,
    Unit,
    meant_by_correction,
)
from training_blocks.extraction import Extracted
from training_blocks.models.reports import Report as ReportRow
from training_blocks.models.reports import ReportIndicator, ReportLine
from training_blocks.models.units import ReportingUnit
from training_blocks.numbers import Qualifier
from training_blocks.periods import ReportingPeriod, stored_period
from training_blocks.rules import Indicator


def report_columns(extracted: Extracted, *, page, position: int) -> dict:
    """The columns of the row for one readable statistic block."""
    report, declared = extracted.stated.report, extracted.stated.report.declared
    return {
        "anchor": extracted.place.anchor,
        "position": position,
        "kind": extracted.stated.kind,
        "unit_id": int(report.unit),
        "scope": report.scope.value,
        "coverage": report.coverage.value,
        "period_kind": report.period.kind.value,
        "period_start": report.period.start,
        "period_end": report.period.end,
        "year": report.period.year,
        "data_as_of": report.as_of,
        "official": report.official,
        "corrects_page_id": next((int(key) for key in report.corrects), None),
        "published_on": getattr(page, "article_date", None),
        "first_published_at": page.first_published_at,
        "declared_classes": declared.classes,
        "declared_learners": declared.learners,
        "declared_attendances": declared.attendances,
        "classes_qualifier": declared.classes_qualifier or "",
        "qualifier": declared.qualifier or "",
        "difference_reason": report.difference_reason,
    }


def line_columns(line: Line) -> dict:
    columns = {
        "position": line.position,
        "named_programmes": "+".join(line.named_programmes),
        "theme": line.theme,
        "cohort": line.cohort,
        "event": line.event or "",
        "classes": line.classes,
        "learners": line.learners,
        "attendances": line.attendances,
        "qualifier": line.qualifier or "",
        "inclusion": (line.inclusion or Inclusion.IN_TOTAL).value,
        "owner_id": int(line.owner) if line.owner else None,
        "partner_names": line.partner_names,
        "relation": line.relation,
    }
    return _cut_to_fit(columns, ReportLine)


def indicator_columns(indicator: Indicator) -> dict:
    columns = {
        "name": indicator.name,
        "label": indicator.label,
        "number": indicator.number,
        "out_of": indicator.out_of,
        "percent": indicator.percent,
        "basis": indicator.basis,
        "qualifier": indicator.qualifier or "",
    }
    return _cut_to_fit(columns, ReportIndicator)


def counted_units(
    units: Iterable[ReportingUnit], successors: Mapping[int, Iterable[int]] | None = None
) -> list[Unit]:
    """The unit tree as counting knows it, by slug; `successors` by primary key."""
    rows = list(units)
    slugs = {unit.pk: unit.slug for unit in rows}
    return [
        Unit(
            slug=unit.slug,
            parent=slugs.get(unit.parent_id),
            valid_from=unit.valid_from,
            valid_to=unit.valid_to,
            successors=tuple(
                slugs[pk] for pk in (successors or {}).get(unit.pk, ()) if pk in slugs
            ),
            expects_reports=unit.expects_reports,
        )
        for unit in rows
    ]


def counted_reports(
    rows: Iterable[ReportRow], lines: Mapping[int, list[Line]] | None = None
) -> list[Report]:
    """Rows (with `unit`, `page` and `corrects_page` loaded) as counting knows them, by unit slug and primary key."""
    listed = list(rows)
    stated: dict[tuple, list[tuple[str, ReportingPeriod]]] = {}
    for row in listed:
        place = (row.page.translation_key, row.unit_id, row.scope)
        stated.setdefault(place, []).append((str(row.pk), row_period(row)))
    return [
        Report(
            id=str(row.pk),
            unit=row.unit.slug,
            period=row_period(row),
            scope=Scope(row.scope),
            coverage=Coverage(row.coverage),
            as_of=row.data_as_of,
            published=_published(row),
            official=row.official,
            corrects=_corrected(row, stated),
            declared=_declared(row),
            lines=tuple((lines or {}).get(row.pk, ())),
            difference_reason=row.difference_reason,
        )
        for row in listed
    ]


def _corrected(row: ReportRow, stated: Mapping[tuple, list]) -> frozenset[str]:
    """A correction names an article, in whichever language."""
    if row.corrects_page_id is None:
        return frozenset()
    place = (row.corrects_page.translation_key, row.unit_id, row.scope)
    others = [(key, period) for key, period in stated.get(place, []) if key != str(row.pk)]
    return meant_by_correction(row_period(row), others)


def row_period(row: ReportRow) -> ReportingPeriod:
    return stored_period(row.period_kind, row.period_start, row.period_end, row.year)


def read_lines(rows: Iterable[ReportLine]) -> dict[int, list[Line]]:
    """Lines (with `owner` and `programmes` loaded, in order) as counting knows them, by the report's key."""
    found: dict[int, list[Line]] = {}
    for row in rows:
        codes = [programme.code for programme in row.programmes.all()]
        owner = row.owner.slug if row.owner else None
        line = counted_line(row, programmes=codes, owner=owner)
        found.setdefault(row.report_id, []).append(line)
    return found


def named_programmes(row: ReportLine) -> tuple[str, ...]:
    return tuple(row.named_programmes.split("+")) if row.named_programmes else ()


def counted_line(row: ReportLine, *, programmes: Iterable[str], owner: str | None) -> Line:
    return Line(
        position=row.position,
        programmes=tuple(programmes),
        named_programmes=named_programmes(row),
        cohort=row.cohort,
        event=Event(row.event) if row.event else None,
        classes=row.classes,
        learners=row.learners,
        attendances=row.attendances,
        qualifier=Qualifier(row.qualifier) if row.qualifier else None,
        inclusion=Inclusion(row.inclusion),
        owner=owner,
        theme=row.theme,
        partner_names=row.partner_names,
        relation=row.relation,
    )


def _cut_to_fit(columns: dict, model) -> dict:
    """Code can store longer texts than a column holds; PostgreSQL refuses them, SQLite does not."""
    return {
        name: value[: model._meta.get_field(name).max_length] if isinstance(value, str) else value
        for name, value in columns.items()
    }


def _declared(row: ReportRow) -> Declared:
    return Declared(
        classes=row.declared_classes,
        learners=row.declared_learners,
        attendances=row.declared_attendances,
        qualifier=Qualifier(row.qualifier) if row.qualifier else None,
        classes_qualifier=Qualifier(row.classes_qualifier) if row.classes_qualifier else None,
    )


def publication_day(row: ReportRow) -> date | None:
    """The article's own date, or else that of its first publication."""
    first = row.first_published_at
    return row.published_on or (first.astimezone(VIETNAM).date() if first else None)


def _published(row: ReportRow) -> tuple[str, ...]:
    """The article's own date, then its first publication, then its id and the block's place: none of them changes
    when an article is mended and published again."""
    own_date, first = publication_day(row), row.first_published_at
    return (
        own_date.isoformat() if own_date else "",
        first.isoformat() if first else "",
        f"{row.page_id:012d}",
        f"{row.position:06d}",
    )
