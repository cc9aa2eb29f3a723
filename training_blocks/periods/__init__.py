"""Reporting periods: what span of days a figure is about, and which year it belongs to.

``calendar_slices`` knows the calendar, ``period`` the value itself, ``labels`` its words,
``coverage`` how much of a year several periods make up. Which reports count is not decided here.
"""

from training_blocks.periods.calendar_slices import PeriodKind, year_in_vietnam
from training_blocks.periods.coverage import covers, covers_label
from training_blocks.periods.labels import in_sentence, period_label
from training_blocks.periods.period import SPANS, PeriodRefused, ReportingPeriod, stored_period

__all__ = [
    "SPANS",
    "PeriodKind",
    "PeriodRefused",
    "ReportingPeriod",
    "covers",
    "covers_label",
    "in_sentence",
    "period_label",
    "stored_period",
    "year_in_vietnam",
]
