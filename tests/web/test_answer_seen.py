"""The answer sheet in two windows: what one wrote, the other does not overwrite unseen."""

import re
from http import HTTPStatus
from uuid import UUID

import pytest
from django.test import Client

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import access
from noes.journal.models import Moment
from tests.journal.people_of_tests import export_of
from tests.web.browsing import Page, problems_of
from tests.web.keeping import ask as kept_ask
from tests.web.keeping import record


def sheet_of(visitor: Client, ask: UUID) -> dict[str, str]:
    """What the sheet sends along, as it is opened now."""
    sent = again(visitor.get(f"/asks/{ask}/answer"))
    assert sent.keys() == {"seen", "key"}
    return sent


def again(page: Page) -> dict[str, str]:
    """What any button of a sheet sends along."""
    return dict(re.findall(r'name="(seen|key)" value="([^"]+)"', page.content.decode()))


@pytest.mark.parametrize(
    ("first", "then", "sentence"),
    [
        ("yes", "no", "A yes was written down since. Is it a no now?"),
        ("yes", "someone_else", "A yes was written down since. Is it a no now?"),
        ("yes", "not_now", "A yes was written down since. Is it a no now?"),
        ("no", "yes", "A no was written down since. Is it a yes now?"),
    ],
)
def test_answer_overwrites_none_that_was_written_down_since(
    visitor: Client, owner: User, first: str, then: str, sentence: str
) -> None:
    ask = kept_ask(owner, "Story")
    early, late = sheet_of(visitor, ask), sheet_of(visitor, ask)
    visitor.post(f"/asks/{ask}/answer", early | {"answer": first})
    before = export_of(owner)
    page = visitor.post(f"/asks/{ask}/answer", late | {"answer": then, "differently": "so"})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert problems_of(page) == sentence
    assert 'value="so"' in page.content.decode()
    assert export_of(owner) == before


def test_answer_is_kept_where_what_was_written_since_is_known(visitor: Client, owner: User) -> None:
    ask = kept_ask(owner, "Story")
    early, late = sheet_of(visitor, ask), sheet_of(visitor, ask)
    visitor.post(f"/asks/{ask}/answer", early | {"answer": "yes"})
    page = visitor.post(f"/asks/{ask}/answer", late | {"answer": "no"})
    knowing = again(page)
    answer = visitor.post(f"/asks/{ask}/answer", knowing | {"answer": "no"})
    assert answer.status_code == HTTPStatus.SEE_OTHER
    assert access.ask(owner, ask)["state"] == "no"


def test_answer_that_is_put_right_first_still_tells_what_was_written_since(
    visitor: Client, owner: User
) -> None:
    ask = kept_ask(owner, "Story")
    sheet = sheet_of(visitor, ask)
    record(owner, ask, Type.ACCEPTED)
    page = visitor.post(f"/asks/{ask}/answer", sheet | {"answer": "no", "sting": "77"})
    page = visitor.post(f"/asks/{ask}/answer", again(page) | {"answer": "no", "sting": "7"})
    assert problems_of(page) == "A yes was written down since. Is it a no now?"


def test_same_answer_told_twice_is_asked_about(visitor: Client, owner: User) -> None:
    ask = kept_ask(owner, "Story")
    sheet = sheet_of(visitor, ask)
    record(owner, ask, Type.DECLINED)
    page = visitor.post(f"/asks/{ask}/answer", sheet | {"answer": "no"})
    assert problems_of(page) == "A no was written down since. Keep yours only if it is another."
    visitor.post(f"/asks/{ask}/answer", again(page) | {"answer": "no"})
    assert Moment.objects.filter(owner_id=owner.id, type=Type.DECLINED).count() == 2


@pytest.mark.parametrize(
    ("since", "answer"),
    [
        (Type.FOLLOWED_UP, "no"),
        (Type.REPLIED, "yes"),
        (Type.DECLINED, "someone_else"),
        (Type.ACCEPTED, "praise"),
        (Type.ACCEPTED, "reply"),
    ],
)
def test_answer_that_ends_nothing_otherwise_is_kept_as_ever(
    visitor: Client, owner: User, since: Type, answer: str
) -> None:
    ask = kept_ask(owner, "Story")
    sheet = sheet_of(visitor, ask)
    record(owner, ask, since)
    kept = visitor.post(f"/asks/{ask}/answer", sheet | {"answer": answer})
    assert kept.status_code == HTTPStatus.SEE_OTHER


def test_answer_that_was_seen_is_changed_without_a_question(visitor: Client, owner: User) -> None:
    ask = kept_ask(owner, "Story", answer=Type.ACCEPTED)
    visitor.post(f"/asks/{ask}/answer", sheet_of(visitor, ask) | {"answer": "no"})
    assert access.ask(owner, ask)["state"] == "no"


def test_answer_sent_twice_is_no_question(visitor: Client, owner: User) -> None:
    ask = kept_ask(owner, "Story")
    sheet = sheet_of(visitor, ask)
    answers = [visitor.post(f"/asks/{ask}/answer", sheet | {"answer": "yes"}) for _ in range(2)]
    assert [one.status_code for one in answers] == [HTTPStatus.SEE_OTHER] * 2
    record(owner, ask, Type.DECLINED)
    third = visitor.post(f"/asks/{ask}/answer", sheet | {"answer": "yes"})
    assert third.status_code == HTTPStatus.SEE_OTHER
    assert access.ask(owner, ask)["state"] == "no"
