"""The first page: the latest year beside one it can be compared with, the latest results and news."""

from datetime import date

from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from portal.news.models import ArticlePage
from tests.bulletins import unit
from tests.editors import administrator
from tests.portal.reading import queries, words


def declared(publish, year, learners, *, span="year", of="a"):
    value = {"declared_classes": 2, "declared_learners": learners}
    return publish(f"{of} {span} {year}", value, of=of, span=span, year=year)


def hero(read):
    return words(read("/").find(class_="hero__year"))


def test_the_latest_year_stands_beside_the_last_that_holds_for_as_much(publish, read):
    declared(publish, 2021, 1000)
    declared(publish, 2022, 700, span="half-1")
    declared(publish, 2023, 1250)
    told = hero(read)
    assert "1.250" in told and "+250 (+25%)" in told
    assert "So với năm 2021" in told and "cả năm" in told and "2022" not in told


def test_no_year_is_compared_with_one_that_holds_for_less(publish, read):
    declared(publish, 2022, 700, span="half-1")
    declared(publish, 2023, 1250)
    told = hero(read)
    assert "+550" not in told and "không so sánh" in told


def test_no_year_is_compared_with_one_of_other_units(publish, read):
    declared(publish, 2022, 700)
    declared(publish, 2023, 900, of="b")
    told = hero(read)
    assert "+200" not in told and "không so sánh" in told


def test_a_year_of_all_units_is_compared_with_one_of_all_units_then(publish, read):
    """A unit that was founded in between keeps nothing from being compared."""
    unit("b", valid_from=date(2023, 1, 1))
    declared(publish, 2022, 700)
    declared(publish, 2023, 900)
    declared(publish, 2023, 500, of="b")
    told = hero(read)
    assert "+700 (+100%)" in told and "2/2 đơn vị đã báo cáo" in told


def test_results_and_other_news_stand_apart(news, publish, read):
    publish("Kết quả", {"declared_classes": 1}, of="a", year=2023)
    news.add_child(instance=ArticlePage(title="Tin khác", slug="tin-khac"))
    soup = read("/")
    found = {
        section["aria-labelledby"]: [words(one) for one in section.select("article h3")]
        for section in soup.find("main").find_all("section", recursive=False)
    }
    assert found == {"latest-results": ["Kết quả"], "latest-news": ["Tin khác"]}


def test_staff_write_a_section_for_an_audience(home, news, client, read):
    client.force_login(administrator())
    link = {"page": str(news.pk), "address": "", "text": ""}
    audience = {"title": "Người dân", "text": "Lời.", "links": streamfield([("item", link)])}
    sent = {
        "title": home.title,
        "slug": home.slug,
        "intro": "",
        "body": streamfield([]),
        "audiences": streamfield([("audience", audience)]),
    }
    address = reverse("wagtailadmin_pages:edit", args=[home.pk])
    response = client.post(address, nested_form_data(sent) | {"action-publish": "1"})
    assert response.status_code == 302
    section = read("/").find(class_="audience")
    assert words(section) == "Người dân Lời. Tin tức"
    assert section.find("a")["href"] == "/tin-tuc/"


def test_home_costs_the_same_however_many_articles(
    news, publish, read, django_assert_max_num_queries
):
    declared(publish, 2023, 100)
    news.add_child(instance=ArticlePage(title="Tin", slug="tin"))
    few = queries(read, "/", django_assert_max_num_queries(60))
    for of in "bcde":
        declared(publish, 2023, 100, of=of)
        news.add_child(instance=ArticlePage(title=f"Tin {of}", slug=f"tin-{of}"))
    assert queries(read, "/", django_assert_max_num_queries(60)) == few
