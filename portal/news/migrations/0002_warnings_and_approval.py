from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("news", "0001_pages"),
    ]

    operations = [
        migrations.AddField(
            model_name="newsindexpage",
            name="needs_approval",
            field=models.BooleanField(
                default=False,
                help_text="Editors submit their articles; an approver of this section publishes them.",
                verbose_name="articles need approval",
            ),
        ),
        migrations.AddField(
            model_name="trainingresultpage",
            name="passed_warnings",
            field=models.JSONField(
                blank=True,
                default=dict,
                editable=False,
                verbose_name="warnings passed with a reason",
            ),
        ),
    ]
