import re
from datetime import date
from http import HTTPStatus

import pytest
from django.test import Client

from noes.accounts.models import User
from noes.core.moments import Type
from noes.core.presets import PRESETS
from noes.journal import actions
from noes.journal.models import Challenge
from tests.core.test_recurrence import NO_RULE
from tests.journal.people_of_tests import NOW, TODAY  # Wednesday, 4 March 2026
from tests.web.browsing import key_of, problems_of, refused_of, text_of, toast_of
from tests.web.planning import FORM, START, log, only, sent_from, take_up

# ---- taking one up

MONDAY = date(2026, 3, 2)


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
    start = MONDAY if preset == "this-week" else TODAY
    assert (made.start, made.rhythm) == (start, usual.rhythm or "")
    assert made.target == (usual.target or (23 if usual.target_is_plan else None))


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
    assert made.name == "A month of bold pitches"


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
    ("typed", "field", "sentence"),
    [
        ({"name": " "}, "name", "Write a few words first: this cannot be empty."),
        ({"name": "x" * 121}, "name", "This is too long: keep it under 120 letters."),
        ({"start": ""}, "start", "Choose the day it starts."),
        ({"start": "soon"}, "start", "Write the day as 2026-03-04."),
        ({"start": "9999-01-01"}, "start", "Choose a day between 1900 and 2199."),
        (
            {"last": "2026-03-03"},
            "last",
            "The last day cannot come before the first: choose a later one.",
        ),
        ({"last": "2300-01-01"}, "last", "Choose a day between 1900 and 2199."),
        ({"target": "0"}, "target", "Give a whole number from 1 to 1,000,000."),
        ({"measure": "money"}, "measure", "Choose one of these."),
        ({"rhythm": "hourly"}, "rhythm", "Choose one of these."),
        ({"rhythm": "days"}, "days", "Choose at least one day of the week."),
        (
            {"rhythm": "days", "days": "someday"},
            "days",
            "Days are written mon, tue, wed, thu, fri, sat or sun, not “someday”.",
        ),
        ({"rhythm": "quota", "count": ""}, "count", "Say how many."),
        ({"rhythm": "quota", "count": "2000"}, "count", "Give a whole number from 1 to 1,000."),
        ({"rhythm": "quota", "count": "2", "period": "x"}, "period", "Choose one of these."),
        (
            {"rhythm": "rule", "rule": ""},
            "rule",
            "Write the rule, such as FREQ=WEEKLY;BYDAY=MO,TH.",
        ),
        ({"rhythm": "rule", "rule": "FREQ=NONSENSE"}, "rule", NO_RULE),
        (
            {"rhythm": "rule", "rule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"},
            "rule",
            "This rule plans no day of the challenge: choose another.",
        ),
        ({"kinds": "odd"}, "kinds", "There is no kind “odd”. Add it in Settings first."),
        (
            {"channels": "odd"},
            "channels",
            "There is no channel “odd”. Add it in Settings first.",
        ),
    ],
)
def test_rule_that_cannot_be_says_why_beside_its_field_and_keeps_what_was_typed(
    visitor: Client, owner: User, typed: dict[str, str], field: str, sentence: str
) -> None:
    page = visitor.post("/challenge/new/own", FORM | {"dream": "on"} | typed)
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert refused_of(page) == {field: sentence}
    assert problems_of(page) is None
    assert sent_from(page.content.decode())["dream"] == ["on"]
    assert Challenge.objects.filter(owner_id=owner.id).count() == 0


def test_change_of_a_rule_that_cannot_be_says_why_beside_its_field(
    visitor: Client, owner: User
) -> None:
    key = take_up(owner)
    page = visitor.post(f"/challenge/{key}/edit", FORM | {"rhythm": "rule", "rule": "weekly"})
    assert refused_of(page) == {"rule": NO_RULE}


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
