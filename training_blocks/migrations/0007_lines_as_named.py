from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("training_blocks", "0006_roles"),
    ]

    operations = [
        migrations.AddField(
            model_name="reportline",
            name="named_programmes",
            field=models.CharField(blank=True, max_length=500),
        ),
    ]
