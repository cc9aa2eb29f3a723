"""The year 2023 of Gò Công Tây: every class in a line, a memo and an outreach figure that count in no total.

Published on 13/12/2023, before the year was over; the figures are the year's.
"""

from datetime import date

from portal.demo.stage import Stage
from portal.news.models import TrainingResultPage

PUBLISHED = date(2023, 12, 13)
SCHOOL = "truong-chinh-tri-tien-giang"


def article(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Gò Công Tây mở 26 lớp cho 2.243 người học trong năm 2023",
        slug="go-cong-tay-nam-2023",
        reporting_unit=stage.units["go-cong-tay"],
        period_span="year",
        period_year=2023,
        article_date=PUBLISHED,
        intro="Số lớp của cả năm nhiều hơn kế hoạch 6 lớp; đông nhất là các lớp dành cho công tác đoàn thể.",
        author_line="Trung tâm Chính trị huyện Gò Công Tây",
        source="Viết lại theo số liệu Trung tâm đã công bố",
        body=body(stage),
        **stage.cover("lop-hoc", "một buổi học ở trung tâm chính trị"),
    )


def body(stage: Stage) -> list:
    return [
        ("paragraph", OPENING),
        ("heading", "Số lớp và số người học"),
        ("results", results(stage)),
        ("paragraph", READING),
        ("plan", PLAN),
        ("heading", "Tuyên truyền, học tập nghị quyết"),
        ("outreach", OUTREACH),
        ("heading", "Cách dạy và chất lượng"),
        ("paragraph", TEACHING),
        ("quality", QUALITY),
        ("gallery", gallery(stage)),
        ("documents", DOCUMENTS),
    ]


def results(stage: Stage) -> dict:
    return {
        "declared_classes": 26,
        "declared_learners": 2243,
        "data_as_of": PUBLISHED,
        "lines": [*hosted_lines(stage), *own_lines(stage), memo_line(stage)],
    }


def hosted_lines(stage: Stage) -> list[dict]:
    shared = {
        "theme": "Hệ không tập trung",
        "owner": SCHOOL,
        "partners": [SCHOOL],
        "relation": "hiệp quản với",
    }
    return [
        stage.line("trung-cap-llct", 1, 79, cohort="Khóa 14", event="closed", **shared),
        stage.line("trung-cap-llct", 1, 61, cohort="Khóa 15", event="opened", **shared),
    ]


def own_lines(stage: Stage) -> list[dict]:
    return [
        stage.line("so-cap-llct", 2, 114, cohort="Khóa 15 và 16"),
        stage.line("nhan-thuc-dang", 2, 134),
        stage.line("dang-vien-moi", 2, 159),
        stage.line(
            "chuyen-de",
            2,
            187,
            theme="Vấn đề dân tộc và chính sách dân tộc (học viên: cấp ủy viên, bí thư, phó bí thư ở cơ sở)",
        ),
        stage.line("mat-tran-doan-the", 9, 792),
        stage.line("chinh-quyen-qlnn", 5, 490),
        stage.line("chinh-tri-he", 1, 64),
        stage.line("bao-cao-vien", 1, 163, theme="Có cộng tác viên dư luận xã hội cùng học"),
    ]


def memo_line(stage: Stage) -> dict:
    """People of the classes above, counted a second time by what was woven into their lessons."""
    return stage.line(
        "chuyen-de",
        None,
        1591,
        inclusion="of-which",
        theme="Lồng ghép học tập và làm theo Bác, phòng, chống tham nhũng, tiêu cực vào bài giảng",
    )


def gallery(stage: Stage) -> dict:
    return {
        "title": "Hình minh họa",
        "photos": [
            stage.photo("hoi-truong", "lễ khai giảng trong hội trường"),
            stage.photo("tai-lieu", "tài liệu học tập"),
        ],
    }


OPENING = (
    "<p>Năm 2023, Trung tâm Chính trị huyện Gò Công Tây mở cả những lớp đã ghi trong kế hoạch lẫn những lớp mà cấp ủy"
    " đề nghị thêm. Hai lớp trung cấp do Trung tâm cùng quản lý với Trường Chính trị tỉnh Tiền Giang: khóa 14 vừa"
    " bế giảng, khóa 15 vừa khai giảng.</p>"
)

READING = (
    "<p>Riêng các lớp về công tác đoàn thể đón 792 người, hơn một phần ba của cả năm. Dòng 1.591 học viên không phải"
    " là lớp mới: đó là người của chính các lớp ở trên, được nghe thêm chuyên đề lồng trong bài giảng, nên không"
    " cộng vào tổng.</p>"
)

TEACHING = (
    "<p>Bài giảng được bổ sung tinh thần Đại hội XIII và các hội nghị Trung ương của khóa, gần với việc của địa"
    " phương hơn và dành nhiều giờ hơn cho thảo luận. Bài kiểm tra kết hợp tự luận với trắc nghiệm. Trung tâm cũng"
    " cùng Ban Tuyên giáo Huyện ủy giúp cấp ủy nhìn lại 5 năm làm theo Chỉ thị 23-CT/TW.</p>"
    "<p>Tự đánh giá cả năm, Trung tâm hoàn thành xuất sắc nhiệm vụ.</p>"
)

PLAN = {
    "plan_for": "year",
    "basis": "classes",
    "percent": "100",
    "exceeded_by": 6,
    "note": "Số lớp theo kế hoạch không được công bố, nên không tính lại được tỷ lệ.",
}

OUTREACH = {
    "rows": [
        {
            "label": "Học tập nghị quyết, nghe thời sự",
            "attendances": 1400,
            "qualifier": "khoảng",
            "partners": "Ban Tuyên giáo Huyện ủy",
        }
    ]
}

QUALITY = {
    "rows": [
        {
            "label": "Lớp học được đánh giá rất tốt",
            "counted": "answers",
            "percent": "98",
            "scope": "khảo sát ở các chi bộ, đảng bộ cơ sở",
        }
    ]
}

DOCUMENTS = {
    "documents": [
        {
            "number": "43-HD/BTGTU",
            "kind": "Hướng dẫn",
            "date": date(2022, 11, 2),
            "issuer": "Ban Tuyên giáo Tỉnh ủy Tiền Giang",
            "subject": "Công tác lý luận chính trị năm 2023",
        },
        {
            "number": "69-KH/TTCT",
            "kind": "Kế hoạch",
            "date": date(2022, 11, 22),
            "issuer": "Trung tâm Chính trị huyện Gò Công Tây",
            "subject": "Đào tạo, bồi dưỡng năm 2023",
        },
        {
            "number": "23-CT/TW",
            "kind": "Chỉ thị",
            "date": date(2018, 2, 9),
            "issuer": "Ban Bí thư Trung ương Đảng",
            "subject": "Đổi mới việc học tập, nghiên cứu chủ nghĩa Mác - Lênin, tư tưởng Hồ Chí Minh",
        },
    ]
}
