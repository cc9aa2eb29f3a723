"""The news of one class, or of two opened together: its day, its programme and its people in sentences apart."""

import pytest

from tests.training_blocks.prose.reading import identities, line

ONE = [
    (
        "Sáng 6/5/2024, Trung tâm Chính trị huyện Phú Lâm khai giảng lớp bồi dưỡng nhận thức về Đảng "
        "khóa III. Đến dự có đồng chí Trần Văn Hải, Trưởng Ban Tổ chức Huyện ủy.\n"
        "Quang cảnh buổi khai giảng\n\n"
        "Lớp học có 87 học viên là quần chúng ưu tú của 21 chi, đảng bộ.",
        line("nhan-thuc-dang", 1, 87),
    ),
    (
        "Chiều 14/11, Ban Tuyên giáo Huyện ủy bế giảng lớp bồi dưỡng lý luận chính trị dành cho đảng viên "
        "mới. Sau 7 ngày học tập, 64 học viên đã hoàn thành chương trình. Kết quả có 12 học viên đạt loại "
        "giỏi, 52 học viên đạt loại khá.",
        line("dang-vien-moi", 1, 64),
    ),
    (
        "Ngày 9/3, Trung tâm Thông tin công tác Tuyên giáo phối hợp với Đảng ủy Khối tổ chức bế giảng lớp "
        "bồi dưỡng lý luận chính trị cho đối tượng kết nạp Đảng. Lớp học có 61 học viên.",
        line("nhan-thuc-dang", 1, 61),
    ),
    (
        "Ban Chỉ huy Quân sự huyện tổ chức lớp bồi dưỡng kiến thức quốc phòng và an ninh cho đối tượng 4. "
        "Lớp học diễn ra trong 3 ngày, từ ngày 12 đến ngày 14/6 với sự tham gia của 120 đồng chí.",
        line("qpan", 1, 120),
    ),
    (
        "Lớp bồi dưỡng đối tượng kết nạp Đảng đợt 3 thu hút 103 học viên tham gia. Lớp học do Đảng ủy "
        "Khối tổ chức, khai giảng sáng 16/9.",
        line("nhan-thuc-dang", 1, 103),
    ),
    (
        "Lớp bồi dưỡng nghiệp vụ công tác Đảng cho cấp ủy cơ sở vừa được Trung tâm Chính trị huyện Tuy An "
        "phối hợp với Ban Tổ chức Huyện ủy khai giảng. Có 105 học viên là bí thư, chi ủy viên tham dự.",
        line("cap-uy-bi-thu", 1, 105),
    ),
    (
        "Ngày 9/7/2024, UBND thành phố mở lớp bồi dưỡng kiến thức, kỹ năng hoạt động cho 83 vị đại biểu "
        "HĐND các phường.",
        line("chinh-quyen-qlnn", 1, 83),
    ),
    (
        "Chiều nay (20/6), lớp bồi dưỡng ngạch chuyên viên khóa 3 đã bế giảng. Dự lễ có 5 đồng chí lãnh "
        "đạo các ban. Lớp có 81 học viên đến từ 27 cơ quan.",
        line("ngach-cong-chuc", 1, 81),
    ),
    (
        "Lớp nhận thức về Đảng dành cho học sinh được Trung tâm Chính trị xã khai giảng ngày 26/8. "
        "Có 58 em học sinh tham gia.",
        line("nhan-thuc-dang", 1, 58),
    ),
    (
        "Từ 18 đến 22-11, Sư đoàn tổ chức lớp bồi dưỡng lý luận chính trị cho đối tượng kết nạp Đảng và "
        "đảng viên mới. Tham gia lớp bồi dưỡng có 97 đồng chí.",
        line("nhan-thuc-dang+dang-vien-moi", 1, 97),
    ),
]
WITHOUT_A_CLASS = [
    (
        "Trung tâm mở lớp bồi dưỡng nghiệp vụ báo cáo viên. Tham gia lớp học có 74 báo cáo viên.",
        line("bao-cao-vien", None, 74),
    ),
    (
        "Tính đến ngày 15/6/2024, Trung tâm đã mở lớp bồi dưỡng nghiệp vụ báo cáo viên cho 72 đồng chí.",
        line("bao-cao-vien", None, 72),
    ),
    (
        "Ngày 5/8, Phòng Giáo dục và Đào tạo tổ chức bồi dưỡng chính trị hè. Có hơn 600 cán bộ quản lý, "
        "giáo viên tham gia.",
        line("chinh-tri-he", None, 600, approximate=True),
    ),
    (
        "Ngày 11/9, Đảng ủy xã tổ chức hội nghị tập huấn nghiệp vụ công tác đảng cho 125 đồng chí bí thư, "
        "chi ủy viên.",
        line("cap-uy-bi-thu", None, 125),
    ),
]
TWO = [
    "Sáng 18/4, Trung tâm khai giảng lớp bồi dưỡng nhận thức về Đảng và lớp bồi dưỡng lý luận chính trị cho "
    "đảng viên mới. Lớp bồi dưỡng nhận thức về Đảng có 52 học viên, lớp đảng viên mới có 38 học viên.",
    "Sáng 18/4, Trung tâm khai giảng 2 lớp: bồi dưỡng nhận thức về Đảng (52 học viên) và bồi dưỡng đảng "
    "viên mới (38 học viên).",
    "Ngày 24/5, Trung tâm bế giảng lớp đảng viên mới khóa 1 và khai giảng lớp nhận thức về Đảng khóa 2.\n"
    "Lớp đảng viên mới có 38 học viên.\nLớp nhận thức về Đảng có 52 học viên, cả 2 lớp học 5 ngày.",
]
NOTHING = [
    "Ngày 26/9, đoàn kiểm tra trao đổi với 10 học viên lớp đảng viên mới.",
    "Ngày 3/10, lãnh đạo Trung tâm thăm, tặng quà 15 học viên lớp sơ cấp lý luận chính trị.",
    "Chiều 8/8, 32 học viên lớp trung cấp lý luận chính trị của tỉnh bạn đến tham quan Trung tâm.",
    "Sáng 22/3, Trung tâm tổ chức hội nghị tổng kết công tác đào tạo. Dự hội nghị có 85 đại biểu.",
    "Mỗi lớp đảng viên mới thường có khoảng 60 - 70 học viên.",
    "Số lượt xem: 215",
]


@pytest.mark.parametrize(("text", "figure"), ONE + WITHOUT_A_CLASS)
def test_it_is_told_in_several_sentences(text, figure):
    assert identities(text) == [figure]


@pytest.mark.parametrize("text", TWO)
def test_two_opened_together_have_people_of_their_own(text):
    stated = [figure for figure in identities(text) if figure[0] == "line"]
    assert sorted(stated) == [line("dang-vien-moi", 1, 38), line("nhan-thuc-dang", 1, 52)]


@pytest.mark.parametrize("text", NOTHING)
def test_people_who_are_only_spoken_of_are_no_figure(text):
    assert identities(text) == []
