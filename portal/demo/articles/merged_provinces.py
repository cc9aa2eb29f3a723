"""Bắc Giang and Bắc Ninh before they merged, and the new Bắc Ninh after: two units of one name, told apart by their days.

Of today's territory: 2024 38 + 35 = 73 classes, 3.274 + 3.132 = 6.406 learners (with what Bắc Giang declared);
2025 19 + 17 + 34 = 70 classes, 1.648 + 1.465 + 2.957 = 6.070 learners.
"""

from datetime import date

from portal.demo.stage import EXAMPLE, Revision, Stage
from portal.news.models import TrainingResultPage

SECOND_HALF = "bac-ninh-6-thang-cuoi-nam-2025"
COMMITTEES = "cap-uy-bi-thu"


def year_before(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Bắc Ninh: 35 lớp, 3.132 học viên trong năm 2024 (minh họa)",
        slug="bac-ninh-nam-2024",
        reporting_unit=stage.units["bac-ninh-cu"],
        period_span="year",
        period_year=2024,
        article_date=date(2025, 1, 8),
        intro="Năm trọn vẹn cuối cùng trước khi tỉnh hợp nhất với Bắc Giang.",
        body=[("paragraph", LAST_YEAR), ("results", year_results(stage))],
        **EXAMPLE,
        **stage.cover("hoa-sen", "hoa sen"),
    )


def last_half(stage: Stage) -> TrainingResultPage:
    """One article on two units: each statistic block names its own."""
    return TrainingResultPage(
        title="Bắc Giang, Bắc Ninh: 36 lớp trong nửa năm trước ngày hợp nhất (minh họa)",
        slug="bac-giang-bac-ninh-6-thang-dau-nam-2025",
        period_span="half-1",
        period_year=2025,
        article_date=date(2025, 7, 4),
        intro="Số liệu cuối cùng của hai tỉnh cũ, tính đến ngày 30/6/2025.",
        body=[
            ("paragraph", LAST_HALF),
            ("results", half_of(stage, "bac-giang-cu", 19, 1648)),
            ("results", half_of(stage, "bac-ninh-cu", 17, 1465)),
            ("paragraph", NEVER_RENAMED),
        ],
        **EXAMPLE,
        **stage.cover("tai-lieu", "sách và tài liệu học tập"),
    )


def first_half_after(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Bắc Ninh sau hợp nhất: các lớp trong nửa cuối năm 2025 (minh họa)",
        slug=SECOND_HALF,
        reporting_unit=stage.units["bac-ninh"],
        period_span="half-2",
        period_year=2025,
        article_date=date(2025, 12, 15),
        intro="Sáu tháng đầu tiên của tỉnh mới, trên địa bàn của cả Bắc Giang và Bắc Ninh trước đây.",
        body=[
            ("paragraph", FIRST_HALF_AFTER),
            ("results", preliminary_results(stage)),
            ("paragraph", SAME_NAME),
        ],
        **EXAMPLE,
        **stage.cover("hoi-truong", "hội trường"),
    )


def year_results(stage: Stage) -> dict:
    return {
        "scope": "area",
        "declared_classes": 35,
        "declared_learners": 3132,
        "lines": [
            stage.line("nhan-thuc-dang", 12, 1056),
            stage.line("dang-vien-moi", 9, 774),
            stage.line("mat-tran-doan-the", 14, 1302),
        ],
    }


def half_of(stage: Stage, slug: str, classes: int, learners: int) -> dict:
    return {
        "unit": stage.units[slug],
        "scope": "area",
        "declared_classes": classes,
        "declared_learners": learners,
    }


def preliminary_results(stage: Stage) -> dict:
    return {
        "scope": "area",
        "status": "preliminary",
        "data_as_of": date(2025, 12, 10),
        "declared_classes": 33,
        "declared_learners": 2871,
        "lines": [
            stage.line("nhan-thuc-dang", 12, 1020),
            stage.line("dang-vien-moi", 9, 765),
            stage.line(COMMITTEES, 12, 1086),
        ],
    }


def make_official(page: TrainingResultPage) -> None:
    """One class more, of the last days of December."""
    [block] = page.body.blocks_by_name("results")
    block.value["status"] = "official"
    block.value["data_as_of"] = date(2025, 12, 31)
    block.value["declared_classes"] = 34
    block.value["declared_learners"] = 2957
    [line] = [line for line in block.value["lines"] if line["programme"].code == COMMITTEES]
    line["classes"], line["learners"] = 13, 1172


update = Revision(slug=SECOND_HALF, day=date(2026, 1, 9), change=make_official)


LAST_YEAR = (
    "<p>Các trung tâm chính trị ở Bắc Ninh mở 35 lớp với 3.132 học viên trong năm 2024. Đông nhất là các lớp cho cán bộ"
    " Mặt trận, đoàn thể: 14 lớp, 1.302 người.</p>"
)

LAST_HALF = (
    "<p>Ngày 01/7/2025, Bắc Giang và Bắc Ninh thành một tỉnh. Trong sáu tháng trước đó, các trung tâm ở Bắc Giang mở"
    " 19 lớp, ở Bắc Ninh 17 lớp.</p>"
)

NEVER_RENAMED = (
    "<p>Kết quả này thuộc về hai tỉnh cũ và ở lại với hai tỉnh ấy. Muốn biết cả năm của tỉnh mới, hãy xem theo địa bàn"
    " hiện nay: Cổng cộng nguyên số của hai tỉnh cũ, không chia lại cho từng xã, phường.</p>"
)

FIRST_HALF_AFTER = (
    "<p>Từ tháng 7 đến tháng 12/2025, các lớp trên địa bàn tỉnh Bắc Ninh mới tập trung vào cấp ủy viên, bí thư chi bộ"
    " của các xã, phường vừa thành lập, bên cạnh lớp nhận thức về Đảng và lớp đảng viên mới.</p>"
)

SAME_NAME = (
    "<p>Tỉnh Bắc Ninh trong bài này có từ ngày 01/7/2025. Tỉnh Bắc Ninh của những năm trước là một đơn vị khác, đến hết"
    " ngày 30/6/2025; hai đơn vị cùng tên và được phân biệt bằng ngày tháng.</p>"
)
