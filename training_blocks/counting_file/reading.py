"""The shape of the file: which fields an entry has, what they may hold, and what is left out."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from training_blocks.counting import (
    Coverage,
    Declared,
    Event,
    Inclusion,
    Line,
    Report,
    Scope,
    Unit,
    UnitTree,
)
from training_blocks.counting_file.entries import Entry, FileRefused
from training_blocks.numbers import FIRST_YEAR, LAST_YEAR, YEARS, Qualifier
from training_blocks.periods import PeriodKind, PeriodRefused, ReportingPeriod

UNIT_FIELDS = ("slug", "parent", "valid_from", "valid_to", "successors")
REPORT_FIELDS = (
    *("id", "unit", "scope", "coverage", "period", "as_of", "published"),
    *("official", "corrects", "declared", "lines"),
)
DECLARED_FIELDS = ("classes", "learners", "attendances", "qualifier", "classes_qualifier")
LINE_FIELDS = (
    *("programme", "cohort", "event", "classes", "learners", "attendances"),
    *("qualifier", "inclusion", "owner", "theme", "partners", "relation"),
)


@dataclass(frozen=True, slots=True)
class CountedFile:
    """`ids` are the reports' ids as the file gives them, numbers or texts, by the texts counting knows them by."""

    units: list[Unit]
    reports: list[Report]
    ids: dict[str, int | str]


def read_file(path: Path) -> CountedFile:
    """Raises FileRefused for the first thing that is wrong."""
    whole = Entry("", _json_in(path)).knows("units", "reports")
    entries = whole.entries("units")
    units = [_unit(entry) for entry in entries]
    _check_units(entries, units)
    slugs = {unit.slug for unit in units}
    reports = [_report(entry, slugs) for entry in whole.entries("reports")]
    ids = _ids(whole.entries("reports"))
    for entry, report in zip(whole.entries("reports"), reports, strict=True):
        for target in report.corrects:
            entry.one_of("corrects", target, ids.keys() - {report.id}, "report-unknown")
    return CountedFile(units, reports, ids)


def _json_in(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise FileRefused("", "", "file-missing", {"path": path}) from None
    except OSError as error:
        raise FileRefused("", "", "file-closed", {"path": path, "error": error.strerror}) from error
    except UnicodeDecodeError as error:
        raise FileRefused("", "", "not-utf-8", {"path": path}) from error
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise FileRefused("", "", "not-json", {"path": path, "line": line}) from error
    if not isinstance(found, dict):
        raise FileRefused("", "", "not-an-object", {})
    return found


def _unit(entry: Entry) -> Unit:
    entry.knows(*UNIT_FIELDS)
    begins, ends = entry.day("valid_from"), entry.day("valid_to")
    if begins and ends and ends < begins:
        entry.refuse("valid_to", "end-before-start")
    return Unit(
        slug=entry.required_text("slug"),
        parent=entry.text("parent"),
        valid_from=begins,
        valid_to=ends,
        successors=entry.texts("successors"),
    )


def _check_units(entries: Sequence[Entry], units: Sequence[Unit]) -> None:
    known: dict[str, Unit] = {}
    for entry, unit in zip(entries, units, strict=True):
        if unit.slug in known:
            entry.refuse("slug", "repeated", given=unit.slug)
        known[unit.slug] = unit
    tree = UnitTree(units)
    for entry, unit in zip(entries, units, strict=True):
        if unit.parent is not None:
            entry.one_of("parent", unit.parent, known, "unit-unknown")
        for index, successor in enumerate(unit.successors):
            entry.one_of(f"successors[{index}]", successor, known, "unit-unknown")
        if any(tree.parent(slug) == unit.slug for slug in tree.above(unit.slug)):
            entry.refuse("parent", "circle", given=unit.parent)


def _ids(entries: Sequence[Entry]) -> dict[str, int | str]:
    found: dict[str, int | str] = {}
    for entry in entries:
        key = _id(entry)
        if str(key) in found:
            entry.refuse("id", "repeated", given=key)
        found[str(key)] = key
    return found


def _id(entry: Entry) -> int | str:
    entry.required("id")
    return entry.key("id") or 0


def _report(entry: Entry, units: set[str]) -> Report:
    entry.knows(*REPORT_FIELDS)
    key, corrected = _id(entry), entry.key("corrects")
    return Report(
        id=str(key),
        unit=entry.one_of("unit", entry.required_text("unit"), units, "unit-unknown"),
        period=_period(entry),
        scope=entry.word("scope", Scope) or Scope.OWN,
        coverage=entry.word("coverage", Coverage) or Coverage.WHOLE,
        as_of=entry.day("as_of"),
        published=entry.moment("published"),
        official=entry.flag("official", default=True),
        corrects=frozenset() if corrected is None else frozenset({str(corrected)}),
        declared=_declared(entry.inner("declared")),
        lines=tuple(
            _line(line, position, units) for position, line in enumerate(entry.inners("lines"))
        ),
    )


def _period(report: Entry) -> ReportingPeriod:
    report.required("period")
    entry = report.inner("period").knows("kind", "start", "end", "year")
    entry.required("kind")
    kind = entry.word("kind", PeriodKind) or PeriodKind.OPEN
    start, end, year = entry.day("start"), entry.day("end"), entry.count("year")
    if kind is PeriodKind.EVENT:
        end = end or start
    if year is not None and start and end and start.year == end.year == year:
        year = None
    return _made(entry, kind, start, end, year)


def _made(
    entry: Entry, kind: PeriodKind, start: date | None, end: date | None, year: int | None
) -> ReportingPeriod:
    try:
        period = ReportingPeriod(kind, start, end, year)
    except PeriodRefused as refused:
        field = "kind" if refused.field == "span" else refused.field
        entry.refuse(field, refused.code, kind=kind.value)
    if period.year is not None and period.year not in YEARS:
        entry.refuse("start", "year-unlikely", first=FIRST_YEAR, last=LAST_YEAR)
    return period


def _declared(entry: Entry) -> Declared:
    entry.knows(*DECLARED_FIELDS)
    return Declared(
        classes=entry.count("classes"),
        learners=entry.count("learners"),
        attendances=entry.count("attendances"),
        qualifier=entry.word("qualifier", Qualifier),
        classes_qualifier=entry.word("classes_qualifier", Qualifier),
    )


def _programmes(entry: Entry) -> tuple[str, ...]:
    """Codes, each or in a list; "a+b", as totals are printed, is two of them."""
    given = entry.texts("programme", or_one=True)
    return tuple(code for text in given for code in text.split("+") if code)


def _line(entry: Entry, position: int, units: set[str]) -> Line:
    entry.knows(*LINE_FIELDS)
    owner = entry.text("owner")
    return Line(
        position=position,
        programmes=_programmes(entry),
        cohort=entry.text("cohort") or "",
        event=entry.word("event", Event),
        classes=entry.count("classes"),
        learners=entry.count("learners"),
        attendances=entry.count("attendances"),
        qualifier=entry.word("qualifier", Qualifier),
        inclusion=entry.word("inclusion", Inclusion) or Inclusion.IN_TOTAL,
        owner=None if owner is None else entry.one_of("owner", owner, units, "unit-unknown"),
    )
