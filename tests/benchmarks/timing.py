"""Times actions in turn, so that whatever else the machine does falls on all of them alike."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Action:
    """`prepare` is not timed; `act` gets what it answers."""

    act: Callable[[Any], Any]
    prepare: Callable[[], Any] = lambda: None


def once(act: Callable[[], Any]) -> tuple[float, float]:
    """Seconds on the clock, and of them those that this process was at work (a database server is not this process)."""
    started, worked = time.perf_counter(), time.process_time()
    act()
    return time.perf_counter() - started, time.process_time() - worked


def medians(repetitions: int, actions: dict[str, Action]) -> dict[str, float]:
    """Milliseconds of each; the first round warms up and is not counted."""
    times: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(repetitions + 1):
        for name, action in actions.items():
            times[name].append(_timed(action))
    return {name: median(found[1:]) for name, found in times.items()}


def _timed(action: Action) -> float:
    prepared = action.prepare()
    started = time.perf_counter()
    action.act(prepared)
    return (time.perf_counter() - started) * 1000
