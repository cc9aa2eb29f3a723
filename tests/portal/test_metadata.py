"""What a page tells machines in its head: title, description, Open Graph, its one address, and what it is about."""

from datetime import UTC, date, datetime

import pytest
from django.core.cache import cache
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file

from portal.information.models import StandardPage
from portal.news.listing import PER_SHEET
from portal.news.models import ArticlePage
from portal.videos.models import VideoLibraryPage, VideoPage
from tests.portal.machines import data, head
from tests.portal.reading import queries

HOST = "http://testserver"
PORTAL = {"@type": "Organization", "name": "Cổng thông tin", "url": f"{HOST}/"}


@pytest.fixture
def article(publish):
    page, _address = publish(
        "Hai lớp & <b>ba</b> khóa",
        {"declared_classes": 26, "declared_learners": 2243},
        of="go-cong-tay",
        year=2023,
        article_date=date(2023, 12, 13),
        intro='Một "năm" </script> nhìn lại.',
    )
    return page


def photo(title="Ảnh"):
    return Image.objects.create(title=title, file=get_test_image_file(size=(1600, 900)))


def test_the_head_of_an_article(article, read):
    found = head(read(article.url))
    shared = {"title": "Hai lớp & <b>ba</b> khóa – Cổng thông tin"}
    shared |= {"description": 'Một "năm" </script> nhìn lại.'}
    assert found == shared | {f"og:{name}": text for name, text in shared.items()} | {
        "canonical": HOST + article.url,
        "og:url": HOST + article.url,
        "og:type": "article",
        "og:site_name": "Cổng thông tin",
        "og:locale": "vi_VN",
    }


def test_what_is_written_for_search_engines_goes_before_the_introduction(article, read):
    article.seo_title, article.search_description = "Ngắn", "Tóm tắt " * 40
    article.save_revision().publish()
    found = head(read(article.url))
    assert found["title"] == found["og:title"] == "Ngắn – Cổng thông tin"
    assert found["description"].startswith("Tóm tắt Tóm tắt") and len(found["description"]) == 160


def test_a_photo_is_shared_with_its_size_and_what_it_shows(article, read):
    article.photo, article.photo_alt = photo(), "Lễ bế giảng"
    article.save_revision().publish()
    soup = read(article.url)
    found = head(soup)
    assert found["og:image"].startswith(f"{HOST}/media/images/")
    size = {"width": 1200, "height": 630}
    assert {name: int(found[f"og:image:{name}"]) for name in size} == size
    assert found["og:image:alt"] == "Lễ bế giảng"
    assert data(soup)["image"] == {"@type": "ImageObject", "url": found["og:image"]} | size


def test_a_photo_whose_file_is_lost_breaks_no_page(article, read):
    lost = photo()
    article.photo, article.photo_alt = lost, "Lễ bế giảng"
    article.save_revision().publish()
    lost.file.storage.delete(lost.file.name)
    cache.clear()  # of the pictures of other tests
    assert "og:image" not in head(read(article.url))


def test_an_article_says_what_it_is_in_the_words_of_schema_org(home, news, read):
    page = ArticlePage(title="Bài", slug="bai", intro="Lời dẫn", author_line="Trần Thị Bình")
    page.first_published_at = datetime(2024, 1, 4, 18, 30, tzinfo=UTC)  # the fifth in Vietnam
    page.last_published_at = datetime(2024, 2, 1, 2, 0, tzinfo=UTC)
    news.add_child(instance=page)
    assert data(read(page.url)) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Bài",
        "description": "Lời dẫn",
        "url": f"{HOST}/tin-tuc/bai/",
        "mainEntityOfPage": f"{HOST}/tin-tuc/bai/",
        "inLanguage": "vi",
        "datePublished": "2024-01-05T01:30:00+07:00",
        "dateModified": "2024-02-01T09:00:00+07:00",
        "author": {"@type": "Person", "name": "Trần Thị Bình"},
        "publisher": PORTAL,
    }


def test_the_day_an_article_names_is_when_it_was_published(article, read):
    told = data(read(article.url))
    assert told["datePublished"] == "2023-12-13T00:00:00+07:00"
    assert told["author"] == PORTAL


def test_an_article_that_a_centre_signs_is_by_an_organisation(article, read):
    article.author_line = f"Theo {article.reporting_unit.name_vi.upper()}"
    article.save_revision().publish()
    author = data(read(article.url))["author"]
    assert author == {"@type": "Organization", "name": article.author_line}


def test_nothing_an_article_says_ends_the_data_block(article, read):
    soup = read(article.url)
    assert data(soup)["headline"] == article.title
    assert data(soup)["description"] == article.intro
    assert str(soup).count("</script") == len(soup.find_all("script"))


def test_the_totals_are_a_data_set_with_every_file(publish, read, settings):
    publish("A", {"declared_classes": 26}, of="a", year=2023)
    publish("B", {"declared_classes": 9}, of="a", year=2016)
    soup = read("/ket-qua/")
    told = data(soup)
    files = told.pop("distribution")
    assert told == {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": "Kết quả đào tạo – Cổng thông tin",
        "description": head(soup)["description"],
        "url": f"{HOST}/ket-qua/",
        "inLanguage": "vi",
        "temporalCoverage": "2016/2023",
        "spatialCoverage": {"@type": "Place", "name": "Việt Nam"},
        "variableMeasured": ["Lớp", "Học viên", "Lượt học viên"],
        "creator": PORTAL,
        "isAccessibleForFree": True,
    }
    assert {file["contentUrl"]: file["encodingFormat"] for file in files} == {
        f"{HOST}/ket-qua/nam.csv": "text/csv",
        f"{HOST}/ket-qua/nam.json": "application/json",
        f"{HOST}/ket-qua/nam.xlsx": (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        ),
    }
    settings.OPEN_DATA_LICENCE = "https://cong.vn/dieu-khoan/"
    assert data(read("/ket-qua/"))["license"] == "https://cong.vn/dieu-khoan/"


def test_a_data_set_tells_its_year_and_its_unit(publish, read):
    publish("A", {"declared_classes": 26}, of="a", year=2023)
    told = data(read("/ket-qua/don-vi/a/2023/"))
    assert told["temporalCoverage"] == "2023"
    assert told["spatialCoverage"] == {"@type": "Place", "name": "A"}
    files = {file["contentUrl"] for file in told["distribution"]}
    forms = ("csv", "json", "xlsx")
    table = f"{HOST}/ket-qua/don-vi/a/2023/chuong-trinh"
    assert files == {f"{table}.{form}" for form in forms}
    assert data(read("/ket-qua/2020/")) is None


@pytest.fixture
def addresses(home, news, article):
    """A page of every kind, none of them with an introduction."""
    article.intro = ""
    article.save_revision().publish()
    bare = news.add_child(instance=ArticlePage(title="Bài", slug="bai"))
    library = home.add_child(instance=VideoLibraryPage(title="Video", slug="video"))
    film = library.add_child(
        instance=VideoPage(title="Phim", slug="phim", address="https://phim.vn/1")
    )
    about = home.add_child(instance=StandardPage(title="Giới thiệu", slug="gioi-thieu"))
    totals = ["", "2023/", "don-vi/go-cong-tay/", "don-vi/go-cong-tay/2023/"]
    return [
        *(page.url for page in (home, news, article, bare, library, film, about)),
        *(f"/ket-qua/{below}" for below in totals),
        "/ket-qua/chuong-trinh/chuyen-de/",
        "/~giai-thich/2023/",
        "/~giai-thich/2023/?unit=go-cong-tay",
    ]


def test_every_page_has_a_title_and_a_description_of_its_own(addresses, read):
    heads = [head(read(address)) for address in addresses]
    for name in ("title", "description"):
        told = [found[name] for found in heads]
        assert all(told), dict(zip(addresses, told, strict=True))
        assert len(told) == len(set(told)), sorted(told)
    assert all(50 < len(found["description"]) <= 160 for found in heads[:1] + heads[7:])
    assert [found["canonical"] for found in heads] == [HOST + address for address in addresses]
    assert not any("robots" in found for found in heads)


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("/tin-tuc/?trang=2", "/tin-tuc/?trang=2"),
        ("/tin-tuc/?trang=1", "/tin-tuc/"),
        ("/tin-tuc/?trang=2&utm=x", "/tin-tuc/"),
        ("/ket-qua/?order-years=year&territory=today", "/ket-qua/"),
        ("/ket-qua/2023/?against=2016&as-of=2024-01-01", "/ket-qua/2023/"),
        ("/ket-qua/chuong-trinh/chuyen-de/?year=2023", "/ket-qua/chuong-trinh/chuyen-de/"),
        ("/~giai-thich/2023/?territory=today&unit=a", "/~giai-thich/2023/?unit=a"),
    ],
)
def test_ways_to_look_at_a_page_lead_back_to_its_one_address(publish, news, read, asked, canonical):
    publish("A", {"declared_classes": 26}, of="a", year=2023)
    for n in range(PER_SHEET):
        news.add_child(instance=ArticlePage(title=f"Bài {n}", slug=f"bai-{n}"))
    found = head(read(asked))
    assert found["canonical"] == found["og:url"] == HOST + canonical
    assert ("(trang 2)" in found["title"]) == ("trang=2" in asked)


def test_an_address_that_does_not_exist_is_kept_by_no_machine(home, read):
    found = head(read("/khong-co/", status=404))
    assert found["robots"] == "noindex" and found["description"]
    assert not {name for name in found if name.startswith("og:")} and "canonical" not in found


def test_a_head_costs_the_same_of_the_first_article_and_of_the_tenth(
    article, publish, read, django_assert_max_num_queries
):
    for year in (2020, 2021):
        publish(f"Năm {year}", {"declared_classes": 1}, of="go-cong-tay", year=year)
    few = queries(read, article.url, django_assert_max_num_queries(40))
    for year in (2017, 2018, 2019):
        publish(f"Năm {year}", {"declared_classes": 1}, of="go-cong-tay", year=year)
    assert queries(read, article.url, django_assert_max_num_queries(40)) == few
