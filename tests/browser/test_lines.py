"""The one script that uses what Wagtail's lists do not document: each of their methods, in the real editor."""

import pytest

from tests.browser.steps import add_results_block, sign_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

CATCH_THE_LIST = """
window.trainingResults = { extensions: [(bound) => {
  window.list = bound.childBlocks.lines;
  window.changes = 0;
  window.trainingResults.lines.onChange(window.list, () => { window.changes += 1; });
}] };
"""
APPEND = """
(classes) => {
  const row = (number) => ({ ...window.list.blockDef.initialChildState, classes: number });
  window.undo = window.trainingResults.lines.append(window.list, classes.map(row));
}
"""


@pytest.fixture
def form(news, window):
    """The form of a new article with one results block, whose list the test can reach."""
    window.add_init_script(CATCH_THE_LIST)
    sign_in(window)
    window.goto(f"/admin/pages/add/news/trainingresultpage/{news.pk}/")
    add_results_block(window)
    return window


def classes(form):
    return form.evaluate("trainingResults.lines.values(list).map((line) => line.classes)")


def test_appended_rows_take_the_place_of_blank_ones(form):
    assert classes(form) == [""]
    form.evaluate(APPEND, ["2", "11"])
    assert classes(form) == ["2", "11"]
    form.evaluate(APPEND, ["3"])
    assert classes(form) == ["2", "11", "3"]


def test_undo_takes_out_what_was_appended_and_nothing_else(form):
    form.fill("#body-0-value-lines-0-value-classes", "7")
    form.evaluate(APPEND, ["2", "11"])
    form.fill("#body-0-value-lines-0-value-classes", "8")
    form.evaluate("undo()")
    assert classes(form) == ["8"]


def test_undo_leaves_a_blank_row_where_all_rows_were_appended(form):
    form.evaluate(APPEND, ["2"])
    form.evaluate("undo()")
    assert classes(form) == [""]


def test_typing_adding_and_removing_are_noticed_once_each(form):
    def changes_by(step):
        form.evaluate("changes = 0")
        step()
        return form.evaluate("changes")

    classes_field = form.locator("#body-0-value-lines-0-value-classes")
    assert changes_by(lambda: classes_field.press_sequentially("12")) == 2
    # A field that is removed while it has the focus reports its change late.
    assert changes_by(classes_field.blur) == 1
    assert changes_by(lambda: form.evaluate(APPEND, ["1", "2", "3"])) == 1
    assert changes_by(lambda: form.evaluate("list.deleteBlock(0)")) == 1


def test_without_a_secure_context_the_rows_get_their_ids_when_saved(form):
    form.evaluate("() => { crypto.randomUUID = undefined; }")
    form.evaluate(APPEND, ["2"])
    assert form.input_value("[name=body-0-value-lines-1-id]") == ""
    assert classes(form) == ["2"]
