"""Who may do what in a section: its two groups, what they may do with its pages, and the workflow it is under.

The only module that writes these. A group is given its permissions when it is made; afterwards only its name and the
editors' right to publish follow the section, so that what administrators give or take otherwise stays.
"""

from collections.abc import Iterable, Mapping

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import DEFAULT_DB_ALIAS
from django.db.models import F, Q
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

#: The general groups. A section's group starts with the collections where they may use files, and with nothing else:
#: a site may have had a group of such a name for purposes of its own.
GENERAL = {SectionRole.EDITOR: "Biên tập viên", SectionRole.APPROVER: "Người duyệt"}
USES_FILES = ("add_image", "choose_image", "add_document", "choose_document")
ACTIONS = {
    SectionRole.EDITOR: ("add", "change"),
    SectionRole.APPROVER: ("add", "change", "publish", "lock", "unlock"),
}
WORKFLOW = "Duyệt bài của chuyên mục"
NAME_LENGTH = Group._meta.get_field("name").max_length


def keep_section(section) -> None:
    """Bring a section's groups and workflow in step with it. An alias has none: its source has."""
    if not section.alias_of_id:
        for role in SectionRole:
            _keep_group(section, role)
    keep_publishing(section.path)


def keep_publishing(path: str) -> None:
    """Who publishes and who submits in the section at `path`, in those below it and in those above.

    Editors publish where no section above or below theirs asks for approval, nor their own: what they may do in a
    section they may do in all below it, and there it cannot be taken from them.
    """
    asking, concerned = _asking_paths(), _sections_along(path)
    _keep_workflows(concerned, asking)
    _keep_permission(path, bound=[pk for pk, own in concerned.items() if _is_bound(own, asking)])


def _keep_permission(path: str, *, bound: list[int]) -> None:
    publish = _page_permissions("publish").get()
    editors = SectionGroup.objects.filter(_along(path, "page__path"), role=SectionRole.EDITOR)
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
    """After any migration: sections that were there before the plugin knew of groups get theirs, and who publishes in
    each is what this version says."""
    models = (SectionGroup, base_page_model(), *section_models())
    if not all(is_complete(model, using) for model in models):
        return
    for model in section_models():
        for section in model.objects.filter(section_groups=None, alias_of=None):
            for role in SectionRole:
                _keep_group(section, role)
    if SectionGroup.objects.exists():
        for root in base_page_model().objects.filter(depth=1):
            keep_publishing(root.path)


def page_saved(page, *, update_fields: Iterable[str] | None) -> None:
    if update_fields and DRAFT_FIELDS.issuperset(update_fields):
        return
    if is_section(page.specific_class or type(page)):
        keep_section(page.specific)


def page_going(page) -> None:
    """Before a section is deleted: nobody is left in groups of nothing."""
    if is_section(page.specific_class or type(page)):
        Group.objects.filter(section_group__page=page.pk).delete()


def page_moved(page, parent_before) -> None:
    """Paths may have changed with the move, that of the former parent too."""
    paths = base_page_model().objects.filter(pk__in=[page.pk, parent_before.pk])
    for path in paths.values_list("path", flat=True):
        keep_publishing(path)


def page_gone(page) -> None:
    """The sections above may have been bound by this one alone."""
    if is_section(page.specific_class or type(page)):
        keep_publishing(page.path)


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
    general = GroupCollectionPermission.objects.filter(group__name=GENERAL[role])
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(
            group=group, collection_id=one.collection_id, permission_id=one.permission_id
        )
        for one in general.filter(permission__codename__in=USES_FILES)
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


def _keep_workflows(sections: Mapping[int, str], asking: Iterable[str]) -> None:
    """Where a section or one below it asks. A workflow that an administrator gave goes before ours."""
    wanted = {pk for pk, own in sections.items() if any(path.startswith(own) for path in asking)}
    given = WorkflowPage.objects.filter(page__in=sections)
    ours = given.filter(workflow__workflow_tasks__task__in=_approval_tasks())
    ours.exclude(page__in=wanted).delete()
    without = wanted - set(given.values_list("page", flat=True))
    if without:
        workflow = _approval_workflow()
        WorkflowPage.objects.bulk_create(
            WorkflowPage(page_id=pk, workflow=workflow) for pk in without
        )


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


def _asking_paths() -> list[str]:
    asking: list[str] = []
    for model in section_models():
        asking += model.objects.filter(needs_approval=True).values_list("path", flat=True)
    return asking


def _sections_along(path: str) -> dict[int, str]:
    """The path of each section at `path`, below it and above it."""
    found: dict[int, str] = {}
    for model in section_models():
        rows = model.objects.filter(_along(path, "path"), alias_of=None)
        found |= dict(rows.values_list("pk", "path"))
    return found


def _along(path: str, field: str) -> Q:
    step = base_page_model().steplen
    above = [path[:end] for end in range(step, len(path), step)]
    return Q(**{f"{field}__startswith": path}) | Q(**{f"{field}__in": above})


def _is_bound(own: str, asking: Iterable[str]) -> bool:
    return any(own.startswith(path) or path.startswith(own) for path in asking)
