import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("training_blocks", "0002_programme_taxonomy"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="reportingunit",
            name="tree_path",
            field=models.CharField(blank=True, db_index=True, editable=False, max_length=1000),
        ),
        migrations.AddField(
            model_name="reportline",
            name="reason",
            field=models.CharField(blank=True, max_length=30),
        ),
        migrations.AddField(
            model_name="reportline",
            name="stands_instead",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="training_blocks.report",
            ),
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("conflict", models.CharField(max_length=30, verbose_name="conflict")),
                (
                    "choice",
                    models.CharField(
                        choices=[
                            ("stands", "The first report stands"),
                            ("declared", "The declared total stands"),
                            ("summed", "The sum of the units stands"),
                            ("same-class", "It is one class: count it once"),
                            ("other-class", "They are different classes: count both"),
                            ("seen", "Right as it stands"),
                        ],
                        max_length=20,
                        verbose_name="decision",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "programmes",
                    models.CharField(blank=True, max_length=500, verbose_name="programme"),
                ),
                ("first_article", models.UUIDField(null=True)),
                ("first_path", models.CharField(blank=True, max_length=500)),
                ("second_article", models.UUIDField(null=True)),
                ("second_path", models.CharField(blank=True, max_length=500)),
                ("figures", models.JSONField(default=dict)),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="reason")),
                ("decided_at", models.DateTimeField(verbose_name="decided")),
                ("undone_at", models.DateTimeField(null=True, verbose_name="undone")),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pages",
                    models.ManyToManyField(related_name="+", to=settings.WAGTAIL_PAGE_MODEL),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="decisions",
                        to="training_blocks.reportingunit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "decision",
                "verbose_name_plural": "decisions",
                "ordering": ["-decided_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="FigureChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("article", models.UUIDField(db_index=True)),
                ("title", models.CharField(max_length=255, verbose_name="title")),
                ("content_path", models.CharField(max_length=500)),
                ("anchor", models.CharField(blank=True, max_length=200)),
                ("year", models.PositiveSmallIntegerField(null=True, verbose_name="year")),
                (
                    "kind",
                    models.CharField(
                        choices=[("correction", "Correction"), ("update", "Update")],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("subject", models.CharField(max_length=20, verbose_name="what")),
                (
                    "programmes",
                    models.CharField(blank=True, max_length=500, verbose_name="programme"),
                ),
                ("indicator", models.CharField(blank=True, max_length=200)),
                ("label", models.CharField(blank=True, max_length=500)),
                ("before", models.JSONField(null=True, verbose_name="from")),
                ("after", models.JSONField(null=True, verbose_name="to")),
                ("changed_at", models.DateTimeField(db_index=True, verbose_name="when")),
                ("revision_id", models.PositiveBigIntegerField(null=True, verbose_name="revision")),
                (
                    "page",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="training_figure_changes",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="article",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="training_blocks.reportingunit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "correction",
                "verbose_name_plural": "corrections",
                "ordering": ["-changed_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ChangeReason",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.CharField(max_length=500, verbose_name="reason")),
                ("given_at", models.DateTimeField()),
                (
                    "given_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "change",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reasons",
                        to="training_blocks.figurechange",
                    ),
                ),
            ],
            options={
                "ordering": ["given_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ReportVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("article", models.UUIDField()),
                ("block", models.UUIDField(default=uuid.uuid4)),
                ("content_path", models.CharField(max_length=500)),
                ("recorded_at", models.DateTimeField(db_index=True)),
                ("revision_id", models.PositiveBigIntegerField(null=True)),
                ("stated", models.JSONField(null=True)),
                (
                    "page",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["recorded_at", "pk"],
            },
        ),
        migrations.AddField(
            model_name="figurechange",
            name="version",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="changes",
                to="training_blocks.reportversion",
            ),
        ),
        migrations.CreateModel(
            name="AnnualTotal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("total", "Total"),
                            ("open", "Before hosted classes"),
                            ("own", "Own reports"),
                            ("declared", "Declared"),
                            ("summed", "Summed"),
                        ],
                        max_length=10,
                    ),
                ),
                ("programmes", models.CharField(blank=True, max_length=500)),
                ("classes", models.BigIntegerField(null=True)),
                ("classes_words", models.CharField(blank=True, max_length=40)),
                ("classes_exact", models.BigIntegerField(default=0)),
                ("learners", models.BigIntegerField(null=True)),
                ("learners_words", models.CharField(blank=True, max_length=40)),
                ("learners_exact", models.BigIntegerField(default=0)),
                ("attendances", models.BigIntegerField(null=True)),
                ("attendances_words", models.CharField(blank=True, max_length=40)),
                ("attendances_exact", models.BigIntegerField(default=0)),
                ("details", models.JSONField(null=True)),
                (
                    "unit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="annual_totals",
                        to="training_blocks.reportingunit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "annual total",
                "verbose_name_plural": "annual totals",
                "ordering": ["unit", "-year", "part", "programmes"],
                "indexes": [
                    models.Index(fields=["year", "part", "programmes"], name="total_year_part")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("unit__isnull", False)),
                        fields=("unit", "year", "part", "programmes"),
                        name="one_total_per_unit_year_row",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("unit", None)),
                        fields=("year", "part", "programmes"),
                        name="one_total_per_year_row",
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="reportversion",
            index=models.Index(fields=["article", "block"], name="version_of_block"),
        ),
    ]
