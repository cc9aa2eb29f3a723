"""What the styles of an element do to its text: hide it, strike it out, raise it."""

import re
from dataclasses import dataclass
from typing import Final

from training_blocks.clipboard.markup import Tag

_CLASS = re.compile(r"\.([\w-]+)")

#: Elements whose letters, read one after the other, are not what a reader sees.
ALTERING: Final = {
    "bdo", "del", "s", "strike", "li", "math", "ruby", "svg", "img", "select", "input",
    "textarea", "button", "object", "meter", "progress",
}  # fmt: skip
NOT_SHOWN: Final = {"template", "datalist", "xml", "head"}


@dataclass(frozen=True, slots=True)
class Look:
    hidden: bool = False
    altered: bool = False
    raised: bool = False

    def within(self, outer: "Look") -> "Look":
        return Look(
            self.hidden or outer.hidden,
            self.altered or outer.altered,
            self.raised or outer.raised,
        )


PLAIN: Final = Look()


class StyleSheet:
    """The classes that office programs write for what matters here."""

    def __init__(self) -> None:
        self._classes: dict[str, Look] = {}

    def add(self, sheet: str) -> None:
        for rule in _without_comments(sheet).split("}"):
            selectors, _brace, declarations = rule.rpartition("{")
            look = _look_of(declarations)
            if look == PLAIN:
                continue
            for name in _CLASS.findall(selectors):
                self._classes[name] = look.within(self._classes.get(name, PLAIN))

    def look(self, tag: Tag) -> Look:
        style = tag.attributes.get("style", "")
        look = _look_of(style) if style else PLAIN
        for name in tag.attributes.get("class", "").split():
            look = look.within(self._classes.get(name, PLAIN))
        return look.within(
            Look(
                hidden="hidden" in tag.attributes or tag.name in NOT_SHOWN,
                altered=tag.name in ALTERING,
                raised=tag.name in ("sup", "sub"),
            )
        )


def _without_comments(sheet: str) -> str:
    first, *others = sheet.split("/*")
    return " ".join([first, *(other.partition("*/")[2] for other in others)])


def _look_of(declarations: str) -> Look:
    said = re.sub(r"\s+", "", declarations.lower())
    return Look(
        hidden=any(
            mark in said
            for mark in (
                "display:none",
                "visibility:hidden",
                "visibility:collapse",
                "mso-hide:all",
            )
        ),
        altered="line-through" in said or "unicode-bidi" in said,
        raised="vertical-align:super" in said or "vertical-align:sub" in said,
    )
