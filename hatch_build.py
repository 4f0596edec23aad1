"""Building and installing compile the catalogues of the languages, which Django reads compiled."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))  # a build backend runs from a place of its own

from tools.languages import compile_all  # noqa: E402 - the path to it comes first


class CompiledCatalogues(BuildHookInterface):
    """Writes django.mo beside every django.po; pyproject.toml says that a wheel takes them along."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the hook's signature
        compile_all(ROOT / "src" / "noes")
