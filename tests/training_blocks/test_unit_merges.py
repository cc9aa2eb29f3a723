"""Merging units on a day through the admin: what is foreseen, what is refused, and what it changes."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.models import ModelLogEntry

from portal.news.models import NewsIndexPage
from tests.bulletins import added, bulletin, home, results, totals, unit
from tests.editors import administrator, editor
from training_blocks import indexing
from training_blocks.models import Programme, Report, ReportingUnit
from training_blocks.totals import Totals

pytestmark = pytest.mark.django_db

MERGE = "training_merge_units"
DAY, LAST = date(2025, 7, 1), date(2025, 6, 30)


@pytest.fixture
def admin(client):
    client.force_login(administrator())
    return client


@pytest.fixture
def province(db):
    return unit("tinh", name_vi="tỉnh", kind="province")


@pytest.fixture
def districts(province):
    """Two districts of a province, and the ward that follows them."""
    names = ("a", "b")
    ending = [unit(slug, name_vi=f"huyện {slug.upper()}", parent=province) for slug in names]
    return [*ending, unit("phuong", name_vi="phường C", kind="commune", parent=province)]


def asked(ending, successor=None, day="01/07/2025", **more):
    """What the form sends."""
    chosen = {"successor": successor.pk} if successor else {}
    return {"ending": [one.pk for one in ending], "day": day, **chosen, **more}


def foresee(client, sent):
    return client.post(reverse(MERGE), sent)


def merge(client, committed, sent):
    token = foresee(client, sent).context["foreseen"].token
    with committed():
        return client.post(reverse(MERGE), sent | {"token": token})


def table(response, columns):
    found = (t for t in response.context["tables"] if len(t.columns) == columns)
    return [row.cells for t in found for row in t.rows]


def totals_shown(response):
    return table(response, 4)


def refused(response):
    return " ".join(response.context["form"].non_field_errors())


def lives():
    return {
        one.slug: (one.valid_from, one.valid_to, [s.slug for s in one.successors.all()])
        for one in ReportingUnit.objects.all()
    }


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


def text(response):
    return response.content.decode().replace("&amp;", "&")


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


def test_a_unit_that_ended_the_day_before_is_only_linked(admin, districts, committed):
    a, _b, ward = districts
    ReportingUnit.objects.filter(slug="a").update(valid_to=LAST)
    merge(admin, committed, asked([a], ward))
    assert lives()["a"] == (None, LAST, ["phuong"])


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


def test_sections_are_switched_where_that_is_wanted(admin, districts, committed):
    a, b, ward = districts
    live = added(NewsIndexPage(title="Tin A", default_unit=a))
    draft = added(NewsIndexPage(title="Tin B", default_unit=b))
    draft.title = "Tin B mới"
    draft.save_revision()
    sent = asked([a, b], ward, switch_sections="on")
    assert "New articles of “Tin A”, “Tin B” are proposed “phường C”" in text(foresee(admin, sent))
    merge(admin, committed, sent)
    for page in (live, draft):
        page.refresh_from_db()
        assert page.default_unit == ward
        assert page.get_latest_revision_as_object().default_unit == ward
    assert (live.has_unpublished_changes, draft.has_unpublished_changes) == (False, True)
    assert draft.title == "Tin B" and draft.get_latest_revision_as_object().title == "Tin B mới"


def test_an_alias_follows_the_section_it_is_of(admin, districts, committed):
    a, b, ward = districts
    live = added(NewsIndexPage(title="Tin A", default_unit=a))
    draft = added(NewsIndexPage(title="Tin B", default_unit=b))
    aliases = [page.create_alias(update_slug=f"{page.slug}-2") for page in (live, draft)]
    draft.title = "Tin B mới"
    draft.save_revision()
    sent = asked([a, b], ward, switch_sections="on")
    assert "New articles of “Tin A”, “Tin B” are" in text(foresee(admin, sent))
    merge(admin, committed, sent)
    for page in (live, draft, *aliases):
        page.refresh_from_db()
        assert page.default_unit == ward


def test_sections_are_left_alone_where_that_is_wanted(admin, districts, committed):
    a, _b, ward = districts
    page = added(NewsIndexPage(title="Tin A", default_unit=a))
    shown = foresee(admin, asked([a], ward))
    assert "are still proposed a unit that ends" in text(shown)
    merge(admin, committed, asked([a], ward))
    page.refresh_from_db()
    assert page.default_unit == a


def test_units_below_stay_and_are_named(admin, districts, committed):
    a, _b, ward = districts
    unit("xa", name_vi="xã D", parent=a)
    assert "“xã D” stays below a unit that ends" in text(foresee(admin, asked([a], ward)))
    merge(admin, committed, asked([a], ward))
    assert unit("xa").parent == a


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
