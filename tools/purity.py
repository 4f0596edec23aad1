"""Core and insight compute: they read no clock, no file and no chance (tools/layers.py: imports)."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tools import source
from tools.layers import PURE
from tools.source import PACKAGE, ROOT, Source

CLOCKS = {"now", "today", "utcnow", "fromtimestamp"}
BUILTINS = {"open", "print", "input", "exec", "eval", "breakpoint"}
CHANCE = {"uuid1", "uuid4", "default_rng", "shuffle", "seed"}


def findings_of(found: Source, package: Path) -> Iterator[str]:
    """Yield the calls of one file that reach outside its arguments, and its globals that change."""
    where = found.path.relative_to(package.parent)
    for node in ast.walk(found.tree):
        said = _said(node)
        if said:
            yield f"{where}:{getattr(node, 'lineno', 0)}: {said}"


def _said(node: ast.AST) -> str:
    if isinstance(node, ast.Global):
        return "changes a global; pass it in and give it back"
    if not isinstance(node, ast.Call):
        return ""
    owner, name = _called(node.func)
    if name in CLOCKS and owner in {"datetime", "date"}:
        return f"{owner}.{name}() asks the machine for time; take it as an argument"
    if name in CHANCE:
        return f"{name}() is chance; take it as an argument"
    return f"{name}() is no computing" if name in BUILTINS and not owner else ""


def _called(function: ast.expr) -> tuple[str, str]:
    """Return whose function is called and its name, as ("date", "today") or ("", "open")."""
    *_, owner, name = ["", *ast.unparse(function).split(".")]
    return owner, name


def check(package: Path) -> list[str]:
    """Return the findings of every file in a pure layer."""
    folders = [package / room for room in sorted(PURE)]
    return [said for found in source.sources(*folders) for said in findings_of(found, package)]


def main() -> int:
    findings = check(ROOT / "src" / PACKAGE)
    for said in findings:
        print(said)
    print(f"purity: {len(findings)} to mend" if findings else "purity: core and insight compute")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
