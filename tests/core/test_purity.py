"""The core is pure: no framework, no I/O, no clock, no randomness. Its syntax trees are read."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import noes.core

CORE = Path(noes.core.__file__).parent
FILES = sorted(CORE.rglob("*.py"))

# What the core may build on. A module belongs here when nothing in it reads the world outside.
PURE_MODULES = {"dateutil", "holidays"} | set(
    """abc bisect calendar collections contextlib copy dataclasses datetime decimal difflib enum
    fractions functools hashlib heapq html itertools json math numbers operator re statistics
    string struct textwrap types typing unicodedata uuid""".split()  # noqa: SIM905 - a list of words is easier to read and to add to
)
IMPURE_PARTS = {"dateutil.parser", "dateutil.tz", "dateutil.zoneinfo"}
IMPURE_NAMES = {"uuid.uuid1", "uuid.uuid4", "uuid.getnode"}
IMPURE_CALLS = {"open", "print", "input", "breakpoint", "exec", "eval", "compile", "__import__"}
CLOCK = {"now", "utcnow", "today"}
CLOCK_OWNERS = {"datetime", "date"}
# Without a first day these two take it from the clock.
RECURRENCES = {"rrule", "rrulestr"}


def impurities(source: str) -> list[str]:
    """Name what in a module's source is not pure."""
    return [wrong for node in ast.walk(ast.parse(source)) for wrong in wrongs_of(node)]


def wrongs_of(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (f"import {a.name}" for a in names if is_impure_module(a.name))
        case ast.ImportFrom(module=module, names=names, level=level):
            whole = "." * level + (module or "")
            yield from (
                f"from {whole} import {a.name}" for a in names if is_impure_import(whole, a.name)
            )
        case ast.Global(names=names):
            yield f"global {', '.join(names)}"
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            yield from impure_attributes(owner, name)
        case ast.Attribute(value=ast.Attribute(attr=owner), attr=name):
            yield from impure_attributes(owner, name)
        case ast.Call(func=ast.Name(id=name)) if name in IMPURE_CALLS:
            yield f"{name}()"
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), keywords=keywords):
            if name in RECURRENCES and "dtstart" not in {keyword.arg for keyword in keywords}:
                yield f"{name}() without dtstart"


def is_impure_module(name: str) -> bool:
    root, *parts = name.split(".")
    if root == "noes":
        return parts[:1] != ["core"]
    return root not in PURE_MODULES or name in IMPURE_PARTS


def is_impure_import(module: str, name: str) -> bool:
    whole = f"{module}.{name}"
    return is_impure_module(module) or whole in IMPURE_PARTS | IMPURE_NAMES


def impure_attributes(owner: str, name: str) -> Iterator[str]:
    if (owner in CLOCK_OWNERS and name in CLOCK) or f"{owner}.{name}" in IMPURE_NAMES:
        yield f"{owner}.{name}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(CORE)))
def test_core_is_pure(path: Path) -> None:
    assert impurities(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import django", ["import django"]),
        ("from django.utils import timezone", ["from django.utils import timezone"]),
        ("def f():\n    import numpy", ["import numpy"]),
        ("from noes.journal import models", ["from noes.journal import models"]),
        ("from noes import journal", ["from noes import journal"]),
        ("from . import days", ["from . import days"]),
        ("import datetime, time", ["import time"]),
        ("import os.path", ["import os.path"]),
        ("import random", ["import random"]),
        ("from uuid import UUID, uuid4", ["from uuid import uuid4"]),
        ("import uuid\nuuid.uuid1()", ["uuid.uuid1"]),
        ("from dateutil import parser", ["from dateutil import parser"]),
        ("from dateutil.tz import tzlocal", ["from dateutil.tz import tzlocal"]),
        ("from datetime import date\ndate.today()", ["date.today"]),
        ("from datetime import datetime\nread = datetime.now", ["datetime.now"]),
        ("import datetime\ndatetime.datetime.utcnow()", ["datetime.utcnow"]),
        ("open('x')", ["open()"]),
        ("print('x')", ["print()"]),
        ("def f():\n    global seen\n    seen = 1", ["global seen"]),
        ("rrulestr(text)", ["rrulestr() without dtstart"]),
        ("from dateutil import rrule\nrrule.rrule(freq)", ["rrule() without dtstart"]),
    ],
)
def test_impurity_is_seen(source: str, found: list[str]) -> None:
    assert impurities(source) == found


@pytest.mark.parametrize(
    "source",
    [
        "from datetime import date, time, timedelta",
        "from dateutil.relativedelta import relativedelta",
        "from dateutil.rrule import rrulestr\nrrulestr(text, dtstart=start)",
        "from holidays import country_holidays",
        "import re\nre.compile(pattern)",
        "from noes.core.days import Range",
        "def count(today):\n    return today.year",
    ],
)
def test_purity_is_left_alone(source: str) -> None:
    assert impurities(source) == []


def test_readme_has_three_sentences() -> None:
    text = (CORE / "README.md").read_text("utf-8")
    assert text.count(". ") + text.count(".\n") == 3
