import os
import subprocess
import sys
from pathlib import Path

from tests.tools.tree import ROOT, plant

SETTINGS = "INSTALLED_APPS = ['diary']\nDATABASES = {}\nDEFAULT_AUTO_FIELD = 'django.db.models.BigAutoField'\n"
MODELS = "from django.db import models\n\nclass Page(models.Model):\n    pass\n"
FIRST = """
from django.db import migrations, models

class Migration(migrations.Migration):
    operations = [migrations.CreateModel("Page", [("id", models.BigAutoField(
        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"))])]
"""
DIARY = {
    "diary_settings.py": SETTINGS,
    "diary/__init__.py": "",
    "diary/models.py": MODELS,
    "diary/migrations/__init__.py": "",
    "diary/migrations/0001_initial.py": FIRST,
}
RUN = "import sys; from tools import migrations; sys.exit(migrations.check('diary_settings'))"


def run(folder: Path, files: dict[str, str]) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(plant(folder, files)), str(ROOT)])
    environment = os.environ | {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", RUN]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_migrations_complete(tmp_path: Path) -> None:
    done = run(tmp_path, DIARY)
    assert (done.returncode, done.stdout, done.stderr) == (0, "No changes detected\n", "")


def test_migrations_wanting_are_found(tmp_path: Path) -> None:
    changed = MODELS.replace("pass", "line = models.TextField()")
    done = run(tmp_path, DIARY | {"diary/models.py": changed})
    said = "migrations: the models have changed; run `django-admin makemigrations`"
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, said)
