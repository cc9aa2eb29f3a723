"""Merges of units as the admin asks for them, and what the second step shows."""

from datetime import date

from django.urls import reverse

from training_blocks.models import ReportingUnit

MERGE = "training_merge_units"
DAY, LAST = date(2025, 7, 1), date(2025, 6, 30)


def asked(ending, successor=None, day="01/07/2025", **more):
    """What the form sends."""
    chosen = {"successor": successor.pk} if successor else {}
    return {"ending": [one.pk for one in ending], "day": day, **chosen, **more}


def foresee(client, sent):
    return client.post(reverse(MERGE), sent)


def merge(client, committed, sent):
    token = foresee(client, sent).context["foreseen"].token
    with committed():
        return client.post(reverse(MERGE), sent | {"token": token})


def table(response, columns):
    found = (t for t in response.context["tables"] if len(t.columns) == columns)
    return [row.cells for t in found for row in t.rows]


def totals_shown(response):
    return table(response, 4)


def refused(response):
    return " ".join(response.context["form"].non_field_errors())


def lives():
    return {
        one.slug: (one.valid_from, one.valid_to, [s.slug for s in one.successors.all()])
        for one in ReportingUnit.objects.all()
    }


def text(response):
    return response.content.decode().replace("&amp;", "&")
