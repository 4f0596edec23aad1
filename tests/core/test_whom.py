"""Whom a line asks: the whole name, or nobody."""

import pytest

from noes.core.entry import read
from tests.core.reading import WEDNESDAY, read_on_wednesday


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("asked Mr. Smith for a raise", "Mr. Smith"),
        ("asked Mrs. Smith for a raise", "Mrs. Smith"),
        ("emailed Dr. No", "Dr. No"),
        ("asked Prof. Ada Lovelace for a reference", "Prof. Ada Lovelace"),
        ("pitched St. Martin's Press", "St. Martin's Press"),
        ("pitched J. Crew", "J. Crew"),
        ("queried J.K. Rowling", "J.K. Rowling"),
        ("asked Ursula K. Le Guin for a blurb", "Ursula K. Le Guin"),
        ("asked Jo S. for a raise", "Jo S"),
        ("asked Acme Corp. for a raise", "Acme Corp"),
        ("asked Acme Inc. They said no", "Acme Inc"),
        ("pitched Sony Music S.A., yesterday", "Sony Music S.A."),
        ("pitched ACME B.V., dread 3", "ACME B.V."),
        ("asked @Zorro for advice", "Zorro"),
        ("DMed @zorro_says for advice", "@zorro_says"),
        ("pitched Harper's on Friday", "Harper's"),
        ("pitched Ben & Jerry's", "Ben & Jerry's"),
        ("pitched The 100", "The 100"),
        ("asked The 19th for a job", "The 19th"),
        ("pitched Wired 3 ideas", "Wired"),
        ("quoted Acme $500", "Acme"),
        ("pitched Wired! They declined.", "Wired"),
        ("asked Sam @ Acme for a referral", "Sam"),
        ("Asked Nat Geo whether they take pitches", "Nat Geo"),
        ("Asked Sam Smith For A Raise", "Sam Smith"),
        ("ASKED SAM FOR A RAISE", "SAM"),
        ("PITCHED MY STORY TO WIRED", "WIRED"),
        ("Pitched Night Trains To The Guardian", "The Guardian"),
        ("Pitched The New Yorker", "The New Yorker"),
        ("pitched a story that was rejected by Wired to Aeon", "Aeon"),
        ("asked Sam for Kubernetes help", "Sam"),
    ],
)
def test_person_has_the_whole_name(line: str, person: str) -> None:
    assert read_on_wednesday(line).person == person


@pytest.mark.parametrize(
    "line",
    [
        "pitched Half an Hour podcast",
        "pitched Yes! magazine",
        "pitched Yahoo! Sports",
        "pitched Channel 4",
        "pitched Food and Wine",
        "pitched Women in Tech",
        "pitched Code for America",
        "asked Code for America for a grant",
        "pitched Wired Friday",
        "asked Jo/Kim for a raise",
        "Asked For A Raise",
        "Asked My Boss For A Raise",
        "ASKED CLIENT FOR A RAISE",
        "asked for an intro to Wired",
        "asked for tickets to Hamilton",
        "asked for help with Kubernetes",
        "asked for time off at Christmas",
    ],
)
def test_person_is_nobody_where_a_name_may_be_cut_short_or_is_none(line: str) -> None:
    assert read_on_wednesday(line).person is None


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Will", "Asked Will for a raise"),
        ("Will", "asked will for a raise"),
        ("Will", "Will: referral"),
        ("Will", "coffee with Will"),
        ("May", "asked May for a raise"),
        ("May", "coffee with May"),
        ("June", "met June in June"),
        ("Mark", "asked Mark for a date"),
        ("Mark", "pitched to Mark, yesterday"),
        ("Friday", "asked Friday for a raise"),
        ("Friday", "pitched Friday"),
        ("Grant", "asked Grant for a grant"),
        ("Time", "pitched time"),
        ("Mr. Smith", "asked Mr. Smith for a raise"),
        ("J.K. Rowling", "queried J.K. Rowling"),
        ("Yes! magazine", "pitched Yes! magazine, declined"),
        ("Acme", "sent a quote to acme"),
    ],
)
def test_person_that_is_known_stands_where_a_person_stands(name: str, line: str) -> None:
    assert read_on_wednesday(line, name).person == name


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Will", "Will ask Acme for a raise"),
        ("Will", "Pitched Wired. Will follow up."),
        ("Will", "asked will they renew"),
        ("Will", "Asked Acme If They Will Renew"),
        ("May", "pitched Wired on 3 May"),
        ("May", "May 3, pitched Wired"),
        ("May", "asked for a slot in May"),
        ("Mark", "asked to mark the date"),
        ("Mark", "Mark the date with Acme"),
        ("Friday", "pitched Wired on Friday"),
        ("Grant", "Grant application to Arts Council"),
        ("Bill", "asked Acme to pay the bill"),
        ("Time", "asked for time off"),
        ("Acme", "asked to acme it"),
    ],
)
def test_person_that_is_known_is_not_every_word_like_the_name(name: str, line: str) -> None:
    assert read_on_wednesday(line, name).person != name


def test_person_called_may_leaves_a_date_its_month() -> None:
    entry = read_on_wednesday("pitched Wired on 3 May", "May")
    assert (entry.person, str(entry.day), entry.title) == ("Wired", "2026-05-03", "pitched Wired")


def test_person_called_will_leaves_an_intent_its_draft() -> None:
    entry = read_on_wednesday("Will ask Acme for a raise", "Will")
    assert (entry.draft, entry.kind) == (True, "rate_increase")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("ask @Zed for a byline", "ask Zed for a byline"),
        ("ask @zed for a byline, dread 7", "ask zed for a byline"),
        ("@Zed: a byline, yesterday", "Zed: a byline"),
        ("asked @Zed's editor for a byline", "asked Zed's editor for a byline"),
        ("pitched night trains to @Zed.", "pitched night trains to Zed."),
        ("asked for a byline, @Zed", "asked for a byline, Zed"),
        ("emailed zed@wired.example, cc Zed", "emailed zed@wired.example, cc Zed"),
        ("asked Zed @ Wired for a byline", "asked Zed @ Wired for a byline"),
        ("DMed @Zed_Adams for a byline", "DMed @Zed_Adams for a byline"),
    ],
)
def test_sign_that_mentions_somebody_known_stays_out_of_the_title(line: str, title: str) -> None:
    entry = read_on_wednesday(line, "Zed")
    assert (entry.title, entry.person) == (title, "Zed")


def test_place_of_a_name_is_that_of_its_mention() -> None:
    (span,) = read("ask @Zed for a byline", today=WEDNESDAY, people=["Zed"]).understood
    assert (span.start, span.end, span.field) == (4, 8, "person")
