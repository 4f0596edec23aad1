"""The Python files of this tree, parsed once for the checks that read them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "noes"


@dataclass(frozen=True, slots=True)
class Source:
    """One file: where it is, its lines and its syntax tree."""

    path: Path
    lines: tuple[str, ...]
    tree: ast.Module

    @property
    def is_migration(self) -> bool:
        return self.path.parent.name == "migrations"


def read(path: Path) -> Source:
    """Parse one file.

    Raises:
        SyntaxError: it is not Python.
    """
    text = path.read_text(encoding="utf-8")
    return Source(path, tuple(text.splitlines()), ast.parse(text, filename=str(path)))


def sources(*folders: Path) -> Iterator[Source]:
    """Yield every Python file below the folders, in the order of their paths."""
    for folder in folders:
        for path in sorted(folder.rglob("*.py")):
            yield read(path)
