"""Takes every kind of page that readers meet from a running demo, on a phone and on a desktop, light and dark, and as
it is printed: part of `make screenshots`. The pictures are for looking at and stay outside the repository."""

import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.chromium import find_chromium

FOLDER = Path(__file__).resolve().parents[1] / "var" / "screenshots"
WIDTHS = {"narrow": 320, "phone": 390, "desktop": 1280}
SCHEMES = ("light", "dark")

PAGES = {
    "home": "/",
    "news": "/tin-tuc/",
    "section": "/tin-tuc/go-cong-tay/",
    "article": "/tin-tuc/go-cong-tay/go-cong-tay-nam-2023/",
    "totals": "/ket-qua/",
    "year": "/ket-qua/2023/",
    "explanation": "/~giai-thich/nam/2023/",
    "standard": "/gioi-thieu/",
    "long": "/gioi-thieu/cach-tinh-so-lieu/",
    "organisation": "/to-chuc-lien-he/",
    "videos": "/thu-vien-video/",
    "film": "/thu-vien-video/mot-ngay-o-lop-hoc/",
    "video": "/thu-vien-video/huong-dan-tra-cuu/",
    "english": "/en/",
    "missing": "/khong-co-trang-nay/",
}


def take(address: str, names: list[str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = {name: path for name, path in PAGES.items() if name in names or not names}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        for device, width in WIDTHS.items():
            for scheme in SCHEMES:
                take_all(browser, address, wanted, f"{device}-{scheme}", width, scheme)
        print_all(browser, address, wanted)
        browser.close()


def take_all(browser: Browser, address: str, pages: dict, kind: str, width: int, scheme) -> None:
    page = open_window(browser, address, viewport={"width": width, "height": 900}, scheme=scheme)
    for name, path in pages.items():
        page.goto(path)
        load_pictures(page)
        page.screenshot(path=FOLDER / f"{name}-{kind}.png", full_page=True)
    page.close()


def load_pictures(page: Page) -> None:
    """Those further down are loaded when they are scrolled to."""
    page.evaluate("document.querySelectorAll('img').forEach(img => { img.loading = 'eager'; })")
    page.wait_for_load_state("networkidle")


def print_all(browser: Browser, address: str, pages: dict) -> None:
    page = open_window(browser, address)
    for name, path in pages.items():
        page.goto(path)
        page.pdf(path=FOLDER / f"{name}.pdf", format="A4")
    page.close()


def open_window(browser: Browser, address: str, *, viewport=None, scheme="light") -> Page:
    return browser.new_page(
        base_url=address, locale="vi-VN", viewport=viewport, color_scheme=scheme
    )


if __name__ == "__main__":
    take(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000", sys.argv[2:])
