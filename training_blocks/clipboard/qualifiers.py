"""The words before a row's numbers that can be kept: a line has one, and it counts as said of its people."""

from collections.abc import Iterator
from dataclasses import replace

from training_blocks.clipboard.doubts import Doubt
from training_blocks.clipboard.headings import COUNTED, Holds
from training_blocks.clipboard.pasted import Part, PastedRow
from training_blocks.numbers import Qualifier

PEOPLE = (Holds.LEARNERS, Holds.ATTENDANCES)


def with_one_qualifier(row: PastedRow) -> PastedRow:
    """Only a total row may have another word for its classes. A doubt quotes the cell of what is left out."""
    kept = dict(_of_people(row))
    if row.part is Part.TOTAL and Holds.CLASSES in row.qualifiers:
        kept[Holds.CLASSES] = row.qualifiers[Holds.CLASSES]
    left_out = [holds for holds in COUNTED if holds in row.qualifiers and holds not in kept]
    doubts = [Doubt("qualifier-left-out", {"typed": row.quotes[holds]}) for holds in left_out]
    return replace(row, qualifiers=kept, doubts=(*row.doubts, *doubts))


def _of_people(row: PastedRow) -> Iterator[tuple[Holds, Qualifier]]:
    """Nothing unless the same word stands before every number of people."""
    doubted = {doubt.field for doubt in row.doubts}
    stated = [holds for holds in PEOPLE if holds in row.counts or holds.value in doubted]
    if len({row.qualifiers.get(holds) for holds in stated}) == 1:
        yield from ((holds, row.qualifiers[holds]) for holds in stated if holds in row.qualifiers)
