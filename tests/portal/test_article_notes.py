"""An article of the portal says below its story which of its figures became others."""

import json
from datetime import datetime

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Site

from portal.home.models import HomePage
from portal.news.models import NewsIndexPage, TrainingResultPage
from tests.bulletins import child, unit
from training_blocks import clock


@pytest.fixture
def news(db):
    site = Site.objects.get(is_default_site=True)
    home = HomePage(title="Cổng thông tin", slug="cong")
    site.root_page = site.root_page.get_parent().add_child(instance=home)
    site.save()
    return home.add_child(instance=NewsIndexPage(title="Tin tức", slug="tin-tuc"))


def test_a_correction_is_noted_below_the_story(client, news, django_capture_on_commit_callbacks):
    block = child({"declared_classes": 9, "declared_learners": 546})
    given = {"reporting_unit": unit(), "period_span": "year", "period_year": 2023}
    page = news.add_child(instance=TrainingResultPage(title="A", live=False, **given))
    for day, learners in ((13, 546), (14, 564)):
        block["value"]["declared_learners"] = learners
        page.body = json.dumps([block])
        at_nine = datetime(2023, 12, day, 9, tzinfo=clock.VIETNAM)
        with clock.at(at_nine), django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    (note,) = soup.select(".story + .training-corrections li")
    text = " ".join(note.get_text(" ").split())
    assert note.time["datetime"] == "2023-12-14"
    assert "14/12/2023" in text
    assert text.endswith("học viên 546 → 564")
