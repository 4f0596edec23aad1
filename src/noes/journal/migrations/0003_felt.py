"""Finds what asks of a kind felt like without looking through all of them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("journal", "0002_search"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="ask",
            index=models.Index(
                condition=models.Q(
                    ("trashed_at__isnull", True),
                    ("dread__isnull", False),
                    ("sting__isnull", False),
                ),
                fields=["owner", "kind", "ended_on", "entry"],
                name="ask_felt",
            ),
        ),
        migrations.AddIndex(
            model_name="ask",
            index=models.Index(
                condition=models.Q(("trashed_at__isnull", True), ("differently__gt", "")),
                fields=["owner", "kind", "entry"],
                name="ask_differently",
            ),
        ),
    ]
