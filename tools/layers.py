"""The layers of the house: an import points down, and a late one says why.

The numbers are those of docs/develop/layers.md. A package may import itself, any package of a
lower layer, and the one sibling named in SIBLINGS. `noes.__main__` puts the house together and
stands above all of it.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools import source
from tools.source import PACKAGE, ROOT, Source

LAYERS = {
    "core": 0,
    "insight": 0,
    "accounts": 1,
    "journal": 1,
    "circles": 2,
    "exchange": 2,
    "mailbox": 2,
    "nudges": 2,
    "api": 3,
    "cli": 3,
    "mcp": 3,
    "web": 3,
    "site": 4,
}
TOP = {"__init__", "__main__"}

# What is kept knows whose it is; who you are does not know what is kept.
SIBLINGS = {("journal", "accounts")}

# What the pure layers may import besides themselves and the quiet part of the standard library.
PURE = {"core": {"dateutil", "holidays"}, "insight": {"numpy", "scipy"}}
QUIET = sys.stdlib_module_names - {
    *(
        "asyncio",
        "ctypes",
        "fcntl",
        "ftplib",
        "getpass",
        "glob",
        "http",
        "imaplib",
        "io",
        "logging",
    ),
    *("mmap", "multiprocessing", "os", "pathlib", "platform", "pty", "random", "secrets", "select"),
    *("shutil", "signal", "smtplib", "socket", "sqlite3", "ssl", "subprocess", "tempfile"),
    *("threading", "time", "urllib", "webbrowser"),
}

# Commands must start fast and give their help without Django.
LATE_ONLY = {"cli": {"django"}}

REASONS = {
    "start-up": "it costs time that most runs need not spend",
    "django": "it can be imported only once Django is set up",
    "platform": "it is there on some systems only",
    "choice": "which one is wanted is known only then",
}
SAYS_WHY = re.compile(rf"#.*\blate: ({'|'.join(REASONS)})\b")


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module, by its full name."""

    name: str
    line: int
    is_late: bool

    @property
    def top(self) -> str:
        return self.name.partition(".")[0]

    @property
    def room(self) -> str:
        """The package below `noes` that it is in; empty for anybody else's."""
        parts = self.name.split(".")
        return parts[1] if parts[0] == PACKAGE and len(parts) > 1 else ""


def imports_of(tree: ast.Module, module: str, *, is_package: bool = False) -> Iterator[Import]:
    """Yield what a module imports, wherever in it the import stands.

    Args:
        tree: the module's syntax tree.
        module: its full name, such as noes.web.pages.
        is_package: whether it is the `__init__` of a package.
    """
    late = _lines_in_functions(tree)
    for node in ast.walk(tree):
        for name in _names(node, module, is_package=is_package):
            line = getattr(node, "lineno", 0)
            yield Import(name, line, line in late)


def _lines_in_functions(tree: ast.Module) -> set[int]:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    found = [node for node in ast.walk(tree) if isinstance(node, functions)]
    return {line for node in found for line in range(node.lineno, (node.end_lineno or 0) + 1)}


def _names(node: ast.AST, module: str, *, is_package: bool) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        base = _base(node, module, is_package=is_package)
        # `from noes import web` names a package of ours, `from noes.web import urls` need not.
        return [f"{base}.{alias.name}" for alias in node.names] if base == PACKAGE else [base]
    if isinstance(node, ast.Call) and _called(node.func) == "import_module":
        return [
            argument.value
            for argument in node.args[:1]
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        ]
    return []


def _base(node: ast.ImportFrom, module: str, *, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    steps = node.level - is_package
    parts = module.split(".")
    return ".".join([*parts[: len(parts) - steps], *([node.module] if node.module else [])])


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def findings_of(found: Source, package: Path) -> Iterator[str]:
    """Yield what is wrong with the imports of one file of the package."""
    parts = found.path.relative_to(package).with_suffix("").parts
    room = parts[0]
    where = found.path.relative_to(package.parent)
    if room not in LAYERS:
        if room not in TOP:
            yield f"{where}: {room} has no layer; name it in tools/layers.py"
        return
    is_package = parts[-1] == "__init__"
    module = ".".join([PACKAGE, *parts[: len(parts) - is_package]])
    for imported in imports_of(found.tree, module, is_package=is_package):
        for said in (_direction(room, imported), _purity(room, imported), _reason(found, imported)):
            if said:
                yield f"{where}:{imported.line}: {said}"


def _direction(room: str, imported: Import) -> str:
    to = imported.room
    if not to or to == room or (room, to) in SIBLINGS:
        return ""
    if to in LAYERS and LAYERS[to] < LAYERS[room]:
        return ""
    return f"{room} ({LAYERS[room]}) may not import {imported.name} ({LAYERS.get(to, 'top')})"


def _purity(room: str, imported: Import) -> str:
    top = imported.top
    if room in PURE and not imported.room and top not in QUIET | PURE[room]:
        return f"{room} is pure Python and may not import {top}"
    if not imported.is_late and top in LATE_ONLY.get(room, ()):
        return f"{room} may import {top} only inside a function"
    return ""


def _reason(found: Source, imported: Import) -> str:
    if not imported.is_late or not imported.line or _explains(found.lines, imported.line):
        return ""
    return f"imported late without a reason: # late: {' | '.join(REASONS)}"


def _explains(lines: tuple[str, ...], number: int) -> bool:
    """Say whether an import's line, or the comment right above its block, says why it is late."""
    line = lines[number - 1]
    if SAYS_WHY.search(line):
        return True
    while number > 1:
        number -= 1
        above = lines[number - 1].strip()
        if SAYS_WHY.search(above):
            return True
        if above and not above.startswith(("#", "import ", "from ")):
            return False
    return False


def check(package: Path) -> list[str]:
    """Return the findings of every file of the package."""
    return [said for found in source.sources(package) for said in findings_of(found, package)]


def main() -> int:
    findings = check(ROOT / "src" / PACKAGE)
    for said in findings:
        print(said)
    print(f"layers: {len(findings)} to mend" if findings else "layers: every import points down")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
