"""What stands beside the title of a line: read where it is told, left alone where it is not."""

from datetime import date

import pytest

from noes.core.moments import Tone, Type
from tests.core.reading import WEDNESDAY, read_on_wednesday

YESTERDAY = date(2026, 11, 24)
MONDAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    "line",
    [
        "asked why my pitch was declined",
        "Asked Wired if my piece was accepted",
        "asked Acme for the fee they agreed",
        "asked about the invoice they ignored",
        "asked to review the piece she accepted",
        "asked Sam for the pitch he won",
        "asked for feedback on the pitch they passed",
        "asked for the raise I was denied",
        "asked for coffee and silence",
        "asked for tea but no sugar",
        "applied the discount and asked for more",
        "asked for upgrade, yes but later",
        "asked Acme for a raise declined",
        "asked Jo how it went and she said no",
        "asked Jo for lunch, yes or no",
        "asked Wired for rates, no rush",
        "asked Jo, she passed it to her boss",
        "pitched my story: Lost",
        "Pitched Wired my essay: Accepted",
        "pitched Wired a story about: lost",
        "pitched Aeon the story, Wired declined",
        "pitched Wired, “not for us”",
        "emailed Dr. No",
        "Rejected by Wired, so pitched Aeon",
        "pitched Wired - ideas",
        "asked Jo, still nothing from her",
    ],
)
def test_outcome_is_not_read_where_it_may_be_told_of_something_else(line: str) -> None:
    entry = read_on_wednesday(line)
    assert (entry.outcome, entry.tone, entry.draft, entry.title) == (None, None, False, line)


def test_outcome_of_somebody_known_is_not_that_of_another() -> None:
    line = "pitched Aeon the story, Wired declined"
    entry = read_on_wednesday(line, "Wired")
    assert (entry.outcome, entry.title) == (None, line)


@pytest.mark.parametrize(
    ("line", "title", "outcome"),
    [
        ("asked Jo for a referral - no reply", "asked Jo for a referral", Type.GHOSTED),
        ("pitched Wired. They declined.", "pitched Wired.", Type.DECLINED),
        ("pitched Wired -> no", "pitched Wired", Type.DECLINED),
        ("pitched Wired => no", "pitched Wired", Type.DECLINED),
        ("pitched Wired / declined", "pitched Wired", Type.DECLINED),
        ("pitched Wired [declined]", "pitched Wired", Type.DECLINED),
        ("asked Acme... crickets", "asked Acme...", Type.GHOSTED),
        ("asked Acme for a raise: yes", "asked Acme for a raise", Type.ACCEPTED),
        ("pitched Wired and they said no", "pitched Wired", Type.DECLINED),
        ("pitched Wired but got no reply", "pitched Wired", Type.GHOSTED),
        ("emailed Jo and heard nothing back", "emailed Jo", Type.GHOSTED),
        ("applied to Oxford and was rejected", "applied to Oxford", Type.DECLINED),
        ("Asked Sam if he'd mentor me, yes", "Asked Sam if he'd mentor me", Type.ACCEPTED),
        ("pitched Plan B. They declined.", "pitched Plan B.", Type.DECLINED),
        ("asked Wired for a decision, still no reply", "asked Wired for a decision", None),
    ],
)
def test_outcome_is_read_after_the_end_of_a_clause_or_where_a_sentence_turns(
    line: str, title: str, outcome: Type | None
) -> None:
    entry = read_on_wednesday(line)
    assert (entry.outcome, entry.title) == (outcome, title)


def test_outcome_keeps_the_day_that_is_its_own() -> None:
    line = "asked Acme for a raise on Monday, they declined yesterday"
    entry = read_on_wednesday(line)
    assert (entry.outcome, entry.day, entry.title) == (Type.DECLINED, None, line)


def test_outcome_on_another_day_than_the_act() -> None:
    entry = read_on_wednesday("pitched Wired on Monday, they declined on Friday")
    assert (entry.day, entry.outcome) == (MONDAY, Type.DECLINED)
    assert entry.title == "pitched Wired, they declined on Friday"


def test_what_was_not_sent_is_a_draft_though_it_says_pitched() -> None:
    entry = read_on_wednesday("pitched Wired, not sent yet")
    assert (entry.draft, entry.title) == (True, "pitched Wired")


@pytest.mark.parametrize(
    "line",
    [
        "pitched Acme, call Friday",
        "pitched Acme, call yesterday",
        "pitched Acme, meeting Thursday",
        "pitched Acme, interview Tuesday",
        "pitched Acme, interview: Tuesday",
        "pitched Acme, deadline is Friday",
        "pitched Acme, call back Monday",
        "pitched Acme, call 3 December",
        "pitched Acme, will follow up Friday",
        "asked Jo to lunch Thursday",
        "asked Jo to lunch on Thursday",
        "asked Jo to reply Monday",
        "asked for the day off Friday",
        "asked for a slot on 3 December",
        "asked for a slot tonight",
        "asked to reschedule the call on Tuesday",
        "asked Kim for lunch on Friday",
        "asked Acme to pay the invoice dated 2026-10-01",
        "asked for a refund of the ticket I bought 2 days ago",
        "asked Jo for the file she lost last night",
        "asked when they were open yesterday",
        "emailed Kate about her talk on Friday",
        "offered to help on Friday",
        "Coffee with Sam on Thursday",
        "pitched Wired Friday",
        "pitch Wired on Friday",
        "pitch Wired, Friday",
        "will pitch Wired, Friday",
        "want to ask Jo on Friday",
        "Friday I need a reply",
    ],
)
def test_day_is_not_read_where_it_may_be_another_than_that_of_the_act(line: str) -> None:
    entry = read_on_wednesday(line)
    assert (entry.day, entry.title) == (None, line)


def test_day_of_a_draft_is_still_to_come() -> None:
    entry = read_on_wednesday("draft: pitch to Wired, Friday")
    assert (entry.day, entry.title) == (None, "pitch to Wired, Friday")


@pytest.mark.parametrize(
    ("line", "title", "day"),
    [
        ("pitched Wired, Friday", "pitched Wired", FRIDAY),
        ("pitched Wired - Friday", "pitched Wired", FRIDAY),
        ("pitched Wired. Friday.", "pitched Wired.", FRIDAY),
        ("Friday: pitched Wired", "pitched Wired", FRIDAY),
        ("On Friday I pitched Wired", "I pitched Wired", FRIDAY),
        ("pitched Wired on Friday", "pitched Wired", FRIDAY),
        ("pitched Wired on LinkedIn on Friday", "pitched Wired on LinkedIn", FRIDAY),
        ("pitched “Rain” on Friday", "pitched “Rain”", FRIDAY),
        ("pitched night trains to Wired on Friday", "pitched night trains to Wired", FRIDAY),
        ("followed up with the Guardian on Friday", "followed up with the Guardian", FRIDAY),
        ("followed up on Friday", "followed up", FRIDAY),
        ("emailed kim on friday", "emailed kim", FRIDAY),
        ("asked Acme on Friday for a raise", "asked Acme for a raise", FRIDAY),
        ("asked Acme last Friday for a raise", "asked Acme for a raise", FRIDAY),
        ("asked Acme yesterday whether they pay", "asked Acme whether they pay", YESTERDAY),
        ("asked Acme for a raise yesterday", "asked Acme for a raise", YESTERDAY),
        (
            "no luck with Aeon, pitched Wired yesterday",
            "no luck with Aeon, pitched Wired",
            YESTERDAY,
        ),
        ("I was rejected by Wired yesterday", "I was rejected by Wired", YESTERDAY),
        ("pitched Wired tonight", "pitched Wired", WEDNESDAY),
        ("this afternoon I pitched Wired", "I pitched Wired", WEDNESDAY),
        ("asked Acme about 3 May, 3 March 2026", "asked Acme about 3 May", date(2026, 3, 3)),
    ],
)
def test_day_of_the_act_is_read(line: str, title: str, day: date) -> None:
    entry = read_on_wednesday(line)
    assert (entry.day, entry.title) == (day, title)


@pytest.mark.parametrize("said", [" Friday", " on Friday", ", Friday"])
def test_day_right_after_somebody_known_is_read(said: str) -> None:
    entry = read_on_wednesday(f"pitched wired{said}", "Wired")
    assert (entry.day, entry.person, entry.title) == (FRIDAY, "Wired", "pitched wired")


@pytest.mark.parametrize(
    ("line", "title", "effort"),
    [
        ("pitched Wired, 10 min", "pitched Wired", 10),
        ("pitched Wired took 10 min", "pitched Wired", 10),
        ("pitched Wired yesterday 10 min", "pitched Wired", 10),
        ("asked Jo to wait 10 minutes", "asked Jo to wait 10 minutes", None),
        ("pitched 60 Minutes", "pitched 60 Minutes", None),
    ],
)
def test_effort_is_not_time_that_was_asked_for(line: str, title: str, effort: int | None) -> None:
    entry = read_on_wednesday(line)
    assert (entry.effort, entry.title) == (effort, title)


def test_title_keeps_the_mark_that_parts_its_clauses() -> None:
    entry = read_on_wednesday("pitched Wired => dread 7 => by email")
    assert (entry.title, entry.dread) == ("pitched Wired => by email", 7)


@pytest.mark.parametrize("mark", [" -", " ->", " /", ",", " ", " !"])
def test_title_of_many_marks_is_closed_at_once(mark: str) -> None:
    entry = read_on_wednesday(f"pitched Wired{mark * 400} x, dread 7,{mark * 400} y")
    assert (entry.dread, entry.title[:13]) == (7, "pitched Wired")


def test_title_keeps_the_end_of_an_address() -> None:
    entry = read_on_wednesday("pitched https://wired.example/, dread 7")
    assert (entry.title, entry.dread) == ("pitched https://wired.example/", 7)


@pytest.mark.parametrize("line", ["should ask Jo for a raise", "I'll pitch Wired, soon"])
def test_what_should_or_will_be_asked_is_a_draft(line: str) -> None:
    entry = read_on_wednesday(line)
    assert (entry.draft, entry.title) == (True, line)


def test_not_now_needs_a_clause_of_its_own() -> None:
    entry = read_on_wednesday("asked for an upgrade, maybe later")
    assert (entry.outcome, entry.tone) == (Type.DECLINED, Tone.NOT_NOW)
