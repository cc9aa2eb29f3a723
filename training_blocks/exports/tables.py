"""The table that is written, whatever it is written as."""

from dataclasses import dataclass
from decimal import Decimal

Value = str | int | Decimal | None

#: Excel and its kin run a text that begins so as a formula.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Field:
    """A column: `key` is the same in every language, `title` is read."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something to be known of the whole table: where it is from, when it was made."""

    key: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ExportTable:
    """`rows` have a value to each field, None for what is missing; so has `total`, the sum of the rows. `language`
    decides how numbers are written where they are text."""

    title: str
    language: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Value, ...], ...]
    total: tuple[Value, ...] | None = None
    facts: tuple[Fact, ...] = ()

    @property
    def rows_and_total(self) -> tuple[tuple[Value, ...], ...]:
        return (*self.rows, self.total) if self.total else self.rows
