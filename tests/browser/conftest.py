"""A section with an editor, and a Chromium window on the live server."""

from urllib.parse import urlsplit

import pytest
from django.db import connection
from playwright.sync_api import expect, sync_playwright
from wagtail.models import Page, Site

from portal.home.models import HomePage
from portal.news.models import NewsIndexPage
from portal.totals.models import TotalsPage
from tests.bulletins import unit
from tests.editors import editor

# A machine that tests two databases at once is slow; a page that never answers fails all the same.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="module", autouse=True)
def migrated_rows_again(django_db_setup, django_db_blocker):
    """A live server's test empties every table at its end: give later tests back what the migrations loaded."""
    yield
    with django_db_blocker.unblock():
        connection.creation.deserialize_db_from_string(connection._test_serialized_contents)


@pytest.fixture
def news(transactional_db):
    """A section that proposes its unit, beside a totals page, and an editor of it."""
    home = Page.objects.get(depth=1).add_child(instance=HomePage(title="Cổng", slug="cong"))
    Site.objects.update(root_page=home)
    Site.clear_site_root_paths_cache()
    home.add_child(instance=TotalsPage(title="Kết quả", slug="ket-qua"))
    proposed = unit("go-cong-tay", name_vi="huyện Gò Công Tây")
    section = NewsIndexPage(title="Tin tức", slug="tin-tuc", default_unit=proposed)
    home.add_child(instance=section)
    editor("lan", of=section)
    return section


@pytest.fixture
def window(chromium, live_server, monkeypatch):
    """An empty window; no test leaves the server's host or meets an error of the page."""
    # Playwright's loop counts as running while a test asks the database between two steps.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(base_url=live_server.url, locale="vi-VN")
        page.set_default_timeout(PATIENCE)
        hosts, errors = set(), []
        page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
        page.on("pageerror", lambda error: errors.append(error))
        yield page
        browser.close()
    assert hosts <= {"", urlsplit(live_server.url).netloc}
    assert not errors
