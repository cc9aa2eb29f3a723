"""Vietnamese text: storing, searching, sorting, slugs."""

import re
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training_blocks.vietnamese import normalise, search_key, slugify, sort_key

ALPHABET = list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
TONES_OF_A = list("aàảãáạ")
TONES_OF_O_HORN = list("ơờởỡớợ")
VIETNAMESE = st.text(alphabet="aăâbdđeêghioôơuưyAĐ àảãáạằẩễốợủ 0129-\n")


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("", ""),
        ("Đảng bộ", "Đảng bộ"),
        (normalize("NFD", "Đảng bộ"), "Đảng bộ"),
        ("\u00d0ảng, \u00f0ảng, \u0189ảng", "Đảng, đảng, Đảng"),
        ("năm\u00a02023\u202f(\u20072\u3000)", "năm 2023 ( 2 )"),
        ("dòng một\ndòng hai\r\n\tba", "dòng một\ndòng hai\r\n\tba"),
        ("hoà hòa uỷ ủy", "hoà hòa uỷ ủy"),
        ("hai  khoảng trắng ", "hai  khoảng trắng "),
        ("ê\u0301", "ế"),
    ],
)
def test_normalise(typed: str, stored: str) -> None:
    assert normalise(typed) == stored


@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text())
def test_normalising_keeps_every_line(text: str) -> None:
    assert len(normalise(text).splitlines()) == len(text.splitlines())


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Đảng bộ", "dang bo"),
        ("\u00d0ẢNG", "dang"),
        ("  Bồi dưỡng\u00a0\n đảng   viên ", "boi duong dang vien"),
        ("Ưu tú, trường Ơn Ấp", "uu tu, truong on ap"),
        ("Quý III/2022", "quy iii/2022"),
        ("a\u0302\u0301", "a"),
        ("a\u0301\u0302", "a"),
        (" \n ", ""),
    ],
)
def test_search_key(text: str, key: str) -> None:
    assert search_key(text) == key


@pytest.mark.parametrize(
    "spellings",
    [
        ("hoà", "hòa"),
        ("uỷ", "ủy"),
        ("khoá", "khóa"),
        ("Thuỵ", "Thụy"),
        ("loè", "lòe"),
        ("Thanh Hoá", normalize("NFD", "THANH  HÓA")),
    ],
)
def test_both_placements_of_a_tone_are_one(spellings: tuple[str, str]) -> None:
    first, second = spellings
    assert search_key(first) == search_key(second)
    assert sort_key(first) == sort_key(second)
    assert slugify(first) == slugify(second)


@given(st.text())
def test_a_search_key_is_its_own_key(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)


@given(st.text())
def test_decomposed_text_has_the_same_keys(text: str) -> None:
    decomposed = normalize("NFD", text)
    assert search_key(decomposed) == search_key(text)
    assert sort_key(decomposed) == sort_key(text)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Bồi dưỡng nhận thức về Đảng", "boi-duong-nhan-thuc-ve-dang"),
        ("  Năm 2023: 26 lớp – 2.243 học viên! ", "nam-2023-26-lop-2-243-hoc-vien"),
        ("Đắk Lắk", "dak-lak"),
        ("\u00d0ảng", "dang"),
        ("Straße", "strasse"),
        ("…", ""),
        ("学习", ""),
    ],
)
def test_slugify(title: str, slug: str) -> None:
    assert slugify(title) == slug


@given(st.text())
def test_a_slug_holds_nothing_but_letters_digits_and_inner_hyphens(text: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slugify(text))


@pytest.mark.parametrize(
    "ordered",
    [
        ["An", "Anh", "Ánh", "Ân", "Ẩn", "Dào", "Dung", "Dũng", "Đào", "Đức"],
        ALPHABET,
        TONES_OF_A,
        TONES_OF_O_HORN,
        ["Quý 1", "Quý 2", "Quý 10", "Quý 100"],
        ["", "1", "2", "10", "a", "я"],
        ["Hà Nội", "Hà Nội 2", "Hà Nội cũ", "Hàm Yên"],
        # Letters of the whole text before the tones of its first word.
        ["Bà Rịa", "Ba Vì", "Bà Vì", "Bá Vì"],
        ["Tây Hoà", "Tây Hoả", "Tây Hoã"],
    ],
)
def test_sort_key_orders(ordered: list[str]) -> None:
    keys = [sort_key(text) for text in ordered]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ĐÀO", "đào"),
        ("Bắc-Ninh", " Bắc Ninh"),
        ("Quý 02", "Quý 2"),
        ("\u00d0ức", "Đức"),
        ("a\u0301\u0302n", "ấn"),
    ],
)
def test_sort_keys_that_are_one(first: str, second: str) -> None:
    assert sort_key(first) == sort_key(second)


@given(st.lists(st.sampled_from(ALPHABET)), st.lists(st.sampled_from(ALPHABET)))
def test_sort_key_order_is_alphabet_order(first: list[str], second: list[str]) -> None:
    by_alphabet = [ALPHABET.index(x) for x in first] < [ALPHABET.index(x) for x in second]
    assert (sort_key("".join(first)) < sort_key("".join(second))) is by_alphabet


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_numbers_sort_by_value(first: int, second: int) -> None:
    assert (sort_key(f"Khoá {first}") < sort_key(f"Khoá {second}")) is (first < second)


@given(VIETNAMESE, VIETNAMESE)
def test_tones_never_outweigh_letters(first: str, second: str) -> None:
    plain = str.maketrans("àảãáạằẩễốợủ", "aaaaaăâêôơu")
    letters = sort_key(first.translate(plain)), sort_key(second.translate(plain))
    if letters[0] != letters[1]:
        assert (sort_key(first) < sort_key(second)) is (letters[0] < letters[1])


@given(st.text())
def test_a_sort_key_is_digits_only(text: str) -> None:
    assert re.fullmatch("[0-9]+", sort_key(text))
