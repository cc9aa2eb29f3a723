"""The lines of reports as they are stored, and why those do not count that are left out. Plain values: instances would
cost more than all else that settling a unit takes."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from training_blocks.counting import Judgement, Line, Reason
from training_blocks.models.reports import LineProgramme, ReportLine
from training_blocks.records import counted_line

BATCH = 500

COLUMNS = (
    *("pk", "report_id", "position", "cohort", "event", "classes", "learners", "attendances"),
    *(
        "named_programmes",
        "qualifier",
        "inclusion",
        "owner__slug",
        "theme",
        "partner_names",
        "relation",
    ),
    *("reason", "stands_instead_id"),
)


class StoredLine(NamedTuple):
    pk: int
    report: int
    reason: str
    stands_instead: int | None
    line: Line


def stored_lines(reports: Collection[int]) -> list[StoredLine]:
    """In order of their reports; two queries."""
    if not reports:
        return []
    rows = ReportLine.objects.filter(report__in=reports).order_by("report_id", "position")
    codes: dict[int, list[str]] = {}
    links = LineProgramme.objects.filter(line__report__in=reports).order_by("pk")
    for line, code in links.values_list("line_id", "programme__code"):
        codes.setdefault(line, []).append(code)
    return [
        StoredLine(
            row.pk,
            row.report_id,
            row.reason,
            row.stands_instead_id,
            counted_line(row, programmes=codes.get(row.pk, ()), owner=row.owner__slug),
        )
        for row in rows.values_list(*COLUMNS, named=True)
    ]


def by_report(lines: Iterable[StoredLine]) -> dict[int, list[Line]]:
    found: dict[int, list[Line]] = {}
    for stored in lines:
        found.setdefault(stored.report, []).append(stored.line)
    return found


def write_line_standings(lines: Iterable[StoredLine], judgement: Judgement) -> set[int]:
    """Returns the reports of which a line counts otherwise than before."""
    indices: dict[int, int] = {}
    changed: list[ReportLine] = []
    for stored in lines:
        index = indices[stored.report] = indices.get(stored.report, -1) + 1
        reason, instead = _verdict(judgement, str(stored.report), index)
        if (stored.reason, stored.stands_instead) != (reason, instead):
            changed.append(
                ReportLine(
                    pk=stored.pk,
                    report_id=stored.report,
                    reason=reason,
                    stands_instead_id=instead,
                )
            )
    ReportLine.objects.bulk_update(changed, ["reason", "stands_instead"], batch_size=BATCH)
    return {line.report_id for line in changed}


def _verdict(judgement: Judgement, report: str, index: int) -> tuple[str, int | None]:
    """ "" for a line that counts as it stands in its report."""
    left_out = judgement.lines.get((report, index))
    if left_out:
        instead = left_out.stands_instead
        return left_out.reason.value, int(instead) if instead else None
    if (report, index) in judgement.people:
        source, _line = judgement.people[report, index]
        return Reason.LATER_PEOPLE.value, int(source)
    return "", None
