"""What office programs put on the clipboard, read row by row against figures read off the sources by hand."""

import pytest

from tests.training_blocks.clipboard.pasting import codes, content, lines, numbers, pasted
from training_blocks.clipboard import ClipboardRefused

LINES = {
    "excel_365.html": [
        ("trung-cap-llct", 1, 79, None),
        ("trung-cap-llct", 1, 61, None),
        ("so-cap-llct", 2, 114, None),
        ("nhan-thuc-dang", 2, 134, None),
        ("dang-vien-moi", 2, 159, None),
        ("chuyen-de", 2, 187, None),
        ("mat-tran-doan-the", 9, 792, None),
        ("chinh-quyen-qlnn", 5, 490, None),
        ("chinh-tri-he", 1, 64, None),
        ("bao-cao-vien", 1, 163, None),
    ],
    "excel_plan_and_done.html": [
        ("so-cap-llct", 2, 114, None),
        ("dang-vien-moi", 2, 159, None),
    ],
    "excel_text.tsv": [("so-cap-llct", 2, 114, None), ("chinh-tri-he", 1, None, None)],
    "word_2016.html": [
        ("trung-cap-llct", 1, 61, None),
        ("cap-uy-bi-thu", 2, 1400, None),
        ("qpan", None, None, None),
    ],
    "google_sheets.html": [
        ("dang-vien-moi", 6, 492, None),
        ("nhan-thuc-dang", 9, None, None),
        ("ngach-cong-chuc", 3, 254, None),
    ],
    "libreoffice.html": [
        ("so-cap-llct", 2, None, 1114),
        ("hoc-tap-nghi-quyet", None, None, 12000),
        ("cao-cap-llct", 1, None, 80),
    ],
    "web_page.html": [
        ("so-cap-llct", 2, 114, None),
        ("chinh-tri-he", 1, None, None),
        ("chinh-tri-he", 1, 64, None),
    ],
    "merged_numbers.html": [
        ("nhan-thuc-dang", 1, None, None),
        ("dang-vien-moi", 2, None, None),
        ("chinh-tri-he", None, None, None),
    ],
    "sections_with_sums.html": [
        ("trung-cap-llct", 1, 140, None),
        ("so-cap-llct", 1, 60, None),
        ("so-cap-llct", 1, 54, None),
        ("dang-vien-moi", 4, 300, None),
    ],
    "broken_unclosed.html": [("so-cap-llct", 2, 114, None)],
    "broken_marked_sections.html": [("chinh-tri-he", 1, 64, None)],
    "hostile_spans.html": [("chinh-tri-he", 1, None, None)],
}
TOTALS = {
    "excel_365.html": (26, 2243, None),
    "excel_plan_and_done.html": (4, 273, None),
    "libreoffice.html": (3, None, 13194),
    "web_page.html": (4, 242, None),
    "sections_with_sums.html": (7, 554, None),
}


@pytest.mark.parametrize("name", LINES)
def test_the_rows_of_a_clipboard(name):
    assert lines(pasted(*content(name))) == LINES[name]


@pytest.mark.parametrize("name", LINES)
def test_the_total_row_is_what_is_declared_and_never_a_line(name):
    total = pasted(*content(name)).total
    assert (total and numbers(total)) == TOTALS.get(name)


@pytest.mark.parametrize(
    "name", ["persons_excel.html", "persons_in_one_cell.html", "persons_without_headings.tsv"]
)
def test_lists_of_persons_are_refused(name):
    with pytest.raises(ClipboardRefused) as refused:
        pasted(*content(name))
    assert (refused.value.code, refused.value.params) == ("persons", {})


def doubts_of(name):
    read = pasted(*content(name))
    return {d.code for d in read.doubts}, [codes(row) for row in read.rows]


def test_a_column_of_plans_is_left_out_and_said_so():
    assert doubts_of("excel_plan_and_done.html") == (
        {"columns-plan"},
        [set(), {("", "note-left-out")}],
    )


def test_footnotes_and_struck_out_numbers_are_left_blank():
    row = pasted(*content("word_2016.html")).rows[2]
    assert codes(row) == {("classes", "cell-altered"), ("learners", "count-digits")}
    assert row.partners == "Ban CHQS, Công an TP"


def test_an_english_number_is_proposed_and_not_taken():
    doubt = pasted(*content("google_sheets.html")).rows[1].doubts[0]
    assert (doubt.code, doubt.params) == (
        "count-comma-grouping",
        {"typed": "1,721", "suggestion": "1.721"},
    )


def test_numbers_over_several_rows_or_columns_are_left_blank():
    _doubts, rows = doubts_of("merged_numbers.html")
    assert rows == [
        {("learners", "cell-merged")},
        {("learners", "cell-merged")},
        {("classes", "cell-merged"), ("learners", "cell-merged")},
    ]


def test_rows_that_sum_up_others_are_kept_but_not_proposed():
    read = pasted(*content("sections_with_sums.html"))
    aside = [(row.label, row.part, codes(row)) for row in read.rows if not row.taken]
    assert aside == [
        ("Đào tạo", "subtotal", {("", "sum-of-rows-below")}),
        ("Sơ cấp lý luận chính trị", "subtotal", {("", "sum-of-rows-below")}),
        ("Bồi dưỡng", "subtotal", {("", "sum-of-rows-below")}),
        (
            "Trong đó: trực tuyến",
            "line",
            {("programme", "programme-of-section"), ("", "part-of-row-above")},
        ),
    ]


def test_a_cohort_and_a_form_of_study_go_to_their_fields():
    first, second, *_ = pasted(*content("excel_365.html")).rows
    assert (first.cohort, first.theme) == ("khóa 14", "")
    assert (second.cohort, second.theme) == ("khóa 15", "hệ không tập trung")


def test_a_word_before_a_number_is_kept():
    assert pasted(*content("word_2016.html")).rows[1].qualifiers == {"learners": "khoảng"}


def test_headings_within_a_table_are_shown_and_not_proposed():
    rows = pasted(*content("libreoffice.html")).rows
    assert [(r.label, r.part) for r in rows if not r.taken] == [
        ("Các lớp do Trung tâm mở", "section"),
        ("Các lớp phối hợp", "section"),
    ]
