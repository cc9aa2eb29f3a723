"""Time grows with the length of a text and not faster, whatever is written in it."""

import time

import pytest

from tests.training_blocks.prose.reading import read

MEGABYTE = 1_000_000
HOSTILE = {
    "pairs": "5 lớp cho 300 học viên, ",
    "classes alone": "5 lớp ",
    "labels": "số lớp số học viên ",
    "names": "đảng viên mới, nhận thức về Đảng và ",
    "openings": "khai giảng lớp đảng viên mới ",
    "partners": "phối hợp với ",
    "respective lists": "lần lượt 5, 3 lớp đảng viên mới ",
    "headings of tables": "số lớp số học viên\n",
    "headings of grids": "| số lớp | học viên |\n",
    "headings of grids in a line": "| số lớp | học viên |. A | b | c. ",
    "documents": "43-HD/BTGTU Kế hoạch số ",
    "periods": "từ năm 2020 đến 6 tháng đầu năm ",
    "digits": "1",
    "dots": "1.",
    "groups": "1 234 567 ",
    "quotes": '"',
    "brackets": "(",
    "marks": "a\u0323\u0301\u0300",
    "nothing but marks": "\u0301\u0323",
    "lines": "\n",
    "one word": "A",
}
SHORT, LONG = 10_000, 80_000
#: Three times what a longer text should take: a busy machine slows one run more than another, but squares are more.
MOST = 3


def seconds(text: str) -> float:
    started = time.process_time()
    read(text)
    return time.process_time() - started


def grows_evenly(short: str, long: str) -> bool:
    """Asked once more where a run was slow, since other things run beside it."""
    least = max(min(seconds(short) for _ in range(2)), 0.005)
    most = MOST * len(long) / len(short) * least
    return any(seconds(long) <= most for _ in range(2))


@pytest.mark.parametrize("shape", HOSTILE)
def test_a_text_of_one_shape(shape):
    short, long = ((HOSTILE[shape] * length)[:length] for length in (SHORT, LONG))
    assert grows_evenly(short, long)


def test_a_megabyte_of_everything_at_once():
    block = "".join(words * 40 for words in HOSTILE.values())
    text = (block * (MEGABYTE // len(block) + 1))[:MEGABYTE]
    assert grows_evenly(text[: MEGABYTE // 10], text)
