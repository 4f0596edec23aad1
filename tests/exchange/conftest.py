import pytest

from noes.accounts.models import User
from tests.journal.people_of_tests import new_owner


@pytest.fixture
def owner(db: None) -> User:
    return new_owner(time_zone="Europe/Berlin", name="Mara")
