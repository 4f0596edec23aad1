from collections.abc import Iterator

import pytest

from noes.accounts.models import User
from noes.exchange.google.keeping import House, house_of
from tests.journal.people_of_tests import new_owner
from tests.sheets_of_tests import GoogleSheets, google_sheets


@pytest.fixture
def google() -> Iterator[GoogleSheets]:
    with google_sheets() as served:
        yield served


@pytest.fixture
def house(google: GoogleSheets) -> House:
    return house_of(google.origin, "a secret of tests")


@pytest.fixture
def owner(db: None) -> User:
    return new_owner()
