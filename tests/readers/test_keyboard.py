"""Readers without a mouse: each thing that can be chosen is reached, in the page's order, and shows that it was."""

import pytest

from tests.readers.pages import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.appearance]

#: One kind for each template.
WALKED = (
    "home",
    "news, filtered",
    "search, found",
    "every block",
    "totals, refused",
    "year, compared",
    "unit",
    "programme",
    "explanation",
    "organisation",
    "videos",
    "film",
    "password",
    "missing",
)
#: All that Tab should reach, in the order of the document.
LIST_STOPS = """() => {
    const may = 'a[href], button, input:not([type=hidden]), select, textarea, summary, video[controls], [tabindex]';
    window.stops = [...document.querySelectorAll(may)].filter(
        element => element.tabIndex >= 0 && !element.disabled && element.checkVisibility()
    );
    return stops.length;
}"""
#: Where the focus is among them, and whether the element or what holds it is outlined; -1 is the page as a whole.
READ_STOP = """() => {
    const held = document.activeElement, number = stops.indexOf(held);
    const outlined = element => {
        const style = getComputedStyle(element);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    };
    let around = held;
    while (around && around !== document.body && !outlined(around)) around = around.parentElement;
    const box = held.getBoundingClientRect();
    return {
        number,
        html: held.outerHTML.slice(0, 140),
        seen: Boolean(around) && around !== document.body && box.bottom > 0 && box.top < innerHeight,
    };
}"""


@pytest.mark.parametrize("colours", ["none", "active"], ids=["colours", "forced colours"])
def test_tab_reaches_everything_in_order_and_shows_where_it_is(open_window, colours):
    window = open_window(forced_colors=colours, viewport={"width": 1280, "height": 900})
    faults = []
    for name in WALKED:
        window.goto(KINDS[name].address)
        faults += [f"{name}: {fault}" for fault in walk(window)]
    assert not faults, "\n".join(faults)


def walk(window):
    """Presses Tab until the focus leaves the page; what was wrong on the way."""
    wanted, reached, unseen = window.evaluate(LIST_STOPS), [], []
    for _ in range(2 * wanted + 20):  # the controls of a film are several stops of one element
        window.keyboard.press("Tab")
        stop = window.evaluate(READ_STOP)
        if stop["number"] < 0 or (reached and stop["number"] < reached[-1]):
            break
        if reached[-1:] != [stop["number"]]:
            reached.append(stop["number"])
            unseen += [] if stop["seen"] else [f"no visible focus on {stop['html']}"]
    missed = sorted({*range(wanted)} - {*reached})
    return unseen + ([f"Tab reached {reached[-3:]} and missed {missed[:5]}"] if missed else [])


def test_the_first_stop_leads_past_the_menu(open_window):
    window = open_window()
    for name in WALKED:
        window.goto(KINDS[name].address)
        window.keyboard.press("Tab")
        link = window.locator(":focus")
        assert link.get_attribute("href") == "#main", name
        assert link.bounding_box()["y"] >= 0
        window.keyboard.press("Enter")
        assert window.evaluate("document.activeElement.id") == "main"
        window.keyboard.press("Tab")
        assert window.evaluate(
            "document.activeElement.compareDocumentPosition(document.querySelector('#main')) !== 4"
        )
