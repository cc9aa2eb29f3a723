"""What groups may do, and which groups and workflows there are."""

from django.contrib.auth.models import Permission
from wagtail.models import (
    GroupCollectionPermission,
    GroupPagePermission,
    WorkflowPage,
)

from training_blocks.models import SectionGroup

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


def allow(group, codename, *, within):
    found = Permission.objects.get(codename=codename)
    GroupCollectionPermission.objects.create(group=group, collection=within, permission=found)
