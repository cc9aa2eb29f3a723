"""Takes the pictures of the README from the running demo: `make screenshots`."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.chromium import find_chromium

IMAGES = Path(__file__).parent / "images"
PICTURES = {"totals.png": "/ket-qua/2023/"}


def take(address: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        for name, path in PICTURES.items():
            page.goto(address + path)
            page.screenshot(path=IMAGES / name)
        browser.close()


if __name__ == "__main__":
    take(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")
