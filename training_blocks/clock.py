"""What time it is, and what day where the reports are made, whatever the server's own time zone."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime

from training_blocks.periods.calendar_slices import VIETNAM

_moment: ContextVar[datetime | None] = ContextVar("moment", default=None)


def now() -> datetime:
    return _moment.get() or datetime.now(UTC)


def today() -> date:
    return now().astimezone(VIETNAM).date()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """As if it were another moment (with a time zone): for tests, and for a demo that has a past."""
    before = _moment.set(moment)
    try:
        yield
    finally:
        _moment.reset(before)
