"""Cells in their places: merged, quoted, nested, hidden, and however many."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.training_blocks.clipboard.pasting import html_table, tab_separated
from training_blocks.clipboard.doubts import ClipboardRefused
from training_blocks.clipboard.grid import MAX_COLUMNS, MAX_ROWS
from training_blocks.clipboard.html_tables import html_grids
from training_blocks.clipboard.reading import clipboard_grids
from training_blocks.clipboard.tab_separated import tab_separated_grid

WORDS = st.text(st.sampled_from("aảĐ19.,<>&'\"-"), min_size=1, max_size=6).filter(str.strip)
TABLES = st.integers(1, 6).flatmap(
    lambda width: st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=1, max_size=6)
)


def texts(grid):
    return [[cell.text for cell in row] for row in grid]


@given(TABLES)
def test_a_table_of_html_gives_back_its_cells(rows):
    assert texts(html_grids(html_table(rows))[0]) == rows


@given(TABLES)
def test_tab_separated_text_gives_back_its_cells(rows):
    plain = [[text.replace('"', "q") for text in row] for row in rows]
    assert texts(tab_separated_grid(tab_separated(plain))) == plain


@given(TABLES)
def test_quoted_cells_give_back_their_lines(rows):
    marked = [['"' + "\n".join([t, t]).replace('"', '""') + '"' for t in row] for row in rows]
    assert texts(tab_separated_grid(tab_separated(marked))) == [
        [f"{t}\n{t}" for t in row] for row in rows
    ]


@pytest.mark.parametrize(
    "text,cells",
    [
        ('"open\tb', [['"open', "b"]]),
        ('a"b\t"c"d', [['a"b', '"c"d']]),
        ('"a""b"\t""', [['a"b']]),
        ("a\tb\rc\td", [["a", "b"], ["c", "d"]]),
        ("\n\na\t\t\nb\t\t\n", [["a"], ["b"]]),
        ('"\t""\t""\tx', [['"', '""', '""', "x"]]),
    ],
)
def test_odd_quotation_marks_and_blank_edges(text, cells):
    assert texts(tab_separated_grid(text)) == cells


def test_merged_cells_cover_their_places():
    html = (
        "<table><tr><td rowspan=2>a<td colspan=2>b<td>c"
        "<tr><td>d<td>e<td>f<tr><td>g<td>h<td>i<td>j</table>"
    )
    (grid,) = html_grids(html)
    assert texts(grid) == [list("abbc"), list("adef"), list("ghij")]
    assert [[cell.covered for cell in row] for row in grid] == [
        [False, False, True, False],
        [True, False, False, False],
        [False] * 4,
    ]
    assert [cell.merged for cell in grid[0]] == [True, True, True, False]


def shown(cell, before=""):
    (grid,) = html_grids(f"{before}<table><tr><td>x</td><td>{cell}</td></tr></table>")
    return grid[0][1] if len(grid[0]) > 1 else None


@pytest.mark.parametrize(
    "cell,text",
    [
        ("<p>1</p><p>2</p>", "1\n2"),
        ("1<br>2", "1\n2"),
        ("<b>1</b><i>2</i>", "12"),
        ("2\r\n   243", "2 243"),
        ("&nbsp;2.243&#160;", "2.243"),
        ("26<sup>1</sup>", "26¹"),
        ("26<span style='vertical-align: super'><span></span>1</span>", "26¹"),
        ("5<span style='display:none'>6</span>", "5"),
        ("5<span style='MSO-HIDE: ALL'>6<span>7</span></span>8", "58"),
        ("5<!-- 6 -->7<![if !x]>8<![endif]>", "578"),
        ("a < b & c &lt; d", "a < b & c < d"),
        ("<script>1</script>2<style>.x{}</style>3<template>4</template>", "23"),
        ("e\u0323\u0302", "e\u0323\u0302"),
    ],
)
def test_a_cell_holds_what_it_shows(cell, text):
    assert shown(cell).text == text


@pytest.mark.parametrize(
    "cell", ["<del>5</del>6", "<s>5</s>", "<bdo dir=rtl>12</bdo>", "<span class=xl9>5</span>"]
)
def test_what_is_struck_out_or_turned_round_is_marked(cell):
    sheet = "<style><!-- .xl8, .xl9 {color:red;\n text-decoration: line-through} --></style>"
    assert shown(cell, sheet).altered


def test_hidden_rows_and_columns_are_not_there():
    html = (
        "<table><col><col style='display:none'><tr><td>a<td>b<td>c"
        "<tr style='display:none'><td>d<td>e<td>f<tr hidden><td>g<tr><td>h<td>i<td>j</table>"
    )
    assert texts(html_grids(html)[0]) == [["a", "c"], ["h", "j"]]


def test_a_table_in_a_cell_is_a_table_of_its_own_and_the_frame_is_none():
    inner = "<table><tr><td>a<td>b<tr><td>c<td>d</table>"
    grids = html_grids(f"<table><tr><td>menu<td>{inner}<td>x</table>")
    assert [texts(grid) for grid in grids] == [[["a", "b"], ["c", "d"]]]


def test_tables_in_hidden_cells_are_not_there():
    inner = "<table><tr><td>1<td>2<tr><td>3<td>4</table>"
    html = f"<table><tr><td>a<td>b<td style='display:none'>{inner}</table>"
    assert [texts(grid) for grid in html_grids(html)] == [[["a", "b"]]]


@pytest.mark.parametrize(
    "html,text,code",
    [
        ("", "", "no-table"),
        ("<p>chữ", "chữ", "no-table"),
        ("<table><tr><td>một ô</table>", "một ô", "no-table"),
        ("x" * 1_500_000, "x" * 500_001, "too-large"),
        ("<table>" + "<tr><td>a<td>b" * (MAX_ROWS + 1), "", "too-many-rows"),
        ("", "a\tb\n" * (MAX_ROWS + 1), "too-many-rows"),
        ("<table><tr>" + "<td>a" * (MAX_COLUMNS + 1), "", "too-many-columns"),
        ("", "a\t" * MAX_COLUMNS + "b", "too-many-columns"),
    ],
)
def test_what_is_no_table_or_too_large_is_refused(html, text, code):
    with pytest.raises(ClipboardRefused) as refused:
        clipboard_grids(html, text)
    assert refused.value.code == code


def test_blank_rows_and_columns_at_the_edges_count_for_nothing():
    html = "<table><tr><td>a<td>b" + "<td>" * 500 + "<tr><td>&nbsp;" * 3000
    (grid,) = clipboard_grids(html, "")
    assert texts(grid) == [["a", "b"]]
