"""What each kind of page costs a reader's phone: bytes as they travel, hosts that are asked, and whether it moves."""

import gzip
import sys
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest

from tests.readers.pages import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.appearance]

MOST_BYTES, MOST_SCRIPT = 60 * 1024, 15 * 1024
WIDTHS = {"phone": 390, "desktop": 1280}
PHOTOS = ("image/jpeg", "image/png", "image/webp", "image/avif", "image/gif")
#: What moved on the page since it was first shown, by how much in all; scrolled through, so that photos are loaded.
SHIFT = """async () => {
    for (let top = 0; top < document.body.scrollHeight; top += 600) {
        scrollTo(0, top);
        await new Promise(requestAnimationFrame);
    }
    return new Promise(resolve => {
        let sum = 0;
        new PerformanceObserver(list => {
            sum += list.getEntries().reduce((all, entry) => all + entry.value, 0);
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 200);
    });
}"""


@dataclass
class Weight:
    everything: int = 0
    script: int = 0
    requests: int = 0
    hosts: set = field(default_factory=set)
    shifts: dict = field(default_factory=dict)

    def add(self, response):
        self.requests += 1
        self.hosts.add(urlsplit(response.url).netloc)
        if response.header_value("content-type") in PHOTOS or response.status in range(300, 400):
            return
        travelling = len(gzip.compress(response.body()))
        self.everything += travelling
        if response.request.resource_type == "script":
            self.script += travelling


def test_pages_are_light_quiet_and_still(open_window, address, capsys):
    found = {name: weigh(open_window, kind) for name, kind in KINDS.items()}
    with capsys.disabled():
        sys.stdout.write(table(found))
    heavy = {
        name
        for name, weight in found.items()
        if weight.everything > MOST_BYTES or weight.script > MOST_SCRIPT
    }
    assert not heavy
    assert {host for weight in found.values() for host in weight.hosts} == {
        urlsplit(address).netloc
    }
    assert not {
        name: weight.shifts for name, weight in found.items() if any(weight.shifts.values())
    }


def weigh(open_window, kind):
    """As a reader comes for the first time, with a phone; then whether the page moves, at each width."""
    weight = Weight()
    for name, width in WIDTHS.items():
        window = open_window(viewport={"width": width, "height": 800})
        responses = visit(window, kind)
        weight.shifts[name] = round(window.evaluate(SHIFT), 4)
        if name == "phone":
            for response in responses:
                weight.add(response)
        window.close()
    return weight


def visit(window, kind):
    """All that is answered, also later, while the page is scrolled."""
    responses = []
    window.on("response", lambda response: responses.append(response))
    assert window.goto(kind.address).status == kind.status
    return responses


def table(found):
    """For the log."""
    head = f"{'kind of page':<28}{'KB, gzip':>10}{'KB script':>11}{'requests':>10}{'shift':>8}"
    rows = [
        f"{name:<28}{weight.everything / 1024:>10.1f}{weight.script / 1024:>11.1f}{weight.requests:>10}"
        f"{max(weight.shifts.values()):>8.3f}"
        for name, weight in found.items()
    ]
    return "\n".join(["", head, *rows, ""])
