import re
import tomllib

from packaging.requirements import Requirement

from tests.tools.tree import ROOT
from tools.lock import locks_of


def test_dependencies_each_have_their_line() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    page = (ROOT / "docs" / "decisions" / "dependencies.md").read_text(encoding="utf-8")
    asked = {Requirement(line).name for lock in locks_of(project) for line in lock.requirements}
    rows = re.findall(r"^\| ([a-z][\w-]*) \|", page, re.MULTILINE)
    assert sorted(row for row in rows if row != "package") == sorted(asked)
