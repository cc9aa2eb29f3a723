"""The command's contract: rows, formats, and what it says to a slip."""

import csv
import io
import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from tests import bulletins
from tests.training_blocks.days import FIRST, SECOND, THIRD, on

pytestmark = pytest.mark.django_db


def run(*arguments) -> str:
    out = io.StringIO()
    call_command("training_totals", *arguments, stdout=out)
    return out.getvalue()


def answer(*arguments) -> dict:
    return json.loads(run(*arguments, "--format", "json"))


@pytest.fixture
def published(django_capture_on_commit_callbacks):
    """tan-an: 2023 5 classes, 200 learners, 3/120 of them of one programme; my-tho: H1 2022, more than 40 learners."""
    with django_capture_on_commit_callbacks(execute=True):
        lines = bulletins.rows(bulletins.line("nhan-thuc-dang", 3, 120))
        bulletins.bulletin(
            "A", bulletins.results(5, 200, lines=lines, difference_reason="Còn lớp khác")
        )
        half = bulletins.results(
            1, 40, of="my-tho", year=2022, span="half-1", qualifier="hơn", status="preliminary"
        )
        bulletins.bulletin("B", half)


def row(year, classes, learners, *, covers, preliminary=False, qualifiers=None, **more) -> dict:
    return {
        "year": year,
        **more,
        "classes": classes,
        "learners": learners,
        "attendances": None,
        "qualifiers": qualifiers or {},
        "covers": covers,
        "preliminary": preliminary,
    }


def test_all_years_latest_first(published):
    assert answer() == {
        "scope": None,
        "rows": [
            row(2023, 5, 200, covers="2023"),
            row(2022, 1, 40, covers="2022-H1", preliminary=True, qualifiers={"learners": "hơn"}),
        ],
    }


def test_one_year_by_programme(published):
    # 5 - 3 = 2 classes and 200 - 120 = 80 learners are not broken down
    assert answer("--year", "2023", "--by", "programme")["rows"] == [
        row(2023, 3, 120, covers="2023", programme="nhan-thuc-dang"),
        row(2023, 2, 80, covers="2023", programme=None),
    ]


def test_one_unit(published):
    assert answer("--unit", "my-tho", "--year", "2023") == {
        "scope": "my-tho",
        "rows": [row(2023, None, None, covers=None)],
    }
    assert [r["unit"] for r in answer("--by", "unit")["rows"]] == ["tan-an", "my-tho"]


def test_a_year_without_figures_has_its_row(published):
    assert answer("--year", "1999")["rows"] == [row(1999, None, None, covers=None)]
    assert answer("--year", "1999", "--by", "programme")["rows"] == [
        row(1999, None, None, covers=None, programme=None)
    ]


def test_explained(published):
    (told,) = answer("--year", "2022", "--explain")["reports"]
    assert {key: told[key] for key in ("unit", "scope", "period", "standing", "used")} == {
        "unit": "my-tho",
        "scope": "own",
        "period": {"kind": "half", "start": "2022-01-01", "end": "2022-06-30"},
        "standing": "counted",
        "used": True,
    }


def test_explained_without_a_year_are_the_undated_too(published, committed):
    with committed():
        bulletins.bulletin("C", bulletins.results(1, 1) | {"period": {"span": "open"}})
    told = answer("--explain")["reports"]
    assert {report["period"]["kind"] for report in told} == {"year", "half", "open"}
    own = answer("--unit", "my-tho", "--explain")["reports"]
    assert [report["unit"] for report in own] == ["my-tho"]


def test_a_report_that_counts_for_its_unit_alone_has_a_reason_of_its_own(published, committed):
    area = bulletins.unit("tinh")
    bulletins.unit("huyen", parent=area)
    with committed():
        bulletins.bulletin("Area", bulletins.results(9, 90, of="tinh", scope="area"))
        bulletins.bulletin("Below", bulletins.results(1, 10, of="huyen"))
    told = answer("--unit", "tinh", "--explain")["reports"]
    assert {r["unit"]: (r["standing"], r["used"], r["reason"]) for r in told} == {
        "tinh": ("counted", True, "counted"),
        "huyen": ("counted", False, "area-stands"),
    }


def test_csv_explains_in_one_table(published):
    told = list(csv.DictReader(io.StringIO(run("--explain", "--format", "csv"))))
    assert [report["unit"] for report in told] == ["my-tho", "tan-an"]
    assert all(report["standing"] == "counted" for report in told)


def test_table_and_csv_hold_the_same_rows(published):
    table = [line.split() for line in run("--year", "2023").splitlines()]
    assert table[0][:3] == ["year", "classes", "learners"]
    assert table[1][:4] == ["2023", "5", "200", "–"]
    (told,) = csv.DictReader(io.StringIO(run("--year", "2023", "--format", "csv")))
    assert (told["year"], told["classes"], told["learners"], told["attendances"]) == (
        "2023",
        "5",
        "200",
        "",
    )


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["--unit", "tan-am"], "tan-an"),
        (["--unit", "Mỹ Tho"], "my-tho"),
        (["--unit", "Tân An"], "tan-an"),
        (["--year", ""], "2023"),
        (["--year", "2.023"], "2023"),
        (["--year", "202"], "2023"),
        (["--year", "hai nghìn"], "2023"),
    ],
)
def test_a_slip_gets_one_line_with_near_matches(published, arguments, near):
    with pytest.raises(CommandError) as refused:
        run(*arguments)
    assert refused.value.returncode == 2
    assert near in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("empty", ["", " "])
@pytest.mark.parametrize("option", ["--unit", "--year"])
def test_an_empty_value_does_not_mean_everything(published, option, empty):
    with pytest.raises(CommandError) as refused:
        run(option, empty)
    assert refused.value.returncode == 2
    assert "\n" not in str(refused.value)


def test_what_was_shown_on_a_past_day(committed):
    with on(FIRST, committed):
        bulletins.bulletin("A", bulletins.results(5, 200))
    with on(THIRD, committed):
        bulletins.bulletin("B", bulletins.results(1, 40, of="my-tho"))
    assert answer("--year", "2023")["rows"][0]["learners"] == 240
    assert answer("--year", "2023", "--as-of", SECOND.isoformat())["rows"][0]["learners"] == 200
    told = answer("--explain", "--as-of", SECOND.isoformat())["reports"]
    assert [(report["unit"], report["used"]) for report in told] == [("tan-an", True)]


@pytest.mark.parametrize("day", ["", "yesterday", "2023-02-30"])
def test_something_that_is_no_day(day):
    with pytest.raises(CommandError, match="không phải là ngày") as refused:
        run("--as-of", day)
    assert refused.value.returncode == 2


def test_today_s_territory(committed):
    now = bulletins.unit("long-an-moi")
    former = bulletins.unit("long-an-cu", valid_to=date(2022, 12, 31))
    former.successors.add(now)
    with committed():
        bulletins.bulletin("A", bulletins.results(5, 200, of="long-an-cu", year=2022))
    assert answer("--unit", "long-an-moi", "--year", "2022")["rows"][0]["learners"] is None
    today = answer("--unit", "long-an-moi", "--territory", "today", "--explain")
    assert [row["learners"] for row in today["rows"]] == [200]
    assert [(report["unit"], report["used"]) for report in today["reports"]] == [
        ("long-an-cu", True)
    ]
