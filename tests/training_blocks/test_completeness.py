"""Which reports of which units came in, as the index knows them."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.bulletins import bulletin, hide, results, unit
from training_blocks.completeness import next_missing_period

pytestmark = pytest.mark.django_db

TODAY = date(2023, 8, 1)


def next_code(of=None, *, today=TODAY):
    found = next_missing_period(of or unit(), today=today)
    return found and found.code


@pytest.fixture
def told(committed):
    def told(*values, **more):
        with committed():
            return bulletin("A", *values, **more)

    return told


def test_the_period_after_the_last_one_reported(told):
    assert next_code() == "2023-H1"
    told(results(26, 2243, year=2022))
    assert next_code() == "2023-H1"
    told(results(26, 2243, span="half-1"))
    assert next_code() == "2023"


def test_after_years_of_silence_the_period_that_ended_last(told):
    told(results(26, 2243, year=2019))
    assert next_code(today=date(2026, 11, 22)) == "2026-H1"


@pytest.mark.parametrize(
    "value,live",
    [
        ({"coverage": "listed"}, True),
        ({"of": "go-cong"}, True),
        ({}, False),
    ],
)
def test_what_is_no_whole_report_of_the_unit_leaves_its_period_open(told, value, live):
    told(results(26, 2243, span="half-1", **value), live=live)
    assert next_code() == "2023-H1"


def test_an_article_that_is_hidden_leaves_it_open(told, committed):
    page = told(results(26, 2243, span="half-1"))
    with committed():
        hide(page)
    assert next_code() == "2023-H1"


def test_a_report_that_waits_for_a_decision_came_in(told):
    told(results(26, 2243, span="half-1"))
    told(
        results(
            30,
            2400,
            span="range",
            period={"span": "range", "start": "2023-05-01", "end": "2023-12-31"},
        )
    )
    assert next_code() == "2023"


def test_of_a_unit_that_ended_its_last_half_is_the_last(told):
    district = unit("cai-be", valid_to=date(2025, 6, 30))
    told(results(9, 400, of="cai-be", year=2024))
    assert next_code(district, today=date(2026, 11, 22)) == "2025-H1"
    told(results(5, 200, of="cai-be", year=2025, span="half-1"))
    assert next_code(district, today=date(2026, 11, 22)) is None


def test_of_a_unit_that_is_not_expected_to_report_none():
    assert next_code(unit("tinh", expects_reports=False)) is None


def test_it_costs_one_query(told):
    tan_an = unit()
    for year in (2020, 2021, 2022):
        told(results(26, 2243, year=year))
    with CaptureQueriesContext(connection) as queries:
        next_code(tan_an)
    assert len(queries) == 1
