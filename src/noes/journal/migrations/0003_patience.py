"""Until when an ask is waited for on purpose, the answers by which silence is told, and its days."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0002_search")]
    operations = [
        migrations.AddField("ask", "waits_from", models.DateField(null=True)),
        migrations.AddField("ask", "waits_until", models.DateField(null=True)),
        migrations.AddField(
            "notebook", "follow_up_day", models.PositiveSmallIntegerField(null=True)
        ),
        migrations.AddField("notebook", "let_go_day", models.PositiveSmallIntegerField(null=True)),
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
