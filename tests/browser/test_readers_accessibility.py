"""Axe on every kind of page that readers meet, light and dark, on a phone and on a desktop: no violation at all. No
page is wider than its window, none moves while it loads.

A new kind of page is one line in `SCREENS`; what it shows is made in `portal`.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from wagtail.models import Locale, PageViewRestriction, Site

from portal.information.models import OrganisationPage, StandardPage
from portal.navigation.models import FrameEdition, SiteFrame
from portal.news.models import ArticlePage, TrainingResultPage
from portal.videos.models import VideoLibraryPage, VideoPage
from tests.bulletins import added, home, line, results, rows, stream, unit

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
WIDTHS = {"narrow": 320, "phone": 390, "desktop": 1280}

SCREENS = {
    "home": "/",
    "english": "/en/",
    "section": "/tin-tuc/",
    "training results": "/tin-tuc/ket-qua-2023/",
    "article": "/tin-tuc/bai-khac/",
    "totals": "/ket-qua/",
    "year": "/ket-qua/2023/",
    "explanation": "/~giai-thich/nam/2023/",
    "long text": "/gioi-thieu/",
    "organisation": "/lien-he/",
    "videos": "/thu-vien-video/",
    "video": "/thu-vien-video/phim/",
    "password": "/noi-bo/",
    "missing": "/khong-co/",
}

LONG_TITLE = (
    "Kết quả thực hiện công tác đào tạo, bồi dưỡng lý luận chính trị, chuyên môn, nghiệp vụ của Trung tâm Chính trị"
    " huyện Gò Công Tây năm 2023 và phương hướng, nhiệm vụ trọng tâm năm 2024"
)
#: What moved on the page after it was shown, and by how much.
SHIFTS = """() => new Promise(resolve => {
    const found = [];
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
            const moved = entry.sources.map(source => source.node?.parentElement?.outerHTML);
            found.push(`${entry.value.toFixed(3)} at ${moved.join(' ').slice(0, 200)}`);
        }
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(found), 200);
})"""


@pytest.fixture
def portal(news):
    """A page of each kind, with a menu and a footer."""
    first = home().specific
    publish_news(news)
    text = [
        part
        for heading in ("Một", "Hai", "Ba")
        for part in (("heading", heading), ("paragraph", "<p>Một <a href='/'>đoạn</a>.</p>"))
    ]
    about = StandardPage(title="Giới thiệu", slug="gioi-thieu", body=text, show_in_menus=True)
    added(about, under=first)
    added(contact_page(), under=first)
    library = added(VideoLibraryPage(title="Thư viện video", slug="thu-vien-video"), under=first)
    added(VideoPage(title="Phim", slug="phim", address="https://phim.vn/1"), under=library)
    closed = added(StandardPage(title="Nội bộ", slug="noi-bo"), under=first)
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="x")
    write_frame(first, about)
    first.copy_for_translation(Locale.objects.create(language_code="en")).save_revision().publish()


def publish_news(section):
    figures = results(4, 160, of=None, lines=rows(line("chuyen-de", 3, 120)))
    given = {"reporting_unit": unit(), "period_span": "year", "period_year": 2023}
    page = TrainingResultPage(title=LONG_TITLE, slug="ket-qua-2023", body=stream(figures), **given)
    added(page, under=section)
    added(ArticlePage(title="Bài khác", slug="bai-khac", intro="Mở đầu."), under=section)


def contact_page():
    officials = [{"name": "Lê Giả Định", "post": "Phụ trách", "phone": "0200", "email": "a@b.vn"}]
    division = {"name": "Ban biên tập", "tasks": "Duyệt bài.", "officials": officials}
    return OrganisationPage(
        title="Liên hệ",
        slug="lien-he",
        divisions=[("division", division)],
        address="Số 1",
        email="a@b.vn",
        show_in_menus=True,
    )


def write_frame(first, about):
    links = [{"page": about, "address": "", "text": ""}]
    first.audiences = [("audience", {"title": "Người dân", "text": "Lời.", "links": links})]
    first.save_revision().publish()
    frame = SiteFrame(site=Site.objects.get(is_default_site=True))
    column = ("column", {"title": "Về Cổng", "links": links})
    frame.editions = [
        FrameEdition(locale=first.locale, body_name="Ban", phone="0200", columns=[column])
    ]
    frame.save()


def violations(window, screen):
    found = Axe().run(window, options=RULES).response["violations"]
    return [
        f"{screen}: {violation['id']} ({violation['impact']}) at {place['html'][:160]}"
        for violation in found
        for place in violation["nodes"]
    ]


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_keeps_anybody_out(portal, window, scheme, width):
    window.set_viewport_size({"width": width, "height": 900})
    window.emulate_media(color_scheme=scheme)
    found = []
    for screen, address in SCREENS.items():
        window.goto(address)
        found += violations(window, screen)
        if window.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{screen}: wider than its window")
        found += [f"{screen}: moved by {shift}" for shift in window.evaluate(SHIFTS)]
    assert not found, "\n".join(found)


def test_a_phone_opens_the_menu_by_keyboard(portal, window):
    window.set_viewport_size({"width": 390, "height": 900})
    window.goto("/")
    window.keyboard.press("Tab")
    assert window.evaluate("document.activeElement.className") == "skip-link"
    assert not window.locator("#menu").is_visible()
    window.locator("button[popovertarget=menu]").first.press("Enter")
    window.locator("#menu").wait_for(state="visible")
    assert not violations(window, "open menu")
    window.keyboard.press("Escape")
    window.locator("#menu").wait_for(state="hidden")
