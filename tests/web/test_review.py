"""Review, through its real address. Today is Wednesday, 4 March 2026."""

import re
import subprocess
import sys
from datetime import date
from html import unescape
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.journal import actions
from noes.journal.wishes import AskChanges, ChallengeChanges, NewAsk
from noes.web.pages import review as review_module
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import browser_of, text_of
from tests.web.keeping import ask, record, titles
from tests.web.looking_back import DAY, LAST, STROKES, THIS, headings, lead, lived_in, part

# ---- what it tells


def test_review_tells_effort_first_and_what_is_next_last(visitor: Client, owner: User) -> None:
    lived_in(owner)
    page = visitor.get(THIS)
    assert headings(page) == [
        *("What you asked", "The week", "Wins, small ones too", "Noes that came in"),
        *("What you learned", "What next"),
    ]
    assert lead(page) == (
        "This week · 2–8 March ← The week before You’ve asked twice this week."
        " On Monday and Tuesday. The scariest was “Story 0”, 7 of 10. You asked anyway. 1 no, 1 yes."
    )


def test_review_lists_what_was_asked_with_kind_person_and_where_it_stands(
    visitor: Client, owner: User
) -> None:
    lived_in(owner)
    followed = ask(owner, "Coffee", 12, person="Ada")
    record(owner, followed, Type.FOLLOWED_UP, 0)
    page = visitor.get(THIS)
    assert part(page, "What you asked") == (
        "3 Asks and follow-ups by their day, as they stand on Wednesday 4 March."
        " Story 0 no Monday Pitch · Wired 0 · scary: 7"
        " Raise 0 yes Tuesday Rate increase · Acme 0"
        " Coffee waiting Wednesday Follow-up · Ada"
    )
    assert STROKES.findall(page.content.decode()) == ["n", "y"]  # a follow-up is no new stroke
    assert 'aria-label="2 asks: 1 no, 1 yes, 1 follow-up"' in page.content.decode()


def test_review_tells_wins_large_and_small_of_the_week_alone(visitor: Client, owner: User) -> None:
    lived_in(owner)
    record(owner, ask(owner, "Old", 9), Type.REPLIED, 7)
    page = visitor.get(THIS)
    assert part(page, "Wins, small ones too") == (
        "“Lovely 0” Wednesday Kind words · Mira 0 Edit Lovely 0 Raise 0 Wednesday A yes · Acme 0"
    )
    assert part(visitor.get(LAST), "Wins, small ones too").startswith("They answered Wednesday")


def test_review_tells_the_noes_that_came_in_whenever_they_were_asked(
    visitor: Client, owner: User
) -> None:
    silent = ask(owner, "Old", 30, person="Ada")
    record(owner, silent, Type.GHOSTED, 2)
    record(owner, ask(owner, "Essay", 9), Type.DECLINED, 1, tone=Tone.NOT_NOW, note="In May")
    record(owner, ask(owner, "Grant", 9), Type.LOST, 0)
    assert part(visitor.get(THIS), "Noes that came in").partition("sent. ")[2] == (
        "Old no answer Monday Ada Essay not now Tuesday “In May” Grant someone else Wednesday"
    )


def test_review_tells_what_was_learned_of_what_happened_and_what_was_thought(
    visitor: Client, owner: User
) -> None:
    lived_in(owner)
    old = ask(owner, "Old", 30)
    actions.edit_ask(owner, old, AskChanges(learned="Of another week"), now=NOW)
    record(owner, old, Type.NOTED, 0, note="Still thinking of it")
    assert part(visitor.get(THIS), "What you learned") == (
        "Story 0 Shorter Next time: Name the number Raise 0 Say it on the phone"
        " Old Still thinking of it"
    )


def test_review_folds_noes_where_its_owner_does(visitor: Client, owner: User) -> None:
    lived_in(owner)
    actions.change_settings(owner, {"fold_noes": True})
    page = visitor.get(THIS)
    assert "Noes that came in" not in headings(page)
    assert "On Monday" in lead(page)
    assert "1 no" not in page.content.decode()
    assert STROKES.findall(page.content.decode()) == ["p", "y"]
    assert part(page, "What you asked").partition("March. ")[2] == (
        "Story 0 Monday Pitch · Wired 0 · scary: 7 Raise 0 yes Tuesday Rate increase · Acme 0"
    )
    folded = re.findall(
        r"<details><summary>Noes, folded away</summary>(.*?)</details>",
        page.content.decode(),
        re.DOTALL,
    )
    assert [titles_in.count("Story 0") for titles_in in folded] == [1]


# ---- what next


def test_review_of_this_week_looks_forward_to_the_next(visitor: Client, owner: User) -> None:
    lived_in(owner)
    assert part(visitor.get(THIS), "What next") == (
        "Next week, 9–15 March Planned: Monday, Wednesday and Friday. A rest: 12 March."
        " One more ask to five."
        " New rates 0 · Jo 0 draft, written today"
        " Essay 0 comes back on Tuesday 10 March To come 0 for Friday 6 March"
        " One line for next week: Print this sheet A picture of it"
    )


def test_review_of_the_week_that_is_over_looks_forward_to_this_one(
    visitor: Client, owner: User
) -> None:
    lived_in(owner)
    again = ask(owner, "Tomorrow", 30)
    record(owner, again, Type.DECLINED, 20, tone=Tone.NOT_NOW, revisit_on=TODAY + DAY)
    said = part(visitor.get(LAST), "What next")
    assert said.startswith("This week, 4–8 March Planned: Wednesday and Friday. ")
    assert "Tomorrow comes back on Thursday 5 March To come 0 for Friday 6 March" in said
    assert "Essay 0" not in said
    assert "One line for this week:" in said


def test_review_of_a_week_long_gone_looks_back_only(visitor: Client, owner: User) -> None:
    lived_in(owner)
    assert "What next" not in headings(visitor.get("/review?week=2026-02-16"))


@pytest.mark.parametrize(
    ("rhythm", "says"),
    [
        ("", "No day is planned: any is a good one to ask."),
        ("quota:4/week", "4 a week, on days you like."),
        ("days:sat,sun", "Planned: Saturday and Sunday."),
    ],
)
def test_review_says_what_the_rhythm_plans(
    visitor: Client, owner: User, rhythm: str, says: str
) -> None:
    aim = ChallengeChanges(name="Asks", measure="asks", start=TODAY, rhythm=rhythm)
    actions.add_challenge(owner, aim, now=NOW)
    said = f"Next week, 9–15 March {says} Four more asks to five."
    ask(owner, "One")
    assert part(visitor.get(THIS), "What next").startswith(said)


def test_review_says_of_a_week_of_rest_to_come_only_that(visitor: Client, owner: User) -> None:
    ask(owner, "One")
    actions.add_rest(owner, date(2026, 3, 7), date(2026, 3, 21), now=NOW)
    said = "Next week, 9–15 March A rest: 7–20 March. Four more asks to five."
    assert part(visitor.get(THIS), "What next").startswith(said)


# ---- how it counts


@pytest.mark.parametrize(
    ("asks", "says"),
    [
        ([2], "You’ve asked once this week. On Monday. 1 waiting."),
        ([2, 2, 1], "You’ve asked 3 times this week. On Monday and Tuesday. 3 waiting."),
        ([0] * 13, "You’ve asked 13 times this week. On Wednesday. 13 waiting."),
    ],
)
def test_review_says_how_often_and_on_which_days(
    visitor: Client, owner: User, asks: list[int], says: str
) -> None:
    for ago in asks:
        ask(owner, "Ask", ago)
    assert lead(visitor.get(THIS)).endswith(says)


def test_review_of_a_week_of_asking_daily_does_not_list_the_days(
    visitor: Client, owner: User
) -> None:
    for ago in range(3, 10):
        ask(owner, "Ask", ago)
    assert lead(visitor.get(LAST)).endswith("You asked 7 times. On every day of it. 7 waiting.")


def test_review_makes_nothing_of_a_small_scare(visitor: Client, owner: User) -> None:
    ask(owner, "Ask", 0, dread=4)
    assert lead(visitor.get(THIS)).endswith("On Wednesday. 1 waiting.")


def test_review_counts_no_day_to_come_and_says_how_many_have_none(
    visitor: Client, owner: User
) -> None:
    ask(owner, "Today")
    ask(owner, "Saturday", -3)
    actions.log_ask(owner, NewAsk("Some day", undated=True), now=NOW)
    page = visitor.get(THIS)
    assert "You’ve asked once this week. On Wednesday. 1 waiting." in lead(page)
    assert "Saturday for Saturday 7 March" in part(page, "What next")
    assert "1 ask has no day, and so no week." in text_of(page)


def test_review_shows_long_lists_in_part_and_leads_on(
    visitor: Client, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_module, "SHOWN", 2)
    lived_in(owner, 3)
    page = visitor.get(THIS)
    assert "You’ve asked 6 times this week." in lead(page)
    assert part(page, "What you asked").endswith("All of them, in the journal")
    assert part(page, "Wins, small ones too").endswith("All wins")
    assert part(page, "Noes that came in").endswith("All noes, in the journal")
    assert part(page, "What you learned").endswith("More of it is in the journal")
    assert titles(page)[:2] == ["Story 0", "Story 1"]
    (journal,) = re.findall(r'href="([^"]+)">All of them', page.content.decode())
    assert sorted(titles(visitor.get(unescape(journal)))) == [
        *("Raise 0", "Raise 1", "Raise 2", "Story 0", "Story 1", "Story 2", "To come 0"),
        *("To come 1", "To come 2"),
    ]


def test_review_leaves_out_what_is_in_the_trash(visitor: Client, owner: User) -> None:
    lived_in(owner)
    gone = ask(owner, "Gone")
    record(owner, gone, Type.DECLINED)
    actions.trash_ask(owner, gone, now=NOW)
    page = text_of(visitor.get(THIS))
    assert "You’ve asked twice this week." in page
    assert "Gone" not in page


# ---- whose it is, and what it costs


def test_review_shows_nothing_of_a_stranger_and_nothing_to_nobody(
    owner: User, stranger: User
) -> None:
    lived_in(owner)
    page = text_of(browser_of(stranger).get(THIS))
    assert "Your first week is still open." in page
    assert [word for word in ("Story", "Raise", "Lovely", "rates", "Essay") if word in page] == []
    assert Client().get(THIS).status_code == HTTPStatus.UNAUTHORIZED


@pytest.mark.parametrize("week", [THIS, LAST, "/review?week=2026-01-19"])
@pytest.mark.parametrize("rows", [1, 3])
def test_review_takes_as_many_queries_for_one_as_for_many(
    week: str,
    rows: int,
    visitor: Client,
    owner: User,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    lived_in(owner, rows)
    ask(owner, "Of last week", 7)
    with django_assert_num_queries(9 if "01-19" in week else 14):
        visitor.get(week)


def test_review_is_sent_once_for_each_change(visitor: Client, owner: User) -> None:
    lived_in(owner)
    visitor.get(THIS)  # gives the cookie that the forms depend on
    tag = visitor.get(THIS).headers["ETag"]
    again = visitor.get(THIS, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (HTTPStatus.NOT_MODIFIED, b"")
    ask(owner, "One more")
    changed = visitor.get(THIS, headers={"If-None-Match": tag})
    assert "You’ve asked 3 times this week." in lead(changed)


def test_review_loads_no_numpy() -> None:
    code = "import django; django.setup(); import noes.web.views.review, sys"
    ran = subprocess.run(
        [sys.executable, "-c", f"{code}; print('numpy' in sys.modules)"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ran.stdout.split() == ["False"]


# ---- odd notebooks


@pytest.mark.parametrize(
    "values",
    [
        {"draft": True},
        {"ago": -3},
        {"kind": "share_work"},
        {"answer": Type.ACCEPTED},
        {"answer": Type.WITHDREW},
        {"answer": Type.GHOSTED},
    ],
)
def test_review_of_one_thing_renders(visitor: Client, owner: User, values: dict[str, Any]) -> None:
    key = ask(owner, "One", **values)
    page = visitor.get(THIS)
    assert page.status_code == HTTPStatus.OK
    assert str(key) in page.content.decode()
