"""Groups of users: the general ones that a migration makes, and those of sections, which follow their section."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from portal.news.models import NewsIndexPage
from tests.bulletins import added, home, report_page, section, unit
from tests.desks import (
    APPROVER,
    EDITOR,
    administrator_of_all,
    approver_of,
    editor_of,
    group_of,
    news_section,
)
from tests.editors import administrator
from training_blocks.models import ReportingUnit, SectionApprovalTask, SectionGroup
from training_blocks.page_permissions import may_publish

pytestmark = pytest.mark.django_db

USES_FILES = {
    ("Root", f"{action}_{kind}") for action in ("add", "choose") for kind in ("image", "document")
}
EDITS = {"add_page", "change_page"}
APPROVES = EDITS | {"publish_page", "lock_page", "unlock_page"}


def named(codenames, *models):
    return {f"{codename}_{model}" for codename in codenames for model in models}


def permissions(group):
    return set(group.permissions.values_list("codename", flat=True))


def in_collections(group):
    rows = GroupCollectionPermission.objects.filter(group=group)
    return set(rows.values_list("collection__name", "permission__codename"))


def on_pages(group):
    """What members may do: {title: codenames}."""
    found = {}
    rows = GroupPagePermission.objects.filter(group=group)
    for title, codename in rows.values_list("page__title", "permission__codename"):
        found.setdefault(title, set()).add(codename)
    return found


def names():
    """The names of the sections' groups."""
    return set(SectionGroup.objects.values_list("group__name", flat=True))


def workflow_of(page):
    given = WorkflowPage.objects.filter(page=page.pk).select_related("workflow").first()
    return given and given.workflow.name


def change(page, **fields):
    """As an administrator publishes it."""
    page = page.specific_class.objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return page


# The general groups


@pytest.mark.parametrize("name", ["Biên tập viên", "Người duyệt"])
def test_what_editors_and_approvers_may_do_anywhere(name):
    group = Group.objects.get(name=name)
    assert permissions(group) == {"access_admin"}
    assert in_collections(group) == USES_FILES
    assert on_pages(group) == {}


def test_what_administrators_may_do():
    group = Group.objects.get(name="Quản trị cổng")
    models = "user group site locale workflow task redirect reportingunit programme".split()
    assert permissions(group) == {
        "access_admin",
        "submit_translation",
        *named(["add", "change", "delete"], *models),
    }
    assert in_collections(group) == {
        *(("Root", name) for name in named(["add", "change", "choose"], "image", "document")),
        *(("Root", name) for name in named(["add", "change", "delete"], "collection")),
    }
    assert on_pages(group) == {"Root": APPROVES | {"bulk_delete_page"}}


def test_the_migration_can_be_repeated_and_taken_back():
    roles = import_module("training_blocks.migrations.0006_roles")

    def written():
        rows = (Group, GroupPagePermission, GroupCollectionPermission, Permission)
        return [model.objects.count() for model in rows], list(
            Workflow.objects.values_list("name", "workflow_tasks__task__name")
        )

    before = written()
    roles.make_groups(apps, None)
    roles.make_workflow(apps, None)
    assert written() == before
    roles.remove_workflow(apps, None)
    assert not SectionApprovalTask.objects.exists()
    assert "Duyệt bài của chuyên mục" not in dict(written()[1])
    roles.make_workflow(apps, None)
    assert written() == before


# A section's groups


def test_a_section_has_its_editors_and_its_approvers():
    made = news_section("Gò Công Tây")
    editors, approvers = group_of(made, EDITOR), group_of(made, APPROVER)
    assert names() == {"Biên tập viên – Gò Công Tây", "Người duyệt – Gò Công Tây"}
    for group in (editors, approvers):
        assert (permissions(group), in_collections(group)) == ({"access_admin"}, USES_FILES)
    assert on_pages(editors) == {"Gò Công Tây": EDITS | {"publish_page"}}
    assert on_pages(approvers) == {"Gò Công Tây": APPROVES}
    assert workflow_of(made) is None


def test_they_start_with_what_the_general_groups_may_do():
    general = Group.objects.get(name="Biên tập viên")
    general.permissions.add(Permission.objects.get(codename="add_redirect"))
    photos = Collection.get_first_root_node().add_child(name="Ảnh")
    general.collection_permissions.update(collection=photos)
    group = group_of(news_section(), EDITOR)
    assert permissions(group) == {"access_admin", "add_redirect"}
    assert in_collections(group) == {("Ảnh", name) for _root, name in USES_FILES}


def test_without_general_groups_they_can_at_least_sign_in():
    Group.objects.all().delete()
    assert permissions(group_of(news_section(), APPROVER)) == {"access_admin"}


def test_where_approval_is_needed_editors_do_not_publish():
    made = news_section(needs_approval=True)
    assert on_pages(group_of(made, EDITOR)) == {"A": EDITS}
    assert on_pages(group_of(made, APPROVER)) == {"A": APPROVES}
    assert workflow_of(made) == "Duyệt bài của chuyên mục"


def test_approval_is_switched_on_and_off():
    made = change(news_section(), needs_approval=True)
    assert (on_pages(group_of(made, EDITOR)), workflow_of(made) is None) == ({"A": EDITS}, False)
    made = change(made, needs_approval=False)
    assert on_pages(group_of(made, EDITOR)) == {"A": EDITS | {"publish_page"}}
    assert workflow_of(made) is None


def test_a_draft_changes_nothing_before_it_is_published():
    made = news_section()
    draft = NewsIndexPage.objects.get(pk=made.pk)
    draft.title, draft.needs_approval = "B", True
    revision = draft.save_revision()
    assert names() == {"Biên tập viên – A", "Người duyệt – A"}
    assert on_pages(group_of(made, EDITOR)) == {"A": EDITS | {"publish_page"}}
    revision.publish()
    assert names() == {"Biên tập viên – B", "Người duyệt – B"}
    assert on_pages(group_of(made, EDITOR)) == {"B": EDITS}


def test_members_stay_when_a_section_is_renamed():
    made = news_section()
    lan, group = editor_of(made), group_of(made, EDITOR)
    change(made, title="B")
    assert set(lan.groups.values_list("pk", "name")) == {(group.pk, "Biên tập viên – B")}


def test_sections_of_one_title_have_groups_of_their_own():
    news_section("A", slug="a1")
    second = news_section("A", slug="a2")
    Group.objects.create(name="Người duyệt – B")
    assert group_of(second, EDITOR).name == "Biên tập viên – A (2)"
    change(second, title="B")
    assert names() == {
        "Biên tập viên – A",
        "Người duyệt – A",
        "Biên tập viên – B",
        "Người duyệt – B (2)",
    }


def test_a_long_title_is_cut():
    group = group_of(news_section("á" * 255), EDITOR)
    assert (len(group.name) <= 150, group.name[:20]) == (True, "Biên tập viên – áááá")


def test_with_a_section_go_its_groups():
    outer = news_section("A")
    news_section("B", under=outer)
    kept = news_section("C")
    NewsIndexPage.objects.get(pk=outer.pk).delete()
    assert names() == {"Biên tập viên – C", "Người duyệt – C"}
    assert set(Group.objects.filter(name__contains="–").values_list("name", flat=True)) == names()
    assert group_of(kept, EDITOR)


def test_what_administrators_gave_or_took_besides_stays():
    made = news_section()
    editors, approvers = group_of(made, EDITOR), group_of(made, APPROVER)
    other = section("Other")
    publish = Permission.objects.get(content_type__model="page", codename="publish_page")
    GroupPagePermission.objects.create(group=editors, page=other, permission=publish)
    approvers.page_permissions.filter(permission__codename="lock_page").delete()
    editors.permissions.add(Permission.objects.get(codename="add_redirect"))
    change(made, title="B", needs_approval=True)
    assert on_pages(editors) == {"B": EDITS, "Other": {"publish_page"}}
    assert on_pages(approvers) == {"B": APPROVES - {"lock_page"}}
    assert permissions(editors) == {"access_admin", "add_redirect"}


def test_approval_asked_above_holds_below():
    outer = news_section("A")
    inner = news_section("B", under=outer)
    beside = news_section("C")
    outer = change(outer, needs_approval=True)
    for made in (outer, inner):
        assert on_pages(group_of(made, EDITOR)) == {made.title: EDITS}
    assert on_pages(group_of(beside, EDITOR)) == {"C": EDITS | {"publish_page"}}
    assert Page.objects.get(pk=inner.pk).get_workflow().name == "Duyệt bài của chuyên mục"
    change(outer, needs_approval=False)
    assert on_pages(group_of(inner, EDITOR)) == {"B": EDITS | {"publish_page"}}


def may_publish_in(outer):
    granted = on_pages(group_of(outer, EDITOR))[outer.title] == EDITS | {"publish_page"}
    assert granted == (workflow_of(outer) is None)  # who does not publish submits
    return granted


def test_approval_asked_below_binds_the_editors_above_for_they_could_publish_there():
    outer = news_section("A")
    inner = news_section("B", under=news_section("C", under=outer), needs_approval=True)
    beside = news_section("D", under=outer)
    assert not may_publish_in(outer)
    assert may_publish_in(beside)
    assert not may_publish(editor_of(outer), inner)
    inner = change(inner, needs_approval=False)
    assert may_publish_in(outer)
    inner = change(inner, needs_approval=True)
    assert not may_publish_in(outer)
    Page.objects.get(pk=inner.pk).move(home(), "last-child")
    assert may_publish_in(outer)
    Page.objects.get(pk=inner.pk).move(Page.objects.get(pk=beside.pk), "last-child")
    assert (may_publish_in(outer), may_publish_in(beside)) == (False, False)
    NewsIndexPage.objects.get(pk=inner.pk).delete()
    assert (may_publish_in(outer), may_publish_in(beside)) == (True, True)


def test_a_section_that_is_moved_takes_the_rule_of_its_new_place():
    outer, inner = news_section("A", needs_approval=True), news_section("B")
    Page.objects.get(pk=inner.pk).move(outer, "last-child")
    assert on_pages(group_of(inner, EDITOR)) == {"B": EDITS}
    Page.objects.get(pk=inner.pk).move(home(), "last-child")
    assert on_pages(group_of(inner, EDITOR)) == {"B": EDITS | {"publish_page"}}


def test_a_workflow_that_an_administrator_gave_stays():
    made = news_section()
    own = Workflow.objects.create(name="Own")
    task = GroupApprovalTask.objects.create(name="Own")
    WorkflowTask.objects.create(workflow=own, task=task)
    WorkflowPage.objects.create(page=made, workflow=own)
    assert workflow_of(change(made, needs_approval=True)) == "Own"
    assert workflow_of(change(made, needs_approval=False)) == "Own"


def test_the_workflow_is_made_again_where_somebody_deleted_it():
    SectionApprovalTask.objects.all().delete()
    Workflow.objects.all().delete()
    made = news_section(needs_approval=True)
    assert workflow_of(made) == "Duyệt bài của chuyên mục"
    assert [task.specific_class for task in made.get_workflow().tasks] == [SectionApprovalTask]


def test_an_alias_has_no_groups_and_other_pages_have_none():
    made = news_section()
    made.create_alias(update_slug="alias")
    report_page("B", under=made)
    assert names() == {"Biên tập viên – A", "Người duyệt – A"}
    NewsIndexPage.objects.get(alias_of=made.pk)


def test_sections_of_an_older_site_get_groups_with_the_next_migration():
    made, moved = news_section("A", needs_approval=True), news_section("B")
    Group.objects.filter(section_group__page__in=[made.pk, moved.pk]).delete()
    WorkflowPage.objects.filter(page=made.pk).delete()
    call_command("migrate", verbosity=0)
    assert names() == {
        f"{role} – {title}" for role in ("Biên tập viên", "Người duyệt") for title in "AB"
    }
    assert on_pages(group_of(made, EDITOR)) == {"A": EDITS}
    assert workflow_of(made) == "Duyệt bài của chuyên mục"


def test_saving_a_section_asks_the_same_however_many_lie_below():
    def queries(title, *, below):
        outer = news_section(title)
        for number in range(below):
            news_section(f"{title}{number}", under=outer)
        outer = NewsIndexPage.objects.get(pk=outer.pk)
        outer.needs_approval = True
        with CaptureQueriesContext(connection) as asked:
            outer.save()
        return len(asked)

    assert queries("A", below=1) == queries("B", below=6)


# Who switches


def switches(client, user, made):
    client.force_login(user)
    address = reverse("wagtailadmin_pages:edit", args=[made.pk])
    return {"default_unit", "needs_approval"} & set(client.get(address).context["form"].fields)


def test_only_who_keeps_the_units_switches_approval_and_binds_a_section(client):
    made = news_section(default_unit=unit("a"))
    assert switches(client, approver_of(made), made) == set()
    assert switches(client, editor_of(made), made) == set()
    assert switches(client, administrator(), made) == {"default_unit", "needs_approval"}
    assert added(NewsIndexPage(title="B"), under=made).default_unit is None


def test_only_administrators_delete_reference_data_in_bulk(client):
    made, one = news_section(), unit("a")
    address = reverse("wagtail_bulk_action", args=["training_blocks", "reportingunit", "delete"])
    for user, stays in (
        (editor_of(made), True),
        (approver_of(made), True),
        (administrator_of_all(), False),
    ):
        client.force_login(user)
        client.post(f"{address}?id={one.pk}")
        assert ReportingUnit.objects.filter(pk=one.pk).exists() == stays
