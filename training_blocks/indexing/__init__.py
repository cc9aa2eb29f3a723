"""The only writer of the index.

`refresh` re-reads articles by their key and makes their reports what the live, public pages state now; `rebuild`
does so for all of them, `drift` says what a rebuild would change. Every transaction first takes the one row of
`IndexState`, so writers queue and the last one always sees what the others committed: a standing depends on the
reports of other pages, and without the lock two publishers would each miss the other's (READ COMMITTED).

The unit of refresh is the translation group: of the live translations of an article only one is counted.
"""

from training_blocks.indexing.articles import counted_batches, read_articles
from training_blocks.indexing.counted_pages import counted_page
from training_blocks.indexing.drifting import drift
from training_blocks.indexing.lock import take_lock
from training_blocks.indexing.page_types import has_statistic_blocks
from training_blocks.indexing.refreshing import rebuild, record_failure, refresh

__all__ = [
    "counted_batches",
    "counted_page",
    "drift",
    "has_statistic_blocks",
    "read_articles",
    "rebuild",
    "record_failure",
    "refresh",
    "take_lock",
]
