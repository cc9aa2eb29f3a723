"""What a paste is read as: rows to choose from, a declared total, and what is doubtful about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from training_blocks.clipboard.doubts import Doubt
from training_blocks.clipboard.headings import Holds
from training_blocks.numbers import Qualifier


class Part(StrEnum):
    LINE = "line"
    SECTION = "section"  # a heading within the table, or a row without numbers
    SUBTOTAL = "subtotal"
    TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedRow:
    """`label` is the cell as it is shown. `taken`: proposed as a line; else it waits for a person to choose it.

    `programme` and `also` are keys of programmes; `quotes` are the cells that say a qualifier.
    """

    label: str
    part: Part = Part.LINE
    taken: bool = True
    programme: str | None = None
    also: tuple[str, ...] = ()
    counts: Mapping[Holds, int] = field(default_factory=dict)
    qualifiers: Mapping[Holds, Qualifier] = field(default_factory=dict)
    quotes: Mapping[Holds, str] = field(default_factory=dict)
    theme: str = ""
    cohort: str = ""
    partners: str = ""
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Pasted:
    """`total` is the row that states the sum of all others: proposed as what is declared, never as a line."""

    rows: tuple[PastedRow, ...]
    total: PastedRow | None = None
    doubts: tuple[Doubt, ...] = ()
