"""The first page of the admin: what an editor, an approver and an administrator find on it, and what it costs."""

from datetime import UTC, date, datetime

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Site

from portal.news.models import TrainingResultPage
from tests.bulletins import bulletin, child, results, unit
from tests.desks import administrator_of_all, approver_of, editor_of, news_section, submit_new
from tests.editors import administrator, editor, results_form
from training_blocks import clock
from training_blocks.admin.home import summaries
from training_blocks.models import IndexProblem, Report

pytestmark = pytest.mark.django_db

TODAY = datetime(2025, 8, 1, 3, tzinfo=UTC)


@pytest.fixture(autouse=True)
def today():
    Site.clear_site_root_paths_cache()
    cache.clear()
    with clock.at(TODAY):
        yield


@pytest.fixture
def centres(committed):
    """Two centres with a section each."""
    with committed():
        return [
            news_section(name, default_unit=unit(slug, name_vi=name))
            for name, slug in (("Tân An", "tan-an"), ("Gò Công", "go-cong"))
        ]


@pytest.fixture
def home(client):
    """What somebody sees, as a tree."""

    def home(user):
        client.force_login(user)
        response = client.get(reverse("wagtailadmin_home"))
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return home


def panel(page, name):
    """The text of one of our panels, or None."""
    found = page.find(id=f"training-{name}-section")
    return found and " ".join(found.get_text(" ").split())


def links(page, name):
    return [
        link["href"] for link in page.find(id=f"training-{name}-section").select("a[href^='/']")
    ]


def rows(page, name):
    table = page.find(id=f"training-{name}-section").table
    return [
        tuple(" ".join(cell.get_text(" ").split()) for cell in row.find_all(["th", "td"]))
        for row in table.tbody.find_all("tr")
    ]


def told(committed, centre, *values, title="A", **more):
    with committed():
        page = TrainingResultPage(
            title=title,
            body=[child(value) for value in values],
            reporting_unit=centre.default_unit,
            period_span="half-1",
            period_year=2025,
            **more,
        )
        centre.add_child(instance=page)
        page.save_revision().publish()
    return page


# Writing


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


# What is missing


def test_an_editor_sees_what_the_own_unit_owes(home, centres, committed):
    told(
        committed,
        centres[0],
        results(9, 400, of="tan-an", year=2024),
        article_date=date(2025, 1, 9),
    )
    page = home(editor_of(centres[0]))
    assert rows(page, "expected") == [("Tân An", "First half of 2025", "15/07/2025")]
    said = panel(page, "expected")
    for part in (
        "First half of 2025 : Received 0 of 1 due: 0 on time, 0 late. Missing: 1.",
        "Year 2024 : Received 1 of 1 due: 1 on time, 0 late.",
    ):
        assert part in said
    assert "Gò Công" not in said


def test_what_a_former_unit_owes_its_successor_s_section_still_sees(home, centres, committed):
    with committed():
        own = centres[0].default_unit
        own.valid_from = date(2025, 7, 1)
        own.save()
        old = unit("xa-cu", name_vi="Xã Cũ", valid_to=date(2025, 6, 30))
        old.successors.add(own)
    page = home(editor_of(centres[0]))
    assert rows(page, "expected") == [
        ("Xã Cũ (until 30/06/2025)", "Year 2024", "15/01/2025"),
        ("Xã Cũ (until 30/06/2025)", "First half of 2025", "15/07/2025"),
    ]


@pytest.mark.parametrize("who", [administrator, administrator_of_all])
def test_an_administrator_sees_what_all_units_owe(home, centres, committed, who):
    told(committed, centres[0], results(9, 400, of=None), article_date=date(2025, 7, 20))
    page = home(who())
    assert rows(page, "expected") == [
        ("Gò Công", "Year 2024", "15/01/2025"),
        ("Tân An", "Year 2024", "15/01/2025"),
        ("Gò Công", "First half of 2025", "15/07/2025"),
    ]
    assert "Received 1 of 2 due: 0 on time, 1 late. Missing: 1." in panel(page, "expected")
    told(committed, centres[1], results(9, 400, of=None), article_date=date(2025, 7, 1), title="B")
    page = home(who("b"))
    assert "Received 2 of 2 due: 1 on time, 1 late." in panel(page, "expected")


def test_of_much_that_is_missing_the_first_ten_are_named(home, committed):
    with committed():
        for number in range(12):
            unit(f"xa-{number}", due_days=number)
    page = home(administrator())
    assert len(rows(page, "expected")) == 10
    assert "And 14 more." in panel(page, "expected")


# What is to be decided or mended


@pytest.fixture
def contradicting(centres, committed):
    """One conflict within the first section, one across both."""
    own, other = centres
    with committed():
        for title, under in (("A", own), ("B", own), ("C", own), ("D", other)):
            slug = "tan-an" if title in "AB" else "my-tho"
            bulletin(title, results(ord(title), of=slug, year=2024), under=under)


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


# A large country


def test_in_a_large_country_what_is_slow_is_fetched_afterwards(
    client, home, contradicting, monkeypatch
):
    monkeypatch.setattr(summaries, "SMALL_COUNTRY", 1)
    admin = administrator()
    page = home(admin)
    waiting = page.select("[data-controller=training-home-panel]")
    addresses = [one["data-training-home-panel-url-value"] for one in waiting]
    assert addresses == [
        reverse("training_home_panel", args=[name]) for name in ("expected", "conflicts")
    ]
    fetched = [client.get(address).content.decode() for address in addresses]
    assert "Missing reports" in fetched[0]
    assert "Two reports of one period" in fetched[1]
    assert not home(admin).select("[data-controller=training-home-panel]")


def test_a_panel_that_is_none(client):
    client.force_login(administrator())
    assert client.get(reverse("training_home_panel", args=["x"])).status_code == 404
    client.logout()
    assert client.get(reverse("training_home_panel", args=["expected"])).status_code == 302


# What it costs


@pytest.mark.parametrize("who", ["administrator", "editor"])
def test_more_of_everything_costs_no_more_queries(client, committed, centres, who):
    user = administrator() if who == "administrator" else editor_of(centres[0])
    client.force_login(user)

    def add(number):
        with committed():
            for letter, classes in (("A", 10), ("B", 11)):
                value = results(classes, of=f"xa-{number}", year=2024)
                bulletin(f"{letter}{number}", value, under=centres[0])
            bulletin(f"X{number}", results(9, year="x"), under=centres[0])
            news_section(f"S{number}", under=centres[0], default_unit=unit(f"xa-{number}"))
        draft = TrainingResultPage(title=f"D{number}", live=False, owner=user)
        centres[0].add_child(instance=draft)
        draft.save_revision(user=user)

    def cost():
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            response = client.get(reverse("wagtailadmin_home"))
        page = BeautifulSoup(response.content, "html.parser")
        return len(queries), [len(page.select(f"#training-{n}-section a")) > 2 for n in PANELS]

    add(1)
    cost()
    few = cost()
    for number in range(2, 6):
        add(number)
    many = cost()
    assert few[1] == many[1] == [True] * 4
    assert many[0] <= few[0]


PANELS = ("writing", "expected", "conflicts", "problems")
