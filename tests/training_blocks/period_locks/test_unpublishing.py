"""An approval ends when its article is taken off the site."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Page, PageLogEntry

from tests.editors import results_form
from tests.training_blocks.period_locks.approved import approved, change
from training_blocks.models import PeriodApproval

pytestmark = pytest.mark.django_db


def unpublish(client, page, *, view="wagtailadmin_pages:unpublish", **data):
    if view == "bulk":
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
        return client.post(f"{address}?id={page.pk}", data)
    return client.post(reverse(view, args=[page.pk]), data)


@pytest.mark.parametrize("bulk", [{}, {"view": "bulk"}])
@pytest.mark.parametrize("with_section", [False, True])
def test_what_an_approver_unpublishes_is_not_approved_any_more(
    client, desk, publish, lan, minh, bulk, with_section
):
    page = publish()
    if with_section:
        unpublish(client, desk, include_descendants="on", **bulk)
    else:
        unpublish(client, page, **bulk)
    page.refresh_from_db()
    assert (page.live, approved()) == (False, set())
    assert PeriodApproval.objects.get().reopened_by == minh
    assert change(client, lan, page)
    assert change(client, minh, page, action="publish")
    assert approved() == {("tan-an, year 2023", "minh")}


def test_what_expired_is_not_approved_any_more(client, publish, lan):
    page = publish()
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(hours=1))
    call_command("publish_scheduled")
    page.refresh_from_db()
    assert (page.live, approved()) == (False, set())
    assert PeriodApproval.objects.get().reopened_by is None
    assert change(client, lan, page)


def test_the_history_says_why_it_is_not_approved_any_more(client, publish):
    page = publish()
    unpublish(client, page)
    row = PageLogEntry.objects.get(page=page.pk, action__endswith="reopen_period")
    with override("en"):
        assert (row.message, row.comment) == (
            "Period reopened: tan-an, year 2023",
            "The article was unpublished.",
        )


def test_an_article_without_an_approval_is_unpublished_without_a_word_of_it(client, publish):
    page = publish(results_form(declared_classes="1", coverage="listed"))
    unpublish(client, page)
    assert not PageLogEntry.objects.filter(action__endswith="_period").exists()
