"""The demo's further links of the menu, its footer, and what its first page offers to each audience. All names are made
up."""

from wagtail.models import Locale, Site

from portal.home.models import HomePage
from portal.navigation.models import FrameEdition, SiteFrame
from portal.totals.models import TotalsPage


def link(page=None, text="", address="") -> dict:
    return {"page": page, "text": text, "address": address}


def write_frame(pages: dict, english: dict) -> None:
    frame = SiteFrame(site=Site.objects.get(is_default_site=True))
    frame.editions = [vietnamese_edition(pages), english_edition(english)]
    frame.save()


def vietnamese_edition(pages: dict) -> FrameEdition:
    return FrameEdition(
        locale=Locale.objects.get(language_code="vi"),
        body_name="Ban Biên tập Cổng kết quả đào tạo (minh họa)",
        address="Số 1, đường Minh Họa, phường Ví Dụ",
        phone="0200 000 0000",
        email="lienhe@example.vn",
        editor_in_charge="Nguyễn Văn Ví Dụ, Trưởng Ban Biên tập",
        licence="Nội dung minh họa, không phải của cơ quan có thật. Ghi rõ nguồn khi dùng lại thông tin của Cổng.",
        columns=[
            (
                "column",
                {
                    "title": "Tra cứu",
                    "links": [link(pages[name]) for name in ("totals", "news", "videos")],
                },
            ),
            (
                "column",
                {
                    "title": "Về Cổng",
                    "links": [
                        link(pages[name]) for name in ("about", "figures", "privacy", "contact")
                    ],
                },
            ),
        ],
    )


def english_edition(pages: dict) -> FrameEdition:
    return FrameEdition(
        locale=Locale.objects.get(language_code="en"),
        body_name="Editorial board of the training results portal (example)",
        address="1 Minh Họa Street, Ví Dụ ward",
        phone="0200 000 0000",
        email="lienhe@example.vn",
        editor_in_charge="Nguyễn Văn Ví Dụ, head of the editorial board",
        licence="Example content, not of an existing body. Name the portal when you use its information.",
        columns=[
            ("column", {"title": "About", "links": [link(pages["about"]), link(pages["totals"])]})
        ],
    )


def write_audiences(home: HomePage, pages: dict, *, totals: TotalsPage) -> None:
    home.audiences = [
        (
            "audience",
            {
                "title": "Dành cho người dân",
                "text": "Lớp nào đã mở, cho ai, bao nhiêu người theo học.",
                "links": [link(totals, "Kết quả theo năm"), link(pages["news"], "Tin các lớp học")],
            },
        ),
        (
            "audience",
            {
                "title": "Dành cho nhà đầu tư",
                "text": "Nguồn nhân lực cán bộ cơ sở và cách các con số được kiểm tra.",
                "links": [
                    link(pages["figures"], "Cách tính số liệu"),
                    link(pages["contact"], "Đầu mối liên hệ"),
                ],
            },
        ),
        (
            "audience",
            {
                "title": "Dành cho du khách",
                "text": "Đôi nét về Cổng và phim ngắn giới thiệu.",
                "links": [link(pages["videos"]), link(pages["about"], "Cổng là gì")],
            },
        ),
    ]
    home.save_revision().publish()
