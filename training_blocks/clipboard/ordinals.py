"""The numbering before a row or in its first column: Roman sections, Arabic rows, and what lies below those."""

import re
from typing import Final

LETTER, ROMAN, ROW, PART, NONE = range(5)

_ROMAN = re.compile(r"[IVX]{1,6}[.)]?")
_LETTER = re.compile(r"[A-H][.)]?")
_ARABIC = re.compile(r"\d{1,3}[.)]?")
_PART = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,3}[.)]?|[a-zđ][.)]|[-+*•–]")
_BEFORE = re.compile(
    r"(?P<ordinal>[IVX]{1,6}[.)/]|[A-H][.)/]|\d{1,3}(?:\.\d{1,3}){1,3}[.)]?|\d{1,3}[.)/]|[a-zđ][.)]|[-+*•–·])\s+(?P<rest>\S.*)",
    re.DOTALL,
)
_LEVELS: Final = [(ROMAN, _ROMAN), (LETTER, _LETTER), (ROW, _ARABIC), (PART, _PART)]


def ordinal_level(text: str) -> int:
    return next((level for level, form in _LEVELS if form.fullmatch(text.strip())), NONE)


def parted(label: str) -> tuple[str, str]:
    """The numbering before a label, and the label without it."""
    found = _BEFORE.fullmatch(label.strip())
    return (found["ordinal"].rstrip("/"), found["rest"]) if found else ("", label.strip())
