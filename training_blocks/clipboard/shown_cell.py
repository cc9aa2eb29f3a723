"""One cell of a table while its source is read: the text that a reader sees in it."""

from typing import Final

from training_blocks.clipboard.grid import Spanning, shown_text
from training_blocks.clipboard.markup import Tag
from training_blocks.clipboard.styles import Look

VOID: Final = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
    "track", "wbr",
}  # fmt: skip
BLOCKS: Final = {
    "address", "article", "blockquote", "br", "center", "dd", "div", "dl", "dt", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre", "section",
    "ul",
}  # fmt: skip
MAX_NESTING: Final = 100

# A footnote's mark must not grow into a number: 26 with a raised 1 is not 261.
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SOURCE_BREAKS = str.maketrans("\r\n\t", "   ")


class OpenCell:
    def __init__(self, rows: int, columns: int, look: Look) -> None:
        self.look = look
        self._rows = rows
        self._columns = columns
        self._pieces: list[str] = []
        self._within: list[tuple[str, Look]] = []
        self._altered = False

    def text(self, text: str) -> None:
        look = self._within[-1][1] if self._within else self.look
        if not text.strip():
            self._pieces.append(text.translate(_SOURCE_BREAKS))
            return
        self._altered |= look.altered
        shown = text.translate(_RAISED) if look.raised else text
        self._pieces.append(shown.translate(_SOURCE_BREAKS))

    def start(self, tag: Tag, look: Look) -> None:
        if tag.name in BLOCKS:
            self._pieces.append("\n")
        if tag.name in VOID:
            self._altered |= look.altered
        elif len(self._within) < MAX_NESTING:
            outer = self._within[-1][1] if self._within else self.look
            self._within.append((tag.name, look.within(outer)))
        else:
            self._altered = True

    def end(self, name: str) -> None:
        if name in BLOCKS:
            self._pieces.append("\n")
        for depth in range(len(self._within) - 1, -1, -1):
            if self._within[depth][0] == name:
                del self._within[depth:]
                return

    def block(self, text: str) -> None:
        """The text of a table within this cell."""
        self._pieces += ["\n", text, "\n"]

    def closed(self) -> Spanning:
        return Spanning(shown_text("".join(self._pieces)), self._altered, self._rows, self._columns)
