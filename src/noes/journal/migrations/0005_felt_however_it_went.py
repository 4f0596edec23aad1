"""What asks felt like is found among all that were rated before, not only those that stung."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0004_table_shapes")]
    operations = [
        migrations.RemoveIndex("ask", "ask_felt"),
        migrations.AddIndex(
            "ask",
            models.Index(
                fields=["owner", "kind", "sent_on", "entry"],
                name="ask_felt",
                condition=models.Q(("trashed_at__isnull", True), ("dread__isnull", False)),
            ),
        ),
    ]
