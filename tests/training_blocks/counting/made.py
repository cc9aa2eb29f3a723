"""Short ways to write down reports and lines for the tests of counting."""

from datetime import date

from training_blocks.counting import Declared, Line, Report, Unit
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
