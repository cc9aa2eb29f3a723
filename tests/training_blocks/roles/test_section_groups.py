"""A section's groups: made, renamed and deleted with it."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from wagtail.models import (
    GroupPagePermission,
    WorkflowPage,
)

from portal.news.models import NewsIndexPage
from tests.bulletins import report_page, section
from tests.desks import (
    APPROVER,
    EDITOR,
    editor_of,
    group_of,
    news_section,
)
from tests.training_blocks.roles.rights import (
    APPROVES,
    EDITS,
    USES_FILES,
    change,
    in_collections,
    names,
    on_pages,
    permissions,
    workflow_of,
)

pytestmark = pytest.mark.django_db


def test_a_section_has_its_editors_and_its_approvers():
    made = news_section("Gò Công Tây")
    editors, approvers = group_of(made, EDITOR), group_of(made, APPROVER)
    assert names() == {"Biên tập viên – Gò Công Tây", "Người duyệt – Gò Công Tây"}
    for group in (editors, approvers):
        assert (permissions(group), in_collections(group)) == ({"access_admin"}, USES_FILES)
    assert on_pages(editors) == {"Gò Công Tây": EDITS | {"publish_page"}}
    assert on_pages(approvers) == {"Gò Công Tây": APPROVES}
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
