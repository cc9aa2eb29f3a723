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
    with window.expect_event("load"):
        window.locator(selector).first.click()


def wait_until(window, holds, *, seconds=60):
    """For what the page does by itself and shows nowhere."""
    for _ in range(seconds * 5):
        if holds():
            return
        window.wait_for_timeout(200)
    raise AssertionError(f"Waited {seconds} s in vain")


UNSAVED = """() => window.wagtail.app.getControllerForElementAndIdentifier(
    document.querySelector('[data-edit-form]'), 'w-unsaved'
)?.initialFormData"""


def wait_until_watched(window):
    """What is typed before Wagtail begins to look for changes, two seconds after the form came, saves no draft."""
    window.wait_for_function(UNSAVED)


def give_reasons(window, reason="Đã kiểm tra với đơn vị"):
    """For everything the panel asks about."""
    for field in window.locator(".training-check--open textarea").all():
        field.fill(reason)
