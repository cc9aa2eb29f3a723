"""What each unit adds to one row of a year's breakdown."""

from collections.abc import Iterable

from training_blocks.counting import Figures, Total
from training_blocks.counting.contributions import Contribution, without_lines
from training_blocks.totals.ledgers import Ledger
from training_blocks.totals.sources import Row


def rows_by_unit(ledger: Ledger, total: Total, row: Row) -> Iterable[tuple[Contribution, Figures]]:
    """Units that state nothing in the row are left out, and so are those of which other units own all of it."""
    splits = ledger.splits(total, row)
    for part in ledger.parts(total):
        stated = splits.get((part.unit, part.scope))
        if stated is None:
            continue
        hosted = [line for line in total.left_out if line.report in part.reports]
        _figures, left = without_lines(Figures(), {row: stated}, hosted)
        if row in left:
            yield part, left[row]
