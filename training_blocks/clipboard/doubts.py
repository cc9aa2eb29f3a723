"""Why a paste is refused as a whole, and what is doubtful about a part of it. Codes only; sentences stand elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

LONGEST_QUOTE: Final = 80


def quoted(text: str) -> str:
    """A cell's text as a doubt quotes it: one line of it, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else line[:LONGEST_QUOTE] + "…"


class ClipboardRefused(ValueError):
    """Nothing of the paste can or may be read. The parameters never hold a cell's text."""

    def __init__(self, code: str, params: Mapping[str, object] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.params = params or {}


@dataclass(frozen=True, slots=True)
class Doubt:
    """`field` is what of a row it is about: "programme", "classes", "learners", "attendances", or "" for all of it."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    field: str = ""
