"""How much of one year several periods cover together, as a code and in words.

A total says with this that it is of a part of its year only. Which periods count towards the
total is decided elsewhere; here days are only joined.
"""

from collections.abc import Iterable
from datetime import date

from training_blocks.periods.calendar_slices import SUFFIXES
from training_blocks.periods.labels import day_and_month, is_english, slice_name
from training_blocks.periods.period import ReportingPeriod

Days = tuple[date, date]


def covers(periods: Iterable[ReportingPeriod], year: int) -> str | None:
    """Return the code of the days of the year that the periods cover; None when there are none.

    Adjacent periods join: two quarters are "2022-H1", a half and the last quarter are
    "2022-H1+2022-Q4". Days outside the year and periods without both bounds are left out.
    """
    runs = _joined(_days_inside(year, periods))
    return "+".join(_run_code(start, end) for start, end in runs) or None


def covers_label(code: str, language: str = "vi") -> str:
    """Return the words for what `covers` returned; "" for a whole year.

    "2022-H1+2022-Q4" gives "6 tháng đầu năm và quý IV", or "first half and quarter 4". Years are
    not named: the words stand beside the total of their year.
    """
    names = [_run_name(part, language) for part in code.split("+")]
    conjunction = " and " if is_english(language) else " và "
    return conjunction.join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _days_inside(year: int, periods: Iterable[ReportingPeriod]) -> list[Days]:
    """Return the first and last days, in order, of what each period has inside the year."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    known = (period.bounds for period in periods if period.bounds)
    return sorted(
        (max(start, first), min(end, last))
        for start, end in known
        if start <= last and end >= first
    )


def _joined(ordered: Iterable[Days]) -> list[Days]:
    runs: list[Days] = []
    for start, end in ordered:
        if runs and (start - runs[-1][1]).days <= 1:
            runs[-1] = runs[-1][0], max(runs[-1][1], end)
        else:
            runs.append((start, end))
    return runs


def _run_code(start: date, end: date) -> str:
    same_day = start == end
    period = ReportingPeriod.of_event(start) if same_day else ReportingPeriod.of_days(start, end)
    return period.code


def _run_name(code: str, language: str) -> str:
    found = SUFFIXES.get(code[4:])
    if found:
        return slice_name(found.span, language)
    days = [day_and_month(date.fromisoformat(day), language) for day in code.split("/")]
    if is_english(language):
        return " to ".join(days)
    return f"từ {days[0]} đến {days[1]}" if len(days) > 1 else f"ngày {days[0]}"
