"""The form of a moment in two windows: the late one goes on with the moment as it stands now."""

import re
from http import HTTPStatus
from uuid import UUID

import pytest
from django.test import Client

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.models import Moment
from tests.journal.people_of_tests import NOW, export_of
from tests.web.browsing import Page, browser_of, problems_of, refused_of, text_of, toast_of
from tests.web.keeping import ask, filled, moment_id, record

ACTION = re.compile(r'id="sheet-content" method="post" action="([^"]+)"')
CHOSEN = re.compile(r'<input type="radio" name="(\w+)" value="(\w+)" checked>')
SENTENCE = "This was put right meanwhile. Look at it once more, then keep it."


def window_on(page: Page) -> dict[str, str]:
    """All that a form sends along as it stands."""
    unchosen = {"sting", "tone"} & filled(page).keys()
    left = {name: text for name, text in filled(page).items() if name not in unchosen}
    return left | dict(CHOSEN.findall(page.content.decode()))


def action_of(page: Page) -> str:
    found = ACTION.findall(page.content.decode())
    return str(found[0])


@pytest.fixture
def old(owner: User) -> UUID:
    """A no, before anybody puts it right."""
    key = ask(owner, "Night trains", 9)
    return record(owner, key, Type.DECLINED, 2, note="No", sting=4)


def test_late_form_goes_on_with_the_newest_version(visitor: Client, owner: User, old: UUID) -> None:
    late = window_on(visitor.get(f"/moments/{old}"))
    for note in ("No, thanks", "No, thank you"):
        now = moment_id(owner, Type.DECLINED)
        window = window_on(visitor.get(f"/moments/{now}"))
        visitor.post(f"/moments/{now}", window | {"note": note, "day": "2026-03-01"})
    before = export_of(owner)
    page = visitor.post(f"/moments/{old}", late | {"note": "Not this year", "sting": "6"})

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert problems_of(page) == SENTENCE
    assert refused_of(page) == {
        "note": "Changed since you opened this, to “No, thank you”. Keep yours instead?"
    }
    shown = window_on(page)
    assert (shown["note"], shown["sting"], shown["day"]) == ("Not this year", "6", "2026-03-01")
    assert export_of(owner) == before

    assert toast_of(visitor.post(action_of(page), shown, follow=True)) == "Put right."
    kept = Moment.objects.get(id=moment_id(owner, Type.DECLINED))
    assert (kept.note, kept.sting, str(kept.day)) == ("Not this year", 6, "2026-03-01")


def test_late_form_that_cannot_be_read_goes_on_too(visitor: Client, owner: User, old: UUID) -> None:
    late = window_on(visitor.get(f"/moments/{old}"))
    actions.amend_moment(owner, old, {"sting": 5}, now=NOW)
    page = visitor.post(f"/moments/{old}", late | {"day": "soon"})

    assert refused_of(page)["day"].startswith("Write the day as 2026-03-04.")
    assert action_of(page) == f"/moments/{moment_id(owner, Type.DECLINED)}"


def test_late_removal_is_shown_what_it_would_take_out(
    visitor: Client, owner: User, old: UUID
) -> None:
    actions.amend_moment(owner, old, {"note": "Better words"}, now=NOW)
    page = visitor.post(f"/moments/{old}", {"do": "remove"})
    assert problems_of(page) == SENTENCE
    assert filled(page)["note"] == "Better words"
    assert toast_of(visitor.post(action_of(page), {"do": "remove"}, follow=True)) == "Taken out."


def test_old_address_of_a_moment_leads_to_the_newest(
    visitor: Client, owner: User, old: UUID
) -> None:
    actions.amend_moment(owner, old, {"note": "Better words"}, now=NOW)
    page = visitor.get(f"/moments/{old}")
    assert page.headers["Location"] == f"/moments/{moment_id(owner, Type.DECLINED)}"


def test_late_form_of_what_was_taken_out_gives_the_words_back(
    visitor: Client, owner: User, old: UUID
) -> None:
    late = window_on(visitor.get(f"/moments/{old}"))
    actions.remove_moment(owner, old, now=NOW)
    page = visitor.post(f"/moments/{old}", late | {"note": "Not this year"})

    assert page.status_code == HTTPStatus.NOT_FOUND
    assert text_of(page) == (
        "Not here This moment was taken out meanwhile. What you typed, to copy Not this year"
        " To today To the journal"
    )


def test_old_address_of_a_moment_tells_a_stranger_nothing(
    owner: User, stranger: User, old: UUID
) -> None:
    actions.remove_moment(owner, old, now=NOW)
    page = browser_of(stranger).get(f"/moments/{old}")
    assert text_of(page) == (
        "Not here There is no such moment in this notebook. To today To the journal"
    )
