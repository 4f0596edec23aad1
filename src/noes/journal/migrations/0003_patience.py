"""Until when an ask is waited for on purpose, and the answers by which silence is told."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0002_search")]
    operations = [
        migrations.AddField("ask", "waits_from", models.DateField(null=True)),
        migrations.AddField("ask", "waits_until", models.DateField(null=True)),
        migrations.AddIndex(
            "moment",
            models.Index(
                fields=["owner", "ask_id", "day"],
                name="moment_heard",
                condition=models.Q(
                    (
                        "type__in",
                        ("accepted", "declined", "lost", "praised", "referred", "replied"),
                    ),
                    ("voided_at__isnull", True),
                ),
            ),
        ),
    ]
