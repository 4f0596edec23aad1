import re
from http import HTTPStatus
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import access, actions
from noes.journal.models import Ask, Write
from noes.journal.queries.asks import Asks, count
from noes.journal.wishes import NewAsk, NewMoment
from noes.web.pages import journal as journal_module
from tests.journal.people_of_tests import NOW, TODAY, export_of
from tests.web.browsing import key_of, text_of, toast_of
from tests.web.keeping import ask, person_id, row_of, titles


def states(owner: User) -> dict[str, str]:
    return dict(Ask.objects.filter(owner_id=owner.id).values_list("title", "state"))


def test_journal_of_nothing_says_how_to_begin(visitor: Client) -> None:
    assert text_of(visitor.get("/journal")) == (
        "Your journal Every ask you write down is kept here, with what became of it."
        " Nothing yet Write down your first ask, or bring the table you keep already."
        " Write one down Bring a table"
    )


def test_journal_shows_a_row_of_each_ask_by_month(visitor: Client, owner: User) -> None:
    key = ask(owner, "Night trains", 1, person="Wired", kind="pitch", channel="email")
    ask(owner, "Menu", 40, Type.DECLINED)
    page = visitor.get("/journal")

    assert titles(page) == ["Night trains", "Menu"]
    assert row_of(page, f"ask-{key}") == (
        "Night trains waiting 3 March Wired · Pitch · Email They answered Edit Night trains"
    )
    assert re.findall(r'<h2 id="month-\d">(.*?)</h2>', page.content.decode()) == [
        "March 2026",
        "January 2026",
    ]
    assert re.findall(r'<h1 id="lead">(.*?)</h1>', page.content.decode()) == ["Two asks, kept."]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("", ["Draft", "Waits", "Silent", "Yes", "No", "Undated"]),
        ("?state=waiting", ["Waits", "Undated"]),
        ("?state=no", ["Silent", "No"]),
        ("?state=ghosted", ["Silent"]),
        ("?state=yes", ["Yes"]),
        ("?state=draft", ["Draft"]),
        ("?kind=pitch", ["Waits"]),
        ("?channel=phone", ["Yes"]),
        ("?tag=travel", ["Waits", "Yes"]),
        ("?tag=travel&state=yes", ["Yes"]),
        ("?q=wai", ["Waits"]),
        ("?q=wired", ["Waits"]),
        ("?q=nothing+of+the+kind", []),
        ("?since=2026-03-01", ["Waits"]),
        ("?since=2026-02-22&before=2026-03-01", ["Silent", "Yes"]),
        ("?undated=1", ["Undated"]),
        ("?sort=oldest", ["No", "Yes", "Silent", "Waits", "Draft", "Undated"]),
        ("?sort=title", ["Draft", "No", "Silent", "Undated", "Waits", "Yes"]),
        ("?sort=scary", ["Yes", "Waits", "Undated", "Draft", "No", "Silent"]),
        ("?sort=entered", ["Undated", "Draft", "No", "Yes", "Silent", "Waits"]),
    ],
)
def test_journal_is_filtered_and_sorted_by_its_address(
    visitor: Client, owner: User, address: str, found: list[str]
) -> None:
    ask(owner, "Waits", 1, person="Wired", kind="pitch", tags=("travel",), dread=3)
    ask(owner, "Silent", 5, Type.GHOSTED)
    ask(owner, "Yes", 9, Type.ACCEPTED, channel="phone", tags=("travel",), dread=8)
    ask(owner, "No", 40, Type.DECLINED)
    actions.log_ask(owner, NewAsk("Draft", draft=True), now=NOW)
    actions.log_ask(owner, NewAsk("Undated", undated=True), now=NOW)

    assert titles(visitor.get(f"/journal{address}")) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("🔥", ["A raise 🔥"]),
        ("#", ["Post #4"]),
        ("%", ["Half % off_"]),
        ("_", ["Half % off_"]),
        ("_ half %", ["Half % off_"]),
        ("_half", ["Half % off_"]),
        ("half #", []),
        ("###", []),
        ('"', []),
        ("*", []),
        ("…", []),
        ("\\", []),
        ("off -_- half", []),
        (" ", ["A raise 🔥", "Post #4", "Half % off_"]),
    ],
)
def test_words_without_letters_are_found_as_they_stand(
    visitor: Client, owner: User, stranger: User, typed: str, found: list[str]
) -> None:
    for ago, title in enumerate(("A raise 🔥", "Post #4", "Half % off_")):
        ask(owner, title, ago)
    ask(stranger, 'Not mine: 🔥 # ### " * … \\ -_-')

    assert titles(visitor.get("/journal", {"q": typed})) == found


def test_words_found_nowhere_offer_nobody_several_at_once(visitor: Client, owner: User) -> None:
    ask(owner, "One")
    visitor.post("/journal?q=%23&many=1", {"all": "on", "do": "trash"})

    assert count(owner, Asks()) == 1


def test_journal_of_one_person_keeps_who_it_is_in_the_filter(visitor: Client, owner: User) -> None:
    ask(owner, "One", person="Jo")
    ask(owner, "Two", person="Ada")
    jo = person_id(owner, "Jo")
    page = visitor.get(f"/journal?person={jo}")

    assert titles(page) == ["One"]
    assert f'<option value="{jo}" selected>Jo</option>' in page.content.decode()


def test_filter_that_cannot_be_read_narrows_nothing_and_says_so(
    visitor: Client, owner: User
) -> None:
    ask(owner, "One")
    page = visitor.get("/journal?since=soon&person=x&page=0&sort=by+magic&state=odd")

    assert page.status_code == HTTPStatus.OK
    assert titles(page) == ["One"]
    said = re.findall(r'<span class="wrong"[^>]*>(.*?)</span>', page.content.decode())
    assert said == ["Write the day as 2026-03-04."]


def test_journal_where_nothing_matches_offers_to_look_wider(visitor: Client, owner: User) -> None:
    ask(owner, "One")
    page = visitor.get("/journal?q=zzz")

    assert re.findall(r'<h1 id="lead">(.*?)</h1>', page.content.decode()) == ["No ask matches."]
    assert re.findall(r'class="btn" href="([^"]+)">Show all asks', page.content.decode()) == [
        "/journal"
    ]


def test_journal_says_how_many_carry_no_day(visitor: Client, owner: User) -> None:
    actions.log_ask(owner, NewAsk("Once", undated=True), now=NOW)
    found = re.search(r'<p class="soft">(.*?)</p>', visitor.get("/journal").content.decode())

    assert found is not None
    assert found[1] == (
        "1 ask carries no day: it counts in totals, never in days or rhythms."
        ' <a href="/journal?undated=1">Show them</a>'
    )


def test_pages_of_the_journal_keep_their_filter(
    visitor: Client, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "PAGE", 2)
    for n in range(5):
        ask(owner, f"Ask {n}", n, kind="pitch")
    page = visitor.get("/journal?kind=pitch&page=2")

    assert titles(page) == ["Ask 2", "Ask 3"]
    assert re.findall(r'rel="(prev|next)" href="([^"]+)"', page.content.decode()) == [
        ("prev", "/journal?kind=pitch"),
        ("next", "/journal?kind=pitch&amp;page=3"),
    ]
    assert re.findall(r'<span class="soft num">(\d+ to .*?)</span>', page.content.decode()) == [
        "3 to 4 of 5"
    ]


@pytest.mark.parametrize("n", [1, 3])
def test_journal_is_read_in_seven_queries(
    visitor: Client, owner: User, n: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(n):
        ask(owner, f"Ask {number}", number, person=f"Person {number}", tags=(f"tag{number}",))
    with django_assert_num_queries(7):
        visitor.get("/journal")


# ---- many at once


def many(visitor: Client, do: str, *asks: Any, address: str = "/journal", **also: str) -> Any:
    typed = {"ask": [str(key) for key in asks], "do": do, "key": "once", **also}
    return visitor.post(f"{address}?many=1", typed, follow=True)


def test_boxes_stand_before_each_ask_only_while_choosing(visitor: Client, owner: User) -> None:
    key = ask(owner, "One")
    boxes = re.compile(r'type="checkbox" name="ask" value="([^"]+)"')

    assert boxes.findall(visitor.get("/journal").content.decode()) == []
    assert boxes.findall(visitor.get("/journal?many=1").content.decode()) == [str(key)]


@pytest.mark.parametrize(("do", "outcome"), [("declined", "declined"), ("ghosted", "ghosted")])
def test_many_asks_become_a_no_as_one_write_that_undo_takes_back(
    visitor: Client, owner: User, do: str, outcome: str
) -> None:
    keys = [ask(owner, "One"), ask(owner, "Two")]
    writes = Write.objects.filter(owner_id=owner.id).count()
    page = many(visitor, do, *keys)

    assert states(owner) == {"One": "no", "Two": "no"}
    assert set(Ask.objects.values_list("outcome", flat=True)) == {outcome}
    assert Write.objects.filter(owner_id=owner.id).count() == writes + 1
    onward = f"/asks/{keys[1]}/after?many=2&back=%2Fjournal"
    assert page.redirect_chain == [(onward, HTTPStatus.SEE_OTHER)]

    actions.undo(owner, now=NOW)
    assert states(owner) == {"One": "waiting", "Two": "waiting"}


@pytest.mark.parametrize(
    ("do", "said"),
    [
        ("declined", "2 asks are a no; 2 others stay as they were."),
        ("ghosted", "2 asks count as a no; 2 others stay as they were."),
    ],
)
def test_many_leaves_asks_that_have_ended_as_they_ended(
    visitor: Client, owner: User, do: str, said: str
) -> None:
    keys = [ask(owner, "One"), ask(owner, "Two")]
    ended = [ask(owner, "A yes", 3, Type.ACCEPTED), ask(owner, "A no", 3, Type.DECLINED)]
    before = [access.told_ask(owner, key).moments for key in ended]

    assert toast_of(many(visitor, do, *keys, *ended)) == said
    assert states(owner) == {"One": "no", "Two": "no", "A yes": "yes", "A no": "no"}
    assert [access.told_ask(owner, key).moments for key in ended] == before


def test_many_says_how_many_stay_where_it_is_one(visitor: Client, owner: User) -> None:
    keys = [ask(owner, "One"), ask(owner, "Two", 3, Type.ACCEPTED)]

    assert toast_of(many(visitor, "ghosted", *keys)) == (
        "1 ask counts as a no; 1 other stays as it was."
    )


@pytest.mark.parametrize("do", ["declined", "ghosted"])
def test_many_that_changes_nothing_says_why_and_offers_no_undo(
    visitor: Client, owner: User, do: str
) -> None:
    before = export_of(owner)
    key = ask(owner, "One", 3, Type.ACCEPTED)
    page = many(visitor, do, key)

    assert toast_of(page) == "Nothing changed: those asks have ended."
    assert re.findall(r'name="revision"', page.content.decode()) == []
    actions.undo(owner, now=NOW)
    assert export_of(owner) == before


@pytest.mark.parametrize("values", [{"draft": True}, {"kind": "share_work"}])
def test_many_that_comes_to_asks_that_wait_for_nobody_says_so(
    visitor: Client, owner: User, values: dict[str, Any]
) -> None:
    key = UUID(actions.log_ask(owner, NewAsk("One", **values), now=NOW)["id"])

    assert toast_of(many(visitor, "declined", key)) == (
        "Nothing changed: none of those asks waits for an answer."
    )


def test_many_asks_get_a_tag_beside_those_they_have(visitor: Client, owner: User) -> None:
    keys = [ask(owner, "One", tags=("food",)), ask(owner, "Two")]
    page = many(visitor, "tag", *keys, tag="Travel, spring")

    assert toast_of(page) == "2 asks changed."
    assert titles(visitor.get("/journal?tag=travel")) == ["Two", "One"]
    assert titles(visitor.get("/journal?tag=food")) == ["One"]


@pytest.mark.parametrize(("do", "value"), [("kind", "pitch"), ("channel", "email")])
def test_many_asks_get_a_kind_or_channel(visitor: Client, owner: User, do: str, value: str) -> None:
    many(visitor, do, ask(owner, "One"), ask(owner, "Two"), **{do: value})

    assert set(Ask.objects.filter(owner_id=owner.id).values_list(do, flat=True)) == {value}


def test_many_asks_go_to_the_trash(visitor: Client, owner: User) -> None:
    page = many(visitor, "trash", ask(owner, "One"), ask(owner, "Two"))

    assert toast_of(page) == "2 asks are in the trash."
    assert count(owner, Asks()) == 0
    assert count(owner, Asks(trashed=True)) == 2


def test_all_that_match_are_meant_where_that_is_ticked(visitor: Client, owner: User) -> None:
    ask(owner, "One", kind="pitch")
    ask(owner, "Two", kind="pitch")
    ask(owner, "Three")
    visitor.post("/journal?kind=pitch&many=1", {"all": "on", "do": "ghosted"})

    assert states(owner) == {"One": "no", "Two": "no", "Three": "waiting"}


def test_many_goes_back_to_the_same_filter(visitor: Client, owner: User) -> None:
    key = ask(owner, "One", kind="pitch")
    answer = visitor.post("/journal?kind=pitch&many=1", {"ask": str(key), "do": "trash"})

    assert answer.headers["Location"] == "/journal?kind=pitch"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"ask": "", "do": "ghosted"}, "Tick the asks that you mean first."),
        ({"ask": "x", "do": "ghosted"}, "Tick the asks that you mean first."),
        ({"do": "tag", "tag": ""}, "Write the tag first."),
        ({"do": "kind", "kind": ""}, "Choose the kind first."),
        ({"do": "kind", "kind": "odd"}, "There is no kind “odd”. Add it in Settings first."),
        ({"do": "burn"}, "Choose what to do with them."),
    ],
)
def test_many_says_what_is_lacking_and_changes_nothing(
    visitor: Client, owner: User, typed: dict[str, str], sentence: str
) -> None:
    key = ask(owner, "One")
    page = visitor.post("/journal?many=1", {"ask": str(key), **typed})

    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    said = re.findall(r'(?:role="alert"[^>]*><p>|class="wrong"[^>]*>)(.*?)<', page.content.decode())
    assert said == [sentence]
    assert states(owner) == {"One": "waiting"}


def test_what_was_ticked_stays_ticked_while_something_is_lacking(
    visitor: Client, owner: User
) -> None:
    key, _other = ask(owner, "One"), ask(owner, "Two")
    page = visitor.post("/journal?many=1", {"ask": str(key), "do": "tag", "tag": ""})

    assert re.findall(r'name="ask" value="([^"]+)" checked', page.content.decode()) == [str(key)]


def test_many_of_anothers_asks_is_refused_whole(
    visitor: Client, owner: User, stranger: User
) -> None:
    theirs, mine = ask(stranger, "Theirs"), ask(owner, "Mine")
    page = many(visitor, "trash", theirs, mine)

    assert page.status_code == HTTPStatus.NOT_FOUND
    assert (count(owner, Asks()), count(stranger, Asks())) == (1, 1)


def test_the_same_choice_sent_twice_is_one_write(visitor: Client, owner: User) -> None:
    key = ask(owner, "One")
    typed = {"ask": str(key), "do": "ghosted", "key": key_of(visitor.get("/journal?many=1"))}
    for _time in range(2):
        visitor.post("/journal?many=1", typed)

    actions.undo(owner, now=NOW)
    assert states(owner) == {"One": "waiting"}


def test_waiting_asks_can_be_answered_and_drafts_open_from_their_row(
    visitor: Client, owner: User
) -> None:
    waits, no = ask(owner, "Waits"), ask(owner, "No", 1, Type.DECLINED)
    draft = actions.log_ask(owner, NewAsk("Draft", draft=True), now=NOW)["id"]
    links = re.findall(r'href="(/(?:asks|drafts)/[^"]+)"', visitor.get("/journal").content.decode())

    assert sorted(links) == sorted(
        [
            *(f"/asks/{waits}{page}" for page in ("", "/answer", "/edit")),
            *(f"/asks/{no}{page}" for page in ("", "/edit")),
            *(f"/drafts/{draft}", f"/asks/{draft}/edit"),
        ]
    )


def test_days_to_come_are_listed_as_any_other(visitor: Client, owner: User) -> None:
    wish = NewMoment(Type.NOTED, on=TODAY)
    key = ask(owner, "Soon", -3)
    actions.record_moment(owner, key, wish, now=NOW)

    assert titles(visitor.get("/journal")) == ["Soon"]
