import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("training_blocks", "0001_reference_data_and_index"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="TotalsPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("intro", models.TextField(blank=True, verbose_name="introduction")),
                (
                    "scope_unit",
                    models.ForeignKey(
                        blank=True,
                        help_text="Left open: all units.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="training_blocks.reportingunit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "totals page",
            },
            bases=("wagtailcore.page", models.Model),
        ),
    ]
