"""The year 2025 of the merged school of Tây Ninh. What it told of its two predecessors stays in the text: no total.

The day is an assumption: the figures were published after the year had ended.
"""

from datetime import date

from portal.demo.stage import Stage
from portal.news.models import TrainingResultPage

ASSUMED_DAY = date(2026, 1, 15)


def article(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Trường Chính trị tỉnh Tây Ninh: 52 lớp, 3.890 học viên trong năm 2025",
        slug="truong-chinh-tri-tay-ninh-nam-2025",
        reporting_unit=stage.units["truong-chinh-tri-tay-ninh"],
        period_span="year",
        period_year=2025,
        article_date=ASSUMED_DAY,
        intro="Năm đầu tiên trường của Tây Ninh và trường của Long An là một.",
        author_line="Trường Chính trị tỉnh Tây Ninh",
        source="Viết lại theo số liệu Trường đã công bố",
        body=[
            ("paragraph", OPENING),
            ("results", {"declared_classes": 52, "declared_learners": 3890}),
            ("paragraph", IN_PARTS),
        ],
        **stage.cover("tai-lieu", "sách và tài liệu học tập"),
    )


OPENING = (
    "<p>Hai tỉnh Tây Ninh và Long An hợp nhất, trường chính trị của hai tỉnh cũng về chung một nhà. Tính cả năm 2025,"
    " Trường có 52 lớp với 3.890 học viên.</p>"
)

IN_PARTS = (
    "<p>Riêng một phần kết quả được tách theo trường cũ: 8 lớp, 722 học viên phía Tây Ninh và 6 lớp, 1.036 học viên phía"
    " Long An. Hai con số ấy chỉ được kể trong bài, không có trong bảng số liệu, nên không làm tăng tổng của"
    " năm.</p>"
)
