"""The year 2024 of old Bắc Giang: what the province declares beside what two of its three centres reported.

Declared 38 / 3.274; summed 15 + 12 = 27 classes, 1.286 + 1.041 = 2.327 learners; difference 11 / 947.
"""

from datetime import date

from portal.demo.stage import EXAMPLE, Stage
from portal.news.models import TrainingResultPage

YEAR_2024 = {"period_span": "year", "period_year": 2024}


def hiep_hoa(stage: Stage) -> TrainingResultPage:
    lines = [
        stage.line("nhan-thuc-dang", 3, 262),
        stage.line("dang-vien-moi", 3, 241),
        stage.line("so-cap-llct", 1, 68),
        stage.line("mat-tran-doan-the", 5, 452),
        stage.line("cap-uy-bi-thu", 3, 263),
    ]
    return TrainingResultPage(
        title="Hiệp Hòa: 15 lớp, 1.286 học viên trong năm 2024 (minh họa)",
        slug="hiep-hoa-nam-2024",
        reporting_unit=stage.units["hiep-hoa"],
        article_date=date(2025, 1, 3),
        intro="Lớp cho cán bộ Mặt trận, đoàn thể đông học viên nhất.",
        body=[
            ("paragraph", HIEP_HOA),
            ("results", declared(15, 1286, lines)),
            ("plan", {"plan_for": "year", "basis": "learners", "planned": 1300, "percent": "98.9"}),
        ],
        **YEAR_2024,
        **EXAMPLE,
        **stage.cover("lop-hoc", "một buổi học ở trung tâm chính trị"),
    )


def tan_yen(stage: Stage) -> TrainingResultPage:
    lines = [
        stage.line("nhan-thuc-dang", 3, 238),
        stage.line("dang-vien-moi", 2, 176),
        stage.line("mat-tran-doan-the", 4, 371),
        stage.line("chuyen-de", 3, 256, theme="Học tập và làm theo tư tưởng Hồ Chí Minh"),
    ]
    return TrainingResultPage(
        title="Tân Yên: 12 lớp, 1.041 học viên trong năm 2024 (minh họa)",
        slug="tan-yen-nam-2024",
        reporting_unit=stage.units["tan-yen"],
        article_date=date(2025, 1, 6),
        intro="Ba lớp chuyên đề được mở theo đề nghị của cấp ủy cơ sở.",
        body=[
            ("paragraph", TAN_YEN),
            ("results", declared(12, 1041, lines)),
            ("plan", {"plan_for": "year", "basis": "classes", "planned": 9, "exceeded_by": 3}),
        ],
        **YEAR_2024,
        **EXAMPLE,
        **stage.cover("dong-ruong", "đồi và ruộng"),
    )


def province(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Bắc Giang công bố 38 lớp, 3.274 học viên trong năm 2024 (minh họa)",
        slug="bac-giang-nam-2024",
        reporting_unit=stage.units["bac-giang-cu"],
        article_date=date(2025, 1, 10),
        intro="Hai trong ba trung tâm của ví dụ đã có báo cáo riêng trên Cổng.",
        body=[
            ("paragraph", PROVINCE),
            ("results", {"scope": "area", **declared(38, 3274, [])}),
            ("paragraph", BESIDE),
        ],
        **YEAR_2024,
        **EXAMPLE,
        **stage.cover("hoi-truong", "hội trường"),
    )


def declared(classes: int, learners: int, lines: list[dict]) -> dict:
    return {"declared_classes": classes, "declared_learners": learners, "lines": lines}


HIEP_HOA = (
    "<p>Trung tâm Chính trị huyện Hiệp Hòa tổng kết năm 2024: 15 lớp, 1.286 học viên, gần đủ 1.300 học viên đề ra từ đầu"
    " năm. Năm lớp dành cho cán bộ Mặt trận,"
    " đoàn thể; ba lớp khác trang bị nghiệp vụ công tác đảng cho bí thư chi bộ và cấp ủy viên.</p>"
)

TAN_YEN = (
    "<p>Năm 2024, Trung tâm Chính trị huyện Tân Yên mở 12 lớp cho 1.041 học viên. Ngoài chín lớp trong kế hoạch,"
    " Trung tâm mở ba lớp chuyên đề ngay tại xã để học viên đỡ đi lại.</p>"
)

PROVINCE = (
    "<p>Ba trung tâm Hiệp Hòa, Lục Nam và Tân Yên cùng mở 38 lớp với 3.274 học viên trong năm 2024. Đây là số tỉnh công"
    " bố cho cả địa bàn, không chia theo chương trình; ví dụ chỉ lấy ba trung tâm cho dễ theo dõi.</p>"
)

BESIDE = (
    "<p>Hiệp Hòa và Tân Yên đã đăng báo cáo của mình, cộng lại được 27 lớp, 2.327 học viên. Lục Nam chưa có báo cáo, nên"
    " số công bố nhiều hơn số cộng 11 lớp, 947 học viên. Cổng lấy số công bố vì nó gồm đủ ba trung tâm, và để cả hai"
    " số cạnh nhau.</p>"
)
