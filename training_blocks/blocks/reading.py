"""Reads a block's stored JSON field by field, whatever it holds, and notes what cannot be read.

Code can store anything in a StreamField (nothing validates it), so nothing here trusts a type.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from training_blocks.numbers import CountRefused, Qualifier, parse_count, parse_year, read_percent
from training_blocks.periods import ReportingPeriod
from training_blocks.rules import Fault, Path, typed_period
from training_blocks.vietnamese import normalise

LARGEST = 999_999_999
LARGEST_KEY = 2**63 - 1

Choice = TypeVar("Choice", bound=StrEnum)


class Reading:
    """One stored struct; `faults` is shared with the readings of its rows."""

    def __init__(self, raw: object, path: Path = (), faults: list[Fault] | None = None) -> None:
        self.raw = raw if isinstance(raw, dict) else {}
        self.path = path
        self.faults: list[Fault] = [] if faults is None else faults

    def fault(self, name: str, code: str, **params: object) -> None:
        self.faults.append(Fault((*self.path, name), code, params))

    def text(self, name: str) -> str:
        value = self.raw.get(name)
        return normalise(value).strip() if isinstance(value, str) else ""

    def count(self, name: str) -> int | None:
        value = self.raw.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST:
            return value
        if isinstance(value, float):
            # Spelled with a comma: "2.243" would be a whole number to its reader, and to parse_count
            self.fault(name, "count-decimal", typed=repr(value).replace(".", ","))
            return None
        try:
            return parse_count(value if isinstance(value, str) else repr(value))
        except CountRefused as refused:
            self.fault(name, f"count-{refused.code}", typed=refused.typed)
            return None

    def year(self, name: str) -> int | None:
        value = self.raw.get(name)
        if value is None or value == "":
            return None
        try:
            return parse_year(str(value))
        except CountRefused as refused:
            self.fault(name, "count-year", typed=refused.typed)
            return None

    def percent(self, name: str) -> Decimal | None:
        value = self.raw.get(name)
        if value is None or value == "":
            return None
        number = read_percent(value)
        if number is None:
            self.fault(name, "percent-unreadable", typed=str(value))
        return number

    def key(self, name: str) -> str | None:
        """A primary key of a chosen object, as text."""
        value = self.raw.get(name)
        if value is None or value == "":
            return None
        if is_key(value):
            return str(value)
        self.fault(name, "choice-unreadable")
        return None

    def keys(self, name: str) -> tuple[str, ...]:
        items = [Reading({name: item}, self.path, self.faults) for item in self._items(name)]
        return tuple(key for item in items if (key := item.key(name)))

    def choice(self, name: str, choices: type[Choice]) -> Choice | None:
        value = self.raw.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, str) and value in set(choices):
            return choices(value)
        self.fault(name, "choice-unreadable")
        return None

    def qualifier(self, name: str) -> Qualifier | None:
        return self.choice(name, Qualifier)

    def day(self, name: str) -> date | None:
        value = self.raw.get(name)
        if value is None or value == "":
            return None
        try:
            return date.fromisoformat(value)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            self.fault(name, "date-unreadable")
            return None

    def period(self, name: str) -> ReportingPeriod | None:
        """None where no period is chosen; a fault on the field at issue where it cannot be one."""
        inner = Reading(self.raw.get(name), (*self.path, name), self.faults)
        span, start, end = inner.text("span"), inner.day("start"), inner.day("end")
        period, wrong = typed_period(span, inner.year("year"), start, end)
        if wrong:
            inner.fault(*wrong)
        return period

    def rows(self, name: str) -> list["Reading"]:
        items = self._items(name)
        for n, item in enumerate(items):
            if not isinstance(item, dict):
                self.faults.append(Fault((*self.path, name, n), "not-a-block"))
        return [Reading(item, (*self.path, name, n), self.faults) for n, item in enumerate(items)]

    def _items(self, name: str) -> list[object]:
        """The values of a stored list, in the current form or the bare one of old."""
        stored = self.raw.get(name)
        if not isinstance(stored, list):
            if stored not in (None, ""):
                self.fault(name, "not-a-block")
            return []
        return [item["value"] if _in_block_form(item) else item for item in stored]


def is_key(value: object) -> bool:
    """Whether a stored value can be a primary key: SQLite raises at numbers past 63 bits."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value <= LARGEST_KEY


def _in_block_form(item: object) -> bool:
    return isinstance(item, dict) and item.get("type") == "item" and "value" in item
