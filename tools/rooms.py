"""Small rooms: short functions and short files. A room that outgrows its bound is two rooms."""

import ast
import statistics
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools import source
from tools.source import PACKAGE, ROOT, Source

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
LONG_FUNCTION = 30
LONG_SHARE = 0.1
# "About six": beyond eight the house has begun to sprawl.
MEDIAN = 8

OTHER_ROOMS = {".jinja", ".html", ".js"}


@dataclass(frozen=True, slots=True)
class Function:
    """One function or method and its length in lines, docstring and signature included."""

    where: str
    name: str
    length: int


def functions_of(found: Source, root: Path) -> Iterator[Function]:
    """Yield the functions of a file, those inside others too."""
    for node in ast.walk(found.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            where = f"{found.path.relative_to(root)}:{node.lineno}"
            yield Function(where, node.name, (node.end_lineno or node.lineno) - node.lineno + 1)


def long_functions(functions: list[Function]) -> list[str]:
    """Return a finding for each function over the bound."""
    return [
        f"{one.where}: {one.name} has {one.length} lines, at most {LONGEST_FUNCTION}"
        for one in functions
        if one.length > LONGEST_FUNCTION
    ]


def sprawl(functions: list[Function]) -> list[str]:
    """Return what is wrong with the functions taken together."""
    if not functions:
        return []
    findings = []
    median = statistics.median(one.length for one in functions)
    if median > MEDIAN:
        findings.append(f"the median function has {median:g} lines, at most {MEDIAN}")
    long = sorted((one for one in functions if one.length >= LONG_FUNCTION), key=_longest_first)
    if len(long) > LONG_SHARE * len(functions):
        findings.append(f"{len(long)} of {len(functions)} functions have {LONG_FUNCTION} or more")
        findings += [f"  {one.where}: {one.name}, {one.length}" for one in long]
    return findings


def _longest_first(one: Function) -> tuple[int, str]:
    return -one.length, one.where


def long_files(root: Path, *folders: Path) -> list[str]:
    """Return a finding for each file over the bound; migrations and vendored files may be longer."""
    findings = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix not in OTHER_ROOMS | {".py"} or {"vendor", "migrations"} & {*path.parts}:
                continue
            length = len(path.read_text(encoding="utf-8").splitlines())
            if length > LONGEST_FILE:
                findings.append(f"{path.relative_to(root)}: {length} lines, at most {LONGEST_FILE}")
    return findings


def check(root: Path) -> tuple[list[str], str]:
    """Return the findings of a whole tree, and the figures of its package in one line."""
    folders = [root / name for name in ("src", "bench", "tests", "tools")]
    found = [one for one in source.sources(*folders) if not one.is_migration]
    functions = [function for one in found for function in functions_of(one, root)]
    ours = [one for one in functions if one.where.startswith(f"src/{PACKAGE}/")]
    findings = [*long_files(root, *folders), *long_functions(functions), *sprawl(ours)]
    return findings, figures(ours)


def figures(functions: list[Function]) -> str:
    """Say in one line how the functions measure."""
    lengths = sorted(one.length for one in functions) or [0]
    nine_in_ten = lengths[int(0.9 * (len(lengths) - 1))]
    return (
        f"{len(functions)} functions, median {statistics.median(lengths):g},"
        f" nine in ten up to {nine_in_ten}, longest {lengths[-1]}"
    )


def main() -> int:
    findings, measured = check(ROOT)
    for said in findings:
        print(said)
    print(f"rooms: {measured}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
