"""A report from the spreadsheet to the readers: pasted, mended, submitted, approved; then a second article of it."""

import pytest
from playwright.sync_api import expect
from wagtail.models import Site

from portal.news.models import NewsIndexPage, TrainingResultPage
from tests.browser.steps import (
    add_results_block,
    choose_action,
    give_reasons,
    sign_in,
    sign_out,
)
from tests.browser.test_paste import copy
from tests.bulletins import totals, unit
from tests.desks import approver_of, editor_of
from tests.training_blocks.clipboard.pasting import content

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

# The eighth row of the copied table with two digits the wrong way round: the total row says 2.243 all the same.
SLIP = content("excel_365.html")[0].replace(">792<", ">729<")


@pytest.fixture
def section(news):
    """A section whose articles need approval, with an editor and an approver of its own."""
    section = NewsIndexPage(
        title="Gò Công Tây",
        slug="go-cong-tay",
        default_unit=unit("go-cong-tay"),
        needs_approval=True,
    )
    Site.objects.get().root_page.add_child(instance=section)
    editor_of(section, "hoa", language="vi")
    approver_of(section, "minh", language="vi")
    return section


def test_from_the_spreadsheet_to_the_readers(section, window):
    window.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sign_in(window, "hoa")
    paste_into_new_article(window, section, "Tổng kết năm 2023")
    learners = window.locator(".training-sums [data-measure=learners] dd")
    expect(learners).to_contain_text("lệch 63")
    mend(window, "729", "792")
    expect(learners).to_contain_text("khớp số công bố")
    submit(window)
    assert totals() == {}
    sign_out(window)

    sign_in(window, "minh")
    approve(window, "Tổng kết năm 2023")
    assert totals() == {2023: (26, 2243)}
    window.goto("/ket-qua/2023/")
    expect(window.get_by_text("2.243").first).to_be_visible()
    sign_out(window)

    sign_in(window, "hoa")
    write_second(window, section)
    submit(window)
    asked = TrainingResultPage.objects.get(title="Số liệu đúng").get_latest_revision_as_object()
    assert asked.body.raw_data[0]["value"]["corrects"] == first_article().pk
    assert totals() == {2023: (26, 2243)}
    sign_out(window)

    sign_in(window, "minh")
    approve(window, "Số liệu đúng")
    assert totals() == {2023: (27, 2300)}


def first_article():
    return TrainingResultPage.objects.get(title="Tổng kết năm 2023")


def open_new_article(window, section, title):
    window.goto(f"/admin/pages/add/news/trainingresultpage/{section.pk}/")
    window.locator("#id_title").press_sequentially(title)
    window.select_option("#id_period_span", "year")
    window.fill("#id_period_year", "2023")


def paste_into_new_article(window, section, title):
    open_new_article(window, section, title)
    add_results_block(window)
    copy(window, SLIP)
    window.locator(".training-paste-bar button").first.click()
    window.keyboard.press("Control+V")
    window.locator("[data-paste-insert]").click()
    expect(window.locator("[data-contentpath=lines] .training-line:visible")).to_have_count(10)


def mend(window, wrong, right):
    fields = window.locator("[data-contentpath=lines] [data-contentpath=learners] input").all()
    next(field for field in fields if field.input_value() == wrong).fill(right)


def write_second(window, section):
    open_new_article(window, section, "Số liệu đúng")
    window.fill("#body-0-value-declared_classes", "27")
    window.fill("#body-0-value-declared_learners", "2.300")


def submit(window):
    """The checks ask once; what they asked about is then submitted with a reason."""
    choose_action(window, "[name=action-submit]")
    expect(window.locator(".messages .error")).to_be_visible()
    expect(window.locator(".training-check--open").first).to_be_visible()
    choice = window.locator(".training-check input[value=corrects]")
    if choice.count():
        choice.check()
    give_reasons(window)
    choose_action(window, "[name=action-submit]")
    expect(window.locator(".messages .success")).to_be_visible()


def approve(window, title):
    window.goto("/admin/")
    window.get_by_role("link", name=title).first.click()
    choose_action(
        window, "[data-workflow-action-name=approve]:not([data-workflow-action-modal-url])"
    )
    expect(window.locator(".messages .success")).to_be_visible()
    assert TrainingResultPage.objects.get(title=title).live
