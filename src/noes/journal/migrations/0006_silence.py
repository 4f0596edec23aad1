"""Those that wait in the order in which they are listed: by last contact, then by entry."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0005_felt_however_it_went")]
    operations = [
        migrations.RemoveIndex("ask", "ask_state"),
        migrations.AddIndex(
            "ask",
            models.Index(fields=["owner", "state", "contact_on", "entry"], name="ask_state"),
        ),
    ]
