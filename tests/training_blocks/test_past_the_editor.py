"""Ways to publish that ask nothing: they are closed."""

import pytest
from django.urls import reverse

from portal.news.models import TrainingResultPage
from tests.bulletins import added, results, stream, unit
from tests.desks import news_section
from tests.editors import administrator

pytestmark = pytest.mark.django_db


@pytest.fixture
def section(db):
    return news_section("A", default_unit=unit("tan-an"))


def article(section, *, live):
    page = TrainingResultPage(
        title="Bài",
        slug="bai",
        live=live,
        reporting_unit=unit("tan-an"),
        period_span="year",
        period_year=2023,
        body=stream(results(1, 40, of=None)),
    )
    return added(page, under=section)


@pytest.mark.parametrize("action", ["publish", "unpublish", "move", "delete", "copy"])
def test_the_api_of_the_admin_acts_on_nothing(section, client, action):
    page = article(section, live=action == "unpublish")
    client.force_login(administrator())
    address = reverse("wagtailadmin_api:pages:action", args=[page.pk, action])
    assert client.post(address).status_code == 404
    assert client.get(reverse("wagtailadmin_api:pages:detail", args=[page.pk])).status_code == 200
    now = TrainingResultPage.objects.get()
    assert (now.pk, now.live) == (page.pk, page.live)


def test_the_copy_of_an_article_is_a_draft(section, client):
    page = article(section, live=True)
    client.force_login(administrator())
    address = reverse("wagtailadmin_pages:copy", args=[page.pk])
    form = {"new_title": "Bản sao", "new_slug": "ban-sao", "new_parent_page": section.pk}
    shown = client.get(address).context["form"]
    assert client.post(address, form | {"publish_copies": "on"}).status_code == 302
    assert "publish_copies" not in shown.fields
    assert dict(TrainingResultPage.objects.values_list("slug", "live")) == {
        "bai": True,
        "ban-sao": False,
    }
