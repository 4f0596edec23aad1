"""The pages of insight for notebooks that are out of the ordinary: each says something true."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.wishes import ChallengeChanges
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import text_of
from tests.web.keeping import ask, record
from tests.web.test_tone import guilt_in

PAGES = ("/insights", "/quiet", "/review", "/next", "/")
NO_NUMBER = re.compile(r"\b(nan|NaN|inf|None(?! yet))\b")

Said = dict[str, str]


def said_by(visitor: Client) -> Said:
    return {page: text_of(visitor.get(page)) for page in PAGES}


def empty(owner: User) -> None:
    """Nothing at all."""


def one_ask(owner: User) -> None:
    ask(owner, "Pitched Wired", 1)


def only_drafts(owner: User) -> None:
    for ago in range(12):
        ask(owner, f"Draft {ago}", ago, draft=True)


def all_silent(owner: User) -> None:
    for ago in range(40, 80):
        ask(owner, f"Ask {ago}", ago, dread=5)


def all_yes(owner: User) -> None:
    for ago in range(40, 80):
        record(owner, ask(owner, f"Ask {ago}", ago, dread=5), Type.ACCEPTED, ago - 3, sting=0)


def forty_answers_on_one_day(owner: User) -> None:
    for ago in range(40):
        record(owner, ask(owner, f"Ask {ago}", 10 + ago), Type.DECLINED, 9, sting=ago % 11)


def answered_on_the_day_of_sending(owner: User) -> None:
    for ago in range(20):
        ask(owner, f"Ask {ago}", ago, answer=Type.ACCEPTED if ago % 2 else Type.DECLINED)


def taken_back(owner: User) -> None:
    record(owner, ask(owner, "Pitched Wired", 30), Type.WITHDREW, 20)


def reopened_after_a_no(owner: User) -> None:
    asked = ask(owner, "Pitched Wired", 60)
    record(owner, asked, Type.DECLINED, 50, sting=4)
    record(owner, asked, Type.REOPENED, 40)


def still_to_come(owner: User) -> None:
    ask(owner, "Pitched Wired", -3, dread=9)
    record(owner, ask(owner, "Pitched Aeon", 30), Type.ACCEPTED, -5)


def every_day_at_rest(owner: User) -> None:
    wish = ChallengeChanges(name="Asks", measure="asks", target=9, start=TODAY, rhythm="workdays")
    actions.add_challenge(owner, wish, now=NOW)
    actions.add_rest(owner, TODAY - timedelta(days=400), TODAY + timedelta(days=400), now=NOW)
    ask(owner, "Pitched Wired", 30)


FEW = "Too few to tell yet."
AHEAD = "From your first ask on, this shows on which days you asked"
NOTHING = "Nothing to count yet: it takes an ask that awaits an answer, with its day."
CASES: list[tuple[Callable[[User], None], dict[str, list[str]]]] = [
    (
        empty,
        {
            "/insights": ["Your first ask of these thirteen weeks is still ahead.", AHEAD],
            "/quiet": ["Nothing has gone quiet. No ask waits for an answer."],
        },
    ),
    (
        one_ask,
        {"/insights": ["you asked on 1 day, once", FEW], "/quiet": ["still within the time"]},
    ),
    (
        only_drafts,
        {
            "/insights": ["Your first ask", NOTHING, "12 drafts are waiting."],
            "/quiet": ["No ask waits for an answer."],
        },
    ),
    (
        all_silent,
        {
            "/insights": ["40 asks, 0 answered", "Too few have answered to tell"],
            "/quiet": ["40 asks have gone quiet."],
        },
    ),
    (
        all_yes,
        {
            "/insights": ["40 asks, 40 answered", "Somewhere between 9 in 10 and 19 in 20"],
            "/quiet": ["No ask waits"],
        },
    ),
    (forty_answers_on_one_day, {"/insights": ["40 asks, 40 answered"]}),
    (
        answered_on_the_day_of_sending,
        {"/insights": ["half have done so on the day itself", "20 asks, 20 answered"]},
    ),
    (taken_back, {"/insights": ["1 done or taken back"], "/quiet": ["No ask waits"]}),
    (reopened_after_a_no, {"/insights": ["1 waiting"], "/quiet": ["They answered once"]}),
    (still_to_come, {"/insights": ["you asked on 1 day, once", FEW]}),
    (every_day_at_rest, {"/quiet": ["One ask has gone quiet."]}),
]


@pytest.mark.parametrize(("keep", "true"), CASES, ids=lambda one: getattr(one, "__name__", ""))
def test_each_page_says_something_true(
    visitor: Client,
    owner: User,
    keep: Callable[[User], None],
    true: dict[str, list[str]],
) -> None:
    keep(owner)
    said = said_by(visitor)
    for page, sentences in true.items():
        assert [one for one in sentences if one not in said[page]] == [], said[page]
    everything = " ".join(said.values())
    assert NO_NUMBER.findall(everything) == []
    assert guilt_in(everything) == []
