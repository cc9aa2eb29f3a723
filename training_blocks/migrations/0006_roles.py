"""The general groups of users, and the workflow of sections whose articles need approval.

Permissions that Django makes only after all migrations are made here; Django finds them later.
"""

import swapper
from django.apps import apps as installed
from django.conf import settings
from django.db import migrations

EDITORS, APPROVERS, ADMINISTRATORS = "Biên tập viên", "Người duyệt", "Quản trị cổng"
WORKFLOW = "Duyệt bài của chuyên mục"

WRITE = ("add", "change", "delete")
MANAGED = [
    ("auth", "group"),
    ("wagtailcore", "site"),
    ("wagtailcore", "locale"),
    ("wagtailcore", "workflow"),
    ("wagtailcore", "task"),
    ("wagtailredirects", "redirect"),
    ("training_blocks", "reportingunit"),
    ("training_blocks", "programme"),
]
PAGE_ACTIONS = ("add", "change", "publish", "bulk_delete", "lock", "unlock")
FILES = [("wagtailimages", "image"), ("wagtaildocs", "document")]
FILE_ACTIONS = {
    EDITORS: ("add", "choose"),
    APPROVERS: ("add", "choose"),
    ADMINISTRATORS: ("add", "change", "choose"),
}


def permission(apps, app_label, model, codename):
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    return apps.get_model("auth.Permission").objects.get_or_create(
        content_type=content_type,
        codename=codename,
        defaults={"name": f"Can {codename.replace('_', ' ')}"},
    )[0]


def make_groups(apps, schema_editor):
    Group = apps.get_model("auth.Group")
    for name in (EDITORS, APPROVERS, ADMINISTRATORS):
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(permission(apps, "wagtailadmin", "admin", "access_admin"))
        let_use_files(apps, group)
        if name == ADMINISTRATORS:
            let_manage(apps, group)


def let_use_files(apps, group):
    for app_label, model in FILES:
        for action in FILE_ACTIONS[group.name]:
            let_in_collections(apps, group, permission(apps, app_label, model, f"{action}_{model}"))


def let_in_collections(apps, group, permission):
    root = apps.get_model("wagtailcore.Collection").objects.filter(depth=1).first()
    if root:
        apps.get_model("wagtailcore.GroupCollectionPermission").objects.get_or_create(
            group=group, collection=root, permission=permission
        )


def let_manage(apps, group):
    users_app, user = settings.AUTH_USER_MODEL.split(".")
    for app_label, model in [*MANAGED, (users_app, user.lower())]:
        if app_label in installed.app_configs:
            group.permissions.add(
                *(permission(apps, app_label, model, f"{action}_{model}") for action in WRITE)
            )
    if "simple_translation" in installed.app_configs:
        model, codename = "simpletranslation", "submit_translation"
        group.permissions.add(permission(apps, "simple_translation", model, codename))
    for action in WRITE:
        let_in_collections(
            apps, group, permission(apps, "wagtailcore", "collection", f"{action}_collection")
        )
    let_edit_every_page(apps, group)


def let_edit_every_page(apps, group):
    Page = apps.get_model(swapper.get_model_name("wagtailcore", "Page"))
    root, meta = Page.objects.filter(depth=1).first(), Page._meta
    for action in PAGE_ACTIONS if root else ():
        apps.get_model("wagtailcore.GroupPagePermission").objects.get_or_create(
            group=group,
            page=root,
            permission=permission(
                apps, meta.app_label, meta.model_name, f"{action}_{meta.model_name}"
            ),
        )


def make_workflow(apps, schema_editor):
    Task = apps.get_model("training_blocks.SectionApprovalTask")
    if Task.objects.exists():
        return
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label="training_blocks", model="sectionapprovaltask"
    )
    task = Task.objects.create(name=WORKFLOW, content_type=content_type)
    workflow = apps.get_model("wagtailcore.Workflow").objects.create(name=WORKFLOW)
    apps.get_model("wagtailcore.WorkflowTask").objects.create(
        workflow=workflow, task_id=task.pk, sort_order=0
    )


def remove_workflow(apps, schema_editor):
    """The groups stay: people are in them."""
    tasks = list(
        apps.get_model("training_blocks.SectionApprovalTask").objects.values_list("pk", flat=True)
    )
    apps.get_model("wagtailcore.Workflow").objects.filter(workflow_tasks__task__in=tasks).delete()
    apps.get_model("wagtailcore.Task").objects.filter(pk__in=tasks).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("training_blocks", "0005_section_groups"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailimages", "0023_add_choose_permissions"),
        ("wagtaildocs", "0011_add_choose_permissions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.RunPython(make_groups, migrations.RunPython.noop),
        migrations.RunPython(make_workflow, remove_workflow),
    ]
