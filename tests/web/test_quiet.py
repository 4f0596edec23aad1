"""Gone quiet, through its real address."""

import re
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.models import Ask, Moment, Write
from noes.journal.queries.today import standing
from noes.journal.wishes import NewAsk
from noes.web.pages import quiet as quiet_module
from tests.journal.people_of_tests import NOW, TODAY, export_of
from tests.web.browsing import Page, browser_of, problems_of, text_of, toast_of
from tests.web.keeping import ask, record, row_of, titles
from tests.web.test_tone import guilt_in

ONCE = "They answered once; it is your turn or theirs."


def lead_of(page: Page) -> str:
    found = re.search(r'<h1 id="lead">(.*?)</h1>', page.content.decode())
    assert found is not None
    return found[1]


def do(visitor: Client, what: str, *asks: Any, address: str = "/quiet", **also: str) -> Page:
    """Press a button of the page, and go where it leads."""
    typed = {"do": what, "ask": [str(key) for key in asks], "key": "once", **also}
    return visitor.post(address, typed, follow=True)


def state(owner: User, key: Any) -> tuple[str, str | None, int]:
    row = Ask.objects.get(owner_id=owner.id, id=key)
    return row.state, row.outcome, row.acts


# ---- what it shows


def test_quiet_of_nothing_says_so(visitor: Client) -> None:
    page = visitor.get("/quiet")
    assert lead_of(page) == "Nothing has gone quiet."
    assert "No ask waits for an answer." in text_of(page)
    assert titles(page) == []


def test_quiet_says_that_what_waits_is_within_its_time(visitor: Client, owner: User) -> None:
    ask(owner, "Wired", 2)
    page = visitor.get("/quiet")
    assert lead_of(page) == "Nothing has gone quiet."
    assert "What waits is still within the time that answers to you take." in text_of(page)


def test_quiet_shows_each_ask_with_its_chance_and_its_days(visitor: Client, owner: User) -> None:
    key = ask(owner, "Night trains", 30, person="Wired", kind="pitch", channel="email")
    page = visitor.get("/quiet")

    assert lead_of(page) == "One ask has gone quiet."
    row = row_of(page, f"ask-{key}")
    assert row.startswith(
        "Night trains quiet for 30 days Wired · Pitch · Email A slim chance of hearing back About 1 in"
    )
    assert row.endswith(
        "This rests mostly on what is usual: 1 ask so far. Follow up today. You may let it go from 28 March."
        " I followed up They answered Keep waiting Count as a no"
    )
    assert "<details><summary>A slim chance of hearing back</summary>" in page.content.decode()


def test_quiet_below_ten_asks_says_that_it_rests_on_what_is_usual(
    visitor: Client, owner: User
) -> None:
    for n in range(9):
        ask(owner, f"Ask {n}", 30 + n)
    rests = "This rests mostly on what is usual"
    assert f"{rests}: 9 asks so far." in text_of(visitor.get("/quiet"))
    ask(owner, "Tenth", 50)
    assert rests not in text_of(visitor.get("/quiet"))


def test_an_ask_that_was_answered_once_has_no_chance(visitor: Client, owner: User) -> None:
    key = ask(owner, "Residency", 90)
    record(owner, key, Type.REPLIED, 60)
    row = row_of(visitor.get("/quiet"), f"ask-{key}")
    assert row == (
        f"Residency quiet for 60 days {ONCE} Follow up today."
        " I followed up They answered Keep waiting Count as a no"
    )


def test_an_ask_past_its_let_go_day_may_be_let_go_first(visitor: Client, owner: User) -> None:
    key = ask(owner, "Essay", 110)
    row = row_of(visitor.get("/quiet"), f"ask-{key}")
    assert row.startswith(
        "Essay quiet for 110 days Hardly a chance of hearing back Fewer than 1 in"
    )
    assert row.endswith(
        "Answers this late are rare: you may let it go."
        " Count as a no They answered Keep waiting I followed up"
    )


def test_follow_up_day_is_the_next_workday(visitor: Client, owner: User) -> None:
    key = ask(owner, "Night trains", 30)
    actions.add_day_off(owner, TODAY, name="Moving", now=NOW)
    assert "Follow up on Thursday." in row_of(visitor.get("/quiet"), f"ask-{key}")
    actions.add_rest(owner, TODAY, TODAY + timedelta(days=14), now=NOW)
    assert "Follow up on 18 March." in row_of(visitor.get("/quiet"), f"ask-{key}")


def test_quiet_names_latest_contact_first_and_nothing_that_awaits_no_answer(
    visitor: Client, owner: User
) -> None:
    ask(owner, "Oldest", 80)
    ask(owner, "Latest", 30)
    record(owner, ask(owner, "Between", 70), Type.FOLLOWED_UP, 40)
    ask(owner, "Shared", 30, kind="share_work")
    ask(owner, "No", 30, Type.DECLINED)
    actions.log_ask(owner, NewAsk("Draft", draft=True, on=TODAY - timedelta(days=30)), now=NOW)
    assert titles(visitor.get("/quiet")) == ["Latest", "Between", "Oldest"]


def test_quiet_says_how_many_carry_no_day(visitor: Client, owner: User) -> None:
    actions.log_ask(owner, NewAsk("Once", undated=True), now=NOW)
    said = "1 ask that waits carries no day, so its silence cannot be told."
    assert said in text_of(visitor.get("/quiet"))


def test_quiet_has_no_word_of_guilt(visitor: Client, owner: User) -> None:
    for ago in (20, 60, 400):
        ask(owner, f"Ask {ago}", ago)
    assert guilt_in(text_of(visitor.get("/quiet"))) == []


def test_more_leads_to_what_has_gone_quiet(visitor: Client) -> None:
    assert 'href="/quiet"' in visitor.get("/more").content.decode()


# ---- what is done about it


def test_following_up_is_an_act_and_breaks_the_silence(visitor: Client, owner: User) -> None:
    key = ask(owner, "Night trains", 30)
    page = do(visitor, "followed_up", key)

    assert page.redirect_chain == [("/quiet", HTTPStatus.SEE_OTHER)]
    assert toast_of(page) == "You followed up on 1 ask, and it counts."
    assert titles(page) == []
    assert (state(owner, key), standing(owner, TODAY).follow_ups) == (("waiting", None, 2), 1)


def test_counting_as_a_no_is_a_silence_that_ends(visitor: Client, owner: User) -> None:
    key = ask(owner, "Night trains", 30)
    page = do(visitor, "ghosted", key)
    assert toast_of(page) == "1 ask counts as a no."
    assert (titles(page), state(owner, key)) == ([], ("no", "ghosted", 1))


def test_keeping_waiting_hides_an_ask_until_it_was_quiet_for_as_long_again(
    visitor: Client, owner: User
) -> None:
    key = ask(owner, "Night trains", 30)
    moments = Moment.objects.filter(owner_id=owner.id).count()
    page = do(visitor, "wait", key)

    assert toast_of(page) == "1 ask comes back once it has been quiet for as long again."
    assert titles(page) == []
    assert "You keep waiting for 1 ask; it comes back on 3 April." in text_of(page)
    assert Moment.objects.filter(owner_id=owner.id).count() == moments
    assert "Quiet for 30 days. You keep waiting until 3 April." in text_of(
        visitor.get(f"/asks/{key}")
    )


@pytest.mark.parametrize("what", ["followed_up", "ghosted", "wait"])
def test_each_of_them_can_be_taken_back_at_once(visitor: Client, owner: User, what: str) -> None:
    key = ask(owner, "Night trains", 30)
    before = export_of(owner)
    page = do(visitor, what, key)
    revision = re.findall(r'name="revision" value="(\d+)"', page.content.decode())
    assert len(revision) == 1
    back = visitor.post("/undo", {"revision": revision[0], "next": "/quiet"}, follow=True)

    assert export_of(owner) == before
    assert titles(back) == ["Night trains"]


def test_undo_says_what_it_would_take_back(visitor: Client, owner: User) -> None:
    do(visitor, "wait", ask(owner, "Night trains", 30))
    page = text_of(visitor.get("/undo"))
    assert "You chose to keep waiting" in page
    assert "Night trains" in page


def test_they_answered_opens_the_sheet_of_the_ask(visitor: Client, owner: User) -> None:
    key = ask(owner, "Night trains", 30)
    links = re.findall(r'href="([^"]+/answer)"', visitor.get("/quiet").content.decode())
    assert links == [f"/asks/{key}/answer"]


def test_an_answer_told_from_here_leads_back_here(visitor: Client, owner: User) -> None:
    key = ask(owner, "Night trains", 30)
    page = visitor.post(f"/asks/{key}/answer", {"answer": "yes", "next": "/quiet"}, follow=True)
    assert page.redirect_chain == [("/quiet", HTTPStatus.SEE_OTHER)]
    assert (toast_of(page), titles(page)) == ("A yes. Well asked.", [])


# ---- many at once


def test_boxes_stand_before_each_ask_only_while_choosing(visitor: Client, owner: User) -> None:
    key = ask(owner, "One", 30)
    boxes = re.compile(r'type="checkbox" name="ask" value="([^"]+)"')
    calm, choosing = (visitor.get(f"/quiet{to}").content.decode() for to in ("", "?many=1"))

    assert boxes.findall(calm) == []
    assert boxes.findall(choosing) == [str(key)]
    assert 'href="/quiet?many=1"' in calm


@pytest.mark.parametrize("what", ["followed_up", "ghosted", "wait"])
def test_many_are_done_in_one_pass_as_one_write(visitor: Client, owner: User, what: str) -> None:
    keys = [ask(owner, title, 30) for title in ("One", "Two", "Three")]
    before, writes = export_of(owner), Write.objects.filter(owner_id=owner.id).count()
    page = do(visitor, what, *keys[:2], address="/quiet?many=1")

    assert titles(visitor.get("/quiet") if what == "ghosted" else page) == ["Three"]
    assert Write.objects.filter(owner_id=owner.id).count() == writes + 1
    actions.undo(owner, now=NOW)
    assert export_of(owner) == before


def test_all_on_other_pages_too_are_meant_where_that_is_ticked(
    visitor: Client, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quiet_module, "PAGE", 2)
    for n in range(5):
        ask(owner, f"Ask {n}", 30 + n)
    fresh = ask(owner, "Fresh", 1)
    page = visitor.get("/quiet?many=1")
    assert "All 5 of them" in text_of(page)
    swept = do(visitor, "ghosted", all="on", address="/quiet?many=1")

    assert toast_of(swept) == "5 asks count as a no."
    assert state(owner, fresh) == ("waiting", None, 1)


def test_only_waiting_asks_are_counted_as_a_no(visitor: Client, owner: User) -> None:
    quiet, answered = ask(owner, "Quiet", 30), ask(owner, "Answered", 30)
    record(owner, answered, Type.ACCEPTED)
    page = do(visitor, "ghosted", quiet, answered)

    assert toast_of(page) == "1 ask counts as a no; 1 other stays as it was."
    assert state(owner, answered) == ("yes", "accepted", 1)


@pytest.mark.parametrize(
    ("what", "ago", "sentence"),
    [
        ("wait", 0, "Nothing changed: those asks have been quiet for no day yet."),
        ("ghosted", None, "Nothing changed: those asks have ended."),
        ("followed_up", None, "Nothing changed: those asks have ended."),
        ("wait", None, "Nothing changed: those asks have ended."),
    ],
)
def test_what_can_come_to_none_of_them_says_why_and_offers_no_undo(
    visitor: Client, owner: User, what: str, ago: int | None, sentence: str
) -> None:
    ended = ago is None
    key = ask(owner, "One", ago or 0, Type.DECLINED if ended else None)
    page = do(visitor, what, key)

    assert toast_of(page) == sentence
    assert re.findall(r'name="revision"', page.content.decode()) == []


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"do": "wait"}, "Tick the asks that you mean first."),
        ({"do": "wait", "ask": "x"}, "Tick the asks that you mean first."),
        (
            {"do": "burn", "ask": ""},
            "Tick the asks that you mean first. Choose what to do with them.",
        ),
    ],
)
def test_what_is_lacking_is_said_and_nothing_is_changed(
    visitor: Client, owner: User, typed: dict[str, str], sentence: str
) -> None:
    ask(owner, "One", 30)
    before = export_of(owner)
    page = visitor.post("/quiet?many=1", typed)

    assert (page.status_code, problems_of(page)) == (HTTPStatus.UNPROCESSABLE_ENTITY, sentence)
    assert export_of(owner) == before


def test_the_same_button_pressed_twice_is_one_write(visitor: Client, owner: User) -> None:
    key = ask(owner, "One", 30)
    for _time in range(2):
        do(visitor, "followed_up", key)
    assert state(owner, key) == ("waiting", None, 2)


# ---- pages


def test_pages_follow_each_other_and_the_last_one_is_never_empty(
    visitor: Client, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quiet_module, "PAGE", 2)
    keys = [ask(owner, f"Ask {n}", 30 + n) for n in range(5)]
    page = visitor.get("/quiet?page=2")
    ways = re.compile(r'rel="(prev|next)" href="([^"]+)"')

    assert titles(page) == ["Ask 2", "Ask 3"]
    assert ways.findall(page.content.decode()) == [("prev", "/quiet"), ("next", "/quiet?page=3")]
    assert "3 to 4 of 5" in text_of(page)
    last = do(visitor, "ghosted", keys[4], address="/quiet?page=3")
    back = re.findall(r'class="btn quiet" href="([^"]+)"', last.content.decode())
    assert back == ["/quiet?page=3"]
    assert titles(visitor.get("/quiet?page=3")) == ["Ask 2", "Ask 3"]
    assert titles(visitor.get("/quiet?page=999")) == ["Ask 2", "Ask 3"]


@pytest.mark.parametrize("rows", [1, 3])
def test_quiet_takes_as_many_queries_for_one_as_for_many(
    rows: int, visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(rows):
        ask(owner, f"Ask {n}", 30 + n, person=f"Jo {n}", tags=("travel",))
    with django_assert_num_queries(14):
        visitor.get("/quiet")


def test_quiet_is_sent_once_for_each_change(visitor: Client, owner: User) -> None:
    ask(owner, "One", 30)
    visitor.get("/quiet")  # gives the cookie that the forms depend on
    first = visitor.get("/quiet")
    again = visitor.get("/quiet", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == HTTPStatus.NOT_MODIFIED
    ask(owner, "Two", 30)
    changed = visitor.get("/quiet", headers={"If-None-Match": first.headers["ETag"]})
    assert titles(changed) == ["Two", "One"]


# ---- three at the door


def test_quiet_shows_nothing_of_a_stranger_and_nothing_to_nobody(
    visitor: Client, owner: User, stranger: User
) -> None:
    ask(owner, "Mine", 30)
    assert titles(visitor.get("/quiet")) == ["Mine"]
    theirs = browser_of(stranger).get("/quiet")
    assert (titles(theirs), lead_of(theirs)) == ([], "Nothing has gone quiet.")
    assert Client().get("/quiet").status_code == HTTPStatus.UNAUTHORIZED


@pytest.mark.parametrize("what", ["followed_up", "ghosted", "wait"])
def test_quiet_asks_are_swept_by_their_owner_only(
    visitor: Client, owner: User, stranger: User, what: str
) -> None:
    key, before = ask(owner, "Mine", 30), export_of(owner)
    typed = {"do": what, "ask": str(key)}

    assert browser_of(stranger).post("/quiet", typed).status_code == HTTPStatus.NOT_FOUND
    assert Client().post("/quiet", typed).status_code == HTTPStatus.UNAUTHORIZED
    assert export_of(owner) == before
    assert visitor.post("/quiet", typed).status_code == HTTPStatus.SEE_OTHER
    assert export_of(owner) != before


def test_all_of_a_strangers_page_are_their_own(owner: User, stranger: User) -> None:
    ask(owner, "Mine", 30)
    ask(stranger, "Theirs", 30)
    before = export_of(owner)
    page = do(browser_of(stranger), "ghosted", all="on")
    assert toast_of(page) == "1 ask counts as a no."
    assert export_of(owner) == before
