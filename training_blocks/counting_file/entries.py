"""One entry of a JSON file and its fields, each read as what it must be or refused by its name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, NoReturn, TypeVar
from unicodedata import normalize

from training_blocks.numbers import COUNTS
from training_blocks.periods.calendar_slices import VIETNAM

Word = TypeVar("Word", bound=StrEnum)

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class FileRefused(ValueError):
    """A file that cannot be read: the entry ("reports[2]"), the field in it ("period.end"), why (a code), and what
    the sentence about it needs. Entry and field are "" where the file as a whole is meant."""

    def __init__(self, entry: str, field: str, code: str, params: Mapping[str, object]) -> None:
        super().__init__(entry, field, code, params)
        self.entry = entry
        self.field = field
        self.code = code
        self.params = params

    @property
    def place(self) -> str:
        return ".".join(filter(None, [self.entry, self.field]))


@dataclass(frozen=True, slots=True)
class Entry:
    """An object of the file. `field` is where it lies in its entry: "" for the entry itself, "period", "lines[1]"."""

    entry: str
    values: Mapping[str, Any]
    field: str = ""

    def refuse(self, name: str, code: str, **params: object) -> NoReturn:
        raise FileRefused(self.entry, self._path(name), code, params)

    def knows(self, *names: str) -> "Entry":
        """Refuse what looks like a slip of one of its fields. Whatever else it holds is left alone."""
        for given in self.values:
            near = get_close_matches(given, names, n=1, cutoff=0.8)
            if given not in names and near:
                self.refuse(given, "field-unknown", near=near[0])
        return self

    def inner(self, name: str) -> "Entry":
        """An object in a field; an empty one where it is left out."""
        value = self.values.get(name)
        if value is not None and not isinstance(value, dict):
            self.refuse(name, "not-an-object")
        return Entry(self.entry, value or {}, self._path(name))

    def inners(self, name: str) -> list["Entry"]:
        found = []
        for index, value in enumerate(self._list(name)):
            path = f"{name}[{index}]"
            if not isinstance(value, dict):
                self.refuse(path, "not-an-object")
            found.append(Entry(self.entry, value, self._path(path)))
        return found

    def entries(self, name: str) -> list["Entry"]:
        """The objects of a list as entries of their own."""
        return [Entry(inner.field, inner.values) for inner in self.inners(name)]

    def given(self, name: str) -> Any:
        """The value of a field; an empty text is as good as none."""
        value = self.values.get(name)
        return None if isinstance(value, str) and not value.strip() else value

    def required(self, name: str) -> Any:
        value = self.given(name)
        if value is None:
            self.refuse(name, "missing")
        return value

    def text(self, name: str) -> str | None:
        value = self.given(name)
        return None if value is None else self._checked_text(name, value)

    def required_text(self, name: str) -> str:
        return self._checked_text(name, self.required(name))

    def texts(self, name: str, *, or_one: bool = False) -> tuple[str, ...]:
        """The texts of a list, each once; `or_one`: a single text stands for a list of it."""
        if or_one and isinstance(self.given(name), str):
            return (self.required_text(name),)
        listed = enumerate(self._list(name))
        found = (self._checked_text(f"{name}[{index}]", value) for index, value in listed)
        return tuple(dict.fromkeys(found))

    def key(self, name: str) -> int | str | None:
        """A number or a text that names something."""
        value = self.given(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        return None if value is None else self._checked_text(name, value, "not-an-id")

    def count(self, name: str) -> int | None:
        value = self.given(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            self.refuse(name, "not-a-count", given=_shown(value))
        if value < 0:
            self.refuse(name, "negative", given=value)
        if value not in COUNTS:
            self.refuse(name, "too-large")
        return value

    def flag(self, name: str, *, default: bool) -> bool:
        value = self.given(name)
        if value is not None and not isinstance(value, bool):
            self.refuse(name, "not-a-flag", given=_shown(value))
        return default if value is None else value

    def word(self, name: str, words: type[Word]) -> Word | None:
        value = self.given(name)
        if value is None:
            return None
        value = normalize("NFC", value) if isinstance(value, str) else value
        if value not in [word.value for word in words]:
            self.refuse(name, "word-unknown", given=_shown(value), words=", ".join(words))
        return words(value)

    def day(self, name: str) -> date | None:
        value = self.given(name)
        return None if value is None else self._day_of(name, value)

    def moment(self, name: str) -> tuple[str, ...]:
        """A day, or a day and time, as texts in order of time: the day in Vietnam, then the moment."""
        value = self.given(name)
        if value is None:
            return ()
        if not isinstance(value, str) or _DAY.fullmatch(value):
            return self._day_of(name, value).isoformat(), ""
        try:
            moment = datetime.fromisoformat(value)
            there = moment.astimezone(VIETNAM) if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
        except (ValueError, OverflowError):
            self.refuse(name, "not-a-day", given=_shown(value))
        return there.date().isoformat(), there.isoformat()

    def one_of(self, name: str, value: str, known: Iterable[str], code: str) -> str:
        """The value, refused where nothing of that name is known."""
        names = list(known)
        if value not in names:
            near = ", ".join(get_close_matches(value, names, n=3))
            self.refuse(name, code, given=_shown(value), near=near)
        return value

    def _day_of(self, name: str, value: Any) -> date:
        if not isinstance(value, str) or not _DAY.fullmatch(value):
            self.refuse(name, "not-a-day", given=_shown(value))
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.refuse(name, "not-a-day", given=_shown(value))

    def _checked_text(self, name: str, value: Any, code: str = "not-a-text") -> str:
        if not isinstance(value, str) or not value.strip() or not _writable(value):
            self.refuse(name, code, given=_shown(value))
        return value

    def _list(self, name: str) -> list[Any]:
        value = self.given(name)
        if value is not None and not isinstance(value, list):
            self.refuse(name, "not-a-list")
        return value or []

    def _path(self, name: str) -> str:
        return ".".join(filter(None, [self.field, name]))


def _writable(text: str) -> bool:
    """JSON can spell halves of characters, which nothing can print."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def _shown(value: object) -> str:
    """In one short line."""
    text = value if isinstance(value, str) else str(value)
    shown = " ".join(text.split())[:80]
    return shown if _writable(shown) else ascii(shown)[1:-1]
