"""Approved periods: what is noted, whom it locks out, and how an approver reopens it."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Page, PageLogEntry

from portal.news.models import TrainingResultPage
from tests.bulletins import index, totals, unit
from tests.desks import (
    act,
    administrator_of_all,
    approver_of,
    editor_of,
    news_section,
    publish_new,
    send,
    submit_new,
)
from tests.editors import administrator, page_form, results_form
from training_blocks import indexing
from training_blocks.models import PeriodApproval

pytestmark = pytest.mark.django_db

FIGURES = results_form(declared_classes="26", declared_learners="2.243")


@pytest.fixture
def desk(db):
    return news_section("Gò Công Tây", default_unit=unit("tan-an"), needs_approval=True)


@pytest.fixture
def lan(desk):
    return editor_of(desk, first_name="Lan")


@pytest.fixture
def minh(desk):
    return approver_of(desk, first_name="Minh")


@pytest.fixture
def publish(client, desk, minh, committed):
    """An approver publishes an article of the section; what it states is approved thereby."""

    def publish(*blocks, under=None, **fields):
        client.force_login(minh)
        given = {"title": "A", "reporting_unit": str(unit("tan-an").pk)} | fields
        with committed():
            response = publish_new(
                client,
                *(blocks or [FIGURES]),
                under=under or desk,
                **given,
            )
        assert response.status_code == 302, response.context["form"].errors
        return TrainingResultPage.objects.get(title=given["title"])

    return publish


def approved():
    """(unit, period, by) of what is approved."""
    with override("en"):
        rows = PeriodApproval.objects.filter(reopened_at=None).select_related("unit")
        return {(row.label, row.approved_by and row.approved_by.username) for row in rows}


def change(client, user, page, *blocks, action=None, **fields):
    """Whether the form was taken."""
    client.force_login(user)
    given = {"title": page.title, "reporting_unit": str(unit("tan-an").pk)} | fields
    return send(client, page, *(blocks or [FIGURES]), action=action, **given).status_code == 302


def reopen(client, user, page, note="Sai số lớp"):
    client.force_login(user)
    return client.post(reverse("training_approvals_reopen", args=[page.pk]), {"note": note})


def message_on_form(client, user, page):
    client.force_login(user)
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return " ".join(str(message) for message in response.context["messages"])


# What is noted


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


# Whom it locks out


def test_an_editor_may_not_change_it_an_approver_and_an_administrator_may(
    client, publish, lan, minh
):
    page = publish()
    assert not change(client, lan, page)
    assert not change(client, lan, page, action="submit")
    assert change(client, minh, page)
    assert change(client, administrator_of_all(), page)
    assert change(client, administrator(), page)


def test_the_form_says_who_approved_what_and_what_to_do(client, publish, lan, minh):
    page = publish()
    said = message_on_form(client, lan, page)
    assert "Minh approved on " in said
    assert "tan-an, year 2023" in said
    assert "ask an approver of this section to reopen the period" in said
    reopening = reverse("training_approvals_reopen", args=[page.pk])
    assert reopening not in said
    assert reopening in message_on_form(client, minh, page)


def test_a_draft_the_editor_had_open_is_not_saved(client, desk, publish, lan):
    page = publish()
    before = page.latest_revision_id
    client.force_login(lan)
    headers = {"Accept": "application/json"}
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    given = {"title": "B", "reporting_unit": str(unit("tan-an").pk), "slug": "a"}
    assert client.post(address, page_form(FIGURES, **given), headers=headers).status_code == 400
    page.refresh_from_db()
    assert page.latest_revision_id == before


def test_another_article_on_the_same_period_is_written_and_submitted_not_published(
    client, desk, publish, lan
):
    publish()
    client.force_login(lan)
    given = {"title": "B", "slug": "b", "reporting_unit": str(unit("tan-an").pk)}
    page = submit_new(client, FIGURES, under=desk, **given)
    assert (page.live, page.workflow_in_progress) == (False, True)


def test_editors_neither_unpublish_nor_delete_nor_move_it(client, desk, publish, lan):
    page, target = publish(), news_section("B", default_unit=unit("tan-an"))
    lan.groups.add(*editor_of(target, "hoa").groups.all())
    client.force_login(lan)
    for live in (True, False):
        Page.objects.filter(pk=page.pk).update(live=live)
        client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
        client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
        client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk]))
        for action, data in (("delete", {}), ("move", {"chooser": target.pk})):
            bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
            client.post(f"{bulk}?id={page.pk}", data)
        kept = Page.objects.get(pk=page.pk)
        assert (kept.live, kept.get_parent().pk) == (live, desk.pk)


def test_a_section_with_an_approved_article_is_not_moved_by_who_may_not_publish_it(
    client, desk, publish, lan, minh
):
    inner = news_section("C", under=desk)
    page = publish(under=inner)
    Page.objects.filter(pk__in=[page.pk, inner.pk]).update(live=False)
    client.force_login(lan)
    client.post(reverse("wagtailadmin_pages:delete", args=[inner.pk]))
    assert Page.objects.filter(pk=page.pk).exists()
    client.force_login(minh)
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert not Page.objects.filter(pk=page.pk).exists()


def test_a_lock_does_not_concern_the_index(publish):
    publish()
    indexing.rebuild()
    found = index()
    assert (found.totals, found.drift) == ({2023: (26, 2243)}, [])


# Reopening


def test_an_approver_reopens_and_the_editor_goes_on(client, desk, publish, lan, minh):
    page = publish()
    response = reopen(client, minh, page)
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert approved() == set()
    row = PeriodApproval.objects.get()
    assert (row.reopened_by, row.note, row.reopened_at is not None) == (minh, "Sai số lớp", True)
    assert change(client, lan, page, action="submit")
    client.force_login(minh)
    act(client, page)
    assert approved() == {("tan-an, year 2023", "minh")}


def test_the_button_is_on_the_page_of_the_article_for_approvers(client, publish, lan, minh):
    page = publish()
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    reopening = reverse("training_approvals_reopen", args=[page.pk])
    client.force_login(minh)
    assert client.get(edit).content.decode().count(reopening) == 2  # in the message and the menu
    assert "tan-an, year 2023" in client.get(reopening).content.decode()
    client.force_login(lan)
    assert reopening not in client.get(edit).content.decode()
    reopen(client, minh, page)
    assert reopening not in client.get(edit).content.decode()


def test_nobody_reopens_without_a_reason(client, publish, minh):
    page = publish()
    for note in ("", "x" * 501):
        assert "note" in reopen(client, minh, page, note=note).context["form"].errors
    assert approved()


def test_only_approvers_of_the_section_and_administrators_reopen(client, publish, lan):
    page = publish()
    other = news_section("Other")
    assert reopen(client, lan, page).status_code == 302  # Wagtail's refusal: to the admin's home
    assert reopen(client, approver_of(other, "nam"), page).status_code == 404
    assert approved()
    reopen(client, administrator_of_all(), page)
    assert approved() == set()


def test_a_second_reopening_changes_nothing(client, publish, minh):
    page = publish()
    reopen(client, minh, page, note="1")
    assert reopen(client, minh, page, note="2").status_code == 302
    assert PeriodApproval.objects.get().note == "1"


def test_the_history_and_the_audit_log_say_it_in_the_readers_language(client, publish, minh):
    page = publish()
    reopen(client, minh, page)
    rows = PageLogEntry.objects.filter(page=page.pk, action__endswith="_period")
    with override("vi"):
        said = [(row.message, row.comment) for row in rows.order_by("pk")]
    assert said == [
        ("Đã duyệt kỳ: tan-an, năm 2023", ""),
        ("Đã mở lại kỳ: tan-an, năm 2023", "Sai số lớp"),
    ]
    client.force_login(administrator())
    for address in (
        reverse("wagtailadmin_pages:history", args=[page.pk]),
        reverse("wagtailadmin_reports:site_history"),
    ):
        shown = client.get(address).content.decode()
        assert "Period approved: tan-an, year 2023" in shown
        assert "Period reopened: tan-an, year 2023" in shown
