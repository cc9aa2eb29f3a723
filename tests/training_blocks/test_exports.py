"""Tables as files: what is written is what is read back, and no text ever runs as a formula."""

import csv
import json
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from training_blocks.exports import ExportTable, Fact, Field, write_csv, write_json, write_xlsx

#: What begins so is run by a program that reads the file.
RUN = tuple("=+-@\t\r")
FORMULAS = ["=1+1", "+84 lớp", "-5", "@SUM(A1)", "\tx", "\r=1"]
ROWS = (
    ("go-cong-tay", "Gò Công Tây; huyện", 2243, Decimal("8.35")),
    ("yen-bai", 'Yên Bái "cũ"\ndòng hai', None, None),
    ("thanh-hoa", "Thanh Hóa", 0, Decimal("130.00")),
)


def table(*, rows=ROWS, language="vi"):
    return ExportTable(
        title="Theo đơn vị, năm 2023",
        language=language,
        fields=(
            Field("unit", "Mã"),
            Field("name", "Đơn vị"),
            Field("learners", "Học viên"),
            Field("percent", "%"),
        ),
        rows=rows,
        total=(None, "Tổng", 2243, None),
        facts=(Fact("source", "Nguồn", "https://example.vn/ket-qua/2023/"),),
    )


def csv_rows(written, delimiter):
    assert written.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(written.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def sheets(written):
    book = load_workbook(BytesIO(written))
    return {sheet.title: [list(row) for row in sheet.iter_rows()] for sheet in book}


def values(rows):
    return [[cell.value for cell in row] for row in rows]


def test_csv_as_a_vietnamese_excel_opens_it():
    assert csv_rows(write_csv(table()), ";") == [
        ["Mã", "Đơn vị", "Học viên", "%"],
        ["go-cong-tay", "Gò Công Tây; huyện", "2243", "8,35"],
        ["yen-bai", 'Yên Bái "cũ"\ndòng hai', "", ""],
        ["thanh-hoa", "Thanh Hóa", "0", "130"],
        ["", "Tổng", "2243", ""],
    ]


def test_csv_as_an_english_excel_opens_it():
    _header, first, *_others = csv_rows(write_csv(table(language="en")), ",")
    assert first == ["go-cong-tay", "Gò Công Tây; huyện", "2243", "8.35"]


def test_a_workbook_has_numbers_as_numbers_and_says_where_they_are_from():
    found = sheets(write_xlsx(table(), sheet="Số liệu", notes="Ghi chú"))
    assert list(found) == ["Số liệu", "Ghi chú"]
    assert values(found["Số liệu"]) == [
        ["Mã", "Đơn vị", "Học viên", "%"],
        ["go-cong-tay", "Gò Công Tây; huyện", 2243, 8.35],
        ["yen-bai", 'Yên Bái "cũ"\ndòng hai', None, None],
        ["thanh-hoa", "Thanh Hóa", 0, 130],
        [None, "Tổng", 2243, None],
    ]
    assert values(found["Ghi chú"]) == [
        ["Theo đơn vị, năm 2023", None],
        ["Nguồn", "https://example.vn/ket-qua/2023/"],
    ]


def test_json_names_its_columns_in_every_row():
    found = json.loads(write_json(table()))
    assert found["title"] == "Theo đơn vị, năm 2023"
    assert found["source"] == "https://example.vn/ket-qua/2023/"
    assert [column["key"] for column in found["columns"]] == ["unit", "name", "learners", "percent"]
    assert [tuple(row.values()) for row in found["rows"]] == [
        ("go-cong-tay", "Gò Công Tây; huyện", 2243, 8.35),
        ("yen-bai", 'Yên Bái "cũ"\ndòng hai', None, None),
        ("thanh-hoa", "Thanh Hóa", 0, 130.0),
    ]
    assert found["total"]["learners"] == 2243


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_runs_as_a_formula(text):
    made = table(rows=(("a", text, -5, None),))
    _header, first, _total = csv_rows(write_csv(made), ";")
    assert first[1] == f"'{text}" and first[2] == "-5"
    row = sheets(write_xlsx(made, sheet="A", notes="B"))["A"][1]
    assert row[1].data_type == "s" and row[2].data_type == "n"


def test_characters_that_a_workbook_cannot_hold_are_left_out():
    made = table(rows=(("a", "Gò\x00 Công\x0b\ufffe\uffff", 1, None),))
    assert sheets(write_xlsx(made, sheet="A", notes="B"))["A"][1][1].value == "Gò Công"


def test_the_title_of_a_sheet_is_cut_to_what_excel_takes():
    (first, _second) = sheets(write_xlsx(table(), sheet="a" * 40, notes="B"))
    assert first == "a" * 31


# Whatever the cells are

#: What both files can hold as it is.
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20) | (
    st.builds(
        "{}{}".format,
        st.sampled_from([*RUN, ";", ",", '"', "\n", "\ufeff"]),
        st.text("aé1", max_size=5),
    )
)
NUMBERS = st.integers(-(10**12), 10**12) | st.decimals(-999, 999, places=2)
CELLS = st.none() | NUMBERS | TEXTS
ROWS_OF_CELLS = st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), max_size=4)


@given(ROWS_OF_CELLS, st.sampled_from(["vi", "en"]))
def test_a_csv_gives_back_every_cell_and_no_text_runs(rows, language):
    made = table(rows=tuple(rows), language=language)
    delimiter, mark = (",", ".") if language == "en" else (";", ",")
    read = csv_rows(write_csv(made), delimiter)[1:-1]
    assert len(read) == len(rows)
    for cells, row in zip(read, rows, strict=True):
        for cell, value in zip(cells, row, strict=True):
            if isinstance(value, str):
                assert cell.removeprefix("'") == value.removeprefix("'")
                assert not cell.startswith(RUN)
            elif value is None:
                assert cell == ""
            else:
                assert Decimal(cell.replace(mark, ".")) == value


@given(ROWS_OF_CELLS)
def test_a_workbook_gives_back_every_cell_as_what_it_is(rows):
    read = sheets(write_xlsx(table(rows=tuple(rows)), sheet="A", notes="B"))["A"][1:-1]
    assert len(read) == len(rows)
    for cells, row in zip(read, rows, strict=True):
        for cell, value in zip(cells, row, strict=True):
            if isinstance(value, str):
                held = value.translate({0xFFFE: None, 0xFFFF: None})
                assert (cell.value or "") == held or "\r" in value
                assert cell.data_type == "s" or not held
            elif value is None:
                assert cell.value is None
            else:
                assert Decimal(str(cell.value)) == value and cell.data_type == "n"


@given(ROWS_OF_CELLS)
def test_json_gives_back_every_row(rows):
    found = json.loads(write_json(table(rows=tuple(rows))))["rows"]
    assert [tuple(row.values()) for row in found] == [
        tuple(float(value) if isinstance(value, Decimal) else value for value in row)
        for row in rows
    ]
