"""What was chosen about tables, for the next ones of their shape."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0003_patience")]
    operations = [
        migrations.CreateModel(
            "TableShape",
            [
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "owner_id",
                        "id",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("id", models.UUIDField(editable=False)),
                ("shape", models.CharField(max_length=32)),
                ("choices", models.TextField()),
                ("used_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=["owner", "shape"], name="one_of_a_shape")
                ],
            },
        ),
    ]
