"""What is said of each ask that has gone quiet."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Type
from noes.insight import silence
from noes.insight.silence import Silence
from noes.journal import actions
from noes.journal.insights import computed, hearing_of, words
from noes.journal.insights.quiet import GoneQuiet, gone_quiet, page_of
from noes.journal.insights.waiting import Waiting, age_of
from noes.journal.models import Notebook
from noes.journal.queries.asks import Asks, ids
from noes.journal.queries.quiet import Place
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def log(owner: User, title: str, ago: int, **values: Any) -> UUID:
    wish = NewAsk(title, **{"on": TODAY - ago * DAY, **values})
    return UUID(actions.log_ask(owner, wish, now=NOW)["id"])


def record(owner: User, key: UUID, kind: Type, ago: int) -> None:
    actions.record_moment(owner, key, NewMoment(kind, on=TODAY - ago * DAY), now=NOW)


def answers(owner: User, *took: int) -> None:
    """Asks of last year that were answered after so many days."""
    for days in took:
        wish = NewMoment(Type.DECLINED, on=TODAY - (300 - days) * DAY)
        log(owner, "Answered", 300, answer=wish)


def found(owner: User, today: date = TODAY) -> GoneQuiet:
    """Look at the owner's notebook as it stands."""
    revision = Notebook.objects.values_list("revision", flat=True).filter(owner_id=owner.id)
    return gone_quiet(owner, revision.first() or 0, today)


def curve_of(owner: User) -> Silence:
    return found(owner).hearing.curve


def told(owner: User, today: date = TODAY) -> dict[str, Waiting]:
    return {ask.row["title"]: one for ask, one in page_of(owner, found(owner, today), limit=50)}


def test_an_ask_is_quiet_from_the_day_by_which_most_answers_are_in(owner: User) -> None:
    answers(owner, *[2] * 30)
    day = curve_of(owner).follow_up_day
    assert day == 3
    log(owner, "three", day)
    log(owner, "two", day - 1)
    fresh_look = told(owner)
    assert list(fresh_look) == ["three"]
    assert (fresh_look["three"].quiet, fresh_look["three"].is_quiet) == (3, True)


def test_users_whose_answers_take_longer_are_left_to_wait_longer(owner: User) -> None:
    answers(owner, *range(5, 25))
    log(owner, "eight", 8)
    assert told(owner) == {}
    assert curve_of(owner).follow_up_day > 8


def test_insights_and_the_page_say_the_same_of_each_ask(owner: User) -> None:
    answers(owner, *[2] * 20)
    for ago in (15, 25, 40):
        record(owner, log(owner, f"followed up {ago}", ago + 10), Type.FOLLOWED_UP, ago)
        record(owner, log(owner, f"answered {ago}", ago + 10), Type.REPLIED, ago)
        log(owner, f"silent {ago}", ago)
    on_page = set(told(owner).values())
    waiting = computed._computed(owner, TODAY).waiting
    assert set(waiting.likeliest) == {one for one in on_page if one.chance is not None}
    assert (waiting.n, len(waiting.likeliest)) == (len(on_page), 6)


def test_a_followed_up_ask_keeps_its_chance_by_the_days_since_its_sending(owner: User) -> None:
    answers(owner, *[2] * 20)
    log(owner, "silent", 40)
    record(owner, log(owner, "followed up", 40), Type.FOLLOWED_UP, 10)
    silent, followed_up = told(owner)["silent"], told(owner)["followed up"]
    assert (silent.quiet, followed_up.quiet) == (40, 10)
    assert silent.chance == followed_up.chance
    curve = curve_of(owner)
    assert silent.chance == curve.hear_back[40]


def test_let_go_day_counts_from_the_sending_and_leaves_a_follow_up_its_time(owner: User) -> None:
    answers(owner, *[2] * 20)
    log(owner, "fresh", 4)
    record(owner, log(owner, "followed up late", 100), Type.FOLLOWED_UP, 3)
    curve = curve_of(owner)
    fresh_one, late = told(owner)["fresh"], told(owner)["followed up late"]
    assert fresh_one.let_go_on == TODAY - 4 * DAY + curve.let_go_day * DAY
    assert late.let_go_on == TODAY - 3 * DAY + curve.follow_up_day * DAY
    later = told(owner, TODAY + curve.let_go_day * DAY)["fresh"]
    assert (fresh_one.is_over, later.is_over) == (False, True)


def test_an_ask_that_was_answered_once_has_no_chance_and_no_day_to_let_go(owner: User) -> None:
    record(owner, log(owner, "answered", 90), Type.REPLIED, 60)
    one = told(owner)["answered"]
    assert (one.quiet, one.chance, one.let_go_on, one.is_over) == (60, None, None, False)
    assert (
        words.of_still_hearing(one, silence.of([], []), 0)
        == "They answered once; it is your turn or theirs."
    )


def test_follow_up_day_is_a_day_on_which_the_owner_asks(owner: User) -> None:
    log(owner, "silent", 30)
    saturday = date(2026, 3, 7)
    assert found(owner).follow_up_on == TODAY
    assert found(owner, saturday).follow_up_on == date(2026, 3, 9)


def test_waited_for_asks_are_counted_beside_the_quiet(owner: User) -> None:
    key = log(owner, "silent", 30)
    actions.keep_waiting(owner, key, now=NOW)
    look = found(owner)
    assert (look.total, told(owner), look.others.waited_for) == (0, {}, 1)


def test_pages_of_the_quiet_follow_each_other(owner: User) -> None:
    for ago in range(30, 35):
        log(owner, str(ago), ago)
    look = found(owner)
    first, second = page_of(owner, look, limit=2), page_of(owner, look, limit=2, offset=2)
    titles = [[ask.row["title"] for ask, _one in page] for page in (first, second)]
    assert titles == [["30", "31"], ["32", "33"]]
    assert look.total == len(ids(owner, Asks(quiet=look.quiet), 10)) == 5


def test_pages_before_a_place_go_through_a_day_on_which_many_were_asked(owner: User) -> None:
    for n in range(5):
        log(owner, str(n), 30)
    log(owner, "earlier", 31)
    titles: list[str] = []
    before = None
    while page := page_of(owner, found(owner), limit=2, before=before):
        titles += [ask.row["title"] for ask, _one in page]
        last = page[-1][0].row
        before = Place(last["contact_on"], last["entry"])
    assert titles == ["4", "3", "2", "1", "0", "earlier"]


def test_a_place_among_those_that_are_not_quiet_yet_passes_over_none(owner: User) -> None:
    log(owner, "silent", 30)
    log(owner, "fresh", 1)
    page = page_of(owner, found(owner), limit=2, before=Place(TODAY, 1))
    assert [ask.row["title"] for ask, _one in page] == ["silent"]


@pytest.mark.parametrize("rows", [1, 3])
def test_quiet_takes_as_many_queries_for_one_as_for_many(
    owner: User, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(rows):
        log(owner, f"silent {n}", 30 + n, person=f"Jo {n}", tags=("a",))
    with django_assert_num_queries(10):
        look = gone_quiet(owner, 1, TODAY)
    with django_assert_num_queries(0):
        assert gone_quiet(owner, 1, TODAY) is look
    with django_assert_num_queries(3):
        page_of(owner, look, limit=50)


def test_silence_is_read_once_for_a_revision_and_day(
    owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    log(owner, "silent", 30)
    first = hearing_of(owner, 1, TODAY)
    with django_assert_num_queries(0):
        assert hearing_of(owner, 1, TODAY) is first
    log(owner, "another", 30)
    assert hearing_of(owner, 2, TODAY).curve.n == 2


def test_nothing_of_anothers_is_quiet(owner: User, stranger: User) -> None:
    log(owner, "silent", 30)
    assert (found(stranger).total, found(stranger).hearing.curve.n) == (0, 0)


def test_figures_say_what_they_count_and_on_how_many_asks_they_rest(owner: User) -> None:
    answers(owner, *[2] * 12)
    log(owner, "silent", 9)
    heard = found(owner).hearing
    one = told(owner)["silent"]
    said = words.of_hearing_back_in_figures(heard, age_of(one.sent_on, heard.curve, TODAY))
    assert one.chance is not None
    low, high = (float(of[9]) for of in (heard.curve.low, heard.curve.high))
    ends = f"{words.chance(low)} and {words.chance(high)}"
    assert said.startswith(f"About {words.chance(one.chance)}; somewhere between {ends}. So many ")
    assert said.endswith(
        "So many of the asks that were silent for as long are answered by day 120."
        " Rests on 13 asks, 12 answered."
    )


def test_figures_below_ten_asks_rest_on_what_is_usual(owner: User) -> None:
    log(owner, "silent", 30)
    said = words.of_hearing_back_in_figures(found(owner).hearing, 30)
    assert said.endswith("This rests mostly on what is usual: 1 ask so far.")


def test_figures_look_no_further_than_the_horizon(owner: User) -> None:
    log(owner, "silent", 400)
    heard = found(owner).hearing
    said = words.of_hearing_back_in_figures(heard, age_of(TODAY - 400 * DAY, heard.curve, TODAY))
    assert said.startswith("Answers later than day 120 are not looked for.")


def test_no_chance_is_told_of_any_ask_before_anybody_answered(owner: User) -> None:
    for ago in range(12):
        log(owner, f"silent {ago}", 30 + ago)
    one = told(owner)["silent 3"]
    curve = silence.of([30] * 12, [0] * 12)
    assert words.of_still_hearing(one, curve, 2) == "Too early to tell whether they answer."
    assert "chance" in words.of_still_hearing(one, curve, 3)
