"""The checks before publishing in a real Chromium: seen after each saved draft, answered, passed, or decided."""

import pytest
from django.utils import translation
from playwright.sync_api import expect

from portal.news.models import TrainingResultPage
from tests.browser.steps import add_results_block, publish, sign_in, wait_until_watched
from tests.bulletins import added, results, stream, unit
from training_blocks.admin.checks_panel import ChecksPanel
from training_blocks.finding_words import WARNINGS

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def first(news):
    """26 classes and 2.243 learners of the section's unit in 2023."""
    page = TrainingResultPage(
        title="Bài đầu",
        reporting_unit=unit("go-cong-tay"),
        period_span="year",
        period_year=2023,
        body=stream(results(26, 2243, of=None)),
    )
    return added(page, under=news)


def write(window, section, *, classes, learners):
    sign_in(window)
    window.goto(f"/admin/pages/add/news/trainingresultpage/{section.pk}/")
    wait_until_watched(window)
    window.locator("#id_title").press_sequentially("Bài sau")
    window.select_option("#id_period_span", "year")
    window.fill("#id_period_year", "2023")
    add_results_block(window)
    window.fill("#body-0-value-declared_classes", classes)
    window.fill("#body-0-value-declared_learners", learners)


def said(text):
    with translation.override("vi"):
        return str(translation.gettext(text))


def check(window, code):
    panel = window.locator("[data-side-panel=training-checks]")
    return panel.locator("li", has_text=said(WARNINGS[code])[:30])


def test_a_refused_article_opens_the_panel_and_is_published_with_a_reason(news, window):
    write(window, news, classes="26", learners="2.243")
    publish(window)
    field = check(window, "nothing-cited").locator("textarea")
    expect(field).to_be_visible()
    expect(field).to_be_focused()
    window.keyboard.type("Chưa có kế hoạch năm")
    publish(window)
    window.goto("/ket-qua/")
    expect(window.get_by_text("2.243").first).to_be_visible()


@pytest.mark.parametrize(
    "choice,shown,gone", [("corrects", "2.300", "2.243"), ("listed", "2.243", "2.300")]
)
def test_a_second_article_triggers_the_choice(news, first, window, choice, shown, gone):
    """Corrected, the first one's 2.243 make way; a list within a whole report is covered by it."""
    write(window, news, classes="27", learners="2.300")
    publish(window)
    asked = check(window, "reported-already")
    expect(asked.get_by_role("link", name="Bài đầu")).to_be_visible()
    asked.locator(f"input[value={choice}]").check()
    check(window, "nothing-cited").locator("textarea").fill("Chưa có kế hoạch năm")
    publish(window)
    expect(window.locator(".messages .success")).to_be_visible()
    window.goto("/ket-qua/")
    expect(window.get_by_text(shown).first).to_be_visible()
    expect(window.get_by_text(gone)).to_have_count(0)


def test_the_panel_follows_the_draft_and_loses_no_typed_letter(news, window):
    write(window, news, classes="1", learners="600")
    panel = window.locator("[data-side-panel=training-checks]")
    toggle = window.locator("[data-side-panel-toggle=training-checks]")
    toggle.click()
    odd = panel.locator("li", has_text="600")
    expect(odd).to_be_visible(timeout=15000)
    odd.locator("textarea").press_sequentially("Lớp chung", delay=120)
    window.wait_for_timeout(2500)  # for the draft to be saved, and its answer to arrive
    odd.locator("textarea").press_sequentially(" cả huyện", delay=120)
    expect(odd.locator("textarea")).to_have_value("Lớp chung cả huyện")
    expect(odd.locator("textarea")).to_be_focused()
    window.fill("#body-0-value-declared_learners", "60")
    expect(odd).to_have_count(0, timeout=15000)
    with translation.override("vi"):
        assert str(ChecksPanel.title) in toggle.get_attribute("data-w-tooltip-content-value")


def test_a_choice_outlives_the_checks_that_arrive_after_it(news, first, window):
    """Wagtail saves a draft of the refused article by itself, and its checks come with no choice made."""
    write(window, news, classes="27", learners="2.300")
    publish(window)
    chosen = check(window, "reported-already").locator("input[value=listed]")
    with window.expect_response(lambda answer: "/partials" in answer.url or is_draft(answer)):
        window.locator("#id_intro").fill("Cả năm")
        chosen.check()
    window.wait_for_load_state("networkidle")
    expect(chosen).to_be_checked()


def is_draft(answer):
    asked = answer.request
    return asked.method == "POST" and asked.headers.get("accept") == "application/json"
