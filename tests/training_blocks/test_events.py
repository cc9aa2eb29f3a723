"""One test for each event that touches the index: after it, the index says what the live public pages state."""

import json
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import APIToken, Locale, Page, PageViewRestriction
from wagtail.test.utils.form_data import nested_form_data, streamfield

from tests.bulletins import (
    Index,
    bulletin,
    edited,
    hide,
    home,
    index,
    line,
    programme,
    report_page,
    results,
    rows,
    section,
    stream,
    unit,
)
from tests.testapp.models import BulletinPage
from training_blocks import indexing
from training_blocks.indexing import articles
from training_blocks.models import Report
from training_blocks.models.reports import IndexProblem, IndexState

# What `bulletin()` states, indexed under a title, and the only total that follows from it.
TOTALS = {2023: (26, 2243)}
NOTHING = Index()


def report(title="A", standing="counted", unit="tan-an", year=2023, classes=26, learners=2243):
    return title, unit, year, classes, learners, standing


def only(*titles, totals=None):
    """The index when these bulletins are counted and nothing else is indexed."""
    return Index({report(title) for title in titles}, TOTALS if totals is None else totals)


def fresh(page):
    return page.specific_class.objects.get(pk=page.pk)


def base(page):
    return Page.objects.get(pk=page.pk)


# Publishing


def test_publish(committed):
    with committed():
        bulletin()
    assert index() == only("A")


def test_draft_is_not_indexed(committed):
    with committed():
        bulletin(live=False)
    assert index() == NOTHING


def test_first_publication_scheduled_for_later(committed):
    """Wagtail sends page_published with live=False."""
    with committed():
        scheduled(timezone.now() + timedelta(days=1))
    assert index() == NOTHING


def test_scheduled_publication_due(committed, monkeypatch):
    with committed():
        scheduled(timezone.now() + timedelta(hours=1))
    later = timezone.now() + timedelta(hours=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    with committed():
        call_command("publish_scheduled")
    assert index() == only("A")


def scheduled(when):
    page = bulletin(live=False)
    page.go_live_at = when
    page.save_revision().publish()


def test_expiry(committed):
    """Wagtail unpublishes the base row: no signal of the page's own class."""
    with committed():
        page = bulletin()
    BulletinPage.objects.filter(pk=page.pk).update(
        expire_at=timezone.now() - timedelta(minutes=1), expired=False
    )
    with committed():
        call_command("publish_scheduled")
    assert (fresh(page).live, index()) == (False, NOTHING)


def test_publish_another_version(committed):
    with committed():
        page = bulletin()
    with committed():
        edited(page, results(27, 2300))
    assert index() == Index({report(classes=27, learners=2300)}, {2023: (27, 2300)})


def test_draft_over_a_live_page(committed):
    """post_save carries the draft in memory; the row still holds what is live."""
    with committed():
        page = bulletin()
    with committed():
        edited(page, results(99, 9999), live=False)
    assert index() == only("A")


def test_revert_changes_nothing_until_published(committed):
    with committed():
        page = bulletin()
    first = page.latest_revision
    with committed():
        edited(page, results(27, 2300))
    with committed():
        reverted = first.as_object().save_revision(previous_revision=first)
    assert index() == Index({report(classes=27, learners=2300)}, {2023: (27, 2300)})
    with committed():
        reverted.publish()
    assert index() == only("A")


def test_save_in_a_script(committed):
    with committed():
        page = bulletin()
    page = fresh(page)
    page.body = stream(results(27, 2300))
    with committed():
        page.save()
    assert index() == Index({report(classes=27, learners=2300)}, {2023: (27, 2300)})


def test_live_page_added_without_a_revision(committed):
    with committed():
        home().add_child(instance=BulletinPage(title="A", body=stream(results(26, 2243))))
    assert index() == only("A")


def test_the_pages_unit_and_period_changed(committed):
    """The block leaves both to the page; the move to another unit leaves nothing behind."""
    with committed():
        page = report_page("A", results(26, 2243, of=None))
    page = fresh(page)
    page.reporting_unit, page.period_year = unit("yen-bai"), 2022
    with committed():
        page.save_revision().publish()
    assert index() == Index({report(unit="yen-bai", year=2022)}, {2022: (26, 2243)})


# Taking down


def test_unpublish(committed):
    with committed():
        page = bulletin()
    with committed():
        page.unpublish()
    assert index() == NOTHING


def test_unpublish_through_the_base_page(committed):
    with committed():
        page = bulletin()
    with committed():
        base(page).unpublish()
    assert index() == NOTHING


def test_unpublished_parent_leaves_its_children(committed):
    with committed():
        parent = bulletin("Parent")
        bulletin("Child", results(9, 564, of="yen-bai"), under=parent)
    with committed():
        parent.unpublish()
    assert index() == Index(
        {report("Child", unit="yen-bai", classes=9, learners=564)}, {2023: (9, 564)}
    )


def test_unpublish_with_descendants(committed):
    with committed():
        parent = section()
        bulletin("A", under=parent)
    with committed():
        parent.unpublish()
        for child in parent.get_descendants():
            child.unpublish()
    assert index() == NOTHING


def test_delete(committed):
    with committed():
        page = bulletin()
    with committed():
        page.delete()
    assert index() == NOTHING


def test_delete_the_parent(committed):
    with committed():
        parent = section()
        bulletin("A", under=parent)
        bulletin("B", results(9, 564, of="yen-bai"))
    with committed():
        parent.delete()
    assert index() == Index(
        {report("B", unit="yen-bai", classes=9, learners=564)}, {2023: (9, 564)}
    )


def test_deleting_one_of_two_reports_makes_the_other_stand(committed):
    """Two articles of one unit and year: the later one stands until it is gone."""
    with committed():
        bulletin("A")
        second = bulletin("B", results(27, 2300))
    assert index() == Index(
        {report("A", "duplicate"), report("B", classes=27, learners=2300)}, {2023: (27, 2300)}
    )
    with committed():
        second.delete()
    assert index() == only("A")


def test_deleting_a_section_lets_a_report_elsewhere_stand(committed):
    with committed():
        bulletin("A")
        parent = section()
        bulletin("B", results(27, 2300), under=parent)
    with committed():
        base(parent).delete()
    assert index() == only("A")


def test_delete_by_queryset(committed):
    with committed():
        bulletin("A")
        bulletin("B", results(27, 2300))
    with committed():
        Page.objects.filter(title="B").delete()
    assert index() == only("A")


def test_delete_a_private_page(committed):
    with committed():
        page = bulletin()
        hide(page)
    with committed():
        page.delete()
    assert index() == NOTHING


# Privacy and moves


def test_move_into_and_out_of_a_private_section(committed):
    with committed():
        private, public = section("Private"), section("Public")
        hide(private)
        page = bulletin(under=public)
    with committed():
        base(page).move(base(private), pos="last-child")
    assert index() == NOTHING
    with committed():
        base(page).move(base(public), pos="last-child")
    assert index() == only("A")


def test_move_of_a_whole_section(committed):
    with committed():
        private, public = section("Private"), section("Public")
        hide(private)
        bulletin(under=section("Inner", under=public))
    inner = Page.objects.get(title="Inner")
    with committed():
        inner.move(base(private), pos="last-child")
    assert index() == NOTHING
    with committed():
        Page.objects.get(title="Inner").move(home(), pos="last-child")
    assert index() == only("A")


def test_privacy_of_the_page_on_changed_and_off(committed):
    with committed():
        page = bulletin()
    with committed():
        restriction = hide(page)
    assert index() == NOTHING
    restriction.restriction_type = "password"
    with committed():
        restriction.save()
    assert index() == NOTHING
    with committed():
        restriction.delete()
    assert index() == only("A")


def test_privacy_inherited(committed):
    with committed():
        parent = section()
        bulletin(under=section("Inner", under=parent))
    with committed():
        hide(parent)
    assert index() == NOTHING
    with committed():
        PageViewRestriction.objects.filter(page=parent).delete()
    assert index() == only("A")


def test_privacy_restriction_of_no_restriction(committed):
    with committed():
        page = bulletin()
        PageViewRestriction.objects.create(page=page, restriction_type="none")
    assert index() == only("A")


def test_privacy_through_the_admin(committed, admin_client):
    with committed():
        parent = section()
        bulletin(under=parent)
    address = reverse("wagtailadmin_pages:set_privacy", args=[parent.pk])
    with committed():
        admin_client.post(address, {"restriction_type": "login"})
    assert (PageViewRestriction.objects.count(), index()) == (1, NOTHING)
    with committed():
        admin_client.post(address, {"restriction_type": "none"})
    assert (PageViewRestriction.objects.count(), index()) == (0, only("A"))


def test_published_under_a_private_section(committed):
    with committed():
        private = section()
        hide(private)
    with committed():
        bulletin(under=private)
    assert index() == NOTHING


def test_hiding_lets_a_duplicate_stand(committed):
    with committed():
        bulletin("A")
        second = bulletin("B", results(27, 2300))
    with committed():
        hide(second)
    assert index() == only("A")


# Aliases


def test_alias_is_counted_once(committed):
    with committed():
        page = bulletin()
    with committed():
        page.create_alias(update_slug="alias")
    assert index() == only("A")


def test_alias_outside_a_private_section_stays_private(committed):
    """`.public()` returns such an alias, serving refuses it."""
    with committed():
        private = section()
        hide(private)
        page = bulletin(under=private)
    with committed():
        page.create_alias(parent=home())
    assert index() == NOTHING


def test_alias_converted_to_a_page_is_a_report_of_its_own(committed):
    """The same unit and year twice: a duplicate, counted once. Both were first published at the same moment, so the
    later page stands."""
    with committed():
        alias = bulletin().create_alias(update_slug="alias")
    with committed():
        ConvertAliasPageAction(alias).execute()
    assert index() == Index({report("A", "duplicate"), report("A")}, TOTALS)


def test_alias_of_a_page_in_a_private_section_converted_becomes_public(committed):
    with committed():
        private = section()
        hide(private)
        alias = bulletin(under=private).create_alias(parent=home())
    with committed():
        ConvertAliasPageAction(alias).execute()
    assert index() == only("A")


def test_alias_of_a_private_page_converted_stays_private(committed):
    """Wagtail copies the restriction to the alias, where it begins to count."""
    with committed():
        page = bulletin()
        hide(page)
        alias = page.create_alias(update_slug="alias")
    with committed():
        ConvertAliasPageAction(alias).execute()
    assert index() == NOTHING


def test_source_of_an_alias_published_again(committed):
    with committed():
        page = bulletin()
        page.create_alias(update_slug="alias")
    with committed():
        edited(page, results(27, 2300))
    assert index() == Index({report(classes=27, learners=2300)}, {2023: (27, 2300)})


def test_source_of_an_alias_deleted_takes_the_alias_down(committed):
    with committed():
        page = bulletin()
        alias = page.create_alias(update_slug="alias")
    with committed():
        page.delete()
    assert (fresh(alias).live, index()) == (False, NOTHING)


@pytest.fixture
def below_an_alias(committed):
    """A page of its own below an alias of a section: the section's privacy reaches it."""
    with committed():
        source = section("Source")
        alias = source.create_alias(update_slug="alias")
        bulletin(under=alias)
    return source


def test_page_below_an_alias_when_the_source_section_is_hidden_and_shown(committed, below_an_alias):
    with committed():
        restriction = hide(below_an_alias)
    assert index() == NOTHING
    with committed():
        restriction.delete()
    assert index() == only("A")


def test_page_below_an_alias_is_not_hidden_by_the_sources_parent(committed, below_an_alias):
    """Wagtail asks the alias's own ancestors and its source, not the ancestors of its source."""
    private = section("Private")
    hide(private)
    with committed():
        base(below_an_alias).move(base(private), pos="last-child")
    assert index() == only("A")


def test_page_below_an_alias_that_is_converted(committed, below_an_alias):
    with committed():
        hide(below_an_alias)
    with committed():
        ConvertAliasPageAction(below_an_alias.aliases.get().specific).execute()
    assert index() == only("A")


def test_page_below_an_alias_when_the_source_section_is_deleted(committed, below_an_alias):
    with committed():
        hide(below_an_alias)
    with committed():
        below_an_alias.delete()
    assert index() == only("A")


def test_page_below_an_alias_when_an_unpublished_source_section_is_deleted(
    committed, below_an_alias
):
    """Its aliases are not unpublished then: no event reaches them."""
    with committed():
        hide(below_an_alias)
        below_an_alias.unpublish()
    with committed():
        fresh(below_an_alias).delete()
    assert index() == only("A")


def test_page_below_an_alias_of_a_section_within_a_deleted_tree(committed):
    with committed():
        outer = section("Outer")
        source = section("Source", under=outer)
        alias = source.create_alias(parent=home(), update_slug="alias")
        bulletin(under=alias)
        hide(source)
        source.unpublish()
    with committed():
        base(outer).delete()
    assert index() == only("A")


# Copies and translations


def test_live_copy_is_a_duplicate(committed):
    with committed():
        page = bulletin()
    with committed():
        page.copy(update_attrs={"slug": "copy", "title": "Copy"})
    assert index() == Index({report("A", "duplicate"), report("Copy")}, TOTALS)


def test_copy_as_draft(committed):
    with committed():
        page = bulletin()
    with committed():
        page.copy(update_attrs={"slug": "copy"}, keep_live=False)
    assert index() == only("A")


def test_copy_of_a_section(committed):
    with committed():
        parent = section()
        bulletin(under=parent)
    with committed():
        parent.copy(recursive=True, update_attrs={"slug": "copy"})
    assert index() == Index({report("A", "duplicate"), report("A")}, TOTALS)


@pytest.fixture
def english(db):
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture
def translated(committed, english):
    """An article and its live translation, which states other numbers."""
    with committed():
        page = bulletin()
        home().copy_for_translation(english)
        translation = page.copy_for_translation(english)
        translation.title = "Translation"
        translation.body = stream(results(1, 1))
        translation.save_revision().publish()
    return page, translation


TRANSLATION = Index({report("Translation", classes=1, learners=1)}, {2023: (1, 1)})


def test_translation_as_draft(committed, english):
    with committed():
        page = bulletin()
        home().copy_for_translation(english)
    with committed():
        page.copy_for_translation(english)
    assert index() == only("A")


def test_of_live_translations_the_default_locales_counts(translated):
    assert index() == only("A")


def test_translation_counts_while_its_source_is_unpublished(committed, translated):
    page, _translation = translated
    with committed():
        page.unpublish()
    assert index() == TRANSLATION
    with committed():
        fresh(page).get_latest_revision().publish()
    assert index() == only("A")


def test_translation_counts_while_its_source_is_private(committed, translated):
    page, _translation = translated
    with committed():
        restriction = hide(page)
    assert index() == TRANSLATION
    with committed():
        restriction.delete()
    assert index() == only("A")


def test_translation_counts_when_its_source_is_deleted(committed, translated):
    page, _translation = translated
    with committed():
        page.delete()
    assert index() == TRANSLATION


def test_translation_deleted(committed, translated):
    _page, translation = translated
    with committed():
        translation.delete()
    assert index() == only("A")


# Units and programmes


def test_unit_closed_before_the_period_and_opened_again(committed):
    with committed():
        bulletin()
    tan_an = unit()
    tan_an.valid_to = date(2022, 12, 31)
    with committed():
        tan_an.save()
    assert index() == Index({report(standing="excluded")}, {})
    tan_an.valid_to = date(2025, 6, 30)
    with committed():
        tan_an.save()
    assert index() == only("A")


def test_unit_founded_within_the_year_settles_its_reports_anew(committed):
    """Founded in July, its report of the year means July to December: the same days as the half-year's."""
    with committed():
        bulletin("Half", results(1, 10, span="half-2"))
        bulletin("Year", results(2, 20))
    assert index() == Index(
        {report("Half", "covered", classes=1, learners=10), report("Year", classes=2, learners=20)},
        {2023: (2, 20)},
    )
    tan_an = unit()
    tan_an.valid_from = date(2023, 7, 1)
    with committed():
        tan_an.save()
    assert index() == Index(
        {
            report("Half", "duplicate", classes=1, learners=10),
            report("Year", classes=2, learners=20),
        },
        {2023: (2, 20)},
    )


def test_unit_renamed(committed):
    with committed():
        bulletin()
    tan_an = unit()
    tan_an.name_vi, tan_an.slug = "Tân An", "thanh-pho-tan-an"
    with committed():
        tan_an.save()
    assert index() == Index({report(unit="thanh-pho-tan-an")}, TOTALS)


def test_unit_merged_into_a_successor(committed):
    with committed():
        bulletin()
    tan_an, successor = unit(), unit("long-an", valid_from=date(2025, 7, 1))
    with committed():
        tan_an.valid_to = date(2025, 6, 30)
        tan_an.save()
        tan_an.successors.add(successor)
    assert index() == only("A")


def test_units_change_raises_the_index_version(committed):
    tan_an, successor = unit(), unit("long-an")
    before = version()
    with committed():
        tan_an.save()
    assert version() > before
    before = version()
    with committed():
        tan_an.successors.add(successor)
    assert version() > before


def version():
    return IndexState.objects.values_list("version", flat=True).first() or 0


def test_unit_with_reports_cannot_be_deleted(committed):
    with committed():
        bulletin()
    with pytest.raises(ProtectedError), transaction.atomic():
        unit().delete()
    assert index() == only("A")


def test_programme_renamed_recoded_and_closed(committed):
    with committed():
        bulletin("A", results(26, 2243, lines=rows(line("qpan", 26, 2243))))
    changed = programme("qpan")
    changed.name_vi, changed.code, changed.valid_to = "QPAN", "qpan-2", date(2020, 1, 1)
    before = version()
    with committed():
        changed.save()
    assert (version() > before, index()) == (True, only("A"))


def test_programme_that_only_an_unreadable_block_names_cannot_be_deleted(committed):
    """26 is not 5, and no reason is given. Deleted, the block would have one fault more at the next rebuild."""
    with committed():
        bulletin("A", results(26, 2243, lines=rows(line("chuyen-de", 5, 2243))))
    with pytest.raises(ProtectedError), transaction.atomic():
        programme("chuyen-de").delete()
    assert index() == Index(problems={("A", "difference-classes")})


# Through Wagtail's admin and API


def posted(title="A", *, classes="26", learners="2.243", **more):
    """The admin form of a bulletin with one results block, as a browser posts it."""
    choices = {"scope": "own", "coverage": "whole", "status": "official"}
    value = {
        "unit": str(unit().pk),
        "period": {"span": "year", "year": "2023", "start": "", "end": ""},
        "declared_classes": classes,
        "declared_learners": learners,
        "lines": {"count": "0"},
        **choices,
    }
    data = {"title": title, "slug": title.lower(), "body": streamfield([("results", value)])}
    return nested_form_data(data | {"comments": EMPTY_FORMSET} | more)


EMPTY_FORMSET = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0"}
PUBLISH = {"action-publish": "action-publish"}


def test_publish_through_the_admin(committed, admin_client):
    with committed():
        page = bulletin("A", results(1, 1))
    with committed():
        answer = admin_client.post(
            reverse("wagtailadmin_pages:edit", args=[page.pk]), posted() | PUBLISH
        )
    assert (answer.status_code, index()) == (302, only("A"))


def test_create_through_the_admin(committed, admin_client):
    address = reverse("wagtailadmin_pages:add", args=["testapp", "bulletinpage", home().pk])
    with committed():
        answer = admin_client.post(address, posted() | PUBLISH)
    assert (answer.status_code, index()) == (302, only("A"))


def test_draft_through_the_admin(committed, admin_client):
    with committed():
        page = bulletin()
    with committed():
        admin_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), posted(classes="99"))
    assert index() == only("A")


@pytest.fixture
def refreshes(monkeypatch):
    """The calls of `refresh`, as they come."""
    seen = []
    refresh = indexing.refresh

    def note(*args, **kwargs):
        seen.append(args)
        refresh(*args, **kwargs)

    monkeypatch.setattr(indexing, "refresh", note)
    return seen


# Wagtail saves the page twice or more without a transaction around it: under a test's own transaction the saves
# would be gathered.
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_one_publish_through_the_admin_refreshes_once_and_a_draft_never(admin_client, refreshes):
    page = bulletin("A", results(1, 1))
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    refreshes.clear()
    admin_client.post(address, posted(classes="99"))
    assert refreshes == []
    admin_client.post(address, posted() | PUBLISH)
    assert (len(refreshes), index()) == (1, only("A"))


def test_one_transaction_refreshes_once(committed, refreshes):
    with committed():
        bulletin("A")
        page = bulletin("B", results(9, 564, of="yen-bai"))
        page.unpublish()
        page.delete()
    assert (len(refreshes), index()) == (1, only("A"))


def bulk(client, action, *pages, **data):
    ids = "&".join(f"id={page.pk}" for page in pages)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return client.post(f"{address}?{ids}&next=/admin/", data)


@pytest.fixture
def two(committed):
    with committed():
        return bulletin("A"), bulletin("B", results(9, 564, of="yen-bai"))


BOTH = Index(
    {report("A"), report("B", unit="yen-bai", classes=9, learners=564)}, {2023: (35, 2807)}
)


def test_bulk_unpublish_and_publish(committed, admin_client, two):
    with committed():
        bulk(admin_client, "unpublish", *two)
    assert index() == NOTHING
    with committed():
        bulk(admin_client, "publish", *two)
    assert index() == BOTH


def test_bulk_publish_with_descendants(committed, admin_client):
    with committed():
        parent = section()
        bulletin("A", under=parent, live=False)
        bulletin("B", results(9, 564, of="yen-bai"), under=parent, live=False)
    with committed():
        bulk(admin_client, "publish", parent, include_descendants="on")
    assert index() == BOTH


def test_bulk_move(committed, admin_client, two):
    with committed():
        private = section()
        hide(private)
    with committed():
        bulk(admin_client, "move", *two, chooser=private.pk)
    assert index() == NOTHING


def test_bulk_delete(committed, admin_client, two):
    with committed():
        bulk(admin_client, "delete", *two)
    assert (BulletinPage.objects.count(), index()) == (0, NOTHING)


@pytest.fixture
def api(settings, client, admin_user):
    """A site that mounts Wagtail's API, and a client with a token."""
    settings.ROOT_URLCONF = "tests.training_blocks.api_urls"
    _token, key = APIToken.create_token(user=admin_user, name="test")
    client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {key}"
    return client


def acted(api, page, action, **data):
    address = reverse(f"wagtailapi_v3:pages_actions_{action}", args=[page.pk])
    send = api.delete if action == "delete" else api.post
    answer = send(address, json.dumps(data), content_type="application/json")
    assert answer.status_code < 300, answer.content


def test_write_through_the_api(committed, api):
    with committed():
        page = bulletin("Draft", live=False)
    written = {"meta": {"type": "testapp.BulletinPage", "action": "publish"}, "title": "A"}
    address = reverse("wagtailapi_v3:update_page", args=[page.pk])
    with committed():
        answer = api.patch(address, json.dumps(written), content_type="application/json")
    assert (answer.status_code, index()) == (200, only("A"))


def test_actions_through_the_api(committed, api):
    with committed():
        page, private = bulletin(), section()
        hide(private)
    with committed():
        acted(api, page, "unpublish")
    assert index() == NOTHING
    with committed():
        acted(api, page, "publish")
    assert index() == only("A")
    with committed():
        acted(api, page, "copy", slug="copy", title="Copy")
    assert index() == Index({report("A", "duplicate"), report("Copy")}, TOTALS)
    with committed():
        acted(api, BulletinPage.objects.get(title="Copy"), "delete")
    assert index() == only("A")
    with committed():
        acted(api, page, "move", destination_id=private.pk, position="last-child")
    assert index() == NOTHING


# Transactions


def test_a_transaction_that_is_rolled_back_indexes_nothing(committed):
    with committed(), pytest.raises(RuntimeError), transaction.atomic():
        bulletin()
        raise RuntimeError
    assert index() == NOTHING


def test_a_savepoint_that_is_rolled_back_takes_only_its_own_events(committed):
    with committed():
        bulletin("A")
        with pytest.raises(RuntimeError), transaction.atomic():
            bulletin("B", results(9, 564, of="yen-bai"))
            raise RuntimeError
    assert index() == only("A")


def test_an_event_after_a_rolled_back_savepoint_is_not_lost(committed):
    with committed():
        with pytest.raises(RuntimeError), transaction.atomic():
            bulletin("B", results(9, 564, of="yen-bai"))
            raise RuntimeError
        with transaction.atomic():
            bulletin("A")
    assert index() == only("A")


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_without_a_transaction_the_index_is_right_at_once():
    page = bulletin()
    assert index() == only("A")
    page.unpublish()
    assert index() == NOTHING


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_within_a_transaction_the_index_waits_for_its_commit():
    with transaction.atomic():
        bulletin()
        assert not Report.objects.exists()
    assert index() == only("A")


# Failure


@pytest.mark.parametrize(
    "broken",
    ["refresh", "refreshing._settle", "articles.statements_in", "writing._write_report"],
)
def test_a_refresh_that_fails_is_recorded_and_mended_by_a_rebuild(committed, monkeypatch, broken):
    with monkeypatch.context() as patch:
        patch.setattr(f"training_blocks.indexing.{broken}", lambda *a, **kw: 1 / 0)
        with committed():
            page = bulletin()
    assert fresh(page).live
    assert faults() == {("A", "refresh-failed")}
    assert Report.objects.count() == 0
    call_command("rebuild_reports")
    assert index() == only("A")


def faults():
    problems = IndexProblem.objects.select_related("page")
    return {(p.page.title, *(fault["code"] for fault in p.faults)) for p in problems}


def test_a_page_that_cannot_be_read_does_not_hold_up_the_others(committed, monkeypatch):
    read = articles.statements_in

    def fail_on_b(page, **kwargs):
        return 1 / 0 if page.title == "B" else read(page, **kwargs)

    monkeypatch.setattr(articles, "statements_in", fail_on_b)
    with committed():
        bulletin("A")
        bulletin("B", results(27, 2300))
    assert index() == Index({report("A")}, TOTALS, {("B", "refresh-failed")})
