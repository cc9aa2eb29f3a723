"""The law of the package: never an exception but a refusal, never a number that its cell does not show."""

import time
import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.training_blocks.clipboard.pasting import (
    CORPUS,
    PROGRAMMES,
    content,
    html_table,
    numbers,
    pasted,
    tab_separated,
)
from training_blocks.clipboard import ClipboardRefused, read_clipboard
from training_blocks.clipboard.reading import clipboard_grids
from training_blocks.numbers import MAX_DIGITS

FRAGMENTS = [
    "<table>", "</table>", "<table hidden>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<td rowspan=2>",
    "<td colspan='3'>", "<td rowspan=0 colspan=99999>", "<p>", "</p>", "<br/>", "<o:p></o:p>", "<span style='",
    "<span style='display:none'>", "</span>", "<sup>", "</sup>", "<del>", "</del>", "<!--", "-->", "<![if x]>",
    "<![endif]>", "<style>.a{display:none}", "</style>", "<td class=a>", "<col style=display:none>", "<", ">",
    '"', "'", "&nbsp;", "&#", "&#x0;", "&#" + "9" * 5000 + ";", "\x00", "\t", "\r\n", "\n", "Số lớp", "Số học viên",
    "Chương trình", "Ke\u0302\u0301 hoạch", "Thực hiện", "Lượt", "STT", "Sơ cấp lý luận chính trị",
    "đảng viên mới", "Tổng cộng", "I", "1", "2.243", "2,243", "02", "12 lớp", "hơn 200", "13/12/2023", "12%",
    "5-7", "١٢", "1e3", "\u202e12", "\u00a0", "Nguyễn Thử Nghiệm", "Họ và tên", "khóa 15",
]  # fmt: skip
NOISE = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=5), max_size=60).map("".join)
NUMBERS = [
    "", "-", "0", "02", "7", "114", "2.243", "2 243", "2,243", "1.2345", "2,5", "12%", "13/12/2023", "5-7", "-3",
    "12 lớp", "159 học viên", "80 lượt", "hơn 200", "khoảng 1.400 lượt", "gần 40 người", "01 lớp (79 HV)", "(1)",
    "1/2", "2023", "1.234.567", "0912345678", "26*", "#REF!", "=SUM(A1)", "1\n2", "٣", "２",
]  # fmt: skip
HEADINGS = st.permutations(["Chương trình", "Số lớp", "Số học viên", "Lượt", "Kế hoạch", "", "Nữ"])
LABELS = st.sampled_from(
    [
        "Sơ cấp lý luận chính trị",
        "Chính trị hè",
        "Tổng cộng",
        "I. Đào tạo",
        "Lớp lạ",
        "",
        "Trong đó",
    ]
)


@given(NOISE, NOISE)
def test_nothing_on_the_clipboard_raises_but_a_refusal(html, text):
    with suppress(ClipboardRefused):
        read_clipboard(html, text, PROGRAMMES)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
@given(st.data())
def test_a_broken_piece_of_a_real_clipboard_states_nothing_that_no_cell_shows(path, data):
    source = "".join(content(path.name))
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(source))] * 2)))
    piece = source[:start] + data.draw(NOISE) + source[end:]
    for html, text in [(piece, ""), ("", piece)]:
        _assert_shown(html, text)


@given(
    HEADINGS, st.lists(st.tuples(LABELS, *[st.sampled_from(NUMBERS)] * 6), min_size=1, max_size=8)
)
def test_every_accepted_number_is_what_a_cell_shows(headings, rows):
    table = [headings, *(_placed(headings, row) for row in rows)]
    _assert_shown(html_table(table), "")
    _assert_shown("", tab_separated([[t.replace("\n", " / ") for t in row] for row in table]))


def _placed(headings, row):
    label, *others = row
    cells = iter(others)
    return [label if heading == "Chương trình" else next(cells) for heading in headings]


@given(st.lists(st.tuples(LABELS, *[st.sampled_from(NUMBERS)] * 2), min_size=1, max_size=8))
def test_a_number_comes_from_its_own_row_and_column(rows):
    try:
        read = pasted(html_table([("Chương trình", "Số lớp", "Số học viên"), *rows]))
    except ClipboardRefused:
        return
    answered = [*read.rows, *filter(None, [read.total])]
    for row in answered:
        sources = [source for source in rows if row.label in source[0] or not source[0]]
        assert any(_agrees(row, source) for source in sources), row


def _agrees(row, source):
    return all(
        number is None or number in readings(shown)
        for number, shown in zip(numbers(row), source[1:], strict=False)
    )


def _assert_shown(html, text):
    try:
        grids = clipboard_grids(html, text)
        read = read_clipboard(html, text, PROGRAMMES)
    except ClipboardRefused:
        return
    shown = {number for grid in grids for row in grid for c in row for number in readings(c.text)}
    answered = [*read.rows, *filter(None, [read.total])]
    assert {n for row in answered for n in numbers(row) if n is not None} <= shown


def readings(text) -> set[int]:
    """The one number a cell shows, read by another rule: its digits alone, if nothing but groups parts them."""
    plain = unicodedata.normalize("NFKC", text).strip()
    start = next((at for at, char in enumerate(plain) if char in "0123456789"), None)
    if start is None:
        return set()
    end = max(at for at, char in enumerate(plain) if char in "0123456789") + 1
    groups = plain[start:end].replace(" ", ".").split(".")
    tail = groups[1:]
    if not all(group.isdigit() for group in groups) or any(len(group) != 3 for group in tail):
        return set()
    if sum(map(len, groups)) > MAX_DIGITS:
        return set()
    return (
        {int("".join(groups))}
        if plain[start - 1 : start] not in tuple("-−/(") or not start
        else set()
    )


@pytest.mark.parametrize(
    "piece",
    [
        "<", "<a", "<a b='", '<a b="', "</", "<!", "<!--", "&", "&#", "&#9", '"', '"\t', '""\t', "<td>", "<tr>",
        "<table>", "<table><tr><td>", "<span style='display:none'>", "<style>", "<style>/*", "*/", "<sup>", "</b>",
        "<span>", "a ", "a\n", "1.", "<td rowspan=999 colspan=999>", "<col span=999>", "khóa 1, ", "/* { } ",
    ],
)  # fmt: skip
def test_the_time_grows_with_the_size_alone(piece):
    def seconds(size):
        repeated = f"<table><tr><td>a<td>b<td>{piece * (size // len(piece))}"
        start = time.process_time()
        for html, text in [(repeated, ""), ("", "a\tb\t" + repeated)]:
            with suppress(ClipboardRefused):
                read_clipboard(html, text, PROGRAMMES)
        return time.process_time() - start

    small, large = seconds(20_000), seconds(200_000)
    assert large < 30 * max(small, 0.02)
