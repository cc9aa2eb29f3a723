"""The first half of 2022 of Yên Bái city: nine classes with their partners, and titles counted among fewer learners
than the total (419 of seven classes), which is no error."""

from datetime import date

from portal.demo.stage import Stage
from portal.news.models import TrainingResultPage

PUBLISHED = date(2022, 6, 30)
SCHOOL = "truong-chinh-tri-yen-bai"
OPENED_TOGETHER = {"event": "opened", "relation": "phối hợp với"}


def article(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Thành phố Yên Bái đi được nửa chặng đường: 9 lớp, 564 học viên",
        slug="yen-bai-6-thang-dau-nam-2022",
        reporting_unit=stage.units["yen-bai"],
        period_span="half-1",
        period_year=2022,
        article_date=PUBLISHED,
        intro="Sau 6 tháng, Trung tâm Chính trị thành phố Yên Bái thực hiện được một nửa kế hoạch của năm 2022.",
        author_line="Ban Tuyên giáo Thành ủy Yên Bái",
        source="Viết lại theo số liệu Thành ủy đã công bố",
        body=body(stage),
        **stage.cover("dong-ruong", "đồi và ruộng"),
    )


def body(stage: Stage) -> list:
    return [
        ("paragraph", OPENING),
        ("heading", "Kết quả mở lớp"),
        ("results", results(stage)),
        ("plan", {"plan_for": "year", "basis": "unstated", "percent": "50", "note": PLAN_NOTE}),
        ("heading", "Học viên và giảng viên"),
        ("paragraph", TEACHING),
        ("quality", QUALITY),
        ("staff", STAFF),
        ("photo", stage.photo("lop-hoc", "giờ học trên lớp")),
        ("heading", "Việc còn phải làm"),
        ("paragraph", AHEAD),
        ("documents", {"documents": DOCUMENTS}),
    ]


def results(stage: Stage) -> dict:
    party = {"partner_names": "các ban Đảng của Thành ủy", **OPENED_TOGETHER}
    return {
        "declared_classes": 9,
        "declared_learners": 564,
        "data_as_of": PUBLISHED,
        "lines": [
            *school_lines(stage),
            stage.line(
                "qpan",
                3,
                237,
                theme="Đối tượng 4",
                partner_names="Ban Chỉ huy Quân sự, Công an thành phố",
                **OPENED_TOGETHER,
            ),
            stage.line("nhan-thuc-dang", 1, 38, **party),
            stage.line("dang-vien-moi", 2, 117, **party),
            stage.line(
                "mat-tran-doan-the",
                1,
                65,
                theme="Công tác Đoàn - Hội cơ sở",
                partner_names="Mặt trận Tổ quốc, các đoàn thể",
                **OPENED_TOGETHER,
            ),
        ],
    }


def school_lines(stage: Stage) -> list[dict]:
    """The civil-service course is the school's own; the elementary class is the centre's, held together."""
    with_school = {"partners": [SCHOOL], **OPENED_TOGETHER}
    return [
        stage.line(
            "ngach-cong-chuc",
            1,
            80,
            theme="Ngạch chuyên viên",
            cohort="Khóa IV",
            owner=SCHOOL,
            **with_school,
        ),
        stage.line("so-cap-llct", 1, 27, **with_school),
    ]


OPENING = (
    "<p>Từ đầu năm, Trung tâm chia việc mở lớp theo tháng, theo quý và tìm đơn vị cùng làm cho từng lớp: Trường Chính"
    " trị tỉnh, quân sự và công an thành phố, các ban Đảng, Mặt trận và đoàn thể. Lịch sử Sân bay Yên Bái và tin"
    " thời sự cũng được đưa vào giờ học.</p>"
)

TEACHING = (
    "<p>Giảng viên nào của Trung tâm cũng lên lớp với bài trình chiếu. Ở hội thi giảng viên giỏi của tỉnh, Trung tâm"
    " được xếp loại khá.</p>"
    "<p>Danh hiệu được xét trong 7 lớp với 419 học viên, ít hơn 564 học viên của cả kỳ, nên hai con số ấy không"
    " mâu thuẫn với nhau.</p>"
)

AHEAD = (
    "<p>Dịch bệnh, thời tiết và nguồn học viên là những điều phải tính trước để lớp khai giảng đúng hẹn. Mục tiêu gần"
    " nhất của Trung tâm là đạt chuẩn mức I trong năm 2023.</p>"
)

PLAN_NOTE = "Không nêu 50% tính theo số lớp hay theo số học viên."

QUALITY = {
    "rows": [
        {
            "label": "Học viên khá, giỏi",
            "counted": "learners",
            "percent": "60",
            "scope": "trong từng lớp, từ 60% trở lên",
        },
        {"label": "Lớp học tiên tiến", "counted": "classes", "number": 7, "out_of": 7},
        {
            "label": "Học viên xuất sắc",
            "counted": "learners",
            "number": 35,
            "out_of": 419,
            "scope": "học viên được xét",
        },
    ]
}

STAFF = {
    "rows": [
        {"role": "sent", "label": "Học về công tác giáo dục lý luận chính trị", "number": 3},
        {"role": "sent", "label": "Học soạn giảng và giảng dạy", "number": 15},
        {"role": "sent", "label": "Học nghiên cứu khoa học, viết sách chuyên khảo", "number": 5},
        {"role": "sent", "label": "Học tác phẩm kinh điển ở Trường Chính trị tỉnh", "number": 2},
        {"role": "other", "label": "Giảng viên dạy bằng bài trình chiếu", "percent": "100"},
    ]
}

DOCUMENTS = [
    {
        "number": "05-ĐA/TU",
        "kind": "Đề án",
        "date": date(2021, 10, 12),
        "issuer": "Ban Thường vụ Tỉnh ủy Yên Bái",
        "subject": "Đào tạo, bồi dưỡng cán bộ, đảng viên ở cơ sở giai đoạn 2021-2025",
    },
    {
        "number": "01/ĐA-TU",
        "kind": "Đề án",
        "date": date(2022, 4, 29),
        "issuer": "Thành ủy Yên Bái",
        "subject": "Xây dựng Trung tâm đạt chuẩn mức I giai đoạn 2022-2025",
    },
    {
        "number": "128-KH/TU",
        "kind": "Kế hoạch",
        "date": date(2022, 4, 26),
        "issuer": "Thành ủy Yên Bái",
        "subject": "Thực hiện hai đề án trên",
    },
    {
        "number": "883-QĐ/BTGTW",
        "kind": "Quyết định",
        "issuer": "Ban Tuyên giáo Trung ương",
        "subject": "",
    },
    {
        "number": "66-KL/TW",
        "kind": "Kết luận",
        "date": date(2019, 11, 8),
        "issuer": "Ban Bí thư Trung ương Đảng",
        "subject": "",
    },
    {
        "number": "278-QĐ/TU",
        "kind": "Quyết định",
        "date": date(2020, 12, 24),
        "issuer": "Thành ủy Yên Bái",
        "subject": "",
    },
]
