"""What a reader of the portal gets: articles, their list, the totals and every page's frame."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from wagtail.models import Locale, PageViewRestriction, Site

from portal.home.models import HomePage
from portal.news.listing import PER_SHEET
from portal.news.models import ArticlePage, NewsIndexPage, TrainingResultPage
from portal.totals.models import TotalsPage
from tests.bulletins import child, line, rows, unit


@pytest.fixture
def home(db):
    """The portal's first page with a news section and a page of totals below it."""
    site = Site.objects.get(is_default_site=True)
    home = site.root_page.get_parent().add_child(
        instance=HomePage(title="Cổng thông tin", slug="cong")
    )
    site.root_page = home
    site.save()
    home.add_child(instance=NewsIndexPage(title="Tin tức", slug="tin-tuc"))
    home.add_child(instance=TotalsPage(title="Kết quả đào tạo", slug="ket-qua"))
    return home


@pytest.fixture
def news(home):
    return NewsIndexPage.objects.get()


@pytest.fixture
def totals_page(home):
    return TotalsPage.objects.get()


@pytest.fixture
def publish(news, django_capture_on_commit_callbacks):
    """An article with one results block, as an editor publishes it; answers the page and the block's address."""

    def publish(title, value, *, of, span="year", year=None, under=None, **more):
        block = child(value)
        page = TrainingResultPage(
            title=title,
            reporting_unit=unit(of, name_vi=of.title()),
            period_span=span,
            period_year=year,
            body=[block],
            **more,
        )
        with django_capture_on_commit_callbacks(execute=True):
            (under or news).add_child(instance=page)
            page.save_revision().publish()
        return page, f"{page.url}#so-lieu-{block['id']}"

    return publish


@pytest.fixture
def read(client):
    def read(address, status=200):
        response = client.get(address)
        assert response.status_code == status
        return BeautifulSoup(response.content, "html.parser")

    return read


def words(element):
    return " ".join(element.get_text(" ").split())


def table(soup, number=0):
    rows = soup.find_all("table")[number].find_all("tr")
    return [[words(cell) for cell in row.find_all(["th", "td"])] for row in rows]


def queries(read, address, asserted):
    read(address)  # what is cached for good, such as where the site begins
    with asserted as made:
        read(address)
    return len(made)


# Totals


def test_the_years_with_links_to_their_pages_and_their_sources(publish, read):
    _page, go_cong = publish(
        "A", {"declared_classes": 26, "declared_learners": 2243}, of="go-cong-tay", year=2023
    )
    _page, yen_bai = publish(
        "B",
        {"declared_classes": 9, "declared_learners": 564},
        of="yen-bai",
        span="half-1",
        year=2022,
    )
    publish(
        "C", {"declared_classes": 1188, "declared_attendances": 117342}, of="thanh-hoa", year=2019
    )
    soup = read("/ket-qua/")
    _header, first, second, third = table(soup)
    assert first == ["2023", "26", "2.243", "–"]
    assert second[0].startswith("2022 ") and "6 tháng đầu năm" in second[0]
    assert second[1:] == ["9", "564", "–"]
    assert third == ["2019", "1.188", "–", "117.342"]
    links = {words(link): link["href"] for link in soup.find("table").find_all("a")}
    assert links["2023"] == "/ket-qua/2023/"
    assert (links["2.243"], links["564"]) == (go_cong, yen_bai)


def test_a_total_made_exact_by_its_lines_says_what_was_declared(publish, read):
    value = {
        "declared_classes": 15,
        "declared_learners": 1212,
        "qualifier": "hơn",
        "lines": rows(line("dang-vien-moi", 6, 492), line("nhan-thuc-dang", 9, 721)),
    }
    publish("A", value, of="khoi", span="half-1", year=2016)
    assert table(read("/ket-qua/"))[1][2].startswith("1.213 ")
    assert "1.212" in table(read("/ket-qua/"))[1][2]
    assert "1.212" in words(read("/ket-qua/2016/").find(class_="training-headline"))


def test_figures_without_a_year_stand_in_a_table_of_their_own(publish, read):
    value = {"declared_classes": 344, "declared_learners": 44200, "qualifier": "hơn"}
    page, address = publish("Tám trung tâm", value, of="bac-ninh-cu", span="open")
    soup = read("/ket-qua/")
    (_header, row) = table(soup)
    assert row[0] == "Bac-Ninh-Cu"
    assert row[2] == "344" and row[3].endswith(" 44.200")
    assert soup.find("table").find("a")["href"] == address
    assert words(soup.find(id="no-year"))
    assert words(read(page.url).find("aside"))


def test_one_year_by_programme_and_by_unit(publish, read):
    value = {
        "declared_classes": 5,
        "declared_learners": 300,
        "difference_reason": "Sáu người học lẻ",
        "lines": rows(line("so-cap-llct", 2, 114), line("chuyen-de", 3, 180)),
    }
    _page, first = publish("A", value, of="a", year=2023)
    value = {"lines": rows(line("so-cap-llct", 1, 50))}
    _page, second = publish("B", value, of="b", year=2023)
    soup = read("/ket-qua/2023/")
    by_programme, by_unit = table(soup), table(soup, 1)
    # 300 declared less 294 in lines leaves 6; 5 + 1 classes, 300 + 50 learners.
    assert [row[1:3] for row in by_programme[1:]] == [
        ["3", "164"],
        ["3", "180"],
        ["–", "6"],
        ["6", "350"],
    ]
    assert by_programme[1][0] == "Sơ cấp lý luận chính trị"
    assert by_unit[1:3] == [["A", "5", "300"], ["B", "1", "50"]]
    shared = soup.find("table").find("details")
    assert [link["href"] for link in shared.find_all("a")] == [first, second]
    assert [link["href"] for link in soup.find_all("table")[1].find_all("a")] == [
        *[first] * 2,
        *[second] * 2,
    ]
    figures = [words(figure) for figure in soup.find(class_="training-headline").find_all("dd")]
    assert figures == ["6", "350"]


def test_each_measure_has_a_drawing_of_its_own_named_and_described(publish, read):
    publish("A", {"declared_classes": 26, "declared_learners": 2243}, of="a", year=2023)
    publish("B", {"declared_classes": 9, "declared_learners": 564}, of="b", year=2022)
    first, second = read("/ket-qua/").find_all("svg")
    for drawing, numbers in ((first, ("26", "9")), (second, ("2.243", "564"))):
        assert drawing["role"] == "img" and drawing.find("title").get_text()
        described = drawing.find("desc").get_text()
        assert all(
            f"{year}: {n}" in described for year, n in zip((2023, 2022), numbers, strict=True)
        )
        assert len(drawing.find_all("rect")) == 2
        assert not drawing.find_all(style=True)


def test_a_report_that_is_not_counted_is_listed_with_the_one_that_stands_instead(publish, read):
    _page, whole = publish(
        "Năm", {"declared_classes": 20, "declared_learners": 900}, of="a", year=2023
    )
    _page, half = publish(
        "Nửa năm",
        {"declared_classes": 9, "declared_learners": 400},
        of="a",
        span="half-1",
        year=2023,
    )
    soup = read("/ket-qua/2023/")
    listed = soup.find(id="not-counted").find_parent("section")
    assert {link["href"] for link in listed.find_all("a")} == {whole, half}
    assert table(listed)[1][2:4] == ["9", "400"]


def test_units_that_share_no_day_do_not_pass_for_a_part_of_the_year(publish, read):
    publish("A", {"declared_classes": 1}, of="a", span="half-1", year=2023)
    publish("B", {"declared_classes": 2}, of="b", span="half-2", year=2023)
    soup = read("/ket-qua/2023/")
    (caution,) = soup.find(class_="training-headline").find_all(class_="training-chip--caution")
    assert "6 tháng" not in words(caution)


def test_a_year_without_reports_says_so_kindly(publish, read):
    publish("A", {"declared_classes": 1}, of="a", year=2023)
    assert "2020" in words(read("/ket-qua/2020/").find(class_="training-empty"))


@pytest.mark.parametrize("nonsense", ["abcd", "20235", "1899", "2101", "0", "-5", "２０２３"])
def test_what_is_no_year_is_not_found(home, read, nonsense):
    read(f"/ket-qua/{nonsense}/", status=404)


def test_totals_without_any_report(home, read):
    assert words(read("/ket-qua/").find(class_="training-empty"))


def test_a_page_of_one_unit_counts_only_that_unit(totals_page, publish, read):
    publish("A", {"declared_classes": 5}, of="a", year=2023)
    publish("B", {"declared_classes": 7}, of="b", year=2023)
    totals_page.add_child(instance=TotalsPage(title="A", slug="a", scope_unit=unit("a")))
    assert table(read("/ket-qua/"))[1][1] == "12"
    assert table(read("/ket-qua/a/"))[1][1] == "5"
    assert read("/ket-qua/").find("a", href="/ket-qua/a/")


@pytest.mark.parametrize("address", ["/ket-qua/", "/ket-qua/2023/", "/"])
def test_totals_cost_the_same_however_many_reports_there_are(
    publish, read, address, django_assert_max_num_queries
):
    def report(name):
        value = {"declared_learners": 300, "lines": rows(line("so-cap-llct", 2, 300))}
        publish(name, value, of=name.lower(), year=2023)

    report("A")
    few = queries(read, address, django_assert_max_num_queries(60))
    for name in "BCDEF":
        report(name)
    assert queries(read, address, django_assert_max_num_queries(60)) == few


# News


def test_the_list_is_newest_first_by_the_articles_own_date(news, publish, read):
    publish("Cũ", {"declared_classes": 1}, of="a", year=2022, article_date=date(2022, 6, 30))
    publish("Mới", {"declared_classes": 1}, of="a", year=2023, article_date=date(2023, 12, 13))
    section = news.add_child(instance=NewsIndexPage(title="Mục", slug="muc"))
    section.add_child(
        instance=ArticlePage(title="Giữa", slug="giua", article_date=date(2023, 1, 2))
    )
    cards = read("/tin-tuc/").find_all("article")
    assert [words(card.find("h2")) for card in cards] == ["Mới", "Giữa", "Cũ"]
    assert words(cards[0].find("time")) == "13/12/2023"
    assert "Năm 2023" in words(cards[0])
    assert words(read("/tin-tuc/muc/").find("article").find("h2")) == "Giữa"


@pytest.mark.parametrize("sheet", ["2", "99", "0", "-1", "abc", "", "1e9", "٢"])
def test_no_number_of_a_sheet_breaks_the_list(news, read, sheet):
    for n in range(PER_SHEET + 1):
        news.add_child(instance=ArticlePage(title=f"Bài {n}", slug=f"bai-{n}"))
    soup = read(f"/tin-tuc/?trang={sheet}")
    assert len(soup.find_all("article")) in (1, PER_SHEET)
    assert soup.find("nav", class_="pagination").find("a")


def test_hidden_articles_are_not_listed(news, publish, read):
    value = {"declared_classes": 1}
    publish("Thấy", value, of="a", year=2022)
    draft, _ = publish("Nháp", value, of="a", year=2022)
    draft.unpublish()
    secret, _ = publish("Kín", value, of="a", year=2022)
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    closed = news.add_child(instance=NewsIndexPage(title="Nội bộ", slug="noi-bo"))
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    publish("Trong mục kín", value, of="a", year=2022, under=closed)
    secret.create_alias(parent=news, update_slug="ban-sao")
    closed.create_alias(parent=news, update_slug="muc-sao", recursive=True)
    for address in ("/tin-tuc/", "/"):
        titles = {words(card.find(["h2", "h3"])) for card in read(address).find_all("article")}
        assert titles == {"Thấy"}


def test_the_list_costs_the_same_however_long_it_is(
    news, publish, read, django_assert_max_num_queries
):
    publish("A", {"declared_classes": 1}, of="a", year=2023)
    news.add_child(instance=ArticlePage(title="Bài", slug="bai"))
    few = queries(read, "/tin-tuc/", django_assert_max_num_queries(40))
    for name in "BCD":
        publish(name, {"declared_classes": 1}, of=name.lower(), year=2023)
        news.add_child(instance=ArticlePage(title=f"Bài {name}", slug=f"bai-{name.lower()}"))
    assert queries(read, "/tin-tuc/", django_assert_max_num_queries(40)) == few


def test_an_article_shows_its_unit_period_date_and_leads_to_its_year(publish, read):
    page, address = publish(
        "Hai mươi sáu lớp",
        {"declared_classes": 26, "declared_learners": 2243},
        of="go-cong-tay",
        year=2023,
        article_date=date(2023, 12, 13),
        intro="Một năm nhìn lại.",
        author_line="Phó Giám đốc",
        source="Bản tin",
    )
    soup = read(page.url)
    assert words(soup.find("h1")) == "Hai mươi sáu lớp"
    text = words(soup.find("article"))
    for part in ("13/12/2023", "Go-Cong-Tay", "Năm 2023", "Một năm nhìn lại.", "Phó Giám đốc"):
        assert part in text
    assert soup.find("aside").find("a")["href"] == "/ket-qua/2023/"
    assert soup.find(id=address.split("#")[1]).find("caption")


def test_a_draft_without_unit_or_period_can_be_read(news, read):
    page = news.add_child(instance=TrainingResultPage(title="Chưa có gì", slug="chua-co-gi"))
    assert not read(page.url).find("aside")


# Home and frame


def test_home_shows_the_latest_year_with_figures_and_the_latest_news(publish, read):
    publish("A", {"declared_classes": 26, "declared_learners": 2243}, of="a", year=2023)
    soup = read("/")
    assert [words(figure) for figure in soup.find_all("dd")] == ["26", "2.243"]
    assert soup.find("a", href="/ket-qua/2023/")
    assert words(soup.find("article").find("h3")) == "A"


def test_home_before_the_first_article(home, read):
    assert words(read("/").find("h1")) == "Cổng thông tin"


def test_every_page_has_its_language_landmarks_and_one_first_heading(publish, read):
    page, _ = publish("A", {"declared_classes": 1}, of="a", year=2023)
    for address in ("/", "/tin-tuc/", page.url, "/ket-qua/", "/ket-qua/2023/", "/ket-qua/2020/"):
        soup = read(address)
        assert soup.find("html")["lang"] == "vi"
        assert len(soup.find_all("h1")) == len(soup.find_all("main")) == 1
        assert soup.find("a", class_="skip-link")["href"] == f"#{soup.find('main')['id']}"
        assert soup.find("link", rel="canonical")["href"] == f"http://testserver{address}"
        assert not soup.find_all(style=True) and not soup.find_all(["style", "script"])
        ids = [found["id"] for found in soup.find_all(id=True)]
        assert len(ids) == len(set(ids))
        assert all(navigation["aria-label"] for navigation in soup.find_all("nav"))


def test_every_address_a_page_loads_from_is_the_portals_own(publish, read):
    page, _ = publish("A", {"declared_classes": 1}, of="a", year=2023)
    for address in ("/", page.url, "/ket-qua/2023/"):
        soup = read(address)
        loaded = [found["src"] for found in soup.find_all(src=True)]
        loaded += [link["href"] for link in soup.find_all("link", rel=["stylesheet", "icon"])]
        assert loaded and all(source.startswith("/") for source in loaded)


def test_a_translated_page_leads_to_itself_in_the_other_language(home, totals_page, read):
    english = Locale.objects.create(language_code="en")
    home.copy_for_translation(english).save_revision().publish()
    translated = totals_page.copy_for_translation(english)
    translated.slug = "results"
    translated.save_revision().publish()
    soup = read("/ket-qua/2023/")
    other = {link["hreflang"]: link["href"] for link in soup.find_all("link", rel="alternate")}
    assert other == {
        "vi": "http://testserver/ket-qua/2023/",
        "en": "http://testserver/en/results/2023/",
    }
    assert read("/en/results/2023/").find("html")["lang"] == "en"
    assert not read("/tin-tuc/").find_all("link", rel="alternate")


def test_an_address_that_does_not_exist_is_answered_in_the_portals_frame(home, read):
    soup = read("/khong-co/", status=404)
    assert soup.find("main") and soup.find("nav").find("a", href="/tin-tuc/")


def test_the_page_for_failures_stands_alone(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert "<h1>" in render_to_string("500.html")
