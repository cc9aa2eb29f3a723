"""Each stage by itself: what it makes of a few words."""

from datetime import date

import pytest

from tests.training_blocks.prose.reading import PROGRAMMES
from training_blocks.prose.counts import counts_in
from training_blocks.prose.masks import masks_of
from training_blocks.prose.normalise import source_of
from training_blocks.prose.numbers import numbers_in
from training_blocks.prose.programmes import ProgrammeBook
from training_blocks.prose.refusal_rules import Refusal
from training_blocks.prose.refusals import judged
from training_blocks.prose.senses import senses_in
from training_blocks.prose.sentences import sentences_of
from training_blocks.prose.spelled import read_spelled
from training_blocks.prose.stated_periods import stated_periods
from training_blocks.prose.tokens import keys_of, tokens_of

BOOK = ProgrammeBook(PROGRAMMES)


def sentences(text):
    return sentences_of(tokens_of(source_of(text)))


def sentence(text):
    (only,) = sentences(text)
    return only


def counts(text):
    one = sentence(text)
    return counts_in(one, numbers_in(one, masks_of(source_of(text))))


class TestNormalising:
    def test_places_are_those_of_the_text_as_given(self):
        given = "\ufeffNa\u0306m\u00a02023: lo\u031b\u0301p \u00d0a\u0309ng"
        source = source_of(given)
        assert source.text == "Năm 2023: lớp Đảng"
        start = source.text.index("Đảng")
        first, last = source.span(start, start + len("Đảng"))
        assert given[first:last] == "\u00d0a\u0309ng"

    def test_both_tone_spellings_and_both_letters_are_one_word(self):
        assert keys_of("khoá uỷ lí") == keys_of("khóa ủy lý")


class TestSentences:
    def test_they_end_before_a_capital_and_not_within_a_number(self):
        text = "Năm 2023 mở 2 lớp cho 1.212 học viên. Trong đó có TP. Huế.\n1. Lớp đầu"
        assert len(sentences(text)) == 3

    def test_a_text_without_marks_is_known(self):
        assert not sentence("Nam 2021 mo 6 lop boi duong").marked
        assert sentence("Năm 2021 mở 6 lớp bồi dưỡng").marked


class TestNumbers:
    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("hai", 2), ("mười", 10), ("mười lăm", 15), ("hai mươi mốt", 21), ("ba mươi", 30),
            ("một trăm linh năm", 105), ("hai trăm mười", 210), ("một nghìn hai trăm", 1200),
        ],
    )  # fmt: skip
    def test_words_say_numbers(self, words, value):
        keys = keys_of(words)
        assert read_spelled(keys) == (value, len(keys))

    @pytest.mark.parametrize(
        ("text", "value", "qualifier"),
        [
            ("02 học viên", 2, None),
            ("1.212 học viên", 1212, None),
            ("1 212 học viên", 1212, None),
            ("16 nghìn học viên", 16000, None),
            ("hơn 16,2 nghìn học viên", 16200, "hơn"),
            ("khoảng 500 học viên", 500, "khoảng"),
            ("200 học viên trở lên", 200, "trên"),
        ],
    )
    def test_counts_carry_multiplier_qualifier_and_noun(self, text, value, qualifier):
        (count,) = counts(text)
        assert (count.value, count.noun, count.qualifier) == (value, "learners", qualifier)

    @pytest.mark.parametrize(
        "text",
        [
            "ngày 12/5 học viên đi", "50% học viên", "khóa 15 học viên", "Kế hoạch số 43 cán bộ",
            "43-HD/BTGTU học viên", "năm 2023 học viên", "5 triệu đồng", "từ 50 đến 100 học viên",
        ],
    )  # fmt: skip
    def test_what_is_masked_counts_nothing(self, text):
        assert counts(text) == []


class TestRefusals:
    @pytest.mark.parametrize(
        ("text", "refusal"),
        [
            ("số lớp tăng 66 lớp", Refusal.DIFFERENCE),
            ("mỗi lớp 60 học viên", Refusal.EACH),
            ("tối đa 100 học viên", Refusal.REQUIRED),
            ("kết nạp 142 đảng viên", Refusal.ADMITTED),
            ("35/419 học viên xuất sắc", Refusal.GRADED),
            ("khen thưởng 12 học viên", Refusal.AWARDED),
            ("đội ngũ gồm 12 người", Refusal.STAFF),
            ("402 học viên nữ", Refusal.MENTIONED),
            ("mở được 12 lớp", None),
        ],
    )
    def test_a_reason_is_told_from_the_words_around(self, text, refusal):
        one = sentence(text)
        found = judged(one, counts(text), senses_in(one))
        assert [judgement.refusal for judgement in found][-1] == refusal


class TestProgrammes:
    @pytest.mark.parametrize(
        ("text", "codes"),
        [
            ("lớp bồi dưỡng nhận thức về Đảng", ["nhan-thuc-dang"]),
            ("chuyên đề chính trị hè", ["chinh-tri-he"]),
            ("QP, AN đối tượng 4", ["qpan"]),
            ("sơ cấp lí luận chính trị", ["so-cap-llct"]),
            ("Ban Tuyên giáo Huyện ủy", []),
            ("hệ không tập trung", []),
        ],
    )
    def test_the_longest_name_wins_and_a_body_is_no_course(self, text, codes):
        assert [mention.code for mention in BOOK.all_in(sentence(text))] == codes


class TestPeriods:
    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("Năm 2023, mở", "2023"),
            ("6 tháng đầu năm 2022, mở", "2022-H1"),
            ("9 tháng năm 2016", "2016-9M"),
            ("Quý IV/2019", "2019-Q4"),
            ("tháng 3 năm 2019", "2019-03"),
            ("Năm học 2012-2013, mở", "2012/2013"),
            ("Giai đoạn 2021 - 2025, mở", "2021/2025"),
            ("Năm nay, mở", "2024"),
        ],
    )
    def test_they_are_read_as_reports_name_them(self, text, code):
        (stated,) = stated_periods(source_of(text), date(2024, 11, 5))
        assert stated.period.code == code

    def test_to_date_is_no_period(self):
        (stated,) = stated_periods(source_of("Từ đầu năm 2024 đến nay, mở 3 lớp"), None)
        assert stated.period is None

    @pytest.mark.parametrize(
        "text", ["tăng so với năm 2022", "khóa III năm 2023", "nguồn nhiệm kỳ 2020-2025"]
    )
    def test_those_of_plans_and_comparisons_are_left_out(self, text):
        assert stated_periods(source_of(text), None) == []
