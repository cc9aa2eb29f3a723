"""Axe on every kind of page, light and dark, on a phone and on a desktop: no violation at all. No page is wider than
its window, none larger text makes so, and what readers ask of their system holds."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.readers.pages import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.appearance]

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
PHONE, DESKTOP = 390, 1280
#: 320 is 1280 magnified four times, 640 twice.
MAGNIFIED = (320, 640)
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LARGE_TEXT = "document.documentElement.style.fontSize = '200%'"
MOVING = """[...document.querySelectorAll('*')].filter(element => {
    const style = getComputedStyle(element);
    return style.scrollBehavior === 'smooth'
        || [style.transitionDuration, style.animationDuration].some(times => parseFloat(times) > 0.01);
}).map(element => element.outerHTML.slice(0, 120))"""


def violations(window, screen):
    found = Axe().run(window, options=RULES).response["violations"]
    return [
        f"{screen}: {violation['id']} ({violation['impact']}) at {place['html'][:160]}"
        for violation in found
        for place in violation["nodes"]
    ]


@pytest.mark.parametrize("width", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_no_page_keeps_anybody_out(open_window, width):
    window = open_window(viewport={"width": width, "height": 900})
    found = []
    for name, kind in KINDS.items():
        window.emulate_media(color_scheme="light")
        assert window.goto(kind.address).status == kind.status, name
        found += violations(window, f"{name}, light")
        window.emulate_media(color_scheme="dark")
        found += violations(window, f"{name}, dark")
    assert not found, "\n".join(found)


def test_no_page_is_wider_than_its_window(open_window):
    window, found = open_window(), []
    for name, kind in KINDS.items():
        for width in MAGNIFIED:
            window.set_viewport_size({"width": width, "height": 900})
            window.goto(kind.address)
            found += [f"{name} at {width}"] * (window.evaluate(WIDER) > 0)
        window.set_viewport_size({"width": DESKTOP, "height": 900})
        window.evaluate(LARGE_TEXT)
        found += [f"{name} with text twice as large"] * (window.evaluate(WIDER) > 0)
    assert not found, "\n".join(found)


def test_nothing_moves_for_readers_who_ask_for_that(open_window):
    window, found = open_window(reduced_motion="reduce"), []
    for name, kind in KINDS.items():
        window.goto(kind.address)
        found += [f"{name}: {moving}" for moving in window.evaluate(MOVING)]
    assert not found, "\n".join(found)


def test_a_phone_opens_the_menu_by_keyboard(open_window):
    window = open_window(viewport={"width": PHONE, "height": 900})
    window.goto("/")
    assert not window.locator("#menu").is_visible()
    window.locator("button[popovertarget=menu]").first.press("Enter")
    window.locator("#menu").wait_for(state="visible")
    assert not violations(window, "open menu")
    window.keyboard.press("Escape")
    window.locator("#menu").wait_for(state="hidden")
