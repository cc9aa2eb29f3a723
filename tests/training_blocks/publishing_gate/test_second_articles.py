"""A second article of a unit and period: it corrects the first, lists classes, or stands beside it for a reason."""

from datetime import date

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.models import PageLogEntry

from portal.news.models import NewsIndexPage
from tests.bulletins import added, home, programme, report_page, results, totals, unit
from tests.editors import (
    editor,
    results_form,
    send_again,
)
from tests.testapp.models import ReportPage
from tests.training_blocks.publishing_gate.asked import (
    REASON,
    SECOND,
    asked,
    asked_codes,
    line,
    open_checks,
    publish,
    send,
    sentences,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def choose(editing, first, committed):
    """Sends the second article, and again with a choice."""

    def choose(choice):
        (key,) = asked(send(editing, SECOND)).refused
        with committed():
            response = send(editing, SECOND, **{f"warning-choice-{key}": choice})
        assert response.status_code == 302
        return ReportPage.objects.get(slug="a")

    return choose


def test_a_second_article_of_a_unit_and_period_asks_with_a_link_to_the_first(editing, first):
    response = send(editing, SECOND)
    (said,) = sentences(response)
    assert said.startswith("Another article already reports this unit and period.")
    shown = response.content.decode()
    assert f'href="{first.url}"' in shown
    assert "Bài đầu" in shown
    assert totals() == {2023: (26, 2243)}  # going back leaves everything as it was
    assert not ReportPage.objects.filter(slug="a").exists()


def test_a_second_article_that_corrects_the_first_takes_its_place(choose, first):
    page = choose("corrects")
    assert page.body.raw_data[0]["value"]["corrects"] == first.pk
    assert [kept["choice"] for kept in page.passed_warnings.values()] == ["corrects"]
    assert totals() == {2023: (27, 2300)}


def test_a_second_article_of_listed_classes_is_covered_by_the_first(choose):
    page = choose("listed")
    assert page.body.raw_data[0]["value"]["coverage"] == "listed"
    assert totals() == {2023: (26, 2243)}


def test_a_second_article_may_stand_beside_the_first_for_a_reason(editing, first, committed):
    sent = {"under": home(), "reporting_unit": str(unit().pk)}
    refused = send(editing, SECOND)
    with committed():
        assert send_again(editing, refused, SECOND, **sent).status_code == 302
    assert totals() == {2023: (27, 2300)}  # of two that tie the later publication counts


def test_a_correction_is_not_asked_again_nor_what_it_corrects(editing, choose, first):
    page = choose("corrects")
    corrected = results_form(
        declared_classes="27", declared_learners="2300", corrects=str(first.pk)
    )
    assert publish(editing, page, corrected).status_code == 302
    again = results_form(declared_classes="26", declared_learners="2243")
    assert publish(editing, first, again).status_code == 302


def test_what_is_asked_needs_no_more_queries_the_more_articles_there_are(
    editing, first, committed, django_assert_max_num_queries
):
    counts = []
    for n in range(2):
        with django_assert_max_num_queries(400) as asked_for:
            assert send(editing, SECOND, slug=f"b{n}").status_code == 200
        counts.append(len(asked_for))
        with committed():
            for m in range(4):
                report_page(f"C{n}{m}", results(9, 500, of=None), period_span=f"quarter-{m + 1}")
    assert counts[1] <= counts[0]


def test_the_panel_shows_only_what_its_reader_may_edit(client, first):
    client.force_login(editor("lan", of=added(NewsIndexPage(title="Khác"), under=home())))
    assert client.get(reverse("wagtailadmin_pages:edit", args=[first.pk])).status_code == 302


@pytest.mark.parametrize("choice", ["corrects", "listed"])
def test_an_answer_carried_along_for_what_is_not_asked_any_more_counts_for_nothing(
    editing, first, committed, choice
):
    (key,) = asked(send(editing, SECOND)).refused
    carried = {f"warning-choice-{key}": choice, f"warning-reason-{key}": REASON}
    with committed():
        another_year = send(editing, SECOND, period_year="2021", **carried)
    assert another_year.status_code == 302
    page = ReportPage.objects.get(slug="a")
    stored = page.body.raw_data[0]["value"]
    assert (stored["corrects"], stored["coverage"]) == (None, "whole")
    assert page.passed_warnings == {}
    assert not PageLogEntry.objects.filter(action="training_blocks.pass_warning").exists()
    assert totals() == {2021: (27, 2300), 2023: (26, 2243)}


def test_of_two_articles_beside_it_an_article_corrects_only_one(editing, first, committed):
    with committed():
        report_page("Bài hai", results(25, 2200, of=None), slug="hai")
    one, two = (finding.key for finding in asked(send(editing, SECOND)).findings)
    both = {f"warning-choice-{key}": "corrects" for key in (one, two)}
    refused = send(editing, SECOND, **both)
    (said,) = sentences(refused)
    assert said.startswith("Only one article can be corrected.")
    assert open_checks(refused) == [two]
    assert send(editing, SECOND, publish=False, **both).status_code == 302
    page = ReportPage.objects.get(slug="a")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    draft = editing.get(address)
    assert said in draft.content.decode()
    assert 'data-count="1"' in draft.content.decode()
    with committed():
        reason = {f"warning-reason-{two}": REASON}
        assert publish(editing, page, SECOND, **both, **reason).status_code == 302
    assert ReportPage.objects.get(slug="a").body.raw_data[0]["value"]["corrects"] == first.pk


def test_reports_of_the_same_days_of_a_unit_s_life_are_asked_about(editing, committed):
    ward = unit("phuong-moi", valid_from=date(2025, 7, 1))
    with committed():
        report_page("Cả năm", results(9, 500, of=None), reporting_unit=ward, period_year=2025)
    own = {"reporting_unit": str(ward.pk), "period_year": "2025"}
    told = results_form(declared_classes="9", declared_learners="500")
    for span, codes in [("half-2", ["reported-already"]), ("quarter-3", [])]:
        response = send(editing, told, period_span=span, publish=True, **own)
        assert (asked_codes(response)) == codes


def test_what_was_left_out_is_named_though_a_choice_was_taken(editing, first):
    lines = [
        {"programme": str(programme("so-cap-llct").pk), "inclusion": "in-total"},
        line(classes="26", learners="2300"),
    ]
    (key,) = asked(send(editing, results_form(*lines))).refused
    response = send(editing, results_form(*lines), **{f"warning-choice-{key}": "listed"})
    assert response.status_code == 302
    shown = [str(message) for message in get_messages(response.wsgi_request)]
    assert any("left out: Elementary political theory." in message for message in shown)
