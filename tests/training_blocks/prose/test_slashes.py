"""Two numbers with a slash between: classes and their people, what was done of a plan, or a share of no account."""

import pytest

from tests.training_blocks.prose.reading import identities, line, read, total
from training_blocks.prose import Reason


class TestClassesAndPeople:
    def test_a_heading_says_so_for_the_lines_of_its_list(self):
        text = "Kết quả (số lớp/lượt học viên):\n- Đảng viên mới: 4/210\nGhi chú.\n- Sơ cấp lý luận chính trị: 1/57"
        assert identities(text) == [line("dang-vien-moi", 4, 210, measure="attendances")]

    def test_the_words_may_stand_behind(self):
        assert identities("Năm 2021, mở 12/745 lớp/học viên.") == [total(12, 745)]

    def test_without_a_heading_it_is_less_sure(self):
        (figure,) = read("Lớp nhận thức về Đảng: 6/412.").figures
        assert (figure.classes, figure.people) == (6, 412)
        assert Reason.SPELLING in figure.confidence.reasons

    @pytest.mark.parametrize(
        "text",
        [
            "Lớp đảng viên mới: 8/11.",
            "Lớp đảng viên mới (1/40) đạt điểm tối đa.",
            "Lớp đảng viên mới: 2/96 học viên là người dân tộc.",
            "Tỷ lệ nữ của lớp đảng viên mới: 60/210.",
        ],
    )
    def test_shares_and_days_are_no_pairs(self, text):
        assert identities(text) == []


class TestDoneOfAPlan:
    def test_people_behind_say_that_the_classes_were_held(self):
        text = "Lớp đảng viên mới 3/4 lớp (đạt 75%), 160 học viên."
        assert identities(text) == [line("dang-vien-moi", 3, 160)]

    def test_graded_classes_are_none(self):
        assert identities("Năm 2021 có 5/6 lớp, 320 học viên đạt loại khá.") == []
