"""The form of an ask in two windows: what one kept, the other does not overwrite unseen."""

from http import HTTPStatus
from uuid import UUID

import pytest
from django.test import Client

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.documents import ask_document
from noes.journal.facts import told
from tests.journal.people_of_tests import NOW, export_of
from tests.web.browsing import Page, refused_of, toast_of
from tests.web.keeping import ask, filled, pitch

Typed = dict[str, str]


def kept(owner: User, key: UUID) -> Typed:
    """What an ask says of itself."""
    said = ask_document(told(owner.id, [key])[key])
    return {name: said[name] for name in ("title", "tags", "learned", "person")}


def send(visitor: Client, key: UUID, window: Typed, **typed: str) -> Page:
    return visitor.post(f"/asks/{key}/edit", window | typed, follow=True)


def window_on(visitor: Client, key: UUID) -> Typed:
    return filled(visitor.get(f"/asks/{key}/edit"))


def test_form_writes_only_what_was_changed_in_it(visitor: Client, owner: User) -> None:
    key = ask(owner, "Night trains", person="Wired", tags=("travel",))
    late = window_on(visitor, key)
    send(visitor, key, window_on(visitor, key), title="Night trains, twice", tags="rail, travel")
    page = send(visitor, key, late, learned="Shorter")

    assert toast_of(page) == "Kept. Night trains, twice"
    assert kept(owner, key) == {
        "title": "Night trains, twice",
        "tags": ["rail", "travel"],
        "learned": "Shorter",
        "person": "Wired",
    }


def test_what_another_window_changed_is_asked_about_and_nothing_typed_is_lost(
    visitor: Client, owner: User
) -> None:
    offered = pitch(owner, "The long story")
    key = ask(owner, "Night trains", tags=("travel",), learned="Much", effort=30)
    late = window_on(visitor, key)
    first = {"title": "Mine", "tags": "rail", "person": "Acme", "kind": "pitch", "effort": "40"}
    send(visitor, key, window_on(visitor, key), **first, pitch=str(offered), learned="")
    before = export_of(owner)
    typed = {"title": "Yours", "tags": "sea", "person": "Wired", "kind": "share_work"}
    typed |= {"effort": "50", "learned": "More", "channel": "email"}
    page = send(visitor, key, late, **typed)

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert refused_of(page) == {
        "title": "Changed since you opened this, to “Mine”. Keep yours instead?",
        "person": "Changed since you opened this, to “Acme”. Keep yours instead?",
        "kind": "Changed since you opened this, to “Pitch”. Keep yours instead?",
        "tags": "Changed since you opened this, to “rail”. Keep yours instead?",
        "effort": "Changed since you opened this, to “40”. Keep yours instead?",
        "learned": "Emptied since you opened this. Keep yours instead?",
    }
    assert {name: filled(page)[name] for name in typed} == typed
    assert export_of(owner) == before

    send(visitor, key, filled(page))
    assert kept(owner, key) == {
        "title": "Yours",
        "tags": ["sea"],
        "learned": "More",
        "person": "Wired",
    }
    assert window_on(visitor, key)["pitch"] == str(offered)


def test_question_answered_with_what_stands_leaves_it(visitor: Client, owner: User) -> None:
    key = ask(owner, "Night trains")
    late = window_on(visitor, key)
    send(visitor, key, window_on(visitor, key), title="Mine")
    page = send(visitor, key, late, title="Yours", learned="More")
    send(visitor, key, filled(page), title="Mine")

    assert (kept(owner, key)["title"], kept(owner, key)["learned"]) == ("Mine", "More")


def test_question_comes_after_what_cannot_be_read_is_put_right(
    visitor: Client, owner: User
) -> None:
    key = ask(owner, "Night trains")
    late = window_on(visitor, key)
    send(visitor, key, window_on(visitor, key), title="Mine")
    page = send(visitor, key, late, title="Yours", effort="-1")
    page = send(visitor, key, filled(page), effort="1")

    assert list(refused_of(page)) == ["title"]
    assert kept(owner, key)["title"] == "Mine"


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", "Mine"), ("tags", "Travel, rail"), ("learned", "a\r\nb"), ("person", "Acme")],
)
def test_the_same_change_in_both_windows_is_no_question(
    visitor: Client, owner: User, field: str, value: str
) -> None:
    key = ask(owner, "Night trains")
    late = window_on(visitor, key)
    send(visitor, key, window_on(visitor, key), **{field: value})
    before = export_of(owner)

    assert send(visitor, key, late, **{field: value}).status_code == HTTPStatus.OK
    assert export_of(owner) == before


def test_text_of_several_lines_that_was_left_alone_is_no_change(
    visitor: Client, owner: User
) -> None:
    """Browsers end lines of what they send otherwise than we do."""
    key = ask(owner, "Night trains", body="Dear Jo,\n\nhello")
    late = {name: text.replace("\n", "\r\n") for name, text in window_on(visitor, key).items()}
    actions.edit_ask(owner, key, {"body": "Dear Ada"}, now=NOW)
    send(visitor, key, late, learned="More")

    assert window_on(visitor, key)["body"] == "Dear Ada"
