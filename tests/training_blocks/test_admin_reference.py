"""Units and programmes in the admin: lists, forms, choosers, and what a new article is proposed."""

import re
from datetime import date
from unicodedata import normalize
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data

from portal.news.models import NewsIndexPage, TrainingResultPage
from tests.bulletins import added, bulletin, home, programme, section, unit
from tests.editors import administrator, editor
from training_blocks.models import Programme, ReportingUnit

pytestmark = pytest.mark.django_db

GO_CONG = {"name_vi": "huyện Gò Công Tây", "valid_to": date(2025, 6, 30)}
CHOOSER = "wagtailsnippetchoosers_training_blocks"


@pytest.fixture
def admin(client):
    client.force_login(administrator())
    return client


def address(model, name, *args):
    return reverse(model.snippet_viewset.get_url_name(name), args=args)


def found(client, url, query):
    response = client.get(url, {"q": query})
    rows = response.context.get("results") or response.context["object_list"]
    return {row.pk for row in rows}


SEARCHES = ["go cong tay", "GÒ CÔNG TÂY", normalize("NFD", "Gò Công Tây"), "tay gò", "cong t"]


@pytest.mark.parametrize("query", SEARCHES)
@pytest.mark.parametrize("view", ["list", "list_results"])
def test_a_unit_is_listed_by_any_spelling(admin, query, view):
    wanted, _other = unit("a", **GO_CONG), unit("b", name_vi="huyện Gò Dầu")
    assert found(admin, address(ReportingUnit, view), query) == {wanted.pk}


@pytest.mark.parametrize("query", SEARCHES)
@pytest.mark.parametrize("view", ["choose", "choose_results"])
def test_a_unit_is_chosen_by_any_spelling(admin, query, view):
    wanted, _other = unit("a", **GO_CONG), unit("b", name_vi="huyện Gò Dầu")
    assert found(admin, reverse(f"{CHOOSER}_reportingunit:{view}"), query) == {wanted.pk}


def test_a_programme_that_a_migration_loaded_is_found(admin):
    """No search index knows it."""
    assert found(admin, address(Programme, "list"), "so cap ly luan") == {
        programme("so-cap-llct").pk
    }
    chooser = reverse(f"{CHOOSER}_programme:choose_results")
    assert found(admin, chooser, "SCLLCT") == {programme("so-cap-llct").pk}


@pytest.mark.parametrize("query", ["\0", "'\"", "*", "%", "_", "đ" * 500])
@pytest.mark.parametrize("model", [ReportingUnit, Programme])
def test_odd_queries_find_nothing_and_break_nothing(admin, model, query):
    assert admin.get(address(model, "list"), {"q": query}).status_code == 200
    chooser = reverse(f"{CHOOSER}_{model._meta.model_name}:choose_results")
    assert admin.get(chooser, {"q": query}).status_code == 200


def test_units_of_one_name_are_told_apart_by_their_dates(admin):
    province = unit("tinh", name_vi="tỉnh Tiền Giang", kind="province")
    unit("a", **GO_CONG, parent=province)
    unit("b", name_vi="huyện Gò Công Tây", valid_from=date(2025, 7, 1))
    shown = admin.get(reverse(f"{CHOOSER}_reportingunit:choose_results")).content.decode()
    for text in ("until 30/06/2025", "from 01/07/2025", "tỉnh Tiền Giang", "Province or city"):
        assert text in shown or text.replace("30/06", "06/30").replace("01/07", "07/01") in shown


@pytest.mark.parametrize(
    "model,narrowed,count",
    [(ReportingUnit, {"kind": "province"}, 1), (Programme, {"group": "outreach"}, 2)],
)
def test_lists_are_filtered(admin, model, narrowed, count):
    unit("a", kind="province")
    unit("b")
    assert len(admin.get(address(model, "list"), narrowed).context["object_list"]) == count


def unit_form(**fields):
    given = {"name_vi": "xã Đắk Gò", "kind": "commune", "name_en": "", "official_code": ""}
    blank = dict.fromkeys(["parent", "valid_from", "valid_to", "aliases", "slug"], "")
    return nested_form_data(blank | given | fields)


def test_a_unit_is_made_with_its_successors_and_a_key_from_its_name(admin):
    heir = unit("a")
    response = admin.post(address(ReportingUnit, "add"), unit_form() | {"successors": [heir.pk]})
    assert response.status_code == 302
    assert list(ReportingUnit.objects.get(slug="xa-dak-go").successors.all()) == [heir]


def made(client, **fields):
    response = client.post(address(ReportingUnit, "add"), unit_form() | fields)
    assert response.status_code == 302, response.context["form"].errors
    return ReportingUnit.objects.get(slug="xa-dak-go")


def test_a_unit_keeps_the_periods_it_is_expected_to_report(admin):
    item = made(admin, expected_spans=["year", "quarter-1"], due_days="20")
    assert (item.expected_spans, item.due_days) == (["year", "quarter-1"], 20)
    edit = address(ReportingUnit, "edit", item.pk)
    form = admin.get(edit).context["form"]
    assert form["expected_spans"].value() == ["year", "quarter-1"]
    admin.post(edit, unit_form(due_days="0"))
    item.refresh_from_db()
    assert (item.expected_spans, item.due_days) == ([], 0)


def test_of_a_unit_left_as_proposed_the_half_and_the_year_are_expected_within_fifteen_days(admin):
    item = made(admin)
    assert (item.expected_spans, item.due_days) == ([], 15)


@pytest.mark.parametrize(
    "field,value",
    [
        ("expected_spans", ["term"]),
        ("expected_spans", ["x"]),
        ("due_days", "-1"),
        ("due_days", "367"),
        ("due_days", "hai tuần"),
    ],
)
def test_periods_and_days_that_cannot_be_are_refused_on_their_field(admin, field, value):
    response = admin.post(address(ReportingUnit, "add"), unit_form() | {field: value})
    assert list(response.context["form"].errors) == [field]
    assert not ReportingUnit.objects.exists()


@pytest.mark.parametrize("slug,name", [("", "東京"), ("a", "xã A"), ("", "a")])
def test_a_key_that_is_empty_or_taken_is_refused(admin, slug, name):
    unit("a")
    response = admin.post(address(ReportingUnit, "add"), unit_form(slug=slug, name_vi=name))
    assert "slug" in response.context["form"].errors


@pytest.mark.parametrize(
    "item,key", [(lambda: unit("a"), "slug"), (lambda: programme("khac"), "code")]
)
def test_a_key_is_shown_and_not_edited(admin, item, key):
    item = item()
    edit = address(type(item), "edit", item.pk)
    shown = admin.get(edit)
    assert key not in shown.context["form"].fields
    assert getattr(item, key) in shown.content.decode()
    form = shown.context["form"]
    data = {name: form[name].value() for name in form.fields}
    sent = {name: "" if value is None else value for name, value in data.items()}
    admin.post(edit, sent | {key: "other", "name_vi": "Tên mới"})
    item.refresh_from_db()
    assert (item.name_vi, getattr(item, key) == "other") == ("Tên mới", False)


def test_an_editor_without_permission_chooses_but_edits_nothing(client):
    client.force_login(editor("lan", of=home()))
    made = unit("a")
    assert client.get(address(ReportingUnit, "edit", made.pk)).status_code == 302
    assert client.get(reverse(f"{CHOOSER}_reportingunit:choose")).status_code == 200


# What a new article starts with


def new_article(client, under):
    add = reverse("wagtailadmin_pages:add", args=["news", "trainingresultpage", under.pk])
    return client.get(add).context["form"]["reporting_unit"].value()


def test_the_nearest_section_with_a_unit_proposes_it(admin):
    outer = added(NewsIndexPage(title="A", default_unit=unit("a")))
    inner = added(NewsIndexPage(title="B"), under=outer)
    innermost = added(NewsIndexPage(title="C", default_unit=unit("c")), under=inner)
    assert new_article(admin, outer) == unit("a").pk
    assert new_article(admin, inner) == unit("a").pk
    assert new_article(admin, innermost) == unit("c").pk


def test_where_no_section_has_a_unit_none_is_proposed(admin):
    assert new_article(admin, added(NewsIndexPage(title="A"))) is None


def test_the_proposal_does_not_touch_an_article_that_exists(admin):
    outer = added(NewsIndexPage(title="A", default_unit=unit("a")))
    page = added(TrainingResultPage(title="B", reporting_unit=None), under=outer)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert admin.get(edit).context["form"]["reporting_unit"].value() is None


# The admin asks no other host


def assets(html):
    """Addresses the browser fetches by itself."""
    return re.findall(r"<(?:script|img|link|iframe|source)\b[^>]*?\b(?:src|href)=\"([^\"]+)", html)


def test_the_admin_asks_no_other_host(admin):
    page, made = bulletin(), unit("a")
    shown = [
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_explore", args=[section().pk]),
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        address(ReportingUnit, "list"),
        address(ReportingUnit, "add"),
        address(ReportingUnit, "edit", made.pk),
        reverse("training-reports_modeladmin_index"),
    ]
    for url in shown:
        html = admin.get(url).content.decode()
        assert "training_blocks/admin.css" in html
        assert {urlsplit(asset).netloc for asset in assets(html)} == {""}, url
