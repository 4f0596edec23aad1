import django.db.models.deletion
from django.db import migrations, models

import noes.journal.constraints


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Notebook",
            fields=[
                (
                    "owner",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="notebook",
                        serialize=False,
                        to="accounts.user",
                    ),
                ),
                ("revision", models.PositiveBigIntegerField(default=0)),
                ("next_rank", models.PositiveBigIntegerField(default=1)),
                ("asked", models.PositiveIntegerField(default=0)),
                ("acts", models.PositiveIntegerField(default=0)),
                ("noes", models.PositiveIntegerField(default=0)),
                ("yeses", models.PositiveIntegerField(default=0)),
                ("waiting", models.PositiveIntegerField(default=0)),
                ("drafts", models.PositiveIntegerField(default=0)),
                ("conversations", models.PositiveIntegerField(default=0)),
                ("undated", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Write",
            fields=[
                ("id", models.UUIDField(editable=False)),
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
                ("revision", models.PositiveBigIntegerField()),
                ("written_at", models.DateTimeField()),
                ("verb", models.CharField(max_length=32)),
                ("subject", models.CharField(blank=True, max_length=200)),
                ("key", models.CharField(max_length=200, null=True)),
                ("made_id", models.UUIDField(null=True)),
                ("digest", models.CharField(max_length=64)),
                ("answer", models.TextField()),
                ("changes", models.TextField()),
                ("undone_at", models.DateTimeField(null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("undone_at__isnull", True)),
                        fields=["owner", "-revision"],
                        name="write_stack",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "revision"), name="write_revision"),
                    models.UniqueConstraint(
                        condition=models.Q(("key__isnull", False)),
                        fields=("owner", "key"),
                        name="write_key",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("made_id__isnull", False)),
                        fields=("owner", "made_id"),
                        name="write_made",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Import",
            fields=[
                ("id", models.UUIDField(editable=False)),
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
                ("name", models.CharField(max_length=255)),
                ("imported_at", models.DateTimeField()),
                ("asks", models.PositiveIntegerField()),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Kind",
            fields=[
                ("id", models.UUIDField(editable=False)),
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
                ("slug", models.CharField(max_length=40)),
                ("name", models.CharField(max_length=60)),
                ("awaits_answer", models.BooleanField(default=True)),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "slug"), name="kind_slug")
                ],
            },
        ),
        migrations.CreateModel(
            name="Channel",
            fields=[
                ("id", models.UUIDField(editable=False)),
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
                ("slug", models.CharField(max_length=40)),
                ("name", models.CharField(max_length=60)),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "slug"), name="channel_slug")
                ],
            },
        ),
        migrations.CreateModel(
            name="DayOff",
            fields=[
                ("id", models.UUIDField(editable=False)),
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
                ("day", models.DateField()),
                ("name", models.CharField(blank=True, max_length=200)),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "day"), name="day_off_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="DayCount",
            fields=[
                ("measure", models.CharField(max_length=16)),
                ("day", models.DateField()),
                ("kind", models.CharField(blank=True, max_length=40)),
                ("channel", models.CharField(blank=True, max_length=40)),
                ("dream", models.BooleanField()),
                ("n", models.PositiveIntegerField()),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "owner_id",
                        "measure",
                        "day",
                        "kind",
                        "channel",
                        "dream",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Challenge",
            fields=[
                ("id", models.UUIDField(editable=False)),
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
                ("entry", models.PositiveBigIntegerField()),
                ("name", models.CharField(max_length=200)),
                ("preset", models.CharField(blank=True, max_length=40)),
                ("measure", models.CharField(max_length=16)),
                ("kinds", models.CharField(blank=True, max_length=500)),
                ("channels", models.CharField(blank=True, max_length=500)),
                ("dream", models.BooleanField(default=False)),
                ("target", models.PositiveIntegerField(null=True)),
                ("start", models.DateField()),
                ("end", models.DateField(null=True)),
                ("rhythm", models.CharField(blank=True, max_length=300)),
                ("ended_at", models.DateTimeField(null=True)),
                ("done", models.PositiveIntegerField(default=0)),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "entry"], name="challenge_entry")],
            },
        ),
        migrations.CreateModel(
            name="Rest",
            fields=[
                ("id", models.UUIDField(editable=False)),
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
                ("challenge_id", models.UUIDField(null=True)),
                ("start", models.DateField()),
                ("end", models.DateField()),
                ("name", models.CharField(blank=True, max_length=200)),
                (
                    "challenge",
                    models.ForeignObject(
                        from_fields=["owner_id", "challenge_id"],
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="rests",
                        to="journal.challenge",
                        to_fields=["owner_id", "id"],
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "start"], name="rest_start")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("end__gt", models.F("start"))), name="rest_span"
                    ),
                    noes.journal.constraints.OwnedReference(
                        column="challenge_id", name="rest_challenge", to="journal_challenge"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.UUIDField(editable=False)),
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
                ("name", models.CharField(max_length=200)),
                ("folded", models.CharField(max_length=400)),
                ("organisation", models.CharField(blank=True, max_length=200)),
                ("email", models.CharField(blank=True, max_length=254)),
                ("links", models.TextField(blank=True)),
                ("note", models.TextField(blank=True)),
                ("dream", models.BooleanField(default=False)),
                ("import_id", models.UUIDField(null=True)),
                ("trashed_at", models.DateTimeField(null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner", "folded"], name="person_name"),
                    models.Index(
                        condition=models.Q(("import_id__isnull", False)),
                        fields=["owner", "import_id"],
                        name="person_import_rows",
                    ),
                ],
                "constraints": [
                    noes.journal.constraints.OwnedReference(
                        column="import_id", name="person_import", to="journal_import"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Pitch",
            fields=[
                ("id", models.UUIDField(editable=False)),
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
                ("title", models.CharField(max_length=200)),
                ("body", models.TextField(blank=True)),
                ("kind", models.CharField(max_length=40, null=True)),
                ("channel", models.CharField(max_length=40, null=True)),
                ("entry", models.PositiveBigIntegerField()),
                ("trashed_at", models.DateTimeField(null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "entry"], name="pitch_entry")],
            },
        ),
        migrations.CreateModel(
            name="PitchPerson",
            fields=[
                ("id", models.UUIDField(editable=False)),
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
                ("pitch_id", models.UUIDField()),
                ("person_id", models.UUIDField()),
                ("position", models.PositiveIntegerField()),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
                (
                    "person",
                    models.ForeignObject(
                        from_fields=["owner_id", "person_id"],
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="queued",
                        to="journal.person",
                        to_fields=["owner_id", "id"],
                    ),
                ),
                (
                    "pitch",
                    models.ForeignObject(
                        from_fields=["owner_id", "pitch_id"],
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="queue",
                        to="journal.pitch",
                        to_fields=["owner_id", "id"],
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "person_id"], name="queue_of_person")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("owner", "pitch_id", "person_id"), name="queue_once"
                    ),
                    noes.journal.constraints.OwnedReference(
                        column="pitch_id", name="queue_pitch", to="journal_pitch"
                    ),
                    noes.journal.constraints.OwnedReference(
                        column="person_id", name="queue_person", to="journal_person"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Tag",
            fields=[
                ("id", models.UUIDField(editable=False)),
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
                ("name", models.CharField(max_length=60)),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("owner", "name"), name="tag_name")],
            },
        ),
        migrations.CreateModel(
            name="Ask",
            fields=[
                ("id", models.UUIDField(editable=False)),
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
                ("entry", models.PositiveBigIntegerField()),
                ("title", models.CharField(max_length=500)),
                ("kind", models.CharField(max_length=40, null=True)),
                ("channel", models.CharField(max_length=40, null=True)),
                ("person_id", models.UUIDField(null=True)),
                ("pitch_id", models.UUIDField(null=True)),
                ("effort", models.PositiveIntegerField(null=True)),
                ("body", models.TextField(blank=True)),
                ("learned", models.TextField(blank=True)),
                ("differently", models.TextField(blank=True)),
                ("import_id", models.UUIDField(null=True)),
                ("source_row", models.PositiveIntegerField(null=True)),
                ("source", models.TextField(blank=True)),
                ("trashed_at", models.DateTimeField(null=True)),
                ("state", models.CharField(max_length=16)),
                ("outcome", models.CharField(max_length=16, null=True)),
                ("sent_on", models.DateField(null=True)),
                ("drafted_on", models.DateField(null=True)),
                ("last_act_on", models.DateField(null=True)),
                ("contact_on", models.DateField(null=True)),
                ("replied_on", models.DateField(null=True)),
                ("ended_on", models.DateField(null=True)),
                ("revisit_on", models.DateField(null=True)),
                ("acts", models.PositiveIntegerField(default=0)),
                ("dread", models.PositiveSmallIntegerField(null=True)),
                ("sting", models.PositiveSmallIntegerField(null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
                (
                    "person",
                    models.ForeignObject(
                        from_fields=["owner_id", "person_id"],
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="asks",
                        to="journal.person",
                        to_fields=["owner_id", "id"],
                    ),
                ),
                (
                    "pitch",
                    models.ForeignObject(
                        from_fields=["owner_id", "pitch_id"],
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="asks",
                        to="journal.pitch",
                        to_fields=["owner_id", "id"],
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True), ("acts__gt", 0)),
                        fields=["owner", "sent_on", "entry"],
                        name="ask_tally",
                    ),
                    models.Index(fields=["owner", "state", "contact_on"], name="ask_state"),
                    models.Index(
                        condition=models.Q(("person_id__isnull", False)),
                        fields=["owner", "person_id"],
                        name="ask_of_person",
                    ),
                    models.Index(
                        condition=models.Q(("pitch_id__isnull", False)),
                        fields=["owner", "pitch_id"],
                        name="ask_of_pitch",
                    ),
                    models.Index(
                        condition=models.Q(("import_id__isnull", False)),
                        fields=["owner", "import_id"],
                        name="ask_of_import",
                    ),
                    models.Index(
                        condition=models.Q(("revisit_on__isnull", False)),
                        fields=["owner", "revisit_on"],
                        name="ask_revisit",
                    ),
                    models.Index(
                        condition=models.Q(
                            ("trashed_at__isnull", True),
                            ("dread__isnull", False),
                            ("sting__isnull", False),
                        ),
                        fields=["owner", "kind", "ended_on", "entry"],
                        name="ask_felt",
                    ),
                    models.Index(
                        condition=models.Q(("trashed_at__isnull", True), ("differently__gt", "")),
                        fields=["owner", "kind", "entry"],
                        name="ask_differently",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("owner", "entry"), name="ask_entry"),
                    noes.journal.constraints.OwnedReference(
                        column="person_id", name="ask_person", to="journal_person"
                    ),
                    noes.journal.constraints.OwnedReference(
                        column="pitch_id", name="ask_pitch", to="journal_pitch"
                    ),
                    noes.journal.constraints.OwnedReference(
                        column="import_id", name="ask_import", to="journal_import"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AskTag",
            fields=[
                ("id", models.UUIDField(editable=False)),
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
                ("ask_id", models.UUIDField()),
                ("tag_id", models.UUIDField()),
                (
                    "ask",
                    models.ForeignObject(
                        from_fields=["owner_id", "ask_id"],
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="tagged",
                        to="journal.ask",
                        to_fields=["owner_id", "id"],
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
                (
                    "tag",
                    models.ForeignObject(
                        from_fields=["owner_id", "tag_id"],
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="tagged",
                        to="journal.tag",
                        to_fields=["owner_id", "id"],
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["owner", "tag_id"], name="tagged_with")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("owner", "ask_id", "tag_id"), name="tagged_once"
                    ),
                    noes.journal.constraints.OwnedReference(
                        column="ask_id", name="tagged_ask", to="journal_ask"
                    ),
                    noes.journal.constraints.OwnedReference(
                        column="tag_id", name="tagged_tag", to="journal_tag"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Moment",
            fields=[
                ("id", models.UUIDField(editable=False)),
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
                ("ask_id", models.UUIDField(null=True)),
                ("person_id", models.UUIDField(null=True)),
                ("rank", models.PositiveBigIntegerField()),
                ("type", models.CharField(max_length=16)),
                ("day", models.DateField(null=True)),
                ("day_text", models.CharField(blank=True, max_length=100)),
                ("at", models.DateTimeField(null=True)),
                ("utc_offset", models.SmallIntegerField(null=True)),
                ("dread", models.PositiveSmallIntegerField(null=True)),
                ("sting", models.PositiveSmallIntegerField(null=True)),
                ("tone", models.CharField(max_length=16, null=True)),
                ("revisit_on", models.DateField(null=True)),
                ("amount", models.DecimalField(decimal_places=2, max_digits=14, null=True)),
                ("currency", models.CharField(max_length=3, null=True)),
                ("note", models.TextField(blank=True)),
                ("import_id", models.UUIDField(null=True)),
                ("replaces_id", models.UUIDField(null=True)),
                ("voided_at", models.DateTimeField(null=True)),
                (
                    "ask",
                    models.ForeignObject(
                        from_fields=["owner_id", "ask_id"],
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="moments",
                        to="journal.ask",
                        to_fields=["owner_id", "id"],
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.user",
                    ),
                ),
                (
                    "person",
                    models.ForeignObject(
                        from_fields=["owner_id", "person_id"],
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="wins",
                        to="journal.person",
                        to_fields=["owner_id", "id"],
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["owner", "ask_id"], name="moment_of_ask"),
                    models.Index(
                        condition=models.Q(
                            models.Q(
                                ("type__in", ["replied", "praised", "referred", "accepted"]),
                                models.Q(("tone", "not_now"), ("type", "declined")),
                                _connector="OR",
                            ),
                            ("voided_at__isnull", True),
                        ),
                        fields=["owner", "-day", "-rank"],
                        name="moment_wins",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("voided_at__isnull", True)),
                        fields=("owner", "rank"),
                        name="moment_rank",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("dread__isnull", True), ("dread__lte", 10), _connector="OR"
                        ),
                        name="moment_dread",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sting__isnull", True), ("sting__lte", 10), _connector="OR"
                        ),
                        name="moment_sting",
                    ),
                    noes.journal.constraints.OwnedReference(
                        column="ask_id", name="moment_ask", to="journal_ask"
                    ),
                    noes.journal.constraints.OwnedReference(
                        column="person_id", name="moment_person", to="journal_person"
                    ),
                    noes.journal.constraints.OwnedReference(
                        column="import_id", name="moment_import", to="journal_import"
                    ),
                ],
            },
        ),
    ]
