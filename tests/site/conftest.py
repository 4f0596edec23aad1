from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.notebooks import copied, made
from tests.site.serving import Served, serving


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A notebook's server that the tests of one run share; none of them stops it."""
    with serving(tmp_path_factory.mktemp("home")) as server:
        yield server


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a notebook with two asks, to be copied."""
    return made(tmp_path_factory.mktemp("notebook"))


@pytest.fixture
def home(template: Path, tmp_path: Path) -> Path:
    """The folder of a notebook with two asks, for one test alone."""
    return copied(template, tmp_path / "home")
