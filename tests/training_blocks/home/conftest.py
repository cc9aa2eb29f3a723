"""Two centres on a day of 2025, and the first page of the admin."""

from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.urls import reverse
from wagtail.models import Site

from tests.bulletins import bulletin, results, unit
from tests.desks import news_section
from training_blocks import clock

TODAY = datetime(2025, 8, 1, 3, tzinfo=UTC)


@pytest.fixture(autouse=True)
def today():
    Site.clear_site_root_paths_cache()
    cache.clear()
    with clock.at(TODAY):
        yield


@pytest.fixture
def centres(committed):
    """Two centres with a section each."""
    with committed():
        return [
            news_section(name, default_unit=unit(slug, name_vi=name))
            for name, slug in (("Tân An", "tan-an"), ("Gò Công", "go-cong"))
        ]


@pytest.fixture
def contradicting(centres, committed):
    """One conflict within the first section, one across both."""
    own, other = centres
    with committed():
        for title, under in (("A", own), ("B", own), ("C", own), ("D", other)):
            slug = "tan-an" if title in "AB" else "my-tho"
            bulletin(title, results(ord(title), of=slug, year=2024), under=under)


@pytest.fixture
def home(client):
    """What somebody sees, as a tree."""

    def home(user):
        client.force_login(user)
        response = client.get(reverse("wagtailadmin_home"))
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return home
