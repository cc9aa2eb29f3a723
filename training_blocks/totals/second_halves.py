"""The second half of a unit's year, derived where nobody reports it."""

from training_blocks.counting import Scope, Total, Tree
from training_blocks.counting.derived import SecondHalf, second_half
from training_blocks.decided import decisions_on
from training_blocks.models import ReportingUnit
from training_blocks.records import counted_reports, counted_units
from training_blocks.totals.explaining import loaded, reports_under
from training_blocks.totals.ledgers import Ledger, PastLedger
from training_blocks.totals.sources import coded


def read_second_half(ledger: Ledger, total: Total) -> SecondHalf | None:
    """Of what stands for the scope unit itself: its area's declared total, else its own reports."""
    unit = ledger.asked.scope
    if unit is None:
        return None
    tree = ledger.tree if isinstance(ledger, PastLedger) else _tree_of(unit)
    scope = Scope.AREA if total.beside and total.beside.stands else Scope.OWN
    return second_half(tree, unit=unit.slug, year=total.year, scope=scope)


def _tree_of(unit: ReportingUnit) -> Tree:
    """With the reports of the unit alone, of all years: a class counts in the year of its first report."""
    rows = list(loaded(reports_under([unit.tree_path]).filter(unit=unit)))
    lines = {row.pk: [coded(line) for line in row.lines.all()] for row in rows}
    return Tree(counted_units([unit]), counted_reports(rows, lines), decisions_on([unit.pk]))
