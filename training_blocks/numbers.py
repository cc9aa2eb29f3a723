"""Counts and years as people type them in Vietnamese, and as they are shown.

Reading is strict: a text that could mean two numbers is refused, never guessed. Only codes leave
this module; the sentences that explain them to an editor belong to the fields that show them.
"""

import re
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Final

MAX_DIGITS: Final = 9
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2100
COUNTS: Final = range(10**MAX_DIGITS)
YEARS: Final = range(FIRST_YEAR, LAST_YEAR + 1)
LARGEST_PERCENT: Final = Decimal("99999.99")

# A tab or a line break is not among them: it separates two cells, not two groups of one number.
_GROUP_BLANKS = re.compile("[\u00a0\u2007\u2009\u202f]")
_MINUS_SIGN = re.compile(r"[-\u2010-\u2015\u2212\ufe63\uff0d]\s*[0-9]")
_OTHER_THAN_NUMBER = re.compile(r"[^0-9.,\s]")

_PLAIN = re.compile(r"[0-9]+")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?: [0-9]{3})+)")
_COMMA_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_DECIMAL = re.compile(r"0[.,][0-9]+|[0-9]+\.[0-9]|[0-9. ]+,[0-9]+")
_PERCENT = re.compile(r"[0-9]{1,4}(?:,[0-9]{1,2})?")
_GROUPED_YEAR = re.compile(r"[12][., ][0-9]{3}")


class Qualifier(StrEnum):
    """The word an article puts before a number it does not state exactly."""

    HON = "hơn"
    TREN = "trên"
    GAN = "gần"
    DUOI = "dưới"
    KHOANG = "khoảng"


class CountRefused(ValueError):
    """A typed number that is refused: why (a code), what was typed, what may have been meant."""

    def __init__(self, code: str, typed: str, suggestion: str | None = None) -> None:
        super().__init__(code, typed, suggestion)
        self.code = code
        self.typed = typed
        self.suggestion = suggestion


def parse_count(text: str) -> int:
    """Read a count of zero or more as typed in Vietnamese: "2243", "2.243" and "2 243" are 2243.

    A dot or a single blank (ordinary, no-break, narrow, thin or figure space) groups by three
    digits, dots or blanks throughout. Leading zeros are padding ("02" is 2), but not before a group.
    Blanks around the number are dropped.

    Raises CountRefused with one of these codes; the first that applies wins:

    - ``empty``: nothing but blanks.
    - ``digits``: digits other than 0-9, such as Arabic-Indic, full-width or superscript ones.
    - ``negative``: a minus sign or a dash before a digit.
    - ``letters``: anything else that is no digit, dot, comma or blank: words ("12 lớp"), "+5",
      "5-7", "1e3", "2'243", invisible characters.
    - ``too-long``: more than 9 digits, padding included.
    - ``comma-grouping``: "2,243" is 2243 in English and 2.243 in Vietnamese; ``suggestion`` holds
      the Vietnamese spelling of the count, "2.243".
    - ``decimal``: a comma before other digits ("2,5", "2,24", "1.234,567"), a dot before a single
      one ("2.5"), or a group after a lone zero ("0.500").
    - ``grouping``: all other groups that are not of three digits ("2.24", "22 43", "2.2435"), that
      mix their separators ("1.234 567", "1,234.5"), are padded ("02.243"), or are parted by two
      blanks, a tab or a line break; also a dot or comma at either end ("2.243.").
    """
    typed = _GROUP_BLANKS.sub(" ", text.strip())
    code = _refusal_of_characters(typed)
    if code:
        raise CountRefused(code, text)
    if _PLAIN.fullmatch(typed) or _GROUPED.fullmatch(typed):
        return int(_digits_of(typed))
    if _COMMA_GROUPED.fullmatch(typed):
        raise CountRefused("comma-grouping", text, suggestion=typed.replace(",", "."))
    raise CountRefused("decimal" if _DECIMAL.fullmatch(typed) else "grouping", text)


def format_count(value: int, language: str = "vi") -> str:
    """Return the count with groups of three: "2.243", or "2,243" in English."""
    grouped = f"{value:,}"
    return grouped if language.startswith("en") else grouped.replace(",", ".")


def read_back(text: str) -> str:
    """Return what the text is read as, "= 2.243", or "" when it is refused."""
    try:
        return f"= {format_count(parse_count(text))}"
    except CountRefused:
        return ""


def parse_year(text: str) -> int:
    """Read a calendar year from 1900 to 2100, typed as four plain digits; blanks around it drop.

    Raises CountRefused with the code ``empty`` or ``year``. A year grouped like a count ("2.023")
    is refused too, with "2023" as the suggestion.
    """
    typed = _GROUP_BLANKS.sub(" ", text.strip())
    if not typed:
        raise CountRefused("empty", text)
    if _is_year(typed):
        return int(typed)
    digits = _digits_of(typed) if _GROUPED_YEAR.fullmatch(typed) else ""
    raise CountRefused("year", text, suggestion=digits if _is_year(digits) else None)


def _refusal_of_characters(typed: str) -> str | None:
    """Why the characters alone rule a count out, whatever their arrangement."""
    if not typed:
        return "empty"
    if any(char.isdigit() and not char.isascii() for char in typed):
        return "digits"
    if _MINUS_SIGN.match(typed):
        return "negative"
    if _OTHER_THAN_NUMBER.search(typed):
        return "letters"
    return "too-long" if len(_digits_of(typed)) > MAX_DIGITS else None


def _digits_of(typed: str) -> str:
    return re.sub("[^0-9]", "", typed)


def _is_year(typed: str) -> bool:
    return bool(re.fullmatch("[0-9]{4}", typed)) and int(typed) in YEARS


class PercentRefused(ValueError):
    """A typed percentage that cannot be read; `args[0]` is what was typed."""


def parse_percent(text: str) -> Decimal:
    """Read a percentage as typed in Vietnamese: "98", "8,35", "54,83%". At most two decimals, after a comma."""
    typed = text.strip().removesuffix("%").strip()
    if not _PERCENT.fullmatch(typed):
        raise PercentRefused(text)
    return Decimal(typed.replace(",", "."))


def read_percent(stored: object) -> Decimal | None:
    """A percentage as it is stored ("8.35"); None unless it is a number from 0 to 99999.99.

    The bound comes before any use: written out, "1e999999999" takes minutes and gigabytes.
    """
    if isinstance(stored, bool) or not isinstance(stored, str | int | float):
        return None
    try:
        number = Decimal(str(stored))
    except InvalidOperation:
        return None
    return number if number.is_finite() and 0 <= number <= LARGEST_PERCENT else None


def format_percent(value: Decimal, language: str = "vi") -> str:
    """Return the percentage without its sign and without idle zeros: "8,35", "98"; in English "8.35"."""
    plain = f"{value:.2f}".rstrip("0").rstrip(".")
    return plain if language.startswith("en") else plain.replace(".", ",")
