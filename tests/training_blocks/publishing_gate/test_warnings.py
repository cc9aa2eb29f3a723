"""A warning is said, then mended or passed with a reason, which is kept."""

import pytest
from django.urls import reverse
from django.utils.html import escape
from wagtail.models import PageLogEntry
from wagtail.test.utils.form_data import streamfield

from tests.bulletins import home, report_page, results, totals, unit
from tests.editors import (
    administrator,
    error_at,
    page_form,
    results_form,
    send_again,
)
from tests.testapp.models import ReportPage
from tests.training_blocks.publishing_gate.asked import (
    REASON,
    asked,
    line,
    open_checks,
    publish,
    send,
    sentences,
)
from training_blocks.finding_words import finding_title

pytestmark = pytest.mark.django_db


def plan(**typed):
    blank = dict.fromkeys("unit planned achieved percent exceeded_by note".split(), "")
    period = dict.fromkeys(["span", "year", "start", "end"], "")
    return "plan", blank | {"period": period, "basis": "classes", "plan_for": "year"} | typed


def quality(**typed):
    row = dict.fromkeys("label number out_of percent scope".split(), "") | {"counted": "learners"}
    period = dict.fromkeys(["span", "year", "start", "end"], "")
    rows = streamfield([("item", row | typed)])
    return "quality", {"unit": "", "period": period, "rows": rows, "note": ""}


@pytest.fixture
def last_year(committed):
    with committed():
        return report_page("Năm 2022", results(None, 1000, of=None), period_year=2022)


WARNINGS = {
    "class-size": lambda: (
        [results_form(line(classes="1", learners="600"))],
        {},
        "Line 1: 1 classes with 600 learners",
        [results_form(line(classes="10", learners="600"))],
        {},
    ),
    "few-people": lambda: (
        [quality(label="Xuất sắc", number="2", out_of="35")],
        {},
        "A named group of 2",
        [quality(label="Xuất sắc", number="3", out_of="35")],
        {},
    ),
    "percentage": lambda: (
        [plan(planned="18", achieved="9", percent="52,5")],
        {},
        "52.5 % is stated, but 9 of 18 is 50 %",
        [plan(planned="18", achieved="9", percent="50")],
        {},
    ),
    "longer-is-less": lambda: (
        [
            results_form(
                declared_learners="600",
                period={"span": "half-1", "year": "2023", "start": "", "end": ""},
            ),
            results_form(declared_learners="590"),
        ],
        {},
        "Only 590 learners in year 2023, but 600 in first half of 2023",
        [
            results_form(
                declared_learners="600",
                period={"span": "half-1", "year": "2023", "start": "", "end": ""},
            ),
            results_form(declared_learners="600"),
        ],
        {},
    ),
    "jump": lambda: (
        [results_form(declared_learners="1501")],
        {},
        "1,501 learners against 1,000 in year 2022",
        [results_form(declared_learners="1500")],
        {},
    ),
    "dated-before": lambda: (
        [results_form(declared_learners="1000")],
        {"article_date": "31/12/2022"},
        "The article is dated",
        [results_form(declared_learners="1000")],
        {"article_date": "02/01/2023"},
    ),
}


@pytest.mark.parametrize("code", WARNINGS)
def test_a_warning_refuses_publishing_until_it_is_mended(editing, last_year, code):
    blocks, fields, sentence, mended, mended_fields = WARNINGS[code]()
    response = send(editing, *blocks, **fields)
    assert response.status_code == 200
    (said,) = sentences(response)
    assert sentence in said
    (message,) = response.context["messages"]
    assert escape(said) in str(message)
    assert not ReportPage.objects.filter(slug="a").exists()
    assert send(editing, *mended, **(fields | mended_fields)).status_code == 302
    assert ReportPage.objects.get(slug="a").live
    assert ReportPage.objects.get(slug="a").passed_warnings == {}


@pytest.mark.parametrize("code", WARNINGS)
def test_a_warning_is_passed_with_a_reason_that_is_kept_and_logged(editing, last_year, code):
    blocks, fields, *_rest = WARNINGS[code]()
    sent = {"under": home(), "reporting_unit": str(unit().pk), **fields}
    refused = send(editing, *blocks, **fields)
    assert send_again(editing, refused, *blocks, reason=REASON, **sent).status_code == 302
    page = ReportPage.objects.get(slug="a")
    assert page.live
    (kept,) = page.passed_warnings.values()
    assert (kept["code"], kept["reason"], kept["user"]) == (
        code,
        REASON,
        int(editing.session["_auth_user_id"]),
    )
    (entry,) = PageLogEntry.objects.filter(page=page.pk, action="training_blocks.pass_warning")
    assert (entry.data["code"], entry.comment) == (code, REASON)
    assert entry.message.endswith(finding_title(code))


def test_the_sentences_are_vietnamese_for_vietnamese_editors(client):
    client.force_login(administrator(language="vi"))
    (said,) = sentences(send(client, results_form(line(classes="1", learners="600"))))
    assert said.startswith("Dòng 1: 1 lớp mà có 600 học viên")


def test_a_reason_must_say_something(editing):
    blocks = [results_form(line(classes="1", learners="600"))]
    sent = {"under": home(), "reporting_unit": str(unit().pk)}
    refused = send(editing, *blocks)
    again = send_again(editing, refused, *blocks, reason="ok", **sent)
    assert again.status_code == 200
    assert not ReportPage.objects.exists()
    assert "Write the reason in a few words." in again.content.decode()
    assert ">ok</textarea>" in again.content.decode()


def test_a_reason_does_not_hold_for_another_figure(editing):
    blocks = [results_form(line(classes="1", learners="600"))]
    refused = send(editing, *blocks)
    changed = [results_form(line(classes="1", learners="700"))]
    sent = {"under": home(), "reporting_unit": str(unit().pk)}
    again = send_again(editing, refused, *changed, **sent)
    assert again.status_code == 200
    assert "1 classes with 700 learners" in sentences(again)[0]
    assert not ReportPage.objects.exists()


def test_a_passed_article_can_be_published_again_and_asks_again_after_a_change(editing):
    blocks = [results_form(line(classes="1", learners="600"))]
    sent = {"under": home(), "reporting_unit": str(unit().pk)}
    send_again(editing, send(editing, *blocks), *blocks, **sent)
    page = ReportPage.objects.get()
    assert publish(editing, page, *blocks, title="Tiêu đề khác").status_code == 302
    page.refresh_from_db()
    assert page.title == "Tiêu đề khác"
    log = PageLogEntry.objects.filter(page=page.pk, action="training_blocks.pass_warning")
    assert log.count() == 1
    refused = publish(editing, page, results_form(line(classes="1", learners="700")))
    assert refused.status_code == 200
    assert len(sentences(refused)) == 1


def test_a_draft_is_never_kept_back_and_keeps_what_was_answered(editing):
    blocks = [results_form(line(classes="1", learners="600"))]
    refused = send(editing, *blocks)
    (key,) = asked(refused).refused
    assert send(editing, *blocks, publish=False).status_code == 302
    page = ReportPage.objects.get()
    answer = {f"warning-reason-{key}": REASON}
    assert publish(editing, page, *blocks, action="", **answer).status_code == 302
    page = ReportPage.objects.get()
    assert page.get_latest_revision_as_object().passed_warnings[key]["reason"] == REASON
    shown = editing.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert REASON in shown
    assert publish(editing, page, *blocks).status_code == 302
    assert ReportPage.objects.get().live


def test_errors_of_the_form_come_first_and_answers_are_carried_along(editing):
    odd = line(classes="1", learners="600")
    (key,) = asked(send(editing, results_form(odd))).refused
    answer = {f"warning-reason-{key}": REASON}
    response = send(editing, results_form(odd, declared_learners="2,5"), **answer)
    assert error_at(response, 0, "declared_learners")
    assert sentences(response) == []
    shown = response.content.decode()
    assert f'name="warning-reason-{key}" value="{REASON}"' in shown
    assert "Mend the fields marked" in shown


def test_an_answer_that_is_seen_comes_before_one_that_is_carried_along(editing):
    blocks = [results_form(line(classes="1", learners="600"))]
    (key,) = asked(send(editing, *blocks)).refused
    address = reverse("wagtailadmin_pages:add", args=["testapp", "reportpage", home().pk])
    sent = page_form(*blocks, reporting_unit=str(unit().pk)) | {"action-publish": "1"}
    both = {f"warning-reason-{key}": [REASON, "ok"]}
    assert editing.post(address, sent | both).status_code == 302
    assert ReportPage.objects.get().passed_warnings[key]["reason"] == REASON


def test_a_choice_answers_nothing_but_how_two_articles_stand(editing):
    blocks = [results_form(line(classes="1", learners="600"))]
    (key,) = asked(send(editing, *blocks)).refused
    refused = send(editing, *blocks, **{f"warning-choice-{key}": "listed"})
    assert open_checks(refused) == [key]


def test_a_scheduled_or_coded_publication_is_asked_nothing(committed):
    with committed():
        report_page("A", results(1, 600, of=None))
    assert totals() == {2023: (1, 600)}


def test_a_reply_to_a_saved_draft_brings_the_list_and_replaces_no_field(editing):
    blocks = [results_form(line(classes="1", learners="600"))]
    send(editing, *blocks, publish=False)
    page = ReportPage.objects.get()
    sent = page_form(*blocks, reporting_unit=str(unit().pk), title=page.title, slug=page.slug)
    reply = editing.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        sent,
        headers={"accept": "application/json"},
    )
    html = reply.json()["html"]
    assert "1 classes with 600 learners" in html
    assert 'data-w-teleport-target-value="[data-training-checks-arrivals]"' in html
    assert "[data-side-panel='training-checks']" not in html
