"""How an approver reopens a period."""

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import PageLogEntry

from tests.desks import (
    act,
    administrator_of_all,
    approver_of,
    news_section,
)
from tests.editors import administrator
from tests.training_blocks.period_locks.approved import approved, change, reopen
from training_blocks.models import PeriodApproval

pytestmark = pytest.mark.django_db


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
