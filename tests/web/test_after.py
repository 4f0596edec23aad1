"""After a no: one screen, one useful thing. What was won is said with gold."""

import re
from datetime import timedelta
from http import HTTPStatus
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.journal import actions
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import Page, browser_of, text_of, toast_of
from tests.web.keeping import ask, person_id, pitch

DAY = timedelta(days=1)
REST = "That may be enough for now. Rest is part of the plan. Plan a rest"
WON = re.compile(r'<b class="win" aria-hidden="true">(.*?)</b>')
OUT = re.compile(r'class="btn quiet" href="([^"]+)"')


def refuse(visitor: Client, ask_id: UUID, **more: str) -> Page:
    return visitor.post(f"/asks/{ask_id}/answer", {"answer": "no", **more}, follow=True)


def sweep(visitor: Client, *asks: UUID) -> Page:
    typed = {"do": "declined", "ask": [str(one) for one in asks], "key": f"{len(asks)}"}
    return visitor.post("/journal?many=1", typed, follow=True)


# ---- the one useful thing


def test_stroke_of_a_no_stands_below_what_is_said_of_it(visitor: Client, owner: User) -> None:
    shown = refuse(visitor, ask(owner, "Story", 3)).content.decode()

    assert re.findall(r'<h1|class="tally first fresh"', shown) == [
        "<h1",
        'class="tally first fresh"',
    ]


def test_no_is_met_with_the_next_person_and_nothing_else(visitor: Client, owner: User) -> None:
    key = pitch(owner, "Trains", "Wired", "Monocle")
    asked = ask(owner, "Story", 3, person="Wired", pitch_id=key)
    page = refuse(visitor, asked, sting="9", differently="Shorter")

    assert text_of(page) == (
        "Story · Wired A no, and it counts. “Trains” goes on to the next one. Ask Monocle To today"
    )
    offered = re.findall(r'<form method="post" action="(/pitches[^"]+)"', page.content.decode())
    assert offered == [f"/pitches/{key}/queue/{person_id(owner, 'Monocle')}/ask"]
    assert toast_of(page) == "Kept."


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/asks/{}/answer", {"answer": "not_now"}),
        ("/asks/{}/add/declined", {"tone": str(Tone.NOT_NOW)}),
    ],
)
def test_not_now_leaves_the_door_open_and_offers_the_next_person(
    visitor: Client, owner: User, path: str, sent: dict[str, str]
) -> None:
    key = pitch(owner, "Trains", "Wired", "Monocle")
    asked = ask(owner, "Story", 3, person="Wired", pitch_id=key)
    page = visitor.post(path.format(asked), sent, follow=True)

    said = "Story · Wired Not now, and it counts. “Trains” goes on to the next one. Ask Monocle"
    assert text_of(page).startswith(said)


@pytest.mark.parametrize("trashed", [False, True])
def test_no_of_a_pitch_without_anybody_left_is_met_with_a_note(
    visitor: Client, owner: User, *, trashed: bool
) -> None:
    key = pitch(owner, "Trains", "Wired", *(["Monocle"] if trashed else []))
    asked = ask(owner, "Story", 3, person="Wired", pitch_id=key)
    if trashed:
        actions.trash_pitch(owner, key, now=NOW)
    page = refuse(visitor, asked, differently="Shorter")

    assert text_of(page) == (
        "Story · Wired A no, and it counts. For next time you wrote: “Shorter” To today"
    )


def test_no_is_met_with_what_was_written_of_the_last_such_ask(visitor: Client, owner: User) -> None:
    earlier = ask(owner, "Earlier", 9, kind="pitch")
    refuse(visitor, earlier, differently="Name the number")
    page = refuse(visitor, ask(owner, "Story", 3, kind="pitch"))

    assert "For next time you wrote: “Name the number” To today" in text_of(page)


def test_no_with_nothing_to_go_on_is_met_with_a_rest(visitor: Client, owner: User) -> None:
    page = refuse(visitor, ask(owner, "Story", 3))

    assert text_of(page) == f"Story A no, and it counts. {REST} To today"


def test_no_during_a_rest_plans_no_other(visitor: Client, owner: User) -> None:
    actions.add_rest(owner, TODAY - DAY, TODAY + 3 * DAY, now=NOW)
    page = refuse(visitor, ask(owner, "Story", 3))

    said = "You have a rest until 6 March. Nothing is planned."
    assert text_of(page) == f"Story A no, and it counts. {said} To today"


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("declined", "A no, and it counts."),
        ("lost", "A no, and it counts."),
        ("ghosted", "No answer: counted as a no."),
    ],
)
def test_no_that_is_added_to_an_ask_is_met_too(
    visitor: Client, owner: User, kind: str, title: str
) -> None:
    asked = ask(owner, "Story", 3)
    page = visitor.post(f"/asks/{asked}/add/{kind}", follow=True)

    assert text_of(page) == f"Story {title} {REST} Back"
    assert OUT.findall(page.content.decode()) == [f"/asks/{asked}"]


def test_no_that_came_with_the_ask_is_met_and_told_back(visitor: Client) -> None:
    page = visitor.post("/", {"line": "Asked for a tandem", "answer": "no"}, follow=True)

    assert text_of(page) == f"Asked for a tandem A no, and it counts. {REST} To today"
    assert toast_of(page) == "Kept: Asked for a tandem · A no"


# ---- many at once


def test_many_noes_are_met_with_the_best_that_one_of_them_has(visitor: Client, owner: User) -> None:
    key = pitch(owner, "Trains", "Wired", "Monocle")
    first = ask(owner, "Story", 3, person="Wired", pitch_id=key)
    noted = ask(owner, "Essay", 2)
    actions.edit_ask(owner, noted, {"differently": "Shorter"}, now=NOW)
    bare = [ask(owner, f"Ask {n}", 1) for n in range(3)]

    page = sweep(visitor, *bare, noted, first)
    assert text_of(page) == (
        "5 noes, and each counts. “Trains” goes on to the next one. Ask Monocle Back"
    )
    assert len(re.findall(r'<path class="n"', page.content.decode())) == 5
    actions.undo(owner, now=NOW)
    assert "For next time you wrote: “Shorter”" in text_of(sweep(visitor, *bare, noted))
    actions.undo(owner, now=NOW)
    assert text_of(sweep(visitor, *bare)) == f"3 noes, and each counts. {REST} Back"


@pytest.mark.parametrize("n", [1, 3])
def test_screen_takes_as_many_queries_for_one_as_for_many(
    n: int, visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    key = pitch(owner, "Trains", *[f"Wired {one}" for one in range(9)])
    asks = [ask(owner, f"Story {one}", 3, person=f"Wired {one}", pitch_id=key) for one in range(n)]
    sweep(visitor, *asks)
    with django_assert_num_queries(6):
        visitor.get(f"/asks/{asks[-1]}/after?many={n}")


# ---- where it stands


def test_no_told_over_another_page_leads_back_there(visitor: Client, owner: User) -> None:
    page = refuse(visitor, ask(owner, "Story", 3), next="/journal?q=story")

    assert OUT.findall(page.content.decode()) == ["/journal?q=story"]


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:x", ""])
def test_way_out_is_a_path_of_ours(visitor: Client, owner: User, back: str) -> None:
    asked = ask(owner, "Story", 3, Type.DECLINED)
    page = visitor.get(f"/asks/{asked}/after", {"back": back})

    assert OUT.findall(page.content.decode()) == ["/"]


def test_no_that_was_taken_back_leads_where_it_came_from(visitor: Client, owner: User) -> None:
    page = refuse(visitor, ask(owner, "Story", 3), next="/journal")
    here = page.redirect_chain[-1][0]
    taken = visitor.post("/undo", {"revision": "2", "next": here}, follow=True)

    assert taken.redirect_chain[-1] == ("/journal", HTTPStatus.FOUND)
    assert toast_of(taken) == "Taken back: Story"


def test_screen_of_a_strangers_no_is_not_found(owner: User, stranger: User) -> None:
    asked = ask(owner, "Story", 3, Type.DECLINED)

    assert browser_of(stranger).get(f"/asks/{asked}/after").status_code == HTTPStatus.NOT_FOUND
    assert Client().get(f"/asks/{asked}/after").status_code == HTTPStatus.UNAUTHORIZED


def test_screen_says_nothing_of_a_no_that_is_folded(visitor: Client, owner: User) -> None:
    actions.change_settings(owner, {"fold_noes": True})
    page = refuse(visitor, ask(owner, "Story", 3), differently="Shorter")

    said = "You asked. It counts. For next time you wrote: “Shorter”"
    assert text_of(page) == f"Story {said} To today"
    assert re.findall(r'<path class="(.)"', page.content.decode()) == ["p"]
    assert toast_of(sweep(visitor, ask(owner, "Essay", 2))) == "1 ask changed."


# ---- what was won


@pytest.mark.parametrize(
    ("answer", "strokes"), [("yes", 1), ("reply", 0), ("praise", 0), ("not_now", 0)]
)
def test_win_is_said_with_a_star_and_a_yes_with_its_stroke(
    visitor: Client, owner: User, answer: str, strokes: int
) -> None:
    asked = ask(owner, "Story", 3)
    page = visitor.post(f"/asks/{asked}/answer", {"answer": answer}, follow=True)
    won = WON.findall(page.content.decode())

    assert [(one.count("<path"), one.count('class="star"')) for one in won] == [(strokes, 1)]


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/asks/{}/add/referred", {}),
        ("/asks/{}/add/declined", {"tone": str(Tone.NOT_NOW)}),
        ("/", {"line": "Asked for a tandem", "answer": "yes"}),
        ("/wins", {"note": "Lovely", "type": "praised"}),
    ],
)
def test_win_is_said_with_gold_once_wherever_it_is_written_down(
    visitor: Client, owner: User, path: str, sent: dict[str, Any]
) -> None:
    page = visitor.post(path.format(ask(owner, "Story", 3)), sent, follow=True)

    assert len(WON.findall(page.content.decode())) == 1
    assert WON.findall(visitor.get("/").content.decode()) == []


def test_what_is_no_win_has_no_star(visitor: Client, owner: User) -> None:
    asked = ask(owner, "Story", 3)
    followed = visitor.post(f"/asks/{asked}/add/followed_up", follow=True)
    refused = refuse(visitor, asked)

    assert [WON.findall(page.content.decode()) for page in (followed, refused)] == [[], []]
