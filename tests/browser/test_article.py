"""An article in a real Chromium: its address copied, a block's too; and all there is to read without a script."""

import pytest
from playwright.sync_api import expect

from portal.news.models import TrainingResultPage
from tests.bulletins import added, line, results, rows, stream, unit

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def article(news):
    lines = rows(line("chuyen-de", 3, 120), line("dang-vien-moi", 1, 40))
    body = stream(results(4, 160, of=None, lines=lines))
    given = {"reporting_unit": unit("go-cong-tay"), "period_span": "year", "period_year": 2023}
    return added(TrainingResultPage(title="A", slug="a", body=body, **given), under=news)


def copied(window):
    return window.evaluate("navigator.clipboard.readText()")


def test_the_address_of_the_article_and_of_a_block_are_copied_by_keyboard(article, window):
    window.context.grant_permissions(["clipboard-read", "clipboard-write"])
    window.goto("/tin-tuc/a/")
    window.locator("[data-copies]").press("Enter")
    expect(window.locator("[data-said]")).to_have_text("Đã chép liên kết")
    assert copied(window) == window.url
    link = window.locator(".training-permalink")
    expect(link).to_have_css("opacity", "0")
    link.focus()
    window.keyboard.press("Shift+Tab")
    window.keyboard.press("Tab")
    expect(link).to_have_css("opacity", "1")
    window.keyboard.press("Enter")
    expect(link).to_have_class("training-permalink is-ready is-copied")
    assert copied(window) == window.url == link.evaluate("link => link.href")


def test_without_a_script_no_button_is_left_that_does_nothing(article, window, live_server):
    context = window.context.browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/tin-tuc/a/")
    expect(page.locator(".training-headline dd").first).to_have_text("4")
    expect(page.locator(".training-block svg").first).to_be_visible()
    expect(page.locator(".share a").first).to_be_visible()
    for button in page.locator(".share button").all():
        expect(button).to_be_hidden()
    context.close()
