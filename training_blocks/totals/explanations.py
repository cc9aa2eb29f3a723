"""All that is said of where a total comes from, however many reports it is."""

from collections.abc import Callable, Sequence
from typing import Any

from training_blocks.totals.values import Explained


class Explanation(Sequence[Explained]):
    """Reports with whether a total uses them, the used ones first. Only those asked for are told: a slice costs the
    same number of queries however long it is."""

    def __init__(
        self,
        used: Sequence[Any],
        unused: Sequence[Any],
        tell: Callable[[Sequence[Any]], list[Explained]],
    ) -> None:
        self._keys = [*used, *unused]
        self._tell = tell
        self.used = len(used)

    @property
    def unused(self) -> int:
        return len(self._keys) - self.used

    def __len__(self) -> int:
        return len(self._keys)

    def __getitem__(self, at):
        return self._tell(self._keys[at]) if isinstance(at, slice) else self[at : at + 1][0]

    def first_unused(self, limit: int | None = None) -> list[Explained]:
        end = None if limit is None else self.used + limit
        return self[self.used : end]
