"""What pictures tell of a notebook, before it is drawn."""

from datetime import date, timedelta
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Type
from noes.exchange.pictures import facts, words
from noes.exchange.pictures.catalogue import NAMES, marks_reached, picture
from noes.exchange.pictures.look import Look
from noes.journal import actions
from noes.journal.errors import NotFound
from noes.journal.queries.pictures import NAMED, People
from noes.journal.wishes import NewMoment
from tests.journal.people_of_tests import NOW, TODAY, new_owner
from tests.web.keeping import ask, record

pytestmark = pytest.mark.django_db
NAMED_LOOK = Look(names=True)


@pytest.fixture
def owner() -> User:
    return new_owner()


def fold(owner: User) -> None:
    actions.change_settings(owner, {"fold_noes": True})
    owner.refresh_from_db()


def test_tally_counts_the_asks_that_were_sent(owner: User) -> None:
    ask(owner, "No", 9, Type.DECLINED)
    ask(owner, "Yes", 8, Type.ACCEPTED)
    ask(owner, "Waits", 7)
    ask(owner, "Draft", 6, draft=True)
    actions.trash_ask(owner, ask(owner, "Mistake", 5), now=NOW)
    found = facts.tally_of(owner, TODAY, at=None, names=False)
    assert found == facts.Tally(3, ("no", "yes", "waiting"), noes=1, yeses=1)


def test_tally_at_a_milestone_is_that_of_the_first_asks(owner: User) -> None:
    for ago in range(12):
        ask(owner, "x", ago, Type.DECLINED if ago > 9 else None)
    found = facts.tally_of(owner, TODAY, at=10, names=False)
    assert found == facts.Tally(10, ("no",) * 2 + ("waiting",) * 8, noes=2)
    assert facts.tally_of(owner, TODAY, at=12, names=False) is not None
    assert facts.tally_of(owner, TODAY, at=13, names=False) is None


def test_tally_leaves_out_what_is_still_to_come(owner: User) -> None:
    ask(owner, "Tomorrow", -1)
    key = ask(owner, "Today", 0)
    record(owner, key, Type.DECLINED, ago=-2)
    assert facts.tally_of(owner, TODAY, at=None, names=False) == facts.Tally(1, ("waiting",))


def test_folded_noes_are_neither_drawn_nor_counted(owner: User) -> None:
    ask(owner, "No", 9, Type.DECLINED)
    fold(owner)
    tally = facts.tally_of(owner, TODAY, at=None, names=False)
    assert tally == facts.Tally(1, ("waiting",))
    day = TODAY - timedelta(days=9)
    assert set(facts.week_of_day(owner, TODAY, day=day, names=False).days.values()) == {
        (),
        ("waiting",),
    }
    assert facts.thousand_of(owner, TODAY, names=False).marks == ("waiting",)


def test_names_come_in_only_where_they_are_chosen(owner: User) -> None:
    for ago, name in enumerate(("Wired", "Monocle", "Wired", "Jo", "Ada")):
        ask(owner, "x", ago, person=name)
    silent = facts.tally_of(owner, TODAY, at=None, names=False)
    named = facts.tally_of(owner, TODAY, at=None, names=True)
    assert silent is not None
    assert named is not None
    assert silent.people == People((), 0)
    assert named.people == People(("Wired", "Monocle", "Jo"), 4)
    assert len(named.people.names) == NAMED
    first = facts.tally_of(owner, TODAY, at=2, names=True)
    assert first is not None
    assert first.people == People(("Jo", "Ada"), 2)


def test_thousand_is_that_of_the_first_challenge_of_a_thousand(owner: User) -> None:
    wish: Any = {"name": "Fewer", "measure": "days", "target": 30, "start": date(2026, 1, 1)}
    actions.add_challenge(owner, wish, now=NOW)
    ask(owner, "No", 9, Type.DECLINED)
    ask(owner, "Silence", 8, Type.GHOSTED)
    ask(owner, "Yes", 7, Type.ACCEPTED)
    assert facts.thousand_of(owner, TODAY, names=False) == facts.Thousand(
        "asks", 3, ("no", "no", "yes")
    )
    thousand: Any = {**wish, "name": "My 1,000", "measure": "noes", "target": 1000}
    actions.add_challenge(owner, thousand, now=NOW)
    assert facts.thousand_of(owner, TODAY, names=True) == facts.Thousand(
        "noes", 2, ("no", "ghosted"), "My 1,000"
    )
    assert facts.thousand_of(owner, TODAY, names=False).name == ""
    fold(owner)
    assert facts.thousand_of(owner, TODAY, names=True).measure == "asks"


@pytest.mark.parametrize(("done", "start"), [(0, 1), (1, 1), (1000, 1), (1001, 1001), (2000, 1001)])
def test_thousand_that_is_full_is_shown_until_the_next_begins(done: int, start: int) -> None:
    assert facts.Thousand("asks", done, ()).start == start


def test_feared_is_the_ask_that_stung_least_for_its_scare(owner: User) -> None:
    assert facts.feared_of(owner, TODAY) is None
    for dread, sting in ((8, 3), (9, 6), (2, 4)):
        key = ask(owner, f"{dread}", 3, dread=dread)
        record(owner, key, Type.DECLINED, sting=sting)
    told = facts.feared_of(owner, TODAY)
    assert told is not None
    assert (told.found.title, told.found.dread, told.found.sting) == ("8", 8, 3)
    assert (told.found.n, told.found.less) == (3, 2)


def test_week_has_its_asks_and_follow_ups_by_the_day(owner: User) -> None:
    key = ask(owner, "Asked on Monday", 9, person="Wired")
    record(owner, key, Type.FOLLOWED_UP, ago=7)
    record(owner, key, Type.ACCEPTED, ago=1)
    week = facts.week_of_day(owner, TODAY, day=date(2026, 2, 25), names=True)
    assert {day.day: marks for day, marks in week.days.items() if marks} == {
        23: ("yes",),
        25: ("waiting",),
    }
    assert (len(week.days), week.n, week.people) == (7, 2, People(("Wired",), 1))


def year_says(owner: User, year: int) -> tuple[str, str, tuple[str, ...]]:
    told = facts.year_of(owner, TODAY, year=year, names=False)
    content = words.year(told, first_weekday=0)
    return content.big, content.unit, content.said


def week_says(owner: User, day: date) -> tuple[str, str, tuple[str, ...]]:
    content = words.week(facts.week_of_day(owner, TODAY, day=day, names=False))
    return content.big, content.unit, content.said


def test_what_follow_ups_add_to_the_asks_of_the_tally_is_said(owner: User) -> None:
    key = ask(owner, "Asked on Monday", 2)
    ask(owner, "Shared", 2, kind="share_work")
    assert week_says(owner, TODAY)[:2] == year_says(owner, 2026)[:2] == ("2", "asks")
    record(owner, key, Type.FOLLOWED_UP, ago=1)
    expected = ("3", "asks and follow-ups")
    assert week_says(owner, TODAY)[:2] == year_says(owner, 2026)[:2] == expected
    tally = facts.tally_of(owner, TODAY, at=None, names=False)
    assert tally is not None
    assert words.tally(tally).title == "2 asks"


def test_week_and_year_without_an_ask_say_no_more_than_is_so(owner: User) -> None:
    first_mark = ("The first ask makes the first mark.",)
    assert week_says(owner, TODAY) == ("", "A quiet week.", first_mark)
    assert week_says(owner, date(2026, 1, 5)) == ("", "A quiet week.", ())
    assert year_says(owner, 2026) == ("", "The year is open.", first_mark)
    assert year_says(owner, 2025) == ("", "A quiet year.", ())
    ask(owner, "Long before", 600)
    stands = ("Everything asked before stands as it is.",)
    assert week_says(owner, TODAY) == ("", "A quiet week.", stands)
    assert year_says(owner, 2025) == ("", "A quiet year.", stands)
    assert year_says(owner, 2023) == ("", "A quiet year.", ())


def test_week_is_the_one_to_look_back_on(owner: User) -> None:
    assert min(facts.week_of_day(owner, TODAY, day=None, names=False).days) == date(2026, 3, 2)
    ask(owner, "Today", 0)
    assert min(facts.week_of_day(owner, TODAY, day=None, names=False).days) == date(2026, 3, 2)
    ask(owner, "Before", 20)
    assert min(facts.week_of_day(owner, TODAY, day=None, names=False).days) == date(2026, 2, 23)


def test_year_is_the_running_one_and_in_january_the_one_before(owner: User) -> None:
    ask(owner, "x", 90, Type.ACCEPTED)
    ask(owner, "y", 1)
    january = date(2026, 1, 20)
    assert facts.year_of(owner, TODAY, year=None, names=False).year == 2026
    before = facts.year_of(owner, january, year=None, names=True)
    assert (before.year, sum(before.days.acts.values()), len(before.days.wins)) == (2025, 1, 1)
    assert facts.year_of(new_owner(), january, year=None, names=False).year == 2026


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nope", "There is no such picture. There are: tally, thousand, feared, week, year."),
        ("Tally", "There is no such picture. There are: tally, thousand, feared, week, year."),
        ("tally-2", "The tally is not that long yet."),
        ("tally-0", "Nothing is drawn under this name."),
        ("tally-1-1", "Nothing is drawn under this name."),
        ("thousand-2", "Nothing is drawn under this name."),
        ("week-2026-03-05", "Nothing is drawn under this name."),
        ("week-2026-02-30", "Nothing is drawn under this name."),
        ("week-0001-01-01", "Nothing is drawn under this name."),
        ("year-2027", "Nothing is drawn under this name."),
        ("year-1", "Nothing is drawn under this name."),
        (
            "feared",
            "Say of an ask how scary it was and how much it stung, and it stands here.",
        ),
    ],
)
def test_picture_that_is_not_there_is_said_so(owner: User, name: str, sentence: str) -> None:
    ask(owner, "x")
    with pytest.raises(NotFound) as said:
        picture(owner, TODAY, name, Look())
    assert str(said.value) == sentence


@pytest.mark.parametrize(
    "name",
    [*NAMES, "tally-1", "week-2026-03-04", "week-1999-12-31", "year-2026", "year-1900"],
)
def test_picture_of_one_and_of_many_takes_as_many_queries(
    owner: User, name: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for n in (1, 4):
        for _ in range(n):
            key = ask(owner, "Title", 3, person="Wired", dread=8)
            record(owner, key, Type.DECLINED, sting=3)
        with django_assert_max_num_queries(9):
            assert picture(owner, TODAY, name, NAMED_LOOK).startswith("<svg ")


def test_picture_shows_names_and_titles_only_where_that_is_chosen(owner: User) -> None:
    actions.add_kind(owner, "каша", now=NOW)
    key = ask(owner, "Статья о поездах", 1, person="Пётр", dread=8, kind="каша")
    record(owner, key, Type.DECLINED, sting=3)
    wish: Any = {"name": "Тысяча", "measure": "noes", "target": 1000, "start": TODAY}
    actions.add_challenge(owner, wish, now=NOW)
    shown = {
        "tally": "Пётр",
        "thousand": "Тысяча",
        "feared": "Статья",
        "week": "Пётр",
        "year": "Пётр",
    }
    today = TODAY + timedelta(days=3)
    for name, word in shown.items():
        assert word in picture(owner, today, name, NAMED_LOOK), name
        # Without names every letter is a path: there is no word of anybody's in it.
        assert "<text" not in picture(owner, today, name, Look()), name


def test_picture_is_of_nobody_elses_notebook(owner: User) -> None:
    stranger = new_owner()
    key = ask(stranger, "Hers", 1, person="Пётр", dread=8)
    record(stranger, key, Type.DECLINED, sting=3)
    empty = new_owner()
    for name in ("tally", "thousand", "week", "year"):
        mine = picture(owner, TODAY, name, NAMED_LOOK)
        assert mine == picture(empty, TODAY, name, NAMED_LOOK)
        assert mine != picture(stranger, TODAY, name, NAMED_LOOK)
    with pytest.raises(NotFound):
        picture(owner, TODAY, "feared", NAMED_LOOK)


def test_picture_of_a_standalone_win_has_no_ask(owner: User) -> None:
    actions.record_win(owner, NewMoment(Type.PRAISED, note="Lovely"), person="Jo", now=NOW)
    told = facts.year_of(owner, TODAY, year=None, names=True)
    assert (told.days.acts, told.days.wins) == ({}, frozenset({TODAY}))
    assert picture(owner, TODAY, "year", NAMED_LOOK).startswith("<svg ")


def test_milestones_are_those_that_were_reached() -> None:
    assert marks_reached(0) == []
    assert marks_reached(9) == [1, 5]
    assert marks_reached(301) == [1, 5, 10, 25, 50, 100, 200, 300]
