"""For which units an editor may report: those of the section, whichever way an article comes into it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from portal.news.models import TrainingResultPage
from tests.bulletins import added, child, results, stream, unit
from tests.desks import (
    administrator_of_all,
    approver_of,
    editor_of,
    news_section,
    publish_new,
    send,
)
from tests.editors import administrator, error_at, results_form

pytestmark = pytest.mark.django_db

REFUSED = ["This section reports for tan-an. Choose this unit or one below it."]


@pytest.fixture
def units(db):
    """tan-an with b and c below it, one under the other; another unit whose key begins alike; one above."""
    province = unit("long-an", kind="province")
    tan_an = unit("tan-an", parent=province)
    b = unit("b", parent=tan_an)
    return {
        "tan-an": tan_an,
        "b": b,
        "c": unit("c", parent=b),
        "tan-an-2": unit("tan-an-2", parent=province),
        "long-an": province,
        "elsewhere": unit("elsewhere"),
    }


@pytest.fixture
def desk(units):
    return news_section("A", default_unit=units["tan-an"])


INSIDE = ["tan-an", "b", "c"]
OUTSIDE = ["tan-an-2", "long-an", "elsewhere"]
BOUND = [editor_of, approver_of]
FREE = [lambda section: administrator(), lambda section: administrator_of_all()]


def create(client, under, *, page_unit="tan-an", block_unit=None, publish=True):
    own = {"unit": str(unit(block_unit).pk)} if block_unit else {}
    block = results_form(declared_classes="1", **own)
    return publish_new(
        client,
        block,
        under=under,
        publish=publish,
        reporting_unit=str(unit(page_unit).pk) if page_unit else "",
    )


def refusals(response):
    """(on the page's unit, on the block's); None where the form was taken."""
    if response.status_code == 302:
        return None
    errors = response.context["form"].errors
    in_block = error_at(response, 0, "unit") if "body" in errors else None
    return errors.get("reporting_unit"), in_block


@pytest.mark.parametrize("slug", INSIDE + OUTSIDE)
@pytest.mark.parametrize("who", BOUND + FREE)
def test_the_unit_of_a_new_article(client, desk, who, slug):
    client.force_login(who(desk))
    expected = (REFUSED, None) if slug in OUTSIDE and who in BOUND else None
    assert refusals(create(client, desk, page_unit=slug)) == expected


@pytest.mark.parametrize("slug", INSIDE + OUTSIDE)
@pytest.mark.parametrize("who", [editor_of, FREE[1]])
def test_the_unit_of_a_block(client, desk, who, slug):
    client.force_login(who(desk))
    expected = (None, REFUSED) if slug in OUTSIDE and who in BOUND else None
    assert refusals(create(client, desk, block_unit=slug)) == expected


def test_both_at_once(client, desk):
    client.force_login(editor_of(desk))
    response = create(client, desk, page_unit="elsewhere", block_unit="long-an")
    assert refusals(response) == (REFUSED, REFUSED)


def test_a_draft_is_refused_too_for_it_may_be_published_without_its_form(client, desk):
    client.force_login(editor_of(desk))
    assert refusals(create(client, desk, page_unit="elsewhere", publish=False)) == (REFUSED, None)
    assert refusals(create(client, desk, block_unit="elsewhere", publish=False)) == (None, REFUSED)


def test_owners_and_partners_of_classes_are_free(client, desk, units):
    client.force_login(editor_of(desk))
    line = {"programme": "1", "classes": "1", "owner": str(units["elsewhere"].pk)}
    block = results_form(line, declared_classes="1")
    given = {"reporting_unit": str(units["tan-an"].pk)}
    response = publish_new(client, block, under=desk, **given)
    assert response.status_code == 302


def test_a_section_without_a_unit_binds_nobody(client, units):
    desk = news_section("A")
    client.force_login(editor_of(desk))
    assert refusals(create(client, desk, page_unit="elsewhere", block_unit="long-an")) is None


def test_the_nearest_section_with_a_unit_binds(client, desk, units):
    inner = news_section("B", under=news_section("C", under=desk), default_unit=units["elsewhere"])
    innermost = news_section("D", under=inner)
    client.force_login(editor_of(desk))
    assert refusals(create(client, innermost, page_unit="elsewhere")) is None
    assert refusals(create(client, innermost, page_unit="tan-an"))[0] == [
        "This section reports for elsewhere. Choose this unit or one below it."
    ]
    assert refusals(create(client, inner.get_parent().specific, page_unit="b")) is None


def test_former_units_are_reported_for_in_the_section_of_their_successor(client, desk, units):
    old, older = unit("old", parent=units["elsewhere"]), unit("older", parent=units["elsewhere"])
    old.successors.add(units["tan-an"])
    older.successors.add(old)
    unit("below", parent=older)
    client.force_login(editor_of(desk))
    for slug in ("old", "older", "below"):
        given = {"page_unit": slug, "block_unit": slug, "publish": False}
        assert refusals(create(client, desk, **given)) is None
        TrainingResultPage.objects.get().delete()
    assert refusals(create(client, desk, page_unit="elsewhere")) == (REFUSED, None)


def article(under, slug, *, in_block=None, title="A"):
    body = stream(child(results(1, 20, of=in_block)))
    page = TrainingResultPage(
        title=title, reporting_unit=unit(slug), period_span="year", period_year=2023, body=body
    )
    return added(page, under=under)


def test_an_article_that_exists_keeps_to_it_when_it_is_changed(client, desk, units):
    page = article(desk, "tan-an")
    client.force_login(editor_of(desk))
    for slug, expected in (("elsewhere", (REFUSED, None)), ("b", None)):
        given = {"title": "A", "reporting_unit": str(units[slug].pk)}
        response = send(client, page, results_form(declared_classes="2"), **given)
        assert refusals(response) == expected


# Copies and moves


@pytest.fixture
def desks(desk, units):
    """A section of tan-an and one of another unit, and somebody who edits both."""
    other = news_section("B", default_unit=units["elsewhere"])
    lan = editor_of(desk)
    lan.groups.add(*editor_of(other, "hoa").groups.all())
    return desk, other, lan


def copy(client, page, target):
    data = {
        "new_title": "Copy",
        "new_slug": "copy",
        "new_parent_page": target.pk,
        "copy_subpages": "1",
    }
    return client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data)


@pytest.mark.parametrize("named", [{"slug": "tan-an"}, {"slug": "elsewhere", "in_block": "b"}])
def test_an_article_is_not_copied_into_a_section_of_another_unit(client, desks, named):
    desk, other, lan = desks
    page = article(desk, **named)
    client.force_login(lan)
    response = copy(client, page, other)
    assert response.context["form"].errors["new_parent_page"] == [
        "“A” reports for a unit that does not belong to this section, which reports for elsewhere."
    ]
    assert copy(client, page, desk).status_code == 302 or named["slug"] == "elsewhere"
    client.force_login(administrator())
    assert copy(client, page, other).status_code == 302


def test_neither_is_a_section_with_such_an_article_nor_its_draft(client, desks):
    desk, other, lan = desks
    inner = news_section("C", under=desk)
    page = article(inner, "elsewhere")
    page.reporting_unit = unit("tan-an")
    page.save_revision()
    client.force_login(lan)
    assert "new_parent_page" in copy(client, inner, other).context["form"].errors


@pytest.mark.parametrize("bulk", [True, False])
def test_an_article_is_not_moved_into_a_section_of_another_unit(client, desks, bulk):
    desk, other, lan = desks
    page = article(desk, "tan-an")

    def move(user):
        client.force_login(user)
        if bulk:
            address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
            client.post(f"{address}?id={page.pk}", {"chooser": other.pk})
        else:
            client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, other.pk]))
        return Page.objects.get(pk=page.pk).get_parent().pk

    assert move(lan) == desk.pk
    assert move(administrator()) == other.pk


def test_an_article_of_the_new_place_is_moved_there(client, desks):
    desk, other, lan = desks
    page = article(desk, "elsewhere", in_block="elsewhere")
    client.force_login(lan)
    client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, other.pk]))
    assert Page.objects.get(pk=page.pk).get_parent().pk == other.pk


@pytest.mark.parametrize(("slug", "taken"), [("tan-an", False), ("elsewhere", True)])
def test_a_section_goes_by_its_own_unit(client, desks, units, slug, taken):
    desk, other, lan = desks
    inner = news_section("C", under=desk, default_unit=units[slug], live=False)
    client.force_login(lan)
    assert (copy(client, inner, other).status_code == 302) is taken
    client.post(reverse("wagtailadmin_pages:move_confirm", args=[inner.pk, other.pk]))
    place = other if taken else desk
    assert Page.objects.get(pk=inner.pk).get_parent().pk == place.pk


def test_a_section_s_move_asks_the_same_however_many_articles_lie_below(client, desks):
    desk, other, lan = desks
    client.force_login(lan)

    def queries(title, *, articles):
        inner = news_section(title, under=desk)
        for _number in range(articles):
            article(inner, "elsewhere", in_block="elsewhere").save_revision()
        with CaptureQueriesContext(connection) as asked:
            address = reverse("wagtailadmin_pages:move_confirm", args=[inner.pk, other.pk])
            assert client.get(address).status_code == 200
        return len(asked)

    queries("Warm", articles=1)
    assert queries("C", articles=1) == queries("D", articles=5)
