"""Merges of programmes as the admin asks for them, and what is counted of each programme."""

from django.urls import reverse

from tests.bulletins import programme, results, rows
from training_blocks.totals import Totals

SUMMER, THEME, MEMBERS = "chinh-tri-he", "chuyen-de", "dang-vien-moi"
MERGE = "training_merge_programmes"


def by_programme(year=2023, **asked):
    """Of all units: the rows of the breakdown as (classes, learners)."""
    found = Totals(**asked).of(year).programmes
    return {
        "+".join(row.codes): (count(row.figures.classes), count(row.figures.learners))
        for row in found
    }


def count(amount):
    return amount and amount.value


def named(*lines, **more):
    return results(lines=rows(*lines), **more)


def foresee(client, ends, into):
    sent = {"programme": programme(ends).pk, "into": programme(into).pk}
    return client.post(reverse(MERGE), sent), sent


def merge(client, committed, ends, into):
    shown, sent = foresee(client, ends, into)
    with committed():
        return client.post(reverse(MERGE), sent | {"token": shown.context["foreseen"].token})


def part(client, committed, ends):
    address = reverse("training_part_programme", args=[programme(ends).pk])
    shown = client.get(address)
    with committed():
        return client.post(address, {"token": shown.context["foreseen"].token})


def summary(response):
    """The table of totals that the second step shows, as (year, total, before, after)."""
    return [
        row.cells
        for table in response.context["tables"]
        if len(table.columns) == 4
        for row in table.rows
    ]
