import django.db.models.deletion
import modelsearch.index
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="IndexState",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveBigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Programme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.SlugField(max_length=60, unique=True, verbose_name="code")),
                ("name_vi", models.CharField(max_length=200, verbose_name="name in Vietnamese")),
                (
                    "name_en",
                    models.CharField(blank=True, max_length=200, verbose_name="name in English"),
                ),
                (
                    "aliases",
                    models.TextField(
                        blank=True, help_text="One to a line.", verbose_name="other names"
                    ),
                ),
                (
                    "group",
                    models.CharField(
                        choices=[
                            ("theory", "Political theory"),
                            ("skills", "Professional skills"),
                            ("knowledge", "Knowledge and themes"),
                            ("outreach", "Outreach"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                        verbose_name="group",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("class", "Class of the centre"),
                            ("hosted", "Hosted class owned by another school or body"),
                            ("outreach", "Outreach, outside the total"),
                            ("memo", "Memo, outside the total"),
                        ],
                        max_length=20,
                        verbose_name="role",
                    ),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="in use from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="in use until")),
                ("order", models.PositiveIntegerField(default=0, verbose_name="order")),
                ("sort_key", models.CharField(blank=True, editable=False, max_length=700)),
                ("search_key", models.CharField(blank=True, editable=False, max_length=1000)),
            ],
            options={
                "verbose_name": "programme",
                "verbose_name_plural": "programmes",
                "ordering": ["order", "sort_key", "pk"],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="LineProgramme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="training_blocks.programme",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Report",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("content_path", models.CharField(max_length=500)),
                ("anchor", models.CharField(max_length=200)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("results", "Training results"),
                            ("plan", "Plan"),
                            ("quality", "Quality"),
                            ("outreach", "Outreach"),
                            ("staff", "Staff"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        choices=[
                            ("own", "The unit's own classes"),
                            ("area", "The unit and every unit below it"),
                        ],
                        default="own",
                        max_length=10,
                        verbose_name="scope",
                    ),
                ),
                (
                    "coverage",
                    models.CharField(
                        choices=[
                            ("whole", "All classes of the period"),
                            ("listed", "Only the classes listed"),
                        ],
                        default="whole",
                        max_length=10,
                        verbose_name="coverage",
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
                ("data_as_of", models.DateField(null=True, verbose_name="data as of")),
                ("official", models.BooleanField(default=True, verbose_name="official")),
                ("published_on", models.DateField(null=True, verbose_name="published on")),
                ("first_published_at", models.DateTimeField(null=True)),
                (
                    "declared_classes",
                    models.PositiveIntegerField(null=True, verbose_name="declared classes"),
                ),
                (
                    "declared_learners",
                    models.PositiveIntegerField(null=True, verbose_name="declared learners"),
                ),
                (
                    "declared_attendances",
                    models.PositiveIntegerField(null=True, verbose_name="declared attendances"),
                ),
                ("classes_qualifier", models.CharField(blank=True, max_length=10)),
                ("qualifier", models.CharField(blank=True, max_length=10)),
                (
                    "difference_reason",
                    models.TextField(blank=True, verbose_name="reason for a difference"),
                ),
                (
                    "standing",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("counted", "Counted"),
                            ("covered", "Covered"),
                            ("duplicate", "Duplicate"),
                            ("overlapping", "Overlapping"),
                            ("excluded", "Excluded"),
                        ],
                        db_index=True,
                        max_length=20,
                        verbose_name="standing",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=30, verbose_name="reason")),
                (
                    "corrects_page",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="corrects",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="training_reports",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="article",
                    ),
                ),
                (
                    "stands_instead",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="training_blocks.report",
                        verbose_name="stands instead",
                    ),
                ),
            ],
            options={
                "verbose_name": "indexed report",
                "verbose_name_plural": "indexed reports",
                "ordering": ["-year", "unit", "position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ReportIndicator",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("name", models.CharField(max_length=200)),
                ("label", models.CharField(blank=True, max_length=500)),
                ("number", models.PositiveIntegerField(null=True)),
                ("out_of", models.PositiveIntegerField(null=True)),
                ("percent", models.DecimalField(decimal_places=2, max_digits=7, null=True)),
                ("basis", models.CharField(blank=True, max_length=20)),
                ("qualifier", models.CharField(blank=True, max_length=10)),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="indicators",
                        to="training_blocks.report",
                    ),
                ),
            ],
            options={
                "ordering": ["report", "position"],
            },
        ),
        migrations.CreateModel(
            name="ReportingUnit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=100, unique=True, verbose_name="slug")),
                ("name_vi", models.CharField(max_length=200, verbose_name="name in Vietnamese")),
                (
                    "name_en",
                    models.CharField(blank=True, max_length=200, verbose_name="name in English"),
                ),
                (
                    "aliases",
                    models.TextField(
                        blank=True, help_text="One to a line.", verbose_name="other names"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("province", "Province or city"),
                            ("district", "District (until 30/06/2025)"),
                            ("commune", "Commune, ward or special zone"),
                            ("bloc", "Bloc or directly attached Party committee"),
                            ("school", "Provincial political school"),
                            ("body", "Body that compiles reports"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "official_code",
                    models.CharField(
                        blank=True,
                        help_text="Code in the national list of administrative units, where there is one.",
                        max_length=20,
                        verbose_name="official code",
                    ),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="exists from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="exists until")),
                (
                    "expects_reports",
                    models.BooleanField(default=True, verbose_name="is expected to report"),
                ),
                ("sort_key", models.CharField(blank=True, editable=False, max_length=700)),
                ("search_key", models.CharField(blank=True, editable=False, max_length=1000)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="training_blocks.reportingunit",
                        verbose_name="belongs to",
                    ),
                ),
                (
                    "successors",
                    models.ManyToManyField(
                        blank=True,
                        related_name="predecessors",
                        to="training_blocks.reportingunit",
                        verbose_name="successors",
                    ),
                ),
            ],
            options={
                "verbose_name": "reporting unit",
                "verbose_name_plural": "reporting units",
                "ordering": ["sort_key", "valid_from", "pk"],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.AddField(
            model_name="report",
            name="unit",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reports",
                to="training_blocks.reportingunit",
                verbose_name="unit",
            ),
        ),
        migrations.CreateModel(
            name="ReportLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("theme", models.CharField(blank=True, max_length=500)),
                ("cohort", models.CharField(blank=True, max_length=100)),
                ("event", models.CharField(blank=True, max_length=20)),
                ("classes", models.PositiveIntegerField(null=True)),
                ("learners", models.PositiveIntegerField(null=True)),
                ("attendances", models.PositiveIntegerField(null=True)),
                ("qualifier", models.CharField(blank=True, max_length=10)),
                ("inclusion", models.CharField(max_length=20)),
                ("partner_names", models.CharField(blank=True, max_length=500)),
                ("relation", models.CharField(blank=True, max_length=200)),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="training_blocks.reportingunit",
                    ),
                ),
                (
                    "partners",
                    models.ManyToManyField(related_name="+", to="training_blocks.reportingunit"),
                ),
                (
                    "programmes",
                    models.ManyToManyField(
                        related_name="+",
                        through="training_blocks.LineProgramme",
                        to="training_blocks.programme",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="training_blocks.report",
                    ),
                ),
            ],
            options={
                "ordering": ["report", "position"],
            },
        ),
        migrations.AddField(
            model_name="lineprogramme",
            name="line",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="line_programmes",
                to="training_blocks.reportline",
            ),
        ),
        migrations.CreateModel(
            name="IndexProblem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "content_path",
                    models.CharField(
                        blank=True, max_length=500, verbose_name="place in the article"
                    ),
                ),
                ("anchor", models.CharField(blank=True, max_length=200)),
                ("faults", models.JSONField(default=list, verbose_name="what is wrong")),
                ("noticed_at", models.DateTimeField(auto_now_add=True, verbose_name="noticed")),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="article",
                    ),
                ),
            ],
            options={
                "verbose_name": "unreadable statistic block",
                "verbose_name_plural": "unreadable statistic blocks",
                "ordering": ["page", "content_path"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("page", "content_path"), name="one_problem_per_block"
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="report",
            index=models.Index(fields=["kind", "unit", "year"], name="report_unit_year"),
        ),
        migrations.AddConstraint(
            model_name="report",
            constraint=models.UniqueConstraint(
                fields=("page", "content_path"), name="one_report_per_block"
            ),
        ),
        migrations.AddConstraint(
            model_name="lineprogramme",
            constraint=models.UniqueConstraint(
                fields=("line", "programme"), name="one_programme_per_line"
            ),
        ),
    ]
