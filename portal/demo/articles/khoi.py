"""The first half of 2016 of the bloc of central agencies: "hơn 1.212" declared, 1.213 in its lines, and classes of
which it is not said whether the declared total holds them."""

from datetime import date

from portal.demo.stage import Stage
from portal.news.models import TrainingResultPage

TOGETHER = "phối hợp với"


def article(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Khối các cơ quan Trung ương: 15 lớp lý luận chính trị trong nửa đầu năm 2016",
        slug="khoi-co-quan-trung-uong-6-thang-dau-nam-2016",
        reporting_unit=stage.units["khoi-co-quan-trung-uong"],
        period_span="half-1",
        period_year=2016,
        article_date=date(2016, 7, 1),
        intro="Hội nghị sơ kết ngày 01/7/2016 tại Hà Nội công bố hơn 1.212 học viên.",
        author_line="Đảng ủy Khối các cơ quan Trung ương",
        source="Viết lại theo số liệu của hội nghị sơ kết",
        body=body(stage),
        **stage.cover("hoa-sen", "hoa sen"),
    )


def body(stage: Stage) -> list:
    return [
        ("paragraph", OPENING),
        ("heading", "Số lớp, số học viên"),
        ("results", results(stage)),
        ("paragraph", READING),
        ("heading", "Đổi mới cách dạy, cách thi"),
        ("paragraph", TEACHING),
        ("heading", "Sáu tháng cuối năm"),
        ("paragraph", AHEAD),
        ("documents", {"documents": [CONCLUSION]}),
    ]


def results(stage: Stage) -> dict:
    return {
        "declared_classes": 15,
        "declared_learners": 1212,
        "qualifier": "hơn",
        "data_as_of": date(2016, 6, 30),
        "lines": [
            stage.line("dang-vien-moi", 6, 492, theme="Đảng viên dự bị"),
            stage.line("nhan-thuc-dang", 9, 721, theme="Quần chúng ưu tú"),
            *further_lines(stage),
        ],
        "note": "460 và 129 học viên ở các lớp phối hợp: không rõ đã nằm trong tổng hay chưa.",
    }


def further_lines(stage: Stage) -> list[dict]:
    committees = {"partner_names": "4 đảng bộ cấp trên cơ sở", "relation": TOGETHER}
    academies = "Học viện Chính trị quốc gia Hồ Chí Minh, Trường Đào tạo cán bộ Lê Hồng Phong"
    return [
        stage.line("cap-uy-bi-thu", None, 460, inclusion="unclear", **committees),
        stage.line(
            "nhan-thuc-dang", 3, 129, also=["dang-vien-moi"], inclusion="unclear", **committees
        ),
        stage.line(
            "ngach-cong-chuc",
            3,
            254,
            theme="Ngạch chuyên viên chính và chuyên viên cao cấp",
            inclusion="in-addition",
            partner_names=academies,
            relation=TOGETHER,
        ),
    ]


OPENING = (
    "<p>Trung tâm Bồi dưỡng chính trị của Đảng ủy Khối và các đảng ủy trực thuộc triển khai việc học theo Kết luận"
    " 120-KL/ĐUK. Trung tâm mua thêm thiết bị dạy học và mở rộng đội ngũ giảng viên kiêm chức.</p>"
)

READING = (
    "<p>Cộng hai dòng đầu được 1.213 học viên, khớp với cách nói “hơn 1.212” của hội nghị. Các lớp mở cùng đơn vị khác"
    " được ghi riêng ở cuối bảng và không cộng vào tổng.</p>"
)

TEACHING = (
    "<p>Máy chiếu, giáo án điện tử, hình ảnh và video nay có mặt ở phần lớn giờ dạy. Đề thi chuyển sang tự luận, yêu cầu"
    " người học liên hệ với công việc mình đang làm.</p>"
    "<p>Mặt chưa được: chương trình còn nặng lý thuyết, có cấp ủy xem nhẹ việc học, yêu cầu kiến thức cho từng chức"
    " danh chưa rõ.</p>"
)

AHEAD = (
    "<p>Nửa cuối năm, Đảng ủy Khối ưu tiên nghiệp vụ cho bí thư chi bộ và cấp ủy viên mới, gắn việc học với quy hoạch cán"
    " bộ và đưa tinh thần Đại hội XII vào bài giảng.</p>"
)

CONCLUSION = {
    "number": "120-KL/ĐUK",
    "kind": "Kết luận",
    "date": date(2013, 11, 20),
    "issuer": "Ban Thường vụ Đảng ủy Khối các cơ quan Trung ương",
    "subject": "Nâng cao chất lượng đào tạo, bồi dưỡng lý luận chính trị trong Khối",
}
