"""What is stored of every unit's years is what counting makes of all reports at once."""

import pytest

from tests.bulletins import bulletin, edited, hide, line, results, rows, section, unit
from training_blocks import indexing
from training_blocks.counting import Tree, total_of
from training_blocks.models import AnnualTotal, Report, ReportLine
from training_blocks.records import counted_reports, read_lines
from training_blocks.stored_areas import StoredAreas
from training_blocks.unit_tree import read_units

COMPARED = ["figures", "rows", "covers", "preliminary", "notices", "report_count", "reporting"]
COMPARED += ["expected", "beside", "left_out", "doubtful", "unsplit"]


def counted_anew() -> Tree:
    reports = Report.objects.filter(kind="results").select_related("unit", "page", "corrects_page")
    listed = list(reports.order_by("period_start", "pk"))
    lines = ReportLine.objects.select_related("owner").prefetch_related("programmes")
    by_report = read_lines(lines.order_by("report_id", "position"))
    return Tree(read_units().tree.units.values(), counted_reports(listed, by_report))


def told(ledger, unit, year) -> dict:
    """Of a year without a report only that there is none."""
    if ledger.area_year(unit, year).empty:
        return {}
    total = total_of(ledger, year, unit)
    return {name: getattr(total, name) for name in COMPARED}


def differences() -> dict:
    tree, stored = counted_anew(), StoredAreas(read_units())
    return {
        (unit, year): (told(stored, unit, year), told(tree, unit, year))
        for unit in [None, *tree.units.units]
        for year in tree.years
        if told(stored, unit, year) != told(tree, unit, year)
    }


@pytest.fixture
def province(db):
    """A province with two districts, one of them with two communes, and its political school."""
    province = unit("long-an", kind="province", expects_reports=False)
    ben_luc = unit("ben-luc", parent=province)
    unit("can-giuoc", parent=province)
    unit("an-thanh", parent=ben_luc)
    unit("thanh-duc", parent=ben_luc)
    unit("truong", parent=province)
    return province


def test_every_area_stores_its_own_total(province, committed):
    with committed():
        bulletin("Commune", results(8, 80, of="an-thanh"))
        bulletin("Half", results(3, 33, of="an-thanh", span="half-1"))
        bulletin("District", results(2, 20, of="ben-luc", lines=rows(line("qpan", 1, 12))))
        bulletin("Area", results(30, None, of="ben-luc", scope="area", declared_attendances=900))
        bulletin("Before", results(4, 40, of="can-giuoc", year=2022))
    totals = AnnualTotal.objects.filter(part="total", programmes="")
    # ben-luc's area report covers 3 x 365 unit-days, the sum of its units 2 x 365: the area's stands above it, too.
    assert set(totals.values_list("unit__slug", "year", "classes", "learners", "attendances")) == {
        ("an-thanh", 2023, 8, 80, None),
        ("ben-luc", 2023, 30, None, 900),
        ("long-an", 2023, 30, None, 900),
        (None, 2023, 30, None, 900),
        ("can-giuoc", 2022, 4, 40, None),
        ("long-an", 2022, 4, 40, None),
        (None, 2022, 4, 40, None),
    }
    assert differences() == {}


def test_a_class_that_its_owner_counts_is_left_out_above_both_and_nowhere_else(province, committed):
    hosted = {"owner": unit("truong").pk}
    with committed():
        bulletin(
            "Centre",
            results(
                of="can-giuoc",
                lines=rows(line("trung-cap-llct", 1, 61, **hosted), line("qpan", 2, 90)),
            ),
        )
    assert AnnualTotal.objects.get(unit=province, part="total", programmes="").classes == 3
    with committed():
        bulletin("School", results(of="truong", lines=rows(line("trung-cap-llct", 4, 250))))
    totals = AnnualTotal.objects.filter(part="total", programmes="")
    # can-giuoc 1 + 2; the school 4; the province 3 + 4 - 1.
    assert set(totals.values_list("unit__slug", "classes", "learners")) == {
        ("can-giuoc", 3, 151),
        ("truong", 4, 250),
        ("long-an", 6, 340),
        (None, 6, 340),
    }
    split = AnnualTotal.objects.filter(unit=province, part="total").exclude(programmes="")
    assert set(split.values_list("programmes", "classes", "learners")) == {
        ("trung-cap-llct", 4, 250),
        ("qpan", 2, 90),
    }
    assert differences() == {}


def test_totals_follow_a_report_that_is_edited_hidden_and_unpublished(province, committed):
    with committed():
        closed = section("Closed")
        page = bulletin("A", results(1, 10, of="an-thanh"))
        other = bulletin("B", results(2, 20, of="thanh-duc"), under=closed)
    with committed():
        edited(page, results(5, 50, of="an-thanh", year=2022))
    assert differences() == {}
    with committed():
        hide(closed)
    assert differences() == {}
    with committed():
        page.refresh_from_db()
        page.unpublish()
    assert not AnnualTotal.objects.exists()
    assert other.pk


def test_totals_follow_a_unit_that_moves_and_one_that_ends(province, committed):
    far = unit("bac-ninh", kind="province")
    ben_luc = unit("ben-luc")
    with committed():
        bulletin("A", results(1, 10, of="an-thanh"))
    with committed():
        ben_luc.parent = far
        ben_luc.save()
    totals = AnnualTotal.objects.filter(part="total", programmes="")
    assert set(totals.values_list("unit__slug", flat=True)) == {
        "an-thanh",
        "ben-luc",
        "bac-ninh",
        None,
    }
    assert unit("an-thanh").tree_path == "bac-ninh/ben-luc/an-thanh/"
    assert (differences(), indexing.drift()) == ({}, [])
    with committed():
        ended = unit("an-thanh")
        ended.valid_to = "2022-12-31"
        ended.save()
    assert not AnnualTotal.objects.exists()


def test_how_many_units_are_expected_follows_units_that_never_reported(province, committed):
    def expected():
        return AnnualTotal.objects.get(unit=None, part="total", programmes="").details["expected"]

    with committed():
        bulletin("A", results(1, 10, of="an-thanh"))
    # ben-luc, can-giuoc, an-thanh, thanh-duc and the school; the province itself is not expected to report.
    assert expected() == 5
    with committed():
        far = unit("bac-ninh", kind="province")
    assert (expected(), indexing.drift()) == (6, [])
    with committed():
        far.expects_reports = False
        far.save()
    assert (expected(), indexing.drift()) == (5, [])
    with committed():
        unit("can-giuoc").delete()
    assert (expected(), indexing.drift()) == (4, [])
