"""What a new article starts with, and what becomes of a proposal that nobody fills in."""

from datetime import date

import pytest
from django.urls import reverse

from portal.news.models import NewsIndexPage, TrainingResultPage
from tests.bulletins import added, bulletin, line, programme, results, rows, unit
from tests.editors import administrator, error_at, results_form, send_again, send_new
from training_blocks import clock

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: date(2024, 8, 15))


@pytest.fixture
def editing(client):
    client.force_login(administrator())
    return client


@pytest.fixture
def section(db):
    return added(NewsIndexPage(title="Tin", slug="tin", default_unit=unit()))


@pytest.fixture
def reported(committed):
    """Published reports of the section's unit."""

    def report(*values):
        with committed():
            for number, value in enumerate(values):
                bulletin(f"A{number}", value)

    return report


def new(client, section):
    address = reverse("wagtailadmin_pages:add", args=("news", "trainingresultpage", section.pk))
    return client.get(address).context["form"].instance


def proposed(article):
    return [block["value"]["lines"] for block in article.body.get_prep_value()]


def lines_of(article):
    (block,) = proposed(article)
    return [
        {name: value for name, value in row["value"].items() if value not in (None, "", [])}
        for row in block
    ]


def key(code):
    return programme(code).pk


def send(client, section, *blocks, **fields):
    fields = {"reporting_unit": str(unit().pk), "model": TrainingResultPage} | fields
    return send_new(client, *blocks, under=section, **fields)


def send_with_reasons(client, section, *blocks):
    """Passes the warnings that nothing here is about."""
    refused = send(client, section, *blocks)
    fields = {"reporting_unit": str(unit().pk), "model": TrainingResultPage, "under": section}
    return send_again(client, refused, *blocks, **fields)


def saved():
    return TrainingResultPage.objects.get().get_latest_revision_as_object()


def stored():
    return [
        [row["value"]["learners"] for row in block["value"]["lines"]]
        for block in saved().body.get_prep_value()
    ]


def notices(client, response):
    shown = client.get(response.url, follow=True)
    return " ".join(str(message) for message in shown.context["messages"])


def test_it_starts_with_the_unit_its_next_missing_period_and_its_last_lines(
    editing, section, reported
):
    other = unit("truong-tinh")
    reported(
        results(lines=rows(line("so-cap-llct", 1, 30)), year=2022),
        results(
            lines=rows(
                line("trung-cap-llct", 1, 60, owner=other.pk, relation="phối hợp"),
                line("so-cap-llct", 2, 114, cohort="khóa 15", theme="Đảng viên", event="opened"),
                line("so-cap-llct", 1, 50, cohort="khóa 16"),
                line("hoc-tap-nghi-quyet", None, 900, inclusion="in-addition"),
            )
        ),
    )
    article = new(editing, section)
    assert article.reporting_unit == unit()
    assert (article.period_span, article.period_year) == ("half-1", 2024)
    assert lines_of(article) == [
        {
            "programme": key("trung-cap-llct"),
            "owner": other.pk,
            "relation": "phối hợp",
            "inclusion": "in-total",
        },
        {"programme": key("so-cap-llct"), "inclusion": "in-total"},
        {"programme": key("hoc-tap-nghi-quyet"), "inclusion": "in-addition"},
    ]


def test_it_proposes_every_programme_of_a_line(editing, section, reported):
    several = line("so-cap-llct", 2, 90, also_programmes=[key("dang-vien-moi")])
    reported(results(lines=rows(several)))
    (found,) = lines_of(new(editing, section))
    also = [row["value"] for row in found["also_programmes"]]
    assert sorted([found["programme"], *also]) == sorted([key("so-cap-llct"), key("dang-vien-moi")])


def test_a_merged_programme_is_proposed_as_the_one_it_went_into(editing, section, reported):
    reported(results(lines=rows(line("so-cap-llct", 2, 90))))
    gone = programme("so-cap-llct")
    gone.merged_into = programme("dang-vien-moi")
    gone.save()
    assert [row["programme"] for row in lines_of(new(editing, section))] == [key("dang-vien-moi")]


def test_the_classes_of_one_day_or_of_the_area_are_no_model(editing, section, reported):
    reported(
        results(lines=rows(line("so-cap-llct", 1, 30))),
        results(lines=rows(line("khac", 1, 30, theme="X")), coverage="listed", year=2024),
        results(lines=rows(line("dang-vien-moi", 9, 900)), scope="area", year=2024),
    )
    assert [row["programme"] for row in lines_of(new(editing, section))] == [key("so-cap-llct")]


def test_a_unit_without_a_report_starts_without_lines(editing, section, reported):
    reported(results(26, 2243, year=2022))
    assert proposed(new(editing, section)) == []


def test_a_section_without_a_unit_starts_with_nothing(editing):
    article = new(editing, added(NewsIndexPage(title="Chung", slug="chung")))
    assert (article.reporting_unit, article.period_span, proposed(article)) == (None, "", [])


def test_proposed_lines_that_nobody_filled_in_are_left_out_and_named(editing, section):
    lines = [
        {"programme": str(key("so-cap-llct")), "inclusion": "in-total", "relation": "phối hợp"},
        {"programme": str(key("dang-vien-moi")), "learners": "50"},
    ]
    response = send_with_reasons(editing, section, results_form(*lines))
    assert response.status_code == 302
    assert stored() == [[50]]
    assert "left out: Elementary political theory." in notices(editing, response)


def test_a_line_without_a_number_that_says_which_class_it_is_stays(editing, section):
    lines = [
        {"programme": str(key("so-cap-llct")), "theme": "Đảng viên dự bị"},
        {"programme": str(key("dang-vien-moi")), "learners": "50"},
    ]
    response = send_with_reasons(editing, section, results_form(*lines))
    assert stored() == [[None, 50]]
    assert "left out" not in notices(editing, response)


def test_a_line_left_out_explains_no_difference(editing, section):
    lines = [
        {"programme": str(key("so-cap-llct"))},
        {"programme": str(key("dang-vien-moi")), "learners": "50"},
    ]
    response = send(editing, section, results_form(*lines, declared_learners="60"))
    assert error_at(response, 0, "difference_reason")


def test_a_table_that_nobody_filled_in_is_left_out_and_named(editing, section):
    unfilled = results_form({"programme": str(key("so-cap-llct")), "inclusion": "in-total"})
    response = send_with_reasons(editing, section, unfilled, results_form(declared_learners="50"))
    assert [block["value"]["declared_learners"] for block in saved().body.get_prep_value()] == [50]
    assert "“Training results” held no number" in notices(editing, response)


def test_a_table_added_and_left_blank_is_still_asked_about(editing, section):
    response = send(editing, section, results_form({}))
    assert error_at(response, 0, "declared_classes")


def test_errors_stay_where_they_are_behind_what_is_left_out(editing, section):
    unfilled = {"programme": str(key("so-cap-llct"))}
    response = send(
        editing,
        section,
        results_form(unfilled),
        results_form(unfilled, {"learners": "50"}, coverage="listed"),
    )
    assert error_at(response, 0) is None
    assert error_at(response, 1, "lines", 1, "programme")
    assert error_at(response, 1, "lines", 0) is None


def test_a_draft_keeps_what_was_proposed(editing, section):
    unfilled = results_form({"programme": str(key("so-cap-llct"))})
    response = send(editing, section, unfilled, publish=False)
    assert stored() == [[None]]
    assert "left out" not in notices(editing, response)


def test_the_form_asks_no_more_of_the_database_for_twenty_lines(editing, section, count_queries):
    one, twenty = (article_of(section, lines) for lines in (1, 20))
    assert count_queries(editing, one) == count_queries(editing, twenty)


@pytest.fixture
def count_queries(django_assert_max_num_queries):
    def count(client, page):
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        client.get(address)
        with django_assert_max_num_queries(100) as asked:
            client.get(address)
        return len(asked)

    return count


def article_of(section, lines):
    value = results(lines=rows(*[line("so-cap-llct", 1, 30, owner=unit().pk)] * lines))
    body = [{"type": "results", "value": value, "id": str(lines)}]
    return added(TrainingResultPage(title=f"A{lines}", slug=f"a{lines}", body=body), under=section)


def test_the_scripts_of_a_results_table_come_once_and_in_order(editing, section):
    address = reverse("wagtailadmin_pages:add", args=("news", "trainingresultpage", section.pk))
    page = editing.get(address).content.decode()
    names = ["telepath/blocks", "lines", "results_block", "sums", "running_sums", "plan_block"]
    places = [page.index(f"/{name}.js") for name in names]
    assert places == sorted(places)
    assert page.count("training_blocks/lines.js") == 1
