"""Percent of plan, grades, staff and people reached: judged on the passages that say what theirs are."""

from collections import Counter
from datetime import date

import pytest

from tests.training_blocks.prose.reading import read
from tests.training_blocks.prose_corpus.records import records

PRECISION, RECALL = 0.9, 0.88


def kinds(text, published=None):
    return Counter(
        (i.kind.value, i.value, i.of) for i in read(text, published=published).indicators
    )


def test_those_of_the_open_passages_are_found():
    found = invented = missed = 0
    for record in [record for record in records("open") if "indicators" in record]:
        published = record["published"] and date.fromisoformat(record["published"])
        have = kinds(record["text"], published)
        want = Counter((i["kind"], i["value"], i.get("of")) for i in record["indicators"])
        found += (have & want).total()
        invented += (have - want).total()
        missed += (want - have).total()
    assert found / (found + invented) >= PRECISION, (found, invented)
    assert found / (found + missed) >= RECALL, (found, missed)


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Mở 18 lớp, đạt 112,5% kế hoạch.", ("plan-percent", 112.5, None)),
        ("Mở 18 lớp, đạt 1.250% kế hoạch.", ("plan-percent", 1250.0, None)),
        ("Qua kiểm tra có 8 học viên loại giỏi.", ("grades", 8.0, None)),
        ("Trung tâm có 18 giảng viên kiêm chức.", ("staff", 18.0, None)),
        ("Tổ chức báo cáo thời sự cho 900 lượt đảng viên.", ("outreach", 900.0, None)),
    ],
)
def test_each_kind_is_told_from_its_words(text, indicator):
    assert kinds(text) == Counter([indicator])
