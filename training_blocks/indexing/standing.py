"""Gives reports and their lines their standing: recomputed from all reports of a unit, never adjusted."""

from collections.abc import Iterable
from dataclasses import dataclass

from training_blocks.counting import Decisions, Judgement, Report, Scope, Verdict, judge
from training_blocks.counting.contributions import Contribution, contribution
from training_blocks.decided import decisions_on
from training_blocks.indexing.line_standing import (
    StoredLine,
    by_report,
    stored_lines,
    write_line_standings,
)
from training_blocks.models.reports import Report as ReportRow
from training_blocks.models.reports import ReportKind
from training_blocks.records import counted_reports
from training_blocks.unit_tree import KnownUnits

BATCH = 500

#: Of a report all its columns; of what it refers to only what counting asks for.
NEEDED = (
    *(field.name for field in ReportRow._meta.concrete_fields),
    *("unit__slug", "page__translation_key", "corrects_page__translation_key"),
)

Pair = tuple[int, int | None]  # a unit's primary key and a year
Group = tuple[str, Scope, int]


@dataclass(frozen=True, slots=True)
class Judged:
    """What counting says of all reports of some units. `changed` holds the units' years where that is something else
    than was stored."""

    known: KnownUnits
    units: frozenset[str]
    judgement: Judgement
    counted: dict[Group, list[Report]]
    decisions: Decisions
    changed: frozenset[Pair]

    def contribution(self, unit: str | None, scope: Scope, year: int) -> Contribution | None:
        """What a judged unit's reports bring; None for all units as one area, which reports nothing itself."""
        if unit is None:
            return None
        return contribution(
            self.counted.get((unit, scope, year), []),
            unit=unit,
            scope=scope,
            year=year,
            tree=self.known.tree,
            judgement=self.judgement,
        )


def settle(units: Iterable[int], known: KnownUnits) -> Judged:
    """Give every results report of these units its standing, and every line of theirs."""
    wanted = set(units)
    rows = _reports_of(wanted) if wanted else []
    lines = stored_lines([row.pk for row in rows])
    reports = counted_reports(rows, by_report(lines))
    decisions = decisions_on(wanted)
    judgement = judge(reports, known.tree.units, decisions)
    return Judged(
        known=known,
        units=frozenset(known.slugs[key] for key in wanted if key in known.slugs),
        judgement=judgement,
        counted=_counted(reports, judgement),
        decisions=decisions,
        changed=_write(rows, lines, judgement),
    )


def _reports_of(units: Iterable[int]) -> list[ReportRow]:
    rows = ReportRow.objects.filter(unit_id__in=units, kind=ReportKind.RESULTS)
    loaded = rows.select_related("unit", "page", "corrects_page")
    return list(loaded.only(*NEEDED).order_by("period_start", "pk"))


def _counted(reports: Iterable[Report], judgement: Judgement) -> dict[Group, list[Report]]:
    found: dict[Group, list[Report]] = {}
    for report in reports:
        if report.year is not None and judgement.counts(report):
            found.setdefault((report.unit, report.scope, report.year), []).append(report)
    return found


def _write(rows: list[ReportRow], lines: list[StoredLine], judgement: Judgement) -> frozenset[Pair]:
    changed = [row for row in rows if _apply(row, judgement.reports[str(row.pk)])]
    ReportRow.objects.bulk_update(
        changed, ["standing", "reason", "stands_instead"], batch_size=BATCH
    )
    touched = {row.pk for row in changed} | write_line_standings(lines, judgement)
    return frozenset((row.unit_id, row.year) for row in rows if row.pk in touched)


def _apply(row: ReportRow, verdict: Verdict) -> bool:
    """Whether the row's standing had to change."""
    before = (row.standing, row.reason, row.stands_instead_id)
    row.standing, row.reason = verdict.standing.value, verdict.reason.value
    row.stands_instead_id = int(verdict.stands_instead) if verdict.stands_instead else None
    return before != (row.standing, row.reason, row.stands_instead_id)
