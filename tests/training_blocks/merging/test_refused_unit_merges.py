"""What a merge of units cannot be: a sentence says so, and nothing typed is lost."""

from datetime import date

import pytest

from tests.training_blocks.merging.unit_merges import asked, foresee, lives, refused, text
from training_blocks.models import ReportingUnit

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "change,sentence",
    [
        (
            {"a": {"valid_to": date(2025, 3, 31)}},
            "ended on 31/03/2025 already: let the successor begin on 01/04/2025",
        ),
        ({"a": {"valid_from": date(2025, 7, 1)}}, "“huyện A” begins on 01/07/2025 only"),
        ({"phuong": {"valid_from": date(2025, 9, 1)}}, "“phường C” begins on 01/09/2025 only"),
        ({"phuong": {"valid_to": date(2025, 6, 1)}}, "a unit that ended follows no other"),
    ],
)
def test_days_that_contradict_are_refused(admin, districts, committed, change, sentence):
    a, b, ward = districts
    for slug, columns in change.items():
        ReportingUnit.objects.filter(slug=slug).update(**columns)
    before = lives()
    assert sentence in refused(foresee(admin, asked([a, b], ward)))
    assert sentence in refused(foresee(admin, asked([a, b], ward) | {"token": "x"}))
    assert lives() == before


def test_circles_are_refused(admin, districts):
    a, b, ward = districts
    assert "cannot be its own successor" in refused(foresee(admin, asked([a, b], b)))
    ward.successors.add(a)
    assert "“huyện A” follows “phường C” already" in refused(foresee(admin, asked([a], ward)))


@pytest.mark.parametrize(
    "sent,field",
    [
        ({"day": "01/07/2025"}, "ending"),
        ({"day": "tháng bảy"}, "day"),
        ({}, "day"),
        ({"new_name": "X"}, "new_kind"),
        ({"successor": "999999"}, "successor"),
        ({"ending": ["x"]}, "ending"),
    ],
)
def test_bad_input_gets_a_sentence_on_its_field_and_loses_nothing(admin, districts, sent, field):
    response = foresee(admin, sent | {"new_parent-query": "tỉnh"})
    assert response.status_code == 200 and response.context["form"].errors[field]
    assert 'value="tỉnh"' in text(response)


def test_units_are_found_without_a_script_and_nothing_typed_is_lost(admin, districts):
    a, b, _ward = districts
    sent = asked([a], day="ngày", new_name="Mới") | {"ending-query": "huyen b", "find": "ending"}
    page = text(foresee(admin, sent))
    assert f'value="{a.pk}" checked' in page and f'value="{b.pk}"' in page
    assert 'value="ngày"' in page and 'value="Mới"' in page and "error-message" not in page
