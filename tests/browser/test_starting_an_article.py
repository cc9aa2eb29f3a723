"""A new article in the editor: what it starts with, and the share of the plan beside what is stated."""

import pytest
from playwright.sync_api import expect

from tests.browser.steps import add_block, give_reasons, publish, sign_in
from tests.bulletins import bulletin, line, results, rows
from training_blocks.blocks import PlanBlock

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

BLOCK = "#body-0-value"


@pytest.fixture
def reported(news):
    """The unit of the section reported 2023: the second of its lines is outside the total."""
    lines = rows(
        line("so-cap-llct", 2, 114, theme="Đảng viên dự bị"),
        line("hoc-tap-nghi-quyet", None, 900, inclusion="in-addition"),
    )
    bulletin("Năm 2023", results(2, 114, of="go-cong-tay", lines=lines))
    return news


@pytest.fixture
def form(reported, window):
    sign_in(window)
    window.goto(f"/admin/pages/add/news/trainingresultpage/{reported.pk}/")
    return window


def test_it_starts_with_its_unit_and_lines_and_needs_only_numbers(form):
    expect(form.get_by_text("huyện Gò Công Tây").first).to_be_visible()
    assert form.input_value("#id_period_span")
    chosen = "(fields) => fields.map((field) => field.selectedOptions[0].text)"
    programmes = form.locator("select[name$=-programme]:visible").evaluate_all(chosen)
    assert programmes == [
        "Sơ cấp lý luận chính trị",
        "Học tập, quán triệt nghị quyết; thông tin thời sự",
    ]
    numbers = form.locator(".training-line input[inputmode=numeric]")
    assert set(numbers.evaluate_all("(fields) => fields.map((field) => field.value)")) == {""}
    form.locator("#id_title").press_sequentially("Kết quả")
    form.select_option("#id_period_span", "year")
    form.fill("#id_period_year", "2024")
    form.fill(f"{BLOCK}-lines-0-value-classes", "3")
    form.fill(f"{BLOCK}-lines-0-value-learners", "150")
    publish(form)
    give_reasons(form)
    publish(form)
    expect(form.get_by_text("Các dòng chưa có số đã được bỏ ra")).to_be_visible()
    form.goto("/ket-qua/")
    expect(form.get_by_text("150").first).to_be_visible()


def add_plan(form):
    add_block(form, PlanBlock().label)


def share(form):
    return form.locator(".training-share")


def test_the_share_of_the_plan_is_worked_out_beside_what_is_stated(form):
    add_plan(form)
    form.fill("#body-1-value-planned", "2.000")
    form.fill("#body-1-value-achieved", "2.243")
    expect(share(form)).to_have_text("Tính ra: 112,15%")
    form.fill("#body-1-value-achieved", "2,243")
    expect(share(form)).to_have_text("")


def test_the_share_of_the_plan_is_worked_out_with_the_article_s_results(form):
    add_plan(form)
    form.fill("#body-1-value-planned", "200")
    form.select_option("#body-1-value-basis", "learners")
    form.fill(f"{BLOCK}-lines-0-value-learners", "150")
    expect(share(form)).to_have_text("Tính theo bảng kết quả: 75% (150 trên 200)")
    form.fill(f"{BLOCK}-declared_learners", "160")
    expect(share(form)).to_have_text("Tính theo bảng kết quả: 80% (160 trên 200)")
    delete(form, "#body-0-value-declared_learners")
    expect(share(form)).to_have_text("")


COUNT_LISTENERS = """() => {
    window.listeners = 0;
    const add = document.addEventListener;
    document.addEventListener = function (name, react, options) {
        if (options === true && ['input', 'change', 'click'].includes(name)) window.listeners += 1;
        return add.call(this, name, react, options);
    };
}"""


def delete(form, field):
    """The block that holds a field."""
    block = form.locator(field).locator("xpath=ancestor::*[@data-streamfield-child][last()]")
    block.locator("[data-streamfield-action=DELETE]").first.click()


def test_a_deleted_plan_is_no_longer_worked_out_and_leaves_nothing_behind(form):
    form.evaluate(COUNT_LISTENERS)
    add_plan(form)
    form.fill("#body-1-value-planned", "200")
    form.fill("#body-1-value-achieved", "100")
    expect(share(form)).to_have_text("Tính ra: 50%")
    delete(form, "#body-1-value-planned")
    form.evaluate("document.querySelector('#body-1-value-planned').value = '400'")
    add_plan(form)
    form.fill("#body-2-value-planned", "300")
    form.fill("#body-2-value-achieved", "150")
    expect(share(form).nth(1)).to_have_text("Tính ra: 50%")
    expect(share(form).first).to_have_text("Tính ra: 50%")
    assert form.evaluate("window.listeners") == 0
