"""What uses a unit or a programme, wherever a page keeps it, and that nothing in use is deleted."""

import pytest
from django.contrib.messages import get_messages
from django.db import transaction
from django.db.models import ProtectedError
from django.urls import reverse
from wagtail.models import ReferenceIndex

from portal.news.models import NewsIndexPage
from portal.totals.models import TotalsPage
from tests.bulletins import (
    added,
    bulletin,
    child,
    edited,
    line,
    nested_page,
    programme,
    report_page,
    results,
    rows,
    section,
    unit,
)
from tests.editors import administrator, editor
from training_blocks import clock
from training_blocks.models import PeriodApproval, Programme, Report, ReportingUnit
from training_blocks.usage import Use, uses_of

pytestmark = pytest.mark.django_db

USED = "yen-bai"


def used():
    return unit(USED)


def titles(instance):
    return [use.title for use in uses_of(instance)]


def lined(**more):
    return results(1, 20, lines=rows(line("so-cap-llct", 1, 20, **more)))


PLACES = {
    "own unit": lambda: bulletin("A", results(1, of=USED)),
    "owner of a line": lambda: bulletin("A", lined(owner=used().pk)),
    "partner of a line": lambda: bulletin("A", lined(partners=rows(used().pk))),
    "partner in the old form": lambda: bulletin("A", lined(partners=[used().pk])),
    "unit of the page": lambda: report_page("A", reporting_unit=used()),
    "unit of a section": lambda: added(NewsIndexPage(title="A", default_unit=used())),
    "scope of totals": lambda: added(TotalsPage(title="A", scope_unit=used())),
    "totals block": lambda: bulletin("A", child({"unit": used().pk}, "totals")),
    "block in a struct": lambda: nested_page("A", single=results(1, of=USED)),
    "block in a nested stream": lambda: nested_page("A", content=[child(results(1, of=USED))]),
    "block in a list": lambda: nested_page("A", several=rows(results(1, of=USED))),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_unit_is_found_wherever_a_live_page_keeps_it(committed, place):
    with committed():
        page = PLACES[place]()
    assert uses_of(used()) == [Use("A", page.pk)]


@pytest.mark.parametrize("place", PLACES)
def test_a_unit_is_found_in_a_revision_alone(committed, place):
    """Of a page whose stored row, reports and references have forgotten it."""
    with committed():
        page = PLACES[place]()
    blank = {"reporting_unit": None, "default_unit": None, "scope_unit": None}
    blank |= dict.fromkeys(["body", "sections", "aside"], "[]")
    names = {field.name for field in page._meta.get_fields()}
    type(page).objects.update(**{name: value for name, value in blank.items() if name in names})
    Report.objects.all().delete()
    ReferenceIndex.objects.all().delete()
    assert uses_of(used()) == [Use("A", page.pk)]


def test_a_draft_over_a_live_page_uses_its_unit(committed):
    with committed():
        page = bulletin("A", results(1))
        edited(page, results(1, of=USED), live=False)
    assert titles(used()) == ["A"]


def test_an_old_revision_uses_its_unit(committed):
    with committed():
        page = bulletin("A", results(1, of=USED))
        edited(page, results(1))
    assert titles(used()) == ["A"]


def test_a_deleted_page_uses_nothing(committed):
    with committed():
        bulletin("A", results(1, of=USED)).delete()
    assert uses_of(used()) == []
    used().delete()


def test_digits_of_the_key_elsewhere_are_no_use(committed):
    key = used().pk
    with committed():
        bulletin(f"{key} {key}", results(key, key, lines=rows(line("so-cap-llct", key, key))))
    assert uses_of(used()) == []


@pytest.mark.parametrize("where", ["programme", "also_programmes"])
def test_a_programme_is_found_in_lines(committed, where):
    code = "cao-cap-llct"
    keys = {"programme": programme(code).pk, "also_programmes": rows(programme(code).pk)}
    with committed():
        bulletin("A", lined(**{where: keys[where]}), live=False)
    assert titles(programme(code)) == ["A"]
    with pytest.raises(ProtectedError):
        programme(code).delete()


def test_a_unit_below_keeps_the_one_above():
    above = unit("tinh")
    below = unit("huyen", parent=above)
    assert titles(above) == [str(below)]


def test_a_successor_is_kept_by_the_unit_it_came_from():
    before, after = unit("huyen"), unit("xa")
    before.successors.add(after)
    assert titles(after) == [str(before)]
    assert titles(before) == []


def test_units_beside_a_unit_keep_it_before_references_are_collected():
    above = unit("tinh")
    below, before = unit("huyen", parent=above), unit("tinh-cu")
    before.successors.add(above)
    ReferenceIndex.objects.all().delete()
    assert titles(above) == [str(below), str(before)]
    with pytest.raises(ProtectedError), transaction.atomic():
        above.delete()


@pytest.mark.parametrize("body", ["rác", None, [1, "x"], {"lines": "x"}, {"lines": [None, [7]]}])
def test_rubbish_in_a_revision_is_walked_around(body):
    page = bulletin("A", child(body))
    revision = page.get_latest_revision()
    revision.content["body"] = revision.content["body"].replace("[", "[7, ", 1)
    revision.save()
    assert uses_of(used()) == []


@pytest.mark.parametrize("content", ["no json", 7, None, {"a": 1}])
def test_a_stream_that_is_none_is_walked_around(content):
    revision = bulletin("A").get_latest_revision()
    revision.content["body"] = content
    revision.content["note"] = used().pk
    revision.save()
    assert uses_of(used()) == []


def test_neither_the_shell_nor_a_bulk_deletion_deletes_what_a_draft_uses(committed):
    with committed():
        page = bulletin("A", results(1))
        edited(page, results(1, of=USED), live=False)
    ReferenceIndex.objects.all().delete()
    with pytest.raises(ProtectedError), transaction.atomic():
        used().delete()
    with pytest.raises(ProtectedError), transaction.atomic():
        ReportingUnit.objects.filter(slug=USED).delete()
    assert ReportingUnit.objects.filter(slug=USED).exists()


def test_what_nothing_uses_is_deleted():
    unit("thua").delete()
    Programme.objects.filter(code="khac").delete()
    assert not ReportingUnit.objects.exists()
    assert not Programme.objects.filter(code="khac").exists()


# In the admin


def delete_address(item):
    return reverse(item.snippet_viewset.get_url_name("delete"), args=[item.pk])


def bulk_address(*items):
    model = items[0]._meta
    address = reverse("wagtail_bulk_action", args=[model.app_label, model.model_name, "delete"])
    return f"{address}?{'&'.join(f'id={item.pk}' for item in items)}"


@pytest.mark.parametrize("address", [delete_address, bulk_address])
@pytest.mark.parametrize("method", ["get", "post"])
def test_the_admin_says_who_uses_it(client, committed, address, method):
    client.force_login(administrator())
    with committed():
        for number in range(5):
            bulletin(f"Bài <{number}>", results(1, of=USED, year=2015 + number))
    response = getattr(client, method)(address(used()))
    assert response.url == reverse(used().snippet_viewset.get_url_name("list"))
    (message,) = map(str, get_messages(response.wsgi_request))
    assert "&lt;0&gt;" in message
    assert "<1>" not in message
    assert "&lt;3&gt;" not in message
    assert "2" in message
    assert ReportingUnit.objects.filter(slug=USED).exists()


@pytest.mark.parametrize("address", [delete_address, bulk_address])
@pytest.mark.parametrize("relation", ["parent", "successors"])
def test_the_admin_names_the_unit_that_keeps_another(client, address, relation):
    client.force_login(administrator())
    beside = unit("huyen", parent=used() if relation == "parent" else None)
    if relation == "successors":
        beside.successors.add(used())
    ReferenceIndex.objects.all().delete()
    response = client.post(address(used()))
    (message,) = map(str, get_messages(response.wsgi_request))
    assert str(beside) in message
    assert ReportingUnit.objects.filter(slug=USED).exists()


def test_titles_of_other_peoples_articles_are_not_told(client, committed):
    with committed():
        report_page("Bí mật", reporting_unit=used(), live=False)
    client.force_login(editor("lan", of=section("Tin"), models=[ReportingUnit]))
    response = client.post(delete_address(used()))
    (message,) = map(str, get_messages(response.wsgi_request))
    assert "Bí mật" not in message
    assert used()


@pytest.mark.parametrize("address", [delete_address, bulk_address])
def test_the_admin_deletes_what_nothing_uses(client, address):
    client.force_login(administrator())
    assert client.get(address(unit("thua"))).status_code == 200
    client.post(address(unit("thua")))
    assert not ReportingUnit.objects.exists()


def test_a_unit_whose_period_was_approved_is_in_use_when_its_revisions_are_gone():
    page, one = bulletin("A"), unit("b")
    PeriodApproval.objects.create(
        page=page, unit=one, period_kind="year", year=2023, approved_at=clock.now()
    )
    with pytest.raises(ProtectedError):
        one.delete()
    page.delete()
    one.delete()
