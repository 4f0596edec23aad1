"""What Today says of silence, of the next ask, and what it recalls while an ask is composed."""

import re
from html import unescape
from http import HTTPStatus

import pytest
from django.db import DatabaseError
from django.db.models.query import QuerySet
from django.test import Client

from noes.accounts.models import User
from noes.core.moments import Type
from noes.core.patience import USUAL
from noes.insight import silence
from noes.journal import actions
from noes.journal.models import Ask, Notebook
from noes.journal.wishes import AskChanges
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import Page, browser_of, text_of, toast_of
from tests.web.keeping import ask, part_of, record, row_of
from tests.web.test_tone import guilt_in

USUALLY = "Quiet for 16 days or more. Following up counts."
RATES = "The last one like this: scary 8 before, sting 3 after. You wrote: “begin with rates”"
STORY = "The last one like this: scary 4 before, sting 2 after. You wrote: “begin with story”"
LATE = "Answers this late are rare: you may let it go."


def quiet_of(page: Page) -> str:
    return part_of(page, "quiet")


def at_hand(page: Page) -> list[str]:
    """The asks that come back and those that have gone quiet, as Today lists them."""
    return re.findall(r'<a class="title grow[^>]*>(.*?)</a>', page.content.decode())


def words_of(part: Page) -> str:
    return unescape(re.sub(r"<[^>]+>", "", part.content.decode())).strip()


def test_days_that_are_usual_are_those_of_a_record_without_an_ask() -> None:
    curve = silence.of([], [])
    assert (USUAL.follow_up_day, USUAL.let_go_day) == (curve.follow_up_day, curve.let_go_day)


# ---- gone quiet


def test_today_nudges_to_what_has_gone_quiet(visitor: Client, owner: User) -> None:
    ask(owner, "Too fresh", 15)
    due = ask(owner, "Pitched Wired", 16, person="Wired")
    late = ask(owner, "Pitched Aeon", 60, person="Aeon")
    page = visitor.get("/")
    assert quiet_of(page) == (
        f"Gone quiet All {USUALLY}"
        " Pitched Wired quiet for 16 days I followed up They answered Keep waiting"
        f" Pitched Aeon quiet for 60 days {LATE} Count as a no They answered Keep waiting"
    )
    assert LATE not in row_of(page, f"quiet-{due}")
    assert LATE in row_of(page, f"quiet-{late}")
    assert guilt_in(text_of(page)) == []


def test_today_is_silent_where_nothing_is_quiet(visitor: Client, owner: User) -> None:
    ask(owner, "Fresh", 2)
    ask(owner, "Ended", 40, answer=Type.DECLINED)
    ask(owner, "Shown", 40, kind="share_work")
    ask(owner, "Draft", 40, draft=True)
    ask(owner, "To come", -3)
    assert "Gone quiet" not in text_of(visitor.get("/"))


def test_today_shows_three_and_two_beside_those_that_come_back(
    visitor: Client, owner: User
) -> None:
    for ago in range(20, 25):
        ask(owner, f"Quiet {ago}", ago)
    assert at_hand(visitor.get("/")) == ["Quiet 20", "Quiet 21", "Quiet 22"]
    asked = ask(owner, "Essay", 9)
    record(owner, asked, Type.DECLINED, 8, tone="not_now", revisit_on=TODAY)
    assert at_hand(visitor.get("/")) == ["Essay", "Quiet 20", "Quiet 21"]


def test_today_calls_no_answer_late_that_came_once(visitor: Client, owner: User) -> None:
    asked = ask(owner, "Pitched Wired", 90)
    record(owner, asked, Type.REPLIED, 70)
    assert LATE not in quiet_of(visitor.get("/"))


@pytest.mark.parametrize(
    ("what", "said", "state"),
    [
        ("followed_up", "You followed up on 1 ask, and it counts.", "waiting"),
        ("ghosted", "1 ask counts as a no.", "no"),
        ("wait", "1 ask comes back once it has been quiet for as long again.", "waiting"),
    ],
)
def test_today_does_what_a_nudge_says_and_comes_back(
    visitor: Client, owner: User, what: str, said: str, state: str
) -> None:
    asked = ask(owner, "Pitched Wired", 30)
    typed = {"do": what, "ask": str(asked), "next": "/", "key": "once"}
    page = visitor.post("/quiet", typed, follow=True)
    onward = f"/asks/{asked}/after?back=%2F" if state == "no" else "/"
    assert page.redirect_chain == [(onward, HTTPStatus.SEE_OTHER)]
    assert toast_of(page) == said
    assert "Gone quiet" not in text_of(visitor.get("/"))
    assert Ask.objects.get(owner_id=owner.id, id=asked).state == state
    assert "Gone quiet" in text_of(visitor.post("/undo", {"next": "/"}, follow=True))


def test_today_speaks_of_ones_own_answers_once_silence_was_looked_at(
    visitor: Client, owner: User
) -> None:
    for n in range(30):
        record(owner, ask(owner, f"Answered {n}", 40 + n), Type.DECLINED, 39 + n)
    ask(owner, "Silent", 8)
    visitor.get("/")  # gives the cookie that the forms depend on
    before = visitor.get("/")
    assert "Gone quiet" not in text_of(before)
    visitor.get("/quiet")
    page = visitor.get("/", headers={"If-None-Match": before.headers["ETag"]})
    day = Notebook.objects.get(owner_id=owner.id).follow_up_day
    assert day is not None
    assert day < 8
    assert quiet_of(page).startswith(
        f"Gone quiet All Quiet for {day} days or more. Following up counts. Silent"
    )


def test_silence_is_shown_where_its_days_cannot_be_kept(
    visitor: Client, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ask(owner, "Silent", 30)

    def full(*_args: object, **_values: object) -> int:
        raise DatabaseError

    monkeypatch.setattr(QuerySet, "update", full)
    assert f"ask-{asked}" in visitor.get("/quiet").content.decode()
    assert Notebook.objects.get(owner_id=owner.id).follow_up_day is None


def test_nobody_is_nudged_to_what_another_asked(owner: User, stranger: User) -> None:
    ask(owner, "Secret", 30)
    assert "Secret" not in text_of(browser_of(stranger).get("/"))


# ---- the next ask


def test_today_offers_the_next_ask_and_opens_it(visitor: Client) -> None:
    page = visitor.get("/")
    said = part_of(page, "next")
    assert (said[:9], said[-12:]) == ("Next ask ", " Another one")
    found = re.search(r'href="(/next\?idea=[^"]+)"', page.content.decode())
    assert found is not None
    assert said[9:-12] in text_of(visitor.get(unescape(found[1])))


# ---- what is recalled while an ask is composed


@pytest.fixture
def remembered(owner: User) -> None:
    for title, kind, dread, sting in (("Rates", "rate_increase", 8, 3), ("Story", "pitch", 4, 2)):
        asked = ask(owner, title, 9, kind=kind, dread=dread)
        record(owner, asked, Type.DECLINED, 8, sting=sting)
        change = AskChanges(differently=f"begin with {title.lower()}")
        actions.edit_ask(owner, asked, change, now=NOW)


@pytest.mark.usefixtures("remembered")
@pytest.mark.parametrize(
    ("typed", "recalled"),
    [
        ({"kind": "rate_increase"}, RATES),
        ({"line": "Pitched Wired"}, STORY),
        ({"line": "Pitched Wired", "kind": "rate_increase"}, RATES),
        ({"line": "asked for a raise"}, RATES),
        ({"line": "Hello"}, ""),
        ({"kind": "no such kind"}, ""),
        ({}, ""),
    ],
)
def test_what_was_written_for_next_time_is_recalled_while_composing(
    visitor: Client, typed: dict[str, str], recalled: str
) -> None:
    page = visitor.get("/beside", typed)
    assert page.status_code == HTTPStatus.OK
    _reading, said = re.findall(r"<p(?: hidden)?>(.*?)</p>", page.content.decode())
    assert unescape(said) == recalled


@pytest.mark.usefixtures("remembered")
def test_a_composer_that_comes_back_recalls_it_too(visitor: Client) -> None:
    page = visitor.post("/", {"line": "", "kind": "rate_increase", "as": "sent"})
    assert RATES in text_of(page)
    assert RATES not in text_of(visitor.get("/"))


@pytest.mark.usefixtures("remembered")
def test_nothing_is_recalled_for_others(stranger: User) -> None:
    assert words_of(browser_of(stranger).get("/beside", {"kind": "pitch"})) == ""
    assert Client().get("/beside", {"kind": "pitch"}).status_code == HTTPStatus.UNAUTHORIZED


# ---- which ask a follow-up is about


def options_of(part: Page) -> list[str]:
    return [unescape(one) for one in re.findall(r"<option[^>]*>(.*?)<", part.content.decode())]


@pytest.mark.parametrize("typed", [{"kind": "follow_up"}, {"line": "followed up with Wired"}])
def test_a_follow_up_offers_the_asks_that_wait_those_it_names_first(
    visitor: Client, owner: User, typed: dict[str, str]
) -> None:
    ask(owner, "Story", 3, person="Wired")
    ask(owner, "Rates", 2, person="Acme")
    ask(owner, "Ended", 2, answer=Type.DECLINED)
    named = ["Story\u00a0· Wired", "Rates\u00a0· Acme"]
    expected = named if "line" in typed else named[::-1]
    assert options_of(visitor.get("/beside", typed)) == [
        "Choose",
        *expected,
        "Something that is not in the notebook",
    ]


def test_what_was_chosen_stays_chosen_while_the_line_changes(visitor: Client, owner: User) -> None:
    asked = ask(owner, "Story", 3)
    typed = {"kind": "follow_up", "about": str(asked), "line": "nudged them"}
    assert f'value="{asked}" selected' in visitor.get("/beside", typed).content.decode()


@pytest.mark.parametrize("kind", ["pitch", "follow_up"])
def test_nothing_is_offered_where_nothing_waits_or_another_kind_is_chosen(
    visitor: Client, owner: User, kind: str
) -> None:
    if kind == "pitch":
        ask(owner, "Story", 3)
    assert options_of(visitor.get("/beside", {"kind": kind})) == []
