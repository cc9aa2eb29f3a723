"""What an editor's form says and keeps, field by field, on the throw-away pages."""

from datetime import date

import pytest
from django.urls import reverse
from wagtail.models import Page

from portal.news.models import NewsIndexPage, TrainingResultPage
from tests.bulletins import added, home, programme, stream, unit
from tests.editors import administrator, error_at, results_form, send_new
from tests.testapp.models import BulletinPage, ReportPage
from training_blocks import clock
from training_blocks.models import Report

pytestmark = pytest.mark.django_db


@pytest.fixture
def editing(client):
    client.force_login(administrator())
    return client


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: date(2024, 3, 15))


def send(client, *blocks, **fields):
    fields = {"under": home(), "reporting_unit": str(unit().pk)} | fields
    return send_new(client, *blocks, **fields)


def key(code):
    return str(programme(code).pk)


def saved():
    return ReportPage.objects.get().get_latest_revision_as_object()


def stored(page=None):
    return (page or saved()).body.raw_data[0]["value"]


@pytest.mark.parametrize(
    "typed,sentence",
    [
        ("2,5", "is not a whole number"),
        ("2.24", "must be followed by three digits"),
        ("2,243", "Type 2.243."),
        ("-3", "cannot be negative"),
        ("hai trăm", "letters or signs"),
        ("0912345678", "longer than nine digits"),
    ],
)
@pytest.mark.parametrize("publish", [True, False])
def test_a_number_that_is_none_is_said_on_its_field_and_stays_typed(
    editing, typed, sentence, publish
):
    blocks = results_form({"classes": typed}, declared_learners=typed, note="Ghi chú")
    response = send(editing, blocks, publish=publish)
    assert response.status_code == 200
    for path in [("declared_learners",), ("lines", 0, "classes")]:
        (said,) = error_at(response, 0, *path)
        assert typed in said
        assert sentence in said
    value = response.context["form"]["body"].value()[0].value
    assert value["declared_learners"] == value["lines"][0]["classes"] == typed
    assert value["note"] == "Ghi chú"
    assert not ReportPage.objects.exists()


@pytest.mark.parametrize("typed", ["2243", "2.243", "2 243", "2 243"])
def test_a_number_as_people_type_it_is_stored_as_a_number(editing, typed):
    assert send(editing, results_form(declared_learners=typed)).status_code == 302
    assert stored()["declared_learners"] == 2243


def test_a_difference_is_said_on_its_reason_with_both_numbers(editing):
    lines = [{"programme": key("so-cap-llct"), "classes": "25", "learners": "2.143"}]
    response = send(editing, results_form(*lines, declared_learners="2.243"))
    (said,) = error_at(response, 0, "difference_reason")
    assert all(number in said for number in ("2,243", "2,143", "100"))
    reason = results_form(*lines, declared_learners="2.243", difference_reason="Một lớp")
    assert send(editing, reason).status_code == 302


def test_a_difference_that_the_declared_word_allows_is_only_noticed(editing):
    block = results_form(
        {"programme": key("so-cap-llct"), "classes": "15", "learners": "1.213"},
        declared_learners="1.212",
        qualifier="hơn",
    )
    response = send(editing, block)
    assert response.status_code == 302
    said = messages(editing, response)
    assert "Declared more than 1,212 learners, the lines add up to 1,213: this sum counts." in said


def messages(client, response):
    shown = client.get(response.url, follow=True)
    return [str(message).strip() for message in shown.context["messages"]]


def test_an_error_in_a_line_lands_on_that_line_behind_a_blank_one(editing):
    response = send(editing, results_form({}, {"classes": "2", "learners": "50"}))
    assert error_at(response, 0, "lines", 1, "programme")
    assert error_at(response, 0, "lines", 0, "programme") is None


def test_blank_lines_are_dropped_on_publishing(editing):
    line = {"programme": key("so-cap-llct"), "learners": "50"}
    send(editing, results_form({}, line, {}))
    assert [row["value"]["learners"] for row in stored()["lines"]] == [50]


@pytest.mark.parametrize(
    "code,proposed",
    [
        ("so-cap-llct", "in-total"),
        ("cao-cap-llct", "in-total"),
        ("hoc-tap-nghi-quyet", "in-addition"),
    ],
)
def test_the_programme_proposes_how_a_line_counts(editing, code, proposed):
    send(editing, results_form({"programme": key(code), "learners": "50"}))
    assert stored()["lines"][0]["value"]["inclusion"] == proposed


def test_the_editor_decides_how_a_line_counts(editing):
    line = {"programme": key("so-cap-llct"), "learners": "50", "inclusion": "in-addition"}
    send(editing, results_form(line))
    assert stored()["lines"][0]["value"]["inclusion"] == "in-addition"


def test_a_unit_that_does_not_exist_in_the_period_is_said_on_the_unit(editing):
    closed = unit("cu", valid_to=date(2020, 6, 30))
    response = send(editing, results_form(declared_learners="50", unit=str(closed.pk)))
    assert error_at(response, 0, "unit")


@pytest.mark.parametrize(
    "fields,place",
    [
        ({"period": {"span": "year", "year": "2025", "start": "", "end": ""}}, "period"),
        ({"data_as_of": "16/3/2024"}, "data_as_of"),
        ({"period": {"span": "year", "year": "", "start": "", "end": ""}}, ("period", "year")),
    ],
)
def test_a_day_that_cannot_be_is_said_on_its_field(editing, today, fields, place):
    response = send(editing, results_form(declared_learners="50", **fields))
    assert error_at(response, 0, *([place] if isinstance(place, str) else place))


def test_more_than_all_is_said_on_the_number(editing):
    row = {"label": "Giỏi", "counted": "learners", "number": "36", "out_of": "35"}
    block = results_form()[1] | {"rows": streamed({**row, "percent": "", "scope": ""})}
    response = send(editing, ("quality", block))
    assert error_at(response, 0, "rows", 0, "number")


def streamed(*rows):
    return results_form(*rows)[1]["lines"]


def test_a_period_that_is_not_over_is_noticed_and_its_day_noted(editing, today):
    response = send(editing, results_form(declared_learners="50"), period_year="2024")
    assert stored()["data_as_of"] == "2024-03-15"
    assert any("is not over yet" in said for said in messages(editing, response))


def test_a_period_that_is_over_is_not_noticed(editing, today):
    response = send(editing, results_form(declared_learners="50"))
    assert stored()["data_as_of"] is None
    assert len(messages(editing, response)) == 1


def test_a_unit_and_a_period_are_required_where_the_page_gives_none(editing):
    response = send(editing, results_form(declared_learners="5"), model=BulletinPage)
    assert error_at(response, 0, "unit")
    assert error_at(response, 0, "period")


def test_a_repeated_statement_is_said_on_the_second_block(editing):
    section = added(NewsIndexPage(title="Tin", slug="tin"))
    twice = [results_form(declared_learners="5")] * 2
    response = send(editing, *twice, under=section, model=TrainingResultPage)
    assert error_at(response, 1, "unit")
    assert error_at(response, 0) is None


def test_a_half_typed_draft_is_saved_with_what_was_typed(editing):
    block = results_form({}, {"classes": "2"}, difference_reason="Chưa rõ")
    response = send(editing, block, publish=False, period_span="", period_year="")
    assert response.status_code == 302
    assert [row["value"]["classes"] for row in stored()["lines"]] == [None, 2]
    assert not ReportPage.objects.get().live


def test_the_editor_saves_by_itself_with_a_blank_first_line(editing):
    accept = {"accept": "application/json"}
    response = send(editing, results_form({}), publish=False, headers=accept)
    assert response.json()["success"]


def test_saving_by_itself_leaves_no_messages_behind(editing, today):
    accept = {"accept": "application/json"}
    block = results_form(declared_learners="5", data_as_of="1/3/2024")
    response = send(editing, block, publish=False, headers=accept, period_year="2024")
    assert response.json()["success"]
    home_page = editing.get(reverse("wagtailadmin_home"))
    assert not list(home_page.context["messages"])


def test_publishing_states_a_report(editing, committed):
    with committed():
        send(editing, results_form(declared_classes="26", declared_learners="2.243"))
    report = Report.objects.get()
    assert (report.declared_classes, report.declared_learners) == (26, 2243)


@pytest.mark.parametrize(
    "value",
    [
        "rác",
        None,
        [1, 2],
        {"unit": "abc", "lines": "x"},
        {"unit": 10**30, "corrects": [1], "lines": [{"programme": {}}, None]},
        {"lines": [{"type": "item", "value": {"programme": "abc", "partners": ["x"]}}]},
        {"declared_learners": "hai", "period": "2023", "data_as_of": "hôm qua"},
    ],
)
def test_what_code_stored_breaks_neither_the_page_nor_its_form(editing, value):
    body = stream({"type": "results", "value": value, "id": "1"})
    page = added(BulletinPage(title="A", slug="a", body=body))
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert editing.get(address).status_code == 200
    assert Page.objects.get(pk=page.pk).specific.body.render_as_block() is not None


def test_a_chosen_programme_is_shown_when_the_article_is_edited_again(editing):
    send(editing, results_form({"programme": key("so-cap-llct"), "learners": "50"}))
    page = ReportPage.objects.get()
    block = page.body.stream_block.child_blocks["results"].child_blocks["lines"].child_block
    field = block.child_blocks["programme"]
    assert field.get_form_state(page.body[0].value["lines"][0]["programme"]) == [key("so-cap-llct")]
    assert editing.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_a_year_without_a_period_is_said_on_the_year(editing):
    period = {"span": "", "year": "2023", "start": "", "end": ""}
    response = send(editing, results_form(declared_learners="50", period=period))
    assert error_at(response, 0, "period", "year")


def test_a_year_beside_days_of_another_is_said_on_the_year(editing):
    period = {"span": "range", "year": "2023", "start": "1/1/2022", "end": "30/6/2022"}
    response = send(editing, results_form(declared_learners="50", period=period))
    assert error_at(response, 0, "period", "year")


def test_the_page_s_unit_must_have_lived_in_the_block_s_period(editing):
    young = unit("moi", valid_from=date(2023, 7, 1))
    period = {"span": "year", "year": "2020", "start": "", "end": ""}
    block = results_form(declared_learners="50", period=period)
    response = send(editing, block, reporting_unit=str(young.pk))
    assert error_at(response, 0, "period")


def test_a_period_refused_on_the_page_is_not_said_again_on_its_blocks(editing):
    response = send(editing, results_form(declared_learners="50"), period_year="")
    assert set(response.context["form"].errors) == {"period_year"}
