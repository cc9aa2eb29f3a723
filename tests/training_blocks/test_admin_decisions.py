"""The list of all decisions on conflicts: those in force and those undone, whose they are, and its files."""

import csv
import io
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import Site

from tests.bulletins import bulletin, results, section, unit
from tests.editors import administrator, editor
from training_blocks import clock
from training_blocks.conflict_list import open_conflicts
from training_blocks.decisions import decide, undo
from training_blocks.models import Choice, Decision, Report

pytestmark = pytest.mark.django_db

LIST = "training_decisions"
FIRST, SECOND = datetime(2024, 1, 8, 3, tzinfo=UTC), datetime(2024, 1, 9, 18, tzinfo=UTC)


@pytest.fixture
def boss():
    Site.clear_site_root_paths_cache()
    return administrator()


@pytest.fixture
def admin(client, boss):
    client.force_login(boss)
    return client


@pytest.fixture
def decided(committed, boss):
    """A decision on two reports of one unit and period, taken and perhaps undone."""

    def decided(of="tan-an", *, year=2023, under=None, undone=False, note=""):
        with committed():
            for letter, classes in (("A", 26), ("B", 27)):
                bulletin(f"{letter} {of} {year}", results(classes, of=of, year=year), under=under)
        (found,) = [c for c in open_conflicts(year) if c.unit == unit(of).pk]
        stands = str(Report.objects.get(page__title=f"A {of} {year}").pk)
        with clock.at(FIRST), committed():
            decision = decide(found, Choice.STANDS, user=boss, stands=stands, note=note)
        if undone:
            with clock.at(SECOND), committed():
                undo(decision, user=boss)
        return decision

    return decided


def shown(client, **query):
    response = client.get(reverse(LIST), query)
    assert response.status_code == 200
    return [(card.unit, card.year, card.decision.undone_at) for card in response.context["rows"]]


@pytest.fixture
def two(decided):
    decided(note="bản gốc")
    decided("go-cong", year=2022, undone=True)


TAN_AN, GO_CONG = ("tan-an", 2023, None), ("go-cong", 2022, SECOND)


def test_decisions_in_force_and_undone_are_listed(admin, two):
    assert set(shown(admin)) == {TAN_AN, GO_CONG}
    html = " ".join(admin.get(reverse(LIST)).content.decode().split())
    for said in (
        "Two reports of one period",
        "Count A, not B",
        "bản gốc",
        "08/01/2024 10:00",
        "10/01/2024 01:00",
    ):
        assert said in html


@pytest.mark.parametrize(
    "query,expected",
    [
        ({"year": "2023"}, {TAN_AN}),
        ({"year": "1950"}, set()),
        ({"year": "x"}, {TAN_AN, GO_CONG}),
        ({"state": "in-force"}, {TAN_AN}),
        ({"state": "undone"}, {GO_CONG}),
        ({"state": "x"}, {TAN_AN, GO_CONG}),
        ({"kind": "duplicate"}, {TAN_AN, GO_CONG}),
        ({"kind": "jump"}, set()),
        ({"unit": "999999999"}, set()),
        ({"unit": "99999999999999999999"}, {TAN_AN, GO_CONG}),
        ({"p": "99", "anything": "\0"}, {TAN_AN, GO_CONG}),
    ],
)
def test_the_list_is_narrowed(admin, two, query, expected):
    assert set(shown(admin, **query)) == expected


def test_the_list_is_narrowed_by_unit(admin, two):
    assert shown(admin, unit=unit("go-cong").pk) == [GO_CONG]


def test_the_files_hold_who_decided_what_and_when(admin, two):
    response = admin.get(reverse(LIST), {"export": "csv"})
    written = b"".join(response.streaming_content).decode()
    assert written.startswith("\ufeff")
    headings, *rows = csv.reader(io.StringIO(written[1:]))
    assert headings[:4] == ["Year", "Unit", "Kind", "Programme"]
    told = ["Count A, not B", "bản gốc", "admin", "2024-01-08", "", ""]
    first = ["2023", "tan-an", "Two reports of one period", "", "A tan-an 2023", "B tan-an 2023"]
    assert [*first, *told] in rows
    undone = next(row for row in rows if row[1] == "go-cong")
    assert undone[-3:] == ["2024-01-08", "admin", "2024-01-10"]
    response = admin.get(reverse(LIST), {"export": "xlsx", "state": "undone"})
    sheet = load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    assert [row[0] for row in sheet.iter_rows(values_only=True)] == ["Year", 2022]


def test_only_who_may_edit_an_article_concerned_sees_its_decision(client, boss, decided):
    own, other = section("Own"), section("Other")
    decided(under=own)
    decided("go-cong", year=2022, under=other)
    client.force_login(editor("lan", of=own))
    assert shown(client) == [TAN_AN]
    client.force_login(editor("an"))
    assert shown(client) == []
    client.logout()
    assert client.get(reverse(LIST)).status_code == 302


@pytest.mark.parametrize("who", ["admin", "editor"])
def test_more_decisions_cost_no_more_queries(client, boss, decided, who):
    home = section("Home")
    client.force_login(boss if who == "admin" else editor("lan", of=home))

    def cost():
        with CaptureQueriesContext(connection) as queries:
            shown(client)
        return len(queries)

    decided("xa-0", under=home)
    cost()
    few = cost()
    for number in range(1, 5):
        decided(f"xa-{number}", under=home, undone=number % 2 == 0)
    assert cost() == few
    assert Decision.objects.count() == 5
