"""What a text is read as: figures, indicators and documents, each with the words it came from."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from training_blocks.counting import Event, Inclusion, Measure
from training_blocks.numbers import Qualifier
from training_blocks.periods import ReportingPeriod


class Kind(StrEnum):
    TOTAL = "total"
    LINE = "line"


class Reason(StrEnum):
    """Why a figure is more or less sure."""

    SUM = "sum"  # the parts add up to their total
    PAIRED = "paired"  # classes and people in one clause
    ALONE = "alone"  # only one of the two is stated
    NAMED = "named"
    BY_AUDIENCE = "by-audience"  # the programme is told from who is taught
    UNNAMED = "unnamed"  # a part without a programme
    NO_MARKS = "no-marks"
    IMPLIED = "implied"  # one class told without a numeral
    SPELLING = "spelling"  # the number could be written for another language
    ACROSS = "across"  # classes in one sentence, people in the next


WEIGHTS: Final = {
    Reason.SUM: 0.15,
    Reason.PAIRED: 0.1,
    Reason.ALONE: -0.1,
    Reason.NAMED: 0.05,
    Reason.BY_AUDIENCE: -0.05,
    Reason.UNNAMED: -0.15,
    Reason.NO_MARKS: -0.2,
    Reason.IMPLIED: -0.05,
    Reason.SPELLING: -0.2,
    Reason.ACROSS: -0.1,
}
_USUAL: Final = 0.75
_LEAST: Final = 0.1
_MOST: Final = 0.99


@dataclass(frozen=True, slots=True)
class Confidence:
    """`level` from 0 to 1, by the reasons alone."""

    reasons: tuple[Reason, ...] = ()

    @property
    def level(self) -> float:
        weighed = _USUAL + sum(WEIGHTS[reason] for reason in self.reasons)
        return round(min(max(weighed, _LEAST), _MOST), 2)


@dataclass(frozen=True, slots=True)
class Span:
    """text[start:end] of the text as given."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One declared total or one line; `people` are learners or attendances, as `measure` says."""

    kind: Kind
    span: Span
    confidence: Confidence
    codes: tuple[str, ...] = ()
    classes: int | None = None
    people: int | None = None
    measure: Measure = Measure.LEARNERS
    class_qualifier: Qualifier | None = None
    people_qualifier: Qualifier | None = None
    planned: bool = False
    inclusion: Inclusion | None = None
    event: Event | None = None
    cohort: str = ""
    partners: str = ""
    relation: str = ""
    period: ReportingPeriod | None = None

    @property
    def approximate(self) -> bool:
        return bool(self.class_qualifier or self.people_qualifier)


class IndicatorKind(StrEnum):
    PLAN_PERCENT = "plan-percent"
    GRADES = "grades"
    STAFF = "staff"
    OUTREACH = "outreach"


@dataclass(frozen=True, slots=True)
class Indicator:
    """`of` is N where "n/N" is written."""

    kind: IndicatorKind
    value: float
    span: Span
    of: int | None = None


@dataclass(frozen=True, slots=True)
class CitedDocument:
    number: str
    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """Totals and lines in the order of the text."""

    period: ReportingPeriod | None
    unit: Span | None
    figures: tuple[Figure, ...]
    indicators: tuple[Indicator, ...]
    documents: tuple[CitedDocument, ...]
