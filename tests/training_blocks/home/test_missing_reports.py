"""What units owe, to who looks after them."""

from datetime import date

import pytest

from portal.news.models import TrainingResultPage
from tests.bulletins import child, results, unit
from tests.desks import administrator_of_all, editor_of
from tests.editors import administrator
from tests.training_blocks.home.shown_panels import panel, rows

pytestmark = pytest.mark.django_db


def told(committed, centre, *values, title="A", **more):
    with committed():
        page = TrainingResultPage(
            title=title,
            body=[child(value) for value in values],
            reporting_unit=centre.default_unit,
            period_span="half-1",
            period_year=2025,
            **more,
        )
        centre.add_child(instance=page)
        page.save_revision().publish()
    return page


def test_an_editor_sees_what_the_own_unit_owes(home, centres, committed):
    told(
        committed,
        centres[0],
        results(9, 400, of="tan-an", year=2024),
        article_date=date(2025, 1, 9),
    )
    page = home(editor_of(centres[0]))
    assert rows(page, "expected") == [("Tân An", "First half of 2025", "15/07/2025")]
    said = panel(page, "expected")
    for part in (
        "First half of 2025 : Received 0 of 1 due: 0 on time, 0 late. Missing: 1.",
        "Year 2024 : Received 1 of 1 due: 1 on time, 0 late.",
    ):
        assert part in said
    assert "Gò Công" not in said


def test_what_a_former_unit_owes_its_successor_s_section_still_sees(home, centres, committed):
    with committed():
        own = centres[0].default_unit
        own.valid_from = date(2025, 7, 1)
        own.save()
        old = unit("xa-cu", name_vi="Xã Cũ", valid_to=date(2025, 6, 30))
        old.successors.add(own)
    page = home(editor_of(centres[0]))
    assert rows(page, "expected") == [
        ("Xã Cũ (until 30/06/2025)", "Year 2024", "15/01/2025"),
        ("Xã Cũ (until 30/06/2025)", "First half of 2025", "15/07/2025"),
    ]


@pytest.mark.parametrize("who", [administrator, administrator_of_all])
def test_an_administrator_sees_what_all_units_owe(home, centres, committed, who):
    told(committed, centres[0], results(9, 400, of=None), article_date=date(2025, 7, 20))
    page = home(who())
    assert rows(page, "expected") == [
        ("Gò Công", "Year 2024", "15/01/2025"),
        ("Tân An", "Year 2024", "15/01/2025"),
        ("Gò Công", "First half of 2025", "15/07/2025"),
    ]
    assert "Received 1 of 2 due: 0 on time, 1 late. Missing: 1." in panel(page, "expected")
    told(committed, centres[1], results(9, 400, of=None), article_date=date(2025, 7, 1), title="B")
    page = home(who("b"))
    assert "Received 2 of 2 due: 1 on time, 1 late." in panel(page, "expected")


def test_of_much_that_is_missing_the_first_ten_are_named(home, committed):
    with committed():
        for number in range(12):
            unit(f"xa-{number}", due_days=number)
    page = home(administrator())
    assert len(rows(page, "expected")) == 10
    assert "And 14 more." in panel(page, "expected")
