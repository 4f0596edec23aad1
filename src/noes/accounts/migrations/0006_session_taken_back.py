"""Which session a second use of its link took back, so that its browser can be told why."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0005_name_of_a_browser")]
    operations = [
        migrations.AddField(
            model_name="entrylink",
            name="ended",
            field=models.CharField(blank=True, default="", max_length=64),
        ),
    ]
