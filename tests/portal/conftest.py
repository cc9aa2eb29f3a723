"""The portal with a news section and a page of totals, and how its visitors read it."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Locale, Site

from portal.home.models import HomePage
from portal.news.models import NewsIndexPage, TrainingResultPage
from portal.totals.models import TotalsPage
from tests.bulletins import child, unit


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


@pytest.fixture
def english(home, totals_page):
    """The first page and the page of totals in English."""
    locale = Locale.objects.get_or_create(language_code="en")[0]
    for page, title, slug in (
        (home, "Training portal", "home-en"),
        (totals_page, "Results", "results"),
    ):
        translated = page.copy_for_translation(locale)
        translated.title, translated.slug = title, slug
        translated.save_revision().publish()
    return locale
