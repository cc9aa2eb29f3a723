"""The pure part of searching: words, the part of a text that is shown, names that are alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.nearness import nearest
from portal.search.snippets import LENGTH, highlighted, snippet
from portal.search.words import folded_words, marked_title_words, marked_words, words_in
from training_blocks.vietnamese import normalise

SYLLABLES = st.sampled_from(
    ["Gò", "gõ", "Công", "Tây", "đến", "Đảng", "hoá", "2.243", "a", "—", "·"]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(SYLLABLES, max_size=120).map(" ".join))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gò Công Tây", ["go", "cong", "tay"]),
        ("2.243 học viên, 8,35%", ["2243", "hoc", "vien", "8", "35"]),
        ("1,234,567 / 13/12/2023", ["1234567", "13", "12", "2023"]),
        ("43-HD/BTGTU", ["43", "hd", "btgtu"]),
        ("a_b.c@d", ["a", "b", "c", "d"]),
        ("?!… \x00", []),
    ],
)
def test_words_are_what_letters_and_digits_make(text, found):
    assert folded_words(text) == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("hoá", "hóa", True),
        ("HÓA", "hóa", True),
        ("Ðảng", "đảng", True),
        ("hóa", "hòa", False),
        ("gò", "gồ", False),
        ("da", "đa", False),
        ("2.243", "2243", True),
    ],
)
def test_a_key_with_marks_is_one_for_each_spelling(one, other, same):
    assert (marked_words(one) == marked_words(other)) is same


@given(TEXTS)
def test_keys_are_made_of_what_every_database_takes_as_one_word(text):
    for key in [*marked_words(text), *marked_title_words(text)]:
        assert key.isascii() and key.isalnum()
    assert len(folded_words(text)) == len(marked_words(text))


@given(TEXTS)
def test_words_stand_where_they_say(text):
    text = normalise(text)
    for word in words_in(text):
        assert text[word.start : word.end].startswith(word.text)


@given(TEXTS, st.sets(st.sampled_from(["go", "cong", "tay", "2243", "a"])))
def test_highlighting_changes_no_letter_and_marks_wanted_words_alone(text, wanted):
    pieces = highlighted(text, wanted)
    assert "".join(piece.text for piece in pieces) == normalise(text)
    for piece in pieces:
        found = {word in wanted for word in folded_words(piece.text)}
        assert found == {True} if piece.found else True not in found


@given(TEXTS, st.sets(st.sampled_from(["go", "cong", "tay", "2243", "a"])))
def test_the_part_that_is_shown_is_one_of_the_text_and_holds_a_wanted_word_if_there_is_one(
    text, wanted
):
    pieces = snippet(text, wanted)
    shown = "".join(piece.text for piece in pieces)
    whole = " ".join(normalise(text).split())
    assert shown.removeprefix("… ").removesuffix("…") in whole + "…" or shown in whole
    assert len(folded_words(shown)) <= LENGTH
    wanted_there = wanted & set(folded_words(text))
    assert any(piece.found for piece in pieces) == bool(wanted_there)


def test_the_part_with_most_of_the_words_is_shown():
    text = "gò " + "x " * 60 + "gò công tây " + "y " * 60
    pieces = snippet(text, {"go", "cong", "tay"})
    assert [piece.text for piece in pieces if piece.found] == ["gò công tây"]
    assert (pieces[0].text, pieces[-1].text) == ("… ", "…")


def test_keys_with_marks_leave_other_marks_unmarked():
    pieces = highlighted("Tiền Giang bế giảng", set(marked_words("tiền giang")))
    assert [piece.text for piece in pieces if piece.found] == ["Tiền Giang"]


def test_near_names_come_the_nearest_first_and_far_ones_not_at_all():
    named = [("cai be", 1), ("cai lay", 2), ("go cong tay", 3), ("go cong dong", 4), ("", 5)]
    assert nearest("go conq tay", named, most=2) == [3, 4]
    assert nearest("caibe", named, most=1) == [1]
    assert nearest("xyz", named, most=3) == nearest("", named, most=3) == []
