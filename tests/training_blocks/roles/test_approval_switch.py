"""Who publishes and who submits where a section asks for approval, and who may switch it."""

import pytest
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import (
    GroupApprovalTask,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from portal.news.models import NewsIndexPage
from tests.bulletins import added, home, unit
from tests.desks import (
    APPROVER,
    EDITOR,
    approver_of,
    editor_of,
    group_of,
    news_section,
)
from tests.editors import administrator
from tests.training_blocks.roles.rights import APPROVES, EDITS, change, on_pages, workflow_of
from training_blocks.models import SectionApprovalTask
from training_blocks.page_permissions import may_publish

pytestmark = pytest.mark.django_db


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


def test_sections_whose_groups_are_of_an_older_version_are_brought_in_step_by_the_next_migration():
    outer = news_section("A")
    inner = news_section("B", under=outer, needs_approval=True)
    news_section("C")
    publish = Permission.objects.get(content_type__model="page", codename="publish_page")
    for made in (outer, inner):
        GroupPagePermission.objects.create(
            group=group_of(made, EDITOR), page=made, permission=publish
        )
    WorkflowPage.objects.all().delete()
    call_command("migrate", verbosity=0)
    for made in (outer, inner):
        assert on_pages(group_of(made, EDITOR)) == {made.title: EDITS}
        assert workflow_of(made) == "Duyệt bài của chuyên mục"
    assert set(WorkflowPage.objects.values_list("page__title", flat=True)) == {"A", "B"}


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


@pytest.mark.parametrize(
    ("who", "restored"),
    [(approver_of, ("A", "b", True)), (lambda _section: administrator(), ("A", "a", False))],
)
def test_an_older_version_restores_only_what_its_editor_may_set(client, who, restored):
    made = news_section("A", default_unit=unit("a"))
    older = made.latest_revision_id
    made = change(made, title="B", default_unit=unit("b"), needs_approval=True)
    client.force_login(who(made))
    address = reverse("wagtailadmin_pages:revisions_revert", args=[made.pk, older])
    form = client.get(address).context["form"]
    typed = {name: form[name].value() or "" for name in form.fields}
    response = client.post(address, typed | {"action-publish": "1"})
    assert response.status_code == 302, response.context["form"].errors
    made = NewsIndexPage.objects.get(pk=made.pk)
    assert (made.title, made.default_unit.slug, made.needs_approval) == restored
    assert may_publish(editor_of(made), made) is not restored[2]
