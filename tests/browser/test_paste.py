"""Pasting a table in a real Chromium: seen before it is inserted, mended by keyboard, undone, published."""

import sys

import pytest
from playwright.sync_api import expect

from tests.browser.steps import add_results_block, sign_in
from tests.training_blocks.clipboard.pasting import content, html_table, tab_separated

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

MOST_INTERACTIONS = 25
REASON = "[data-side-panel=training-checks] textarea"
TEN_ROWS = content("excel_365.html")[0]
SMALL = [
    ("Chương trình", "Số lớp", "Số học viên"),
    ("Sơ cấp lý luận chính trị", "2", "114"),
    ("Lớp lạ", "1", "1,064"),
]

PUT_ON_CLIPBOARD = """async ([html, text]) => {
    const part = (kind, content) => new Blob([content], { type: kind });
    const parts = { 'text/plain': part('text/plain', text) };
    if (html) parts['text/html'] = part('text/html', html);
    await navigator.clipboard.write([new ClipboardItem(parts)]);
}"""


class Counting:
    """Does what an editor does and counts it: every click, every field filled, every key pressed on its own."""

    def __init__(self, window):
        self.window = window
        self.count = 0

    def click(self, selector, **more):
        self.count += 1
        self.window.locator(selector, **more).first.click()

    def fill(self, selector, text):
        self.count += 1
        self.window.fill(selector, text)

    def type(self, selector, text):
        self.count += 1
        field = self.window.locator(selector)
        field.press_sequentially(text)  # the slug follows the keys
        field.blur()

    def choose(self, selector, value):
        self.count += 1
        self.window.select_option(selector, value)

    def press(self, keys):
        self.count += 1
        self.window.keyboard.press(keys)


@pytest.fixture
def form(news, window):
    """The empty form of a new article."""
    window.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sign_in(window)
    window.goto(f"/admin/pages/add/news/trainingresultpage/{news.pk}/")
    return window


def publish(editor):
    editor.click("footer .w-dropdown__toggle")
    editor.click("[name=action-publish]")


def copy(window, html="", text=""):
    """What the editor does in another program."""
    window.evaluate(PUT_ON_CLIPBOARD, [html, text])


def paste(window, html="", text=""):
    copy(window, html, text)
    window.locator(".training-paste-bar button").first.click()
    window.keyboard.press("Control+V")


SHOWN_LINES = """() => [...document.querySelectorAll('[data-contentpath=lines] .training-line')].filter((line) => (
    line.closest('[data-streamfield-child]').querySelector('[name$="-deleted"]').value !== '1'
)).map((line) => {
    const field = (name) => line.querySelector(`[data-contentpath=${name}] :is(input, select)`);
    const programme = field('programme').selectedOptions[0];
    return [programme.value && programme.text, field('classes').value, field('learners').value];
})"""


def rows(window):
    """(programme, classes, learners) of every line as the form shows it."""
    return [tuple(row) for row in window.evaluate(SHOWN_LINES)]


def test_from_an_empty_form_to_a_published_report_of_ten_lines(form, capsys):
    editor = Counting(form)
    copy(form, TEN_ROWS)
    editor.type("#id_title", "Tổng kết năm 2023")
    editor.choose("#id_period_span", "year")
    editor.fill("#id_period_year", "2023")
    editor.count += 2  # the two clicks that add the block
    add_results_block(form)
    editor.click(".training-paste-bar button")
    editor.press("Control+V")
    expect(form.locator("[data-paste-summary]")).to_be_visible()
    editor.click("[data-paste-insert]")
    expect(form.locator("#body-0-value-declared_learners")).to_have_value("2.243")
    publish(editor)
    expect(form.locator(REASON).first).to_be_visible(timeout=30_000)
    for field in form.locator(REASON).all():
        editor.fill(f"#{field.get_attribute('id')}", "Đã kiểm tra với kế hoạch của đơn vị")
    publish(editor)
    form.wait_for_url("**/admin/pages/*/")
    with capsys.disabled():
        sys.stdout.write(f"\nTen lines published in {editor.count} interactions\n")
    assert editor.count <= MOST_INTERACTIONS
    form.goto("/ket-qua/")
    expect(form.get_by_text("2.243").first).to_be_visible()
    form.get_by_role("link", name="2023").first.click()
    expect(form.get_by_text("Bồi dưỡng chính trị hè").first).to_be_visible()


def test_nothing_is_inserted_before_the_editor_says_so_and_one_step_undoes_it(form):
    add_results_block(form)
    before = rows(form)
    paste(form, html_table(SMALL))
    expect(form.locator("[data-paste-summary]")).to_be_focused()
    assert rows(form) == before
    form.keyboard.press("Escape")
    expect(form.locator("dialog")).to_have_count(0)
    assert rows(form) == before
    paste(form, text=tab_separated(SMALL))
    form.locator("[data-paste-insert]").click()
    pasted = [("Sơ cấp lý luận chính trị", "2", "114"), ("", "1", "")]
    assert rows(form) == pasted
    form.locator(".training-paste-bar button").nth(1).click()
    assert rows(form) == before
    paste(form, html_table(SMALL))
    form.locator("[data-paste-insert]").click()
    assert rows(form) == pasted


def test_a_doubtful_row_is_mended_by_keyboard_alone(form):
    add_results_block(form)
    copy(form, html_table(SMALL))
    form.locator(".training-paste-bar button").first.focus()
    form.keyboard.press("Enter")
    expect(form.locator("[data-paste-area]")).to_be_focused()
    form.keyboard.press("Control+V")
    row = form.locator("[data-paste-row='1']")
    expect(row).to_contain_text("1,064")
    for _ in range(5):  # the first row's tick, programme, two numbers; the second row's tick
        form.keyboard.press("Tab")
    expect(row.locator("[data-paste-take]")).to_be_focused()
    form.keyboard.press("Tab")
    form.keyboard.press("End")
    form.keyboard.press("Tab")
    form.keyboard.press("Tab")
    form.keyboard.press("Tab")
    expect(row.locator("[data-paste-number]")).to_be_focused()
    form.keyboard.press("Enter")
    expect(row.locator("[data-paste-count=learners]")).to_have_value("1.064")
    form.locator("[data-paste-insert]").press("Enter")
    assert rows(form)[-1] == ("Lớp khác theo yêu cầu cấp ủy", "1", "1.064")


def test_a_programme_chosen_instead_takes_the_further_ones_out(form):
    add_results_block(form)
    both = "Đối tượng kết nạp Đảng và đảng viên mới"
    paste(form, html_table([*SMALL[:1], (both, "3", "129"), (both, "1", "50")]))
    chosen = form.locator("[data-paste-row='1'] [data-paste-programme]")
    chosen.select_option(label="Sơ cấp lý luận chính trị")
    form.locator("[data-paste-insert]").click()
    further = form.locator("select[name*='-also_programmes-']")
    lines = [field.get_attribute("name").split("-")[4] for field in further.all()]
    assert lines == ["1"]  # the blank line that was there is 0


def test_a_total_that_is_exact_takes_the_words_of_the_one_before_out(form):
    add_results_block(form)
    words = ["#body-0-value-classes_qualifier", "#body-0-value-qualifier"]
    for total, said in [
        (("Tổng cộng", "gần 3", "hơn 114"), ["gần", "hơn"]),
        (("Tổng cộng", "3", "114"), ["", ""]),
    ]:
        paste(form, html_table([*SMALL[:2], total]))
        form.locator("[data-paste-insert]").click()
        assert [form.locator(word).input_value() for word in words] == said


def test_rows_without_a_tick_stay_out(form):
    add_results_block(form)
    paste(form, html_table(SMALL))
    form.locator("[data-paste-row='1'] [data-paste-take]").uncheck()
    form.locator("[data-paste-insert]").click()
    assert rows(form) == [("Sơ cấp lý luận chính trị", "2", "114")]


def test_a_table_pasted_straight_into_a_field_opens_the_preview(form):
    add_results_block(form)
    copy(form, text=tab_separated(SMALL))
    form.locator("#body-0-value-lines-0-value-classes").click()
    form.keyboard.press("Control+V")
    expect(form.locator("[data-paste-row]")).to_have_count(2)
    copy(form, text="25")
    form.keyboard.press("Escape")
    form.locator("#body-0-value-lines-0-value-classes").click()
    form.keyboard.press("Control+V")
    expect(form.locator("#body-0-value-lines-0-value-classes")).to_have_value("25")


def test_a_list_of_persons_is_refused_with_the_reason(form):
    add_results_block(form)
    paste(form, content("persons_excel.html")[0])
    expect(form.locator("[data-paste-status]")).to_contain_text("danh sách người")
    expect(form.locator("[data-paste-insert]")).to_be_hidden()
    assert "Mẫu Đơn" not in form.content()
