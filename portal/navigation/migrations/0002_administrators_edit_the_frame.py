"""The portal's administrators edit menu and footer without being superusers.

Django makes permissions only after all migrations; this one is made here, and Django finds it later.
"""

from django.db import migrations

ADMINISTRATORS = "Quản trị cổng"


def let_administrators(apps, schema_editor):
    group = apps.get_model("auth.Group").objects.filter(name=ADMINISTRATORS).first()
    if not group:
        return
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label="navigation", model="siteframe"
    )
    permission, _ = apps.get_model("auth.Permission").objects.get_or_create(
        content_type=content_type,
        codename="change_siteframe",
        defaults={"name": "Can change menu and footer"},
    )
    group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("navigation", "0001_menu_and_footer"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("training_blocks", "0006_roles"),
    ]

    operations = [migrations.RunPython(let_administrators, migrations.RunPython.noop)]
