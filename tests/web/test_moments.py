import re
from datetime import timedelta
from http import HTTPStatus
from uuid import UUID

import pytest
from django.test import Client

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.journal.models import Ask, Moment, Write
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import key_of, text_of, toast_of
from tests.web.keeping import ask, filled, moment_id, record, timeline


def row(owner: User, key: UUID) -> Ask:
    return Ask.objects.get(owner_id=owner.id, id=key)


@pytest.mark.parametrize(
    ("kind", "state", "said"),
    [
        ("followed_up", "waiting", "You followed up. It counts."),
        ("ghosted", "no", "Kept."),
        ("praised", "waiting", "Kind words, kept."),
        ("referred", "waiting", "A referral, kept."),
        ("noted", "waiting", "Noted."),
        ("withdrew", "withdrawn", "You took it back."),
        ("declined", "no", "Kept."),
    ],
)
def test_what_happened_is_added_by_one_press(
    visitor: Client, owner: User, kind: str, state: str, said: str
) -> None:
    key = ask(owner, "One", 9)
    page = visitor.post(f"/asks/{key}/add/{kind}", follow=True)

    assert toast_of(page) == said
    assert row(owner, key).state == state
    made = Moment.objects.get(owner_id=owner.id, type=kind)
    assert (made.day, made.at) == (TODAY, NOW)


def test_what_happened_is_added_with_all_that_can_be_said_of_it(
    visitor: Client, owner: User
) -> None:
    key = ask(owner, "One", 9)
    typed = {
        "day": "2026-03-01",
        "note": "640 a day",
        "sting": "0",
        "amount": "640",
        "currency": "eur",
        "dread": "9",  # nothing that can be said of a yes
    }
    page = visitor.post(f"/asks/{key}/add/accepted", typed, follow=True)

    assert timeline(page)[1] == (
        "A yes Sunday 1 March Edit A yes 6 days later · sting: 0 · €640 640 a day"
    )


def test_what_happened_on_a_day_that_nobody_knows(visitor: Client, owner: User) -> None:
    key = ask(owner, "One", 9)
    typed = {"undated": "on", "day": "2026-03-01", "day_text": "in spring", "note": "Lovely"}
    visitor.post(f"/asks/{key}/add/praised", typed)
    made = Moment.objects.get(owner_id=owner.id, type="praised")

    assert (made.day, made.day_text, made.note) == (None, "in spring", "Lovely")


def test_what_cannot_have_happened_is_refused_in_the_form(visitor: Client, owner: User) -> None:
    key = ask(owner, "One", 9, Type.ACCEPTED)
    page = visitor.post(f"/asks/{key}/add/ghosted", {"note": "Hm"})

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert re.findall(r'role="alert"[^>]*><p>(.*?)</p>', page.content.decode()) == [
        "“No answer, counted as a no” cannot come while the ask is “yes”. Check the days."
    ]
    assert filled(page)["note"] == "Hm"


def test_nothing_of_the_kind_can_happen(visitor: Client, owner: User) -> None:
    key = ask(owner, "One")

    assert text_of(visitor.get(f"/asks/{key}/add/exploded")) == (
        "Not here There is no such page in this notebook. To today To the journal"
    )


def test_form_of_a_moment_sent_as_it_stands_changes_nothing(visitor: Client, owner: User) -> None:
    key = ask(owner, "One", 9)
    record(owner, key, Type.DECLINED, 2, note="Two\nlines", sting=0, tone=Tone.PERSONAL)
    declined = moment_id(owner, Type.DECLINED)
    typed = {**filled(visitor.get(f"/moments/{declined}")), "sting": "0", "tone": "personal"}
    page = visitor.post(f"/moments/{declined}", {**typed, "note": "Two\r\nlines"}, follow=True)

    assert toast_of(page) == "Nothing was changed."
    assert re.findall('name="revision"', page.content.decode()) == []
    assert moment_id(owner, Type.DECLINED) == declined


def test_moment_is_put_right_and_the_old_one_kept(visitor: Client, owner: User) -> None:
    key = ask(owner, "One", 9, Type.DECLINED)
    old = moment_id(owner, Type.DECLINED)
    typed = {**filled(visitor.get(f"/moments/{old}")), "type": "lost", "day": "2026-03-02"}
    page = visitor.post(f"/moments/{old}", {**typed, "note": "To Ada", "sting": "4"}, follow=True)

    assert toast_of(page) == "Put right."
    assert timeline(page)[1] == (
        "It went to someone else Monday 2 March Edit It went to someone else 7 days later"
        " · sting: 4 To Ada an earlier version A no Monday 23 February"
    )
    assert row(owner, key).outcome == "lost"


def test_moment_without_a_day_any_more_is_undated(visitor: Client, owner: User) -> None:
    ask(owner, "One", 9, Type.DECLINED)
    old = moment_id(owner, Type.DECLINED)
    typed = {**filled(visitor.get(f"/moments/{old}")), "day": "", "day_text": "last year"}
    visitor.post(f"/moments/{old}", typed)
    made = Moment.objects.get(id=moment_id(owner, Type.DECLINED))

    assert (made.day, made.day_text) == (None, "last year")


def test_moment_is_taken_out(visitor: Client, owner: User) -> None:
    key = ask(owner, "One", 9, Type.DECLINED)
    typed = {"do": "remove"}
    page = visitor.post(f"/moments/{moment_id(owner, Type.DECLINED)}", typed, follow=True)

    assert toast_of(page) == "Taken out."
    assert row(owner, key).state == "waiting"


def test_moment_that_later_ones_rest_on_cannot_be_taken_out(visitor: Client, owner: User) -> None:
    key = ask(owner, "One", 9, Type.DECLINED)
    page = visitor.post(f"/moments/{moment_id(owner, Type.SENT)}", {"do": "remove"})

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert re.findall(r'role="alert"[^>]*><p>(.*?)</p>', page.content.decode()) == [
        "What came later rests on it. Take that out first, or put this right instead."
    ]
    assert row(owner, key).state == "no"


@pytest.mark.parametrize("kind", ["followed_up", "ghosted", "praised", "declined"])
def test_what_happened_cannot_be_of_a_day_to_come(visitor: Client, owner: User, kind: str) -> None:
    key = ask(owner, "One", 9)
    page = visitor.post(f"/asks/{key}/add/{kind}", {"day": "2026-03-05"})

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert text_of(page).count("Choose today or an earlier day.") == 1
    assert row(owner, key).state == "waiting"


def test_note_may_be_of_a_day_to_come(visitor: Client, owner: User) -> None:
    key = ask(owner, "One", 9)
    visitor.post(f"/asks/{key}/add/noted", {"day": "2026-03-05"})
    assert Moment.objects.get(id=moment_id(owner, Type.NOTED)).day == TODAY + timedelta(days=1)


def test_moment_cannot_be_moved_to_a_day_to_come(visitor: Client, owner: User) -> None:
    ask(owner, "One", 9, Type.DECLINED)
    old = moment_id(owner, Type.DECLINED)
    typed = {**filled(visitor.get(f"/moments/{old}")), "day": "2026-03-05"}
    page = visitor.post(f"/moments/{old}", typed)

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert text_of(page).count("Choose today or an earlier day.") == 1
    assert moment_id(owner, Type.DECLINED) == old


def test_moment_that_stands_on_a_day_to_come_can_be_put_right(visitor: Client, owner: User) -> None:
    key = ask(owner, "One", 9)
    record(owner, key, Type.DECLINED, -2)
    declined = moment_id(owner, Type.DECLINED)
    typed = {**filled(visitor.get(f"/moments/{declined}")), "note": "Kindly"}
    assert toast_of(visitor.post(f"/moments/{declined}", typed, follow=True)) == "Put right."


@pytest.mark.parametrize("also", [{}, {"do": "remove"}])
def test_the_same_correction_sent_twice_is_one_write(
    visitor: Client, owner: User, also: dict[str, str]
) -> None:
    key = ask(owner, "One", 9, Type.DECLINED)
    old = moment_id(owner, Type.DECLINED)
    form = visitor.get(f"/moments/{old}")
    typed = {**filled(form), "note": "Kindly", "key": key_of(form), **also}
    answers = [visitor.post(f"/moments/{old}", typed) for _time in range(2)]

    assert [answer.headers["Location"] for answer in answers] == [f"/asks/{key}"] * 2
    assert Write.objects.filter(owner_id=owner.id).count() == 2  # the ask, and its correction


@pytest.mark.parametrize("field", ["day", "sting", "type", "revisit_on"])
def test_moment_says_what_cannot_be_read(visitor: Client, owner: User, field: str) -> None:
    ask(owner, "One", 9, Type.DECLINED)
    old = moment_id(owner, Type.DECLINED)
    page = visitor.post(f"/moments/{old}", {"type": "declined", field: "soon"})

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert moment_id(owner, Type.DECLINED) == old
