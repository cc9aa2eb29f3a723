"""Where a chain of units that follow one another ends, forwards or backwards in time."""

from collections.abc import Callable, Iterable


def ends_of(start: str, following: Callable[[str], Iterable[str]]) -> frozenset[str]:
    """All units that nothing follows, `start` itself among them where that is so. A circle in the data has no end and
    never hangs."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        after = list(following(current))
        waiting.extend(after)
        found |= set() if after else {current}
    return frozenset(found)
