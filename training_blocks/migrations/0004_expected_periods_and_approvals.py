import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("training_blocks", "0003_totals_history_and_decisions"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SectionApprovalTask",
            fields=[
                (
                    "task_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.task",
                    ),
                ),
            ],
            options={
                "verbose_name": "approval in the section",
                "verbose_name_plural": "approvals in the section",
            },
            bases=("wagtailcore.task",),
        ),
        migrations.AddField(
            model_name="programme",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                help_text="Articles that name this programme are counted as that one.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged",
                to="training_blocks.programme",
                verbose_name="merged into",
            ),
        ),
        migrations.AddField(
            model_name="reportingunit",
            name="due_days",
            field=models.PositiveSmallIntegerField(
                default=15,
                help_text="Counted from the day a period ends; a later report is late.",
                verbose_name="days to report in",
            ),
        ),
        migrations.AddField(
            model_name="reportingunit",
            name="expected_spans",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="Left open: the first half and the whole year.",
                verbose_name="expected periods",
            ),
        ),
        migrations.CreateModel(
            name="PeriodApproval",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "period_kind",
                    models.CharField(
                        choices=[
                            ("year", "Year"),
                            ("half", "Half-year"),
                            ("nine-months", "Nine months"),
                            ("quarter", "Quarter"),
                            ("month", "Month"),
                            ("event", "One day"),
                            ("range", "From one day to another"),
                            ("term", "Term of office or plan period"),
                            ("open", "No stated period"),
                        ],
                        max_length=20,
                        verbose_name="period",
                    ),
                ),
                ("period_start", models.DateField(null=True, verbose_name="from")),
                ("period_end", models.DateField(null=True, verbose_name="to")),
                ("year", models.PositiveSmallIntegerField(null=True, verbose_name="year")),
                ("approved_at", models.DateTimeField(verbose_name="approved")),
                ("reopened_at", models.DateTimeField(null=True, verbose_name="reopened")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
                (
                    "approved_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="approved by",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="period_approvals",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="article",
                    ),
                ),
                (
                    "reopened_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="reopened by",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="training_blocks.reportingunit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "approved period",
                "verbose_name_plural": "approved periods",
                "ordering": ["-approved_at", "pk"],
                "indexes": [
                    models.Index(fields=["unit", "period_start"], name="approval_unit_period")
                ],
            },
        ),
    ]
