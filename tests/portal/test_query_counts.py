"""What a page asks the database for does not grow with what there is: few of all, then many, the same queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.information.models import OrganisationPage, StandardPage
from portal.news.models import ArticlePage, NewsIndexPage
from portal.videos.models import VideoLibraryPage, VideoPage
from tests.bulletins import added, child, line, rows, unit

PAGES = (
    "/",
    "/tin-tuc/",
    "/tin-tuc/?year=2023",
    "/tin-tuc/muc-0/",
    "/tin-tuc/bai-thuong/",
    "/tin-tuc/bai-truoc-2023/",
    "/gioi-thieu/",
    "/lien-he/",
    "/video/",
    "/video/phim/",
    "/ket-qua/",
    "/ket-qua/2023/",
    "/ket-qua/2023/?against=2022",
    "/ket-qua/don-vi/truoc/",
    "/ket-qua/don-vi/truoc/2023/",
    "/ket-qua/chuong-trinh/so-cap-llct/",
    "/~giai-thich/2023/",
    "/~giai-thich/2023/?unit=truoc",
    "/ket-qua/nam.csv",
    "/ket-qua/2023/don-vi.xlsx",
    "/tim-kiem/?q=bai",
    "/tim-kiem/?q=khongcogi",
    "/rss.xml",
    "/atom.xml",
    "/sitemap.xml",
    "/robots.txt",
    "/khong-co-trang-nay/",
)


@pytest.fixture
def few(home, news, publish):
    added(ArticlePage(title="Bài thường", slug="bai-thuong"), under=news)
    added(StandardPage(title="Giới thiệu", slug="gioi-thieu"), under=home)
    added(OrganisationPage(title="Liên hệ", slug="lien-he"), under=home)
    library = added(VideoLibraryPage(title="Video", slug="video"), under=home)
    added(VideoPage(title="Phim", slug="phim", address="https://phim.vn/1"), under=library)
    return {"home": home, "news": news, "library": library, "publish": publish}


def grow(few, numbers):
    """One more to each number of everything that lists can hold."""
    for n in numbers:
        for of, year, code in (
            ("truoc", 2022 - n, "so-cap-llct"),
            (f"don-vi-{n}", 2023, "so-cap-llct"),
            (f"khac-{n}", 2023, "chuyen-de"),
        ):
            value = {"declared_learners": 300, "lines": rows(line(code, 2, 300))}
            few["publish"](f"bai {of} {year}", value, of=of, year=year)
        unit(f"duoi-{n}", name_vi=f"Dưới {n}", parent=unit("truoc"))
        added(ArticlePage(title=f"Bài {n}", slug=f"bai-{n}"), under=few["news"])
        added(NewsIndexPage(title=f"Mục {n}", slug=f"muc-{n}"), under=few["news"])
        added(StandardPage(title=f"Trang {n}", slug=f"trang-{n}"), under=few["home"])
        film = VideoPage(title=f"Phim {n}", slug=f"phim-{n}", address="https://phim.vn/1")
        added(film, under=few["library"])


def asked(client, addresses):
    """How many queries each takes; what is kept for good is read before."""
    found = {}
    for address in addresses:
        assert client.get(address).status_code in (200, 404), address
        with CaptureQueriesContext(connection) as made:
            client.get(address)
        found[address] = len(made)
    return found


def test_no_page_asks_more_where_there_is_more(few, client):
    value = {"declared_learners": 300, "lines": rows(line("so-cap-llct", 2, 300))}
    few["publish"]("bai truoc 2023", value, of="truoc", year=2023)
    grow(few, range(2))
    before = asked(client, PAGES)
    grow(few, range(2, 6))
    after = asked(client, PAGES)
    assert {address: after[address] for address in PAGES if after[address] > before[address]} == {}


def test_an_article_asks_the_same_however_many_blocks_and_lines_it_has(few, client):
    def body(blocks):
        told = [child(f"<p>Lời {n}</p>", "paragraph") for n in range(blocks)]
        lines = rows(*(line("so-cap-llct", 2, 30) for _n in range(blocks)))
        for n in range(blocks):
            where = {"unit": unit(f"o-{n}").pk, "period": {"span": "year", "year": 2023}}
            told.append(child(where | {"lines": lines}))
            told.append(child(where | {"planned": 9, "basis": "classes"}, "plan"))
        return told

    page, _address = few["publish"]("bai truoc 2023", {"declared_classes": 1}, of="a", year=2023)
    counts = []
    for blocks in (2, 7):
        page.body = body(blocks)
        page.save_revision().publish()
        counts.append(asked(client, [page.url]))
    assert counts[0] == counts[1]
