"""Whatever the text: no exception, honest spans, numbers that stand in their words, and order that does not matter."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.training_blocks.prose.reading import identity, read
from tests.training_blocks.prose_corpus.records import records
from training_blocks.prose.spelled import read_spelled
from training_blocks.prose.tokens import keys_of

WORDS = (
    "lớp học viên lượt đảng viên mới bồi dưỡng nhận thức về Đảng sơ cấp cho với có gồm trong đó ngoài ra tăng giảm "
    "khai giảng năm quý tháng lần lượt và , . ; : ( ) / - 12 02 1.212 16,2 nghìn 35/419 60% 2023 khóa 15 hai mười"
).split()
PHRASES = (
    "khai giảng|bế giảng|mở|tổ chức|lớp|các lớp|2 lớp|2 lớp:|lớp sơ cấp lý luận chính trị|lớp học có|đảng viên mới|"
    "bồi dưỡng|chính trị hè|80 học viên|hơn 60 đại biểu|35/35 học viên|tổng số 115 học viên|cử|tham gia|dự có|"
    "cho|với|gồm|trong đó|và|,|;|:|.|(|)|\n|Ngày 4/6/2024|từ ngày 4 đến 6/6|Lớp|Tham gia lớp học có"
).split("|")
PASSAGES = [record["text"] for record in records("open")]
SENTENCES = [
    "Trung tâm mở {a} lớp bồi dưỡng nhận thức về Đảng cho {b} quần chúng ưu tú.",
    "Đã tổ chức {a} lớp sơ cấp lý luận chính trị với {b} học viên.",
    "Có {b} đảng viên mới được bồi dưỡng lý luận chính trị.",
    "Huyện mở {a} lớp bồi dưỡng chính trị hè cho hơn {b} giáo viên.",
]

words = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
spliced = st.tuples(st.sampled_from(PASSAGES), st.sampled_from(PASSAGES), st.integers(0, 200)).map(
    lambda drawn: drawn[0][: drawn[2]] + drawn[1][drawn[2] :]
)
news = st.lists(st.sampled_from(PHRASES), max_size=40).map(" ".join)
texts = st.one_of(st.text(max_size=300), words, news, spliced)
told = st.builds(
    lambda shape, a, b: shape.format(a=a, b=b),
    st.sampled_from(SENTENCES),
    st.integers(2, 60),
    st.integers(61, 999),
)


@given(texts)
def test_nothing_raises_and_spans_hold_what_they_quote(text):
    reading = read(text)
    unit = [reading.unit] if reading.unit else []
    items = [*reading.figures, *reading.indicators, *reading.documents]
    for span in [*unit, *(item.span for item in items)]:
        assert text[span.start : span.end] == span.text
        assert span.text


@given(texts)
def test_the_numbers_of_a_figure_stand_in_its_words(text):
    for figure in read(text).figures:
        numbers = set(numbers_in(figure.span.text))
        assert figure.people is None or figure.people in numbers
        assert figure.classes is None or figure.classes in numbers or figure.classes == 1


@given(texts)
def test_confidence_comes_with_its_reasons(text):
    for figure in read(text).figures:
        assert 0 < figure.confidence.level < 1
        assert figure.confidence.reasons


def test_a_table_ends_with_its_last_row():
    behind = "và các nội dung khác của công tác tuyên truyền, giáo dục trên địa bàn " * 4
    text = f"Số lớp Số học viên\nSơ cấp 2 90\n{behind}\nMở 3 lớp đảng viên mới cho 180 học viên."
    told = [(figure.classes, figure.people) for figure in read(text).figures]
    assert told == [(2, 90), (3, 180)]


@pytest.mark.parametrize("between", [" ", "\n", " | ", "; "])
def test_all_passages_one_after_another(between):
    text = between.join(PASSAGES)
    reading = read(text)
    assert len(reading.figures) > len(PASSAGES) / 2
    assert all(text[f.span.start : f.span.end] == f.span.text for f in reading.figures)


@given(st.lists(told, min_size=2, max_size=5, unique=True), st.randoms())
def test_the_order_of_independent_sentences_does_not_matter(
    sentences: list[str], chance: random.Random
):
    shuffled = chance.sample(sentences, len(sentences))
    in_order = sorted(map(identity, read(" ".join(sentences)).figures), key=repr)
    assert in_order == sorted(map(identity, read(" ".join(shuffled)).figures), key=repr)


def numbers_in(text):
    """Every number a reader could see in these words, in digits or spelled."""
    for match in re.finditer(r"(\d+(?:[.,\s]\d{3})*)(?:,(\d+))?(?:\s+(nghìn|ngàn|triệu))?", text):
        whole, decimals, multiplier = match.groups()
        number = float(f"{re.sub(r'[^0-9]', '', whole)}.{decimals or 0}")
        yield round(number * {"nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6}.get(multiplier, 1))
        yield from map(int, re.findall(r"\d+", match[0]))
    keys = keys_of(text)
    for at in range(len(keys)):
        read_number = read_spelled(keys[at : at + 12])
        if read_number:
            yield read_number[0]
