from collections.abc import Iterator

import pytest
from pytest_django import Settings

from noes.accounts.models import User
from tests.api.calling import Program, program_of
from tests.journal.people_of_tests import NOW, new_owner
from tests.sheets_of_tests import GoogleSheets, google_sheets
from tests.site.serving import Served, serving


@pytest.fixture
def clock(settings: Settings) -> None:
    """Stop the clock at the noon that the notebooks of tests are written at."""
    settings.NOW = NOW


@pytest.fixture(scope="session")
def google_served() -> Iterator[GoogleSheets]:
    with google_sheets() as google:
        yield google


@pytest.fixture
def google(google_served: GoogleSheets, settings: Settings) -> GoogleSheets:
    """Google, with one sheet that is shared with the service account."""
    google_served.books.clear()
    google_served.book()
    google_served.fault = None
    settings.GOOGLE = google_served.origin
    return google_served


@pytest.fixture
def owner(db: None, clock: None) -> User:
    return new_owner()


@pytest.fixture
def api(owner: User, google: GoogleSheets) -> Program:
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
