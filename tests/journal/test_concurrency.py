"""Several processes write to one notebook at once: nothing is lost, nothing is locked out."""

import os
import subprocess
import sys
from pathlib import Path

PROCESSES, RATE, SECONDS = 4, 50, 10
HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
LOOK = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
one = lambda sql: db.execute(sql).fetchone()[0]
print(one("SELECT COUNT(*) FROM journal_ask"))
print(one("SELECT COUNT(DISTINCT rank) FROM journal_moment"), one("SELECT COUNT(*) FROM journal_moment"))
print(one("SELECT asked FROM journal_notebook"), one("SELECT noes FROM journal_notebook"))
print(one("SELECT SUM(n) FROM journal_daycount WHERE measure = 'asks'"))
print(one("SELECT revision FROM journal_notebook"), one("SELECT COUNT(*) FROM journal_write"))
print(one("SELECT COUNT(*) FROM journal_person"))
print(one("PRAGMA integrity_check"))
"""
MAKE = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.journal.people_of_tests import new_owner
print(new_owner().id)
"""


def run(code: list[str], home: Path) -> "subprocess.Popen[str]":
    env = {**os.environ, "NOES_HOME": str(home), "DJANGO_SETTINGS_MODULE": "noes.site.settings"}
    env["PYTHONPATH"] = str(ROOT)
    return subprocess.Popen(
        [sys.executable, *code], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def said(process: "subprocess.Popen[str]") -> str:
    out, problems = process.communicate(timeout=120)
    assert (process.returncode, problems) == (0, "")
    return out.strip()


def test_four_processes_writing_at_once_lose_nothing_and_never_lock(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    owner = said(run(["-c", MAKE], home))
    hammers = [
        run([str(HERE / "hammer.py"), owner, str(number), str(RATE), str(SECONDS)], home)
        for number in range(PROCESSES)
    ]
    each = RATE * SECONDS
    assert [said(hammer) for hammer in hammers] == [str(each)] * PROCESSES
    total, noes = each * PROCESSES, each * PROCESSES // 5
    kept = said(run(["-c", LOOK, str(home / "noes.sqlite3")], home)).splitlines()
    assert kept == [
        str(total),
        f"{total + noes} {total + noes}",
        f"{total} {noes}",
        str(total),
        f"{total} {total}",
        "7",
        "ok",
    ]
