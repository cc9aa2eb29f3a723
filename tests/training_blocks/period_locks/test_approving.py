"""Which periods are noted as approved."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.bulletins import totals, unit
from tests.desks import (
    act,
    approver_of,
    news_section,
    submit_new,
)
from tests.editors import results_form
from tests.training_blocks.period_locks.approved import FIGURES, approved, change
from training_blocks.models import PeriodApproval

pytestmark = pytest.mark.django_db


def test_what_an_approver_approves(client, desk, lan, minh):
    client.force_login(lan)
    page = submit_new(client, FIGURES, under=desk, reporting_unit=str(unit("tan-an").pk))
    assert approved() == set()
    client.force_login(minh)
    act(client, page)
    assert approved() == {("tan-an, year 2023", "minh")}


def test_what_an_approver_publishes_each_whole_report_once(publish):
    unit("b", parent=unit("tan-an"))
    half = {"period": {"span": "half-1", "year": "2023", "start": "", "end": ""}}
    publish(
        FIGURES,
        results_form(unit=unit("b").pk, declared_classes="1"),
        results_form(declared_classes="1", coverage="listed"),
        results_form(declared_classes="9", scope="area"),
        results_form(declared_classes="4", **half),
    )
    assert approved() == {
        ("tan-an, year 2023", "minh"),
        ("b, year 2023", "minh"),
        ("tan-an, first half of 2023", "minh"),
    }


def test_an_article_without_whole_reports_is_not_locked(client, publish, lan):
    page = publish(results_form(declared_classes="1", coverage="listed"))
    assert approved() == set()
    assert change(client, lan, page)


def test_where_no_approval_is_needed_nothing_is_approved(publish, minh):
    beside = news_section("B", default_unit=unit("tan-an"))
    minh.groups.add(*approver_of(beside, "thu").groups.all())
    assert publish(under=beside).live
    assert approved() == set()


def test_nobody_approves_what_a_script_publishes(publish):
    page = publish(results_form(declared_classes="1", coverage="listed"))
    page.body = [("results", {"declared_classes": 3})]
    page.save_revision().publish()
    assert approved() == set()


def test_what_an_article_no_longer_states_is_not_approved_any_more(client, publish, minh):
    page = publish()
    assert change(client, minh, page, FIGURES, action="publish", period_year="2022")
    assert approved() == {("tan-an, year 2022", "minh")}
    assert PeriodApproval.objects.count() == 2


def test_publishing_again_approves_nothing_twice(client, publish, minh):
    page = publish()
    assert change(client, minh, page, action="publish")
    assert PeriodApproval.objects.count() == 1


def test_what_is_scheduled_is_approved_when_it_goes_live(
    client, publish, lan, committed, monkeypatch
):
    later = timezone.localtime() + timedelta(hours=1)
    page = publish(go_live_at=later.strftime("%d/%m/%Y %H:%M"))
    assert (page.live, approved()) == (False, set())
    monkeypatch.setattr(timezone, "now", lambda: later + timedelta(hours=1))
    with committed():
        call_command("publish_scheduled")
    page.refresh_from_db()
    assert (page.live, totals()) == (True, {2023: (26, 2243)})
    assert approved() == {("tan-an, year 2023", "minh")}
    assert not change(client, lan, page)
