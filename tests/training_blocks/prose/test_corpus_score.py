"""What the reader is held to: the passages annotated by hand, those held back among them where they are checked out."""

import pytest

from tests.training_blocks.prose.scoring import score
from tests.training_blocks.prose_corpus.records import PARTS, records

PRECISION, RECALL, PERIODS, INCLUSIONS = 0.97, 0.95, 0.9, 0.9


@pytest.mark.parametrize("part", [part for part in PARTS if records(part)])
def test_the_corpus_is_read(part):
    found = score(records(part))
    assert (found.precision >= PRECISION, found.recall >= RECALL) == (True, True), str(found)
    assert found.right_periods >= PERIODS * found.periods, str(found)
    assert found.right_inclusions >= INCLUSIONS * found.inclusions, str(found)
