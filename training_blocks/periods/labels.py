"""The words for periods, in Vietnamese and in English.

Any language other than English gets the Vietnamese words. Slices ("quý I", "first half") are named
here once; a label puts the year to them, a total that covers only part of its year does without.
"""

from datetime import date
from typing import Final

from training_blocks.periods.calendar_slices import CalendarSlice, PeriodKind, slice_of

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_SLICES_VI: Final = {
    "half-1": "6 tháng đầu năm",
    "half-2": "6 tháng cuối năm",
    "nine-months": "9 tháng đầu năm",
    **{f"quarter-{n}": f"quý {roman}" for n, roman in enumerate(("I", "II", "III", "IV"), 1)},
    **{f"month-{n}": f"tháng {n}" for n in range(1, 13)},
}
_SLICES_EN: Final = {
    "half-1": "first half",
    "half-2": "second half",
    "nine-months": "first nine months",
    **{f"quarter-{n}": f"quarter {n}" for n in range(1, 5)},
    **{f"month-{n}": month for n, month in enumerate(_MONTHS, 1)},
}
_WITH_YEAR_VI: Final = {
    PeriodKind.YEAR: "Năm {year}",
    PeriodKind.HALF: "{name} {year}",
    PeriodKind.NINE_MONTHS: "{name} {year}",
    PeriodKind.QUARTER: "{name}/{year}",
    PeriodKind.MONTH: "{name}/{year}",
}
_WITH_YEAR_EN: Final = {
    PeriodKind.YEAR: "Year {year}",
    PeriodKind.HALF: "{name} of {year}",
    PeriodKind.NINE_MONTHS: "{name} of {year}",
    PeriodKind.QUARTER: "{name}, {year}",
    PeriodKind.MONTH: "{name} {year}",
}


def is_english(language: str) -> bool:
    """Whether a language code ("en", "en-gb") asks for English."""
    return language.startswith("en")


def slice_name(span: str, language: str) -> str:
    """Return the words for a slice without its year: "quý I", "first half"; "" for a year."""
    return (_SLICES_EN if is_english(language) else _SLICES_VI).get(span, "")


def period_label(kind: PeriodKind, start: date | None, end: date | None, language: str) -> str:
    """Return the words for a valid period, as they head a table or a column."""
    if kind is PeriodKind.TERM:
        return _term_label(start, end, language)
    if kind is PeriodKind.OPEN or start is None or end is None:
        return _open_label(start, end, language)
    if kind is PeriodKind.EVENT:
        return f"{'' if is_english(language) else 'Ngày '}{_day(start, language)}"
    found = slice_of(start, end)
    if kind is PeriodKind.RANGE or found is None:
        return _capitalised(_between(start, end, language))
    return _slice_label(found, start.year, language)


def in_sentence(label: str) -> str:
    """Return a period's label as it reads within a sentence: "năm 2023", "quý III/2022", "March 2022"."""
    return label if label.startswith(_MONTHS) else label[:1].lower() + label[1:]


def day_and_month(day: date, language: str) -> str:
    """Return a day without its year: "10/02", "10 February"."""
    return f"{day.day} {_MONTHS[day.month - 1]}" if is_english(language) else f"{day:%d/%m}"


def _day(day: date, language: str) -> str:
    separator = " " if is_english(language) else "/"
    return f"{day_and_month(day, language)}{separator}{day.year}"


def _slice_label(found: CalendarSlice, year: int, language: str) -> str:
    template = (_WITH_YEAR_EN if is_english(language) else _WITH_YEAR_VI)[found.kind]
    return template.format(name=_capitalised(slice_name(found.span, language)), year=year)


def _term_label(start: date | None, end: date | None, language: str) -> str:
    english = is_english(language)
    word, since, until = ("Term", "from", "to") if english else ("Nhiệm kỳ", "từ", "đến")
    if start and end:
        return f"{word} {start.year}–{end.year}"
    if start:
        return f"{word} {since} {start.year}"
    return f"{word} {until} {end.year}" if end else word


def _open_label(start: date | None, end: date | None, language: str) -> str:
    words = "No stated period" if is_english(language) else "Không rõ mốc thời gian"
    known = _known_bounds(start, end, language)
    return f"{words} ({known})" if known else words


def _known_bounds(start: date | None, end: date | None, language: str) -> str:
    since, until = ("from", "up to") if is_english(language) else ("từ", "tính đến")
    if start and end:
        return _between(start, end, language)
    if start:
        return f"{since} {_day(start, language)}"
    return f"{until} {_day(end, language)}" if end else ""


def _between(start: date, end: date, language: str) -> str:
    template = "{} to {}" if is_english(language) else "từ {} đến {}"
    return template.format(_day(start, language), _day(end, language))


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
