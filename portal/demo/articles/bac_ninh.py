"""The eight district centres of old Bắc Ninh "until now": no stated period, so the figures count in no year."""

from datetime import date

from portal.demo.stage import Stage
from portal.news.models import TrainingResultPage


def article(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Bắc Ninh: 8 trung tâm cấp huyện đã mở 344 lớp",
        slug="bac-ninh-8-trung-tam",
        reporting_unit=stage.units["bac-ninh-cu"],
        period_span="open",
        article_date=date(2024, 6, 23),
        intro="Hơn 44.200 cán bộ, đảng viên ở cơ sở đã qua các lớp; đội ngũ giảng dạy phần lớn là kiêm chức.",
        author_line="Ban biên tập",
        source="Viết lại theo số liệu đã đăng trên tạp chí",
        body=body(stage),
        **stage.cover("tai-lieu", "sách và tài liệu học tập"),
    )


def body(stage: Stage) -> list:
    return [
        ("paragraph", OPENING),
        ("heading", "Kết quả đến nay"),
        ("results", RESULTS),
        ("paragraph", READING),
        ("heading", "Đội ngũ"),
        ("staff", STAFF),
        ("photo", stage.photo("hoi-truong", "một hội trường")),
        ("heading", "Nội dung giảng dạy"),
        ("paragraph", TEACHING),
    ]


OPENING = (
    "<p>Ở Bắc Ninh, cả 8 huyện, thành phố đều có trung tâm chính trị, trước đây gọi là trung tâm bồi dưỡng chính trị."
    " Việc của các trung tâm là dạy lý luận, phổ biến chủ trương của Đảng, pháp luật của Nhà nước và trang bị nghiệp"
    " vụ cho cán bộ cơ sở.</p>"
)

RESULTS = {
    "scope": "area",
    "declared_classes": 344,
    "declared_learners": 44200,
    "qualifier": "hơn",
    "note": "Số liệu gộp của 8 trung tâm, không nêu tính từ năm nào.",
}

READING = (
    "<p>Số liệu không cho biết bắt đầu từ năm nào, vì vậy Cổng xếp vào bảng riêng của những kỳ không xác định và không"
    " cộng vào năm nào.</p>"
)

STAFF = {
    "rows": [
        {"role": "other", "label": "Tổng số cán bộ, giảng viên", "number": 34},
        {"role": "managers", "number": 17},
        {"role": "lecturers", "number": 11},
        {"role": "office", "number": 6},
        {"role": "part-time", "number": 116},
        {"role": "other", "label": "Giảng viên có trình độ đại học trở lên", "percent": "100"},
        {"role": "other", "label": "Giảng viên có trình độ cao cấp lý luận", "percent": "80"},
    ],
    "note": "Không nêu tỷ lệ 100% và 80% tính trên toàn bộ hay một phần giảng viên.",
}

TEACHING = (
    "<p>Trong khi chờ tài liệu mới của Trung ương, giảng viên tự bổ sung những điểm mới của Đại hội XIII vào bài, cùng"
    " với nghị quyết đại hội của tỉnh và của huyện nhiệm kỳ 2020-2025.</p>"
)
