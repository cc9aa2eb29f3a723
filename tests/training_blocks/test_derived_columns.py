"""Keys of rows that a migration wrote, and migrations that go back."""

import pytest
from django.db import connection

from tests.bulletins import unit
from training_blocks import derived_columns
from training_blocks.models import Programme, ReportingUnit

pytestmark = pytest.mark.django_db


def test_rows_without_keys_get_them():
    Programme.objects.filter(code="khac").update(search_key="", sort_key="")
    derived_columns.fill()
    row = Programme.objects.get(code="khac")
    assert "lop khac" in row.search_key
    assert row.sort_key


def test_units_without_paths_get_them_parents_first():
    province = unit("long-an")
    unit("ben-luc", parent=province)
    ReportingUnit.objects.update(tree_path="")
    derived_columns.fill()
    paths = set(ReportingUnit.objects.values_list("tree_path", flat=True))
    assert paths == {"long-an/", "long-an/ben-luc/"}


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE training_blocks_programme RENAME TO gone",
        "ALTER TABLE training_blocks_programme RENAME COLUMN search_key TO gone",
    ],
)
def test_a_schema_that_went_back_is_left_alone(change):
    Programme.objects.filter(code="khac").update(search_key="", sort_key="")
    with connection.cursor() as cursor:
        cursor.execute(change)
    derived_columns.fill()
