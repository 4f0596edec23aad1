"""Which browser it is that was let in, in two words; of those that are in already nobody knows."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0004_high_contrast")]
    operations = [
        migrations.AddField(
            model_name="session",
            name="name",
            field=models.CharField(blank=True, default="", max_length=60),
        ),
    ]
