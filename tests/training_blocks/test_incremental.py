"""Whatever happens to articles and units, in whatever order: the index is what a rebuild would make of it."""

import os
from contextlib import contextmanager

import pytest
from django.db import transaction
from django.test import TestCase
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bulletins import bulletin, edited, hide, line, results, rows, section, unit
from training_blocks import indexing

pytestmark = pytest.mark.django_db

EXAMPLES = 200 if os.environ.get("CI") else 25
UNITS = ["province", "district", "commune", "ward", "school"]

blocks = st.fixed_dictionaries(
    {
        "of": st.sampled_from(UNITS),
        "year": st.sampled_from([2022, 2023]),
        "span": st.sampled_from(["year", "half-1", "quarter-3", "event"]),
        "scope": st.sampled_from(["own", "own", "area"]),
        "coverage": st.sampled_from(["whole", "whole", "listed"]),
        "classes": st.none() | st.integers(0, 30),
        "owner": st.none() | st.sampled_from(UNITS),
        "cohort": st.sampled_from(["", "", "K15"]),
    }
)
pages = st.integers(0, 2)
steps = st.one_of(
    st.tuples(st.just("publish"), pages, blocks),
    st.tuples(st.just("draft"), pages, blocks),
    st.tuples(st.sampled_from(["unpublish", "move", "hide", "show", "delete"]), pages),
    st.tuples(st.just("place"), st.sampled_from(UNITS), st.none() | st.sampled_from(UNITS)),
    st.tuples(st.just("merge"), st.sampled_from(UNITS), st.sampled_from(UNITS)),
    st.tuples(st.just("excuse"), st.sampled_from(UNITS)),
)


def stored(block) -> dict:
    """A block as it is stored, from what was drawn."""
    owner = unit(block["owner"]).pk if block["owner"] else None
    told = line("trung-cap-llct", block["classes"], 40, owner=owner, cohort=block["cohort"])
    value = results(block["classes"], None, of=block["of"], year=block["year"], span=block["span"])
    if block["span"] == "event":
        value["period"] = {"span": "event", "start": f"{block['year']}-03-05"}
    more = {"scope": block["scope"], "coverage": block["coverage"], "lines": rows(told)}
    return value | more | {"difference_reason": "Drawn."}


class Site:
    """A site that things happen to, each in a transaction of its own."""

    def __init__(self):
        with self.committed():
            parents = {"district": "province", "commune": "district", "ward": "district"}
            for slug in UNITS:
                above = parents.get(slug)
                unit(slug, parent=unit(above) if above else None)
            self.sections = [section("Open"), section("Other")]
            self.articles = [
                bulletin(f"A{n}", live=False, under=self.sections[0]) for n in range(3)
            ]

    @contextmanager
    def committed(self):
        with TestCase.captureOnCommitCallbacks(execute=True):
            yield

    def page(self, number):
        found = self.articles[number]
        return type(found).objects.filter(pk=found.pk).first()

    def do(self, step, subject, *more):
        with self.committed():
            getattr(self, step)(subject, *more)

    def publish(self, number, block):
        if page := self.page(number):
            edited(page, stored(block))

    def draft(self, number, block):
        if page := self.page(number):
            edited(page, stored(block), live=False)

    def unpublish(self, number):
        if page := self.page(number):
            page.unpublish()

    def move(self, number):
        page = self.page(number)
        if page:
            there = self.sections[page.get_parent().pk == self.sections[0].pk]
            page.move(type(there).objects.get(pk=there.pk), pos="last-child")

    def hide(self, number):
        if page := self.page(number):
            hide(page.get_parent())

    def show(self, number):
        if page := self.page(number):
            page.get_parent().view_restrictions.all().delete()

    def delete(self, number):
        if page := self.page(number):
            page.delete()

    def place(self, slug, parent):
        """As the form does it: never below itself."""
        moved = unit(slug)
        moved.parent = unit(parent) if parent else None
        if parent != slug and not moved._is_own_ancestor():
            moved.save()

    def merge(self, slug, successor):
        ended = unit(slug)
        ended.valid_to = "2022-06-30"
        ended.save()
        ended.successors.add(unit(successor))

    def excuse(self, slug):
        excused = unit(slug)
        excused.expects_reports = not excused.expects_reports
        excused.save()


@pytest.fixture
def site(db):
    return Site()


@settings(
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(happened=st.lists(steps, min_size=1, max_size=8))
def test_the_index_is_what_a_rebuild_makes_after_anything(site, happened):
    with transaction.atomic():
        for step in happened:
            site.do(*step)
        drifted = indexing.drift()
        transaction.set_rollback(True)
    assert drifted == []
