"""Rhythms, rests and recurrence rules for the property tests of the core."""

from datetime import date, timedelta

from hypothesis import strategies as st

from noes.core.days import Range
from noes.core.recurrence import Frequency, Recurrence
from noes.core.rhythm import EveryWorkday, Period, Quota, Rhythm, Weekdays

FIRST = date(2026, 1, 1)
DAYS = st.dates(FIRST, date(2027, 6, 30))
WEEKDAYS = st.integers(0, 6)
NO_NUMBERS: st.SearchStrategy[frozenset[int]] = st.just(frozenset())


def numbers(most: int, least: int = 1) -> st.SearchStrategy[frozenset[int]]:
    return NO_NUMBERS | st.frozensets(st.integers(least, most).filter(bool), min_size=1, max_size=4)


@st.composite
def spans(draw: st.DrawFn) -> Range:
    start = draw(DAYS)
    return Range(start, start + timedelta(days=draw(st.integers(0, 60))))


RESTS = st.lists(spans(), max_size=4)


@st.composite
def recurrences(draw: st.DrawFn) -> Recurrence:
    """Any rule that is allowed, also one that never matches."""
    frequency = draw(st.sampled_from(Frequency))
    places = {Frequency.MONTHLY: 5, Frequency.YEARLY: 53}.get(frequency, 0)
    months = draw(numbers(12))
    month_days = draw(NO_NUMBERS if frequency is Frequency.WEEKLY else numbers(31, -31))
    pairs = st.tuples(st.integers(-places, places), WEEKDAYS)
    weekdays = draw(st.frozensets(pairs, max_size=4))
    chooses = bool(months or month_days or weekdays)
    count = draw(st.none() | st.integers(1, 40))
    return Recurrence(
        frequency,
        interval=draw(st.integers(1, 40)),
        count=count,
        until=None if count else draw(st.none() | DAYS),
        months=months,
        month_days=month_days,
        weekdays=weekdays,
        positions=draw(numbers(9, -9)) if chooses else frozenset(),
        first_weekday=draw(st.none() | WEEKDAYS),
    )


PLANS: st.SearchStrategy[Rhythm] = st.one_of(
    st.builds(Weekdays, st.frozensets(WEEKDAYS, min_size=1)),
    st.just(EveryWorkday()),
    recurrences(),
)
QUOTAS = st.builds(Quota, st.integers(1, 20), st.sampled_from(Period))
RHYTHMS: st.SearchStrategy[Rhythm] = PLANS | QUOTAS
