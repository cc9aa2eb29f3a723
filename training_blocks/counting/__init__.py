"""Which numbers add up to what. Pure: no Django, no database, no interface text.

From the inside out: `values` holds what a report is, `amounts` numbers with their qualifiers, `statements` what one
report states. `standing` decides which whole reports of a unit stand, `listed` and `classes` what reports of single
classes add, `judging` gives every report and line its verdict. `contributions` is what a unit's reports bring,
`areas` what an area totals (`hosted`: classes that two units report), `tree` all of it from all reports, `territory`
what became of former units. `answers`, `explanation` and `conflicts` (`sides`: what contradicts what) are what is told
of it.
"""

from training_blocks.counting.amounts import Amount, add, agrees, exactly
from training_blocks.counting.answers import Total, territory_total, total_of
from training_blocks.counting.decisions import NO_DECISIONS, Decisions
from training_blocks.counting.explanation import Explained, explain
from training_blocks.counting.judgement import Judgement
from training_blocks.counting.judging import judge
from training_blocks.counting.standing import Reason, Standing, Verdict, meant_by_correction
from training_blocks.counting.statements import REMAINDER, Figures, Notice, Statement, statement_of
from training_blocks.counting.tree import Tree
from training_blocks.counting.units import UnitTree
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
    "NO_DECISIONS",
    "REMAINDER",
    "Amount",
    "Coverage",
    "Decisions",
    "Declared",
    "Event",
    "Explained",
    "Figures",
    "Inclusion",
    "Judgement",
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
    "UnitTree",
    "Verdict",
    "add",
    "agrees",
    "exactly",
    "explain",
    "judge",
    "meant_by_correction",
    "statement_of",
    "territory_total",
    "total_of",
]
