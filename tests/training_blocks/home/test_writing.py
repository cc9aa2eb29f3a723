"""Where an editor begins: a new article, drafts of one's own, what waits for approval."""

import pytest
from django.urls import reverse

from portal.news.models import TrainingResultPage
from tests.bulletins import unit
from tests.desks import approver_of, editor_of, news_section, submit_new
from tests.editors import administrator, editor, results_form
from tests.training_blocks.home.shown_panels import links, panel, rows

pytestmark = pytest.mark.django_db


def test_an_editor_begins_with_one_button_that_leads_to_the_form(client, home, centres):
    page = home(editor_of(centres[0]))
    address = reverse("wagtailadmin_pages:add", args=["news", "trainingresultpage", centres[0].pk])
    assert links(page, "writing") == [address]
    assert panel(page, "writing") == "Your articles Write new training results"
    assert client.get(address).status_code == 200


def test_who_writes_in_several_sections_chooses_one(home, centres):
    page = home(administrator())
    assert panel(page, "writing") == (
        "Your articles Write new training results: Tân An Write new training results: Gò Công"
    )


def test_of_many_sections_the_first_few_are_offered(home, centres, committed):
    with committed():
        for number in range(7):
            news_section(f"S{number}")
    page = home(administrator())
    assert len(page.select(".training-places .button")) == 5
    assert links(page, "writing")[-1] == reverse("wagtailadmin_explore_root")


def test_who_may_write_nowhere_finds_nothing_of_ours(home, centres):
    page = home(editor("an"))
    assert not page.select("[id^=training-]")


def test_drafts_of_ones_own_are_listed_and_those_of_others_are_not(client, home, centres):
    lan, minh = editor_of(centres[0]), editor_of(centres[1], "minh")
    client.force_login(lan)
    for title in ("Nháp", "Nháp khác"):
        draft = TrainingResultPage(title=title, live=False, owner=lan)
        centres[0].add_child(instance=draft)
        draft.save_revision(user=lan)
    page = home(lan)
    assert {(title, state) for title, state, _day in rows(page, "writing")} == {
        ("Nháp", "not published"),
        ("Nháp khác", "not published"),
    }
    assert panel(home(minh), "writing") == "Your articles Write new training results"


def test_drafts_in_a_section_that_is_no_longer_ones_own_are_not_listed(home, centres):
    lan = editor_of(centres[0])
    draft = TrainingResultPage(title="Nháp", live=False, owner=lan)
    centres[0].add_child(instance=draft)
    draft.save_revision(user=lan)
    assert [row[0] for row in rows(home(lan), "writing")] == ["Nháp"]
    lan.groups.set(editor_of(centres[1], "minh").groups.all())
    assert panel(home(lan), "writing") == "Your articles Write new training results"


def test_a_submission_waits_for_its_approver_and_is_no_draft_any_more(client, home, committed):
    with committed():
        centre = news_section("Cái Bè", default_unit=unit("cai-be"), needs_approval=True)
    lan, minh = editor_of(centre), approver_of(centre)
    client.force_login(lan)
    submit_new(
        client,
        results_form(declared_learners="40"),
        under=centre,
        reporting_unit=centre.default_unit_id,
    )
    page = home(minh)
    assert "1 article waits for your approval" in panel(page, "writing")
    assert page.find(id="awaiting-review-section")
    assert "waits" not in panel(home(lan), "writing")
    assert home(lan).find(id="training-writing-section").table is None
