"""What is counted of units that were merged, and what is said of it before."""

import pytest

from tests.bulletins import bulletin, results, totals, unit
from tests.training_blocks.merging.unit_merges import (
    asked,
    foresee,
    merge,
    table,
    text,
    totals_shown,
)
from training_blocks import indexing
from training_blocks.models import Report
from training_blocks.totals import Totals

pytestmark = pytest.mark.django_db


def test_reports_of_later_days_are_left_out_and_shown_first(admin, districts, committed):
    """2024: 10 + 20 classes; 2025: the first half of A has 5, its second half 7, and B's whole year 40."""
    a, b, ward = districts
    with committed():
        bulletin("A24", results(10, 100, of="a", year=2024))
        bulletin("B24", results(20, 200, of="b", year=2024))
        bulletin("A25", results(5, 50, of="a", year=2025, span="half-1"))
        bulletin("A25b", results(7, 70, of="a", year=2025, span="half-2"))
        bulletin("B25", results(40, 400, of="b", year=2025))
    assert totals() == {2024: (30, 300), 2025: (52, 520)}
    shown = foresee(admin, asked([a, b], ward))
    assert set(totals_shown(shown)) == {
        ("2025", "All units", "52 classes, 520 learners", "45 classes, 450 learners"),
        (
            "2025",
            "All units: Not broken down",
            "52 classes, 520 learners",
            "45 classes, 450 learners",
        ),
        ("2025", "tỉnh", "52 classes, 520 learners", "45 classes, 450 learners"),
        ("2025", "huyện A", "12 classes, 120 learners", "5 classes, 50 learners"),
    }
    (left_out,) = table(shown, 5)
    assert left_out[0] == "A25b" and "did not exist" in left_out[4]
    assert totals() == {2024: (30, 300), 2025: (52, 520)}
    merge(admin, committed, asked([a, b], ward))
    assert totals() == {2024: (30, 300), 2025: (45, 450)}
    assert indexing.drift() == []


def test_reports_stay_with_the_unit_they_were_made_for(admin, districts, committed):
    a, b, ward = districts
    with committed():
        bulletin("A24", results(10, 100, of="a", year=2024))
    before = set(Report.objects.values_list("pk", "unit__slug", "content_path"))
    merge(admin, committed, asked([a, b], ward))
    assert set(Report.objects.values_list("pk", "unit__slug", "content_path")) == before


def test_todays_territory_takes_them_in(admin, districts, committed):
    a, b, ward = districts
    with committed():
        bulletin("A24", results(10, 100, of="a", year=2024))
        bulletin("B24", results(20, 200, of="b", year=2024))
        bulletin("C25", results(3, 30, of="phuong", year=2025, span="half-2"))
    shown = foresee(admin, asked([a, b], ward))
    assert "takes in the figures of “huyện A”, “huyện B”" in text(shown)
    merge(admin, committed, asked([a, b], ward))
    today = Totals(scope=unit("phuong"), territory="today")
    assert {year: today.of(year).figures.classes.value for year in today.years} == {
        2024: 30,
        2025: 3,
    }


def test_a_unit_with_other_successors_is_said_not_to_convert(admin, districts, committed):
    a, _b, ward = districts
    a.successors.add(unit("khac", name_vi="phường khác", kind="commune"))
    shown = foresee(admin, asked([a], ward))
    assert "cannot be added to “phường C”" in text(shown)
