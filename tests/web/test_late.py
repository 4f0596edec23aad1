"""Forms that waited in a browser: read as of when they were filled in, kept once, told apart."""

import datetime as dt
import json
import re
from http import HTTPStatus
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from noes.accounts.models import User
from noes.core.moments import State, Tone, Type
from noes.journal import actions
from noes.journal.models import Ask, Moment
from noes.journal.wishes import NewAsk, NewMoment
from noes.web.late import KEPT, OWNER
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import browser_of, problems_of, text_of, toast_of

DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)
ID = "01900000-0000-7000-8000-000000000001"
TYPED = {"line": "Pitched Wired", "as": "sent", "key": "k", "id": ID}


def late(waited: dt.timedelta) -> dict[str, str]:
    return {"ago": str(int(waited.total_seconds()))}


def asked(owner: User, **more: Any) -> UUID:
    return UUID(actions.log_ask(owner, NewAsk("Pitched Wired", **more), now=NOW)["id"])


def test_ask_that_waited_is_kept_as_of_when_it_was_made(visitor: Client, owner: User) -> None:
    page = visitor.post("/", TYPED | late(DAY))
    assert (page.status_code, page[KEPT]) == (HTTPStatus.NO_CONTENT, ID)
    ask = Ask.objects.get(owner_id=owner.id)
    act = Moment.objects.get(ask_id=ask.id)
    assert (ask.id, act.day, act.at) == (UUID(ID), TODAY - DAY, NOW - DAY)
    assert toast_of(visitor.get("/")) == "Kept: Pitched Wired · Pitch · Wired"


def test_yesterday_in_its_line_is_read_against_the_day_it_was_made(
    visitor: Client, owner: User
) -> None:
    visitor.post("/", TYPED | {"line": "Pitched Wired yesterday"} | late(DAY))
    assert Moment.objects.get(owner_id=owner.id).day == TODAY - 2 * DAY


def test_day_that_was_to_come_when_it_was_made_is_refused(visitor: Client, owner: User) -> None:
    page = visitor.post("/", TYPED | {"on": str(TODAY)} | late(DAY))
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not Ask.objects.filter(owner_id=owner.id).exists()


@pytest.mark.parametrize("first", [late(HOUR), {}])
def test_same_once_more_is_kept_once(visitor: Client, owner: User, first: dict[str, str]) -> None:
    """The answer was lost on its way, whether it was sent at once or had waited already."""
    visitor.post("/", TYPED | first)
    page = visitor.post("/", TYPED | late(2 * HOUR))
    assert (page.status_code, page[KEPT]) == (HTTPStatus.NO_CONTENT, ID)
    assert Ask.objects.filter(owner_id=owner.id).count() == 1


def test_same_once_more_is_known_whatever_the_notebook_learnt_meanwhile(
    visitor: Client, owner: User
) -> None:
    typed = TYPED | {"line": "Asked Jo for a referral"}
    visitor.post("/", typed)
    actions.add_person(owner, {"name": "Jo for a"}, now=NOW)
    assert visitor.post("/", typed | late(HOUR)).status_code == HTTPStatus.NO_CONTENT


def test_repeat_revives_nothing_that_was_undone(visitor: Client, owner: User) -> None:
    visitor.post("/", TYPED)
    actions.undo(owner, now=NOW)
    assert visitor.post("/", TYPED | late(HOUR)).status_code == HTTPStatus.NO_CONTENT
    assert not Ask.objects.filter(owner_id=owner.id).exists()


def test_same_with_other_words_is_told_with_what_was_kept(visitor: Client, owner: User) -> None:
    visitor.post("/", TYPED)
    page = visitor.post("/", TYPED | {"line": "Pitched Salon"} | late(HOUR))
    assert page.status_code == HTTPStatus.CONFLICT
    assert "It was sent already, before you changed it: “Pitched Wired”." in text_of(page)
    assert Ask.objects.get(owner_id=owner.id).title == "Pitched Wired"


@pytest.mark.parametrize("ago", ["-1", "", "soon", str(367 * 86400), "9" * 30])
def test_time_that_cannot_be_is_refused(visitor: Client, owner: User, ago: str) -> None:
    page = visitor.post("/", TYPED | {"ago": ago})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY  # a conflict has an ask to look at
    assert "Write it down anew, with its day." in text_of(page)
    assert not Ask.objects.filter(owner_id=owner.id).exists()


def test_answer_that_waited_is_kept_as_of_when_it_was_given(visitor: Client, owner: User) -> None:
    ask = asked(owner, on=TODAY - 3 * DAY)
    typed = {"answer": "no", "seen": "waiting", "key": "k", "id": ID}
    for _again in range(2):
        page = visitor.post(f"/asks/{ask}/answer", typed | late(DAY))
        assert (page.status_code, page[KEPT]) == (HTTPStatus.NO_CONTENT, ID)
    told = Moment.objects.get(owner_id=owner.id, type=Type.DECLINED)
    assert (told.id, told.day, told.at) == (UUID(ID), TODAY - DAY, NOW - DAY)


def test_answer_is_asked_about_where_the_ask_ended_meanwhile(visitor: Client, owner: User) -> None:
    ask = asked(owner)
    actions.record_moment(owner, ask, NewMoment(Type.DECLINED), now=NOW)
    typed = {"answer": "yes", "seen": "waiting", "key": "k", "id": ID} | late(HOUR)
    page = visitor.post(f"/asks/{ask}/answer", typed)
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert problems_of(page) == "A no was written down since. Is it a yes now?"
    assert '<input type="hidden" name="seen" value="no">' in page.content.decode()
    page = visitor.post(f"/asks/{ask}/answer", typed | {"seen": "no"})
    assert page.status_code == HTTPStatus.NO_CONTENT
    assert Ask.objects.get(id=ask).state == State.YES


def test_answer_to_an_ask_in_the_trash_offers_to_take_it_out(visitor: Client, owner: User) -> None:
    ask = asked(owner)
    actions.trash_ask(owner, ask, now=NOW)
    typed = {"answer": "no", "seen": "waiting", "key": "k", "id": ID} | late(HOUR)
    page = visitor.post(f"/asks/{ask}/answer", typed)
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    source = page.content.decode()
    assert f'action="/asks/{ask}/answer"' in source
    assert '<input type="hidden" name="take_out" value="1">' in source
    page = visitor.post(f"/asks/{ask}/answer", typed | {"take_out": "1"})
    assert page.status_code == HTTPStatus.NO_CONTENT
    assert Ask.objects.get(id=ask).state == State.NO


def test_follow_up_that_waited_is_kept_once(visitor: Client, owner: User) -> None:
    ask = asked(owner, on=TODAY - 9 * DAY)
    typed = TYPED | {"line": "Wrote again", "kind": "follow_up", "about": str(ask)}
    for _again in range(2):
        assert visitor.post("/", typed | late(DAY)).status_code == HTTPStatus.NO_CONTENT
    assert Moment.objects.get(owner_id=owner.id, type=Type.FOLLOWED_UP).day == TODAY - DAY


def test_draft_that_was_sent_without_a_network_was_sent_that_day(
    visitor: Client, owner: User
) -> None:
    ask = asked(owner, draft=True, on=TODAY - 3 * DAY)
    typed = {"do": "sent", "key": "k", "id": ID} | late(DAY)
    for _again in range(2):
        assert visitor.post(f"/drafts/{ask}", typed).status_code == HTTPStatus.NO_CONTENT
    assert Moment.objects.get(owner_id=owner.id, type=Type.SENT).day == TODAY - DAY


def test_draft_that_was_sent_from_elsewhere_is_told(visitor: Client, owner: User) -> None:
    ask = asked(owner, on=TODAY - DAY)
    page = visitor.post(f"/drafts/{ask}", {"do": "sent", "key": "k", "id": ID} | late(HOUR))
    assert page.status_code == HTTPStatus.CONFLICT
    assert "This was sent already, from elsewhere." in text_of(page)
    assert Moment.objects.filter(owner_id=owner.id).count() == 1


def test_several_lines_are_kept_once_and_told_apart(visitor: Client, owner: User) -> None:
    typed = {"lines": "Pitched Wired\nPitched Salon", "as": "sent", "key": "k", "id": ID}
    for waited in (HOUR, DAY):
        assert visitor.post("/log/many", typed | late(waited)).status_code == HTTPStatus.NO_CONTENT
    changed = visitor.post("/log/many", typed | {"lines": "Pitched Granta"} | late(DAY))
    assert "It was sent already, before you changed it: “2 asks”." in text_of(changed)
    assert Ask.objects.filter(owner_id=owner.id).count() == 2


def test_quiet_ask_is_let_go_once_on_the_day_it_was(visitor: Client, owner: User) -> None:
    ask = asked(owner, on=TODAY - 90 * DAY)
    typed = {"do": "ghosted", "ask": str(ask), "key": "k", "id": ID} | late(DAY)
    for _again in range(2):
        assert visitor.post("/quiet", typed).status_code == HTTPStatus.NO_CONTENT
    assert Moment.objects.get(owner_id=owner.id, type=Type.GHOSTED).day == TODAY - DAY


def test_pages_say_whose_they_are(visitor: Client, owner: User) -> None:
    for path, status in (("/", HTTPStatus.OK), ("/asks/" + ID, HTTPStatus.NOT_FOUND)):
        page = visitor.get(path)
        assert (page.status_code, page[OWNER]) == (status, str(owner.id))
    assert OWNER not in Client().get("/")


def test_asked_again_without_a_network_is_kept_once(visitor: Client, owner: User) -> None:
    ask = asked(owner, on=TODAY - 9 * DAY)
    typed = {"key": "k", "id": ID} | late(DAY)
    for _again in range(2):
        page = visitor.post(f"/asks/{ask}/add/followed_up", typed)
        assert page.status_code == HTTPStatus.NO_CONTENT
    assert Moment.objects.get(owner_id=owner.id, type=Type.FOLLOWED_UP).day == TODAY - DAY


def test_id_of_somebody_else_tells_nothing(visitor: Client, owner: User, stranger: User) -> None:
    browser_of(stranger).post("/", TYPED | {"line": "A secret"})
    page = visitor.post("/asks/" + ID + "/answer", {"answer": "no", "id": ID} | late(HOUR))
    assert page.status_code == HTTPStatus.NOT_FOUND
    assert "secret" not in page.content.decode()


def test_what_waited_is_not_read_by_nobody(owner: User) -> None:
    assert Client().post("/", TYPED | late(HOUR)).status_code == HTTPStatus.UNAUTHORIZED


def test_page_of_what_waits_is_filled_in_by_the_browser(visitor: Client, owner: User) -> None:
    source = visitor.get("/waiting").content.decode()
    assert f'data-owner="{owner.id}"' in source
    assert source.count("<template>") == 1
    assert 'name="csrfmiddlewaretoken"' in source


def test_signing_this_browser_out_empties_it(visitor: Client, owner: User) -> None:
    source = visitor.get("/settings").content.decode()
    address = re.findall(r'action="(/settings/browsers/[0-9a-f-]{36})" data-leaves=', source)
    page = visitor.post(address[0])
    assert page["Clear-Site-Data"] == '"cache", "storage"'


def test_worker_names_every_file_it_keeps_and_pages_that_are_there(
    visitor: Client, owner: User
) -> None:
    page = visitor.get("/sw.js")
    assert page["Content-Type"] == "text/javascript"
    told, _end, rest = page.content.decode().removeprefix("self.noes = ").partition(";\n")
    kept = json.loads(told)
    assert {visitor.get(path).status_code for path in kept["pages"]} == {HTTPStatus.OK}
    assert rest.startswith("importScripts(")


def test_what_is_let_be_waits_and_is_kept_once(visitor: Client, owner: User) -> None:
    no = NewMoment(Type.DECLINED, tone=Tone.NOT_NOW, on=TODAY - DAY, revisit_on=TODAY)
    ask = asked(owner, on=TODAY - 3 * DAY, answer=no)
    form = f'<form method="post" action="/asks/{ask}/let-be"'
    assert "data-keeps" in visitor.get("/").content.decode().partition(form)[2].partition(">")[0]
    for _again in range(2):
        page = visitor.post(f"/asks/{ask}/let-be", {"id": ID} | late(HOUR))
        assert (page.status_code, page[KEPT]) == (HTTPStatus.NO_CONTENT, ID)
    assert "Worth another try" not in text_of(visitor.get("/"))
