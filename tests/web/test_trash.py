from http import HTTPStatus
from uuid import UUID

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.queries.asks import Asks, count
from tests.journal.people_of_tests import NOW, export_of
from tests.web.browsing import text_of, toast_of
from tests.web.keeping import ask, person, pitch, row_of


def throw_away(owner: User, name: str) -> tuple[UUID, UUID, UUID]:
    """An ask, a person and a pitch of that name, in the trash."""
    made = ask(owner, name, 3), person(owner, name, organisation="Acme"), pitch(owner, name)
    actions.trash_ask(owner, made[0], now=NOW)
    actions.trash_person(owner, made[1], now=NOW)
    actions.trash_pitch(owner, made[2], now=NOW)
    return made


def test_empty_trash_says_so(visitor: Client) -> None:
    assert text_of(visitor.get("/trash")) == (
        "Trash What lies here counts nowhere. Nothing is thrown away: take out what you like."
        " Empty Nothing was put here. To the journal"
    )


def test_trash_shows_asks_people_and_pitches(visitor: Client, owner: User) -> None:
    made = throw_away(owner, "Gone")
    page = visitor.get("/trash")

    assert [row_of(page, f"gone-{key}") for key in made] == [
        "Gone waiting · 1 March Take out",
        "Gone Acme Take out",
        "Gone Take out",
    ]


@pytest.mark.parametrize(("place", "kind"), [(0, "asks"), (1, "people"), (2, "pitches")])
def test_each_is_taken_out_and_undo_puts_it_back(
    visitor: Client, owner: User, place: int, kind: str
) -> None:
    key = throw_away(owner, "Gone")[place]
    before = export_of(owner)
    page = visitor.post(f"/{kind}/{key}/restore", follow=True)

    assert page.redirect_chain == [("/trash", HTTPStatus.SEE_OTHER)]
    assert toast_of(page) == (
        "Taken out of the trash." if place == 0 else "Taken out of the trash: Gone"
    )
    assert visitor.get(f"/{kind}/{key}").status_code == HTTPStatus.OK

    actions.undo(owner, now=NOW)
    assert export_of(owner) == before


def test_taking_out_what_is_not_in_the_trash_finds_nothing(visitor: Client, owner: User) -> None:
    key = ask(owner, "Here")

    assert visitor.post(f"/asks/{key}/restore").status_code == HTTPStatus.NOT_FOUND
    assert count(owner, Asks()) == 1


@pytest.mark.parametrize("n", [1, 3])
def test_trash_is_read_in_seven_queries(
    visitor: Client, owner: User, n: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(n):
        throw_away(owner, f"Gone {number}")
    with django_assert_num_queries(7):
        visitor.get("/trash")
