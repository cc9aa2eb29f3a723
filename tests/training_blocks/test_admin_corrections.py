"""The list of corrections in the admin, and who may say why a figure changed."""

import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import PageLogEntry, Site

from tests.bulletins import bulletin, child, edited, line, results, rows, section
from tests.editors import administrator, editor
from tests.testapp.models import BulletinPage
from tests.training_blocks.days import FIRST, SECOND, THIRD, on
from training_blocks.models import ChangeReason, FigureChange

pytestmark = pytest.mark.django_db

LIST = "training-corrections_modeladmin_index"


@pytest.fixture
def admin(client):
    Site.clear_site_root_paths_cache()
    client.force_login(administrator())
    return client


@pytest.fixture
def corrected(committed):
    def corrected(title, before, after, *, days=(FIRST, SECOND), **more):
        block = child(before)
        with on(days[0], committed):
            page = bulletin(title, block, **more)
        with on(days[1], committed):
            edited(page, block | {"value": after})
        return page

    return corrected


def shown(client, **query):
    response = client.get(reverse(LIST), query)
    assert response.status_code == 200
    return [(row.page.title, row.subject) for row in response.context["object_list"]]


def text(client):
    return " ".join(client.get(reverse(LIST)).content.decode().split())


def reason_address(change):
    return reverse("training-corrections_modeladmin_reason", args=[change.pk])


def test_every_change_is_listed_with_its_figures(admin, corrected):
    lines = (rows(line("qpan", 2, 100)), rows(line("qpan", 2, 118)))
    corrected("Bản tin", results(lines=lines[0]), results(lines=lines[1]))
    html = text(admin)
    for said in ("14/12/2023", "Bản tin", "100 → 118", "Correction", "Defence and security"):
        assert said in html


def test_the_list_is_narrowed(admin, corrected):
    early, late = (FIRST, SECOND), (SECOND, FIRST.replace(year=2024, month=1))
    corrected("A", results(1, 1, of="yen-bai"), results(1, 2, of="yen-bai"), days=early)
    draft = results(1, 1, status="preliminary")
    corrected("B", draft, results(2, 1), days=late)
    assert shown(admin) == [("B", "classes"), ("A", "learners")]
    assert shown(admin, kind="update") == shown(admin, month="2024-01") == [("B", "classes")]
    assert shown(admin, month="2023-12") == [("A", "learners")]
    of_unit = FigureChange.objects.get(unit__slug="yen-bai").unit_id
    assert shown(admin, unit=of_unit) == [("A", "learners")]
    corrected("C", results(1, 1, year=2022), results(1, 3, year=2022), days=early)
    assert shown(admin, year="2022") == [("C", "learners")]
    assert shown(admin, month="2023-13") == shown(admin, month="x") == shown(admin, kind="x") == []


def test_the_list_takes_the_same_number_of_queries_however_long_it_is(admin, corrected):
    lines = rows(line("qpan", 9, 546))
    corrected("A", results(lines=lines), results(1, 1))
    few = queries(admin)
    for n in range(4):
        corrected(str(n), results(lines=lines, year=2000 + n), results(1, 1, year=2000 + n))
    assert queries(admin) == few


def test_the_files_hold_what_became_what(admin, corrected):
    corrected("Bản tin", results(9, 546), results(10, 546))
    change = FigureChange.objects.get()
    admin.post(reason_address(change), {"text": "=Đếm sót một lớp"})
    response = admin.get(reverse(LIST), {"export": "csv"})
    written = b"".join(response.streaming_content).decode()
    assert written == (
        "\ufeffDay,Kind,Article,Unit,Year,What,Before,After,Reason\r\n"
        "2023-12-14,Correction,Bản tin,tan-an,2023,classes,9,10,'=Đếm sót một lớp\r\n"
    )
    response = admin.get(reverse(LIST), {"export": "xlsx", "year": "2022"})
    sheet = load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    assert [row[0] for row in sheet.iter_rows(values_only=True)] == ["Day"]


def queries(client):
    with CaptureQueriesContext(connection) as context:
        client.get(reverse(LIST))
    return len(context)


@pytest.mark.parametrize("action", ["create/", "edit/1/", "delete/1/", "history/1/", "inspect/1/"])
def test_nothing_can_be_written(admin, corrected, action):
    corrected("A", results(1, 1), results(1, 2))
    assert admin.post(reverse(LIST) + action).status_code == 404
    assert FigureChange.objects.count() == 1


# The reason


def test_the_reason_is_kept_and_logged(admin, corrected):
    page = corrected("A", results(9, 546), results(10, 564))
    first, second = FigureChange.objects.order_by("pk")
    assert "classes: 9 → 10" in admin.get(reason_address(first)).content.decode()
    answer = admin.post(reason_address(first), {"text": "Đếm sót một lớp"})
    assert answer.url == reverse(LIST)
    reason = ChangeReason.objects.get()
    assert (reason.change, reason.text, reason.given_by.username) == (
        first,
        "Đếm sót một lớp",
        "admin",
    )
    entry = PageLogEntry.objects.get(action="training_blocks.reason_given")
    assert (entry.page_id, entry.data) == (
        page.pk,
        {"reason": "Đếm sót một lớp", "changes": [first.pk]},
    )
    assert "Đếm sót một lớp" in text(admin)
    assert second.reasons.count() == 0


def test_one_reason_is_given_for_all_that_changed_at_once(admin, corrected, committed):
    page = corrected("A", results(9, 546), results(10, 564))
    with on(THIRD, committed):
        edited(page, results(11, 564))
    first, second, later = FigureChange.objects.order_by("pk")
    admin.post(reason_address(first), {"text": "Đếm sót", "for_all": "on"})
    assert [c.reasons.count() for c in (first, second, later)] == [1, 1, 0]


@pytest.mark.parametrize("typed", ["", "   ", "x" * 501])
def test_a_reason_must_be_one(admin, corrected, typed):
    corrected("A", results(9, 546), results(9, 564))
    answer = admin.post(reason_address(FigureChange.objects.get()), {"text": typed})
    assert (answer.status_code, ChangeReason.objects.count()) == (200, 0)


@pytest.mark.parametrize("key", ["abc", "0", "99999999999999999999", "²"])
def test_a_key_that_is_none_is_not_found(admin, key):
    assert admin.get(f"{reverse(LIST)}reason/{key}/").status_code == 404


# Who may


@pytest.fixture
def two_sections(corrected):
    own, other = section("Own"), section("Other")
    corrected("Of own", results(9, 546), results(9, 564), under=own)
    corrected("Of other", results(9, 1, year=2022), results(9, 2, year=2022), under=other)
    return own


def change_of(title):
    return FigureChange.objects.get(title=title)


def test_editors_see_their_own_articles(client, two_sections):
    client.force_login(editor("lan", of=two_sections))
    assert shown(client) == [("Of own", "learners")]
    assert client.get(reason_address(change_of("Of own"))).status_code == 200
    assert client.post(reason_address(change_of("Of other")), {"text": "x"}).status_code == 404
    assert ChangeReason.objects.count() == 0


def test_who_may_not_publish_gives_no_reason(client, two_sections):
    client.force_login(editor("mai", of=two_sections, may=("change_page",)))
    assert shown(client) == [("Of own", "learners")]
    assert "Give the reason" not in text(client)
    for call in (client.get, client.post):
        assert call(reason_address(change_of("Of own")), {"text": "x"}).status_code in (302, 403)
    assert ChangeReason.objects.count() == 0


def test_a_visitor_is_sent_to_sign_in(client, two_sections):
    for address in (reverse(LIST), reason_address(change_of("Of own"))):
        assert "login" in client.get(address).url


def test_a_deleted_article_is_listed_no_more(admin, corrected, committed):
    page = corrected("A", results(9, 546), results(9, 564))
    change = FigureChange.objects.get()
    with on(THIRD, committed):
        BulletinPage.objects.get(pk=page.pk).delete()
    assert shown(admin) == []
    assert admin.get(reason_address(change)).status_code == 404
