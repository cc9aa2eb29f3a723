"""The only reader of totals: yearly totals, their breakdowns, and where each figure comes from.

`ledgers` fetches what is stored (or, for a past day, computes it), `reader` tells it, `explaining` says of every
report whether it is used and why. Nothing here adds numbers up: `counting` does.
"""

from training_blocks.totals.explanations import Explanation
from training_blocks.totals.plans import Plan
from training_blocks.totals.reader import Totals
from training_blocks.totals.sources import figures_of
from training_blocks.totals.values import (
    Asked,
    Beside,
    Explained,
    ExplainedLine,
    ProgrammeRow,
    Source,
    UnitRow,
    YearTotal,
)

__all__ = [
    "Asked",
    "Beside",
    "Explained",
    "ExplainedLine",
    "Explanation",
    "Plan",
    "ProgrammeRow",
    "Source",
    "Totals",
    "UnitRow",
    "YearTotal",
    "figures_of",
]
