"""The Google Sheet that is kept in step."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("journal", "0006_silence")]
    operations = [
        migrations.CreateModel(
            "KeptSheet",
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
                ("way", models.CharField(max_length=8)),
                ("key", models.TextField()),
                ("document", models.CharField(blank=True, max_length=100)),
                ("tab", models.PositiveBigIntegerField(null=True)),
                ("title", models.CharField(blank=True, max_length=255)),
                ("nonce", models.CharField(blank=True, max_length=64)),
                ("redirect", models.CharField(blank=True, max_length=500)),
                ("asked_at", models.DateTimeField()),
                ("connected_at", models.DateTimeField(null=True)),
                ("kept_at", models.DateTimeField(null=True)),
                ("revision", models.PositiveBigIntegerField(null=True)),
                ("new_rows", models.PositiveIntegerField(default=0)),
                ("trouble", models.CharField(blank=True, max_length=16)),
                ("not_before", models.DateTimeField(null=True)),
                ("busy_until", models.DateTimeField(null=True)),
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
                    models.UniqueConstraint(fields=["owner"], name="one_sheet_of_an_owner")
                ],
            },
        ),
    ]
