"""Every address of the journal's part opens to its owner only."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.journal import actions
from noes.journal.wishes import NewAsk, NewMoment
from noes.web.urls_journal import urlpatterns
from tests.journal.people_of_tests import NOW, TODAY, export_of
from tests.web.browsing import browser_of, text_of
from tests.web.keeping import ask, moment_id, person, person_id, pitch

# What each address that is written to is sent, so that its owner's write is done.
WRITES: dict[str, dict[str, str]] = {
    "ask_edit": {"title": "New"},
    "ask_next_time": {"differently": "Sooner"},
    "ask_let_be": {},
    "ask_trash": {},
    "ask_restore": {},
    "ask_add": {},
    "moment": {"type": "declined", "note": "Kindly"},
    "person_edit": {"name": "New"},
    "person_ask": {"title": "Coffee"},
    "person_dream": {"dream": "1"},
    "person_trash": {},
    "person_restore": {},
    "pitch": {"people": "Ada"},
    "pitch_edit": {"title": "New"},
    "pitch_trash": {},
    "pitch_restore": {},
    "pitch_move": {"to": "1"},
    "pitch_unqueue": {},
    "pitch_ask": {},
}
READS = ["ask", "ask_edit", "ask_add", "moment", "person", "person_edit", "person_ask"]
READS += ["pitch", "pitch_edit"]
# Pages that belong to nobody in particular: each shows, and writes to, its visitor's notebook.
OWN = {"journal", "people", "person_new", "pitches", "pitch_new", "wins", "trash"}


def named(pattern: URLPattern) -> str:
    assert pattern.name is not None
    return pattern.name


def doors(owner: User) -> dict[str, str]:
    """The address of every page about something of this owner's, by name."""
    actions.record_win(owner, NewMoment(Type.PRAISED, note="Lovely"), person=None, now=NOW)
    offered = pitch(owner, "Night trains", "Wired", "Jo")
    asked, wired = ask(owner, "One", 9, Type.DECLINED), person_id(owner, "Wired")
    gone = ask(owner, "Gone"), person(owner, "Gone"), pitch(owner, "Gone")
    for trash, key in zip(
        (actions.trash_ask, actions.trash_person, actions.trash_pitch), gone, strict=True
    ):
        trash(owner, key, now=NOW)
    keys: dict[str, Any] = {
        "ask_id": asked,
        "moment_id": moment_id(owner, Type.DECLINED),
        "person_id": wired,
        "pitch_id": offered,
        "kind": "noted",
    }
    comes_back = NewMoment(Type.DECLINED, tone=Tone.NOT_NOW, revisit_on=TODAY)
    not_now = UUID(actions.log_ask(owner, NewAsk("Later", answer=comes_back), now=NOW)["id"])
    found = {}
    for pattern in urlpatterns:
        name = named(pattern)
        own = dict(keys)
        if name == "ask_let_be":
            own["ask_id"] = not_now
        if name.endswith("_restore"):
            own |= dict(zip(("ask_id", "person_id", "pitch_id"), gone, strict=True))
        if name not in OWN:
            wanted = {key: own[key] for key in pattern.pattern.converters}
            found[name] = reverse(name, kwargs=wanted)
    return found


def test_every_address_is_tried_by_three() -> None:
    assert {*WRITES, *READS, *OWN} == {named(pattern) for pattern in urlpatterns}


@pytest.mark.parametrize("door", READS)
def test_page_opens_to_the_owner_only(owner: User, stranger: User, door: str) -> None:
    address = doors(owner)[door]

    assert browser_of(owner).get(address).status_code == HTTPStatus.OK
    assert Client().get(address).status_code == HTTPStatus.UNAUTHORIZED
    refused = browser_of(stranger).get(address)
    assert refused.status_code == HTTPStatus.NOT_FOUND
    assert text_of(refused).startswith("Not here There is no such ")


@pytest.mark.parametrize("door", WRITES)
def test_write_is_done_for_the_owner_only(owner: User, stranger: User, door: str) -> None:
    address, before = doors(owner)[door], export_of(owner)

    assert browser_of(stranger).post(address, WRITES[door]).status_code == HTTPStatus.NOT_FOUND
    assert Client().post(address, WRITES[door]).status_code == HTTPStatus.UNAUTHORIZED
    assert export_of(owner) == before
    assert browser_of(owner).post(address, WRITES[door]).status_code == HTTPStatus.SEE_OTHER
    assert export_of(owner) != before


@pytest.mark.parametrize("door", [name for name in WRITES if name not in READS])
def test_button_is_no_page(owner: User, door: str) -> None:
    answer = browser_of(owner).get(doors(owner)[door])

    assert (answer.status_code, answer.headers["Allow"]) == (HTTPStatus.METHOD_NOT_ALLOWED, "POST")


@pytest.mark.parametrize("door", sorted(OWN - {"person_new", "pitch_new"}))
def test_list_shows_a_stranger_nothing_of_the_owners(
    owner: User, stranger: User, door: str
) -> None:
    address = f"/{door}"
    empty = text_of(browser_of(stranger).get(address))
    doors(owner)

    assert text_of(browser_of(owner).get(address)) != empty
    assert text_of(browser_of(stranger).get(address)) == empty
    assert Client().get(address).status_code == HTTPStatus.UNAUTHORIZED


@pytest.mark.parametrize(
    ("door", "typed"),
    [
        ("people/new", {"name": "Jo"}),
        ("pitches/new", {"title": "Night trains"}),
        ("wins", {"note": "Lovely", "type": "praised"}),
    ],
)
def test_something_new_is_kept_in_the_visitors_own_notebook(
    owner: User, stranger: User, door: str, typed: dict[str, str]
) -> None:
    before, theirs = export_of(owner), export_of(stranger)

    assert Client().post(f"/{door}", typed).status_code == HTTPStatus.UNAUTHORIZED
    assert (export_of(owner), export_of(stranger)) == (before, theirs)
    assert browser_of(stranger).post(f"/{door}", typed).status_code == HTTPStatus.SEE_OTHER
    assert export_of(owner) == before
    assert export_of(stranger) != theirs
