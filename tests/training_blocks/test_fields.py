"""What the small fields make of stored values that no editor typed: code can store anything."""

from datetime import date
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page

from portal.news.models import NewsIndexPage, TrainingResultPage
from tests.bulletins import added, child, home, line, rows, unit
from tests.editors import administrator, error_at, results_form, send_new
from training_blocks.blocks import CountBlock, DayBlock, OptionBlock, YearBlock
from training_blocks.blocks.indicators.indicator import RatioValue
from training_blocks.blocks.indicators.quality import QualityRowBlock
from training_blocks.blocks.reading import Reading
from training_blocks.numbers import read_percent

ENDLESS = "1e9999999"  # ten million digits where it is written out
GARBAGE = {
    "a list": ["a", {"b": 1}],
    "a struct": {"a": [1]},
    "no choice": "no-such-choice",
    "41 digits": 10**40,
    "a fraction": 2.5,
    "below zero": -1,
    "a truth": True,
    "nothing": None,
    "blank": " ",
    "an endless percentage": ENDLESS,
}


# One value


@pytest.mark.parametrize(
    ("stored", "value"),
    [
        ("2243", 2243),
        ("2.243", 2243),
        ("0", 0),
        (0, 0),
        (999_999_999, 999_999_999),
        ("hai trăm", "hai trăm"),
        ("2,243", "2,243"),
        ("1" * 41, "1" * 41),
        (" ", None),
        ("", None),
        (None, None),
        (10**9, None),
        (-1, None),
        (True, None),
        (2.0, None),
        ([1], None),
        ({}, None),
    ],
)
def test_a_stored_count_is_a_number_or_text_to_mend(stored, value):
    read = CountBlock().to_python(stored)
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(
    ("stored", "value"),
    [
        ("2023", 2023),
        (1900, 1900),
        (2100, 2100),
        ("2.023", "2.023"),
        ("năm ngoái", "năm ngoái"),
        (1899, None),
        (0, None),
        (10**10, None),
        (True, None),
        (2023.0, None),
        (["2023"], None),
    ],
)
def test_a_stored_year_is_a_year_or_text_to_mend(stored, value):
    read = YearBlock().to_python(stored)
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(
    ("stored", "value"),
    [("a", "a"), ("", ""), (None, None), ("b", ""), (["a"], ""), ({"a": 1}, ""), (1, "")],
)
def test_a_stored_choice_is_one_of_the_choices_or_open(stored, value):
    block = OptionBlock(choices=[("a", "A"), ("1", "One")])
    assert block.to_python(stored) == value
    assert block.bulk_to_python([stored]) == [value]
    assert block.normalize(stored) == value


@pytest.mark.parametrize("stored", [["2023-12-13"], {"day": 1}, 20231213, True, "2023-13-13", "x"])
def test_a_stored_day_that_is_none_is_left_open(stored):
    assert DayBlock().to_python(stored) is None


def test_a_stored_day_is_a_day():
    assert DayBlock().to_python("2023-12-13") == date(2023, 12, 13)


@pytest.mark.parametrize("stored", ["8.35", 8.35])
def test_a_stored_percentage(stored):
    assert read_percent(stored) == Decimal("8.35")


@pytest.mark.parametrize("stored", [0, "0", "99999.99", "1e-999999999"])
def test_a_stored_percentage_within_its_bounds(stored):
    assert read_percent(stored) == Decimal(stored)


@pytest.mark.parametrize(
    "stored",
    ["1e999999999", "100000", "-1", "NaN", "sNaN", "Infinity", "", "x", None, True, [], {}, 10**40],
)
def test_a_stored_percentage_that_is_none(stored):
    assert read_percent(stored) is None
    assert RatioValue(QualityRowBlock(), {"percent": stored}).stated_percent is None


def test_an_endless_percentage_stays_as_it_is_for_the_editor():
    block = QualityRowBlock().child_blocks["percent"]
    assert block.get_form_state(block.to_python("1e999999999")) == "1e999999999"


@pytest.mark.parametrize("stored", [2.243, 2.0, 1e22, float("inf")])
def test_a_fraction_is_never_read_as_a_count(stored):
    reading = Reading({"learners": stored})
    assert reading.count("learners") is None
    assert [(f.field, f.code) for f in reading.faults] == [(("learners",), "count-decimal")]


def test_a_fraction_is_quoted_with_a_comma():
    reading = Reading({"learners": 2.243})
    reading.count("learners")
    assert reading.faults[0].params == {"typed": "2,243"}


# A whole page


@pytest.fixture
def news(db):
    return home().add_child(instance=NewsIndexPage(title="Tin tức", slug="tin-tuc"))


@pytest.fixture
def publish(news):
    def publish(*blocks, **more):
        page = TrainingResultPage(
            title="A", reporting_unit=unit(), period_span="year", period_year=2023, **more
        )
        page.body = list(blocks)
        return added(page, under=news)

    return publish


def written(anything):
    """Blocks of every kind with this in each field that chooses, counts, dates or rates."""
    staff = dict.fromkeys(["role", "number", "out_of", "percent"], anything)
    quality = dict.fromkeys(["counted", "number", "out_of", "percent"], anything)
    outreach = dict.fromkeys(["events", "attendances", "qualifier"], anything)
    plan = "planned basis plan_for achieved percent exceeded_by".split()
    lines = "classes learners attendances qualifier inclusion event".split()
    declared = "declared_classes declared_learners declared_attendances".split()
    options = "classes_qualifier qualifier scope coverage status data_as_of".split()
    period = dict.fromkeys(["span", "year", "start", "end"], anything)
    totals = {"breakdown": anything, "year": anything}
    return [
        child({"as_of": anything, "rows": rows(staff | {"label": "Giảng viên"})}, "staff"),
        child({"period": period, "rows": rows(quality | {"label": "Giỏi"})}, "quality"),
        child({"period": period, "rows": rows(outreach | {"label": "Thời sự"})}, "outreach"),
        child({"period": period} | dict.fromkeys(plan, anything), "plan"),
        child(totals, "totals"),
        child({"breakdown": "unit", "year": anything}, "totals"),
        child(
            {"period": period, "lines": rows(line("qpan") | dict.fromkeys(lines, anything))}
            | dict.fromkeys(declared + options, anything),
        ),
    ]


@pytest.mark.parametrize("anything", GARBAGE.values(), ids=GARBAGE)
def test_a_page_and_its_form_bear_whatever_is_stored(client, publish, anything):
    page = publish(*written(anything))
    assert page.body.raw_data[0]["value"]["as_of"] == anything
    shown = client.get(page.url)
    assert shown.status_code == 200
    assert len(shown.content) < 100_000
    client.force_login(administrator())
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("year", [0, 10**10, -1, "0", 1899])
def test_totals_of_a_year_that_is_none_are_the_latest(client, publish, year):
    kinds = ["years", "programme", "unit"]
    totals = [child({"breakdown": kind, "year": year}, "totals") for kind in kinds]
    assert client.get(publish(*totals).url).status_code == 200


def test_a_count_stored_as_text_is_shown_as_the_number_it_says(client, publish):
    page = publish(
        child({"rows": rows({"role": "managers", "number": "2243"})}, "staff"),
        child({"lines": rows(line("qpan", "26", "2243"))}),
    )
    tables = BeautifulSoup(client.get(page.url).content, "html.parser").find_all("table")
    shown = [[cell.get_text(strip=True) for cell in table.find_all("td")] for table in tables]
    assert shown[0] == ["2.243"]
    assert shown[1][:2] == ["26", "2.243"]


# Dates


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Type the date as day/month/year, such as 13/12/2023."),
        ("vi", "13/12/2023"),
    ],
)
def test_a_date_that_is_none_is_said_in_our_words(client, news, language, sentence):
    client.force_login(administrator(language=language))
    typed = dict.fromkeys(["period_start", "period_end", "article_date"], "31/02/2023")
    response = send_new(
        client,
        results_form(data_as_of="31/02/2023"),
        under=news,
        model=TrainingResultPage,
        **typed,
    )
    assert response.status_code == 200
    errors = response.context["form"].errors
    with override(language):
        found = [list(errors[name]) for name in typed] + [error_at(response, 0, "data_as_of")]
    assert all(sentence in said for (said,) in found)
    assert not Page.objects.type(TrainingResultPage).exists()
