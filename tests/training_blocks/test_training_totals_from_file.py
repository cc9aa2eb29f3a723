"""The command over a file: the same rows and explanations, without a database."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from training_blocks.counting import Reason

SPECIFICATION = Path(__file__).resolve().parents[2] / "docs" / "counting.md"

UNITS = [
    {"slug": "tinh"},
    {"slug": "tan-an", "parent": "tinh"},
    {"slug": "my-tho", "parent": "tinh"},
]


def period(kind="year", first="01-01", last="12-31", year=2022) -> dict:
    return {"kind": kind, "start": f"{year}-{first}", "end": f"{year}-{last}"}


H1, Q4 = period("half", last="06-30"), period("quarter", "10-01")
NINE_MONTHS = period("nine-months", last="09-30")


def report(id, unit="tan-an", when=None, classes=None, learners=None, **more) -> dict:
    declared = {"classes": classes, "learners": learners}
    return {"id": id, "unit": unit, "period": when or period(), "declared": declared, **more}


@pytest.fixture
def run(tmp_path):
    def run_on(reports, *arguments, units=UNITS) -> str:
        path = tmp_path / "reports.json"
        path.write_text(json.dumps({"units": units, "reports": reports}), "utf-8")
        out = io.StringIO()
        call_command("training_totals", "--from", str(path), *arguments, stdout=out)
        return out.getvalue()

    return run_on


@pytest.fixture
def answer(run):
    return lambda reports, *arguments, **more: json.loads(
        run(reports, *arguments, "--format", "json", **more)
    )


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


# {H1, 9 months, Q4}: 9 months + Q4, H1 covered
SLICES = [
    report(1, when=H1, classes=9, learners=564),
    report(2, when=NINE_MONTHS, classes=14, learners=800),
    report(3, when=Q4, classes=2, learners=100, official=False),
]


def test_the_rows_of_all_years(answer):
    earlier = report("b", "my-tho", period(year=2021), learners=40)
    earlier["declared"]["qualifier"] = "trên"
    assert answer([*SLICES, earlier]) == {
        "scope": None,
        "rows": [
            row(2022, 16, 900, covers="2022", preliminary=True),
            row(2021, None, 40, covers="2021", qualifiers={"learners": "hơn"}),
        ],
    }
    assert answer([*SLICES, earlier], "--unit", "my-tho")["rows"][0]["year"] == 2021


def test_explained_with_the_ids_of_the_file(answer):
    told = answer([*SLICES, report("x", when=H1)], "--year", "2022", "--explain")["reports"]
    assert told[0] == {
        "id": 1,
        "unit": "tan-an",
        "scope": "own",
        "period": {"kind": "half", "start": "2022-01-01", "end": "2022-06-30"},
        "page": None,
        "block": None,
        "standing": "covered",
        "reason": "covered",
        "stands_instead": 2,
        "used": False,
    }
    assert [(one["id"], one["used"]) for one in told] == [
        (1, False),
        (2, True),
        (3, True),
        ("x", False),
    ]


def test_by_programme(answer):
    lines = [
        {"programme": ["y", "x"], "learners": 30},
        {"programme": "z", "learners": 20},
        {"programme": "a", "learners": 5, "inclusion": "of-which"},
    ]
    rows = answer([report(1, learners=60, lines=lines)], "--by", "programme")["rows"]
    assert [(r["programme"], r["learners"]) for r in rows] == [("x+y", 30), ("z", 20), (None, 10)]


def test_by_unit(answer):
    rows = answer([*SLICES, report(4, "my-tho", H1, learners=7)], "--by", "unit")["rows"]
    assert [(r["unit"], r["learners"], r["covers"]) for r in rows] == [
        ("tan-an", 900, "2022"),
        ("my-tho", 7, "2022-H1"),
    ]


def test_of_a_file_all_units_are_expected_to_report(answer):
    # H1 of the area 181 x 3 = 543 against 365 + 365 = 730 of two units
    area = report(1, "tinh", H1, learners=50, scope="area")
    units = [report(2, learners=9), report(3, "my-tho", learners=8)]
    told = answer([area, *units], "--unit", "tinh", "--explain")
    assert told["rows"][0]["learners"] == 17
    assert [(r["reason"], r["used"]) for r in told["reports"]] == [
        ("units-stand", False),
        ("counted", True),
        ("counted", True),
    ]


def test_today_s_territory(answer):
    units = [
        {"slug": "moi", "valid_from": "2022-07-01"},
        {"slug": "cu", "valid_to": "2022-06-30", "successors": ["moi"]},
    ]
    reports = [report(1, "cu", H1, learners=9), report(2, "moi", learners=5)]
    reported = answer(reports, "--unit", "moi", units=units)
    today = answer(reports, "--unit", "moi", "--territory", "today", "--explain", units=units)
    assert reported["rows"] == [row(2022, None, 5, covers="2022-H2")]
    assert today["rows"] == [row(2022, None, 14, covers="2022")]
    assert [(one["id"], one["used"]) for one in today["reports"]] == [(1, True), (2, True)]
    every = answer(reports, units=units)
    assert answer(reports, "--territory", "today", units=units) == every


def test_as_of_a_day(answer):
    """What was published by then; a correction that was not, corrected nothing."""
    reports = [
        report(1, learners=9, published="2023-01-05"),
        report(2, learners=10, published="2023-02-01T08:00:00+07:00", corrects=1),
        report(3, "my-tho", learners=1),
    ]
    assert answer(reports)["rows"][0]["learners"] == 11
    assert answer(reports, "--as-of", "2023-01-31")["rows"][0]["learners"] == 10
    assert answer(reports, "--as-of", "2023-01-04")["rows"][0]["learners"] == 1


def test_a_year_without_figures_has_a_row_of_nulls(answer):
    assert answer(SLICES, "--year", "1999")["rows"] == [row(1999, None, None, covers=None)]
    assert answer([], "--year", "1999", units=[])["rows"] == [row(1999, None, None, covers=None)]
    assert answer([], units=[])["rows"] == []


def test_csv_is_one_table(run):
    (told,) = csv.DictReader(io.StringIO(run(SLICES, "--format", "csv")))
    assert (told["classes"], told["preliminary"]) == ("16", "True")
    assert len(list(csv.DictReader(io.StringIO(run(SLICES, "--explain", "--format", "csv"))))) == 3


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["--unit", "tan-am"], "tan-an"),
        (["--unit", "Mỹ Tho"], "my-tho"),
        (["--year", "2.022"], "2022"),
        (["--year", "22"], "2022"),
        (["--unit", ""], ""),
        (["--year", ""], "2022"),
    ],
)
def test_a_slip_gets_one_line_with_near_matches(run, arguments, near):
    with pytest.raises(CommandError) as refused:
        run(SLICES, *arguments)
    assert refused.value.returncode == 2
    assert near in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_bad_file_names_the_entry_and_the_field(run):
    bad = [*SLICES, report(4, when=period(last="soon"))]
    with pytest.raises(CommandError) as refused:
        run(bad)
    assert refused.value.returncode == 2
    assert str(refused.value).startswith("reports[3].period.end: ")
    assert "\n" not in str(refused.value)


def test_the_file_that_the_specification_shows(answer):
    text = SPECIFICATION.read_text("utf-8")
    shown = json.loads(re.search(r"```json\n(.*?)```", text, re.DOTALL).group(1))
    found = answer(shown["reports"], "--explain", units=shown["units"])
    assert found["rows"] == [row(2022, 15, 1213, covers="2022", preliminary=True)]
    assert [(one["standing"], one["used"]) for one in found["reports"]] == [
        ("covered", False),
        ("counted", True),
    ]


def test_the_specification_names_every_reason():
    table = SPECIFICATION.read_text("utf-8").split(". Reasons\n")[1].split("\n## ")[0]
    named = {
        code
        for line in table.splitlines()
        for code in line.split("|")[1:2]
        for code in code.split(",")
    }
    assert {code.strip() for code in named} >= {reason.value for reason in Reason}
