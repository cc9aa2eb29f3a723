"""One class in two posts of a day each, its opening and its closing: counted once, in the year of the opening, with the
learners of the closing."""

from datetime import date

from portal.demo.stage import EXAMPLE, Stage
from portal.news.models import TrainingResultPage

OPENED_ON = date(2020, 10, 12)
CLOSED_ON = date(2020, 11, 17)
COHORT = "Khóa 12"


def opening(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Gò Công Tây khai giảng lớp sơ cấp lý luận chính trị khóa 12 (minh họa)",
        slug="khai-giang-so-cap-khoa-12",
        intro="61 cán bộ, đảng viên ở xã, thị trấn bắt đầu khóa học kéo dài khoảng năm tuần.",
        body=[
            ("paragraph", OPENING),
            ("results", post(stage, "opened", 61)),
            ("paragraph", LISTED),
        ],
        **of_the_day(stage, OPENED_ON),
        **stage.cover("hoi-truong", "lễ khai giảng trong hội trường"),
    )


def closing(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Gò Công Tây bế giảng lớp sơ cấp lý luận chính trị khóa 12 (minh họa)",
        slug="be-giang-so-cap-khoa-12",
        intro="59 học viên đã học hết chương trình.",
        body=[
            ("paragraph", CLOSING),
            ("results", post(stage, "closed", 59)),
            ("paragraph", ONE_CLASS),
        ],
        **of_the_day(stage, CLOSED_ON),
        **stage.cover("hoa-sen", "hoa sen"),
    )


def of_the_day(stage: Stage, day: date) -> dict:
    return {
        "reporting_unit": stage.units["go-cong-tay"],
        "period_span": "event",
        "period_start": day,
        "article_date": day,
        **EXAMPLE,
    }


def post(stage: Stage, event: str, learners: int) -> dict:
    line = stage.line("so-cap-llct", 1, learners, cohort=COHORT, event=event)
    return {"coverage": "listed", "lines": [line]}


OPENING = (
    "<p>Sáng 12/10, Trung tâm Chính trị huyện Gò Công Tây khai giảng lớp sơ cấp lý luận chính trị khóa 12. Lớp có"
    " 61 học viên, phần lớn đang công tác ở xã, thị trấn, và học tập trung trong khoảng năm tuần.</p>"
)

LISTED = (
    "<p>Tin của một ngày chỉ nói về lớp được nêu tên. Bảng số liệu trên vì thế được cộng vào năm 2020 chừng nào chưa có"
    " báo cáo cả năm của Trung tâm.</p>"
)

CLOSING = (
    "<p>Ngày 17/11, lớp sơ cấp lý luận chính trị khóa 12 của Trung tâm Chính trị huyện Gò Công Tây bế giảng. Cả"
    " 59 học viên có mặt trong buổi cuối đều hoàn thành chương trình; hai người chuyển công tác giữa khóa.</p>"
)

ONE_CLASS = (
    "<p>Tin khai giảng ngày 12/10 cũng nói về lớp này. Hai bảng số liệu ghi cùng một chương trình và cùng một khóa, nên"
    " Cổng chỉ tính một lớp, với số học viên của tin sau cùng.</p>"
)
