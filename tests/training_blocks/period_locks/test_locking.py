"""Whom an approved period locks out."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from tests.bulletins import index, unit
from tests.desks import (
    administrator_of_all,
    editor_of,
    news_section,
    submit_new,
)
from tests.editors import administrator, page_form
from tests.training_blocks.period_locks.approved import FIGURES, change
from training_blocks import indexing

pytestmark = pytest.mark.django_db


def message_on_form(client, user, page):
    client.force_login(user)
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return " ".join(str(message) for message in response.context["messages"])


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
