from datetime import UTC, datetime
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries, Settings

from noes.accounts import actions
from noes.accounts.keys import new_secret
from noes.accounts.models import Session, Token, User
from noes.journal.models import Notebook
from noes.site import callers

NOW = datetime(2026, 3, 2, 9, 30, 15, 123456, tzinfo=UTC)


@pytest.fixture
def owner(db: None) -> User:
    made = actions.local_owner(now=NOW, time_zone="Europe/Berlin")
    User.objects.filter(id=made.id).update(name="Ana", fold_noes=True, welcomed_at=NOW)
    return User.objects.get(id=made.id)


def opened(owner: UUID) -> str:
    link, session = new_secret(), new_secret()
    actions.new_link(owner, secret=link, now=NOW)
    actions.enter(link=link, session=session, now=NOW)
    return session


def same(found: object, stored: object) -> bool:
    """Compare two instances column by column; a key keeps but what a caller is asked for."""
    kept = {column: value for column, value in vars(found).items() if column != "_state"}
    return kept == {column: vars(stored)[column] for column in kept}


def test_caller_by_cookie_is_what_the_orm_would_load(owner: User) -> None:
    Notebook.objects.create(owner=owner, revision=7, waiting=3)
    found = callers.by_cookie(opened(owner.id))

    assert found is not None
    assert same(found.user, owner)
    assert same(found.user.notebook, Notebook.objects.get())
    assert same(found.key, Session.objects.get())


def test_caller_by_token_is_what_the_orm_would_load(owner: User) -> None:
    secret = new_secret()
    actions.new_token(owner.id, name="script", secret=secret, now=NOW)
    found = callers.by_token(secret)

    assert found is not None
    assert same(found.user, owner)
    assert same(found.key, Token.objects.get())


def test_caller_may_be_saved_as_any_other(owner: User) -> None:
    found = callers.by_cookie(opened(owner.id))
    assert found is not None
    found.user.name = "Ana Maria"
    found.user.save(update_fields=["name"])

    assert User.objects.get().name == "Ana Maria"
    assert found.user.pk == owner.pk


def test_notebook_that_nothing_was_written_in_is_new(owner: User) -> None:
    found = callers.by_cookie(opened(owner.id))

    assert found is not None
    assert (found.user.notebook.owner_id, found.user.notebook.revision) == (owner.id, 0)


def test_local_owner_is_the_first(owner: User) -> None:
    User.objects.create(id=UUID(int=1), created_at=datetime(2026, 3, 3, tzinfo=UTC))
    found = callers.local_owner()

    assert found is not None
    assert (found.user, found.key) == (owner, None)


def test_local_owner_of_an_empty_database_is_none(db: None) -> None:
    assert callers.local_owner() is None


def test_keys_of_one_kind_are_none_of_the_other(owner: User) -> None:
    session = opened(owner.id)
    token = new_secret()
    actions.new_token(owner.id, name="script", secret=token, now=NOW)

    assert callers.by_token(session) is None
    assert callers.by_cookie(token) is None
    assert callers.by_cookie("") is None


def test_token_of_this_machine_speaks_for_the_owner(owner: User, settings: Settings) -> None:
    settings.LOCAL_TOKEN = "secret of this run"
    found = callers.by_token("secret of this run")

    assert found is not None
    assert (found.user, found.key) == (owner, None)
    assert callers.by_token("secret of this ruN") is None
    assert callers.by_token("ključ") is None


def test_caller_needs_nothing_more_from_the_database(
    owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    found = callers.by_cookie(opened(owner.id))
    assert found is not None

    with django_assert_num_queries(0):
        assert isinstance(found.key, Session)
        assert (found.key.owner_id, found.key.used_on) == (owner.id, NOW.date())
        assert found.user.notebook.owner == owner
        assert found.user.time_zone == "Europe/Berlin"
