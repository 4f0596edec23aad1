"""The lock: requirements/*.txt, every version pinned and every file hashed.

`write` asks uv to resolve pyproject.toml; `check` compares the two without asking anyone.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
HEADER = "# Made by `make lock`; change pyproject.toml instead.\n# pyproject.toml: {digest}\n"
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)(?:\[[^]]*\])?==(?P<version>[^\s;\\]+)", re.MULTILINE)

# pip needs it beside the build backend to install an editable package without a build of its own.
EDITABLE = ["editables>=0.5"]


@dataclass(frozen=True, slots=True)
class Lock:
    """One file of pins and what it must satisfy."""

    name: str
    requirements: tuple[str, ...]


def locks_of(project: Mapping[str, Any]) -> tuple[Lock, ...]:
    """Return the files that a parsed pyproject.toml asks for, the widest first."""
    base = tuple(project["project"]["dependencies"])
    test = base + tuple(project["project"]["optional-dependencies"]["test"])
    build = (*project["build-system"]["requires"], *EDITABLE)
    return Lock("test.txt", test), Lock("base.txt", base), Lock("build.txt", build)


def digest_of(project: Mapping[str, Any]) -> str:
    """Return a fingerprint of everything in pyproject.toml that a lock is made from."""
    tables = [[lock.name, lock.requirements] for lock in locks_of(project)]
    text = json.dumps([project["project"]["requires-python"], tables])
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def findings_of(lock: Lock, text: str, digest: str) -> Iterator[str]:
    """Yield what is wrong with the text of one lock."""
    if not text.startswith(HEADER.format(digest=digest)):
        yield "was made from another pyproject.toml"
    if "://" in text:
        yield "names a registry's address"
    yield from _unhashed(text)
    yield from _unsatisfied(lock, text)


def _unhashed(text: str) -> Iterator[str]:
    for entry in re.split(r"\n(?=\S)", text):
        pin = PIN.match(entry)
        if pin and "--hash=sha256:" not in entry:
            yield f"{pin['name']} has no hash"


def _unsatisfied(lock: Lock, text: str) -> Iterator[str]:
    pins: dict[str, list[Version]] = {}
    for pin in PIN.finditer(text):
        pins.setdefault(canonicalize_name(pin["name"]), []).append(Version(pin["version"]))
    for line in lock.requirements:
        requirement = Requirement(line)
        versions = pins.get(canonicalize_name(requirement.name), [])
        if not versions:
            yield f"{requirement.name} is not pinned"
        yield from (
            f"{requirement.name} {version} does not satisfy {line}"
            for version in versions
            if version not in requirement.specifier
        )


def check(folder: Path, project: Mapping[str, Any]) -> list[str]:
    """Return the findings of every lock in a folder; empty when they are in step."""
    findings = []
    for lock in locks_of(project):
        path = folder / lock.name
        text = path.read_text() if path.exists() else ""
        findings += [f"{lock.name}: {said}" for said in findings_of(lock, text, digest_of(project))]
    return findings


def write(folder: Path, project: Mapping[str, Any], *, upgrade: bool) -> None:
    """Resolve every lock anew; pins stay where they can unless `upgrade` is set."""
    constraint: list[str] = []
    for lock in locks_of(project):
        path = folder / lock.name
        _resolve(lock, path, [*constraint, *(["--upgrade"] if upgrade else [])])
        path.write_text(HEADER.format(digest=digest_of(project)) + path.read_text())
        constraint = ["--constraint", str(folder / "test.txt")]


def _resolve(lock: Lock, path: Path, options: list[str]) -> None:
    quiet = ["--quiet", "--no-header", "--no-annotate", "--no-emit-index-url"]
    command = [sys.executable, "-m", "uv", "pip", "compile", "--universal", "--generate-hashes"]
    command += ["--python-version", "3.11", *quiet, *options, "--output-file", str(path), "-"]
    subprocess.run(command, input="\n".join(lock.requirements), text=True, check=True)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("verb", choices=["check", "write"])
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions")
    options = parser.parse_args(arguments)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    if options.verb == "write":
        write(ROOT / "requirements", project, upgrade=options.upgrade)
    findings = check(ROOT / "requirements", project)
    for said in findings:
        print(f"requirements/{said}")
    if findings:
        print("Run `make lock`.")
        return 1
    print("lock: in step with pyproject.toml")
    return 0


if __name__ == "__main__":
    sys.exit(main())
