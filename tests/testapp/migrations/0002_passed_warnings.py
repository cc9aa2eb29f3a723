from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("testapp", "0001_pages"),
    ]

    operations = [
        migrations.AddField(
            model_name="reportpage",
            name="passed_warnings",
            field=models.JSONField(
                blank=True,
                default=dict,
                editable=False,
                verbose_name="warnings passed with a reason",
            ),
        ),
    ]
