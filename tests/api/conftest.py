from collections.abc import Iterator

import pytest
from pytest_django import Settings

from noes.accounts.models import User
from tests.api.calling import Program, program_of
from tests.journal.people_of_tests import NOW, new_owner
from tests.site.serving import Served, serving


@pytest.fixture
def clock(settings: Settings) -> None:
    """Stop the clock at the noon that the notebooks of tests are written at."""
    settings.NOW = NOW


@pytest.fixture
def owner(db: None, clock: None) -> User:
    return new_owner()


@pytest.fixture
def api(owner: User) -> Program:
    """The owner's program."""
    return program_of(owner)


@pytest.fixture
def stranger(db: None, clock: None) -> Program:
    """The program of somebody else, who has a notebook of their own."""
    return program_of(new_owner())


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A notebook's server that the tests of the API share."""
    with serving(tmp_path_factory.mktemp("home")) as server:
        yield server
