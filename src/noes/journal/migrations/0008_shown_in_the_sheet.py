"""The asks that the Google Sheet shows, so that those taken back are told from rows of one's own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0007_kept_sheet")]
    operations = [
        migrations.AddField(
            "KeptSheet", "shown", models.TextField(blank=True, default=""), preserve_default=False
        ),
    ]
