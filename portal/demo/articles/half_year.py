"""The first half of 2023 of Gò Công Tây, of which one figure was corrected nine days later.

The year's report covers it, so 2023 stays as it is; what the year holds beyond it is the second half:
26 - 12 = 14 classes, 2.243 - 1.064 = 1.179 learners.
"""

from datetime import date

from portal.demo.stage import EXAMPLE, Revision, Stage
from portal.news.models import TrainingResultPage

SLUG = "go-cong-tay-6-thang-dau-nam-2023"
GOVERNMENT = "chinh-quyen-qlnn"


def article(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Gò Công Tây mở 12 lớp trong 6 tháng đầu năm 2023 (minh họa)",
        slug=SLUG,
        reporting_unit=stage.units["go-cong-tay"],
        period_span="half-1",
        period_year=2023,
        article_date=date(2023, 7, 5),
        intro="Nửa đầu năm dành nhiều lớp nhất cho cán bộ Mặt trận, đoàn thể và cán bộ chính quyền.",
        body=[
            ("paragraph", OPENING),
            ("results", results(stage)),
            ("paragraph", READING),
        ],
        **EXAMPLE,
        **stage.cover("lop-hoc", "một buổi học ở trung tâm chính trị"),
    )


def results(stage: Stage) -> dict:
    """As first published: 18 learners of a government class were left out."""
    return {
        "declared_classes": 12,
        "declared_learners": 1046,
        "data_as_of": date(2023, 6, 30),
        "lines": [
            stage.line("so-cap-llct", 1, 57, cohort="Khóa 15"),
            stage.line("nhan-thuc-dang", 1, 66),
            stage.line("dang-vien-moi", 1, 79),
            stage.line("chuyen-de", 1, 94, theme="Vấn đề dân tộc và chính sách dân tộc"),
            stage.line("mat-tran-doan-the", 5, 431),
            stage.line(GOVERNMENT, 3, 319),
        ],
    }


def mend(page: TrainingResultPage) -> None:
    [block] = page.body.blocks_by_name("results")
    block.value["declared_learners"] = 1064
    [line] = [line for line in block.value["lines"] if line["programme"].code == GOVERNMENT]
    line["learners"] = 337


correction = Revision(
    slug=SLUG,
    day=date(2023, 7, 14),
    change=mend,
    reason="Ghi sót 18 người học của một lớp bồi dưỡng công tác chính quyền.",
)


OPENING = (
    "<p>Sáu tháng đầu năm 2023, Trung tâm Chính trị huyện Gò Công Tây mở 12 lớp. Năm lớp dành cho cán bộ Mặt trận, đoàn"
    " thể với 431 người học; ba lớp về công tác chính quyền được mở ngay trong quý I.</p>"
)

READING = (
    "<p>Đến cuối năm, báo cáo cả năm sẽ gồm những lớp này và chúng không được cộng thêm lần nữa. Phần cả năm nhiều hơn"
    " nửa đầu năm chính là kết quả của nửa cuối năm.</p>"
)
