import pytest
from django.test import Client
from pytest_django import Settings

from noes.accounts.models import User
from tests.journal.people_of_tests import NOW, new_owner
from tests.web.browsing import browser_of


@pytest.fixture
def clock(settings: Settings) -> None:
    """Stop the clock at the noon that the notebooks of tests are written at."""
    settings.NOW = NOW


@pytest.fixture
def owner(db: None, clock: None) -> User:
    return new_owner(welcomed_at=NOW)


@pytest.fixture
def stranger(db: None, clock: None) -> User:
    """Somebody else with a notebook of their own."""
    return new_owner(welcomed_at=NOW)


@pytest.fixture
def visitor(owner: User) -> Client:
    return browser_of(owner)
