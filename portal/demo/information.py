"""The demo's pages that stay as they are: who keeps the portal, and how its figures come about. Names and numbers are
made up."""

from portal.demo.publishing import publish
from portal.demo.stage import Stage
from portal.home.models import HomePage
from portal.information.models import OrganisationPage, StandardPage


def publish_information(stage: Stage, *, home: HomePage) -> dict:
    """The pages by name, for the links of menu and footer."""
    about = publish(about_page(stage), under=home)
    return {
        "about": about,
        "figures": publish(figures_page(), under=about),
        "privacy": publish(privacy_page(), under=about),
        "contact": publish(organisation_page(), under=home),
    }


def about_page(stage: Stage) -> StandardPage:
    return StandardPage(
        title="Giới thiệu",
        slug="gioi-thieu",
        show_in_menus=True,
        intro="Cổng tập hợp tin và số liệu về đào tạo, bồi dưỡng lý luận chính trị của các trung tâm chính trị.",
        body=[
            ("paragraph", ABOUT),
            ("photo", stage.photo("hoa-sen", "hoa sen")),
            ("paragraph", ILLUSTRATION),
        ],
    )


def figures_page() -> StandardPage:
    return StandardPage(
        title="Các con số trên Cổng được tính như thế nào",
        slug="cach-tinh-so-lieu",
        intro="Từ bảng số liệu trong một bài viết đến kết quả của cả năm: các bước và các nguyên tắc.",
        body=[
            part for title, text in FIGURES for part in (("heading", title), ("paragraph", text))
        ],
    )


def privacy_page() -> StandardPage:
    return StandardPage(
        title="Quyền riêng tư của bạn đọc",
        slug="quyen-rieng-tu",
        intro="Đọc Cổng không cần cho biết mình là ai.",
        body=[("paragraph", PRIVACY)],
    )


def organisation_page() -> OrganisationPage:
    return OrganisationPage(
        title="Tổ chức và liên hệ",
        slug="to-chuc-lien-he",
        show_in_menus=True,
        intro="Người phụ trách từng việc của Cổng và cách liên hệ. Tên, số điện thoại và địa chỉ là giả định.",
        divisions=[("division", division) for division in DIVISIONS],
        address="Số 1, đường Minh Họa, phường Ví Dụ",
        map_address="https://ban-do.example.vn/so-1-duong-minh-hoa",
        phone="0200 000 0000",
        email="lienhe@example.vn",
        hours=[
            ("hours", {"days": "Thứ hai – thứ sáu", "hours": "7:30 – 11:30, 13:30 – 17:00"}),
            ("hours", {"days": "Thứ bảy, chủ nhật, ngày lễ", "hours": "nghỉ"}),
        ],
    )


ABOUT = (
    "<p>Mỗi trung tâm viết về các lớp của mình trong chuyên mục riêng. Bài viết kể chuyện lớp học; bảng số liệu đi kèm"
    " cho biết số lớp, số học viên theo từng chương trình. Bạn đọc xem được cả hai, và từ con số tìm về đúng bài đã"
    " nêu con số ấy.</p>"
    "<p>Khi một bài được sửa, kết quả của năm đổi theo ngay và lần sửa được ghi lại.</p>"
)
ILLUSTRATION = "<p>Trang này là nội dung minh họa của bản giới thiệu phần mềm, không phải thông tin của một cơ quan có thật.</p>"

FIGURES = [
    (
        "Số liệu bắt đầu từ bài viết",
        "<p>Người viết nhập số lớp và số học viên vào bảng số liệu của bài, cùng đơn vị và kỳ báo cáo. Ngoài bảng này,"
        " không ai gõ kết quả của năm vào đâu nữa.</p>",
    ),
    (
        "Mỗi lớp chỉ được tính một lần",
        "<p>Báo cáo cả năm đã gồm báo cáo sáu tháng, nên hai báo cáo không cộng với nhau. Bài viết lại về cùng một kỳ"
        " cũng không làm kết quả tăng lên; bài ấy vẫn được kể ra, kèm lý do vì sao không cộng.</p>",
    ),
    (
        "Lớp mở chung được tính cho một nơi",
        "<p>Khi hai đơn vị cùng tổ chức một lớp, lớp ấy thuộc về đơn vị chủ trì. Đơn vị phối hợp vẫn nêu lớp trong bài"
        " của mình, với ghi chú rằng lớp được tính ở nơi kia.</p>",
    ),
    (
        "Con số có chữ “hơn”, “khoảng”",
        "<p>Bài nói “hơn 44.200 người” thì kết quả cũng nói “hơn”. Cổng không tự làm tròn và không bỏ chữ ấy đi.</p>",
    ),
    (
        "Đơn vị sáp nhập, chia tách",
        "<p>Số liệu giữ tên đơn vị vào lúc báo cáo. Bạn đọc có thể xem theo địa bàn ngày nay: đơn vị cũ nằm trọn trong"
        " đơn vị mới thì được cộng, đơn vị bị chia thì chỉ được nêu tên.</p>",
    ),
    (
        "Khi thấy con số chưa đúng",
        "<p>Hãy viết cho người phụ trách nội dung, nêu địa chỉ của bài. Số được sửa tại bài; kết quả của năm tự đổi theo"
        " và lần sửa hiện ở mục đính chính.</p>",
    ),
]

PRIVACY = (
    "<p>Cổng không dùng công cụ đo lượt xem của bên thứ ba, không nhúng nội dung của trang khác và không đặt cookie cho"
    " bạn đọc. Danh sách học viên không bao giờ được đăng; ảnh chỉ nêu tên người đang giữ chức vụ.</p>"
)

DIVISIONS = [
    {
        "name": "Ban biên tập (minh họa)",
        "tasks": "Duyệt bài, chịu trách nhiệm về nội dung và số liệu đã đăng.",
        "officials": [
            {
                "name": "Nguyễn Văn Ví Dụ",
                "post": "Trưởng ban, chịu trách nhiệm chính",
                "phone": "0200 000 0001",
                "email": "truongban@example.vn",
            },
            {
                "name": "Trần Thị Minh Họa",
                "post": "Phó Trưởng ban, phụ trách số liệu",
                "phone": "0200 000 0002",
                "email": "solieu@example.vn",
            },
        ],
    },
    {
        "name": "Bộ phận kỹ thuật (minh họa)",
        "tasks": "Giữ cho Cổng chạy ổn định, hỗ trợ biên tập viên của các đơn vị.",
        "officials": [
            {
                "name": "Lê Giả Định",
                "post": "Phụ trách kỹ thuật",
                "phone": "0200 000 0003",
                "email": "kythuat@example.vn",
            }
        ],
    },
]
