from datetime import date

import pytest

from noes.core.entry import Entry, read
from noes.core.line import Span
from noes.core.moments import Tone, Type

SUNDAY = date(2026, 11, 22)
YESTERDAY = date(2026, 11, 21)


def read_on_sunday(line: str, *people: str) -> Entry:
    return read(line, today=SUNDAY, people=people)


def words_of(line: str, *people: str) -> list[tuple[str, str]]:
    """What was understood of a line, as (field, the words that say it)."""
    understood = read_on_sunday(line, *people).understood
    return [(span.field, line[span.start : span.end]) for span in understood]


def test_read_whole_line_gives_everything_it_says() -> None:
    assert read_on_sunday("pitched Wired on LinkedIn, dread 7, yesterday") == Entry(
        title="pitched Wired on LinkedIn",
        kind="pitch",
        channel="linkedin",
        person="Wired",
        dread=7,
        day=YESTERDAY,
        understood=(
            Span(0, 7, "kind"),
            Span(8, 13, "person"),
            Span(17, 25, "channel"),
            Span(27, 34, "dread"),
            Span(36, 45, "day"),
        ),
    )


def test_read_line_with_an_answer_lists_what_it_took() -> None:
    line = "Asked Jo for a referral, scary 4, they said yes, sting 0, 30 min #spring"
    assert words_of(line) == [
        ("person", "Jo"),
        ("kind", "referral"),
        ("dread", "scary 4"),
        ("outcome", "they said yes"),
        ("sting", "sting 0"),
        ("effort", "30 min"),
        ("tags", "#spring"),
    ]


def test_read_blank_line_gives_a_blank_entry() -> None:
    assert read_on_sunday(" \t\n") == Entry(title="")


@pytest.mark.parametrize(
    "line",
    [
        "Pitch: repair cafés",
        "pitched Wired, dread 11",
        "pitched Wired, dread 7.5",
        "pitched Wired, dread -3",
        "pitched Wired, dread 7/12",
        "pitched Wired on 3/4",
        "pitched Wired, 30 February",
        "pitched Wired on 3 March 2027",
        "pitched Wired tomorrow",
        "pitch Wired by Monday",
        "pitched USA Today",
        "Pitch: Psychology Today",
        "Pitch: how we eat today",
        "Pitch: Black Friday",
        "Pitch: lost, found",
        "Pitch: why they said no",
        "Pitch: how I got ghosted",
        "Pitch: lost",
        'pitched "Yesterday, dread 7"',
        "pitched 'All our yesterdays' to Wired",
        "essay about yesterday and today",
        "the dread 7 of us felt",
        "asked Jo for 30 min of her time",
        "asked Jo for 30 min",
        "pitch #1 to Wired",
        "pitched Wired, ghosted?",
        "pitched Wired, dread",
    ],
)
def test_read_title_stays_whole_where_nothing_is_an_aside(line: str) -> None:
    assert read_on_sunday(line).title == line


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("dread 7, pitched Wired", "pitched Wired"),
        ("pitched Wired (dread 7)", "pitched Wired"),
        ("pitched Wired (dread 7, yesterday) by email", "pitched Wired by email"),
        ("pitched Wired. Dread 7.", "pitched Wired."),
        ("pitched Wired - dread 7 - by email", "pitched Wired - by email"),
        ("asked Acme, dread 7, for a raise", "asked Acme, for a raise"),
        ("asked Acme yesterday for a raise", "asked Acme for a raise"),
        ("pitched Wired and they said yes!", "pitched Wired"),
        ("pitched  Wired\twith  joy", "pitched Wired with joy"),
        ("draft: pitch Wired", "pitch Wired"),
        ("dread 7", "dread 7"),
        ("#tag, yesterday", "#tag, yesterday"),
    ],
)
def test_read_title_closes_the_gaps_that_asides_leave(line: str, title: str) -> None:
    assert read_on_sunday(line).title == title


@pytest.mark.parametrize(
    ("said", "dread"),
    [
        ("dread 7", 7),
        ("Dread: 0", 0),
        ("dread=10", 10),
        ("dread 7/10", 7),
        ("scary 8", 8),
        ("7/10 scary", 7),
        ("3 out of 10 scary", 3),
        ("dread level 4", 4),
        ("scary seven", 7),
        ("dread 11", None),
        ("dread 100", None),
        ("11/10 scary", None),
        ("dread 7%", None),
        ("dread 7-8", None),
        ("scary 7 films", None),
    ],
)
def test_read_dread_from_0_to_10(said: str, dread: int | None) -> None:
    assert read_on_sunday(f"pitched Wired, {said}").dread == dread


@pytest.mark.parametrize(
    ("said", "sting"), [("sting 3", 3), ("stung 10", 10), ("4/10 sting", 4), ("sting 11", None)]
)
def test_read_sting_from_0_to_10(said: str, sting: int | None) -> None:
    entry = read_on_sunday(f"pitched Wired, declined, {said}")
    assert (entry.sting, entry.dread) == (sting, None)


@pytest.mark.parametrize("line", ["pitched Wired, sting 4", "Wired replied, sting 4"])
def test_read_leaves_a_sting_without_an_end_in_the_title(line: str) -> None:
    entry = read_on_sunday(line)
    assert (entry.sting, entry.title[-7:]) == (None, "sting 4")
    assert "sting" not in {span.field for span in entry.understood}


def test_read_takes_the_sting_of_an_end_that_is_known_otherwise() -> None:
    entry = read("pitched Wired, sting 4", today=SUNDAY, outcome=Type.DECLINED)
    assert (entry.sting, entry.title, entry.outcome) == (4, "pitched Wired", None)


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("30 min", 30),
        ("45mins", 45),
        ("took 20 minutes", 20),
        ("took me 2 hours", 120),
        ("1.5 h", 90),
        ("1h30", 90),
        ("half an hour", 30),
        ("an hour", 60),
        ("~10 min", 10),
        ("0 min", None),
        ("99 hours 59 min", 5999),
        ("99 hours 99 min", None),
        ("100 hours", None),
        ("9999 min", None),
    ],
)
def test_read_effort_in_minutes(said: str, minutes: int | None) -> None:
    assert read_on_sunday(f"pitched Wired, {said}").effort == minutes


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("today", SUNDAY),
        ("this morning", SUNDAY),
        ("yesterday", YESTERDAY),
        ("yesterday evening", YESTERDAY),
        ("last night", YESTERDAY),
        ("the day before yesterday", date(2026, 11, 20)),
        ("Monday", date(2026, 11, 16)),
        ("on Monday", date(2026, 11, 16)),
        ("last Monday", date(2026, 11, 16)),
        ("last sat", YESTERDAY),
        ("Sunday", date(2026, 11, 15)),
        ("3 days ago", date(2026, 11, 19)),
        ("a week ago", date(2026, 11, 15)),
        ("a couple of days ago", date(2026, 11, 20)),
        ("2026-11-22", SUNDAY),
        ("on 2026-01-02", date(2026, 1, 2)),
        ("3 March", date(2026, 3, 3)),
        ("March 3rd", date(2026, 3, 3)),
        ("on the 3rd of March", date(2026, 3, 3)),
        ("24 Dec", date(2025, 12, 24)),
        ("Dec. 24, 2024", date(2024, 12, 24)),
        ("29 February", date(2024, 2, 29)),
        ("2026-11-23", None),
        ("2026-02-30", None),
        ("3/4", None),
        ("next Monday", None),
        ("a month ago", None),
        ("9 weeks ago", date(2026, 9, 20)),
    ],
)
def test_read_day_up_to_today(said: str, day: date | None) -> None:
    entry = read_on_sunday(f"pitched Wired, {said}")
    title = "pitched Wired" if day else f"pitched Wired, {said}"
    assert (entry.day, entry.title) == (day, title)


def test_read_day_before_all_days_stays_in_the_title() -> None:
    entry = read("pitched Wired, 3 days ago", today=date(1, 1, 2))
    assert (entry.day, entry.title) == (None, "pitched Wired, 3 days ago")


@pytest.mark.parametrize(
    ("said", "outcome", "tone"),
    [
        (", said no", Type.DECLINED, None),
        (", they said no", Type.DECLINED, None),
        (" and they said yes", Type.ACCEPTED, None),
        (": yes", Type.ACCEPTED, None),
        (" - declined", Type.DECLINED, None),
        ("; ghosted", Type.GHOSTED, None),
        (", they went with someone else", Type.LOST, None),
        (", not now", Type.DECLINED, Tone.NOT_NOW),
        (", kind words", Type.PRAISED, None),
        (", they're interested", Type.REPLIED, None),
        (", withdrawn", Type.WITHDREW, None),
        (", no answer yet", None, None),
        (" → no", Type.DECLINED, None),
    ],
)
def test_read_outcome_at_the_end(said: str, outcome: Type | None, tone: Tone | None) -> None:
    entry = read_on_sunday(f"asked Acme for a raise{said}, yesterday")
    assert (entry.outcome, entry.tone, entry.title) == (outcome, tone, "asked Acme for a raise")


def test_read_outcome_with_a_date_in_it_keeps_its_words() -> None:
    entry = read_on_sunday("pitched Wired, try me in March")
    assert (entry.outcome, entry.tone) == (Type.DECLINED, Tone.NOT_NOW)
    assert entry.title == "pitched Wired, try me in March"


def test_read_outcome_that_opens_the_line_stays_in_the_title() -> None:
    assert words_of("Rejected by The New Yorker, sting 6") == [
        ("outcome", "Rejected"),
        ("person", "The New Yorker"),
        ("sting", "sting 6"),
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("draft: pitch Wired", "pitch Wired"),
        ("[Draft] pitch Wired", "pitch Wired"),
        ("not sent yet: pitch Wired", "pitch Wired"),
        ("pitch Wired, not sent yet", "pitch Wired"),
        ("pitch Wired (not sent yet)", "pitch Wired"),
        ("want to pitch Wired", "want to pitch Wired"),
        ("drafted a pitch to Wired", "drafted a pitch to Wired"),
    ],
)
def test_read_draft_has_no_outcome(line: str, title: str) -> None:
    entry = read_on_sunday(line)
    assert (entry.draft, entry.outcome, entry.title) == (True, None, title)
    assert (entry.kind, entry.person) == ("pitch", "Wired")


def test_read_tags_at_the_end_leave_the_title_and_others_stay() -> None:
    entry = read_on_sunday("pitched my #climate story to Wired #spring-26 #Dream #dream")
    assert entry.tags == ("climate", "spring-26", "Dream")
    assert entry.title == "pitched my #climate story to Wired"


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("pitched Wired", "Wired"),
        ("Pitched night trains to The Atlantic", "The Atlantic"),
        ("pitched night trains to the Guardian", "Guardian"),
        ("asked Jo for an intro to Wired", "Jo"),
        ("asked for an intro to Wired from Jo", "Jo"),
        ("Coffee with Maria José", "Maria José"),
        ("applied to University of Oxford on Monday", "University of Oxford"),
        ("asked for a raise at Acme", "Acme"),
        ("emailed jo@wired.example", "jo@wired.example"),
        ("pitched The Sunday Times on Friday", "The Sunday Times"),
        ("pitched USA Today", "USA Today"),
        ("Feedback from Old boss", None),
        ("pitched Wired's editor", None),
        ("posted on LinkedIn", None),
        ("pitched wired", None),
        ("Pitch: Night Trains", None),
    ],
)
def test_read_person_that_is_new(line: str, person: str | None) -> None:
    assert read_on_sunday(line).person == person


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("coffee, Jo Smith and cake", "Jo Smith"),
        ("pitched usa today, yesterday", "USA Today"),
        ("pitched USA Today today", "USA Today"),
        ("pitched Jo's story to Wired", "Wired"),
        ("asked JOSÉ for a raise", "José"),
        ("asked Jose for a raise", "José"),
        ("it will be outside", None),
        ("Joanna", None),
    ],
)
def test_read_person_that_is_known(line: str, person: str | None) -> None:
    known = ("Jo", "Jo Smith", "USA Today", "Wired", "José", "Will", "Outside")
    assert read_on_sunday(line, *known).person == person


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        ("pitched Wired on LinkedIn", "linkedin"),
        ("pitched Wired by email", "email"),
        ("pitched Wired via their website", None),
        ("applied through the website", "form"),
        ("asked Jo on the phone", "phone"),
        ("pitched Wired, email", "email"),
        ("emailed Wired", "email"),
        ("dm'd Jo", "social"),
        ("met Jo in person", "in_person"),
        ("LinkedIn message to Jane", "linkedin"),
        ("feedback on email", None),
        ("a story called Rain", None),
        ("pitched Wired", None),
    ],
)
def test_read_channel(line: str, channel: str | None) -> None:
    assert read_on_sunday(line).channel == channel


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("pitched Wired", "pitch"),
        ("I pitched Wired", "pitch"),
        ("yesterday pitched Wired", "pitch"),
        ("night trains pitch to Wired", "pitch"),
        ("Sent Acme a proposal", "pitch"),
        ("asked Acme to raise my rate", "rate_increase"),
        ("asked for a 10% raise", "rate_increase"),
        ("asked Jo for feedback on my pitch", "feedback_request"),
        ("followed up with Acme", "follow_up"),
        ("Follow-up: Lumen Studio", "follow_up"),
        ("shared case study", "share_work"),
        ("Wired, pitch, yesterday", "pitch"),
        ("emailed Jo about my pitch", None),
        ("harbour swimming", None),
    ],
)
def test_read_kind(line: str, kind: str | None) -> None:
    assert read_on_sunday(line).kind == kind


def test_read_unknown_language_as_english() -> None:
    line = "pitched Wired, dread 7"
    assert read(line, today=SUNDAY, language="xx") == read(line, today=SUNDAY)
