import re
from datetime import timedelta
from http import HTTPStatus
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import access, actions
from noes.journal.models import Moment
from noes.journal.wishes import NewAsk, NewMoment
from noes.web.pages.draft import mail_address
from tests.journal.people_of_tests import NOW, TODAY, export_of
from tests.web.browsing import browser_of, key_of, text_of, toast_of

DAY = timedelta(days=1)


def drafted(owner: User, **values: Any) -> UUID:
    wish = NewAsk("New rates", kind="rate_increase", draft=True, **values)
    return UUID(actions.log_ask(owner, wish, now=NOW)["id"])


def moments(owner: User) -> list[tuple[str, int | None]]:
    found = Moment.objects.filter(owner_id=owner.id, voided_at=None).order_by("rank")
    return list(found.values_list("type", "dread"))


def test_draft_opens_with_what_helps_to_send_it(visitor: Client, owner: User) -> None:
    for dread, sting, note in ((9, 2, ""), (7, 4, "name the number")):
        no = NewMoment(Type.DECLINED, sting=sting)
        rated = NewAsk("Rates", kind="rate_increase", dread=dread, answer=no, differently=note)
        actions.log_ask(owner, rated, now=NOW)
    key = drafted(owner, person="Acme", on=TODAY - 5 * DAY, body="Hi Mara,\nfrom May")
    page = visitor.get(f"/drafts/{key}")
    assert text_of(page) == (
        "New rates · Acme · Rate increase · written on Friday About to ask"
        " The last two like this: scary 8 before, sting 3 after."
        " Your text Hi Mara, from May"
        " Last time you wrote you would do differently: “name the number”"
        " How scary? if you like 0 1 2 3 4 5 6 7 8 9 10 clear"
        " I sent it Copy Open in mail Keep the text Not today Drop draft"
    )


def test_draft_opens_in_mail_to_its_person(visitor: Client, owner: User) -> None:
    actions.add_person(owner, {"name": "Acme", "email": "mara@acme.test"}, now=NOW)
    key = drafted(owner, person="Acme", body="Hi Mara & all")
    html = visitor.get(f"/drafts/{key}").content.decode()
    address = "mailto:mara@acme.test?subject=New%20rates&amp;body=Hi%20Mara%20%26%20all"
    assert html.count(f'href="{address}"') == 1


@pytest.mark.parametrize(
    ("email", "address"),
    [
        ("", "mailto:?subject=Hi&body=a%0D%0Ab"),
        ("a b?cc=x@y.test", "mailto:a%20b%3Fcc%3Dx@y.test?subject=Hi&body=a%0D%0Ab"),
    ],
)
def test_mail_address_smuggles_nothing(email: str, address: str) -> None:
    assert mail_address(email, "Hi", "a\nb") == address


def test_draft_i_sent_it_keeps_the_text_as_it_went(visitor: Client, owner: User) -> None:
    key = drafted(owner, body="Hi", on=TODAY - DAY)
    typed = {"do": "sent", "body": "Hi Mara,\r\nfrom May", "dread": "7"}
    page = visitor.post(f"/drafts/{key}", typed, follow=True)
    assert toast_of(page) == "You asked: New rates. It counts."
    assert page.content.decode().count('class="tally first fresh"') == 1
    row = access.ask(owner, key)
    assert (row["state"], row["sent_on"], row["dread"]) == ("waiting", TODAY, 7)
    assert row["body"] == "Hi Mara,\nfrom May"


def test_draft_sent_from_today_leaves_its_text(visitor: Client, owner: User) -> None:
    key = drafted(owner, body="Hi Mara", dread=8)
    visitor.post(f"/drafts/{key}", {"do": "sent"})
    row = access.ask(owner, key)
    assert (row["state"], row["body"], row["dread"]) == ("waiting", "Hi Mara", 8)


def test_draft_sent_twice_is_one_act(visitor: Client, owner: User) -> None:
    key = drafted(owner)
    typed = {"do": "sent", "key": key_of(visitor.get("/"))}
    said = [toast_of(visitor.post(f"/drafts/{key}", typed, follow=True)) for _again in range(2)]
    assert said == ["You asked: New rates. It counts."] * 2
    assert moments(owner) == [("drafted", None), ("sent", None)]


def test_draft_sent_from_an_old_page_again_leads_to_the_ask(visitor: Client, owner: User) -> None:
    key = drafted(owner)
    visitor.post(f"/drafts/{key}", {"do": "sent", "key": "one"})
    again = visitor.post(f"/drafts/{key}", {"do": "sent", "key": "other"})
    assert again.headers["Location"] == f"/asks/{key}"
    assert moments(owner) == [("drafted", None), ("sent", None)]


def test_draft_not_today_is_kept_as_the_hesitation(visitor: Client, owner: User) -> None:
    key = drafted(owner)
    page = visitor.post(f"/drafts/{key}", {"do": "later"}, follow=True)
    assert toast_of(page) == "Not today. It waits here for tomorrow."
    assert moments(owner) == [("drafted", None), ("postponed", None)]
    assert access.ask(owner, key)["state"] == "draft"


def test_draft_dropped_can_be_undone(visitor: Client, owner: User) -> None:
    key = drafted(owner)
    before = export_of(owner)
    page = visitor.post(f"/drafts/{key}", {"do": "drop"}, follow=True)
    assert toast_of(page) == "The draft is dropped."
    assert visitor.get(f"/drafts/{key}").status_code == HTTPStatus.NOT_FOUND
    actions.undo(owner, now=NOW)
    assert export_of(owner) == before


def test_draft_dropped_with_a_new_text_comes_back_with_it(visitor: Client, owner: User) -> None:
    key = drafted(owner, body="Hi")
    typed = {"do": "drop", "body": "Hi Mara,\r\nfrom May", "dread": "6"}
    for _again in range(2):
        page = visitor.post(f"/drafts/{key}", typed, follow=True)
    revision = re.findall(r'name="revision" value="(\d+)"', page.content.decode())[0]
    page = visitor.post("/undo", {"revision": revision}, follow=True)
    assert toast_of(page) == "Taken back: New rates"
    row = access.ask(owner, key)
    assert (row["body"], row["dread"]) == ("Hi Mara,\nfrom May", 6)


def test_draft_text_too_long_is_not_dropped(visitor: Client, owner: User) -> None:
    key = drafted(owner)
    page = visitor.post(f"/drafts/{key}", {"do": "drop", "body": "x" * 100_001})
    assert "This is too long: keep it under 100,000 letters." in text_of(page)
    assert access.ask(owner, key)["trashed_at"] is None


def test_draft_text_is_kept_without_sending(visitor: Client, owner: User) -> None:
    key = drafted(owner)
    typed = {"do": "keep", "body": "Hi Mara", "dread": "6"}
    page = visitor.post(f"/drafts/{key}", typed, follow=True)
    assert page.redirect_chain == [(f"/drafts/{key}", HTTPStatus.SEE_OTHER)]
    assert page.content.decode().count(">\nHi Mara</textarea>") == 1
    assert moments(owner) == [("drafted", 6)]


def test_draft_too_long_is_shown_again_as_typed(visitor: Client, owner: User) -> None:
    key = drafted(owner)
    page = visitor.post(f"/drafts/{key}", {"do": "sent", "body": "x" * 100_001, "dread": "4"})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    html = page.content.decode()
    assert (html.count("x" * 100_001), html.count('value="4" checked')) == (1, 1)
    assert "This is too long: keep it under 100,000 letters." in text_of(page)
    assert access.ask(owner, key)["state"] == "draft"


def test_draft_that_was_sent_leads_to_its_ask(visitor: Client, owner: User) -> None:
    ask = UUID(actions.log_ask(owner, NewAsk("Rates"), now=NOW)["id"])
    assert visitor.get(f"/drafts/{ask}").headers["Location"] == f"/asks/{ask}"


def test_draft_of_a_stranger_is_not_found(owner: User, stranger: User) -> None:
    key = drafted(owner, body="Hi Mara")
    before = export_of(owner)
    other = browser_of(stranger)
    assert other.get(f"/drafts/{key}").status_code == HTTPStatus.NOT_FOUND
    for choice in ("sent", "later", "drop", "keep"):
        sent = other.post(f"/drafts/{key}", {"do": choice, "body": "mine"})
        assert sent.status_code == HTTPStatus.NOT_FOUND
        assert Client().post(f"/drafts/{key}", {"do": choice}).status_code == 401
    assert export_of(owner) == before
