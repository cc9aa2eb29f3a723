"""Vietnamese text: how it is stored, searched, sorted and turned into slugs.

Pure functions over text. What a text *means* does not belong here: counts are read in
``numbers``, periods in ``periods``.
"""

import re
from unicodedata import combining, normalize

# Keyboards and fonts put Eth (Ð) or the African D (Ɖ) where Đ is meant. They look the same, but
# Eth lower-cases to ð, so nobody searching for "đảng" would ever find such a text.
_D_LOOKALIKES = {"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ"}
_WIDE_SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_ON_SAVE = str.maketrans(_D_LOOKALIKES | dict.fromkeys(_WIDE_SPACES, " "))

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng; ngang has no mark
_WITHOUT_TONES = str.maketrans("", "", TONES)
_WORD_OR_NUMBER = re.compile(r"[0-9]{1,99}|(?:[^\W\d_][\u0300-\u036f]*)+")

# Two digits per letter, so that keys compare position by position.
_END, _GAP, _NUMBER, _FOREIGN = "00", "01", "02", "99"
_LETTER_CODES = {letter: str(code) for code, letter in enumerate(_ALPHABET, start=10)}


def normalise(text: str) -> str:
    """Return the text as it is stored: NFC, a real Đ, ordinary spaces.

    Nothing else is touched. Line breaks stay, and so does the writer's placement of tones
    ("hoà" and "hòa" are both correct). Normalising twice changes nothing more.
    """
    return normalize("NFC", text.translate(_ON_SAVE))


def search_key(text: str) -> str:
    """Return the text folded for searching: lower case, no marks, single spaces.

    "Đảng bộ" gives "dang bo". Both placements of a tone give one key ("uỷ", "ủy" -> "uy").
    """
    folded = _fold_case(text).replace("đ", "d")
    bare = "".join(char for char in normalize("NFD", folded) if not combining(char))
    return " ".join(normalize("NFC", bare).split())


def slugify(text: str) -> str:
    """Return an ASCII slug of ``a-z``, ``0-9`` and single inner hyphens.

    "Bồi dưỡng nhận thức về Đảng" gives "boi-duong-nhan-thuc-ve-dang". Different titles may share
    a slug ("hòa", "hoa"), and a title without Latin letters or digits gives "": the caller makes
    slugs unique.
    """
    return re.sub(r"[^a-z0-9]+", "-", search_key(text)).strip("-")


def sort_key(text: str) -> str:
    """Return a key whose plain order is the Vietnamese order of the texts.

    Letters come first, in the order a ă â b c d đ e ê … with f j w z in their Latin places; tones
    decide only between texts of the same letters: ngang, huyền, hỏi, ngã, sắc, nặng (CLDR ``vi``).
    Tones are compared word by word, so "hoà" and "hòa" share a key. A gap or any punctuation comes
    before numbers, numbers before letters, and numbers compare by value: "Quý 2" < "Quý 10".
    Other scripts follow z.

    The key is made of the digits 0-9 only: every database collation puts digits in the same order,
    while letters would meet locale rules (Danish "aa", Czech "ch") and punctuation is skipped by
    some. It holds about three characters for each one of the text.
    """
    words = _WORD_OR_NUMBER.findall(normalize("NFD", _fold_case(text)))
    letters = _GAP.join(map(_word_code, words))
    tones = "".join(map(_tone_code, words))
    return letters + _END + tones.rstrip("0")


def _fold_case(text: str) -> str:
    return normalise(text).casefold()


def _word_code(word: str) -> str:
    if word[0] in "0123456789":
        value = word.lstrip("0")
        return f"{_NUMBER}{len(value):02}{value}"
    letters = normalize("NFC", word.translate(_WITHOUT_TONES))
    return "".join(_letter_code(letter) for letter in letters if not combining(letter))


def _letter_code(letter: str) -> str:
    if letter not in _LETTER_CODES:
        letter = normalize("NFD", letter)[0]
    return _LETTER_CODES.get(letter) or f"{_FOREIGN}{ord(letter):07}"


def _tone_code(word: str) -> str:
    """Return the tones as digits 1-5 in reading order, closed by 0: a word without one is "0"."""
    tones = (str(TONES.index(char) + 1) for char in word if char in TONES)
    return "".join(tones) + "0"
