"""Counts and years as typed: what is read, what is refused and why."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from training_blocks.numbers import (
    CountRefused,
    Qualifier,
    format_count,
    parse_count,
    parse_year,
    read_back,
)

COUNTS = st.integers(0, 10**9 - 1)
TYPED = st.text(alphabet="0123456789., \u00a0\u202f\t\n-−+٣３²lớp", max_size=14)
SEPARATORS = (".", " ", "\u00a0", "\u202f", "\u2009", "\u2007")

READ = [
    ("0", 0),
    ("02", 2),
    ("000", 0),
    ("2243", 2243),
    ("2.243", 2243),
    ("2 243", 2243),
    ("2\u00a0243", 2243),
    ("2\u202f243", 2243),
    ("1\u00a0234 567", 1234567),
    ("2.000", 2000),
    ("44.200.100", 44200100),
    ("999.999.999", 999999999),
    (" \u00a02.243\t\n", 2243),
]
REFUSED = [
    ("", "empty"),
    (" \u00a0\n", "empty"),
    ("2,5", "decimal"),
    ("2.5", "decimal"),
    ("2,24", "decimal"),
    ("2,2435", "decimal"),
    ("2243,5", "decimal"),
    ("1.234,5", "decimal"),
    ("1.234,567", "decimal"),
    ("1 234,5", "decimal"),
    ("1234,567", "decimal"),
    ("0.500", "decimal"),
    ("0.123", "decimal"),
    ("0,500", "decimal"),
    ("2.24", "grouping"),
    ("2.2435", "grouping"),
    ("2243.000", "grouping"),
    ("12.34.567", "grouping"),
    ("22 43", "grouping"),
    ("0 500", "grouping"),
    ("02.243", "grouping"),
    ("2  243", "grouping"),
    ("2. 243", "grouping"),
    ("2\t243", "grouping"),
    ("2\n243", "grouping"),
    ("1.234 567", "grouping"),
    ("1,234.5", "grouping"),
    ("1,234.567", "grouping"),
    ("2.243.", "grouping"),
    (".5", "grouping"),
    ("2,", "grouping"),
    (".", "grouping"),
    ("-3", "negative"),
    ("\u22123", "negative"),
    ("– 3", "negative"),
    ("-2.243", "negative"),
    ("hai trăm", "letters"),
    ("12 lớp", "letters"),
    ("+5", "letters"),
    ("5-7", "letters"),
    ("-", "letters"),
    ("1e3", "letters"),
    ("2'243", "letters"),
    ("2_243", "letters"),
    ("0x10", "letters"),
    ("2\u200b243", "letters"),
    ("½", "letters"),
    ("٢٢٤٣", "digits"),
    ("２２４３", "digits"),
    ("2²", "digits"),
    ("1234567890", "too-long"),
    ("1.000.000.000", "too-long"),
    ("0912345678", "too-long"),
]


@pytest.mark.parametrize(("typed", "count"), READ)
def test_counts_that_are_read(typed: str, count: int) -> None:
    assert parse_count(typed) == count


@pytest.mark.parametrize(("typed", "code"), REFUSED)
def test_counts_that_are_refused(typed: str, code: str) -> None:
    with pytest.raises(CountRefused) as refused:
        parse_count(typed)
    assert (refused.value.code, refused.value.typed) == (code, typed)
    assert refused.value.suggestion is None


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [("2,243", "2.243"), (" 2,243 ", "2.243"), ("44,200,100", "44.200.100")],
)
def test_an_english_count_is_refused_with_its_vietnamese_spelling(
    typed: str, suggestion: str
) -> None:
    with pytest.raises(CountRefused) as refused:
        parse_count(typed)
    assert (refused.value.code, refused.value.suggestion) == ("comma-grouping", suggestion)


@given(TYPED | st.text(max_size=14))
@example("2.000")
def test_no_text_is_read_as_other_digits_than_its_own(text: str) -> None:
    try:
        count = parse_count(text)
    except CountRefused:
        return
    digits = "".join(char for char in text if char in "0123456789")
    assert f"{count:0{len(digits)}}" == digits


@given(TYPED)
@example("2,243")
def test_every_suggestion_is_read_as_the_digits_typed(text: str) -> None:
    suggestion = suggestion_for(text)
    if suggestion:
        assert str(parse_count(suggestion)) == text.strip().replace(",", "")


def suggestion_for(text: str) -> str | None:
    try:
        parse_count(text)
    except CountRefused as refused:
        return refused.suggestion
    return None


@given(COUNTS, st.sampled_from(SEPARATORS))
def test_grouped_counts_round_trip(count: int, separator: str) -> None:
    assert parse_count(format_count(count)) == count
    assert parse_count(format_count(count).replace(".", separator)) == count


@given(COUNTS, st.integers(0, 9), st.sampled_from((",", ".", " ")))
def test_two_groups_out_of_step_are_never_read(count: int, digit: int, separator: str) -> None:
    with pytest.raises(CountRefused):
        parse_count(f"{count}{separator}{digit}{digit}")


@pytest.mark.parametrize(
    ("count", "language", "text"),
    [
        (0, "vi", "0"),
        (999, "vi", "999"),
        (2243, "vi", "2.243"),
        (2243, "en", "2,243"),
        (2243, "en-gb", "2,243"),
        (44200100, "vi", "44.200.100"),
        (-1212, "vi", "-1.212"),
    ],
)
def test_format_count(count: int, language: str, text: str) -> None:
    assert format_count(count, language) == text


@pytest.mark.parametrize(
    ("typed", "text"), [("2243", "= 2.243"), ("02", "= 2"), ("2.24", ""), ("2,243", ""), ("", "")]
)
def test_read_back(typed: str, text: str) -> None:
    assert read_back(typed) == text


@pytest.mark.parametrize(("typed", "year"), [("1900", 1900), (" 2023\u00a0", 2023), ("2100", 2100)])
def test_years_that_are_read(typed: str, year: int) -> None:
    assert parse_year(typed) == year


@pytest.mark.parametrize(
    ("typed", "code", "suggestion"),
    [
        ("", "empty", None),
        ("2.023", "year", "2023"),
        ("2 023", "year", "2023"),
        ("2,023", "year", "2023"),
        ("2.900", "year", None),
        ("1899", "year", None),
        ("2101", "year", None),
        ("23", "year", None),
        ("02023", "year", None),
        ("20.23", "year", None),
        ("năm 2023", "year", None),
        ("２０２３", "year", None),
        ("-2023", "year", None),
    ],
)
def test_years_that_are_refused(typed: str, code: str, suggestion: str | None) -> None:
    with pytest.raises(CountRefused) as refused:
        parse_year(typed)
    assert (refused.value.code, refused.value.suggestion) == (code, suggestion)


def test_qualifiers_are_the_words_of_the_articles() -> None:
    assert [*map(str, Qualifier)] == ["hơn", "trên", "gần", "dưới", "khoảng"]
