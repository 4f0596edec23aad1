from pathlib import Path
from typing import Any

import pytest

from tests.tools.tree import plant
from tools import lock

PROJECT: dict[str, Any] = {
    "build-system": {"requires": ["hatchling>=1"]},
    "project": {
        "requires-python": ">=3.11",
        "dependencies": ["click>=8.1", "Django>=5.2,<6"],
        "optional-dependencies": {"test": ["pytest>=9"]},
    },
}
HASH = " \\\n    --hash=sha256:00\n"
BASE = f"click==8.5.1{HASH}django==5.2.19{HASH}"
FILES = {
    "base.txt": BASE,
    "test.txt": f"{BASE}pytest==9.2.0{HASH}",
    "build.txt": f"editables==0.6{HASH}hatchling==1.33.0{HASH}",
}


def findings(folder: Path, **changes: str) -> list[str]:
    header = lock.HEADER.format(digest=lock.digest_of(PROJECT))
    files = {name: header + text for name, text in FILES.items()}
    changed = {f"{name}.txt": header + text for name, text in changes.items()}
    return lock.check(plant(folder, files | changed), PROJECT)


def test_lock_in_step_is_fine(tmp_path: Path) -> None:
    assert findings(tmp_path) == []


@pytest.mark.parametrize(
    ("base", "said"),
    [
        (f"click==8.5.1{HASH}", "Django is not pinned"),
        (BASE.replace("5.2.19", "6.0"), "Django 6.0 does not satisfy Django>=5.2,<6"),
        (BASE.replace(HASH, "\n", 1), "click has no hash"),
        (f"--index-url https://example.org/simple\n{BASE}", "names a registry's address"),
    ],
)
def test_lock_out_of_step_is_found(tmp_path: Path, base: str, said: str) -> None:
    assert findings(tmp_path, base=base) == [f"base.txt: {said}"]


def test_lock_of_a_universal_pin_with_its_marker_is_read(tmp_path: Path) -> None:
    split = f"click==8.4 ; python_version < '3.12'{HASH}click==8.0 ; python_version >= '3.12'{HASH}"
    assert findings(tmp_path, base=f"{split}django==5.2.19{HASH}") == [
        "base.txt: click 8.0 does not satisfy click>=8.1"
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"requires-python": ">=3.12"},
        {"dependencies": ["click>=8.1", "Django>=5.2,<6", "segno"]},
        {"optional-dependencies": {"test": ["pytest>=8"]}},
    ],
)
def test_lock_of_another_project_is_found(tmp_path: Path, change: dict[str, Any]) -> None:
    findings(tmp_path)
    other = PROJECT | {"project": PROJECT["project"] | change}
    said = [f"{name}: was made from another pyproject.toml" for name in ("test", "base", "build")]
    found = [one.replace(".txt", "") for one in lock.check(tmp_path, other)]
    assert [one for one in found if "another" in one] == said


def test_lock_wanting_is_found(tmp_path: Path) -> None:
    findings(tmp_path)
    (tmp_path / "build.txt").unlink()
    assert lock.check(tmp_path, PROJECT) == [
        "build.txt: was made from another pyproject.toml",
        "build.txt: hatchling is not pinned",
        "build.txt: editables is not pinned",
    ]
