"""What a page that tells of Vietnamese things does with its text and its address."""

import re

import pytest

from tests import bulletins
from tests.testapp.models import ReportPage
from training_blocks.forms import SLUG_FORMATTERS
from training_blocks.vietnamese import slugify

TITLE = "Bồi dưỡng nhận thức về Đảng"


@pytest.mark.django_db
def test_a_slug_is_spelled_in_ascii_and_kept_apart():
    slugs = [bulletins.added(ReportPage(title=TITLE)).slug for _ in range(2)]
    assert slugs == ["boi-duong-nhan-thuc-ve-dang", "boi-duong-nhan-thuc-ve-dang-2"]


@pytest.mark.django_db
def test_text_is_kept_in_one_form():
    # Eth for Đ, a no-break space, and ộ in two code points
    page = bulletins.added(ReportPage(title="\u00d0ảng\u00a0bo\u0323\u0302"))
    assert page.title == "\u0110ảng b\u1ed9"


@pytest.mark.parametrize("text", [TITLE, "ĐẮK LẮK – Ỷ Yên", "Thuỷ, thủy; quỹ ẫ ễ ộ ữ Ặ Ế"])
def test_the_browser_spells_slugs_as_the_server_does(text):
    spelled = text
    for pattern, base in SLUG_FORMATTERS:
        spelled = re.sub(pattern, base, spelled)
    assert set(re.sub(r"[\x00-\x7f]", "", spelled)) <= {"–"}
    assert slugify(spelled) == slugify(text)
