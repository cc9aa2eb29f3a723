"""The two steps of a merge of units: who ends, who follows, what is on record, and who may take them."""

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.models import ModelLogEntry

from portal.news.models import NewsIndexPage
from tests.bulletins import added, bulletin, home, results, totals
from tests.editors import editor
from tests.training_blocks.merging.unit_merges import (
    DAY,
    LAST,
    MERGE,
    asked,
    foresee,
    lives,
    merge,
    table,
    text,
)
from training_blocks import indexing
from training_blocks.models import Programme, ReportingUnit

pytestmark = pytest.mark.django_db


def test_units_end_and_are_followed(admin, districts, committed):
    a, b, ward = districts
    merge(admin, committed, asked([a, b], ward))
    assert lives() == {
        "tinh": (None, None, []),
        "a": (None, LAST, ["phuong"]),
        "b": (None, LAST, ["phuong"]),
        "phuong": (DAY, None, []),
    }


def test_a_new_successor_is_made_in_the_same_step(admin, districts, province, committed):
    a, b, _ward = districts
    sent = asked([a, b], new_name="tỉnh", new_kind="province", new_parent=province.pk)
    shown = foresee(admin, sent)
    assert "is made anew and exists from 01/07/2025; it belongs to “tỉnh”" in text(shown)
    assert ReportingUnit.objects.count() == 4
    merge(admin, committed, sent)
    new = ReportingUnit.objects.get(slug="tinh-2025")
    assert (new.name_vi, new.kind, new.parent, new.valid_from) == (
        "tỉnh",
        "province",
        province,
        DAY,
    )
    assert lives()["a"] == lives()["b"] == (None, LAST, ["tinh-2025"])
    assert indexing.drift() == []


def test_a_successor_that_reported_before_keeps_its_beginning(admin, districts, committed):
    a, b, _ward = districts
    with committed():
        bulletin("B24", results(20, 200, of="b", year=2024))
    shown = foresee(admin, asked([a], b))
    assert "“huyện B” existed before and keeps its beginning" in text(shown)
    merge(admin, committed, asked([a], b))
    assert lives()["b"] == (None, None, []) and lives()["a"] == (None, LAST, ["b"])
    assert totals() == {2024: (20, 200)}


def test_what_is_expected_is_shown(admin, districts):
    a, _b, ward = districts
    assert table(foresee(admin, asked([a], ward)), 3) == [
        ("huyện A", "First half of 2025, Year 2025", "First half of 2025"),
        ("phường C", "First half of 2025, Year 2025", "Second half of 2025"),
    ]


def test_what_code_stored_as_expected_periods_breaks_nothing(admin, districts):
    a, _b, ward = districts
    ReportingUnit.objects.filter(slug="a").update(expected_spans=3)
    ReportingUnit.objects.filter(slug="phuong").update(expected_spans=["year", 3])
    assert table(foresee(admin, asked([a], ward)), 3) == [
        ("huyện A", "First half of 2025, Year 2025", "First half of 2025"),
        ("phường C", "Year 2025", "Second half of 2025"),
    ]


def test_a_unit_that_ended_the_day_before_is_only_linked(admin, districts, committed):
    a, _b, ward = districts
    ReportingUnit.objects.filter(slug="a").update(valid_to=LAST)
    merge(admin, committed, asked([a], ward))
    assert lives()["a"] == (None, LAST, ["phuong"])


def test_what_changed_in_the_meantime_is_shown_again(admin, districts, committed):
    a, _b, ward = districts
    sent = asked([a], ward)
    token = foresee(admin, sent).context["foreseen"].token
    with committed():
        bulletin("A25", results(7, 70, of="a", year=2025, span="half-2"))
    again = admin.post(reverse(MERGE), sent | {"token": token})
    assert "changed in the meantime" in text(again) and lives()["a"] == (None, None, [])
    assert [row[0] for row in table(again, 5)] == ["A25"]
    with committed():
        admin.post(reverse(MERGE), sent | {"token": again.context["foreseen"].token})
    assert lives()["a"] == (None, LAST, ["phuong"])


def test_it_is_on_record(admin, districts, committed):
    a, b, ward = districts
    ReportingUnit.objects.update(name_en="In English")
    merge(admin, committed, asked([a, b], ward))
    entries = ModelLogEntry.objects.filter(
        action__in=["training_blocks.end_unit", "training_blocks.follow_units"]
    )
    with translation.override("en"):
        said = {str(entry.formatter.format_message(entry)) for entry in entries}
    assert said == {
        "“huyện A” ended on 30/06/2025, followed by “phường C”",
        "“huyện B” ended on 30/06/2025, followed by “phường C”",
        "“phường C” follows huyện A, huyện B from 01/07/2025 on",
    }


def test_only_who_may_change_units_merges_them(client, districts):
    a, _b, ward = districts
    client.force_login(editor("lan", of=home(), models=[Programme]))
    assert client.get(reverse(MERGE)).status_code == 302
    assert client.post(reverse(MERGE), asked([a], ward) | {"token": "x"}).status_code == 302
    assert lives()["a"] == (None, None, [])


def test_the_ways_to_a_merge(admin, districts):
    name = ReportingUnit.snippet_viewset.get_url_name
    assert reverse(MERGE) in text(admin.get(reverse(name("list"))))
    form = text(admin.get(reverse(name("edit"), args=[districts[0].pk])))
    address = f"{reverse(MERGE)}?unit={districts[0].pk}"
    assert address in form
    assert f'value="{districts[0].pk}" checked' in text(admin.get(address))


def test_an_article_that_may_not_be_edited_is_not_named(client, districts, committed):
    a, _b, ward = districts
    with committed():
        bulletin("Mật", results(7, 70, of="a", year=2025, span="half-2"))
    section = added(NewsIndexPage(title="Tin"))
    client.force_login(editor("lan", of=section, models=[ReportingUnit]))
    shown = foresee(client, asked([a], ward))
    assert [row[0] for row in table(shown, 5)] == ["một bài viết bạn không có quyền sửa"]
    assert "Mật" not in text(shown)
