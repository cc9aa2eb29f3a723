"""Which periods a unit is expected to report, what came of each, and which one a new report is likely of."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training_blocks.expected_periods import (
    DEFAULT_SPANS,
    EXPECTABLE_SPANS,
    RECEIVED,
    WAITING,
    Answer,
    Duty,
    Outcome,
    Rate,
    ReceivedReport,
    answers,
    expected_periods,
    expected_spans,
    next_missing,
    rate_of,
)
from training_blocks.periods import ReportingPeriod

Period = ReportingPeriod
DISTRICT = Duty(valid_to=date(2025, 6, 30))
WARD = Duty(valid_from=date(2025, 7, 1))
QUARTERLY = Duty(spans=("quarter-1", "quarter-2", "quarter-3", "quarter-4", "year"))


def codes(duty, year):
    return [(found.span, found.period.code) for found in expected_periods(duty, year)]


def received(*codes, on=None, corrected=False):
    return [ReceivedReport(Period.from_span(*code), on, corrected) for code in codes]


def outcomes(duty, reports, *, year=2023, today=date(2026, 11, 22)):
    return [one.outcome for one in answers(duty, year, reports, today=today)]


# What is expected


@pytest.mark.parametrize(
    "duty,year,expected",
    [
        (Duty(), 2023, [("half-1", "2023-H1"), ("year", "2023")]),
        (Duty(spans=("year",)), 2023, [("year", "2023")]),
        (DISTRICT, 2024, [("half-1", "2024-H1"), ("year", "2024")]),
        (DISTRICT, 2025, [("half-1", "2025-H1")]),
        (DISTRICT, 2026, []),
        (WARD, 2024, []),
        (WARD, 2025, [("year", "2025-H2")]),
        (WARD, 2026, [("half-1", "2026-H1"), ("year", "2026")]),
        (
            Duty(spans=("half-2", "year"), valid_from=date(2025, 7, 1)),
            2025,
            [("half-2", "2025-H2")],
        ),
        (
            Duty(valid_from=date(2023, 3, 1), valid_to=date(2023, 10, 31)),
            2023,
            [("half-1", "2023-03-01/2023-06-30"), ("year", "2023-03-01/2023-10-31")],
        ),
        (Duty(valid_to=date(2025, 2, 2)), 2025, []),
        (Duty(valid_from=date(2025, 12, 1)), 2025, []),
        (Duty(valid_from=date(2025, 8, 1)), 2025, [("year", "2025-08-01/2025-12-31")]),
        (
            Duty(spans=("month-6", "quarter-2", "half-1", "nine-months", "year")),
            2023,
            [
                ("month-6", "2023-06"),
                ("quarter-2", "2023-Q2"),
                ("half-1", "2023-H1"),
                ("nine-months", "2023-9M"),
                ("year", "2023"),
            ],
        ),
    ],
)
def test_the_periods_of_a_year(duty, year, expected):
    assert codes(duty, year) == expected


def test_a_report_is_due_some_days_after_the_period():
    found = expected_periods(Duty(due_days=20), 2023)
    assert [one.due for one in found] == [date(2023, 7, 20), date(2024, 1, 20)]
    assert expected_periods(DISTRICT, 2025)[0].due == date(2025, 7, 15)


@pytest.mark.parametrize("stored", [[], ["x"], [None, 3, {}], ["term", "open", "range", "event"]])
def test_what_is_no_span_of_the_calendar_is_passed_over(stored):
    assert expected_spans(stored) == DEFAULT_SPANS
    assert expected_spans([*stored, "year"]) == ("year",)


# What came of it


@pytest.mark.parametrize(
    "reports,expected",
    [
        ([], ["missing", "missing"]),
        (received(("half-1", 2023), on=date(2023, 7, 15)), ["on-time", "missing"]),
        (received(("half-1", 2023), on=date(2023, 7, 16)), ["late", "missing"]),
        (received(("year", 2023), on=date(2023, 12, 13)), ["covered", "on-time"]),
        (received(("nine-months", 2023), on=date(2023, 10, 1)), ["covered", "missing"]),
        (received(("half-1", 2023), ("half-2", 2023)), ["on-time", "missing"]),
        (received(("year", 2022)), ["missing", "missing"]),
        (received(("year", 2023), corrected=True), ["missing", "missing"]),
    ],
)
def test_what_came_of_the_half_and_the_year(reports, expected):
    assert outcomes(Duty(), reports) == expected


def test_a_correction_does_not_make_a_report_late():
    first = received(("year", 2023), on=date(2023, 12, 13), corrected=True)
    later = received(("year", 2023), on=date(2024, 3, 1))
    assert outcomes(Duty(spans=("year",)), later) == ["late"]
    assert outcomes(Duty(spans=("year",)), first + later) == ["on-time"]


@pytest.mark.parametrize(
    "today,expected",
    [
        (date(2023, 1, 1), ["not-due", "not-due"]),
        (date(2023, 7, 15), ["not-due", "not-due"]),
        (date(2023, 7, 16), ["missing", "not-due"]),
        (date(2024, 1, 16), ["missing", "missing"]),
    ],
)
def test_nothing_is_missing_before_it_is_due(today, expected):
    assert outcomes(Duty(), [], today=today) == expected


def test_the_report_that_is_named_is_the_first_of_its_period_and_the_day_that_of_the_first():
    period = Period.of_year(2023)
    reports = [
        ReceivedReport(Period.of_half(2023, 1), date(2023, 7, 1), place="half"),
        ReceivedReport(period, date(2024, 1, 9), place="later"),
        ReceivedReport(period, date(2023, 12, 13), place="first"),
        ReceivedReport(period, date(2023, 12, 1), corrected=True, place="wrong"),
    ]
    half, year = answers(Duty(), 2023, reports, today=date(2024, 2, 1))
    assert (half.report.place, half.day) == ("half", date(2023, 7, 1))
    assert (year.report.place, year.day) == ("later", date(2023, 12, 1))
    (covered, _year) = answers(Duty(), 2023, reports[1:], today=date(2024, 2, 1))
    assert (covered.outcome, covered.report.place) == ("covered", "later")


def test_the_rate_counts_what_is_due_or_came():
    found = [
        Answer(None, outcome)
        for outcome, count in zip(Outcome, (3, 2, 1, 4, 5), strict=True)
        for _n in range(count)
    ]
    assert rate_of(found) == Rate(due=10, received=5, on_time=3, covered=1, missing=4, not_due=5)
    assert rate_of(found).late == 2


# What comes next


@pytest.mark.parametrize(
    "duty,reports,today,expected",
    [
        (Duty(), [("year", 2022)], date(2023, 7, 2), "2023-H1"),
        (Duty(), [("year", 2022), ("half-1", 2023)], date(2023, 8, 1), "2023"),
        (Duty(), [("year", 2023)], date(2024, 2, 1), "2024-H1"),
        (Duty(), [("half-1", 2023)], date(2024, 8, 1), "2024-H1"),
        (Duty(), [("half-1", 2023), ("half-1", 2024)], date(2024, 8, 1), "2023"),
        (Duty(), [("half-1", 2019), ("year", 2023)], date(2023, 12, 20), "2022"),
        (Duty(), [("year", 2023)], date(2026, 11, 22), "2026-H1"),
        (Duty(), [("year", 2023), ("half-1", 2026)], date(2026, 11, 22), "2025"),
        (
            Duty(),
            [("year", 2023), ("year", 2025), ("half-1", 2026)],
            date(2026, 11, 22),
            "2026",
        ),
        (Duty(), [("year", 2023)], date(2026, 12, 1), "2026"),
        (Duty(), [], date(2026, 11, 22), "2026-H1"),
        (Duty(), [], date(2026, 12, 1), "2026"),
        (Duty(), [], date(2027, 1, 5), "2026"),
        (Duty(valid_from=date(2027, 1, 1)), [], date(2026, 11, 22), "2027-H1"),
        (Duty(), [("year", 2031)], date(2026, 11, 22), "2026-H1"),
        (QUARTERLY, [("quarter-1", 2026)], date(2026, 11, 22), "2026-Q3"),
        (QUARTERLY, [("quarter-1", 2026), ("quarter-3", 2026)], date(2026, 11, 22), "2026-Q2"),
        (QUARTERLY, [("half-1", 2026)], date(2026, 11, 22), "2026-Q3"),
        (QUARTERLY, [("year", 2023)], date(2027, 1, 20), "2026-Q4"),
        (DISTRICT, [("year", 2024)], date(2026, 11, 22), "2025-H1"),
        (DISTRICT, [("year", 2022)], date(2028, 11, 22), "2025-H1"),
        (DISTRICT, [("year", 2025)], date(2026, 11, 22), None),
        (WARD, [], date(2025, 7, 2), "2025-H2"),
        (WARD, [("half-2", 2025)], date(2026, 1, 20), "2026-H1"),
        (Duty(valid_to=date(2010, 12, 31)), [], date(2026, 11, 22), None),
    ],
)
def test_the_period_a_new_report_is_likely_of(duty, reports, today, expected):
    cut = [
        ReceivedReport(period)
        for report in received(*reports)
        if (period := duty.within_life(report.period))
    ]
    found = next_missing(duty, cut, today=today)
    assert (found and found.code) == expected


# Whatever the world

DAYS = st.dates(date(2022, 1, 1), date(2024, 12, 31))
LIVES = st.tuples(st.none() | DAYS, st.none() | DAYS).filter(
    lambda life: None in life or life[0] <= life[1]
)
DUTIES = st.builds(
    lambda spans, due_days, life: Duty(
        spans=tuple(spans), due_days=due_days, valid_from=life[0], valid_to=life[1]
    ),
    st.lists(st.sampled_from(EXPECTABLE_SPANS), unique=True),
    st.integers(0, 60),
    LIVES,
)
PERIODS = st.builds(
    Period.from_span, st.sampled_from(EXPECTABLE_SPANS), st.integers(2022, 2024)
) | st.tuples(DAYS, DAYS).map(lambda days: Period.of_range(min(days), max(days)))
REPORTS = st.builds(ReceivedReport, PERIODS, st.none() | DAYS, st.booleans())


def world(duty, reports, today):
    """The outcome of every period expected in three years."""
    cut = [
        ReceivedReport(period, report.published, report.corrected)
        for report in reports
        if (period := duty.within_life(report.period))
    ]
    found = [one for year in (2022, 2023, 2024) for one in answers(duty, year, cut, today=today)]
    return cut, {one.expected: one.outcome for one in found}


@given(DUTIES, st.lists(REPORTS), REPORTS, DAYS)
def test_one_more_report_never_makes_more_missing(duty, reports, more, today):
    _cut, before = world(duty, reports, today)
    _cut, after = world(duty, [*reports, more], today)
    assert before.keys() == after.keys()
    for found, was in before.items():
        assert after[found] not in WAITING or was in WAITING
        assert after[found] in RECEIVED or was not in RECEIVED
        assert not (was is Outcome.ON_TIME and after[found] is Outcome.LATE)


@given(DUTIES, st.lists(REPORTS), DAYS)
def test_time_only_turns_what_is_not_due_into_missing(duty, reports, today):
    _cut, now = world(duty, reports, today)
    _cut, later = world(duty, reports, today + timedelta(days=40))
    changed = {(now[found], later[found]) for found in now if now[found] != later[found]}
    assert changed <= {(Outcome.NOT_DUE, Outcome.MISSING)}


@given(DUTIES)
def test_what_is_expected_lies_in_the_life_of_the_unit_and_never_twice(duty):
    _cut, found = world(duty, [], date(2025, 12, 31))
    bounds = [one.period.bounds for one in found]
    assert len(bounds) == len(set(bounds))
    for start, end in bounds:
        assert duty.valid_from is None or start >= duty.valid_from
        assert duty.valid_to is None or end <= duty.valid_to


SOON = timedelta(days=31)


def waiting_periods(duty, reports, today):
    """Of every year anybody can ask about."""
    return [
        one.expected.period
        for year in range(2021, today.year + 2)
        for one in answers(duty, year, reports, today=today)
        if one.outcome in WAITING
    ]


@given(DUTIES, st.lists(REPORTS), DAYS)
def test_the_next_period_waits_and_none_that_waits_ended_later(duty, reports, today):
    cut, _outcomes = world(duty, reports, today)
    found = next_missing(duty, cut, today=today)
    waiting = waiting_periods(duty, cut, today)
    if found is None:
        assert all(period.year < today.year for period in waiting)
    elif found.end <= today + SOON:
        assert found in waiting
        assert not [one for one in waiting if found.end < one.end <= today + SOON]
    else:
        assert found.end == min(one.end for one in waiting if one.end > today + SOON)


@given(DUTIES, DAYS)
def test_who_reports_what_is_offered_is_offered_an_end_to_it(duty, today):
    """Never the same period again, and soon one that is still to come."""
    reports = []
    while (found := next_missing(duty, reports, today=today)) and found.end <= today + SOON:
        assert found not in [report.period for report in reports]
        reports.append(ReceivedReport(found))
    assert len(reports) <= 2 * len(expected_spans(duty.spans))
