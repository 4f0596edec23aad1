"""A year on one page: its days, what came on them, and the same as a table. Today is 4 March 2026."""

import re
from datetime import date, timedelta
from html import unescape
from http import HTTPStatus

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.journal import actions
from noes.journal.queries.plans import plans
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import Page, browser_of, text_of
from tests.web.keeping import ask, record

DAY = timedelta(days=1)
LINK = re.compile(
    r'<a(?: class="([a-z ]+)")? href="(/review[^"]+)" title="([^"]+)" aria-label="([^"]+)">'
)
MONTH = re.compile(r'<div class="month">(.*?)</div>\s*</section>', re.DOTALL)
ROW = re.compile(r"<tr><th scope=\"row\">(.*?)</tr>")


def days(page: Page) -> list[str]:
    """What each day with something on it is called, the first of the year first."""
    return [unescape(name) for _css, _href, name, _label in LINK.findall(page.content.decode())]


def rows(page: Page) -> list[list[str]]:
    """The table, month by month."""
    found = ROW.findall(page.content.decode())
    return [re.sub(r"<[^>]+>", " ", row).split() for row in found]


def months(page: Page) -> list[str]:
    return MONTH.findall(page.content.decode())


def lived_in(owner: User, n: int = 1) -> None:
    """Noes, yeses, small wins and follow-ups, over the turn of a year."""
    for one in range(n):
        story = ask(owner, f"Story {one}", 70)
        record(owner, story, Type.FOLLOWED_UP, 60)
        record(owner, story, Type.DECLINED, 30)
        ask(owner, f"Essay {one}", 30, Type.DECLINED)
        raise_ = ask(owner, f"Raise {one}", 2)
        record(owner, raise_, Type.REPLIED, 1)
        record(owner, raise_, Type.ACCEPTED)
        later = ask(owner, f"Talk {one}", 20)
        wish = NewMoment(Type.DECLINED, on=TODAY - 10 * DAY, tone=Tone.NOT_NOW)
        actions.record_moment(owner, later, wish, now=NOW)
        ask(owner, f"To come {one}", -3)


def test_year_tells_effort_first_and_then_what_came(visitor: Client, owner: User) -> None:
    lived_in(owner)
    page = visitor.get("/year")

    assert text_of(page).startswith(
        "The year ← 2025 2026: 4 days of asking. 4 asks, 3 noes, 3 wins. you asked"
    )
    assert days(page) == [
        "Saturday 3 January: 1 ask",
        "Monday 2 February: 1 ask, 2 noes",
        "Thursday 12 February: 1 ask",
        "Sunday 22 February: 1 no, 1 win",
        "Monday 2 March: 1 ask",
        "Tuesday 3 March: 1 win",
        "Wednesday 4 March: 1 win",
    ]
    assert rows(page) == [
        ["January", "1", "1", "–", "–"],
        ["February", "2", "2", "3", "1"],
        ["March", "1", "1", "–", "2"],
    ]


def test_year_draws_a_stroke_an_ask_and_of_more_than_five_their_number(
    visitor: Client, owner: User
) -> None:
    for ago, n in ((1, 1), (2, 3), (3, 5), (15, 6)):
        for one in range(n):
            ask(owner, f"Ask {one}", ago)
    found = months(visitor.get("/year"))[1:3]

    cells = re.findall(r'href="/review\?week=2026-0\d-(\d\d)".*?</a>', "".join(found), re.DOTALL)
    drawn = re.findall(r"<a [^>]*>(.*?)</a>", "".join(found), re.DOTALL)
    assert dict(
        zip(
            cells, [(one.count("<path"), "<strong>6</strong>" in one) for one in drawn], strict=True
        )
    ) == {
        "17": (0, True),
        "01": (5, False),
        "02": (3, False),
        "03": (1, False),
    }


def test_strokes_of_a_day_stay_as_they_are_when_more_is_asked(visitor: Client, owner: User) -> None:
    ask(owner, "One", 5)
    before = re.findall(r"<path d=\"([^\"]+)\"", months(visitor.get("/year"))[1])
    ask(owner, "Another", 6)
    ask(owner, "A second", 5)
    after = re.findall(r"<path d=\"([^\"]+)\"", months(visitor.get("/year"))[1])

    assert before[0] in after
    assert len(after) == 3


def test_figures_of_the_year_are_those_of_the_challenges(visitor: Client, owner: User) -> None:
    lived_in(owner, 3)
    start = date(2026, 1, 1)
    for measure in ("days", "asks", "noes"):
        wish = {"name": measure, "measure": measure, "start": start}
        actions.add_challenge(owner, wish, now=NOW)  # type: ignore[arg-type] # the fields a challenge needs
    done = {plan.row["measure"]: plan.progress.done for plan in plans(owner, TODAY)}
    page = visitor.get("/year")
    sums = [sum(int(row[at]) for row in rows(page) if row[at] != "–") for at in (1, 2, 3)]

    assert sums == [done["days"], done["asks"], done["noes"]]
    assert f"2026: {done['days']} days of asking. {done['asks']} asks, {done['noes']} noes" in (
        text_of(page)
    )


@pytest.mark.parametrize(
    ("weekday", "letters", "blank"), [(0, "MTWTFSS", 3), (6, "SMTWTFS", 4), (5, "SSMTWTF", 5)]
)
def test_weeks_begin_on_the_owners_day(
    visitor: Client, owner: User, weekday: int, letters: str, blank: int
) -> None:
    """January 2026 begins on a Thursday."""
    actions.change_settings(owner, {"first_weekday": weekday})
    january = months(visitor.get("/year"))[0]

    assert "".join(re.findall(r"<b>(.)</b>", january)) == letters
    assert january.count("<span></span>") == blank


@pytest.mark.parametrize(("year", "february"), [(2024, 29), (2025, 28)])
def test_year_has_all_its_days(visitor: Client, owner: User, year: int, february: int) -> None:
    ask(owner, "The first of all", (TODAY - date(2024, 1, 5)).days)
    found = months(visitor.get(f"/year/{year}"))

    assert len(found) == 12
    cells = re.findall(r'<(?:span aria-hidden="true"|a )', found[1])
    assert len(cells) == february


def test_year_leads_to_those_beside_it_and_to_none_beyond(visitor: Client, owner: User) -> None:
    lived_in(owner)
    ways = re.compile(r'<a rel="(prev|next)" href="([^"]+)"')

    assert ways.findall(visitor.get("/year").content.decode()) == [("prev", "/year/2025")]
    assert ways.findall(visitor.get("/year/2025").content.decode()) == [("next", "/year/2026")]
    for beyond in (2024, 2027, 0, 99999):
        assert visitor.get(f"/year/{beyond}").status_code == HTTPStatus.NOT_FOUND


def test_year_without_an_ask_is_open_or_quiet_and_has_no_figure(
    visitor: Client, owner: User
) -> None:
    assert text_of(visitor.get("/year")).startswith("The year 2026 is still open. you asked")
    ask(owner, "The first of all", (TODAY - date(2024, 1, 5)).days)
    page = visitor.get("/year/2025")
    assert text_of(page).startswith("The year ← 2024 2026 → 2025: a quiet year. you asked")
    assert days(page) == []


def test_year_marks_rests_and_today(visitor: Client, owner: User) -> None:
    actions.add_rest(owner, TODAY - DAY, TODAY + 2 * DAY, now=NOW)
    ask(owner, "One", 1)
    march = months(visitor.get("/year"))[2]

    assert re.findall(r'<(?:a|span) class="([a-z ]+)"', march) == ["rest", "rest now", "rest"]


def test_rest_is_heard_and_stands_in_the_table(visitor: Client, owner: User) -> None:
    actions.add_rest(owner, TODAY - DAY, TODAY + 2 * DAY, now=NOW)
    ask(owner, "One", 1)
    page = visitor.get("/year")

    march = months(page)[2]
    assert re.findall(r'class="rest[a-z ]*".*?aria-label="([^"]+)"', march) == [
        "Tuesday 3 March: 1 ask, rest",
        "Wednesday 4 March: rest",
        "Thursday 5 March: rest",
    ]
    table = page.content.decode().partition('<table class="months">')[2]
    assert '<th scope="col">days of rest</th>' in table
    assert re.findall(r"<td>([^<]+)</td></tr>", table) == ["–", "–", "3"]


def test_year_folds_noes_where_its_owner_does(visitor: Client, owner: User) -> None:
    lived_in(owner)
    actions.change_settings(owner, {"fold_noes": True})
    page = visitor.get("/year")

    assert "2026: 4 days of asking. 4 asks, 3 wins. Noes, folded away 3 noes. you asked" in (
        text_of(page)
    )
    assert "Sunday 22 February: 1 win" in days(page)
    assert [row[1:] for row in rows(page)] == [["1", "1", "–"], ["2", "2", "1"], ["1", "1", "2"]]
    assert '<i class="n">' not in page.content.decode()


def test_year_counts_no_day_to_come_and_says_what_has_none(visitor: Client, owner: User) -> None:
    ask(owner, "To come", -3)
    actions.log_ask(owner, NewAsk("Once", undated=True), now=NOW)
    page = visitor.get("/year")

    assert days(page) == []
    assert "1 ask has no day, and so no year." in text_of(page)


@pytest.mark.parametrize("n", [1, 3])
def test_year_takes_as_many_queries_for_one_as_for_many(
    n: int, visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    lived_in(owner, n)
    with django_assert_num_queries(4):
        visitor.get("/year")


def test_year_is_sent_once_for_each_change(visitor: Client, owner: User) -> None:
    lived_in(owner)
    visitor.get("/year")  # gives the cookie that the forms depend on
    known = {"If-None-Match": visitor.get("/year").headers["ETag"]}

    assert visitor.get("/year", headers=known).status_code == HTTPStatus.NOT_MODIFIED
    ask(owner, "Another")
    assert visitor.get("/year", headers=known).status_code == HTTPStatus.OK


def test_year_shows_nothing_of_a_stranger_and_nothing_to_nobody(
    owner: User, stranger: User
) -> None:
    lived_in(owner)

    assert days(browser_of(stranger).get("/year")) == []
    assert browser_of(stranger).get("/year/2025").status_code == HTTPStatus.NOT_FOUND
    assert Client().get("/year").status_code == HTTPStatus.UNAUTHORIZED
