"""The command's contract: one JSON list, spans in the file's own characters, and what it says to a slip."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from training_blocks.management.commands.read_figures import publication_day

TEXT = (
    "Kết quả mở lớp của Trung tâm Chính trị huyện Tân An\n"
    "Thứ tư - 13/12/2023 08:40\n"
    "Năm nay, Trung tâm mở 3 lớp bồi dưỡng nhận thức về Đảng cho hơn 190 học viên.\r\n"
)

pytestmark = pytest.mark.django_db


def run(*arguments) -> str:
    out = io.StringIO()
    call_command("read_figures", *map(str, arguments), stdout=out)
    return out.getvalue()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "bai.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_a_file_is_told_with_its_period_and_every_figure(file):
    span = "3 lớp bồi dưỡng nhận thức về Đảng cho hơn 190 học viên"
    start = TEXT.index(span)
    (answer,) = json.loads(run(file))
    (fact,) = answer.pop("facts")
    assert 0 < fact.pop("confidence") < 1
    assert answer == {
        "file": str(file),
        "period": "2023",
        "unit": "Trung tâm Chính trị huyện Tân An",
    }
    assert fact == {
        "kind": "line",
        "code": "nhan-thuc-dang",
        "classes": 3,
        "learners": 190,
        "measure": "learners",
        "approximate": True,
        "planned": False,
        "inclusion": "in-total",
        "span": [start, start + len(span)],
        "text": span,
    }


def test_a_table_has_a_row_for_every_figure(file):
    heading, row = run(file, "--format", "table").strip().splitlines()
    assert heading.endswith("Trung tâm Chính trị huyện Tân An, 2023")
    assert row.split("\t")[:4] == ["line", "nhan-thuc-dang", "3", "190"]


def test_several_files_are_told_in_their_order(file, tmp_path):
    empty = tmp_path / "trong.txt"
    empty.write_text("")
    told = json.loads(run(empty, file))
    assert [(answer["file"], len(answer["facts"])) for answer in told] == [
        (str(empty), 0),
        (str(file), 1),
    ]


def test_two_programmes_of_one_figure_are_a_list(tmp_path):
    path = tmp_path / "hai.txt"
    path.write_text("Mở 3 lớp nhận thức về Đảng và lớp đảng viên mới cho 129 học viên.", "utf-8")
    (answer,) = json.loads(run(path))
    assert [fact["code"] for fact in answer["facts"]] == [["nhan-thuc-dang", "dang-vien-moi"]]


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_is_named(tmp_path, content):
    path = tmp_path / "khong.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=r"khong\.txt"):
        run(path)


def test_a_file_that_cannot_be_read_keeps_none_of_the_others_back(file, tmp_path):
    out = io.StringIO()
    with pytest.raises(CommandError, match=r"khong\.txt"):
        call_command("read_figures", str(tmp_path / "khong.txt"), str(file), stdout=out)
    assert [answer["file"] for answer in json.loads(out.getvalue())] == [str(file)]


@pytest.mark.parametrize("format", ["json", "table"])
def test_a_terminal_without_vietnamese_letters(file, format):
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
    call_command("read_figures", str(file), format=format, stdout=out)
    told = out.buffer.getvalue().decode("ascii")
    if format == "json":
        assert json.loads(told) == json.loads(run(file))
    else:
        assert "Trung t?m Ch?nh tr?" in told


@pytest.mark.parametrize(
    ("second", "day"),
    [
        ("Ngày xuất bản: 30/06/2022 9:01:46 SA", "2022-06-30"),
        ("2023-12-13", "2023-12-13"),
        ("Thứ Tư, ngày 13 tháng 12 năm 2023", "2023-12-13"),
        ("Cập nhật: 05/07/2023 - 10:15", "2023-07-05"),
        ("Thực hiện Kế hoạch số 12 ngày 05/11/2022.", "None"),
        ("99/99/2022", "None"),
        ("Trung tâm mở 3 lớp.", "None"),
    ],
)
def test_a_second_line_that_is_a_date_is_the_publication(second, day):
    assert str(publication_day(f"Tiêu đề\n\n{second}\nThân bài")) == day
