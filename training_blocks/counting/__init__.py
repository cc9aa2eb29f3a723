"""Which numbers add up to what. Pure: no Django, no database, no interface text.

`values` holds what a report is, `amounts` numbers with their qualifiers, `statements` what one report states,
`standing` which reports of a unit count in a year, `totals` what a unit and an area total.
"""

from training_blocks.counting.amounts import Amount, add, agrees, exactly
from training_blocks.counting.standing import (
    Reason,
    Standing,
    Verdict,
    meant_by_correction,
    verdicts,
)
from training_blocks.counting.statements import Figures, Notice, Statement, statement_of
from training_blocks.counting.totals import Total, Tree, area_total, unit_contributions, years_of
from training_blocks.counting.values import (
    MEASURES,
    Coverage,
    Declared,
    Event,
    Inclusion,
    Line,
    Measure,
    Report,
    Scope,
    Unit,
)

__all__ = [
    "MEASURES",
    "Amount",
    "Coverage",
    "Declared",
    "Event",
    "Figures",
    "Inclusion",
    "Line",
    "Measure",
    "Notice",
    "Reason",
    "Report",
    "Scope",
    "Standing",
    "Statement",
    "Total",
    "Tree",
    "Unit",
    "Verdict",
    "add",
    "agrees",
    "area_total",
    "exactly",
    "meant_by_correction",
    "statement_of",
    "unit_contributions",
    "verdicts",
    "years_of",
]
