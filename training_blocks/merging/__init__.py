"""Merges programmes, and units on a day, and foresees what that changes.

What is foreseen is what happened: the merge is made, indexed and rolled back (`events.rehearse`). Articles and the
log of what was published stay as they are; a merge only says as what they count.
"""

from training_blocks.merging.foreseeing import Foreseen, Outdated, TotalChange
from training_blocks.merging.programmes import MERGED, PARTED, ProgrammeMerge
from training_blocks.merging.units import ENDED, FOLLOWED, UnitMerge

__all__ = [
    "ENDED",
    "FOLLOWED",
    "MERGED",
    "PARTED",
    "Foreseen",
    "Outdated",
    "ProgrammeMerge",
    "TotalChange",
    "UnitMerge",
]
