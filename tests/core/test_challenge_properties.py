from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from noes.core.challenge import (
    MARKS,
    Challenge,
    Count,
    Filter,
    Measure,
    count_of,
    counted,
    next_mark,
    progress_at,
    total,
    undated_of,
)
from noes.core.days import Range
from noes.core.moments import ACTS, Moment, State, fold
from tests.core.telling import NEW_YEAR, moment_lists

LATEST = date(2026, 1, 31)
KINDS = st.none() | st.sampled_from(["pitch", "other", "follow_up"])
CHANNELS = st.none() | st.sampled_from(["email", "phone"])
FILTERS = st.builds(
    Filter,
    st.frozensets(st.sampled_from(["pitch", "other", "follow_up"])),
    st.frozensets(st.sampled_from(["email", "phone"])),
    st.booleans(),
)
DATES = st.dates(NEW_YEAR, LATEST)
ADDING_UP = st.sampled_from([measure for measure in Measure if measure is not Measure.OPEN])


@st.composite
def logs(draw: st.DrawFn) -> list[Count]:
    """What a few asks add, whatever happened to them."""
    found: list[Count] = []
    for moments in draw(st.lists(moment_lists(), max_size=4)):
        kind, channel, dream = draw(KINDS), draw(CHANNELS), draw(st.booleans())
        found += counted(fold(moments), kind=kind, channel=channel, dream=dream)
    return found


@given(logs(), ADDING_UP, FILTERS, st.lists(DATES, min_size=3, max_size=6), DATES)
def test_counts_of_adjacent_ranges_add_up_to_their_union(
    log: list[Count], measure: Measure, matching: Filter, cuts: list[date], today: date
) -> None:
    cuts = sorted(cuts)
    whole = count_of(measure, log, today, span=Range(cuts[0], cuts[-1]), matching=matching)
    parts = [
        count_of(measure, log, today, span=Range(start, end), matching=matching)
        for start, end in pairwise(cuts)
    ]
    assert sum(parts) == whole


@given(logs(), FILTERS, DATES, DATES, DATES)
def test_open_is_the_same_in_every_range(
    log: list[Count], matching: Filter, start: date, end: date, today: date
) -> None:
    span = Range(min(start, end), max(start, end))
    ranged = count_of(Measure.OPEN, log, today, span=span, matching=matching)
    assert ranged == count_of(Measure.OPEN, log, today, matching=matching)


@given(logs(), ADDING_UP, FILTERS)
def test_notebook_total_is_what_is_dated_and_what_is_not(
    log: list[Count], measure: Measure, matching: Filter
) -> None:
    ranged = count_of(measure, log, LATEST, span=Range(None, None), matching=matching)
    undated = 0 if measure is Measure.DAYS else undated_of(measure, log, matching=matching)
    assert count_of(measure, log, LATEST, matching=matching) == ranged + undated


@given(logs(), ADDING_UP, DATES, st.integers(1, 20), st.integers(1, 20))
def test_challenge_that_goes_on_takes_up_where_the_last_one_ended(
    log: list[Count], measure: Measure, start: date, first: int, second: int
) -> None:
    middle = start + timedelta(days=first)
    end = middle + timedelta(days=second)
    before, after = Challenge(measure, start, end=middle), Challenge(measure, middle, end=end)
    both = Challenge(measure, start, end=end)
    assert total(before, log, LATEST) + total(after, log, LATEST) == total(both, log, LATEST)


@given(moment_lists())
def test_an_ask_adds_one_for_each_act_and_one_for_where_it_stands(moments: list[Moment]) -> None:
    story = fold(moments)
    measures = [count.measure for count in counted(story, kind=None, channel=None, dream=False)]
    stands = {State.WAITING: Measure.OPEN, State.NO: Measure.NOES, State.YES: Measure.YESES}
    assert measures.count(Measure.ASKS) == sum(moment.type in ACTS for moment in moments)
    assert measures.count(Measure.CONVERSATIONS) == story.replied
    assert [m for m in measures if m in stands.values()] == [
        measure for state, measure in stands.items() if state is story.state
    ]


@given(logs(), DATES, DATES)
def test_days_are_never_more_than_asks(log: list[Count], start: date, today: date) -> None:
    days = total(Challenge(Measure.DAYS, start), log, today)
    asks = total(Challenge(Measure.ASKS, start), log, today)
    assert days <= asks
    assert (days == 0) == (asks == 0)


@given(st.integers(0, 5000))
def test_next_mark_is_the_nearest_above(n: int) -> None:
    every = {*MARKS, *range(100, 5200, 100)}
    assert next_mark(n) == min(mark for mark in every if mark > n)


@given(st.integers(0, 5000), st.none() | st.integers(1, 5000))
def test_what_comes_next_is_always_ahead_and_never_beyond_the_target(
    done: int, target: int | None
) -> None:
    found = progress_at(done, target)
    assert found.next_mark > done
    assert found.reached is (target is not None and done >= target)
    assert found.reached or target is None or found.next_mark <= target
