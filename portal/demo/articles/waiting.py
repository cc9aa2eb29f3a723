"""What an editor submitted and nobody approved yet: the first half of 2024 of Gò Công Tây. It counts in no total."""

from datetime import date

from portal.demo.stage import EXAMPLE, Stage
from portal.news.models import TrainingResultPage


def article(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Gò Công Tây mở 11 lớp trong 6 tháng đầu năm 2024 (minh họa)",
        slug="go-cong-tay-6-thang-dau-nam-2024",
        reporting_unit=stage.units["go-cong-tay"],
        period_span="half-1",
        period_year=2024,
        article_date=date(2024, 7, 3),
        intro="Bài do biên tập viên gửi, còn chờ người duyệt của chuyên mục.",
        body=[("paragraph", OPENING), ("results", results(stage))],
        **EXAMPLE,
        **stage.cover("tai-lieu", "tài liệu học tập"),
    )


def results(stage: Stage) -> dict:
    return {
        "declared_classes": 11,
        "declared_learners": 986,
        "data_as_of": date(2024, 6, 28),
        "lines": [
            stage.line("so-cap-llct", 1, 61, cohort="Khóa 17"),
            stage.line("nhan-thuc-dang", 2, 128),
            stage.line("dang-vien-moi", 1, 82),
            stage.line("mat-tran-doan-the", 4, 397),
            stage.line("chinh-quyen-qlnn", 3, 318),
        ],
    }


OPENING = (
    "<p>Nửa đầu năm 2024, Trung tâm mở 11 lớp cho 986 học viên; đông nhất vẫn là các lớp về công tác Mặt trận,"
    " đoàn thể.</p>"
)
