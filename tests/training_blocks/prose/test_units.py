"""Which unit a text is of: named where the figures are, or meant there by its kind alone."""

import pytest

from tests.training_blocks.prose.reading import read

TOLD = "Trung tâm Chính trị thị xã đã mở 9 lớp cho 560 học viên."
NAMED = "Đoàn công tác đã thăm Trung tâm Chính trị thị xã Hải An."


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Trung tâm Chính trị huyện Hà Sơn đã mở 9 lớp.", "Trung tâm Chính trị huyện Hà Sơn"),
        (
            f"Kết quả nửa năm\nHội nghị\nSáng nay\n{TOLD}\n{NAMED}",
            "Trung tâm Chính trị thị xã Hải An",
        ),
        (f"Tin\nTin\nTin\n{TOLD}\n{NAMED}\nDự có Trung tâm Chính trị thị xã Hải Bình.", None),
        (f"Tin\nTin\nTin\n{TOLD}\nDự có Trung tâm Chính trị huyện Hải Bình.", None),
        ("Tin\nTin\nTin\nTrong năm, các trung tâm chính trị đã mở 9 lớp.\n" + NAMED, None),
    ],
    ids=["named", "meant", "one of two", "of another kind", "of many"],
)
def test_the_unit_of_the_figures(text, unit):
    found = read(text).unit
    assert (found and found.text) == unit
