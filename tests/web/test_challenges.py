import re
from datetime import date, timedelta
from http import HTTPStatus
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Type
from noes.core.presets import PRESETS
from noes.journal import actions
from noes.journal.models import Challenge, Rest
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY  # Wednesday, 4 March 2026
from tests.web.browsing import browser_of, key_of, text_of, toast_of

START = date(2026, 1, 5)  # a Monday
DAY = timedelta(days=1)
FORM = {
    "name": "Mine",
    "measure": "asks",
    "start": "2026-03-04",
    "last": "",
    "target": "",
    "rhythm": "",
}


def take_up(owner: User, **values: Any) -> UUID:
    wish = {"name": "1,000 noes", "measure": "noes", "target": 1000, "start": START, **values}
    made = actions.add_challenge(owner, wish, now=NOW)  # type: ignore[arg-type] # named by each test
    return UUID(made["challenge"]["id"])


def log(owner: User, title: str, on: date, answer: Type | None = None) -> UUID:
    moment = NewMoment(answer, on=on) if answer else None
    return UUID(actions.log_ask(owner, NewAsk(title, on=on, answer=moment), now=NOW)["id"])


def only(owner: User) -> Challenge:
    return Challenge.objects.get(owner_id=owner.id)


def cells(page: Any) -> list[tuple[str, str]]:
    """The class of each place that is taken, and what its link is called."""
    return re.findall(r'<li class="(\w)"><a href="[^"]+" title="([^"]+)"', page.content.decode())


# ---- the challenge in front


def test_challenge_says_how_far_it_has_come_and_how_it_goes(visitor: Client, owner: User) -> None:
    take_up(owner, rhythm="days:mon,wed,fri")
    log(owner, "Pitched Wired", START, Type.DECLINED)
    log(owner, "Pitched Monocle", START + 2 * DAY, Type.ACCEPTED)
    log(owner, "Pitched Acme", TODAY - 2 * DAY, Type.GHOSTED)
    actions.add_rest(owner, date(2026, 7, 20), date(2026, 7, 27), now=NOW)
    page = visitor.get("/challenge")
    assert text_of(page).startswith(
        "1,000 noes · started 5 January · Mon, Wed, Fri · next rest 20–26 July"
        " 2 noes. The next mark is 5. 1 of the last 12 planned days. Today is a planned day."
        " This hundred"
    )
    assert cells(page) == [
        ("n", "1: Pitched Wired, 5 January"),
        ("y", "Pitched Monocle, 7 January"),
        ("g", "2: Pitched Acme, 2 March"),
    ]


def test_challenge_without_a_beginning_made_does_not_show_what_is_left(
    visitor: Client, owner: User
) -> None:
    take_up(owner)
    said = text_of(visitor.get("/challenge"))
    assert said.startswith(
        "1,000 noes · started 5 January The first no is the next mark. This hundred"
    )
    assert re.findall(r"\b9\d\d (?:noes|to go|left)", said) == []


def test_challenge_with_several_hundreds_shows_the_one_asked_for(
    visitor: Client, owner: User
) -> None:
    take_up(owner)
    for n in range(103):
        log(owner, "Pitch", START + n // 3 * DAY, Type.DECLINED)
    now = visitor.get("/challenge")
    assert [name for _css, name in cells(now)] == [
        "101: Pitch, 7 February",
        "102: Pitch, 7 February",
        "103: Pitch, 8 February",
    ]
    first = visitor.get("/challenge?hundred=1")
    assert len(cells(first)) == 100
    current = re.findall(r'hundred=(\d+)"(?: class="full")? aria-current', first.content.decode())
    assert current == ["1"]


def test_challenge_of_days_leads_to_the_days(visitor: Client, owner: User) -> None:
    take_up(owner, name="Days", measure="days", target=None)
    for _n in range(2):
        log(owner, "Ask", START)
    page = visitor.get("/challenge")
    assert cells(page) == [("d", "1: Monday 5 January: 2 asks")]
    assert (
        page.content.decode().count('href="/journal?since=2026-01-05&amp;before=2026-01-06"') == 1
    )


def test_challenge_of_what_waits_is_a_tally(visitor: Client, owner: User) -> None:
    take_up(owner, name="In the air", measure="open", target=10)
    log(owner, "Ask", START)
    page = visitor.get("/challenge")
    assert text_of(page).startswith(
        "In the air · started 5 January 1 waiting. The next mark is 5. In the air"
    )
    assert page.content.decode().count('class="tally first"') == 1


def test_challenge_may_pass_its_target(visitor: Client, owner: User) -> None:
    take_up(owner, name="Three", measure="asks", target=3)
    for n in range(4):
        log(owner, "Ask", START + n * DAY)
    said = text_of(visitor.get("/challenge"))
    assert said.startswith("Three · started 5 January 4 asks. You set out for 3. All of them")


def test_other_challenges_are_fed_by_the_same_log(visitor: Client, owner: User) -> None:
    take_up(owner)
    take_up(
        owner, name="Conversations", measure="conversations", target=None, rhythm="quota:12/quarter"
    )
    asks = take_up(
        owner,
        name="Hundred",
        measure="asks",
        target=100,
        end=date(2026, 7, 1),
        rhythm="quota:4/week",
    )
    log(owner, "Ask", START)
    said = text_of(visitor.get("/challenge"))
    assert "Conversations 0 of 12 this quarter Hundred 1 of 100 4 a week" in said
    assert (
        "Spread what’s left Hundred: 99 asks in 17 weeks: about six a week."
        " Or move the end . Either is fine." in said
    )
    assert text_of(visitor.get(f"/challenge/{asks}")).startswith(
        "Hundred · started 5 January · 4 a week · until 30 June 1 ask. The next mark is 5."
    )


def test_spread_leaves_the_rests_out(visitor: Client, owner: User) -> None:
    take_up(owner, name="Ten", measure="asks", target=10, end=TODAY + 70 * DAY)
    actions.add_rest(owner, TODAY, TODAY + 56 * DAY, now=NOW)
    assert "10 asks in 2 weeks: about five a week." in text_of(visitor.get("/challenge"))


def test_sooner_days_are_offered_and_counted(visitor: Client, owner: User) -> None:
    key = take_up(owner, start=TODAY)
    log(owner, "Early", date(2025, 11, 3), Type.DECLINED)
    said = text_of(visitor.get("/challenge"))
    assert (
        "The log goes back further: 1 no since 3 November 2025. Count from 3 November 2025" in said
    )
    page = visitor.post(f"/challenge/{key}/sooner", follow=True)
    assert toast_of(page) == "Counted from 3 November 2025."
    assert (only(owner).start, only(owner).done) == (date(2025, 11, 3), 1)
    actions.undo(owner, now=NOW)
    assert (only(owner).start, only(owner).done) == (TODAY, 0)


def test_all_of_it_is_one_picture_with_a_list(visitor: Client, owner: User) -> None:
    key = take_up(owner)
    for n in range(101):
        log(owner, "Pitch", START + n // 4 * DAY, Type.DECLINED)
    log(owner, "Won", START, Type.ACCEPTED)
    page = visitor.get(f"/challenge/{key}/thousand")
    assert text_of(page) == (
        "1,000 noes 101 noes a no no answer, counted as a no Hundred by hundred"
        " 1–100 5–29 January 1 yes on the way 101–101 30 January"
    )
    assert page.content.decode().count('<svg class="whole"') == 1


def test_challenges_cost_the_same_queries_however_many(
    visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    def add(name: str) -> None:
        take_up(owner, name=name, rhythm="days:mon")
        actions.add_rest(owner, TODAY, TODAY + DAY, name=name, now=NOW)
        log(owner, name, TODAY, Type.DECLINED)

    visitor.get("/challenge")
    add("One")
    with django_assert_num_queries(9):
        visitor.get("/challenge")
    add("Two")
    add("Three")
    with django_assert_num_queries(9):
        visitor.get("/challenge")


# ---- taking one up


def test_without_a_challenge_the_ready_made_ones_are_offered(visitor: Client) -> None:
    page = visitor.get("/challenge").content.decode()
    assert re.findall(r'href="/challenge/new/([\w-]+)"', page) == [*PRESETS, "own"]


@pytest.mark.parametrize("preset", PRESETS)
def test_ready_made_challenge_is_taken_up_as_it_is_offered(
    visitor: Client, owner: User, preset: str
) -> None:
    shown = visitor.get(f"/challenge/new/{preset}").content.decode()
    answer = visitor.post(f"/challenge/new/{preset}", sent_from(shown))
    made = only(owner)
    assert answer.headers["Location"] == f"/challenge/{made.id}"
    usual = PRESETS[preset]
    assert (made.name, made.preset, made.measure) == (usual.name, preset, usual.measure)
    assert (made.start, made.rhythm) == (TODAY, usual.rhythm or "")
    assert made.target == (usual.target or (23 if usual.target_is_plan else None))


def sent_from(page: str) -> dict[str, list[str]]:
    """What a browser would send of a form that nobody touched."""
    found: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", page):
        kind, name = re.findall(r' type="(\w+)"', tag)[0], re.findall(r' name="(\w+)"', tag)
        value = re.findall(r' value="([^"]*)"', tag) or [""]
        if name and (kind not in {"radio", "checkbox"} or " checked" in tag):
            found.setdefault(name[0], []).append(value[0])
    for name, options in re.findall(
        r'<select[^>]* name="(\w+)"[^>]*>(.*?)</select>', page, re.DOTALL
    ):
        found[name] = re.findall(r'value="([^"]*)" selected', options)
    return found


def test_ready_made_challenge_on_other_days_keeps_its_name(visitor: Client, owner: User) -> None:
    typed = sent_from(visitor.get("/challenge/new/100-in-six-months").content.decode())
    typed |= {"rhythm": ["days"], "days": ["mon", "wed", "fri"]}
    page = visitor.post("/challenge/new/100-in-six-months", typed, follow=True)
    assert toast_of(page) == "Taken up. 100 asks in six months"
    made = only(owner)
    assert (made.rhythm, made.end) == ("days:mon,wed,fri", date(2026, 9, 4))


def test_ready_made_challenge_with_another_target_is_named_truly(
    visitor: Client, owner: User
) -> None:
    typed = sent_from(visitor.get("/challenge/new/100-in-six-months").content.decode())
    visitor.post("/challenge/new/100-in-six-months", typed | {"target": ["50"]})
    assert (only(owner).name, only(owner).target) == ("Asks", 50)


def test_ready_made_challenge_that_starts_later_ends_later(visitor: Client, owner: User) -> None:
    typed = sent_from(visitor.get("/challenge/new/workday-month").content.decode())
    visitor.post("/challenge/new/workday-month", typed | {"start": ["2026-04-01"]})
    made = only(owner)
    assert (made.start, made.end, made.target) == (date(2026, 4, 1), date(2026, 5, 1), 22)
    assert made.name == "A bold pitch each workday for a month"


def test_rule_of_ones_own_takes_every_field(visitor: Client, owner: User) -> None:
    typed = FORM | {
        "measure": "conversations",
        "target": "12",
        "start": "2026-03-09",
        "last": "2026-06-30",
        "kinds": ["pitch", "rate_increase"],
        "channels": ["email"],
        "dream": "on",
        "rhythm": "rule",
        "rule": "freq=weekly;interval=2;byday=mo",
    }
    visitor.post("/challenge/new/own", typed)
    made = only(owner)
    assert (made.name, made.preset, made.measure, made.target) == ("Mine", "", "conversations", 12)
    assert (made.start, made.end) == (date(2026, 3, 9), date(2026, 7, 1))
    assert (made.kinds, made.channels, made.dream) == ("pitch,rate_increase", "email", True)
    assert made.rhythm == "rrule:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"name": " "}, "Write a few words first: this cannot be empty."),
        ({"name": "x" * 121}, "This is too long: keep it under 120 letters."),
        ({"start": ""}, "Choose the day it starts."),
        ({"start": "soon"}, "Write the day as 2026-03-04."),
        ({"start": "9999-01-01"}, "Choose a day between 1900 and 2199."),
        ({"last": "2026-03-03"}, "The last day cannot come before the first: choose a later one."),
        ({"target": "0"}, "Give a whole number from 1 to 1000000."),
        ({"measure": "money"}, "Choose one of these."),
        ({"rhythm": "days"}, "Choose at least one day of the week."),
        (
            {"rhythm": "days", "days": "someday"},
            "Days are written mon, tue, wed, thu, fri, sat or sun",
        ),
        ({"rhythm": "quota", "count": ""}, "Say how many."),
        ({"rhythm": "quota", "count": "2000"}, "Give a whole number from 1 to 1000."),
        ({"rhythm": "rule", "rule": ""}, "Write the rule, such as FREQ=WEEKLY;BYDAY=MO,TH."),
        ({"rhythm": "rule", "rule": "FREQ=SECONDLY"}, "SECONDLY"),
    ],
)
def test_rule_that_cannot_be_says_why_and_keeps_what_was_typed(
    visitor: Client, owner: User, typed: dict[str, str], sentence: str
) -> None:
    page = visitor.post("/challenge/new/own", FORM | {"kinds": ["pitch"]} | typed)
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert sentence in text_of(page)
    assert sent_from(page.content.decode())["kinds"] == ["pitch"]
    assert Challenge.objects.filter(owner_id=owner.id).count() == 0


def test_the_same_form_twice_is_one_challenge(visitor: Client, owner: User) -> None:
    key = key_of(visitor.get("/challenge/new/own"))
    for _time in range(2):
        visitor.post("/challenge/new/own", FORM | {"key": key})
    assert Challenge.objects.filter(owner_id=owner.id).count() == 1


# ---- changing it


def test_change_of_a_challenge_counts_anew_and_can_be_taken_back(
    visitor: Client, owner: User
) -> None:
    key = take_up(owner)
    log(owner, "Yes", START, Type.ACCEPTED)
    typed = sent_from(visitor.get(f"/challenge/{key}/edit").content.decode())
    assert (typed["name"], typed["target"], typed["rhythm"]) == (["1,000 noes"], ["1000"], [""])
    typed |= {"measure": ["yeses"], "rhythm": ["quota"], "count": ["2"], "period": ["month"]}
    page = visitor.post(f"/challenge/{key}/edit", typed, follow=True)
    assert toast_of(page) == "Kept. 1,000 noes"
    made = only(owner)
    assert (made.measure, made.rhythm, made.done) == ("yeses", "quota:2/month", 1)
    actions.undo(owner, now=NOW)
    assert (only(owner).measure, only(owner).rhythm) == ("noes", "")


@pytest.mark.parametrize(
    "rhythm", ["days:tue,sun", "workdays", "quota:3/quarter", "rrule:FREQ=DAILY"]
)
def test_form_of_a_challenge_brings_back_its_rhythm(
    visitor: Client, owner: User, rhythm: str
) -> None:
    key = take_up(owner, rhythm=rhythm, end=date(2026, 7, 1), kinds=("pitch",), dream=True)
    before = Challenge.objects.filter(owner_id=owner.id).values().get()
    typed = sent_from(visitor.get(f"/challenge/{key}/edit").content.decode())
    visitor.post(f"/challenge/{key}/edit", typed)
    assert Challenge.objects.filter(owner_id=owner.id).values().get() == before


def test_challenge_is_put_aside_and_taken_up_again(visitor: Client, owner: User) -> None:
    key = take_up(owner)
    page = visitor.post(f"/challenge/{key}/aside", follow=True)
    assert toast_of(page) == "Put aside. 1,000 noes"
    assert "Put aside 1,000 noes Take it up again" in text_of(page)
    said = text_of(visitor.get(f"/challenge/{key}"))
    assert "Put aside. What falls into it still counts, and it can be taken up again." in said
    page = visitor.post(f"/challenge/{key}/again", follow=True)
    assert toast_of(page) == "Taken up again. 1,000 noes"
    assert only(owner).ended_at is None


# ---- rests


def test_rest_is_planned_for_all_and_for_one(visitor: Client, owner: User) -> None:
    key = take_up(owner)
    page = visitor.post(
        "/rests", {"first": "2026-07-20", "last": "2026-07-26", "challenge": ""}, follow=True
    )
    assert toast_of(page) == "The rest is planned."
    visitor.post("/rests", {"first": "2026-04-03", "challenge": str(key), "name": "Good Friday"})
    kept = Rest.objects.filter(owner_id=owner.id).order_by("start")
    assert list(kept.values_list("start", "end", "challenge_id", "name")) == [
        (date(2026, 4, 3), date(2026, 4, 4), key, "Good Friday"),
        (date(2026, 7, 20), date(2026, 7, 27), None, ""),
    ]
    said = text_of(visitor.get("/rests"))
    assert "To come 3 April Good Friday 1,000 noes Remove 20–26 July every challenge Remove" in said


def test_rest_returns_to_the_challenge_it_was_planned_from(visitor: Client, owner: User) -> None:
    key = take_up(owner)
    form = sent_from(visitor.get(f"/rests?challenge={key}").content.decode())
    assert (form["next"], form["challenge"]) == ([f"/challenge/{key}"], [str(key)])
    answer = visitor.post("/rests", form | {"first": ["2026-04-03"]})
    assert answer.headers["Location"] == f"/challenge/{key}"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"first": ""}, "Choose the first day of the rest."),
        (
            {"first": "2026-04-03", "last": "2026-04-02"},
            "The last day cannot come before the first",
        ),
        ({"first": "9999-12-31"}, "Choose a day between 1900 and 2199."),
        ({"first": "2026-04-03", "challenge": "mine"}, "Choose one of these."),
    ],
)
def test_rest_that_cannot_be_says_why(
    visitor: Client, owner: User, typed: dict[str, str], sentence: str
) -> None:
    page = visitor.post("/rests", {"last": "", "challenge": ""} | typed)
    assert (page.status_code, sentence in text_of(page)) == (HTTPStatus.UNPROCESSABLE_ENTITY, True)
    assert Rest.objects.filter(owner_id=owner.id).count() == 0


def test_rest_is_taken_out_of_the_plan(visitor: Client, owner: User) -> None:
    made = actions.add_rest(owner, TODAY, TODAY + DAY, now=NOW)["rest"]["id"]
    page = visitor.post(f"/rests/{made}/remove", follow=True)
    assert toast_of(page) == "The rest is out of the plan."
    assert Rest.objects.filter(owner_id=owner.id).count() == 0


def test_rests_cost_the_same_queries_however_many(
    visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    visitor.get("/rests")
    for n in (1, 2):
        actions.add_rest(owner, TODAY + n * DAY, TODAY + (n + 1) * DAY, now=NOW)
        with django_assert_num_queries(3):
            visitor.get("/rests")
        actions.add_rest(owner, START, START + DAY, challenge_id=take_up(owner), now=NOW)


# ---- whose it is


def addresses(challenge: object, rest: object) -> list[tuple[str, str]]:
    return [
        ("get", f"/challenge/{challenge}"),
        ("get", f"/challenge/{challenge}/thousand"),
        ("get", f"/challenge/{challenge}/edit"),
        ("post", f"/challenge/{challenge}/edit"),
        ("post", f"/challenge/{challenge}/aside"),
        ("post", f"/challenge/{challenge}/again"),
        ("post", f"/challenge/{challenge}/sooner"),
        ("post", f"/rests/{rest}/remove"),
    ]


def test_challenge_of_another_looks_like_one_that_is_not_there(owner: User, stranger: User) -> None:
    key = take_up(owner)
    rest = actions.add_rest(owner, TODAY, TODAY + DAY, now=NOW)["rest"]["id"]
    browser, before = browser_of(stranger), owned(owner)
    for (method, mine), (_method, nowhere) in zip(
        addresses(key, rest), addresses(uuid4(), uuid4()), strict=True
    ):
        page = getattr(browser, method)(mine, FORM)
        none = getattr(browser, method)(nowhere, FORM)
        assert (page.status_code, text_of(page)) == (HTTPStatus.NOT_FOUND, text_of(none))
    rests = browser.post("/rests", {"first": "2026-04-03", "challenge": str(key)})
    assert rests.status_code == HTTPStatus.NOT_FOUND
    assert owned(owner) == before


def owned(owner: User) -> list[object]:
    return [list(model.objects.filter(owner_id=owner.id).values()) for model in (Challenge, Rest)]


def test_challenges_of_another_are_not_shown(owner: User, stranger: User) -> None:
    take_up(owner)
    actions.add_rest(owner, TODAY, TODAY + DAY, name="Lake", now=NOW)
    browser = browser_of(stranger)
    for address in ("/challenge", "/challenge/new", "/rests"):
        said = text_of(browser.get(address))
        assert [word for word in ("Lake", "Mine", "Put aside") if word in said] == []


def test_nobody_is_refused(owner: User) -> None:
    key = take_up(owner)
    places = [("get", "/challenge"), ("get", "/challenge/new"), ("get", "/challenge/new/own")]
    places += [("get", "/rests"), ("post", "/rests"), ("post", "/challenge/new/own")]
    for method, address in (*places, *addresses(key, key)):
        assert getattr(Client(), method)(address).status_code == HTTPStatus.UNAUTHORIZED
    assert Challenge.objects.count() == 1


def test_ready_made_challenge_that_is_none_is_not_there(visitor: Client) -> None:
    page = visitor.get("/challenge/new/500-years")
    assert text_of(page).startswith("Not here There is no such ready-made challenge.")
