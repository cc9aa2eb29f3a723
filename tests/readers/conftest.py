"""The demo with a page of every kind, served to all the tests of this folder, which only read it."""

import json
from contextlib import ExitStack
from io import StringIO

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection, transaction
from django.test import override_settings
from django.urls import clear_url_caches
from playwright.sync_api import expect, sync_playwright
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Page, PageViewRestriction, Site

from portal.information.models import StandardPage
from portal.news.models import ArticlePage
from portal.totals.models import TotalsPage
from tests.bulletins import added
from tests.readers.every_block import PROSE, every_block

PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)
ON_DISK = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}


@pytest.fixture(scope="package")
def address(django_db_setup, django_db_blocker, tmp_path_factory):
    """Where the portal is served."""
    with ExitStack() as during:
        during.enter_context(django_db_blocker.unblock())
        during.enter_context(
            override_settings(
                MEDIA_ROOT=tmp_path_factory.mktemp("media"),
                STORAGES=ON_DISK,
                ROOT_URLCONF="tests.readers.urls",
                ALLOWED_HOSTS=["localhost"],
            )
        )
        during.callback(clear_url_caches)
        during.callback(empty_database)
        empty_database()
        call_command("load_demo", stdout=StringIO())
        publish_what_the_demo_lacks()
        server = LiveServer("localhost")
        during.callback(server.stop)
        yield server.url


def empty_database():
    """As the migrations left it, which is what every test begins with; a test before it may have left less."""
    kept = {
        "reset_sequences": False,
        "inhibit_post_migrate": True,
    }  # the rows that come back bring their numbers
    call_command("flush", verbosity=0, interactive=False, **kept)
    ContentType.objects.clear_cache()
    connection.creation.deserialize_db_from_string(rows_of_migrations())
    Site.clear_site_root_paths_cache()


def rows_of_migrations() -> str:
    """The kinds of rows first: a task that comes back before its kind makes up one of its own."""
    rows = json.loads(connection._test_serialized_contents)
    return json.dumps(sorted(rows, key=lambda row: row["model"] != "contenttypes.contenttype"))


def publish_what_the_demo_lacks():
    news = Page.objects.get(slug="tin-tuc")
    with transaction.atomic():
        added(every_block(), under=news)
        added(
            ArticlePage(title="Bài thường", slug="bai-thuong", body=[("paragraph", PROSE)]),
            under=news,
        )
        closed = added(StandardPage(title="Nội bộ", slug="noi-bo"), under=news.get_parent())
        PageViewRestriction.objects.create(page=closed, restriction_type="password", password="x")
    assert TotalsPage.objects.exists()


@pytest.fixture(scope="package")
def browser(chromium, address):
    """Closed before the database is emptied: while Playwright's loop runs, Django has another connection."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_window(browser, address):
    """Windows on the portal; no test meets an error of the page."""
    opened, errors = [], []

    def open_window(**asked):
        window = browser.new_page(base_url=address, locale="vi-VN", **asked)
        window.set_default_timeout(PATIENCE)
        window.on("pageerror", lambda error: errors.append(error))
        opened.append(window)
        return window

    yield open_window
    for window in opened:
        window.close()
    assert not errors


@pytest.fixture
def window(open_window):
    return open_window()
