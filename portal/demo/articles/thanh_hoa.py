"""The year 2019 of all district centres of Thanh Hóa, declared for the whole area: attendances, and no learners.

The article it follows bears no date. By what it tells it was written early in 2020; 15/01/2020 is an assumption.
"""

from datetime import date

from portal.demo.stage import Stage
from portal.news.models import TrainingResultPage

ASSUMED_DAY = date(2020, 1, 15)


def article(stage: Stage) -> TrainingResultPage:
    return TrainingResultPage(
        title="Thanh Hóa: 1.188 lớp ở các trung tâm chính trị cấp huyện trong năm 2019",
        slug="thanh-hoa-nam-2019",
        reporting_unit=stage.units["thanh-hoa"],
        period_span="year",
        period_year=2019,
        article_date=ASSUMED_DAY,
        intro="Các lớp đón 117.342 lượt học viên; còn thiếu giảng viên kiêm chức và sự phối hợp giữa các ngành.",
        author_line="Trường Chính trị tỉnh Thanh Hóa",
        source="Viết lại theo số liệu đã đăng trên báo",
        body=body(stage),
        **stage.cover("hoi-truong", "hội trường"),
    )


def body(stage: Stage) -> list:
    return [
        ("paragraph", OPENING),
        ("heading", "Năm 2019 bằng con số"),
        ("results", results(stage)),
        ("paragraph", READING),
        ("quality", COVERAGE),
        ("photo", stage.photo("tai-lieu", "sách và tài liệu giảng dạy")),
        ("heading", "Hạn chế và hướng đi"),
        ("paragraph", AHEAD),
    ]


def results(stage: Stage) -> dict:
    return {
        "scope": "area",
        "declared_classes": 1188,
        "declared_attendances": 117342,
        "data_as_of": date(2019, 12, 31),
        "lines": [
            stage.line(
                "trung-cap-llct",
                33,
                None,
                theme="Trung cấp lý luận chính trị - hành chính, hệ không tập trung",
                event="continued",
                inclusion="unclear",
                owner="truong-chinh-tri-thanh-hoa",
                partners=["truong-chinh-tri-thanh-hoa"],
                relation="phối hợp với",
            )
        ],
        "note": "Không rõ 33 lớp trung cấp đã nằm trong 1.188 lớp hay chưa.",
    }


OPENING = (
    "<p>Mỗi huyện, thị xã, thành phố của Thanh Hóa có một trung tâm chính trị thuộc cấp ủy. Mấy năm gần đây, giảng"
    " viên các trung tâm về dự sinh hoạt chi bộ, đi cùng đội ngũ báo cáo viên để hiểu cơ sở; giáo án được duyệt"
    " trước giờ dạy, giờ dạy có đồng nghiệp đến dự.</p>"
)

READING = (
    "<p>Trong số lớp này có bồi dưỡng đối tượng kết nạp Đảng, đảng viên mới và sơ cấp, nhưng không có số liệu của"
    " từng chương trình. Cần lưu ý đơn vị đo là <i>lượt</i> học viên: người học hai lớp được tính hai lần, vì thế"
    " Cổng không cộng con số này với số học viên của nơi khác.</p>"
    "<p>Cùng với Trường Chính trị tỉnh, các trung tâm còn mở lớp ngạch chuyên viên, chuyên viên chính và lớp cho cán bộ"
    " dự nguồn các nhiệm kỳ 2020-2025, 2021-2026; số lớp, số người không được công bố.</p>"
)

AHEAD = (
    "<p>Có nơi cấp ủy, chính quyền chưa thật quan tâm đến trung tâm; một số ít giảng viên chậm đổi mới cách dạy; các ban,"
    " ngành phối hợp chưa đều khi thẩm định chương trình. Hướng tháo gỡ là lập kế hoạch sát thực tế từng năm, chọn"
    " đúng người đi học, đầu tư phòng học, và để lãnh đạo địa phương trực tiếp đứng lớp.</p>"
)

COVERAGE = {
    "rows": [
        {
            "label": "Huyện, thị xã, thành phố có lớp cán bộ dự nguồn",
            "counted": "units",
            "number": 27,
            "out_of": 27,
        }
    ]
}
