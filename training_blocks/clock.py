"""What day it is where the reports are made, whatever the server's own time zone."""

from datetime import date, datetime

from training_blocks.periods.calendar_slices import VIETNAM


def today() -> date:
    return datetime.now(VIETNAM).date()
