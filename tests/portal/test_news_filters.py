"""The list of news narrowed by year, unit and programme, as its address says."""

from datetime import date

import pytest
from wagtail.models import Locale, PageViewRestriction

from portal.news.listing import PER_SHEET
from portal.news.models import ArticlePage, NewsIndexPage, TrainingResultPage
from tests.bulletins import line, programme, results, rows, unit
from tests.portal.reading import queries, words

FIGURES = {"declared_classes": 26, "declared_learners": 2243}


def titles(soup):
    return {words(card.h2) for card in soup.select(".cards > article")}


def options(soup, name):
    if name == "unit":
        return {option["value"] for option in soup.select("#filter-units option")}
    return {option["value"] for option in soup.select(f"[name={name}] option") if option["value"]}


def on(*codes):
    return results(len(codes), None, of=None, lines=rows(*(line(code, 1, 40) for code in codes)))


@pytest.fixture
def articles(news, publish):
    """Three reports of two units below one, and a piece of news."""
    unit("tinh", name_vi="Tỉnh")
    for slug in ("huyen-a", "huyen-b"):
        unit(slug, name_vi=slug.title(), parent=unit("tinh"))
    given = {"article_date": date(2024, 1, 5)}
    publish("A 2023", on("chuyen-de"), of="huyen-a", year=2023, **given)
    publish("A 2022", on("dang-vien-moi"), of="huyen-a", year=2022, article_date=date(2022, 12, 9))
    publish("B 2023", on("chuyen-de", "dang-vien-moi"), of="huyen-b", year=2023, **given)
    news.add_child(instance=ArticlePage(title="Tin", slug="tin", article_date=date(2021, 5, 1)))
    return news


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", {"A 2023", "A 2022", "B 2023", "Tin"}),
        ("year=2023", {"A 2023", "B 2023"}),
        ("year=2024", {"A 2023", "B 2023"}),  # the year they were published in
        ("year=2021", {"Tin"}),
        ("unit=huyen-a", {"A 2023", "A 2022"}),
        ("unit=Huyen-B", {"B 2023"}),
        ("unit=tinh", {"A 2023", "A 2022", "B 2023"}),
        ("programme=dang-vien-moi", {"A 2022", "B 2023"}),
        ("year=2023&unit=huyen-a&programme=chuyen-de", {"A 2023"}),
        ("year=2022&unit=huyen-b", set()),
        ("year=1999", set()),
    ],
)
def test_the_address_says_what_is_listed(articles, read, asked, found):
    soup = read(f"/tin-tuc/?{asked}")
    assert titles(soup) == found
    assert words(soup.select_one(".found")).startswith(f"{len(found)} bài viết")
    assert bool(soup.select_one(".found a")) == bool(asked)
    assert bool(soup.select(".training-empty")) == (not found)


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ("year=hai&unit=huyen-a", "year"),
        ("programme=khong-co&year=2023", "programme"),
        ("programme=%00", "programme"),
        ("unit=khong+co&year=2023", "unit"),
        ("unit=%00%F0", "unit"),
        ("unit=" + "a" * 60_000, "unit"),
    ],
)
def test_what_cannot_be_read_is_answered_at_its_field(articles, read, asked, field):
    soup = read(f"/tin-tuc/?{asked}")
    assert words(soup.select_one(f"#filter-{field}-refused")).endswith(".")
    assert soup.find(id=f"filter-{field}")["aria-invalid"] == "true"
    assert titles(soup) == set()
    assert soup.select_one(".training-empty a")["href"] == "/tin-tuc/"


def test_a_name_that_several_units_have_is_asked_back(articles, read):
    soup = read("/tin-tuc/?unit=huyen&year=2023&trang=2")
    meant = {words(link): link["href"] for link in soup.select("#filter-unit-refused a")}
    assert meant == {
        "Huyen-A": "?unit=huyen-a&year=2023",
        "Huyen-B": "?unit=huyen-b&year=2023",
    }


def test_only_what_listable_articles_are_about_is_offered(
    articles, publish, read, django_capture_on_commit_callbacks
):
    secret, _ = publish("Kín", on("trung-cap-llct"), of="huyen-c", year=2019)
    draft, _ = publish("Nháp", on("so-cap-llct"), of="huyen-d", year=2018)
    with django_capture_on_commit_callbacks(execute=True):
        PageViewRestriction.objects.create(page=secret, restriction_type="login")
        draft.unpublish()
    soup = read("/tin-tuc/")
    assert options(soup, "year") == {"2021", "2022", "2023", "2024"}
    assert options(soup, "unit") == {"Huyen-A", "Huyen-B"}
    assert options(soup, "programme") == {"chuyen-de", "dang-vien-moi"}
    for asked in ("year=2019", "unit=huyen-c", "programme=trung-cap-llct", "unit=huyen-d"):
        assert titles(read(f"/tin-tuc/?{asked}")) == set()


def test_a_section_offers_what_is_in_it_alone(articles, publish, read):
    section = articles.add_child(instance=NewsIndexPage(title="Mục", slug="muc"))
    publish("C", on("so-cap-llct"), of="c", year=2020, under=section, article_date=date(2020, 1, 1))
    publish("D", on("so-cap-llct"), of="d", year=2019, under=section, article_date=date(2020, 1, 1))
    soup = read("/tin-tuc/muc/")
    assert options(soup, "year") == {"2019", "2020"}
    assert options(soup, "unit") == {"C", "D"}
    assert options(soup, "programme") == {"so-cap-llct"}


def test_the_form_shows_what_was_chosen(articles, read):
    soup = read("/tin-tuc/?year=2023&unit=huyen-a&programme=chuyen-de")
    chosen = {
        select["name"]: select.find(selected=True)["value"] for select in soup.select("select")
    }
    assert chosen == {"year": "2023", "programme": "chuyen-de"}
    assert soup.find(id="filter-unit")["value"] == "Huyen-A"
    assert str(programme("chuyen-de")) in words(soup.find(id="filter-programme"))


def test_a_section_with_nothing_to_choose_from_has_no_form(news, read):
    assert not read("/tin-tuc/").select("main form")


def test_the_sheets_of_a_narrowed_list_keep_the_choice(articles, read):
    for n in range(PER_SHEET * 2):
        articles.add_child(
            instance=ArticlePage(title=f"{n}", slug=f"n-{n}", article_date=date(2020, 1, 1))
        )
    soup = read("/tin-tuc/?year=2020&trang=1&unit=")
    onward = soup.select_one(".pagination a[rel=next]")["href"]
    assert onward == "?year=2020&trang=2&unit="
    assert len(titles(read(f"/tin-tuc/{onward}"))) == PER_SHEET


def test_the_english_list_narrows_by_what_is_counted_in_vietnamese(articles, read):
    english = Locale.objects.create(language_code="en")
    page = TrainingResultPage.objects.get(title="A 2023")
    translated = page.copy_for_translation(english, copy_parents=True)
    translated.title = "A of 2023"
    translated.save_revision().publish()
    section = articles.get_translation(english)
    for parent in section.get_ancestors(inclusive=True).filter(live=False):
        parent.specific.save_revision().publish()
    soup = read(f"{section.url}?year=2023&unit=huyen-a&programme=chuyen-de")
    assert titles(soup) == {"A of 2023"}
    assert words(soup.select_one(".found")) == "1 article Drop the filters"
    assert options(soup, "programme") == {"chuyen-de"}
    assert words(read(f"{section.url}?year=1999").select_one(".training-empty p")).startswith("No")


def test_a_narrowed_list_costs_the_same_however_long_it_is(
    articles, publish, read, django_assert_max_num_queries
):
    address = "/tin-tuc/?year=2023&unit=tinh&programme=chuyen-de"
    few = queries(read, address, django_assert_max_num_queries(60))
    for name in "cdefg":
        unit(name, parent=unit("tinh"))
        publish(name, on("chuyen-de", "so-cap-llct"), of=name, year=2023)
    assert queries(read, address, django_assert_max_num_queries(60)) == few
