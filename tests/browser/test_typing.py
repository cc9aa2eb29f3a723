"""Typing a results block in the editor: what it says of the numbers as they are typed, and the keyboard alone."""

import pytest
from playwright.sync_api import expect

from tests.browser.steps import add_results_block, publish, sign_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

BLOCK = "#body-0-value"
DECLARED = f"{BLOCK}-declared"
OUTREACH = "Học tập, quán triệt nghị quyết; thông tin thời sự"
AGREES = "khớp số công bố"


@pytest.fixture
def form(news, window):
    """The form of a new article with one results block."""
    sign_in(window)
    window.goto(f"/admin/pages/add/news/trainingresultpage/{news.pk}/")
    add_results_block(window)
    return window


def line(number, name):
    return f"{BLOCK}-lines-{number}-value-{name}"


def fill_line(form, number, programme="Sơ cấp lý luận chính trị", **counts):
    form.select_option(line(number, "programme"), label=programme)
    for name, typed in counts.items():
        form.fill(line(number, name), typed)


def add_line(form):
    form.locator("[data-contentpath=lines] > div > div > [data-streamfield-list-add]").last.click()


def sums(form):
    """What stands under the lines, by measure."""
    rows = form.locator(".training-sums > :not([hidden])").all()
    return {row.get_attribute("data-measure"): row.locator("dd").inner_text() for row in rows}


def read_back(form, field):
    return form.locator(f"{field}-read-back")


@pytest.mark.parametrize(
    "typed,said", [("2243", "= 2.243"), ("2.243", "= 2.243"), ("2,243", ""), ("2.24", "")]
)
def test_a_number_is_read_back_as_it_is_typed(form, typed, said):
    form.locator(f"{DECLARED}_learners").press_sequentially(typed)
    expect(read_back(form, f"{DECLARED}_learners")).to_have_text(said)


def test_a_number_that_cannot_be_read_is_hinted_at_once_it_is_left(form):
    form.locator(f"{DECLARED}_learners").press_sequentially("2,243")
    form.keyboard.press("Tab")
    expect(read_back(form, f"{DECLARED}_learners")).to_have_text("Gõ 2243 hoặc 2.243.")
    form.locator(f"{DECLARED}_learners").fill("2.243")
    expect(read_back(form, f"{DECLARED}_learners")).to_have_text("= 2.243")


def test_what_is_read_back_describes_its_field_and_is_said_politely(form):
    field = form.locator(f"{DECLARED}_learners")
    field.press_sequentially("2243")
    assert f"{DECLARED[1:]}_learners-read-back" in field.get_attribute("aria-describedby").split()
    expect(form.locator(".w-sr-only[role=status]", has_text="= 2.243")).to_be_attached()


def test_the_lines_are_summed_beside_what_is_declared(form):
    form.fill(f"{DECLARED}_learners", "2.243")
    form.fill(f"{DECLARED}_classes", "26")
    fill_line(form, 0, classes="20", learners="2.000")
    assert sums(form) == {
        "classes": "= 20, lệch 6 so với số công bố 26",
        "learners": "= 2.000, lệch 243 so với số công bố 2.243",
    }
    add_line(form)
    fill_line(form, 1, "Trung cấp lý luận chính trị", classes="6", learners="243")
    assert sums(form) == {"classes": f"= 26, {AGREES}", "learners": f"= 2.243, {AGREES}"}


def test_a_line_outside_the_total_is_not_summed(form):
    fill_line(form, 0, learners="100")
    add_line(form)
    fill_line(form, 1, OUTREACH, learners="1.400")
    assert sums(form) == {"learners": "= 100"}
    form.locator("[data-streamfield-action=SETTINGS]:visible").last.click()
    form.select_option(line(1, "inclusion"), "in-total")
    assert sums(form) == {"learners": "= 1.500"}


def test_duplicating_moving_and_deleting_a_line_keep_the_sum_right(form):
    fill_line(form, 0, learners="100")
    rows = form.locator("[data-contentpath=lines] [data-streamfield-child]:visible")
    rows.nth(0).locator("[data-streamfield-action=DUPLICATE]").click()
    assert sums(form) == {"learners": "= 200"}
    form.fill(line(1, "learners"), "50")
    rows.nth(1).locator("[data-streamfield-action=MOVE_UP]").click()
    assert sums(form) == {"learners": "= 150"}
    form.fill(line(1, "learners"), "2243")
    expect(read_back(form, line(1, "learners"))).to_have_text("= 2.243")
    form.locator(line(0, "learners")).locator("xpath=ancestor::section[1]").locator(
        "[data-streamfield-action=DELETE]"
    ).click()
    assert sums(form) == {"learners": "= 2.243"}


def test_an_unreadable_number_leaves_no_sum(form):
    form.fill(f"{DECLARED}_learners", "100")
    fill_line(form, 0, learners="100")
    assert sums(form) == {"learners": f"= 100, {AGREES}"}
    form.fill(line(0, "learners"), "100,5")
    assert sums(form) == {"learners": "Có số chưa đọc được"}


def test_the_sums_are_right_when_the_form_comes_back_with_errors(form):
    form.fill(f"{DECLARED}_learners", "120")
    fill_line(form, 0, learners="100")
    publish(form)
    expect(
        form.locator("[data-contentpath=difference_reason] [data-field-errors]")
    ).to_contain_text("20")
    assert sums(form) == {"learners": "= 100, lệch 20 so với số công bố 120"}
    form.fill(line(0, "learners"), "120")
    assert sums(form) == {"learners": f"= 120, {AGREES}"}


def test_a_half_typed_article_saves_by_itself_while_sums_are_shown(form):
    form.locator("#id_title").press_sequentially("Tổng kết")
    fill_line(form, 0, learners="100")
    with form.expect_response(
        lambda answer: answer.request.method == "POST" and answer.ok
    ) as saved:
        add_line(form)
    answer = saved.value.json()
    assert answer.get("success"), answer
    assert sums(form) == {"learners": "= 100"}


def focused(form):
    return form.evaluate("document.activeElement.id")


def test_tab_goes_from_field_to_field_and_from_line_to_line(form):
    add_line(form)
    form.locator(line(0, "programme")).focus()
    order = []
    for _ in range(6):
        order.append(f"#{focused(form)}")
        form.keyboard.press("Tab")
    names = ("programme", "classes", "learners")
    assert order == [line(number, name) for number in (0, 1) for name in names]
    assert form.evaluate(
        "!document.activeElement.closest('.training-line [data-field-input] input')"
    )


def test_the_buttons_of_a_line_are_reached_by_going_back(form):
    add_line(form)
    form.locator(line(1, "programme")).focus()
    met = set()
    while focused(form) != line(0, "learners")[1:]:
        form.keyboard.press("Shift+Tab")
        met.add(form.evaluate("document.activeElement.dataset.streamfieldAction"))
    assert {"SETTINGS", "MOVE_UP", "DUPLICATE", "DELETE"} <= met


def test_enter_in_the_last_field_adds_a_line_and_never_sends_the_form(form):
    address = form.url
    form.locator(line(0, "classes")).press("Enter")
    assert focused(form) == line(0, "learners")[1:]
    form.keyboard.type("114")
    form.keyboard.press("Enter")
    assert focused(form) == line(1, "programme")[1:]
    assert form.url == address


def test_enter_in_the_settings_of_a_line_never_sends_the_form(form):
    address = form.url
    form.locator("[data-streamfield-action=SETTINGS]:visible").last.click()
    for name in ("cohort", "theme", "attendances"):
        form.locator(line(0, name)).press("Enter")
        assert focused(form) == line(0, name)[1:]
    form.wait_for_timeout(500)
    assert form.url == address
    expect(form.locator(".messages .error")).to_have_count(0)


def test_ten_lines_need_nothing_but_the_keyboard(form):
    form.locator(line(0, "programme")).focus()
    for number in range(10):
        form.keyboard.type("S")
        form.keyboard.press("Tab")
        form.keyboard.type("2")
        form.keyboard.press("Tab")
        form.keyboard.type("60")
        if number < 9:
            form.keyboard.press("Enter")
    assert sums(form) == {"classes": "= 20", "learners": "= 600"}


def test_a_programme_chosen_twice_is_hinted_at_until_the_cohorts_differ(form):
    add_line(form)
    fill_line(form, 0, learners="50")
    fill_line(form, 1, learners="60")
    hint = form.locator("[data-contentpath=programme] .training-hint:not(:empty)")
    expect(hint).to_have_count(1)
    expect(hint).to_contain_text("hai khóa")
    form.locator("[data-streamfield-action=SETTINGS]:visible").last.click()
    form.fill(line(1, "cohort"), "khóa 15")
    expect(hint).to_have_count(0)
