"""What the first page of the admin costs, and what is fetched after it in a large country."""

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from portal.news.models import TrainingResultPage
from tests.bulletins import bulletin, results, unit
from tests.desks import editor_of, news_section
from tests.editors import administrator
from training_blocks.admin.home import summaries

pytestmark = pytest.mark.django_db


def test_in_a_large_country_what_is_slow_is_fetched_afterwards(
    client, home, contradicting, monkeypatch
):
    monkeypatch.setattr(summaries, "SMALL_COUNTRY", 1)
    admin = administrator()
    page = home(admin)
    waiting = page.select("[data-controller=training-home-panel]")
    addresses = [one["data-training-home-panel-url-value"] for one in waiting]
    assert addresses == [
        reverse("training_home_panel", args=[name]) for name in ("expected", "conflicts")
    ]
    fetched = [client.get(address).content.decode() for address in addresses]
    assert "Missing reports" in fetched[0]
    assert "Two reports of one period" in fetched[1]
    assert not home(admin).select("[data-controller=training-home-panel]")


def test_a_panel_that_is_none(client):
    client.force_login(administrator())
    assert client.get(reverse("training_home_panel", args=["x"])).status_code == 404
    client.logout()
    assert client.get(reverse("training_home_panel", args=["expected"])).status_code == 302


PANELS = ("writing", "expected", "conflicts", "problems")


@pytest.mark.parametrize("who", ["administrator", "editor"])
def test_more_of_everything_costs_no_more_queries(client, committed, centres, who):
    user = administrator() if who == "administrator" else editor_of(centres[0])
    client.force_login(user)

    def add(number):
        with committed():
            for letter, classes in (("A", 10), ("B", 11)):
                value = results(classes, of=f"xa-{number}", year=2024)
                bulletin(f"{letter}{number}", value, under=centres[0])
            bulletin(f"X{number}", results(9, year="x"), under=centres[0])
            news_section(f"S{number}", under=centres[0], default_unit=unit(f"xa-{number}"))
        draft = TrainingResultPage(title=f"D{number}", live=False, owner=user)
        centres[0].add_child(instance=draft)
        draft.save_revision(user=user)

    def cost():
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            response = client.get(reverse("wagtailadmin_home"))
        page = BeautifulSoup(response.content, "html.parser")
        return len(queries), [len(page.select(f"#training-{n}-section a")) > 2 for n in PANELS]

    add(1)
    cost()
    few = cost()
    for number in range(2, 6):
        add(number)
    many = cost()
    assert few[1] == many[1] == [True] * 4
    assert many[0] <= few[0]
