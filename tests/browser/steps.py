"""What an editor does in the admin, step by step."""

from django.utils import translation

from training_blocks.blocks import ResultsBlock


def sign_in(window, name="lan"):
    window.goto("/admin/login/")
    window.fill("[name=username]", name)
    window.fill("[name=password]", "password")
    window.press("[name=password]", "Enter")
    window.wait_for_url("**/admin/")


def sign_out(window):
    window.context.clear_cookies()


def add_results_block(window):
    add_block(window, ResultsBlock().label)


def add_block(window, label):
    """At the end of the article."""
    with translation.override("vi"):
        label = str(label)
    window.locator("#body-root .c-sf-add-button").last.click()
    window.locator(".w-combobox__option", has_text=label).first.click()


def publish(window):
    choose_action(window, "[name=action-publish]")


def choose_action(window, selector):
    """From the menu at the foot of the form."""
    window.locator("footer .w-dropdown__toggle").click()
    window.locator(selector).first.click()
    window.wait_for_load_state()


def wait_for_draft(window):
    """A new article's first saved draft: from then on the form is that of the draft. Whoever publishes while another
    one is on its way is told of two versions."""
    window.wait_for_url("**/edit/**")
    window.wait_for_timeout(1500)
    window.wait_for_load_state("networkidle")


def give_reasons(window, reason="Đã kiểm tra với đơn vị"):
    """For everything the panel asks about."""
    for field in window.locator(".training-check--open textarea").all():
        field.fill(reason)
