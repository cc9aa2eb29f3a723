import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("training_blocks", "0004_expected_periods_and_approvals"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SectionGroup",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("editor", "Editors"), ("approver", "Approvers")],
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                (
                    "group",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="section_group",
                        to="auth.group",
                        verbose_name="group",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="section_groups",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="section",
                    ),
                ),
            ],
            options={
                "verbose_name": "group of a section",
                "verbose_name_plural": "groups of sections",
                "constraints": [
                    models.UniqueConstraint(fields=("page", "role"), name="one_group_a_role")
                ],
            },
        ),
    ]
