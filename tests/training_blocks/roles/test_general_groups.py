"""The groups that a migration makes, and what those of sections take over from them."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Workflow,
)

from tests.bulletins import home, unit
from tests.desks import (
    APPROVER,
    EDITOR,
    administrator_of_all,
    approver_of,
    editor_of,
    group_of,
    news_section,
)
from tests.training_blocks.roles.rights import (
    APPROVES,
    EDITS,
    USES_FILES,
    allow,
    in_collections,
    named,
    on_pages,
    permissions,
)
from training_blocks.models import ReportingUnit, SectionApprovalTask

pytestmark = pytest.mark.django_db


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
        "change_siteframe",  # the portal's menu and footer
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


def test_they_start_with_the_files_that_the_general_groups_may_use_and_nothing_else():
    general = Group.objects.get(name="Biên tập viên")
    root = Collection.get_first_root_node()
    photos = root.add_child(name="Ảnh")
    general.collection_permissions.update(collection=photos)
    allow(general, "delete_document", within=root)
    general.permissions.add(Permission.objects.get(codename="add_redirect"))
    group = group_of(news_section(), EDITOR)
    assert permissions(group) == {"access_admin"}
    assert in_collections(group) == {("Ảnh", name) for _root, name in USES_FILES}


def test_a_group_of_that_name_keeps_its_rights_and_hands_on_none_of_them():
    Group.objects.all().delete()
    general = Group.objects.create(name="Biên tập viên")
    general.permissions.add(Permission.objects.get(codename="delete_user"))
    allow(general, "delete_image", within=Collection.get_first_root_node())
    publish = Permission.objects.get(content_type__model="page", codename="publish_page")
    GroupPagePermission.objects.create(group=general, page=home(), permission=publish)
    import_module("training_blocks.migrations.0006_roles").make_groups(apps, None)
    assert permissions(general) == {"access_admin", "delete_user"}
    assert in_collections(general) == USES_FILES | {("Root", "delete_image")}
    assert on_pages(general) == {home().title: {"publish_page"}}
    group = group_of(news_section(), EDITOR)
    assert (permissions(group), in_collections(group)) == ({"access_admin"}, USES_FILES)
    assert on_pages(group) == {"A": EDITS | {"publish_page"}}


def test_without_general_groups_they_can_at_least_sign_in():
    Group.objects.all().delete()
    assert permissions(group_of(news_section(), APPROVER)) == {"access_admin"}


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
