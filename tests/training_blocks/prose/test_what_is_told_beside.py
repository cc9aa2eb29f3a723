"""What a figure carries beside its numbers, and figures told side by side, in tables and under headings."""

import pytest

from tests.training_blocks.prose.reading import identities, line, read, total


def only(text):
    (figure,) = read(text).figures
    return figure


class TestBesideItsNumbers:
    def test_partners_are_told_with_their_relation(self):
        figure = only(
            "Năm 2023, Trung tâm phối hợp với Hội Nông dân huyện mở 2 lớp sơ cấp cho 90 học viên."
        )
        assert (figure.relation, figure.partners) == ("phối hợp với", "Hội Nông dân huyện")

    def test_the_cohort_of_a_course_is_told(self):
        figure = only("Khai giảng lớp sơ cấp lý luận chính trị khóa 15 với 52 học viên.")
        assert figure.cohort == "khóa 15"
        assert figure.event.value == "opened"

    def test_each_figure_has_the_period_of_its_clause(self):
        text = "Năm 2022, mở 12 lớp cho 800 học viên. Năm 2023, mở 14 lớp cho 900 học viên."
        reading = read(text)
        assert [figure.period.code for figure in reading.figures] == ["2022", "2023"]
        assert reading.period.code == "2023"

    def test_two_months_together_are_no_period(self):
        text = "Trong tháng 5, tháng 6 năm 2023, Trung tâm mở 3 lớp cho 200 học viên."
        assert read(text).period is None

    def test_documents_are_cited(self):
        (document,) = read("Thực hiện Kế hoạch số 12-KH/HU ngày 20/01/2022.").documents
        assert "12-KH/HU" in document.number

    def test_a_unit_may_be_written_over_two_lines(self):
        text = "Trung tâm Chính trị xã Y mở 3 lớp cho 90 học viên."
        assert read(text, units=["Trung tâm", "Trung tâm\nChính trị xã Y"]).unit.text.endswith("Y")


class TestInclusion:
    def inclusions(self, text):
        return [figure.inclusion and figure.inclusion.value for figure in read(text).figures]

    def test_parts_that_add_up_are_in_their_total(self):
        text = "Mở 5 lớp cho 300 học viên, gồm 3 lớp sơ cấp cho 180 học viên, 2 lớp đảng viên mới cho 120 học viên."
        assert self.inclusions(text) == [None, "in-total", "in-total"]

    def test_resolution_study_lies_outside(self):
        text = "Mở 5 lớp cho 300 học viên. Ngoài ra, tổ chức học tập nghị quyết cho 900 lượt đảng viên."
        assert self.inclusions(text) == [None, "in-addition"]

    def test_a_part_of_a_line_is_of_it(self):
        text = "Mở 6 lớp nhận thức về Đảng cho 400 học viên, trong đó 2 lớp trực tuyến cho 120 học viên."
        assert self.inclusions(text) == ["in-total", "of-which"]


@pytest.mark.parametrize(
    "text",
    [
        "Lớp sơ cấp lý luận chính trị và lớp đảng viên mới có số lớp lần lượt là 2 lớp và 3 lớp, "
        "với số học viên lần lượt là 90 và 180 học viên.",
        "Chương trình | Số lớp | Số học viên\nSơ cấp lý luận chính trị | 2 | 90\nĐảng viên mới | 3 | 180",
        "Kết quả mở lớp:\n- Sơ cấp lý luận chính trị: 2 lớp, 90 học viên\n- Đảng viên mới: 3 lớp, 180 học viên",
    ],
    ids=["respectively", "table", "list"],
)
def test_two_programmes_are_told_side_by_side(text):
    assert identities(text) == [line("so-cap-llct", 2, 90), line("dang-vien-moi", 3, 180)]


def test_a_total_stands_before_its_parts():
    text = "Năm 2023, mở 5 lớp cho 270 học viên: 2 lớp sơ cấp cho 90 học viên, 3 lớp đảng viên mới cho 180 học viên."
    assert identities(text)[0] == total(5, 270)
