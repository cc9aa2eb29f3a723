"""Text whose lines were broken because they were full is read like text that was not."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.training_blocks.prose.scoring import score
from tests.training_blocks.prose_corpus.records import records
from training_blocks.prose.wrapping import unwrapped


def wrapped(text: str, width: int) -> str:
    return "\n".join(
        textwrap.fill(line, width, break_on_hyphens=False, break_long_words=False)
        for line in text.split("\n")
    )


@pytest.mark.parametrize("width", [40, 72, 80, 100])
def test_wrapped_passages_are_read(width):
    found = score(record | {"text": wrapped(record["text"], width)} for record in records("open"))
    assert (found.precision >= 0.95, found.recall >= 0.95) == (True, True), str(found)


def test_lines_that_end_by_themselves_stay():
    table = "Chương trình\nSố lớp\nSố học viên\nBồi dưỡng nhận thức về Đảng cho quần chúng\n8\n512"
    listed = "- nhận thức về Đảng: 8 lớp, 512 học viên\n- đảng viên mới: 5 lớp, 301 học viên"
    assert [unwrapped(table), unwrapped(listed)] == [table, listed]


@given(st.text(st.sampled_from("ab1.,;:- \n\t"), max_size=400))
def test_nothing_but_line_ends_changes(text):
    joined = unwrapped(text)
    assert len(joined) == len(text)
    assert {(a, b) for a, b in zip(text, joined, strict=True) if a != b} <= {("\n", " ")}
