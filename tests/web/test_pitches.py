import re
from http import HTTPStatus
from uuid import UUID

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.models import Ask, Pitch, Write
from noes.journal.queries.pitches import queue
from tests.journal.people_of_tests import NOW
from tests.web.browsing import Page, key_of, text_of, toast_of
from tests.web.keeping import ask, filled, part_of, person_id, pitch, row_of, titles


def order(owner: User, key: UUID) -> list[str]:
    return [place.name for place in queue(owner, key)]


def say(page: Page) -> str:
    found: str = re.findall(r'<p class="say">(.*?)</p>', page.content.decode())[0]
    return found.replace("\u00a0", " ")


def at(owner: User, key: UUID, name: str, do: str) -> str:
    return f"/pitches/{key}/queue/{person_id(owner, name)}/{do}"


# ---- the list


def test_pitches_of_none_say_what_one_is(visitor: Client) -> None:
    assert text_of(visitor.get("/pitches")) == (
        "Pitches Something you offer more than once: a story, a proposal. A no sends it to the"
        " next one. No pitch yet Give one a name, its text, and the people you would send it to."
        " Add a pitch"
    )


def test_pitches_show_what_came_of_each_and_who_is_next(visitor: Client, owner: User) -> None:
    old = pitch(owner, "Night trains", "Wired", "Monocle", "Jo", kind="pitch", channel="email")
    new = pitch(owner, "Repair cafés")
    wired = person_id(owner, "Wired")
    ask(owner, "Night trains", 9, Type.DECLINED, pitch_id=old, person_id=wired)
    page = visitor.get("/pitches")

    assert titles(page) == ["Repair cafés", "Night trains"]
    assert row_of(page, f"pitch-{new}") == "Repair cafés Nobody waits in the queue. not asked yet"
    assert row_of(page, f"pitch-{old}") == (
        "Night trains Pitch · Email Next: Monocle, the first of 2 asked once · 1 no"
    )


@pytest.mark.parametrize("n", [1, 3])
def test_pitches_are_read_in_four_queries(
    visitor: Client, owner: User, n: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(n):
        key = pitch(owner, f"Pitch {number}", "Jo", "Ada")
        ask(owner, "Ask", pitch_id=key, person_id=person_id(owner, "Jo"))
    with django_assert_num_queries(4):
        visitor.get("/pitches")


# ---- one of them


def test_pitch_shows_its_queue_and_who_was_asked(visitor: Client, owner: User) -> None:
    key = pitch(owner, "Night trains", "Wired", "Monocle", "Jo", body="Dear editor")
    wired = person_id(owner, "Wired")
    ask(owner, "Night trains", 9, Type.DECLINED, pitch_id=key, person_id=wired)
    ask(owner, "Night trains, long", 2, person="Ada", pitch_id=key)
    page = visitor.get(f"/pitches/{key}")

    assert say(page) == "Next: Monocle"
    still = [place for place in queue(owner, key) if place.is_to_ask]
    assert [row_of(page, f"place-{place.person_id}") for place in still] == [
        "Monocle next ↑ ↓ ×",
        "Jo Ask now ↑ ↓ ×",
    ]
    assert part_of(page, "asked") == "Asked already 1 Wired no 23 February"
    assert part_of(page, "others") == (
        "Other asks of it Night trains, long waiting 2 March Ada They answered"
        " Edit Night trains, long"
    )
    assert part_of(page, "text") == "The text Edit Dear editor Copy To the trash"


def test_pitch_whose_queue_is_empty_or_asked_through_says_so(visitor: Client, owner: User) -> None:
    key = pitch(owner, "Night trains")
    assert say(visitor.get(f"/pitches/{key}")) == (
        "Who might like it? Put them in a queue: a no sends it to the next one."
    )

    actions.queue_people(owner, key, ["Jo"], now=NOW)
    ask(owner, "Ask", pitch_id=key, person_id=person_id(owner, "Jo"))
    assert say(visitor.get(f"/pitches/{key}")) == (
        "Everybody in the queue was asked. Who else might like it?"
    )


@pytest.mark.parametrize("n", [1, 3])
def test_pitch_is_read_in_seven_queries(
    visitor: Client, owner: User, n: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    key = pitch(owner, "Night trains", *(f"Person {number}" for number in range(n)))
    for number in range(n):
        whom = person_id(owner, f"Person {number}")
        ask(owner, "Ask", pitch_id=key, person_id=whom)
        ask(owner, "Again", pitch_id=key, person_id=whom)
    with django_assert_num_queries(7):
        visitor.get(f"/pitches/{key}")


# ---- writing it down


def test_pitch_is_added_with_several_people_at_once(visitor: Client, owner: User) -> None:
    typed = {
        "title": "Night trains",
        "body": "Dear editor,\r\n\r\nfour trains",
        "kind": "pitch",
        "channel": "email",
        "people": "Wired\r\n\r\n Monocle \r\nwired",
    }
    page = visitor.post("/pitches/new", typed, follow=True)
    made = Pitch.objects.get(owner_id=owner.id)

    assert toast_of(page) == "Kept. Night trains"
    assert page.redirect_chain == [(f"/pitches/{made.id}", HTTPStatus.SEE_OTHER)]
    assert (made.body, made.kind, made.channel) == ("Dear editor,\n\nfour trains", "pitch", "email")
    assert order(owner, made.id) == ["Wired", "Monocle"]


def test_pitch_needs_a_name_and_keeps_what_was_typed(visitor: Client, owner: User) -> None:
    page = visitor.post("/pitches/new", {"title": "", "people": "Wired"})

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert re.findall(r'class="wrong"[^>]*>(.*?)<', page.content.decode()) == ["Give it a name."]
    assert filled(page)["people"] == "Wired"
    assert Pitch.objects.filter(owner_id=owner.id).count() == 0


def test_pitch_is_changed_and_undo_changes_it_back(visitor: Client, owner: User) -> None:
    key = pitch(owner, "Night trains", body="Old", kind="pitch")
    typed = {**filled(visitor.get(f"/pitches/{key}/edit")), "body": "New"}
    page = visitor.post(f"/pitches/{key}/edit", typed, follow=True)
    made = Pitch.objects.get(id=key)
    assert toast_of(page) == "Kept. Night trains"
    assert (made.title, made.body, made.kind) == ("Night trains", "New", "pitch")

    actions.undo(owner, now=NOW)
    assert Pitch.objects.get(id=key).body == "Old"


def test_pitch_in_the_trash_comes_back_with_its_queue(visitor: Client, owner: User) -> None:
    key = pitch(owner, "Night trains", "Wired")
    page = visitor.post(f"/pitches/{key}/trash", follow=True)
    assert toast_of(page) == "Put in the trash: Night trains"
    assert visitor.get(f"/pitches/{key}").status_code == HTTPStatus.NOT_FOUND

    page = visitor.post(f"/pitches/{key}/restore", follow=True)
    assert toast_of(page) == "Taken out of the trash: Night trains"
    assert say(visitor.get(f"/pitches/{key}")) == "Next: Wired"


# ---- its queue


def test_people_are_put_at_the_end_of_the_queue(visitor: Client, owner: User) -> None:
    key = pitch(owner, "Night trains", "Wired")
    page = visitor.post(f"/pitches/{key}", {"people": "Monocle\nJo\nWIRED"}, follow=True)

    assert toast_of(page) == "In the queue."
    assert order(owner, key) == ["Wired", "Monocle", "Jo"]


def test_nobody_is_put_in_the_queue_by_an_empty_field(visitor: Client, owner: User) -> None:
    key = pitch(owner, "Night trains")
    page = visitor.post(f"/pitches/{key}", {"people": "  \n"})

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert re.findall(r'class="wrong"[^>]*>(.*?)<', page.content.decode()) == [
        "Write a name, or several, one a line."
    ]


@pytest.mark.parametrize(
    ("name", "to", "found"),
    [
        ("Cy", "0", ["Cy", "Ada", "Bo"]),
        ("Ada", "1", ["Bo", "Ada", "Cy"]),
        ("Ada", "99", ["Bo", "Cy", "Ada"]),
        ("Bo", "soon", ["Bo", "Ada", "Cy"]),
    ],
)
def test_queue_is_put_in_another_order(
    visitor: Client, owner: User, name: str, to: str, found: list[str]
) -> None:
    key = pitch(owner, "Night trains", "Ada", "Bo", "Cy")
    page = visitor.post(at(owner, key, name, "move"), {"to": to}, follow=True)

    assert toast_of(page) == "Moved."
    assert order(owner, key) == found


def test_queue_moves_past_those_who_were_asked(visitor: Client, owner: User) -> None:
    key = pitch(owner, "Night trains", "Ada", "Bo", "Cy")
    ask(owner, "Ask", pitch_id=key, person_id=person_id(owner, "Bo"))
    address = at(owner, key, "Cy", "move")
    form = visitor.get(f"/pitches/{key}").content.decode().partition(f'action="{address}"')[2]
    up = re.findall(r'name="to" value="(\d+)"', form)[0]
    visitor.post(address, {"to": up})

    assert order(owner, key) == ["Cy", "Ada", "Bo"]


def test_first_cannot_go_up_nor_last_down(visitor: Client, owner: User) -> None:
    key = pitch(owner, "Night trains", "Ada", "Bo")
    disabled = re.findall(
        r'aria-label="([^"]+)" disabled', visitor.get(f"/pitches/{key}").content.decode()
    )

    assert disabled == ["Move Ada up", "Move Bo down"]


def test_somebody_is_taken_out_of_the_queue_and_put_back_by_undo(
    visitor: Client, owner: User
) -> None:
    key = pitch(owner, "Night trains", "Ada", "Bo")
    page = visitor.post(at(owner, key, "Ada", "remove"), follow=True)
    assert (toast_of(page), order(owner, key)) == ("Out of the queue.", ["Bo"])

    actions.undo(owner, now=NOW)
    assert order(owner, key) == ["Ada", "Bo"]


def test_asking_the_next_makes_a_draft_with_the_pitch_filled_in(
    visitor: Client, owner: User
) -> None:
    key = pitch(owner, "Night trains", "Wired", body="Dear editor", kind="pitch", channel="email")
    page = visitor.post(at(owner, key, "Wired", "ask"), follow=True)
    made = Ask.objects.get(owner_id=owner.id)

    assert toast_of(page) == "A draft for Wired."
    assert page.redirect_chain == [(f"/drafts/{made.id}", HTTPStatus.SEE_OTHER)]
    assert (made.title, made.body, made.kind, made.channel, made.state) == (
        *("Night trains", "Dear editor", "pitch", "email", "draft"),
    )
    assert (made.pitch_id, made.person_id) == (key, person_id(owner, "Wired"))
    draft = re.findall(r'href="(/drafts/[^"]+)"', visitor.get(f"/pitches/{key}").content.decode())
    assert draft == [f"/drafts/{made.id}"]


def test_asking_the_next_sent_twice_is_one_draft(visitor: Client, owner: User) -> None:
    key = pitch(owner, "Night trains", "Wired", "Monocle")
    typed = {"key": key_of(visitor.get(f"/pitches/{key}"))}
    for _time in range(2):
        visitor.post(at(owner, key, "Wired", "ask"), typed)

    assert Ask.objects.filter(owner_id=owner.id).count() == 1
    assert Write.objects.filter(owner_id=owner.id).count() == 2  # the pitch, and its draft
