"""Days of a year, and which of them a total holds for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training_blocks.counting.days import Cover, cover_of, days_of, joined, joined_covers
from training_blocks.periods import ReportingPeriod

H1 = days_of(date(2022, 1, 1), date(2022, 6, 30), 2022)
H2 = days_of(date(2022, 7, 1), date(2022, 12, 31), 2022)
WHOLE = days_of(None, None, 2022)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (None, None, 365),
        (date(2022, 1, 1), date(2022, 6, 30), 181),
        (date(2021, 9, 1), date(2022, 5, 31), 151),  # what of a school year lies in 2022
        (date(2022, 12, 31), date(2022, 12, 31), 1),
        (date(2023, 1, 1), None, 0),
        (None, date(2021, 12, 31), 0),
    ],
)
def test_days_in_the_year(start, end, days):
    assert days_of(start, end, 2022).bit_count() == days


def test_a_leap_year_has_one_more():
    assert days_of(None, None, 2024).bit_count() == 366


def test_what_is_told_by_some_and_missed_by_none():
    assert cover_of(whole=H1, listed=0, life=WHOLE).code(2022) == "2022-H1"
    both = joined_covers([Cover(told=H1, missed=H2), Cover(told=WHOLE)])
    assert both.code(2022) == "2022-H1"
    assert joined_covers([Cover(told=H1, missed=H2), Cover(told=H2, missed=H1)]).code(2022) is None


def test_what_is_listed_covers_nothing_beside_whole_reports():
    day = days_of(date(2022, 8, 8), date(2022, 8, 8), 2022)
    assert cover_of(whole=H1, listed=day, life=WHOLE).code(2022) == "2022-H1"
    assert cover_of(whole=0, listed=day, life=WHOLE).code(2022) == "2022-08-08"
    assert (
        joined_covers([cover_of(whole=0, listed=day, life=WHOLE), Cover(told=H1)]).code(2022)
        == "2022-H1"
    )


def test_nothing_told_covers_nothing():
    assert Cover().code(2022) is None


days = st.dates(date(2022, 1, 1), date(2022, 12, 31))


@given(st.lists(st.tuples(days, days), max_size=5))
def test_the_code_names_exactly_the_days_that_are_told(bounds):
    spans = [(min(pair), max(pair)) for pair in bounds]
    told = joined(days_of(start, end, 2022) for start, end in spans)
    expected = {start + timedelta(n) for start, end in spans for n in range((end - start).days + 1)}
    assert told.bit_count() == len(expected)
    code = Cover(told=told).code(2022)
    assert bool(code) == bool(expected)
    if len(spans) == 1 and spans[0][0] != spans[0][1]:
        assert code == ReportingPeriod.of_days(*spans[0]).code
