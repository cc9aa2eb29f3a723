"""The Vietnamese format module, read as Django reads it: input patterns and display patterns."""

from datetime import UTC, datetime

import pytest
from django.utils import dateformat

from training_blocks.formats.en import formats as en_formats
from training_blocks.formats.vi import formats


def first_reading(text: str, patterns: list[str]) -> datetime | None:
    """Return what the first matching pattern makes of the text, as a Django form field does."""
    for pattern in patterns:
        try:
            return datetime.strptime(text, pattern)
        except ValueError:
            continue
    return None


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("02/11/2022", datetime(2022, 11, 2)),
        ("2/11/2022", datetime(2022, 11, 2)),
        ("13/12/2023", datetime(2023, 12, 13)),
        ("02-11-2022", datetime(2022, 11, 2)),
        ("02.11.2022", datetime(2022, 11, 2)),
        ("2022-11-02", datetime(2022, 11, 2)),
        ("12/13/2023", None),
        ("02/11/22", None),
    ],
)
def test_dates_are_read_day_first(typed: str, read: datetime | None) -> None:
    assert first_reading(typed, formats.DATE_INPUT_FORMATS) == read


@pytest.mark.parametrize(
    "typed",
    [
        "02/11/2022 09:05",
        "09:05 02/11/2022",
        "02-11-2022 09:05:00",
        "02.11.2022 09:05",
        "2022-11-02 09:05",
        "2022-11-02 09:05:00",
    ],
)
def test_moments_are_read_day_first(typed: str) -> None:
    read = first_reading(typed, formats.DATETIME_INPUT_FORMATS)
    assert read == datetime(2022, 11, 2, 9, 5)


def test_times_are_read() -> None:
    read = first_reading("09:05", formats.TIME_INPUT_FORMATS)
    assert read
    assert (read.hour, read.minute) == (9, 5)


def test_fields_are_filled_in_day_first() -> None:
    moment = datetime(2022, 11, 2, 9, 5)
    assert moment.strftime(formats.DATE_INPUT_FORMATS[0]) == "02/11/2022"
    assert moment.strftime(formats.DATETIME_INPUT_FORMATS[0]) == "02/11/2022 09:05"


def test_numbers_are_grouped_by_a_dot_and_weeks_start_on_monday() -> None:
    assert (formats.THOUSAND_SEPARATOR, formats.DECIMAL_SEPARATOR) == (".", ",")
    assert (formats.NUMBER_GROUPING, formats.FIRST_DAY_OF_WEEK) == (3, 1)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (formats.DATE_FORMAT, "02/11/2022"),
        (formats.SHORT_DATE_FORMAT, "02/11/2022"),
        (formats.DATETIME_FORMAT, "09:05 02/11/2022"),
        (formats.SHORT_DATETIME_FORMAT, "09:05 02/11/2022"),
        (formats.YEAR_MONTH_FORMAT, "tháng 11/2022"),
        (formats.MONTH_DAY_FORMAT, "2 tháng 11"),
    ],
)
def test_dates_are_shown_in_vietnamese(pattern: str, text: str) -> None:
    assert dateformat.format(datetime(2022, 11, 2, 9, 5, tzinfo=UTC), pattern) == text


def test_english_reads_days_first_too():
    assert first_reading("05/12/2023", en_formats.DATE_INPUT_FORMATS) == datetime(2023, 12, 5)
