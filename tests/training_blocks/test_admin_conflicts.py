"""The list of conflicts: who sees and decides what, what it says, and what it costs."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageLogEntry, Site

from tests.bulletins import bulletin, line, results, rows, section, unit
from tests.editors import administrator, editor
from training_blocks.counting.conflicts import ConflictKind
from training_blocks.decisions import CHOICES
from training_blocks.models import Decision, Report

pytestmark = pytest.mark.django_db

LIST, DECIDE = "training_conflicts", "training_conflicts_decide"


@pytest.fixture
def admin(client):
    Site.clear_site_root_paths_cache()  # it outlives the test that filled it, and its pages
    client.force_login(administrator())
    return client


@pytest.fixture
def two(committed):
    """A and B state 2023 of tan-an, under sections of their own; B counts."""
    own, other = section("Own"), section("Other")
    with committed():
        bulletin("A", results(26, 2243), under=own)
        bulletin("B", results(27, 2300), under=other)
    return own, other


def cards(client, **query):
    response = client.get(reverse(LIST), query)
    assert response.status_code == 200
    return response.context["cards"]


def text(response):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def page_text(client, **query):
    return text(client.get(reverse(LIST), query))


def send(client, committed, choice, *, key=None, **more):
    """Sends the form of the first conflict as it is on the page."""
    key = cards(client)[0].key if key is None else key
    form = {"year": "2023", "conflict": key, "choice": choice} | more
    with committed():
        return client.post(reverse(DECIDE), form)


def stands(title):
    return f"stands:{Report.objects.get(page__title=title).pk}"


def signed_in(client, user):
    client.force_login(user)
    return client


# What it says


def test_both_sides_with_figures_difference_and_links(admin, two):
    response = admin.get(reverse(LIST))
    said = text(response)
    for part in ("Two reports of one period", "tan-an · 2023", "2,300 2,243 +57", "27 26 +1"):
        assert part in said
    (card,) = response.context["cards"]
    first, second = card.sides
    assert (first.articles[0].title, first.counted, second.counted) == ("B", True, False)
    report = Report.objects.get(page__title="A")
    assert second.articles[0].url.endswith(f"#{report.anchor}")
    assert second.articles[0].edit_url.endswith(f"#:w:contentpath={report.content_path}")


def test_in_vietnamese(client, two):
    client.force_login(administrator(language="vi"))
    assert "2.300 2.243 +57" in page_text(client)


def test_nothing_to_decide(admin, committed):
    assert "Nothing here contradicts itself." in page_text(admin)
    with committed():
        bulletin("A")
    assert "Nothing here contradicts itself." in page_text(admin)
    assert "Nothing has been decided here." in page_text(admin, state="decided")


def test_a_declared_total_says_how_many_have_reported_and_which_counts(admin, committed):
    top = unit("tinh", expects_reports=False)
    with committed():
        unit("tan-an", parent=top), unit("go-cong", parent=top)
        bulletin("A", results(50, of="tinh", scope="area"), results(20))
    assert "Sum of the units: 1 of 2 have reported" in page_text(admin)
    assert [side.counted for side in cards(admin)[0].sides] == [True, False]


def test_hosted_classes_name_both_units(admin, committed):
    with committed():
        bulletin("A", results(lines=rows(line("so-cap-llct", 2, owner=unit("go-cong").pk))))
        bulletin("B", results(10, of="go-cong"))
    (card,) = cards(admin)
    assert [side.unit for side in card.sides] == ["tan-an", "go-cong"]
    assert card.programmes


def test_every_kind_has_its_words_and_choices():
    assert set(CHOICES) == set(ConflictKind)


@pytest.mark.parametrize(
    "query,expected",
    [
        ({}, [2023]),
        ({"year": "2022"}, [2022]),
        ({"year": "1950"}, [2023]),
        ({"year": "x"}, [2023]),
        ({"kind": "duplicate"}, [2023]),
        ({"kind": "jump"}, []),
        ({"kind": "x"}, [2023]),
        ({"unit": "x"}, [2023]),
        ({"unit": "²"}, [2023]),
        ({"unit": "999999999"}, []),
        ({"unit": "99999999999999999999"}, [2023]),
        ({"p": "x"}, [2023]),
        ({"p": "99"}, [2023]),
        ({"state": "decided"}, []),
        ({"anything": "\0'\""}, [2023]),
    ],
)
def test_the_list_is_narrowed(admin, committed, query, expected):
    with committed():
        for title in "AB":
            bulletin(title, results(10), results(10, year=2022))
    assert [card.year for card in cards(admin, **query)] == expected


def test_the_list_is_narrowed_by_unit(admin, two):
    assert len(cards(admin, unit=unit().pk)) == 1
    assert cards(admin, unit=unit("go-cong").pk) == []


# Deciding


def test_a_decision_is_taken_listed_and_undone(admin, committed, two):
    response = send(admin, committed, stands("A"), note="bản gốc")
    assert (response.status_code, response.url) == (302, reverse(LIST))
    assert Report.objects.get(standing="counted").page.title == "A"
    assert cards(admin) == []
    said = page_text(admin, state="decided")
    for part in ("Count A, not B", "bản gốc", "2,243 2,300 −57", "admin, "):
        assert part in said
    undo = reverse("training_conflicts_undo", args=[Decision.objects.get().pk])
    with committed():
        assert admin.post(undo + "?state=decided").url == reverse(LIST) + "?state=decided"
    assert Report.objects.get(standing="counted").page.title == "B"
    assert cards(admin, state="decided") == []
    for report in Report.objects.all():
        history = admin.get(reverse("wagtailadmin_pages:history", args=[report.page_id]))
        assert "Conflict of figures decided: Two reports of one period, 2023" in text(history)


def test_a_decision_of_an_article_that_is_off_the_site_can_be_undone(admin, committed, two):
    send(admin, committed, stands("A"))
    with committed():
        Report.objects.get(page__title="B").page.unpublish()
    (card,) = cards(admin, state="decided")
    assert [side.articles[0].title for side in card.sides] == ["A", "B"]
    assert (card.sides[1].articles[0].url, card.may_decide) == ("", True)


@pytest.mark.parametrize("choice", ["", "stands", "stands:x", "declared", "x", "seen:1"])
def test_an_answer_that_is_none_changes_nothing(admin, committed, two, choice):
    response = send(admin, committed, choice)
    assert response.status_code == 302
    assert "Choose one of the answers first." in page_text(admin)
    assert not Decision.objects.exists()


@pytest.mark.parametrize("form", [{"key": "gone"}, {"key": ""}, {"year": "1950"}, {"year": "²"}])
def test_what_has_changed_in_the_meantime_is_looked_at_again(admin, committed, two, form):
    assert send(admin, committed, "seen", **form).status_code == 302
    assert "This has changed in the meantime." in page_text(admin)
    assert not Decision.objects.exists()


def test_nothing_is_decided_by_a_link(admin, two):
    assert admin.get(reverse(DECIDE)).status_code == 405
    assert admin.get(reverse("training_conflicts_undo", args=[1])).status_code == 405
    assert admin.post(reverse("training_conflicts_undo", args=[1])).status_code == 404


def test_a_form_needs_its_token(two):

    strict = signed_in(Client(enforce_csrf_checks=True), administrator())
    assert strict.post(reverse(DECIDE), {"year": "2023"}).status_code == 403


# Who


def test_the_publisher_of_one_article_sees_the_conflict_and_cannot_decide(client, committed, two):
    own, _other = two
    signed_in(client, editor("lan", of=own))
    (card,) = cards(client)
    assert not card.may_decide
    assert [bool(side.articles[0].edit_url) for side in card.sides] == [False, True]
    assert (
        '<form method="post" action="/admin/training'
        not in client.get(reverse(LIST)).content.decode()
    )
    response = send(client, committed, stands("A"))
    assert response.status_code == 403
    assert "Chỉ người có quyền xuất bản tất cả các bài liên quan" in text(response)
    assert not Decision.objects.exists()
    assert not PageLogEntry.objects.filter(action__startswith="training_blocks.").exists()


def test_nor_undo(client, committed, two):
    own, _other = two
    send(signed_in(client, administrator()), committed, stands("A"))
    signed_in(client, editor("lan", of=own))
    (card,) = cards(client, state="decided")
    assert not card.may_decide
    undo = reverse("training_conflicts_undo", args=[Decision.objects.get().pk])
    assert client.post(undo).status_code == 403
    assert Decision.objects.get().undone_at is None


def test_the_publisher_of_both_decides(client, committed, two):
    parent = two[0].get_parent()
    signed_in(client, editor("minh", of=parent))
    assert send(client, committed, stands("A")).status_code == 302
    assert Decision.objects.get().decided_by.username == "minh"


def test_who_may_only_change_them_cannot(client, committed, two):
    parent = two[0].get_parent()
    signed_in(client, editor("hoa", of=parent, may=("change_page",)))
    assert not cards(client)[0].may_decide
    assert send(client, committed, stands("A")).status_code == 403


@pytest.mark.parametrize("of", [None, "another section"])
def test_others_see_nothing(client, committed, two, of):
    key = cards(signed_in(client, administrator()))[0].key
    signed_in(client, editor("an", of=section("Third") if of else None))
    assert (cards(client), cards(client, state="decided")) == ([], [])
    assert send(client, committed, "seen", key=key).status_code == 403
    assert not Decision.objects.exists()


def test_visitors_are_asked_to_sign_in(client, two):
    for name in (LIST, DECIDE):
        assert client.get(reverse(name)).status_code == 302


# What it costs


@pytest.mark.parametrize("state", ["open", "decided"])
@pytest.mark.parametrize("who", ["admin", "editor"])
def test_more_conflicts_cost_no_more_queries(client, committed, state, who):
    home = section("Home")
    user = administrator() if who == "admin" else editor("lan", of=home)
    decider = user

    def add(number):
        with committed():
            for title in "AB":
                told = rows(line("so-cap-llct", 1, 20, owner=unit("go-cong").pk))
                values = results(lines=told, of=f"unit-{number}")
                bulletin(f"{title}{number}", values, under=home)

    def cost():
        with CaptureQueriesContext(connection) as queries:
            shown = cards(client, state=state)
        return len(queries), len(shown)

    def decide_all():
        while state == "decided" and (waiting := cards(client)):
            send(client, committed, waiting[0].options[0][0])

    signed_in(client, decider)
    add(1)
    decide_all()
    cost()
    first = cost()
    for number in range(2, 8):
        add(number)
    decide_all()
    after = cost()
    assert (first[1], after[1]) == (1, 7)
    assert after[0] == first[0]
