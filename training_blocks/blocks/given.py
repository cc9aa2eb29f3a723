"""What the page gives its statistic blocks: a unit and a period for blocks that state none of their own.

While a page's form is cleaned its blocks cannot see the page, so the form lends them its unit and period here.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from training_blocks.counting import Unit
from training_blocks.periods import ReportingPeriod


@dataclass(frozen=True, slots=True)
class Bound:
    """The unit whose section the page lies in: its name, and the paths in the unit tree of it and its former units."""

    name: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """`unit` is a primary key as text, `life` what a form knows of it; None where the page gives none.

    `bound`: the editor reports for these units and those below them; None where the editor is free.
    `refused`: a period was typed on the page and refused there; its blocks need not say so again.
    """

    unit: str | None = None
    period: ReportingPeriod | None = None
    life: Unit | None = None
    refused: bool = False
    bound: Bound | None = None


NOTHING = Given()

_given: ContextVar[Given] = ContextVar("given", default=NOTHING)


def given_by_page() -> Given:
    return _given.get()


@contextmanager
def lending(given: Given) -> Iterator[None]:
    token = _given.set(given)
    try:
        yield
    finally:
        _given.reset(token)
