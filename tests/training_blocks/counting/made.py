"""Short ways to write down reports and lines for the tests of counting."""

from datetime import date

from training_blocks.counting import (
    NO_DECISIONS,
    Coverage,
    Declared,
    Line,
    Measure,
    Report,
    Total,
    Tree,
    Unit,
    judge,
    total_of,
)
from training_blocks.periods import ReportingPeriod

YEAR = ReportingPeriod.of_year(2022)
H1, H2 = ReportingPeriod.of_half(2022, 1), ReportingPeriod.of_half(2022, 2)
Q1, Q2, Q3, Q4 = (ReportingPeriod.of_quarter(2022, n) for n in (1, 2, 3, 4))
NINE_MONTHS = ReportingPeriod.of_nine_months(2022)
MAY_TO_DECEMBER = ReportingPeriod.of_range(date(2022, 5, 1), date(2022, 12, 31))


def line(programme="nhan-thuc-dang", classes=None, learners=None, **more) -> Line:
    programmes = tuple(programme.split("+"))
    return Line(programmes=programmes, classes=classes, learners=learners, **more)


def report(id="1", period=YEAR, unit="a", classes=None, learners=None, lines=(), **more) -> Report:
    """Declared `classes` and `learners` unless a whole `declared` is given."""
    declared = more.pop("declared", Declared(classes=classes, learners=learners))
    return Report(id=id, unit=unit, period=period, declared=declared, lines=tuple(lines), **more)


def unit(slug="a", **more) -> Unit:
    return Unit(slug=slug, **more)


def event(month, day, year=2022) -> ReportingPeriod:
    return ReportingPeriod.of_event(date(year, month, day))


def listed(id="1", period=YEAR, lines=(), **more) -> Report:
    return report(id, period, lines=lines, coverage=Coverage.LISTED, **more)


def total(*reports, scope=None, units=(), year=2022, decisions=NO_DECISIONS) -> Total:
    """Of unit "a" alone unless units are given."""
    return total_of(Tree(units or [unit()], reports, decisions), year, scope)


def used(found: Total) -> set[str]:
    return {key for part in found.parts for key in part.reports}


def number(found: Total, measure=Measure.LEARNERS) -> int | None:
    amount = found.figures.of(measure)
    return amount.value if amount else None


def said(*reports, units=(), decisions=NO_DECISIONS) -> dict[str, tuple[str, str, str | None]]:
    """Standing, reason and what stands instead, by report."""
    judgement = judge(reports, {one.slug: one for one in units or [unit()]}, decisions)
    return {
        key: (v.standing.value, v.reason.value, v.stands_instead)
        for key, v in judgement.reports.items()
    }
