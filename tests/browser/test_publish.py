"""The main job in a real Chromium: an editor writes an article with figures and sees them in the totals."""

from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.utils import translation
from playwright.sync_api import expect, sync_playwright
from wagtail.models import Page, Site

from portal.home.models import HomePage
from portal.news.models import NewsIndexPage
from portal.totals.models import TotalsPage
from tests.bulletins import unit
from tests.editors import editor
from training_blocks.blocks import ResultsBlock

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


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
def window(chromium, live_server):
    """An empty window; no test leaves the server's host or meets an error of the page."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(base_url=live_server.url, locale="vi-VN")
        hosts, errors = set(), []
        page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
        page.on("pageerror", lambda error: errors.append(error))
        yield page
        browser.close()
    assert hosts <= {"", urlsplit(live_server.url).netloc}
    assert not errors


def test_an_editor_publishes_figures_and_the_totals_show_them(news, window):
    sign_in(window)
    window.goto(f"/admin/pages/add/news/trainingresultpage/{news.pk}/")
    window.locator("#id_title").press_sequentially("Tổng kết năm 2023")
    window.select_option("#id_period_span", "year")
    window.fill("#id_period_year", "2023")
    add_results_block(window)
    window.fill("#body-0-value-declared_classes", "26")
    window.fill("#body-0-value-declared_learners", "2.243")
    publish(window)
    window.goto("/ket-qua/")
    expect(window.get_by_text("2.243").first).to_be_visible()


def test_a_bad_number_keeps_the_article_and_says_what_to_type(news, window):
    sign_in(window)
    window.goto(f"/admin/pages/add/news/trainingresultpage/{news.pk}/")
    window.locator("#id_title").press_sequentially("Tổng kết")
    add_results_block(window)
    window.fill("#body-0-value-declared_learners", "2,243")
    publish(window)
    field = window.locator("[data-contentpath=declared_learners]")
    expect(field.locator("[data-field-errors]")).to_contain_text("2.243")
    expect(field.locator("input")).to_have_value("2,243")


def sign_in(window):
    window.goto("/admin/login/")
    window.fill("[name=username]", "lan")
    window.fill("[name=password]", "password")
    window.press("[name=password]", "Enter")
    window.wait_for_url("**/admin/")


def add_results_block(window):
    with translation.override("vi"):
        label = str(ResultsBlock().label)
    window.locator("#body-root .c-sf-add-button").first.click()
    window.locator(".w-combobox__option", has_text=label).first.click()


def publish(window):
    window.locator("footer .w-dropdown__toggle").click()
    window.locator("[name=action-publish]").click()
    window.wait_for_load_state()
