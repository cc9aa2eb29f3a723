"""Units and reports from a JSON file, in the shape that `docs/counting.md` gives, checked field by field.

Pure: `entries` reads one value of one field, `reading` knows the shape. What cannot be read raises `FileRefused` with
the entry, the field and a code; the sentence is the caller's.
"""

from training_blocks.counting_file.entries import FileRefused
from training_blocks.counting_file.reading import CountedFile, read_file

__all__ = ["CountedFile", "FileRefused", "read_file"]
