"""Units and reports from a JSON file: what is read, and what is refused with its entry and field named."""

import json
from datetime import date

import pytest
from django.utils.translation import override

from training_blocks.counting import (
    Coverage,
    Declared,
    Event,
    Inclusion,
    Line,
    Report,
    Scope,
    Unit,
)
from training_blocks.counting_file import FileRefused, read_file
from training_blocks.file_faults import FILE_FAULTS, told
from training_blocks.numbers import Qualifier
from training_blocks.periods import PeriodKind, ReportingPeriod

YEAR = {"kind": "year", "start": "2022-01-01", "end": "2022-12-31"}


@pytest.fixture
def read(tmp_path):
    def read_value(value):
        path = tmp_path / "reports.json"
        path.write_text(json.dumps(value), "utf-8")
        return read_file(path)

    return read_value


def one_report(**more) -> dict:
    return {"units": [{"slug": "a"}], "reports": [{"id": 1, "unit": "a", "period": YEAR} | more]}


def one_line(**line) -> dict:
    return one_report(lines=[{}, line])


def test_everything_that_can_be_said(read):
    found = read(
        {
            "units": [
                {"slug": "p"},
                {
                    "slug": "a",
                    "parent": "p",
                    "valid_from": "2020-01-01",
                    "valid_to": "2022-06-30",
                    "successors": ["p"],
                },
            ],
            "reports": [
                {"id": "old", "unit": "p", "period": YEAR},
                {
                    "id": 7,
                    "unit": "p",
                    "scope": "area",
                    "coverage": "listed",
                    "period": {"kind": "half", "start": "2022-01-01", "end": "2022-06-30"},
                    "as_of": "2022-06-15",
                    "published": "2022-06-20",
                    "official": False,
                    "corrects": "old",
                    "declared": {
                        "classes": 3,
                        "learners": 120,
                        "attendances": 0,
                        "qualifier": "hơn",
                        "classes_qualifier": "gần",
                    },
                    "lines": [
                        {
                            "programme": ["x", "y"],
                            "cohort": "K1",
                            "event": "opened",
                            "classes": 1,
                            "learners": 40,
                            "attendances": 80,
                            "qualifier": "khoảng",
                            "inclusion": "of-which",
                            "owner": "a",
                        },
                        {"programme": "z"},
                    ],
                },
            ],
        }
    )
    assert found.units == [
        Unit(slug="p"),
        Unit(
            slug="a",
            parent="p",
            valid_from=date(2020, 1, 1),
            valid_to=date(2022, 6, 30),
            successors=("p",),
        ),
    ]
    assert found.reports[1] == Report(
        id="7",
        unit="p",
        scope=Scope.AREA,
        coverage=Coverage.LISTED,
        period=ReportingPeriod.of_half(2022, 1),
        as_of=date(2022, 6, 15),
        published=("2022-06-20", ""),
        official=False,
        corrects=frozenset({"old"}),
        declared=Declared(
            classes=3,
            learners=120,
            attendances=0,
            qualifier=Qualifier.HON,
            classes_qualifier=Qualifier.GAN,
        ),
        lines=(
            Line(
                programmes=("x", "y"),
                cohort="K1",
                event=Event.OPENED,
                classes=1,
                learners=40,
                attendances=80,
                qualifier=Qualifier.KHOANG,
                inclusion=Inclusion.OF_WHICH,
                owner="a",
            ),
            Line(position=1, programmes=("z",), inclusion=Inclusion.IN_TOTAL),
        ),
    )
    assert found.ids == {"old": "old", "7": 7}


def test_everything_else_may_be_left_out_or_null(read):
    names = "scope coverage as_of published official corrects declared lines".split()
    nulls = one_report(**dict.fromkeys(names))
    nulls["units"][0] |= dict.fromkeys(["parent", "valid_from", "valid_to", "successors"])
    assert read(nulls) == read(one_report())
    assert read(one_report()).reports == [
        Report(id="1", unit="a", period=ReportingPeriod.of_year(2022))
    ]
    fields = "programme cohort event classes learners attendances qualifier inclusion owner".split()
    assert read(one_line(**dict.fromkeys(fields))) == read(one_line())
    assert read(one_line(**dict.fromkeys(fields, ""))) == read(one_line())


def test_an_empty_file_holds_nothing(read):
    assert (read({}).units, read({"units": None, "reports": []}).reports) == ([], [])


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (
            {"kind": "nine-months", "start": "2022-01-01", "end": "2022-09-30"},
            ReportingPeriod.of_nine_months(2022),
        ),
        ({"kind": "event", "start": "2022-03-08"}, ReportingPeriod.of_event(date(2022, 3, 8))),
        ({"kind": "term", "start": "2020-01-01"}, ReportingPeriod.of_term(date(2020, 1, 1), None)),
        ({"kind": "open"}, ReportingPeriod.of_open()),
        (
            {"kind": "range", "start": "2021-09-01", "end": "2022-05-31", "year": 2022},
            ReportingPeriod.of_range(date(2021, 9, 1), date(2022, 5, 31), 2022),
        ),
        (YEAR | {"year": 2022}, ReportingPeriod.of_year(2022)),
    ],
)
def test_periods(read, period, expected):
    assert read(one_report(period=period)).reports[0].period == expected


def test_a_time_of_publication_is_vietnam_s(read):
    (report,) = read(one_report(published="2022-12-31T17:30:00Z")).reports
    assert report.published == ("2023-01-01", "2023-01-01T00:30:00+07:00")
    assert read(one_report(published="2022-12-31T17:30")).reports[0].published[0] == "2022-12-31"


def test_what_nobody_asked_for_is_left_alone(read):
    assert read(one_report(title="Kết quả", note={"a": 1})) == read(one_report())


def period_of(**more) -> dict:
    return one_report(period={**YEAR, **more})


def unit_of(**more) -> dict:
    return {"units": [{"slug": "p"}, {"slug": "a"} | more]}


TWO = {"id": 1, "unit": "a", "period": YEAR}

BAD = [
    ([], "", "not-an-object"),
    ({"units": {}}, "units", "not-a-list"),
    ({"units": ["a"]}, "units[0]", "not-an-object"),
    ({"units": [{}]}, "units[0].slug", "missing"),
    (unit_of(slug=3), "units[1].slug", "not-a-text"),
    (unit_of(slug=" "), "units[1].slug", "missing"),
    (unit_of(successors=["p", ""]), "units[1].successors[1]", "not-a-text"),
    (unit_of(slug="\ud800"), "units[1].slug", "not-a-text"),
    (unit_of(slug="p"), "units[1].slug", "repeated"),
    (unit_of(parent="q"), "units[1].parent", "unit-unknown"),
    (unit_of(parent="a"), "units[1].parent", "circle"),
    (unit_of(successors="p"), "units[1].successors", "not-a-list"),
    (unit_of(successors=["q"]), "units[1].successors[0]", "unit-unknown"),
    (unit_of(valid_from="01/07/2025"), "units[1].valid_from", "not-a-day"),
    (
        unit_of(valid_from="2022-07-01", valid_to="2022-06-30"),
        "units[1].valid_to",
        "end-before-start",
    ),
    (unit_of(parents="p"), "units[1].parents", "field-unknown"),
    ({"unit": []}, "unit", "field-unknown"),
    ({"reports": [{}]}, "reports[0].id", "missing"),
    (one_report(id=None), "reports[0].id", "missing"),
    (one_report(id=True), "reports[0].id", "not-an-id"),
    (one_report(id=1.5), "reports[0].id", "not-an-id"),
    (one_report(unit=None), "reports[0].unit", "missing"),
    (one_report(unit="b"), "reports[0].unit", "unit-unknown"),
    (one_report(unit="b\n" * 99), "reports[0].unit", "unit-unknown"),
    (one_report(period=None), "reports[0].period", "missing"),
    (one_report(period="2022"), "reports[0].period", "not-an-object"),
    (one_report(period={}), "reports[0].period.kind", "missing"),
    (period_of(kind="years"), "reports[0].period.kind", "word-unknown"),
    (period_of(kind=["year"]), "reports[0].period.kind", "word-unknown"),
    (period_of(kind="half"), "reports[0].period.kind", "bounds"),
    (period_of(kind="event"), "reports[0].period.kind", "bounds"),
    (period_of(end="soon"), "reports[0].period.end", "not-a-day"),
    (period_of(end="2022-02-30"), "reports[0].period.end", "not-a-day"),
    (period_of(end=20221231), "reports[0].period.end", "not-a-day"),
    (period_of(end="20221231"), "reports[0].period.end", "not-a-day"),
    (period_of(end=None), "reports[0].period.end", "end-missing"),
    (period_of(start=None), "reports[0].period.start", "start-missing"),
    (period_of(kind="range", end="2021-12-31"), "reports[0].period.end", "end-before-start"),
    (period_of(year=2021), "reports[0].period.year", "named-year"),
    (period_of(year="2022"), "reports[0].period.year", "not-a-count"),
    (one_report(scope="all"), "reports[0].scope", "word-unknown"),
    (one_report(coverage=1), "reports[0].coverage", "word-unknown"),
    (one_report(official="yes"), "reports[0].official", "not-a-flag"),
    (one_report(official=1), "reports[0].official", "not-a-flag"),
    (one_report(published=5), "reports[0].published", "not-a-day"),
    (one_report(published="2022-13-01T10:00"), "reports[0].published", "not-a-day"),
    (one_report(corrects=9), "reports[0].corrects", "report-unknown"),
    (one_report(corrects=1), "reports[0].corrects", "report-unknown"),
    (one_report(corrects=[]), "reports[0].corrects", "not-an-id"),
    (one_report(declared=5), "reports[0].declared", "not-an-object"),
    (one_report(declared={"classes": True}), "reports[0].declared.classes", "not-a-count"),
    (one_report(declared={"classes": 2.0}), "reports[0].declared.classes", "not-a-count"),
    (one_report(declared={"classes": "2.243"}), "reports[0].declared.classes", "not-a-count"),
    (one_report(declared={"learners": -1}), "reports[0].declared.learners", "negative"),
    (one_report(declared={"learner": 1}), "reports[0].declared.learner", "field-unknown"),
    (one_report(declared={"qualifier": "nearly"}), "reports[0].declared.qualifier", "word-unknown"),
    (one_report(lines={}), "reports[0].lines", "not-a-list"),
    (one_report(lines=[1]), "reports[0].lines[0]", "not-an-object"),
    (one_line(learners=float("nan")), "reports[0].lines[1].learners", "not-a-count"),
    (one_line(programme=7), "reports[0].lines[1].programme", "not-a-list"),
    (one_line(programme=["x", 7]), "reports[0].lines[1].programme[1]", "not-a-text"),
    (one_line(cohort=5), "reports[0].lines[1].cohort", "not-a-text"),
    (one_line(event="begun"), "reports[0].lines[1].event", "word-unknown"),
    (one_line(inclusion="in"), "reports[0].lines[1].inclusion", "word-unknown"),
    (one_line(owner="b"), "reports[0].lines[1].owner", "unit-unknown"),
    (one_line(classes=10**30), "reports[0].lines[1].classes", "too-large"),
    (
        period_of(start="1850-01-01", end="1850-12-31"),
        "reports[0].period.start",
        "year-unlikely",
    ),
    ({"units": [{"slug": "a"}], "reports": [TWO, TWO]}, "reports[1].id", "repeated"),
    (
        {"units": [{"slug": "a"}], "reports": [TWO, TWO | {"id": "1"}]},
        "reports[1].id",
        "repeated",
    ),
]


@pytest.mark.parametrize(("value", "place", "code"), BAD)
def test_what_is_refused(read, value, place, code):
    with pytest.raises(FileRefused) as refused:
        read(value)
    assert (refused.value.place, refused.value.code) == (place, code)
    line = told(refused.value)
    assert line.startswith(f"{place}: " if place else "")
    assert "\n" not in line
    line.encode("utf-8")


def test_a_unit_deep_below_itself(read):
    units = [
        {"slug": "a", "parent": "c"},
        {"slug": "b", "parent": "a"},
        {"slug": "c", "parent": "b"},
    ]
    with pytest.raises(FileRefused, match="circle"):
        read({"units": units})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not-json"),
        (b'{"units": [', "not-json"),
        (b"[" * 100_000, "not-json"),
        (b'{"units": ' + b"9" * 5000 + b"}", "not-json"),
        ("{}".encode("utf-16"), "not-utf-8"),
        (b'"text"', "not-an-object"),
    ],
)
def test_a_file_that_is_no_json_object(tmp_path, content, code):
    path = tmp_path / "reports.json"
    path.write_bytes(content)
    with pytest.raises(FileRefused) as refused:
        read_file(path)
    assert (refused.value.place, refused.value.code) == ("", code)
    assert "\n" not in told(refused.value)


def test_a_mark_before_the_first_byte_is_no_fault(tmp_path):
    path = tmp_path / "reports.json"
    path.write_bytes(b"\xef\xbb\xbf{}")
    assert read_file(path).reports == []


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(FileRefused) as missing:
        read_file(tmp_path / "none.json")
    with pytest.raises(FileRefused) as closed:
        read_file(tmp_path)
    assert (missing.value.code, closed.value.code) == ("file-missing", "file-closed")
    assert "none.json" in told(missing.value)


def test_letters_composed_otherwise_are_the_same_word(read):
    (report,) = read(one_report(declared={"learners": 9, "qualifier": "ho\u031bn"})).reports
    assert report.declared.qualifier == Qualifier.HON


@override("en")
def test_a_slip_is_told_with_what_was_meant(read):
    with pytest.raises(FileRefused) as refused:
        read(one_report(declared={"learner": 1}))
    assert told(refused.value).endswith("Did you mean “learners”?")
    with pytest.raises(FileRefused) as refused:
        read({"units": [{"slug": "tan-an"}], "reports": [TWO | {"unit": "tan-am"}]})
    assert told(refused.value).endswith("Did you mean: tan-an?")


def test_every_code_has_a_sentence():
    codes = {code for _value, _place, code in BAD}
    assert codes <= FILE_FAULTS.keys()
    assert {kind.value for kind in PeriodKind} >= {"nine-months", "term"}
