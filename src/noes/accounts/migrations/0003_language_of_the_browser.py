"""Nobody had chosen a language; from here on one that was not chosen is that of the browser."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def not_chosen(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("accounts", "User").objects.update(language="")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_feed")]
    operations = [
        migrations.AlterField(
            model_name="user",
            name="language",
            field=models.CharField(blank=True, default="", max_length=16),
        ),
        migrations.RunPython(not_chosen, migrations.RunPython.noop),
    ]
