"""The table of expected reports: what it says, who sees which links, the files it is saved as, and what it costs."""

import csv
import io
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import Site

from tests.bulletins import added, bulletin, results, section, stream, unit
from tests.editors import administrator, editor
from tests.testapp.models import ReportPage
from training_blocks import clock
from training_blocks.models import Report, ReportingUnit

pytestmark = pytest.mark.django_db

LIST = "training_completeness"
TODAY = datetime(2025, 11, 22, 3, tzinfo=UTC)


@pytest.fixture(autouse=True)
def today():
    Site.clear_site_root_paths_cache()
    with clock.at(TODAY):
        yield


@pytest.fixture
def admin(client):
    client.force_login(administrator())
    return client


@pytest.fixture
def told(committed):
    """An article of one unit, dated by its own day."""

    def told(title, slug, span, year, day, *, scope="own", under=None):
        with committed():
            value = results(9, 400, of=None, scope=scope)
            of = {"reporting_unit": unit(slug), "period_span": span, "period_year": year}
            page = ReportPage(title=title, body=stream(value), article_date=day, **of)
            return added(page, under=under)

    return told


@pytest.fixture
def merged(told):
    """A province whose two districts ended on 30/06/2025, the one with an heir; and a body that never reports."""
    ended, begins = date(2025, 6, 30), date(2025, 7, 1)
    province = unit("tien-giang", name_vi="tỉnh Tiền Giang", kind="province")
    below = {"parent": province}
    ward = unit("phuong", name_vi="phường Đạo Thạnh", kind="commune", valid_from=begins, **below)
    cai_be = unit("cai-be", name_vi="huyện Cái Bè", valid_to=ended, **below)
    cai_be.successors.add(ward)
    unit("cho-gao", name_vi="huyện Chợ Gạo", valid_to=ended, due_days=5, **below)
    unit("ban", name_vi="Ban Tuyên giáo", kind="body", expects_reports=False)
    unit("cu", name_vi="huyện cũ", valid_to=date(2024, 12, 31), **below)
    told("Cái Bè 6 tháng", "cai-be", "half-1", 2025, date(2025, 7, 15))
    told("Chợ Gạo cả năm", "cho-gao", "year", 2025, date(2025, 7, 6))
    told("Phường", "phuong", "half-2", 2025, date(2025, 11, 20))
    told("Tỉnh 9 tháng", "tien-giang", "nine-months", 2025, date(2025, 10, 2), scope="area")


def get(client, **query):
    response = client.get(reverse(LIST), {"year": "2025", **query})
    assert response.status_code == 200
    return response


def shown(client, **query):
    """By unit the outcome, day and other period of each cell, and the rate; last the totals."""
    context = get(client, **query).context
    table = {
        row.unit.slug: (
            *((cell.outcome, cell.day, cell.period) if cell else None for cell in row.cells),
            row.rate,
        )
        for row in context["rows"]
    }
    return table, context["totals"]


MATRIX = {
    "cai-be": (("on-time", "15/07/2025", ""), None, "1 of 1"),
    "cho-gao": (("late", "06/07/2025", ""), None, "1 of 1"),
    "phuong": (None, ("on-time", "20/11/2025", "Second half of 2025"), "1 of 1"),
    "tien-giang": (("covered", "02/10/2025", ""), ("not-due", "due 15/01/2026", ""), "0 of 1"),
}


def test_the_whole_table_of_a_year_in_which_units_were_merged(admin, merged):
    table, totals = shown(admin)
    assert table == MATRIX
    assert list(table) == ["cai-be", "cho-gao", "phuong", "tien-giang"]
    assert totals == ["2 of 3", "1 of 1", "3 of 4"]


def test_the_years_before_and_after(admin, merged, told):
    told("Cũ", "cu", "year", 2023, date(2023, 12, 13))
    table, _totals = shown(admin, year="2024")
    missing = (("missing", "due 15/07/2024", ""), ("missing", "due 15/01/2025", ""), "0 of 2")
    sooner = (("missing", "due 05/07/2024", ""), ("missing", "due 05/01/2025", ""), "0 of 2")
    assert table == {
        "cai-be": missing,
        "cho-gao": sooner,
        "cu": missing,
        "tien-giang": missing,
    }
    table, _totals = shown(admin, year="2023")
    assert table["cu"] == (
        ("covered", "13/12/2023", ""),
        ("on-time", "13/12/2023", ""),
        "1 of 2",
    )
    years = get(admin).context["form"].fields["year"].choices
    assert [year for year, _label in years] == [2025, 2024, 2023]


@pytest.mark.parametrize(
    "query,expected",
    [
        ({"kind": "district"}, ["cai-be", "cho-gao"]),
        ({"kind": "x"}, list(MATRIX)),
        ({"state": "late"}, ["cho-gao"]),
        ({"state": "covered"}, ["tien-giang"]),
        ({"state": "missing"}, []),
        ({"state": "x"}, list(MATRIX)),
        ({"area": "tien-giang"}, list(MATRIX)),
        ({"area": "phuong"}, ["phuong"]),
        ({"area": "ban"}, []),
        ({"year": "x"}, list(MATRIX)),
        ({"year": "1950"}, list(MATRIX)),
        ({"p": "99"}, list(MATRIX)),
        ({"anything": "\0'\""}, list(MATRIX)),
    ],
)
def test_the_table_is_narrowed(admin, merged, query, expected):
    if "area" in query:
        query = {"area": ReportingUnit.objects.get(slug=query["area"]).pk}
    assert list(shown(admin, **query)[0]) == expected


@pytest.mark.parametrize("area", ["x", "²", "0", "999999999", "99999999999999999999"])
def test_an_area_that_is_none(admin, merged, area):
    assert get(admin, area=area).status_code == 200


def test_units_that_report_other_periods_have_columns_of_their_own(admin, merged):
    ReportingUnit.objects.filter(slug="phuong").update(expected_spans=["quarter-3", "quarter-4"])
    context = get(admin).context
    assert list(map(str, context["headings"])) == [
        "First half of the year",
        "Quarter III",
        "Quarter IV",
        "Whole year",
    ]
    (row,) = [row for row in context["rows"] if row.unit.slug == "phuong"]
    assert [cell and cell.outcome for cell in row.cells] == [None, "covered", "covered", None]


def test_states_are_words_in_a_table_with_a_caption_and_headings(client, merged):
    client.force_login(administrator(language="vi"))
    html = " ".join(get(client).content.decode().split())
    for said in (
        "Tình hình nộp báo cáo năm 2025: 4 đơn vị",
        '<th scope="col">Cả năm</th>',
        "đúng hạn",
        "muộn",
        "đã gộp vào báo cáo dài hơn",
        "chưa đến hạn",
        "hạn 15/01/2026",
        "Đã nhận 3/4 báo cáo đến hạn: 2 đúng hạn, 1 muộn.",
    ):
        assert said in html


# Who


def test_everybody_sees_the_table_and_links_only_to_articles_they_may_edit(client, told):
    own, other = section("Own"), section("Other")
    told("A", "tan-an", "half-1", 2025, date(2025, 7, 1), under=own)
    told("B", "go-cong", "half-1", 2025, date(2025, 7, 1), under=other)
    client.force_login(editor("lan", of=own))
    response = get(client)
    cells = {row.unit.slug: row.cells[0] for row in response.context["rows"]}
    report = Report.objects.get(page__title="A")
    edit = reverse("wagtailadmin_pages:edit", args=[report.page_id])
    assert cells["tan-an"].url == f"{edit}#:w:contentpath={report.content_path}"
    assert (cells["go-cong"].outcome, cells["go-cong"].url) == ("on-time", "")
    assert 'title="B"' not in response.content.decode()


def test_visitors_are_asked_to_sign_in(client):
    assert client.get(reverse(LIST)).status_code == 302


# Files


def test_the_csv_holds_the_same_rows_for_excel(admin, merged):
    response = get(admin, export="csv")
    assert response["Content-Disposition"] == (
        'attachment; filename="training-expected-reports-2025.csv"'
    )
    written = b"".join(response.streaming_content).decode()
    assert written.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(written[1:])))
    assert rows == [
        [
            *("Unit", "Kind", "Belongs to"),
            *("First half of the year", "First half of the year: published on"),
            *("Whole year", "Whole year: published on"),
            *("Reports due", "Received", "Received on time"),
        ],
        _district("huyện Cái Bè", "on time", "2025-07-15", "1"),
        _district("huyện Chợ Gạo", "late", "2025-07-06", "0"),
        [
            *("phường Đạo Thạnh (from 01/07/2025)", "Commune, ward or special zone"),
            *("tỉnh Tiền Giang", "", "", "on time", "2025-11-20", "1", "1", "1"),
        ],
        [
            *("tỉnh Tiền Giang", "Province or city", "", "in a longer report", "2025-10-02"),
            *("not due yet", "", "1", "0", "0"),
        ],
    ]


def _district(name, word, day, on_time):
    told = (f"{name} (until 30/06/2025)", "District (until 30/06/2025)", "tỉnh Tiền Giang")
    return [*told, word, day, "", "", "1", "1", on_time]


def test_the_workbook_holds_numbers_and_days(admin, merged):
    response = get(admin, export="xlsx", state="late")
    sheet = load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    (_headings, row) = sheet.iter_rows(values_only=True)
    assert row[0] == "huyện Chợ Gạo (until 30/06/2025)"
    assert row[3:5] == ("late", date(2025, 7, 6))
    assert row[-3:] == (1, 1, 0)


# What it costs


@pytest.mark.parametrize("who", ["admin", "editor"])
def test_more_units_cost_no_more_queries(client, committed, who):
    home = section("Home")
    client.force_login(administrator() if who == "admin" else editor("lan", of=home))
    province = unit("tinh", kind="province")

    def add(*numbers):
        with committed():
            for number in numbers:
                unit(f"xa-{number}", parent=province)
        with committed():
            told = [results(9, 400, of=f"xa-{number}", year=2025) for number in numbers]
            bulletin(f"A{numbers[0]}", *told, under=home)

    def cost():
        with CaptureQueriesContext(connection) as queries:
            response = get(client)
        return len(queries), response.context["page_obj"].paginator.count

    add(*range(4))
    cost()
    few = cost()
    add(*range(4, 199))
    many = cost()
    assert (few[1], many[1]) == (5, 200)
    assert many[0] == few[0]
    assert len(get(client).context["rows"]) == 50
