"""What totals are told as."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from training_blocks.counting import Figures, Notice
from training_blocks.counting.reach import Reach
from training_blocks.models import Report, ReportingUnit


@dataclass(frozen=True, slots=True)
class Source:
    """A report a figure came from; `url` leads to the very block of its article ("": it lies under no site)."""

    report: Report
    unit: ReportingUnit
    title: str
    url: str
    period: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Which totals: a unit's with all below it, or all units'; as reported, or of today's territory; as they are now,
    or as they were shown at the end of a day."""

    scope: ReportingUnit | None = None
    today: bool = False
    as_of: date | None = None

    @property
    def slug(self) -> str | None:
        return self.scope.slug if self.scope else None

    @property
    def converts(self) -> bool:
        """All units are the same territory today as ever."""
        return self.today and self.scope is not None


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """One row of a year's breakdown. `codes` is empty in the row of what is not broken down, and so is `sort_key`."""

    codes: tuple[str, ...]
    name: str
    figures: Figures
    sources: tuple[Source, ...] = ()
    sort_key: str = ""


@dataclass(frozen=True, slots=True)
class UnitRow:
    """What one unit's reports add to the total; `is_area`: they tell of every unit below it, too."""

    unit: ReportingUnit
    figures: Figures
    sources: tuple[Source, ...]
    used: int
    covers: str | None
    partial: str
    preliminary: bool
    notices: tuple[Notice, ...]
    is_area: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """A declared total of an area beside the sum of its units; `stands`: the total takes the declared one."""

    declared: Figures
    summed: Figures
    difference: Figures
    stands: bool


@dataclass(frozen=True, kw_only=True)
class YearTotal:
    """A year of the scope. `covers` is the code of the days it holds for (None: none in common); `partial` their
    name where they are not the whole year ("6 tháng đầu năm"). `notices` are those of the one unit that makes the
    total: beside a sum of several, what one of them declared would be misread. Of the units `expected` to report,
    `reporting` have a whole report.

    `sources` are told while there are few of them; `used` counts them all. `from_units`: a declared total without
    lines is broken down by its units' reports. `hosted_elsewhere` lines count with the units that own their classes.
    The units and the reach are read when they are asked for.
    """

    year: int
    figures: Figures
    asked: Asked = Asked()
    programmes: tuple[ProgrammeRow, ...] = ()
    sources: tuple[Source, ...] = ()
    used: int = 0
    covers: str | None = None
    partial: str = ""
    preliminary: bool = False
    notices: tuple[Notice, ...] = ()
    reporting: int = 0
    expected: int = 0
    beside: Beside | None = None
    from_units: bool = False
    hosted_elsewhere: int = 0
    converted: tuple[ReportingUnit, ...] = ()
    split: tuple[ReportingUnit, ...] = ()
    read_units: Callable[[], tuple[UnitRow, ...]] = field(default=tuple, repr=False)
    read_reach: Callable[[], Reach] = field(default=frozenset, repr=False)

    @property
    def empty(self) -> bool:
        return not self.used

    @property
    def complete(self) -> bool:
        return 0 < self.expected == self.reporting

    @cached_property
    def reach(self) -> Reach:
        """Of which units' reports the total is made, a merged unit standing for those it came from."""
        return self.read_reach()

    @cached_property
    def units(self) -> tuple[UnitRow, ...]:
        return self.read_units()


@dataclass(frozen=True, slots=True)
class ExplainedLine:
    """A line that does not count with its report, or counts with a later report's people, and why; `url` leads to
    the very line."""

    name: str
    figures: Figures
    url: str
    reason: str
    instead: Source | None


@dataclass(frozen=True, slots=True)
class Explained:
    """A report of the scope: what it states, whether the total uses it, and why it does not."""

    source: Source
    figures: Figures
    standing: str
    reason_code: str
    reason: str
    used: bool
    instead: Source | None = None
    lines: tuple[ExplainedLine, ...] = field(default=())
