"""What is approved, and what people do to it."""

from django.urls import reverse
from django.utils.translation import override

from tests.bulletins import unit
from tests.desks import (
    send,
)
from tests.editors import results_form
from training_blocks.models import PeriodApproval

FIGURES = results_form(declared_classes="26", declared_learners="2.243")


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
