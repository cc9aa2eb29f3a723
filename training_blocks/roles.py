"""Who may do what in a section: its two groups, what they may do with its pages, and the workflow it is under.

The only module that writes these. A group is given its permissions when it is made; afterwards only its name and the
editors' right to publish follow the section, so that what administrators give or take otherwise stays.
"""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import DEFAULT_DB_ALIAS
from django.db.models import F
from wagtail.models import (
    GroupCollectionPermission,
    GroupPagePermission,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from training_blocks.derived_columns import is_complete
from training_blocks.events import DRAFT_FIELDS
from training_blocks.models import SectionApprovalTask, SectionGroup, SectionRole
from training_blocks.pages import base_page_model
from training_blocks.sections import is_section, section_models

#: The general groups: what they may do besides pages is what a section's group starts with.
GENERAL = {SectionRole.EDITOR: "Biên tập viên", SectionRole.APPROVER: "Người duyệt"}
ACTIONS = {
    SectionRole.EDITOR: ("add", "change"),
    SectionRole.APPROVER: ("add", "change", "publish", "lock", "unlock"),
}
WORKFLOW = "Duyệt bài của chuyên mục"
NAME_LENGTH = Group._meta.get_field("name").max_length


def keep_section(section) -> None:
    """Bring a section's groups and workflow in step with it. An alias has none: its source has."""
    if section.alias_of_id:
        return
    for role in SectionRole:
        _keep_group(section, role)
    _keep_workflow(section)
    keep_publishing(section.path)


def keep_publishing(path: str) -> None:
    """Editors publish where neither their section nor one above asks for approval; for all sections from `path` on."""
    publish = _page_permissions("publish").get()
    bound = _sections_that_ask(path)
    editors = SectionGroup.objects.filter(role=SectionRole.EDITOR, page__path__startswith=path)
    given = GroupPagePermission.objects.filter(
        permission=publish, group__section_group__in=editors, page=F("group__section_group__page")
    )
    given.filter(page__in=bound).delete()
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group_id=group, page_id=page, permission=publish)
        for group, page in editors.exclude(page__in=bound)
        .exclude(group__in=given.values("group"))
        .values_list("group", "page")
    )


def complete(using: str = DEFAULT_DB_ALIAS, **kwargs) -> None:
    """After any migration: sections that were there before the plugin knew of groups get theirs."""
    if not all(is_complete(model, using) for model in (SectionGroup, base_page_model())):
        return
    for model in section_models():
        if is_complete(model, using):
            for section in model.objects.filter(section_groups=None, alias_of=None):
                keep_section(section)


def page_saved(page, *, update_fields: Iterable[str] | None) -> None:
    if update_fields and DRAFT_FIELDS.issuperset(update_fields):
        return
    if is_section(page.specific_class or type(page)):
        keep_section(page.specific)


def page_going(page) -> None:
    """Before a section is deleted: nobody is left in groups of nothing."""
    if is_section(page.specific_class or type(page)):
        Group.objects.filter(section_group__page=page.pk).delete()


def _keep_group(section, role: SectionRole) -> None:
    kept = SectionGroup.objects.filter(page=section.pk, role=role).select_related("group").first()
    group = kept.group if kept else Group()
    name = _free_name(f"{GENERAL[role]} – {section.title}", group)
    if name != group.name:
        group.name = name
        group.save()
    if not kept:
        SectionGroup.objects.create(page_id=section.pk, role=role, group=group)
        _give_general_permissions(group, role)
        _give_page_permissions(group, role, section)


def _free_name(wanted: str, group: Group) -> str:
    """Two sections may have one title, two groups may not have one name."""
    wanted = wanted[: NAME_LENGTH - len(" (9999)")]
    others = Group.objects.filter(name__startswith=wanted).exclude(pk=group.pk)
    taken, name, number = set(others.values_list("name", flat=True)), wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted} ({number})"
    return name


def _give_general_permissions(group: Group, role: SectionRole) -> None:
    access = {"content_type__app_label": "wagtailadmin", "codename": "access_admin"}
    group.permissions.add(*Permission.objects.filter(**access))
    general = Group.objects.filter(name=GENERAL[role]).first()
    if general:
        group.permissions.add(*general.permissions.all())
        GroupCollectionPermission.objects.bulk_create(
            GroupCollectionPermission(
                group=group, collection_id=one.collection_id, permission_id=one.permission_id
            )
            for one in general.collection_permissions.all()
        )


def _give_page_permissions(group: Group, role: SectionRole, section) -> None:
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=group, page_id=section.pk, permission=permission)
        for permission in _page_permissions(*ACTIONS[role])
    )


def _page_permissions(*actions: str):
    model = base_page_model()
    return Permission.objects.filter(
        content_type=ContentType.objects.get_for_model(model),
        codename__in=[f"{action}_{model._meta.model_name}" for action in actions],
    )


def _keep_workflow(section) -> None:
    """A workflow that an administrator gave the section goes before ours."""
    given = WorkflowPage.objects.filter(page=section.pk)
    if not section.needs_approval:
        given.filter(workflow__workflow_tasks__task__in=_approval_tasks()).delete()
    elif not given.exists():
        WorkflowPage.objects.create(page_id=section.pk, workflow=_approval_workflow())


def _approval_tasks():
    return SectionApprovalTask.objects.filter(active=True).values("pk")


def _approval_workflow() -> Workflow:
    """The one that the migration made, or another in its place where it was taken away."""
    active = Workflow.objects.active().filter(workflow_tasks__task__in=_approval_tasks())
    return active.order_by("pk").first() or _make_workflow()


def _make_workflow() -> Workflow:
    workflow = Workflow.objects.create(name=WORKFLOW)
    task = SectionApprovalTask.objects.filter(active=True).first()
    task = task or SectionApprovalTask.objects.create(name=WORKFLOW)
    WorkflowTask.objects.create(workflow=workflow, task=task)
    return workflow


def _sections_that_ask(path: str) -> list[int]:
    """Of the sections from `path` on, those whose articles need approval."""
    asking: list[str] = []
    below: list[tuple[int, str]] = []
    for model in section_models():
        asking += model.objects.filter(needs_approval=True).values_list("path", flat=True)
        below += model.objects.filter(path__startswith=path).values_list("pk", "path")
    return [pk for pk, own in below if any(own.startswith(above) for above in asking)]
