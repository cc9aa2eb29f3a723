"""The map of the portal: every public address with its translations, and nothing else."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from django.contrib.sitemaps import Sitemap
from wagtail.models import Page, PageViewRestriction

from portal.news.models import ArticlePage, NewsIndexPage
from portal.totals.models import TotalsPage
from tests.bulletins import line, rows, unit
from tests.portal.reading import queries

HOST = "http://testserver"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


@pytest.fixture
def addresses(client):
    """By address: the day of its last change and its translations."""

    def addresses(query=""):
        response = client.get(f"/sitemap.xml{query}")
        assert response.status_code == 200 and response["Content-Type"] == "application/xml"
        found = {}
        for url in ElementTree.fromstring(response.content):
            location = url.find(f"{MAP}loc").text
            assert location.startswith(HOST) and location not in found
            translations = {link.get("hreflang"): link.get("href") for link in url.iter(LINK)}
            found[location.removeprefix(HOST)] = (url.findtext(f"{MAP}lastmod"), translations)
        return found

    return addresses


@pytest.fixture
def figures(publish):
    """Two years, two units, two programmes."""
    value = {"lines": rows(line("so-cap-llct", 2, 114), line("chuyen-de", 3, 180))}
    publish("A", value, of="a", year=2023)
    publish("B", {"declared_classes": 9}, of="b", year=2016)


TOTALS = {
    "2023/",
    "2016/",
    "don-vi/a/",
    "don-vi/a/2023/",
    "don-vi/b/",
    "don-vi/b/2016/",
    "chuong-trinh/so-cap-llct/",
    "chuong-trinh/chuyen-de/",
}


def test_every_public_address_is_in_the_map_and_answers(figures, addresses, client):
    found = addresses()
    pages = {"/", "/tin-tuc/", "/tin-tuc/a/", "/tin-tuc/b/", "/ket-qua/"}
    assert set(found) == pages | {f"/ket-qua/{below}" for below in TOTALS}
    for address in found:
        assert client.get(address).status_code == 200, address
    assert not any(translations for _changed, translations in found.values())


def test_the_totals_of_one_unit_have_years_alone(figures, totals_page, addresses):
    own = TotalsPage(title="A", slug="cua-a", scope_unit=unit("a"))
    totals_page.add_child(instance=own)
    below = {address for address in addresses() if address.startswith("/ket-qua/cua-a/")}
    assert below == {"/ket-qua/cua-a/", "/ket-qua/cua-a/2023/"}


def test_what_is_not_for_everybody_is_not_in_the_map(figures, news, addresses):
    closed = news.add_child(instance=NewsIndexPage(title="Nội bộ", slug="noi-bo"))
    closed.add_child(instance=ArticlePage(title="Trong", slug="trong"))
    news.add_child(instance=ArticlePage(title="Nháp", slug="nhap", live=False))
    closed.create_alias(parent=news, update_slug="muc-sao", recursive=True)
    restriction = PageViewRestriction.objects.create(page=closed, restriction_type="login")
    before = addresses()
    assert not [address for address in before if "noi-bo" in address or "muc-sao" in address]
    assert "/tin-tuc/nhap/" not in before
    restriction.delete()
    assert set(addresses()) - set(before) == {"/tin-tuc/noi-bo/", "/tin-tuc/noi-bo/trong/"}


def test_the_map_forgets_the_figures_of_an_article_that_becomes_private(
    figures, news, addresses, django_capture_on_commit_callbacks
):
    before = addresses()
    with django_capture_on_commit_callbacks(execute=True):
        private = PageViewRestriction.objects.create(
            page=news.get_children().get(title="B"), restriction_type="login"
        )
    gone = {"/tin-tuc/b/", "/ket-qua/2016/", "/ket-qua/don-vi/b/", "/ket-qua/don-vi/b/2016/"}
    assert set(addresses()) == set(before) - gone
    with django_capture_on_commit_callbacks(execute=True):
        private.delete()
    assert set(addresses()) == set(before)


def test_translations_lead_to_each_other(figures, english, addresses):
    found = addresses()
    vietnamese, english_address = f"{HOST}/ket-qua/2023/", f"{HOST}/en/results/2023/"
    told = {"vi": vietnamese, "en": english_address, "x-default": vietnamese}
    assert found["/ket-qua/2023/"][1] == found["/en/results/2023/"][1] == told
    assert found["/tin-tuc/"][1] == {}
    below = {f"/en/results/{below}" for below in TOTALS}
    assert {a for a in found if a.startswith("/en/")} == below | {"/en/", "/en/results/"}


def test_a_list_has_changed_when_one_of_its_articles_has(figures, news, addresses):
    last = datetime(2024, 1, 4, 18, 30, tzinfo=UTC)  # the fifth in Vietnam
    Page.objects.update(last_published_at=datetime(2024, 1, 1, tzinfo=UTC))
    news.get_children().filter(title="A").update(last_published_at=last)
    days = {address: changed for address, (changed, _translations) in addresses().items()}
    assert days["/tin-tuc/a/"] == days["/tin-tuc/"] == days["/"] == "2024-01-05"
    assert days["/tin-tuc/b/"] == "2024-01-01"
    assert {days[a] for a in days if a.startswith("/ket-qua/")} == {None}


def test_the_map_costs_the_same_however_large_it_is(
    figures, publish, english, read, django_assert_max_num_queries
):
    few = queries(read, "/sitemap.xml", django_assert_max_num_queries(20))
    for name in "cdef":
        publish(name, {"declared_classes": 1}, of=name, year=2010)
    assert queries(read, "/sitemap.xml", django_assert_max_num_queries(20)) == few


def test_machines_are_told_where_the_map_is_and_what_is_of_no_use(figures, client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.text.splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /*as-of=",
        "Disallow: /*order-",
        "",
        f"Sitemap: {HOST}/sitemap.xml",
    ]


def test_a_map_too_long_for_one_file_has_sheets(figures, client, addresses, monkeypatch):
    whole = set(addresses())
    monkeypatch.setattr(Sitemap, "limit", 10)
    named = [one for one in client.get("/robots.txt").text.split() if one.startswith(HOST)]
    assert named == [f"{HOST}/sitemap.xml", f"{HOST}/sitemap.xml?p=2"]
    first, second = set(addresses()), set(addresses("?p=2"))
    assert len(first) == 10 and first | second == whole and not first & second
    assert client.get("/sitemap.xml?p=3").status_code == client.get("/sitemap.xml?p=x").status_code
    assert client.get("/sitemap.xml?p=3").status_code == 404
