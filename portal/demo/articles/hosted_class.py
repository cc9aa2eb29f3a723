"""A class of the provincial school, held at a centre, in the year's reports of both: it stays in the centre's own total
and is left out of the province's sum.

Province: 10 + 9 - 1 = 18 classes, 697 + 595 - 62 = 1.230 learners.
"""

from datetime import date

from portal.demo.stage import EXAMPLE, Stage
from portal.news.models import TrainingResultPage

SCHOOL = "truong-chinh-tri-yen-bai"
YEAR_2021 = {"period_span": "year", "period_year": 2021}


def centre(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Thành phố Yên Bái: 10 lớp, 697 học viên trong năm 2021 (minh họa)",
        slug="thanh-pho-yen-bai-nam-2021",
        reporting_unit=stage.units["yen-bai"],
        article_date=date(2022, 1, 6),
        intro="Một trong mười lớp là của Trường Chính trị tỉnh, mở tại Trung tâm.",
        body=[
            ("paragraph", AT_THE_CENTRE),
            ("results", centre_results(stage)),
            ("paragraph", STAYS),
        ],
        **YEAR_2021,
        **EXAMPLE,
        **stage.cover("dong-ruong", "đồi và ruộng"),
    )


def school(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Trường Chính trị tỉnh Yên Bái: 9 lớp, 595 học viên trong năm 2021 (minh họa)",
        slug="truong-chinh-tri-yen-bai-nam-2021",
        reporting_unit=stage.units[SCHOOL],
        article_date=date(2022, 1, 12),
        intro="Sáu lớp trung cấp lý luận chính trị, trong đó một lớp mở tại thành phố Yên Bái.",
        body=[
            ("paragraph", AT_THE_SCHOOL),
            ("results", school_results(stage)),
            ("paragraph", COUNTED_ONCE),
        ],
        **YEAR_2021,
        **EXAMPLE,
        **stage.cover("tai-lieu", "sách và tài liệu học tập"),
    )


def centre_results(stage: Stage) -> dict:
    return {
        "declared_classes": 10,
        "declared_learners": 697,
        "lines": [
            stage.line(
                "trung-cap-llct",
                1,
                62,
                theme="Hệ không tập trung",
                owner=SCHOOL,
                partners=[SCHOOL],
                relation="hiệp quản với",
            ),
            stage.line("so-cap-llct", 1, 45),
            stage.line("nhan-thuc-dang", 3, 214),
            stage.line("dang-vien-moi", 2, 131),
            stage.line("mat-tran-doan-the", 3, 245),
        ],
    }


def school_results(stage: Stage) -> dict:
    return {
        "declared_classes": 9,
        "declared_learners": 595,
        "lines": [
            stage.line("trung-cap-llct", 6, 388),
            stage.line("ngach-cong-chuc", 2, 147, theme="Ngạch chuyên viên"),
            stage.line("du-nguon", 1, 60),
        ],
    }


AT_THE_CENTRE = (
    "<p>Năm 2021, Trung tâm Chính trị thành phố Yên Bái có 10 lớp với 697 học viên. Lớp trung cấp lý luận chính trị do"
    " Trường Chính trị tỉnh chủ trì, học tại Trung tâm vào cuối tuần; chín lớp còn lại do Trung tâm tự mở.</p>"
)

STAYS = (
    "<p>Trung tâm tính cả lớp trung cấp vào kết quả của mình. Khi cộng toàn tỉnh, Cổng để lớp ấy ở phần của Trường,"
    " vì trong năm Trường cũng có báo cáo về chương trình trung cấp.</p>"
)

AT_THE_SCHOOL = (
    "<p>Trường Chính trị tỉnh Yên Bái khép lại năm 2021 với 9 lớp, 595 học viên. Sáu lớp trung cấp lý luận chính trị"
    " có 388 người học; một lớp 62 người trong số đó mở tại Trung tâm Chính trị thành phố.</p>"
)

COUNTED_ONCE = (
    "<p>Lớp ấy có trong báo cáo của cả Trường và Trung tâm. Toàn tỉnh vì vậy là 18 lớp, 1.230 học viên: ít hơn phép"
    " cộng hai báo cáo đúng một lớp và 62 người.</p>"
)
