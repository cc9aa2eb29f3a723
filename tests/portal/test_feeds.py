"""The news as RSS and Atom: of the portal and of each section, in each language, with what everybody may read."""

from datetime import UTC, date, datetime
from xml.etree import ElementTree

import pytest
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import PageViewRestriction

from portal.feeds.news import ENTRIES
from portal.news.models import ArticlePage, NewsIndexPage
from tests.portal.reading import queries

HOST = "http://testserver"
ATOM = "{http://www.w3.org/2005/Atom}"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
FEEDS = ("/rss.xml", "/atom.xml", "/tin-tuc/rss.xml", "/tin-tuc/atom.xml")


@pytest.fixture
def feed(client):
    """What a feed reader gets: the root of the document."""

    def feed(address):
        response = client.get(address)
        assert response.status_code == 200, address
        form = address.rpartition("/")[2].removesuffix(".xml")
        assert response["Content-Type"] == f"application/{form}+xml; charset=utf-8"
        return ElementTree.fromstring(response.content)

    return feed


def titles(root):
    entries = root.iter(f"{ATOM}entry") if root.tag == f"{ATOM}feed" else root.iter("item")
    return [
        entry.find("title" if entry.tag == "item" else f"{ATOM}title").text for entry in entries
    ]


def add(news, title, slug, **more):
    page = news.add_child(instance=ArticlePage(title=title, slug=slug, **more))
    page.save_revision().publish()
    return page


def test_an_article_in_rss(news, feed):
    photo = Image.objects.create(title="Ảnh", file=get_test_image_file(size=(1600, 900)))
    page = add(
        news,
        "Bế giảng <2> & 3",
        "be-giang",
        intro="Lời dẫn",
        author_line="Trần Thị Bình",
        article_date=date(2023, 12, 13),
        photo=photo,
        photo_alt="Lễ bế giảng",
    )
    root = feed("/rss.xml")
    channel = root.find("channel")
    assert channel.find("title").text == "Cổng thông tin"
    assert channel.find("link").text == f"{HOST}/"
    assert channel.find("language").text == "vi"
    assert channel.find(f"{ATOM}link").get("href") == f"{HOST}/rss.xml"
    (item,) = channel.iter("item")
    enclosure, guid = item.find("enclosure"), item.find("guid")
    told = {part.tag: part.text for part in item if part not in (enclosure, guid)}
    assert told == {
        "title": "Bế giảng <2> & 3",
        "link": f"{HOST}/tin-tuc/be-giang/",
        "description": "Lời dẫn",
        CREATOR: "Trần Thị Bình",
        "pubDate": "Wed, 13 Dec 2023 00:00:00 +0700",
    }
    assert guid.text.startswith("urn:uuid:") and guid.get("isPermaLink") == "false"
    assert enclosure.get("url").startswith(f"{HOST}/media/") and enclosure.get("url").endswith(
        "jpg"
    )
    assert enclosure.get("type") == "image/jpeg" and int(enclosure.get("length")) > 0
    page.slug = "ten-khac"
    page.save_revision().publish()
    (moved,) = feed("/rss.xml").iter("item")
    assert moved.find("link").text == f"{HOST}/tin-tuc/ten-khac/"
    assert moved.find("guid").text == guid.text


@pytest.mark.parametrize("address", FEEDS)
def test_what_xml_forbids_is_left_out(news, feed, address):
    add(news, "Bế\x0bgiảng", "be-giang", intro="Lời\x02 dẫn\ufffe", author_line="\x1fBình")
    assert titles(feed(address)) == ["Bếgiảng"]


def test_a_photo_whose_file_is_lost_is_left_out(news, feed):
    photo = Image.objects.create(title="Ảnh", file=get_test_image_file(size=(1600, 900)))
    add(news, "Bế giảng", "be-giang", photo=photo)
    assert list(feed("/rss.xml").iter("enclosure"))
    for rendition in photo.renditions.all():
        rendition.file.storage.delete(rendition.file.name)
    root = feed("/rss.xml")
    assert titles(root) == ["Bế giảng"] and not list(root.iter("enclosure"))


def test_an_article_in_atom(news, feed):
    page = add(news, "Bế giảng", "be-giang", intro="Lời dẫn")
    ArticlePage.objects.filter(pk=page.pk).update(
        first_published_at=datetime(2024, 1, 4, 18, 30, tzinfo=UTC),
        last_published_at=datetime(2024, 2, 1, 2, 0, tzinfo=UTC),
    )
    root = feed("/tin-tuc/atom.xml")
    assert root.find(f"{ATOM}title").text == "Tin tức – Cổng thông tin"
    assert root.find(f"{ATOM}author/{ATOM}name").text == "Cổng thông tin"
    assert root.find(f"{ATOM}id").text == f"{HOST}/tin-tuc/"
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {"alternate": f"{HOST}/tin-tuc/", "self": f"{HOST}/tin-tuc/atom.xml"}
    (entry,) = root.iter(f"{ATOM}entry")
    assert entry.find(f"{ATOM}link").get("href") == f"{HOST}/tin-tuc/be-giang/"
    assert entry.find(f"{ATOM}summary").text == "Lời dẫn"
    assert entry.find(f"{ATOM}published").text == "2024-01-05T01:30:00+07:00"
    assert entry.find(f"{ATOM}updated").text == "2024-02-01T09:00:00+07:00"


def test_a_section_tells_of_its_own_articles_and_the_portal_of_all(home, news, feed):
    section = news.add_child(instance=NewsIndexPage(title="Mục", slug="muc"))
    add(section, "Trong mục", "trong-muc", article_date=date(2023, 3, 1))
    add(news, "Mới", "moi", article_date=date(2023, 12, 13))
    add(home, "Ở đầu", "o-dau", article_date=date(2023, 1, 2))
    told = {
        address: titles(feed(address))
        for address in (*FEEDS, "/tin-tuc/muc/rss.xml", "/tin-tuc/muc/atom.xml")
    }
    everything, below = ["Mới", "Trong mục", "Ở đầu"], ["Mới", "Trong mục"]
    assert list(told.values()) == [everything, everything, below, below, below[1:], below[1:]]


def test_only_what_everybody_may_read_is_told_of(news, feed, client):
    add(news, "Thấy", "thay")
    add(news, "Nháp", "nhap").unpublish()
    secret = add(news, "Kín", "kin")
    closed = news.add_child(instance=NewsIndexPage(title="Nội bộ", slug="noi-bo"))
    add(closed, "Trong mục kín", "trong")
    secret.create_alias(parent=news, update_slug="ban-sao")
    restrictions = [
        PageViewRestriction.objects.create(page=page, restriction_type="login")
        for page in (secret, closed)
    ]
    assert all(titles(feed(address)) == ["Thấy"] for address in FEEDS)
    assert client.get("/tin-tuc/noi-bo/rss.xml").status_code == 404
    for restriction in restrictions:
        restriction.delete()
    for address in FEEDS:
        assert sorted(titles(feed(address))) == ["Kín", "Thấy", "Trong mục kín"]
    assert titles(feed("/tin-tuc/noi-bo/rss.xml")) == ["Trong mục kín"]


def test_a_closed_portal_has_no_feed(home, client):
    PageViewRestriction.objects.create(page=home, restriction_type="login")
    assert client.get("/rss.xml").status_code == 404


def test_each_language_has_its_own_news(news, english, feed, client):
    page = add(news, "Bài", "bai")
    section = news.copy_for_translation(english)
    section.title, section.slug = "News", "news"
    section.save_revision().publish()
    translated = page.copy_for_translation(english)
    translated.title, translated.slug = "Article", "article"
    translated.save_revision().publish()
    assert titles(feed("/rss.xml")) == titles(feed("/tin-tuc/rss.xml")) == ["Bài"]
    for address in ("/en/rss.xml", "/en/news/rss.xml"):
        root = feed(address)
        assert titles(root) == ["Article"]
        assert root.find("channel/language").text == "en"
        assert root.find("channel/item/link").text == f"{HOST}/en/news/article/"
    guids = {feed(f).find("channel/item/guid").text for f in ("/rss.xml", "/en/rss.xml")}
    assert len(guids) == 2
    assert client.get("/en/tin-tuc/rss.xml").status_code == 404


@pytest.mark.parametrize("address", ["/ket-qua/rss.xml", "/khong-co/atom.xml", "/en/rss.xml"])
def test_what_is_no_section_has_no_feed(home, client, address):
    assert client.get(address).status_code == 404


def test_pages_lead_to_their_feeds(news, totals_page, read, feed):
    add(news, "Bài", "bai")
    portal, section = FEEDS[:2], FEEDS[2:]
    told = {
        address: [link["href"] for link in feed_links(read(address))]
        for address in ("/", "/ket-qua/", "/tin-tuc/bai/", "/tin-tuc/")
    }
    assert told.pop("/tin-tuc/") == [*portal, *section]
    assert all(links == [*portal] for links in told.values())
    assert [link["title"] for link in feed_links(read("/tin-tuc/"))] == [
        "Cổng thông tin (RSS)",
        "Cổng thông tin (Atom)",
        "Tin tức (RSS)",
        "Tin tức (Atom)",
    ]
    for address in FEEDS:
        feed(address)


def feed_links(soup):
    return soup.head.find_all("link", rel="alternate", type=True)


def test_a_feed_costs_the_same_however_much_it_tells(news, read, django_assert_max_num_queries):
    def write(number):
        photo = Image.objects.create(title=f"Ảnh {number}", file=get_test_image_file())
        add(news, f"Bài {number}", f"bai-{number}", photo=photo)

    write(0)
    few = queries(read, "/rss.xml", django_assert_max_num_queries(20))
    for number in range(1, 5):
        write(number)
    assert queries(read, "/rss.xml", django_assert_max_num_queries(20)) == few


def test_a_feed_ends_somewhere(news, feed):
    for number in range(ENTRIES + 2):
        news.add_child(instance=ArticlePage(title=f"Bài {number}", slug=f"bai-{number}"))
    assert len(titles(feed("/rss.xml"))) == ENTRIES
