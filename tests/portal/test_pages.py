"""What a reader of the portal gets: articles, their list, the totals and every page's frame."""

from datetime import date

import pytest
from django.template.loader import render_to_string
from wagtail.models import Locale, PageViewRestriction

from portal.news.listing import PER_SHEET
from portal.news.models import ArticlePage, NewsIndexPage, TrainingResultPage
from tests.portal.machines import translations
from tests.portal.reading import queries, words

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
        assert not soup.find_all(style=True) and not soup.find_all("style")
        inline = [found for found in soup.find_all("script") if not found.get("src")]
        assert {found["type"] for found in inline} <= {"application/ld+json"}
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
    assert translations(soup) == {
        "vi": "http://testserver/ket-qua/2023/",
        "en": "http://testserver/en/results/2023/",
        "x-default": "http://testserver/ket-qua/2023/",
    }
    assert read("/en/results/2023/").find("html")["lang"] == "en"
    assert not translations(read("/tin-tuc/"))


def test_an_address_that_does_not_exist_is_answered_in_the_portals_frame(home, read):
    soup = read("/khong-co/", status=404)
    assert soup.find("main") and soup.find("nav").find("a", href="/tin-tuc/")


def test_the_page_for_failures_stands_alone(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert "<h1>" in render_to_string("500.html")
