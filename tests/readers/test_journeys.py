"""What readers come for, step by step: on a desktop, on a phone, and with JavaScript off."""

import csv
import re
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

DEVICES = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 800}, "has_touch": True, "is_mobile": True},
    "without JavaScript": {
        "viewport": {"width": 390, "height": 800},
        "java_script_enabled": False,
    },
}
ARTICLE = "Gò Công Tây mở 26 lớp cho 2.243 người học trong năm 2023"
LINES = 134 + 159 + 114 + 140 + 792 + 163 + 490 + 187 + 64


@pytest.fixture(params=DEVICES.values(), ids=DEVICES)
def reader(request, open_window):
    return open_window(**request.param)


def heading(window, words):
    expect(window.locator("h1")).to_contain_text(words)


def follow(window, name, *, within="main"):
    window.locator(within).get_by_role("link", name=name).first.click()


def test_from_the_home_page_by_a_figure_to_the_very_block_it_came_from(reader):
    reader.goto("/")
    follow(reader, "Tất cả tin bài")
    follow(reader, "Gò Công Tây", within="main .sections")
    follow(reader, ARTICLE)
    heading(reader, ARTICLE)
    follow(reader, "Toàn bộ kết quả đào tạo năm 2023")
    heading(reader, "2023")
    follow(reader, re.compile(r"^2\.243: giải thích"))
    heading(reader, "Giải thích số liệu năm 2023")
    follow(reader, ARTICLE)
    heading(reader, ARTICLE)
    block = reader.locator(":target")
    expect(block).to_be_in_viewport()
    expect(block).to_contain_text("2.243")
    assert reader.url.endswith(f"#{block.get_attribute('id')}")


def test_by_a_choice_of_year_programme_and_unit_to_an_address_of_its_own(reader):
    reader.goto("/ket-qua/")
    reader.get_by_label("Năm", exact=True).select_option("2023")
    reader.locator(".totals-filters button").first.click()
    reader.wait_for_url("**/ket-qua/2023/")
    heading(reader, "2023")
    reader.goto("/ket-qua/")
    reader.get_by_label("Chương trình", exact=True).select_option("so-cap-llct")
    reader.get_by_label("Đơn vị", exact=True).fill("go cong tay")
    reader.locator(".totals-filters button").first.click()
    reader.wait_for_url(re.compile(r"/chuong-trinh/so-cap-llct/\?unit=go-cong-tay$"))
    heading(reader, "Sơ cấp lý luận chính trị")
    expect(reader.locator("main table").first).to_contain_text("114")


def test_news_of_a_year_and_all_of_them_again(reader):
    reader.goto("/tin-tuc/")
    reader.get_by_label("Năm", exact=True).select_option("2023")
    reader.locator(".totals-filters button").first.click()
    reader.wait_for_url(re.compile(r"/tin-tuc/\?.*year=2023"))
    expect(reader.locator(".card h2", has_text=ARTICLE)).to_be_visible()
    expect(reader.locator(".card h2", has_text="Tây Ninh")).to_have_count(0)
    follow(reader, "Bỏ các lựa chọn")
    reader.wait_for_url("**/tin-tuc/")
    expect(reader.locator(".card h2", has_text="Tây Ninh")).to_be_visible()


def test_without_marks_an_article_and_the_figures_of_its_unit_are_found(reader):
    reader.goto("/")
    reader.locator("#masthead-search").fill("go cong tay")
    reader.locator("#masthead-search").press("Enter")
    reader.wait_for_url("**/tim-kiem/?q=go+cong+tay")
    found = reader.locator(".result").filter(has=reader.get_by_role("link", name=ARTICLE))
    expect(found.locator("mark").first).to_have_text("Gò Công Tây")
    expect(reader.locator("main a[href$='/ket-qua/don-vi/go-cong-tay/']").first).to_be_visible()
    found.get_by_role("link", name=ARTICLE).click()
    heading(reader, ARTICLE)


def test_where_nothing_is_found_there_are_ways_on(reader):
    reader.goto("/tim-kiem/?q=xyzzy")
    ways = [link.get_attribute("href") for link in reader.locator("main a").all()]
    assert {"/tin-tuc/", "/ket-qua/"} <= {*ways}
    assert reader.locator("main input[name=q]").input_value() == "xyzzy"


def test_a_choice_that_cannot_be_read_is_told_in_its_field_and_kept(reader):
    reader.goto("/ket-qua/")
    field = reader.get_by_label("Đơn vị", exact=True)
    field.fill("Gò Công Nam")
    reader.locator(".totals-filters button").first.click()
    expect(field).to_have_value("Gò Công Nam")
    expect(field).to_have_attribute("aria-invalid", "true")
    told = reader.locator(f"#{field.get_attribute('aria-describedby').split()[-1]}")
    expect(told).to_be_visible()


def test_a_table_is_taken_home_as_a_file(reader):
    reader.goto("/ket-qua/2023/")
    with reader.expect_download() as download:
        reader.locator("#programmes ~ * a[href$='.csv']").first.click()
    text = Path(download.value.path()).read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(StringIO(text.decode("utf-8-sig")), delimiter=";"))
    learners = {row["Chương trình: mã"]: row["Học viên"] for row in rows}
    assert learners["so-cap-llct"] == "114"
    assert sum(int(number) for code, number in learners.items() if code) == LINES == 2243


def test_a_table_is_ordered_by_its_heads(reader):
    reader.goto("/ket-qua/2023/")
    programmes = reader.locator("section[aria-labelledby=programmes] tbody tr")
    reader.locator("section[aria-labelledby=programmes] thead").get_by_role(
        "link", name="Học viên"
    ).click()
    expect(programmes.first).to_contain_text("792")
    assert "order-programmes=-learners" in reader.url


def test_in_english_and_back(reader):
    reader.goto("/ket-qua/2023/")
    follow(reader, "English", within=".languages")
    reader.wait_for_url("**/en/results/2023/")
    expect(reader.locator("html")).to_have_attribute("lang", "en")
    expect(reader.locator("main")).to_contain_text("2,243")
    follow(reader, "Tiếng Việt", within=".languages")
    reader.wait_for_url("**/ket-qua/2023/")
