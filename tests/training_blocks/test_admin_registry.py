"""The registry of indexed reports and the list of unreadable blocks: who sees what, and what it says."""

import csv
import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ReferenceIndex, Site

from tests.bulletins import (
    bulletin,
    child,
    edited,
    line,
    programme,
    report_page,
    results,
    rows,
    section,
    unit,
)
from tests.editors import administrator, editor
from training_blocks.admin import report_columns
from training_blocks.models import IndexProblem, Report
from training_blocks.totals import figures_of

pytestmark = pytest.mark.django_db

REPORTS = "training-reports_modeladmin_index"
PROBLEMS = "training-problems_modeladmin_index"


@pytest.fixture
def admin(client):
    Site.clear_site_root_paths_cache()  # it outlives the test that filled it, and its pages
    client.force_login(administrator())
    return client


def shown(client, name=REPORTS, **query):
    """Titles of the articles listed."""
    response = client.get(reverse(name), query)
    assert response.status_code == 200
    return sorted(row.page.title for row in response.context["page_obj"])


def text(client, name=REPORTS, **query):
    return client.get(reverse(name), query).content.decode()


def inspect_address(report):
    return reverse("training-reports_modeladmin_inspect", args=[report.pk])


@pytest.fixture
def three_reports(committed):
    """A: so-cap in 2023 of tan-an; B: plan of tan-an in 2022; C: open, of Gò Công Tây."""
    go_cong = unit("go-cong", name_vi="huyện Gò Công Tây")
    lines = rows(line("so-cap-llct", 2, 114), line("so-cap-llct", 1, 20))
    with committed():
        bulletin("A", results(lines=lines))
        bulletin("B", child(results(year=2022) | {"planned": 26, "achieved": 27}, "plan"))
        open_period = {"unit": go_cong.pk, "period": {"span": "open"}}
        bulletin("Đảng", results(344, 44200, of=None, qualifier="hơn", **open_period))


def test_every_report_is_listed_with_what_it_states(admin, three_reports):
    html = " ".join(text(admin).split())
    for said in ("huyện Gò Công Tây", "more than 44,200", "134", "Counted", "No stated period"):
        assert said in html


@pytest.mark.parametrize(
    "query,expected",
    [
        ({"year": "2023"}, ["A"]),
        ({"year": "none"}, ["Đảng"]),
        ({"standing": "counted"}, ["A"]),
        ({"kind": "plan"}, ["B"]),
        ({"q": "go cong"}, ["Đảng"]),
        ({"q": "DANG"}, ["Đảng"]),
        ({"q": "cong b"}, []),
        ({"q": "  "}, ["A", "B", "Đảng"]),
        ({"kind": "plan", "year": "2023"}, []),
        ({"o": "0"}, ["A", "B", "Đảng"]),
    ],
)
def test_the_list_is_narrowed(admin, three_reports, query, expected):
    assert shown(admin, **query) == expected


def test_the_list_is_narrowed_by_unit_and_by_programme(admin, three_reports):
    assert shown(admin, unit=unit().pk) == ["A", "B"]
    assert shown(admin, programme=programme("so-cap-llct").pk) == ["A"]


@pytest.mark.parametrize(
    "query",
    ["year=abc", "year=1950", "unit=abc", "unit=99999999999999999999", "programme=x", "standing=x"],
)
def test_a_value_that_is_not_offered_finds_nothing(admin, three_reports, query):
    assert admin.get(f"{reverse(REPORTS)}?{query}").context["result_count"] == 0


@pytest.mark.parametrize(
    "query",
    ["p=abc", "p=-1", "p=999", "o=abc", "o=99.-x", "q=%00", "q=%27%22", "export=pdf", "e=1"],
)
def test_an_odd_query_breaks_nothing(admin, three_reports, query):
    assert admin.get(f"{reverse(REPORTS)}?{query}").status_code == 200


@pytest.mark.parametrize("name", [REPORTS, PROBLEMS])
@pytest.mark.parametrize(
    "query", ["anything=1", "page__owner__password__startswith=a", "unit__slug=a", "id__in=x"]
)
def test_other_lookups_are_not_taken(admin, name, query):
    response = admin.get(f"{reverse(name)}?{query}")
    assert (response.status_code, response.url) == (302, reverse(name))


@pytest.mark.parametrize("key", ["abc", "0", "99999999999999999999", "²"])
def test_a_key_that_is_none_is_not_found(admin, key):
    assert admin.get(reverse(REPORTS) + f"inspect/{key}/").status_code == 404


@pytest.mark.parametrize("action", ["create/", "edit/1/", "delete/1/", "history/1/"])
@pytest.mark.parametrize("name", [REPORTS, PROBLEMS])
def test_nothing_can_be_written(admin, three_reports, name, action):
    assert admin.get(reverse(name) + action).status_code == 404
    assert admin.post(reverse(name) + action).status_code == 404
    assert Report.objects.count() == 3


# Who sees what


@pytest.fixture
def two_sections(committed):
    with committed():
        own, other = section("Own"), section("Other")
        bulletin("Of own", under=own)
        bulletin("Of other", results(9, 564, year=2022), under=other)
        bulletin("Broken own", child("rác"), under=own)
        bulletin("Broken other", child("rác"), under=other)
    return own, other


SEEN = {
    "superuser": (["Of other", "Of own"], ["Broken other", "Broken own"]),
    "editor": (["Of own"], ["Broken own"]),
    "publisher": (["Of own"], ["Broken own"]),
    "author": ([], []),
    "nobody": ([], []),
}


def user_of(kind, own):
    may = {"publisher": ["publish_page"], "author": ["add_page"]}
    if kind == "superuser":
        return administrator()
    of = None if kind == "nobody" else own
    return editor(kind, of=of, may=may.get(kind, ["change_page"]))


@pytest.mark.parametrize("kind", SEEN)
def test_a_user_sees_what_the_pages_permissions_allow(client, two_sections, kind):
    client.force_login(user_of(kind, two_sections[0]))
    reports, problems = SEEN[kind]
    assert shown(client) == reports
    assert shown(client, PROBLEMS) == problems
    assert [row[15] for row in exported(client)[1:]] == sorted(reports, reverse=True)
    assert shown(client, q="of") == reports
    for report in Report.objects.all():
        response = client.get(inspect_address(report))
        allowed = report.page.title in reports
        assert response.status_code == (200 if allowed else 302)


def test_filters_offer_nothing_of_other_peoples_reports(client, two_sections):
    client.force_login(editor("lan", of=two_sections[0]))
    assert "year=2023" in text(client)
    assert "year=2022" not in text(client)
    assert client.get(reverse(REPORTS), {"year": "2022"}).context["result_count"] == 0


def test_an_author_sees_the_reports_of_their_own_articles(client, committed):
    own = section("Own")
    author = editor("lan", of=own, may=["add_page"])
    with committed():
        bulletin("Mine", under=own, owner=author)
        bulletin("Theirs", results(1, year=2020), under=own)
    client.force_login(author)
    assert shown(client) == ["Mine"]
    (mine,) = Report.objects.filter(page__title="Mine")
    assert client.get(inspect_address(mine)).status_code == 200


@pytest.mark.parametrize("name", [REPORTS, PROBLEMS])
def test_who_may_not_enter_the_admin_sees_no_list(client, name):
    visitor = get_user_model().objects.create_user("khach", "khach@example.vn", "password")
    assert client.get(reverse(name)).status_code == 302
    client.force_login(visitor)
    assert client.get(reverse(name)).status_code == 302


# One report


def test_a_report_is_shown_with_its_lines_and_leads_to_its_block(admin, committed):
    go_cong = unit("go-cong", name_vi="huyện Gò Công Tây")
    detail = {"partners": rows(go_cong.pk), "theme": "Lớp <1>", "inclusion": "in-total"}
    with committed():
        bulletin("A", results(lines=rows(line("so-cap-llct", 2, 114, **detail))))
    report = Report.objects.get()
    html = admin.get(inspect_address(report)).content.decode()
    for said in ("Elementary political theory", "Lớp &lt;1&gt;", "114", "huyện Gò Công Tây"):
        assert said in html
    assert f'href="/a/#{report.anchor}"' in html
    assert f"#:w:contentpath={report.content_path}" in html


def test_other_figures_are_shown(admin, committed):
    row = {"label": "Giỏi", "number": 35, "out_of": 419, "percent": "8.35", "counted": "learners"}
    with committed():
        bulletin("A", child(results() | {"rows": rows(row)}, "quality"))
    assert Report.objects.get().indicators.get().percent == Decimal("8.35")
    html = admin.get(inspect_address(Report.objects.get())).content.decode()
    for said in ("Giỏi", "35", "419", "8.35"):
        assert said in html


def test_the_figures_of_a_row_are_read_once(admin, three_reports, monkeypatch):
    read = []
    monkeypatch.setattr(
        report_columns, "figures_of", lambda row: read.append(row.pk) or figures_of(row)
    )
    exported(admin)
    assert len(read) == len(set(read)) == 3


# Exports


def exported(client, **query):
    response = client.get(reverse(REPORTS), {"export": "csv"} | query)
    content = b"".join(response.streaming_content)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_a_spreadsheet_of_text_holds_plain_numbers_and_days(admin, three_reports):
    header, *lines = exported(admin)
    table = {row[15]: dict(zip(header, row, strict=True)) for row in lines}
    assert (table["A"]["Learners"], table["A"]["From"]) == ("134", "2023-01-01")
    assert (table["Đảng"]["Learners"], table["Đảng"]["Learners said as"]) == ("44200", "more than")
    assert (table["Đảng"]["Year"], table["Đảng"]["Attendances"]) == ("", "")
    assert [row[15] for row in exported(admin, year="2023")[1:]] == ["A"]


def test_a_workbook_holds_numbers_and_days_as_such(admin, three_reports):
    response = admin.get(reverse(REPORTS), {"export": "xlsx"})
    content = b"".join(response.streaming_content)
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    header, *lines = sheet.iter_rows(values_only=True)
    table = {row[15]: dict(zip(header, row, strict=True)) for row in lines}
    assert (table["A"]["Learners"], table["A"]["Year"]) == (134, 2023)
    assert table["A"]["From"] == date(2023, 1, 1)


def test_zero_is_zero_and_what_is_missing_is_empty(admin, committed):
    with committed():
        bulletin("A", results(0, None))
    header, row = exported(admin)
    cells = dict(zip(header, row, strict=True))
    assert (cells["Classes"], cells["Learners"]) == ("0", "")


def test_a_title_is_not_run_as_a_formula(admin, committed):
    with committed():
        bulletin("=1+1")
    assert exported(admin)[1][15] == "'=1+1"
    workbook = b"".join(admin.get(reverse(REPORTS), {"export": "xlsx"}).streaming_content)
    cell = openpyxl.load_workbook(io.BytesIO(workbook)).active["P2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


# What could not be read


def test_an_unreadable_block_is_listed_with_what_is_wrong_and_where(admin, committed):
    with committed():
        bulletin("A <i>", results(lines=rows({}, {"learners": 50})))
        bulletin("C", results(lines=rows({}, {}, {"classes": -3})))
        report_page("B", child("rác"), reporting_unit=None)
    html = text(admin, PROBLEMS)
    for said in ("A &lt;i&gt;", "Line 2: Choose the programme", "Line 3: ", "cannot be negative"):
        assert said in html
    path = IndexProblem.objects.get(page__title="A <i>").content_path
    assert f"#:w:contentpath={path}" in html


@pytest.mark.parametrize(
    "faults", [[], [{}], [{"code": "unknown", "field": ["lines"]}], [{"code": "period-not-begun"}]]
)
def test_faults_of_another_version_are_shown_as_far_as_they_go(admin, committed, faults):
    with committed():
        page = bulletin()
    for path in ("", "gone.1"):
        IndexProblem.objects.create(page=page, content_path=path, faults=faults)
    assert shown(admin, PROBLEMS) == ["A", "A"]


# What it costs


def cost(client, name, **query):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = client.get(reverse(name), query)
        getattr(response, "streaming_content", None) and b"".join(response.streaming_content)
    return len(queries)


@pytest.mark.parametrize("who", ["superuser", "editor"])
@pytest.mark.parametrize("query", [{}, {"q": "a"}, {"export": "csv"}, {"export": "xlsx"}])
def test_more_rows_cost_no_more_queries(client, committed, who, query):
    own = section("Own")
    client.force_login(user_of(who, own))

    def add(number):
        value = results(1, 20, lines=rows(line("so-cap-llct", 1, 20)), year=2000 + number)
        with committed():
            bulletin(f"A{number}", value, under=own)
            bulletin(f"B{number}", child("rác"), under=own)

    add(1)
    cost(client, REPORTS, **query)
    before = cost(client, REPORTS, **query), cost(client, PROBLEMS)
    for number in range(2, 12):
        add(number)
    assert (cost(client, REPORTS, **query), cost(client, PROBLEMS)) == before


def test_the_registry_puts_nothing_into_the_reference_index(committed):
    with committed():
        page = bulletin()
        edited(page, results(1))
    sources = set(ReferenceIndex.objects.values_list("content_type__model", flat=True))
    assert "report" not in sources
