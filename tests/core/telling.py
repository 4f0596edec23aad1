"""A few words in which the tests of the core tell what happened to an ask."""

from datetime import date, timedelta

from hypothesis import strategies as st

from noes.core.moments import Moment, Tone, Type

NEW_YEAR = date(2026, 1, 1)

TYPES = st.sampled_from(list(Type))
DAYS = st.none() | st.dates(NEW_YEAR, date(2026, 1, 20))


def day(number: int) -> date:
    """Day 1 is 1 January 2026, a Thursday."""
    return NEW_YEAR + timedelta(days=number - 1)


def told(*happenings: tuple[Type, int | None]) -> list[Moment]:
    """Make moments of (type, day number or None), ranked in the order given."""
    return [
        Moment(type_, rank, None if number is None else day(number))
        for rank, (type_, number) in enumerate(happenings, start=1)
    ]


@st.composite
def moment_lists(draw: st.DrawFn, types: st.SearchStrategy[Type] = TYPES) -> list[Moment]:
    """Any moments with distinct ranks, lawful or not."""
    scale = st.none() | st.integers(0, 10)
    tones = st.none() | st.sampled_from(list(Tone))
    kinds = draw(st.lists(types, max_size=8))
    ranks = draw(st.permutations(range(1, len(kinds) + 1)))
    return [
        Moment(type_, rank, draw(DAYS), draw(scale), draw(scale), draw(tones), draw(DAYS))
        for type_, rank in zip(kinds, ranks, strict=True)
    ]
