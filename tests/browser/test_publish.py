"""The main job in a real Chromium: an editor writes an article with figures and sees them in the totals."""

import pytest
from playwright.sync_api import expect

from portal.news.models import TrainingResultPage
from tests.browser.steps import (
    add_results_block,
    give_reasons,
    publish,
    sign_in,
    wait_until,
    wait_until_watched,
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


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
    give_reasons(window)
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


def test_publishing_waits_for_the_draft_that_is_being_saved(news, window):
    """On its way for three seconds, as over a poor connection."""
    drafts = []
    window.route("**/admin/pages/**", lambda route: delay_draft(window, route, drafts))
    sign_in(window)
    window.goto(f"/admin/pages/add/news/trainingresultpage/{news.pk}/")
    wait_until_watched(window)
    window.locator("#id_title").press_sequentially("Tổng kết năm 2023")
    wait_until(window, lambda: drafts)
    window.locator("#id_intro").fill("Cả năm")
    publish(window)
    expect(window.locator(".messages .success")).to_be_visible()
    page = TrainingResultPage.objects.get()
    assert (page.live, page.intro, page.has_unpublished_changes) == (True, "Cả năm", False)


def delay_draft(window, route, drafts):
    asked = route.request
    if asked.method == "POST" and asked.headers.get("accept") == "application/json":
        drafts.append(asked.url)
        window.wait_for_timeout(3000)
    route.continue_()
