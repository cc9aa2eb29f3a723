"""What the statistic blocks of a page state, read from its stored value. Reads only; `indexing` writes.

Each statistic block answers for itself, so a new one changes nothing here.
"""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import QuerySet

from training_blocks import rules
from training_blocks.blocks.given import NOTHING
from training_blocks.blocks.places import Place, blocks_in
from training_blocks.blocks.statistic import StatisticBlock
from training_blocks.counting import Line, Report
from training_blocks.models.programmes import counted_programmes
from training_blocks.models.units import ReportingUnit
from training_blocks.rules import Fault, ProgrammeFacts, Stated


@dataclass(frozen=True, slots=True)
class Extracted:
    """One statistic block: what it states, and every rule it breaks."""

    place: Place
    stated: Stated
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class References:
    """What statements may name: units by key, programmes with what the rules ask of them."""

    units: frozenset[str]
    programmes: dict[str, ProgrammeFacts]


def statements_in(page, *, today: date, references: References | None = None) -> list[Extracted]:
    """Every statistic block of a page, in reading order. Never raises on what is stored.

    Asks for the units it names and for all programmes in two queries, or none where the caller has them at hand.
    """
    given = getattr(page, "given", NOTHING)
    found = [
        (place, block, block.states(raw, given))
        for place, block, raw in blocks_in(page, StatisticBlock)
    ]
    known = references or _named_by([stated.report for _p, _b, stated in found if stated.report])
    found = [(place, block, _completed(stated, known)) for place, block, stated in found]
    repeated = {second for second, _first in rules.repeated_statements(_results(found))}
    return [
        Extracted(
            place,
            stated,
            (
                *block.faults(stated, today=today),
                *_reference_faults(stated, known),
                *([Fault(("unit",), "repeated")] if index in repeated else ()),
            ),
        )
        for index, (place, block, stated) in enumerate(found)
    ]


def all_references() -> References:
    """For reading many pages: all there are, in two queries."""
    return _references(ReportingUnit.objects.all())


def _results(found) -> list[Report | None]:
    return [stated.report if stated.kind == "results" else None for _p, _b, stated in found]


def _completed(stated: Stated, references: References) -> Stated:
    """With what the programmes decide, and without partners that are no units (any more)."""
    if stated.report is None:
        return stated
    report = rules.as_counted(stated.report, references.programmes)
    if any(line.partners for line in report.lines):
        lines = (_with_known_partners(line, references) for line in report.lines)
        report = replace(report, lines=tuple(lines))
    return replace(stated, report=report)


def _with_known_partners(line: Line, references: References) -> Line:
    known = (key for key in dict.fromkeys(line.partners) if key in references.units)
    return replace(line, partners=tuple(known))


def _named_by(reports: list[Report]) -> References:
    lines = [line for report in reports for line in report.lines]
    units = {report.unit for report in reports} | {line.owner for line in lines if line.owner}
    units |= {key for line in lines for key in line.partners}
    return _references(ReportingUnit.objects.filter(pk__in=units))


def _references(units: QuerySet) -> References:
    known = map(str, units.order_by().values_list("pk", flat=True))
    return References(frozenset(known), _programme_facts())


def _programme_facts() -> dict[str, ProgrammeFacts]:
    return {
        str(one.pk): ProgrammeFacts(str(counted.pk), one.code, counted.role)
        for one, counted in counted_programmes().items()
    }


def _reference_faults(stated: Stated, references: References) -> list[Fault]:
    if stated.report is None:
        return []
    return list(
        rules.reference_faults(
            stated.report, units=references.units, programmes=references.programmes
        )
    )
