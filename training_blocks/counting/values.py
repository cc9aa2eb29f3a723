"""The facts that counting works on: units, reports and their lines. No rules here.

Keys (units, programmes, report ids) are opaque strings: a slug, a code or a primary key, as the caller likes.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from training_blocks.numbers import Qualifier
from training_blocks.periods import PeriodKind, ReportingPeriod


class Measure(StrEnum):
    """What is counted. The three never mix: an attendance is a person once, a learner a name on a roll."""

    CLASSES = "classes"
    LEARNERS = "learners"
    ATTENDANCES = "attendances"


MEASURES = tuple(Measure)


class Scope(StrEnum):
    OWN = "own"
    AREA = "area"


class Coverage(StrEnum):
    WHOLE = "whole"
    LISTED = "listed"


class Event(StrEnum):
    OPENED = "opened"
    CONTINUED = "continued"
    CLOSED = "closed"


class Inclusion(StrEnum):
    """How a line relates to the declared total of its report."""

    IN_TOTAL = "in-total"
    OF_WHICH = "of-which"
    IN_ADDITION = "in-addition"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    slug: str
    parent: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()
    expects_reports: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What the article states as its total; `qualifier` goes with learners and attendances."""

    classes: int | None = None
    learners: int | None = None
    attendances: int | None = None
    qualifier: Qualifier | None = None
    classes_qualifier: Qualifier | None = None

    def number(self, measure: Measure) -> int | None:
        return {
            Measure.CLASSES: self.classes,
            Measure.LEARNERS: self.learners,
            Measure.ATTENDANCES: self.attendances,
        }[measure]

    def word(self, measure: Measure) -> Qualifier | None:
        return self.classes_qualifier if measure is Measure.CLASSES else self.qualifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One programme row; `position` is its place in the block.

    `programmes` are those that count; `named_programmes` those the article names, where they are not the same.
    `inclusion` left open counts in the total. `theme`, `partners`, `partner_names` and `relation` are carried for
    readers and never counted.
    """

    position: int = 0
    programmes: tuple[str, ...] = ()
    named_programmes: tuple[str, ...] = ()
    cohort: str = ""
    event: Event | None = None
    classes: int | None = None
    learners: int | None = None
    attendances: int | None = None
    qualifier: Qualifier | None = None
    inclusion: Inclusion | None = None
    owner: str | None = None
    theme: str = ""
    partners: tuple[str, ...] = ()
    partner_names: str = ""
    relation: str = ""

    def number(self, measure: Measure) -> int | None:
        return {
            Measure.CLASSES: self.classes,
            Measure.LEARNERS: self.learners,
            Measure.ATTENDANCES: self.attendances,
        }[measure]

    @property
    def people_stated(self) -> bool:
        return self.learners is not None or self.attendances is not None

    def word(self, measure: Measure) -> Qualifier | None:
        """A line has one qualifier: it goes with the people, and with the classes only where no people are stated."""
        if measure is Measure.CLASSES and self.people_stated:
            return None
        return self.qualifier

    @property
    def in_total(self) -> bool:
        return self.inclusion in (None, Inclusion.IN_TOTAL)

    @property
    def row(self) -> tuple[str, ...]:
        """The breakdown row this line counts in: a line of two programmes has a row of its own."""
        return tuple(sorted(self.programmes))

    @property
    def named_row(self) -> tuple[str, ...]:
        """The row it would count in, had none of its programmes been merged into another."""
        return tuple(sorted(self.named_programmes or self.programmes))


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one statistic block states for one unit and one period.

    `published` orders reports that tie: the article's own date, its first publication, its id, so that mending a
    typo and publishing again never changes who stands.
    """

    id: str
    unit: str
    period: ReportingPeriod
    scope: Scope = Scope.OWN
    coverage: Coverage = Coverage.WHOLE
    as_of: date | None = None
    published: tuple[str, ...] = ()
    official: bool = True
    corrects: frozenset[str] = frozenset()
    declared: Declared = field(default_factory=Declared)
    lines: tuple[Line, ...] = ()
    difference_reason: str = ""

    @property
    def year(self) -> int | None:
        return self.period.year

    @property
    def whole(self) -> bool:
        """Whether it states all classes of its period; what is told of one day never does."""
        return self.coverage is Coverage.WHOLE and self.period.kind is not PeriodKind.EVENT

    @property
    def unclear(self) -> bool:
        """Whether nothing it states is known to be in the total, and some of it may be."""
        inclusions = {line.inclusion or Inclusion.IN_TOTAL for line in self.lines}
        states_total = any(self.declared.number(measure) is not None for measure in MEASURES)
        return (
            not states_total
            and Inclusion.UNCLEAR in inclusions
            and Inclusion.IN_TOTAL not in inclusions
        )

    @property
    def in_total_lines(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.in_total)
