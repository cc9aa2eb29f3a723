"""Two languages: how a reader changes between them, and that a translation counts nothing again."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from tests.bulletins import line, rows
from tests.portal.machines import data, head, translations
from tests.portal.reading import queries, table, words

HOST = "http://testserver"


def switch(soup):
    """What stands in the header: language of the link, its text, where it leads, whether one is there already."""
    navigation = soup.find("nav", class_="languages")
    links = navigation.find_all("a") if navigation else []
    assert all(link["lang"] == link["hreflang"] for link in links)
    return [(a["lang"], words(a), a["href"], a.has_attr("aria-current")) for a in links]


@pytest.fixture
def article(publish, english, news, django_capture_on_commit_callbacks):
    """An article of 2023 and its English translation, which tells the same figures."""
    value = {
        "declared_classes": 26,
        "declared_learners": 2243,
        "lines": rows(line("chuyen-de", 26, 2243)),
    }
    page, _address = publish("Hai mươi sáu lớp", value, of="a", year=2023)
    with django_capture_on_commit_callbacks(execute=True):
        section = news.copy_for_translation(english)
        section.title, section.slug = "News", "news"
        section.save_revision().publish()
    return page


@pytest.fixture
def translate(article, english, django_capture_on_commit_callbacks):
    def translate():
        with django_capture_on_commit_callbacks(execute=True):
            translated = article.copy_for_translation(english)
            translated.title, translated.slug = "Twenty-six classes", "twenty-six"
            translated.save_revision().publish()
        translated.refresh_from_db()
        return translated

    return translate


PLACES = ("", "2023/", "don-vi/a/", "don-vi/a/2023/", "chuong-trinh/chuyen-de/")


def test_a_published_translation_changes_no_total_in_either_language(article, translate, read):
    addresses = [f"{base}{place}" for base in ("/ket-qua/", "/en/results/") for place in PLACES]

    def figures():
        return {address: _cells(read(address)) for address in addresses}

    before = figures()
    assert before["/ket-qua/"][0][1:3] == ["26", "2.243"]
    assert before["/en/results/"][0][1:3] == ["26", "2,243"]
    translated = translate()
    assert words(read(translated.url).find("h1")) == "Twenty-six classes"
    assert figures() == before


def _cells(soup):
    return [
        row[:4] for number in range(len(soup.find_all("table"))) for row in table(soup, number)[1:]
    ]


def test_the_switch_leads_to_the_same_page(article, translate, read):
    translated = translate()
    for address, current in ((article.url, "vi"), (translated.url, "en")):
        soup = read(address)
        assert soup.find("html")["lang"] == current
        assert switch(soup) == [
            ("vi", "Tiếng Việt", article.url, current == "vi"),
            ("en", "English", translated.url, current == "en"),
        ]
        assert translations(soup) == {
            "vi": HOST + article.url,
            "en": HOST + translated.url,
            "x-default": HOST + article.url,
        }


@pytest.mark.parametrize(
    "rest",
    [
        "?order-years=year",
        "2023/?against=2016&territory=today",
        "don-vi/a/?trang=1",
        "don-vi/a/2023/",
        "chuong-trinh/chuyen-de/?year=2023",
    ],
)
def test_the_switch_keeps_what_was_asked_of_the_totals(article, read, rest):
    soup = read(f"/ket-qua/{rest}")
    assert [url for _lang, _text, url, _current in switch(soup)] == [
        f"/ket-qua/{rest}",
        f"/en/results/{rest}",
    ]
    path = rest.partition("?")[0]
    assert translations(soup)["en"] == f"{HOST}/en/results/{path}"
    back = switch(read(f"/en/results/{rest}"))
    assert back[0][2] == f"/ket-qua/{rest}"


@pytest.mark.parametrize("address", ["/~giai-thich/2023/?unit=a", "/tim-kiem/?q=lop"])
def test_what_is_no_page_can_be_read_in_the_other_language(article, read, address):
    assert [url for *_rest, url, _current in switch(read(address))] == [address, f"/en{address}"]
    assert switch(read(f"/en{address}"))[0][2] == address


def test_a_page_without_a_translation_leads_to_the_other_first_page_and_says_so(article, read):
    soup = read(article.url)
    assert switch(soup) == [
        ("vi", "Tiếng Việt", article.url, True),
        ("en", "English (home page)", "/en/", False),
    ]
    assert translations(soup) == {} and "og:locale:alternate" not in head(soup)


def test_an_address_that_does_not_exist_leads_to_the_other_first_page(article, read):
    found = switch(read("/khong-co/", status=404))
    assert found[1] == ("en", "English (home page)", "/en/", False)
    found = switch(read("/en/nothing/", status=404))
    assert found[0] == ("vi", "Tiếng Việt (trang chủ)", "/", False)


def test_no_address_makes_the_switch_lead_to_another_host(article, client):
    response = client.get("/", PATH_INFO="//other.example/")
    assert response.status_code == 404
    found = switch(BeautifulSoup(response.content, "html.parser"))
    assert [url for _code, _name, url, _current in found] == ["/%2Fother.example/", "/en/"]


def test_a_translation_that_is_not_for_everybody_is_not_told_of(article, translate, read):
    translated = translate()
    private = PageViewRestriction.objects.create(page=translated, restriction_type="login")
    soup = read(article.url)
    assert switch(soup)[1][2] == "/en/" and translations(soup) == {}
    private.delete()
    assert switch(read(article.url))[1][2] == translated.url


def test_a_portal_in_one_language_has_no_switch(home, read):
    assert switch(read("/")) == [] and translations(read("/")) == {}


def test_machines_are_told_the_language(article, translate, read):
    for address, place, other in (
        (article.url, "vi_VN", "en_GB"),
        (translate().url, "en_GB", "vi_VN"),
    ):
        soup = read(address)
        found = head(soup)
        assert (found["og:locale"], found["og:locale:alternate"]) == (place, other)
        assert data(soup)["inLanguage"] == place[:2]


def test_an_english_page_of_totals_is_english_but_for_the_names_of_things(article, read):
    for place in PLACES:
        soup = read(f"/en/results/{place}")
        described = head(soup)["description"]
        for named in soup.find("main").find_all(lang=True):
            assert (named["lang"], words(named)) == ("vi", article.title)
            named.decompose()
        told = words(soup.find("main")) + described
        for word in ("Năm", "lớp", "học viên", "Tổng", "Đơn vị", "bài", "tải", "nguồn"):
            assert word not in told, (place, word)


def test_the_switch_costs_the_same_on_a_translated_page(
    article, translate, read, django_assert_max_num_queries
):
    alone = queries(read, article.url, django_assert_max_num_queries(60))
    translate()
    assert queries(read, article.url, django_assert_max_num_queries(60)) == alone
