import ast
from pathlib import Path

import pytest

from tests.tools.tree import ROOT, plant
from tools import layers
from tools.layers import LAYERS, Import


def findings(folder: Path, name: str, text: str) -> list[str]:
    return layers.check(plant(folder / "noes", {name: text}))


def test_import_pointing_down_is_fine(tmp_path: Path) -> None:
    text = (
        "from noes.core import moments\nfrom noes.journal.queries import asks_of\nimport django\n"
    )
    assert findings(tmp_path, "web/pages.py", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "import noes.web.pages\n",
        "from noes.web import pages\n",
        "from noes import web\n",
        "from ..web import pages\n",
        "from .. import web\n",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from noes.web import pages\n",
        "import importlib\nimportlib.import_module('noes.web.pages')\n",
    ],
)
def test_import_pointing_up_is_found(tmp_path: Path, text: str) -> None:
    line = len(text.splitlines())
    said = findings(tmp_path, "journal/actions.py", text)
    assert [one.partition(" may not import noes.web")[0] for one in said] == [
        f"noes/journal/actions.py:{line}: journal (1)"
    ]


def test_import_of_a_sibling_is_found(tmp_path: Path) -> None:
    assert findings(tmp_path, "web/pages.py", "from noes.api import schemas\n") == [
        "noes/web/pages.py:1: web (3) may not import noes.api (3)"
    ]


def test_journal_may_know_accounts_but_not_the_reverse(tmp_path: Path) -> None:
    assert findings(tmp_path / "a", "journal/x.py", "from noes.accounts import models\n") == []
    assert findings(tmp_path / "b", "accounts/x.py", "from noes.journal import models\n") == [
        "noes/accounts/x.py:1: accounts (1) may not import noes.journal (1)"
    ]


def test_top_may_import_everything_and_nobody_imports_it(tmp_path: Path) -> None:
    assert findings(tmp_path / "a", "__main__.py", "from noes.site import commands\n") == []
    assert findings(tmp_path / "b", "site/x.py", "from noes.__main__ import main\n") == [
        "noes/site/x.py:1: site (4) may not import noes.__main__ (top)"
    ]


def test_package_without_a_layer_is_found(tmp_path: Path) -> None:
    assert findings(tmp_path, "utils/text.py", "") == [
        "noes/utils/text.py: utils has no layer; name it in tools/layers.py"
    ]


@pytest.mark.parametrize("name", ["django", "numpy", "os", "random", "time", "pathlib"])
def test_core_importing_more_than_it_may_is_found(tmp_path: Path, name: str) -> None:
    assert findings(tmp_path, "core/days.py", f"import {name}\n") == [
        f"noes/core/days.py:1: core is pure Python and may not import {name}"
    ]


def test_core_imports_what_it_may(tmp_path: Path) -> None:
    text = "import datetime\nfrom dateutil import rrule\nimport holidays\nfrom . import days\n"
    assert findings(tmp_path, "core/rhythm.py", text) == []


def test_django_in_a_command_is_late_or_found(tmp_path: Path) -> None:
    late = "def run():\n    import django  # late: start-up\n"
    assert findings(tmp_path / "a", "cli/log.py", late) == []
    assert findings(tmp_path / "b", "cli/log.py", "import django\n") == [
        "noes/cli/log.py:1: cli may import django only inside a function"
    ]


@pytest.mark.parametrize(
    "body",
    [
        "    import segno  # late: start-up\n",
        "    # late: start-up - it draws codes, which few runs need\n    import segno\n",
        "    # late: choice\n    # the reader of the file's own format\n    import a\n\n    import b\n",
    ],
)
def test_late_import_with_its_reason_is_fine(tmp_path: Path, body: str) -> None:
    assert findings(tmp_path, "site/pair.py", f"def draw():\n{body}") == []


@pytest.mark.parametrize("comment", ["", "  # it is slow", "  # late: habit"])
def test_late_import_without_a_listed_reason_is_found(tmp_path: Path, comment: str) -> None:
    said = "imported late without a reason: # late: start-up | django | platform | choice"
    assert findings(tmp_path, "site/pair.py", f"def draw():\n    import segno{comment}\n") == [
        f"noes/site/pair.py:2: {said}"
    ]


def test_imports_of_a_package_resolve_from_the_package() -> None:
    tree = ast.parse("from . import views\nfrom ..core import days\n")
    assert list(layers.imports_of(tree, "noes.web", is_package=True)) == [
        Import("noes.web", 1, is_late=False),
        Import("noes.core", 2, is_late=False),
    ]


def test_layers_are_those_of_the_document() -> None:
    text = (ROOT / "docs" / "develop" / "layers.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:3] for line in text.splitlines() if line.startswith("| `")]
    assert {room.strip().strip("`"): int(number) for room, number in rows} == LAYERS


def test_reasons_are_those_of_the_document() -> None:
    text = (ROOT / "docs" / "develop" / "layers.md").read_text(encoding="utf-8")
    assert [f"`late: {name}`" in text for name in layers.REASONS] == [True] * len(layers.REASONS)
