"""What is to be decided or mended."""

import pytest
from django.urls import reverse

from tests.bulletins import bulletin, results
from tests.desks import editor_of, news_section
from tests.editors import administrator
from tests.training_blocks.home.shown_panels import links, panel, rows
from training_blocks.models import IndexProblem, Report

pytestmark = pytest.mark.django_db


def test_conflicts_are_counted_for_who_sees_and_who_decides_them(home, centres, contradicting):
    kind = "Two reports of one period"
    assert rows(home(administrator()), "conflicts") == [(kind, "2024", "2", "2")]
    assert rows(home(editor_of(centres[0])), "conflicts") == [(kind, "2024", "2", "1")]
    assert rows(home(editor_of(centres[1], "minh")), "conflicts") == [(kind, "2024", "1", "0")]
    assert panel(home(editor_of(news_section("Z"), "z")), "conflicts") is None


def test_a_conflict_that_is_gone_is_counted_no_more(home, centres, contradicting, committed):
    admin = administrator()
    home(admin)
    with committed():
        Report.objects.get(page__title="B").page.unpublish()
    assert rows(home(admin), "conflicts")[0][2:] == ("1", "1")


def test_unreadable_blocks_are_named_to_who_may_mend_them(home, centres, committed):
    with committed():
        page = bulletin("Hỏng", results(9, year="x"), under=centres[0])
    assert IndexProblem.objects.get().page_id == page.pk
    shown = home(editor_of(centres[0]))
    assert "1 statistic block cannot be read" in panel(shown, "problems")
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert any(link.startswith(edit) for link in links(shown, "problems"))
    assert panel(home(editor_of(centres[1], "minh")), "problems") is None
