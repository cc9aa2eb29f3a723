"""What readers meet where there is nothing to read: a section with a password, the time the portal is worked on."""

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from portal.information.models import StandardPage
from tests.portal.reading import words


@pytest.fixture
def section(home):
    page = home.add_child(
        instance=StandardPage(title="Chuyện kín", slug="kin", search_description="Lời kín")
    )
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="mo-ra")
    return page


def test_the_page_that_asks_for_a_password_tells_nothing_of_the_section(section, read):
    soup = read(section.url)
    assert "Chuyện kín" not in str(soup) and "Lời kín" not in str(soup)
    assert (
        soup.find("main").find("form") and soup.find("main").find("label")["for"] == "id_password"
    )
    assert soup.find("meta", attrs={"name": "robots"})["content"] == "noindex"


def test_the_password_opens_the_section(section, client, read):
    form = read(section.url).find("main").find("form")
    sent = {field["name"]: field.get("value", "") for field in form.find_all("input")}
    refused = client.post(form["action"], sent | {"password": "sai"})
    assert refused.status_code == 200 and b"field__error" in refused.content
    assert client.post(form["action"], sent | {"password": "mo-ra"}).status_code == 302
    assert words(read(section.url).find("h1")) == "Chuyện kín"


def test_readers_are_asked_to_come_back_while_the_portal_is_worked_on(
    db, client, settings, django_assert_num_queries
):
    settings.MAINTENANCE = True
    with django_assert_num_queries(0):
        response = client.get("/ket-qua/")
    assert response.status_code == 503 and int(response["Retry-After"]) > 0
    assert "<h1>" in response.text and "default-src" in response["Content-Security-Policy"]
    assert client.get(reverse("wagtailadmin_login")).status_code == 200
    settings.MAINTENANCE = False
    assert client.get(reverse("wagtailadmin_login")).status_code == 200
