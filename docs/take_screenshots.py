"""Takes the pictures of the README and of the editors' guide from a fresh demo: `make screenshots`."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.chromium import find_chromium
from tests.training_blocks.clipboard.pasting import content

IMAGES = Path(__file__).parent / "images"
GUIDE = IMAGES / "huong-dan"
WIDE = {"width": 1280, "height": 900}
PASTE = """html => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    document.activeElement.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
}"""


def sign_in(page: Page) -> None:
    page.goto("/admin/login/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", os.environ["ADMIN_PASSWORD"])
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")


def first_page(page: Page) -> None:
    page.goto("/admin/")
    page.wait_for_load_state("networkidle")


def new_article(page: Page) -> None:
    """In the section of a unit: its unit, its next period and its last programmes are proposed."""
    page.goto("/admin/")
    page.locator("a[href*='/trainingresultpage/']").first.click()
    page.wait_for_load_state("networkidle")


def figures(page: Page, title: str = "Số liệu sáu tháng đầu năm") -> None:
    new_article(page)
    page.locator("#id_title").press_sequentially(title)
    numbers = {"declared_classes": "6", "declared_learners": "300"}
    for name, typed in numbers.items():
        page.fill(f"#body-0-value-{name}", typed)
    for line, (classes, learners) in enumerate([("2", "114"), ("2", "134")]):
        page.fill(f"#body-0-value-lines-{line}-value-classes", classes)
        page.fill(f"#body-0-value-lines-{line}-value-learners", learners)
    page.locator("[data-contentpath=declared_classes]").scroll_into_view_if_needed()


def pasted(page: Page) -> None:
    new_article(page)
    page.locator(".training-paste-bar button").first.click()
    page.evaluate(PASTE, content("excel_365.html")[0])
    page.locator("[data-paste-summary]").wait_for()


def checked(page: Page) -> None:
    figures(page, "Kết quả trong sáu tháng đầu năm")
    page.wait_for_url("**/edit/**")
    page.wait_for_timeout(3000)
    check = page.locator("[data-side-panel=training-checks] li").first
    if not check.is_visible():
        page.locator("[data-side-panel-toggle=training-checks]").click()
    check.wait_for()


def expected_reports(page: Page) -> None:
    page.goto("/admin/training-expected-reports/?year=2023")


PICTURES: dict[str, Callable[[Page], object]] = {
    "trang-chu.png": first_page,
    "bang-so-lieu.png": figures,
    "dan-bang.png": pasted,
    "kiem-tra.png": checked,
    "tinh-hinh.png": expected_reports,
}


def take(address: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport=WIDE, base_url=address, locale="vi-VN")
        page.goto("/ket-qua/2023/")
        page.screenshot(path=IMAGES / "totals.png")
        sign_in(page)
        for name, shown in PICTURES.items():
            shown(page)
            page.screenshot(path=GUIDE / name)
        browser.close()


if __name__ == "__main__":
    take(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")
