"""Publishing on a day of the past."""

from contextlib import contextmanager
from datetime import date, datetime

from training_blocks import clock

FIRST, SECOND, THIRD = date(2023, 12, 13), date(2023, 12, 14), date(2023, 12, 20)


@contextmanager
def on(day: date, committed, *, hour=10):
    """Everything inside happens on that day, in one transaction."""
    moment = datetime(day.year, day.month, day.day, hour, tzinfo=clock.VIETNAM)
    with clock.at(moment), committed():
        yield moment
