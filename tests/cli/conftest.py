from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from noes.accounts.models import User
from tests.journal.people_of_tests import NOW, new_owner
from tests.site.serving import Served, serving


@pytest.fixture
def owner(db: None, settings: Settings, tmp_path: Path) -> User:
    """The owner of this machine's notebook, on 4 March 2026."""
    settings.NOW = NOW
    settings.HOME = tmp_path
    return new_owner()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A running app that the tests of the command line share."""
    with serving(tmp_path_factory.mktemp("home")) as server:
        yield server
