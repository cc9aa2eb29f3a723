"""Reporting periods: their days, words and codes, and how they lie beside each other."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training_blocks.periods import (
    SPANS,
    PeriodKind,
    PeriodRefused,
    ReportingPeriod,
    covers,
    covers_label,
    in_sentence,
    year_in_vietnam,
)

Period = ReportingPeriod
YEAR = Period.of_year(2022)
H1, H2 = Period.of_half(2022, 1), Period.of_half(2022, 2)
Q1, Q2, Q3, Q4 = (Period.of_quarter(2022, n) for n in range(1, 5))
NINE_MONTHS = Period.of_nine_months(2022)
MAY = Period.of_month(2022, 5)
EVENT = Period.of_event(date(2022, 5, 13))
RANGE = Period.of_range(date(2022, 2, 10), date(2022, 3, 3))
ACROSS = Period.of_range(date(2022, 11, 1), date(2023, 2, 28))
NAMED = Period.of_range(date(2022, 11, 1), date(2023, 2, 28), 2022)
TERM = Period.of_term(date(2020, 8, 1), date(2025, 7, 31))
OPEN = Period.of_open()

DAYS = st.dates(date(2021, 1, 1), date(2024, 12, 31))
YEARS = st.integers(2021, 2024)
RANGES = st.tuples(DAYS, DAYS).map(lambda days: Period.of_range(min(days), max(days)))
SLICES = st.tuples(st.sampled_from(SPANS[:-4]), YEARS).map(lambda picked: Period.from_span(*picked))
BOUNDED = SLICES | RANGES | DAYS.map(Period.of_event)


def days_of(period: ReportingPeriod) -> set[date]:
    """Return every day of a period, one by one."""
    assert period.start
    assert period.end
    return {period.start + timedelta(n) for n in range((period.end - period.start).days + 1)}


@pytest.mark.parametrize(
    ("period", "span", "code", "start", "end"),
    [
        (YEAR, "year", "2022", date(2022, 1, 1), date(2022, 12, 31)),
        (H1, "half-1", "2022-H1", date(2022, 1, 1), date(2022, 6, 30)),
        (H2, "half-2", "2022-H2", date(2022, 7, 1), date(2022, 12, 31)),
        (NINE_MONTHS, "nine-months", "2022-9M", date(2022, 1, 1), date(2022, 9, 30)),
        (Q1, "quarter-1", "2022-Q1", date(2022, 1, 1), date(2022, 3, 31)),
        (Q2, "quarter-2", "2022-Q2", date(2022, 4, 1), date(2022, 6, 30)),
        (Q3, "quarter-3", "2022-Q3", date(2022, 7, 1), date(2022, 9, 30)),
        (Q4, "quarter-4", "2022-Q4", date(2022, 10, 1), date(2022, 12, 31)),
        (MAY, "month-5", "2022-05", date(2022, 5, 1), date(2022, 5, 31)),
        (
            Period.of_month(2024, 2),
            "month-2",
            "2024-02",
            date(2024, 2, 1),
            date(2024, 2, 29),
        ),
        (EVENT, "event", "2022-05-13", date(2022, 5, 13), date(2022, 5, 13)),
        (RANGE, "range", "2022-02-10/2022-03-03", date(2022, 2, 10), date(2022, 3, 3)),
        (NAMED, "range", "2022-11-01/2023-02-28", date(2022, 11, 1), date(2023, 2, 28)),
        (TERM, "term", "2020/2025", date(2020, 8, 1), date(2025, 7, 31)),
        (Period.of_term(None, date(2025, 7, 31)), "term", "../2025", None, date(2025, 7, 31)),
        (Period.of_term(date(2020, 8, 1), None), "term", "2020/..", date(2020, 8, 1), None),
        (OPEN, "open", "open", None, None),
        (
            Period.of_open(end=date(2024, 6, 23)),
            "open",
            "open/2024-06-23",
            None,
            date(2024, 6, 23),
        ),
        (
            Period.of_open(start=date(2024, 1, 1)),
            "open",
            "open/2024-01-01/..",
            date(2024, 1, 1),
            None,
        ),
    ],
)
def test_days_spans_and_codes(
    period: ReportingPeriod, span: str, code: str, start: date | None, end: date | None
) -> None:
    assert (period.span, period.code, period.start, period.end) == (span, code, start, end)


@pytest.mark.parametrize(
    ("period", "vietnamese", "english"),
    [
        (Period.of_year(2023), "Năm 2023", "Year 2023"),
        (H1, "6 tháng đầu năm 2022", "First half of 2022"),
        (H2, "6 tháng cuối năm 2022", "Second half of 2022"),
        (NINE_MONTHS, "9 tháng đầu năm 2022", "First nine months of 2022"),
        (Q3, "Quý III/2022", "Quarter 3, 2022"),
        (Q4, "Quý IV/2022", "Quarter 4, 2022"),
        (MAY, "Tháng 5/2022", "May 2022"),
        (Period.of_event(date(2023, 12, 13)), "Ngày 13/12/2023", "13 December 2023"),
        (
            RANGE,
            "Từ 10/02/2022 đến 03/03/2022",
            "10 February 2022 to 3 March 2022",
        ),
        (TERM, "Nhiệm kỳ 2020–2025", "Term 2020–2025"),
        (Period.of_term(date(2020, 8, 1), None), "Nhiệm kỳ từ 2020", "Term from 2020"),
        (Period.of_term(None, date(2025, 7, 31)), "Nhiệm kỳ đến 2025", "Term to 2025"),
        (OPEN, "Không rõ mốc thời gian", "No stated period"),
        (
            Period.of_open(end=date(2024, 6, 23)),
            "Không rõ mốc thời gian (tính đến 23/06/2024)",
            "No stated period (up to 23 June 2024)",
        ),
        (
            Period.of_open(start=date(2024, 1, 1)),
            "Không rõ mốc thời gian (từ 01/01/2024)",
            "No stated period (from 1 January 2024)",
        ),
        (
            Period.of_open(date(2024, 1, 1), date(2024, 6, 23)),
            "Không rõ mốc thời gian (từ 01/01/2024 đến 23/06/2024)",
            "No stated period (1 January 2024 to 23 June 2024)",
        ),
    ],
)
def test_labels(period: ReportingPeriod, vietnamese: str, english: str) -> None:
    assert (period.label(), period.label("en")) == (vietnamese, english)


@pytest.mark.parametrize(
    ("kind", "start", "end", "named_year", "code", "field"),
    [
        (PeriodKind.YEAR, None, date(2022, 12, 31), None, "start-missing", "start"),
        (PeriodKind.HALF, date(2022, 1, 1), None, None, "end-missing", "end"),
        (PeriodKind.EVENT, None, None, None, "start-missing", "start"),
        (PeriodKind.RANGE, date(2022, 1, 1), None, None, "end-missing", "end"),
        (PeriodKind.TERM, None, None, None, "start-missing", "start"),
        (PeriodKind.RANGE, date(2022, 1, 2), date(2022, 1, 1), None, "end-before-start", "end"),
        (PeriodKind.TERM, date(2025, 1, 1), date(2020, 1, 1), None, "end-before-start", "end"),
        (PeriodKind.OPEN, date(2025, 1, 1), date(2020, 1, 1), None, "end-before-start", "end"),
        (PeriodKind.YEAR, date(2022, 1, 1), date(2022, 12, 30), None, "bounds", "span"),
        (PeriodKind.YEAR, date(2022, 1, 1), date(2023, 12, 31), None, "bounds", "span"),
        (PeriodKind.HALF, date(2022, 1, 1), date(2022, 12, 31), None, "bounds", "span"),
        (PeriodKind.NINE_MONTHS, date(2022, 4, 1), date(2022, 12, 31), None, "bounds", "span"),
        (PeriodKind.QUARTER, date(2022, 2, 1), date(2022, 4, 30), None, "bounds", "span"),
        (PeriodKind.MONTH, date(2024, 2, 1), date(2024, 2, 28), None, "bounds", "span"),
        (PeriodKind.EVENT, date(2022, 5, 13), date(2022, 5, 14), None, "bounds", "span"),
        (PeriodKind.RANGE, date(2022, 11, 1), date(2023, 2, 1), 2024, "named-year", "year"),
        (PeriodKind.RANGE, date(2022, 2, 1), date(2022, 3, 1), 2023, "named-year", "year"),
        (PeriodKind.YEAR, date(2022, 1, 1), date(2022, 12, 31), 2022, "named-year", "year"),
        (PeriodKind.TERM, date(2020, 8, 1), date(2025, 7, 31), 2022, "named-year", "year"),
        (PeriodKind.OPEN, None, None, 2022, "named-year", "year"),
    ],
)
def test_periods_that_cannot_be(
    kind: PeriodKind,
    start: date | None,
    end: date | None,
    named_year: int | None,
    code: str,
    field: str,
) -> None:
    with pytest.raises(PeriodRefused) as refused:
        ReportingPeriod(kind, start, end, named_year)
    assert (refused.value.code, refused.value.field) == (code, field)


@pytest.mark.parametrize(
    ("span", "year", "start", "end", "period"),
    [
        ("year", 2022, date(2019, 1, 1), None, YEAR),
        ("half-2", 2022, None, None, H2),
        ("nine-months", 2022, None, None, NINE_MONTHS),
        ("quarter-3", 2022, None, None, Q3),
        ("month-5", 2022, None, None, MAY),
        ("event", 1999, date(2022, 5, 13), date(2022, 5, 20), EVENT),
        ("range", None, RANGE.start, RANGE.end, RANGE),
        ("range", 1999, RANGE.start, RANGE.end, RANGE),
        ("range", None, ACROSS.start, ACROSS.end, ACROSS),
        ("range", 2022, ACROSS.start, ACROSS.end, NAMED),
        ("term", 1999, TERM.start, TERM.end, TERM),
        ("open", 1999, None, None, OPEN),
    ],
)
def test_what_an_editor_picks(
    span: str,
    year: int | None,
    start: date | None,
    end: date | None,
    period: ReportingPeriod,
) -> None:
    assert Period.from_span(span, year, start, end) == period


@pytest.mark.parametrize(
    ("span", "year", "start", "end", "code", "field"),
    [
        ("", 2022, None, None, "span-unknown", "span"),
        ("quarter-5", 2022, None, None, "span-unknown", "span"),
        ("half", 2022, None, None, "span-unknown", "span"),
        ("year", None, date(2022, 1, 1), None, "year-missing", "year"),
        ("month-12", None, None, None, "year-missing", "year"),
        ("year", 0, None, None, "year-missing", "year"),
        ("event", 2022, None, date(2022, 1, 1), "start-missing", "start"),
        ("range", 2022, None, date(2022, 1, 1), "start-missing", "start"),
        ("range", 2022, date(2022, 1, 1), None, "end-missing", "end"),
        ("range", None, date(2022, 1, 2), date(2022, 1, 1), "end-before-start", "end"),
        ("range", 2022, date(2023, 1, 2), date(2022, 1, 1), "end-before-start", "end"),
        ("range", 2024, date(2022, 11, 1), date(2023, 1, 1), "named-year", "year"),
        ("term", None, None, None, "start-missing", "start"),
    ],
)
def test_what_an_editor_has_to_mend(
    span: str,
    year: int | None,
    start: date | None,
    end: date | None,
    code: str,
    field: str,
) -> None:
    with pytest.raises(PeriodRefused) as refused:
        Period.from_span(span, year, start, end)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_an_unknown_half_quarter_or_month_is_refused() -> None:
    for build in (Period.of_half, Period.of_quarter, Period.of_month):
        with pytest.raises(PeriodRefused, match="span-unknown"):
            build(2022, 13)


def test_every_span_comes_back() -> None:
    for span in SPANS:
        period = Period.from_span(span, 2022, date(2022, 2, 10), date(2022, 3, 3))
        assert period.span == span


@pytest.mark.parametrize(
    ("period", "year"),
    [
        (YEAR, 2022),
        (H2, 2022),
        (EVENT, 2022),
        (RANGE, 2022),
        (ACROSS, None),
        (NAMED, 2022),
        (TERM, None),
        (Period.of_term(date(2022, 1, 1), date(2022, 12, 31)), None),
        (OPEN, None),
        (Period.of_open(date(2022, 1, 1), date(2022, 6, 30)), None),
    ],
)
def test_the_year_a_period_belongs_to(period: ReportingPeriod, year: int | None) -> None:
    assert period.year == year


def test_a_range_inside_one_year_has_no_year_to_name() -> None:
    assert Period.of_range(date(2022, 2, 10), date(2022, 3, 3), 2022) == RANGE


@pytest.mark.parametrize(
    ("period", "days"), [(YEAR, 365), (Period.of_year(2024), 366), (H1, 181), (EVENT, 1)]
)
def test_days(period: ReportingPeriod, days: int) -> None:
    assert period.days == days


def test_a_period_without_a_bound_has_no_days_and_lies_beside_nothing() -> None:
    unbounded = Period.of_open(end=date(2022, 6, 30))
    assert unbounded.days is None
    assert not unbounded.contains(H1)
    assert not YEAR.contains(unbounded)
    assert not unbounded.overlaps(H1)
    assert not H1.overlaps(unbounded)


@given(BOUNDED, BOUNDED)
def test_contains_and_overlaps_are_about_days(
    first: ReportingPeriod, second: ReportingPeriod
) -> None:
    assert first.contains(second) is (days_of(first) >= days_of(second))
    assert first.overlaps(second) is bool(days_of(first) & days_of(second))
    assert first.overlaps(second) is second.overlaps(first)
    assert first.days == len(days_of(first))


@given(BOUNDED, BOUNDED, BOUNDED)
def test_contains_is_a_partial_order_of_days(
    first: ReportingPeriod, second: ReportingPeriod, third: ReportingPeriod
) -> None:
    assert first.contains(first)
    if first.contains(second) and second.contains(first):
        assert first.bounds == second.bounds
    if first.contains(second) and second.contains(third):
        assert first.contains(third)


@pytest.mark.parametrize(
    ("period", "valid_from", "valid_to", "left"),
    [
        (YEAR, date(2022, 7, 1), None, H2),
        (YEAR, None, date(2022, 6, 30), H1),
        (YEAR, date(2022, 7, 1), date(2022, 9, 30), Q3),
        (YEAR, None, date(2022, 9, 30), NINE_MONTHS),
        (YEAR, date(2022, 2, 10), date(2022, 3, 3), RANGE),
        (YEAR, date(2022, 12, 31), None, Period.of_range(date(2022, 12, 31), date(2022, 12, 31))),
        (YEAR, date(2023, 1, 1), None, None),
        (YEAR, None, date(2021, 12, 31), None),
        (YEAR, date(2022, 8, 1), date(2022, 7, 1), None),
        (EVENT, date(2022, 5, 14), None, None),
        (ACROSS, date(2023, 1, 1), None, Period.of_range(date(2023, 1, 1), date(2023, 2, 28))),
        (NAMED, None, date(2022, 12, 31), Period.of_range(date(2022, 11, 1), date(2022, 12, 31))),
        (
            NAMED,
            date(2022, 12, 1),
            None,
            Period.of_range(date(2022, 12, 1), date(2023, 2, 28), 2022),
        ),
        (TERM, date(2025, 1, 1), None, Period.of_term(date(2025, 1, 1), date(2025, 7, 31))),
        (TERM, date(2025, 8, 1), None, None),
        (OPEN, date(2025, 7, 1), None, OPEN),
        (
            Period.of_open(end=date(2025, 9, 1)),
            date(2025, 7, 1),
            date(2025, 8, 1),
            Period.of_open(end=date(2025, 8, 1)),
        ),
        (Period.of_open(end=date(2025, 6, 30)), date(2025, 7, 1), None, None),
    ],
)
def test_clipped_to_a_units_life(
    period: ReportingPeriod,
    valid_from: date | None,
    valid_to: date | None,
    left: ReportingPeriod | None,
) -> None:
    assert period.clipped(valid_from, valid_to) == left


def test_nothing_cut_gives_the_same_object() -> None:
    for period in (YEAR, NAMED, TERM, OPEN):
        assert period.clipped(None, None) is period
        assert period.clipped(date(2000, 1, 1), date(2040, 1, 1)) is period


@given(BOUNDED, st.none() | DAYS, st.none() | DAYS)
def test_clipped_is_what_both_share(
    period: ReportingPeriod, valid_from: date | None, valid_to: date | None
) -> None:
    clipped = period.clipped(valid_from, valid_to)
    shared = {
        day
        for day in days_of(period)
        if (not valid_from or day >= valid_from) and (not valid_to or day <= valid_to)
    }
    assert (days_of(clipped) if clipped else set()) == shared
    assert clipped is None or period.contains(clipped)


@pytest.mark.parametrize(
    ("periods", "code"),
    [
        ([], None),
        ([YEAR], "2022"),
        ([H2, H1], "2022"),
        ([Q1, Q2], "2022-H1"),
        ([H1, Q3], "2022-9M"),
        ([Q4, H1], "2022-H1+2022-Q4"),
        ([H1, Q1, MAY], "2022-H1"),
        ([Q2, Q3], "2022-04-01/2022-09-30"),
        ([EVENT], "2022-05-13"),
        ([MAY, EVENT, Q4], "2022-05+2022-Q4"),
        ([RANGE], "2022-02-10/2022-03-03"),
        ([ACROSS], "2022-11-01/2022-12-31"),
        ([Period.of_half(2021, 1)], None),
        ([OPEN, Period.of_term(None, date(2025, 1, 1))], None),
    ],
)
def test_covers(periods: list[ReportingPeriod], code: str | None) -> None:
    assert covers(periods, 2022) == code


@given(st.lists(BOUNDED, max_size=5), YEARS)
def test_covers_names_the_very_days(periods: list[ReportingPeriod], year: int) -> None:
    code = covers(periods, year)
    expected = {day for period in periods for day in days_of(period) if day.year == year}
    assert (days_of_code(code) if code else set()) == expected
    assert code is None or covers(reversed(periods), year) == code


def days_of_code(code: str) -> set[date]:
    """Return the days a joined code names, looking every slice up by its own code."""
    known = {
        period.code: period
        for year in range(2021, 2025)
        for span in SPANS[:-4]
        if (period := Period.from_span(span, year))
    }
    named = (known.get(part) or dated_period(part) for part in code.split("+"))
    return set[date]().union(*map(days_of, named))


def dated_period(code: str) -> ReportingPeriod:
    days = [date.fromisoformat(day) for day in code.split("/")]
    return Period.of_range(days[0], days[-1])


@pytest.mark.parametrize(
    ("code", "vietnamese", "english"),
    [
        ("2022", "", ""),
        ("2022-H1", "6 tháng đầu năm", "first half"),
        ("2022-H2", "6 tháng cuối năm", "second half"),
        ("2022-9M", "9 tháng đầu năm", "first nine months"),
        ("2022-Q1", "quý I", "quarter 1"),
        ("2022-05", "tháng 5", "May"),
        ("2022-05-13", "ngày 13/05", "13 May"),
        ("2022-02-10/2022-03-03", "từ 10/02 đến 03/03", "10 February to 3 March"),
        ("2022-H1+2022-Q4", "6 tháng đầu năm và quý IV", "first half and quarter 4"),
        (
            "2022-01+2022-05+2022-Q4",
            "tháng 1, tháng 5 và quý IV",
            "January, May and quarter 4",
        ),
    ],
)
def test_covers_label(code: str, vietnamese: str, english: str) -> None:
    assert (covers_label(code), covers_label(code, "en")) == (vietnamese, english)


@given(st.lists(BOUNDED, max_size=5), YEARS)
def test_whatever_is_covered_has_words_unless_it_is_the_year(
    periods: list[ReportingPeriod], year: int
) -> None:
    code = covers(periods, year)
    if code:
        assert bool(covers_label(code)) is (code != str(year))


@pytest.mark.parametrize(
    ("moment", "year"),
    [
        (datetime(2023, 12, 31, 16, 59, tzinfo=UTC), 2023),
        (datetime(2023, 12, 31, 17, 0, tzinfo=UTC), 2024),
        (datetime(2023, 6, 1, tzinfo=UTC), 2023),
    ],
)
def test_year_in_vietnam(moment: datetime, year: int) -> None:
    assert year_in_vietnam(moment) == year


def test_a_naive_moment_has_no_year() -> None:
    with pytest.raises(ValueError, match="time zone"):
        year_in_vietnam(datetime(2023, 12, 31, 17, 0))


@given(BOUNDED)
def test_periods_are_values(period: ReportingPeriod) -> None:
    again = ReportingPeriod(period.kind, period.start, period.end, period.named_year)
    assert again == period
    assert hash(again) == hash(period)


@pytest.mark.parametrize(
    ("label", "inside"),
    [
        ("Năm 2023", "năm 2023"),
        ("Quý III/2022", "quý III/2022"),
        ("Year 2023", "year 2023"),
        ("May 2022", "May 2022"),
    ],
)
def test_a_label_inside_a_sentence(label, inside):
    assert in_sentence(label) == inside
