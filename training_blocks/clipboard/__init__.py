"""Tables from a clipboard, read as rows of training results. Pure; nothing here stores, logs or translates.

The law of this package: a number it answers is the one that the source cell shows. Whatever could be read in two
ways is left blank, and a doubt quotes the cell.
"""

from training_blocks.clipboard.doubts import ClipboardRefused, Doubt
from training_blocks.clipboard.grid import MAX_CHARACTERS
from training_blocks.clipboard.headings import COUNTED, Holds
from training_blocks.clipboard.pasted import Part, Pasted, PastedRow
from training_blocks.clipboard.programme_names import ProgrammeMatcher, ProgrammeNames
from training_blocks.clipboard.reading import read_clipboard

__all__ = [
    "COUNTED",
    "MAX_CHARACTERS",
    "ClipboardRefused",
    "Doubt",
    "Holds",
    "Part",
    "Pasted",
    "PastedRow",
    "ProgrammeMatcher",
    "ProgrammeNames",
    "read_clipboard",
]
