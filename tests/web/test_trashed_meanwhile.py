"""Forms about an ask that another window put in the trash: nothing that was typed is lost."""

import re
from html import unescape
from http import HTTPStatus
from uuid import UUID

import pytest
from django.test import Client

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import access, actions
from noes.journal.models import Moment
from noes.journal.wishes import NewAsk
from tests.journal.people_of_tests import NOW, export_of
from tests.web.browsing import Page, browser_of, text_of, toast_of
from tests.web.keeping import ask, filled, moment_id

FORM = re.compile(r'<form class="sheet" id="sheet-content".*?</form>', re.DOTALL)
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')


def pressed(visitor: Client, page: Page) -> Page:
    """The one button of the page, pressed."""
    form = FORM.findall(page.content.decode())[0]
    fields = {name: unescape(value) for name, value in HIDDEN.findall(form)}
    return visitor.post(re.findall(r'action="([^"]+)"', form)[0], fields, follow=True)


def test_change_of_an_ask_waits_until_it_is_taken_out(visitor: Client, owner: User) -> None:
    key = ask(owner, "Night trains")
    window = filled(visitor.get(f"/asks/{key}/edit"))
    actions.trash_ask(owner, key, now=NOW)
    before = export_of(owner)
    page = visitor.post(f"/asks/{key}/edit", window | {"learned": 'Say "why"\r\nfirst'})

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert text_of(page) == (
        'In the trash This ask is in the trash. What you typed, to copy Say "why" first'
        " Take it out and keep this"
    )
    assert export_of(owner) == before

    assert toast_of(pressed(visitor, page)) == "Kept. Night trains"
    assert access.ask(owner, key)["learned"] == 'Say "why"\nfirst'


@pytest.mark.parametrize("path", ["/asks/{ask}/add/noted", "/moments/{moment}"])
def test_what_happened_waits_until_its_ask_is_taken_out(
    visitor: Client, owner: User, path: str
) -> None:
    key = ask(owner, "Night trains")
    address = path.format(ask=key, moment=moment_id(owner, Type.SENT))
    actions.trash_ask(owner, key, now=NOW)
    page = visitor.post(address, {"type": "sent", "note": "They rang"})
    pressed(visitor, page)

    noted = Moment.objects.filter(owner_id=owner.id, voided_at=None, note="They rang")
    assert [moment.ask_id for moment in noted] == [key]


def test_draft_that_was_dropped_is_sent_once_it_is_taken_out(visitor: Client, owner: User) -> None:
    key = UUID(actions.log_ask(owner, NewAsk("Rates", draft=True), now=NOW)["id"])
    actions.trash_ask(owner, key, now=NOW)
    page = visitor.post(f"/drafts/{key}", {"do": "sent", "body": "Dear Mara", "dread": "7"})
    assert toast_of(pressed(visitor, page)) == "You asked: Rates. It counts."
    row = access.ask(owner, key)
    assert (row["state"], row["body"], row["dread"]) == ("waiting", "Dear Mara", 7)


def test_press_without_words_is_not_repeated_by_taking_out(visitor: Client, owner: User) -> None:
    key = ask(owner, "Night trains")
    actions.trash_ask(owner, key, now=NOW)
    page = pressed(visitor, visitor.post(f"/asks/{key}/add/ghosted"))
    assert page.redirect_chain == [(f"/asks/{key}", HTTPStatus.SEE_OTHER)]
    assert toast_of(page) == "Taken out of the trash."
    assert access.ask(owner, key)["state"] == "waiting"


def test_page_of_an_ask_in_the_trash_offers_to_take_it_out(visitor: Client, owner: User) -> None:
    key = ask(owner, "Night trains")
    actions.trash_ask(owner, key, now=NOW)
    page = visitor.get(f"/asks/{key}/edit")
    assert page.status_code == HTTPStatus.NOT_FOUND
    assert text_of(page) == ("In the trash This ask is in the trash. Take it out of the trash")
    shown = pressed(visitor, page)
    assert shown.redirect_chain == [(f"/asks/{key}/edit", HTTPStatus.SEE_OTHER)]


def test_trash_of_another_is_no_different_from_nothing(owner: User, stranger: User) -> None:
    key = ask(owner, "Night trains")
    actions.trash_ask(owner, key, now=NOW)
    before = export_of(owner)
    page = browser_of(stranger).post(f"/asks/{key}/edit", {"title": "Mine", "take_out": "1"})
    assert page.status_code == HTTPStatus.NOT_FOUND
    assert text_of(page) == (
        "Not here There is no such ask in this notebook. What you typed, to copy Mine"
        " To today To the journal"
    )
    assert export_of(owner) == before
