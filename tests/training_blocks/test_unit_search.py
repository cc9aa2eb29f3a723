"""Choosing units among thousands: the successors in the form of a unit, with and without a script."""

import re

import pytest
from django.urls import reverse

from tests.bulletins import home, unit
from tests.editors import administrator, editor
from training_blocks.models import Programme, ReportingUnit

pytestmark = pytest.mark.django_db

FOUND = "training_find_units"


@pytest.fixture
def admin(client):
    client.force_login(administrator())
    return client


@pytest.fixture
def former(db):
    """A district with a ward as its successor, beside another ward."""
    district = unit("huyen", name_vi="huyện A")
    district.successors.add(unit("phuong-b", name_vi="phường B", kind="commune"))
    unit("phuong-c", name_vi="phường C", kind="commune")
    return district


def form_of(one):
    return reverse(ReportingUnit.snippet_viewset.get_url_name("edit"), args=[one.pk])


def boxes(response):
    """The keys of successors that can be ticked, and whether they are."""
    found = re.findall(
        r'type="checkbox" name="successors" value="(\d+)"( checked)?>', response.content.decode()
    )
    slugs = {str(one.pk): one.slug for one in ReportingUnit.objects.all()}
    return {slugs[key]: bool(checked) for key, checked in found}


def sent(**more):
    typed = {"name_vi": "huyện A", "kind": "district", "due_days": "15", "valid_to": "30/06/2025"}
    return typed | {"expects_reports": "on"} | more


def successors(one):
    return {found.slug for found in one.successors.all()}


def test_the_form_shows_what_is_chosen_and_nothing_of_the_rest(admin, former):
    assert boxes(admin.get(form_of(former))) == {"phuong-b": True}


def test_saving_keeps_adds_and_removes(admin, former):
    b, c = unit("phuong-b"), unit("phuong-c")
    assert admin.post(form_of(former), sent(successors=[b.pk, c.pk])).status_code == 302
    assert successors(former) == {"phuong-b", "phuong-c"}
    assert admin.post(form_of(former), sent(successors=[c.pk])).status_code == 302
    assert successors(former) == {"phuong-c"}
    assert admin.post(form_of(former), sent()).status_code == 302
    assert successors(former) == set()


def test_without_a_script_a_search_sends_the_form_and_saves_nothing(admin, former):
    b = unit("phuong-b")
    asked = {"successors": [b.pk], "successors-query": "phuong", "find": "successors"}
    response = admin.post(form_of(former), sent(name_vi="huyện A mới", **asked))
    assert boxes(response) == {"phuong-b": True, "phuong-c": False}
    assert 'value="huyện A mới"' in response.content.decode()
    former.refresh_from_db()
    assert former.name_vi == "huyện A"


def test_a_new_unit_searches_the_same_way(admin, former):
    address = reverse(ReportingUnit.snippet_viewset.get_url_name("add"))
    response = admin.post(address, {"successors-query": "PHƯỜNG c", "find": "successors"})
    assert boxes(response) == {"phuong-c": False}
    assert ReportingUnit.objects.count() == 3


def test_a_script_fetches_the_same_boxes(admin, former):
    asked = {"name": "successors", "q": "phuong", "multiple": "1", "chosen": unit("phuong-c").pk}
    assert boxes(admin.get(reverse(FOUND), asked)) == {"phuong-c": True, "phuong-b": False}


def test_a_long_list_is_cut_and_says_so(admin):
    for number in range(20):
        unit(f"xa-{number}", name_vi=f"xã {number}", kind="commune")
    response = admin.get(reverse(FOUND), {"q": "xa", "multiple": "1"})
    assert len(boxes(response)) == 15 and "There are more" in response.content.decode()


@pytest.mark.parametrize(
    "asked", [{}, {"q": "\0"}, {"chosen": "x"}, {"chosen": "9" * 30}, {"name": '"><script>'}]
)
def test_odd_questions_break_nothing(admin, former, asked):
    response = admin.get(reverse(FOUND), asked | {"multiple": "1"})
    assert response.status_code == 200 and "<script>" not in response.content.decode()
    assert boxes(response) == {}


def test_searching_costs_the_same_whatever_there_is(admin, former, django_assert_max_num_queries):
    for number in range(30):
        unit(f"xa-{number}", name_vi=f"xã {number}", kind="commune")
    with django_assert_max_num_queries(12):
        admin.get(reverse(FOUND), {"q": "xa", "multiple": "1", "chosen": former.pk})


def test_only_who_may_change_units_searches_them(client, former):
    client.force_login(editor("lan", of=home(), models=[Programme]))
    assert client.get(reverse(FOUND), {"q": "phuong"}).status_code == 302
