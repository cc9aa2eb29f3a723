"""What is asked of whoever submits an article, and of its approver."""

import pytest
from django.urls import reverse

from tests.bulletins import home, report_page, results, unit
from tests.editors import (
    administrator,
    page_form,
    results_form,
)
from tests.testapp.models import ReportPage
from tests.training_blocks.publishing_gate.asked import REASON, SECOND, asked, line, send

pytestmark = pytest.mark.django_db


def submit(client, *blocks, **fields):
    address = reverse("wagtailadmin_pages:add", args=["testapp", "reportpage", home().pk])
    sent = page_form(*blocks, reporting_unit=str(unit().pk), **fields)
    return client.post(address, sent | {"action-submit": "1"})


def test_an_article_is_not_submitted_with_an_open_warning_and_its_approver_reads_the_reason(
    asking, client
):
    blocks = [results_form(line(classes="1", learners="600"))]
    (key,) = asked(submit(asking, *blocks)).refused
    assert not ReportPage.objects.exists()
    assert submit(asking, *blocks, **{f"warning-reason-{key}": REASON}).status_code == 302
    page = ReportPage.objects.get()
    assert page.current_workflow_state
    client.force_login(administrator())
    shown = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert f">{REASON}</textarea>" in shown
    assert "Answered by mai" in shown
    approved = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    assert decide(client, page, *blocks, **approved).status_code == 302
    page.refresh_from_db()
    assert page.live
    assert page.passed_warnings[key]["reason"] == REASON


def decide(client, page, *blocks, **action):
    sent = page_form(*blocks, reporting_unit=str(unit().pk), title=page.title, slug=page.slug)
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), sent | action)


def test_an_approver_answers_what_arose_meanwhile_or_sends_the_article_back(
    asking, client, committed
):
    submit(asking, SECOND)
    page = ReportPage.objects.get()
    with committed():
        report_page("Bài khác", results(26, 2243, of=None), slug="khac")
    client.force_login(administrator())
    approve = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    refused = decide(client, page, SECOND, **approve)
    (key,) = asked(refused).refused
    with committed():
        decide(client, page, SECOND, **approve, **{f"warning-reason-{key}": REASON})
    page.refresh_from_db()
    assert page.live
    assert page.passed_warnings[key]["reason"] == REASON


def test_an_article_with_an_open_warning_can_be_sent_back(asking, client, committed):
    submit(asking, SECOND)
    page = ReportPage.objects.get()
    with committed():
        report_page("Bài khác", results(26, 2243, of=None), slug="khac")
    client.force_login(administrator())
    reject = {"action-workflow-action": "1", "workflow-action-name": "reject"}
    assert decide(client, page, SECOND, **reject).status_code == 302
    assert ReportPage.objects.get(pk=page.pk).current_workflow_state.status == "needs_changes"


REJECT = {"action-workflow-action": "1", "workflow-action-name": "reject"}


@pytest.mark.parametrize("turned_down", [{"workflow-action-name": "reject"}, REJECT])
@pytest.mark.parametrize("sent_on", ["action-publish", "action-submit"])
@pytest.mark.parametrize("cancelled", [{}, {"action-cancel-workflow": "1"}])
def test_whoever_publishes_is_asked_though_the_form_says_it_turns_down_as_well(
    asking, client, turned_down, sent_on, cancelled
):
    send(asking, SECOND, publish=False)
    page = ReportPage.objects.get()
    client.force_login(administrator())
    odd = results_form(line(classes="1", learners="600"))
    refused = decide(client, page, odd, **turned_down, **cancelled, **{sent_on: "1"})
    assert [f.code for f in asked(refused).findings] == ["class-size"]
    page.refresh_from_db()
    assert (page.live, page.current_workflow_state) == (False, None)
