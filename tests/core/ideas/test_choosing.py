from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.core.ideas.choosing import (
    GENTLE,
    Edge,
    Own,
    Source,
    another,
    bolder,
    edge_of,
    next_idea,
    of_the_day,
)
from noes.core.ideas.idea import MOST_BOLD, Idea
from noes.core.ideas.ladder import BY_SLUG, IDEAS

SEED = "somebody|2026-03-04"
DAY = date(2026, 3, 4)
seeds = st.text(max_size=8)
boldness = st.integers(min_value=1, max_value=MOST_BOLD)


def own(source: Source, number: int, person: int | None = None) -> Own:
    whom = None if person is None else UUID(int=person)
    return Own(source, UUID(int=number), f"{source} {number}", person_id=whom)


numbers = st.integers(min_value=0, max_value=9)
things = st.lists(
    st.builds(own, st.sampled_from(Source), numbers, st.none() | numbers),
    max_size=12,
    unique_by=lambda one: one.slug,
)


def all_round(own: Sequence[Own], level: int, seed: str) -> list[str]:
    """The slugs of a whole round, from what is offered first."""
    first = next_idea(own, level, seed=seed)
    found = [first.slug]
    while (slug := another(own, level, seed=seed, after=found[-1]).slug) != first.slug:
        assert slug not in found
        found.append(slug)
    return found


# ---- the edge


@given(st.lists(st.integers(min_value=0, max_value=10), min_size=5))
def test_edge_is_one_above_what_at_least_half_of_the_asks_were(dreads: list[int]) -> None:
    edge = edge_of(dreads)
    assert edge.usual is not None
    assert sum(dread <= edge.usual for dread in dreads) * 2 >= len(dreads)
    assert sum(dread >= edge.usual for dread in dreads) * 2 > len(dreads)
    assert (edge.boldness, edge.n) == (min(edge.usual + 1, MOST_BOLD), len(dreads))


@given(st.lists(st.integers(min_value=0, max_value=10), max_size=4))
def test_edge_of_too_few_rated_asks_is_gentle_whatever_they_say(dreads: list[int]) -> None:
    assert edge_of(dreads) == Edge(GENTLE, None, len(dreads))


@pytest.mark.parametrize(
    ("dreads", "edge"),
    [
        ([0, 0, 0, 0, 0], Edge(1, 0, 5)),
        ([9, 2, 4, 4, 1], Edge(5, 4, 5)),
        ([2, 2, 2, 8, 8, 8], Edge(3, 2, 6)),
        ([10, 10, 10, 10, 10], Edge(10, 10, 5)),
    ],
)
def test_edge_worked_by_hand(dreads: list[int], edge: Edge) -> None:
    assert edge_of(dreads) == edge


# ---- the offer


@given(things, boldness, seeds)
def test_what_was_offered_last_is_not_offered_again(own: list[Own], level: int, seed: str) -> None:
    for last in all_round(own, level, seed):
        assert next_idea(own, level, seed=seed, last=last).slug != last
        assert another(own, level, seed=seed, after=last).slug != last


@given(things, boldness, seeds)
def test_a_round_offers_what_is_ones_own_and_then_the_ladder_at_the_edge(
    own: list[Own], level: int, seed: str
) -> None:
    offered = all_round(own, level, seed)
    rung = {idea.slug for idea in IDEAS if idea.boldness == level}
    mine = offered[: len(offered) - len(rung)]
    assert set(offered[len(mine) :]) == rung
    assert set(mine) <= {one.slug for one in own}
    assert bool(mine) == bool(own)


@given(things, seeds)
def test_a_round_holds_two_of_each_source_by_turns_and_nobody_twice(
    own: list[Own], seed: str
) -> None:
    known = {one.slug: one for one in own}
    mine = [known[slug] for slug in all_round(own, 1, seed) if slug in known]
    people = [one.person_id for one in mine if one.person_id]
    assert len(people) == len(set(people))
    assert all([one.source for one in mine].count(source) <= 2 for source in Source)


def test_sources_take_turns_drafts_first() -> None:
    waiting = [own(source, number) for source in reversed(Source) for number in range(3)]
    offered = all_round(waiting, 1, SEED)
    turns = ["draft", "pitch", "dream", "draft", "pitch", "dream"]
    assert [slug.partition("-")[0] for slug in offered[:6]] == turns


def test_another_day_has_another_order_and_the_same_day_the_same() -> None:
    assert all_round([], 4, SEED) == all_round([], 4, SEED)
    assert all_round([], 4, SEED) != all_round([], 4, "somebody|2026-03-05")


@given(things, boldness, seeds)
def test_what_is_not_in_the_round_is_followed_by_the_ladder(
    own: list[Own], level: int, seed: str
) -> None:
    assert isinstance(another(own, level, seed=seed, after="sent-meanwhile"), Idea)


@given(things, things, boldness, boldness, st.dates(max_value=date(9999, 12, 30)))
def test_two_days_running_never_offer_the_same_whatever_was_asked_in_between(
    own: list[Own], later: list[Own], level: int, edge: int, day: date
) -> None:
    tomorrow = day + timedelta(days=1)
    one = of_the_day(own, level, seed=f"x|{day}", day=day)
    two = of_the_day(later, edge, seed=f"x|{tomorrow}", day=tomorrow)
    assert one.slug != two.slug


@pytest.mark.parametrize("level", range(1, MOST_BOLD + 1))
def test_the_offer_of_a_day_is_at_the_edge_and_changes(level: int) -> None:
    days = [DAY + timedelta(days=n) for n in range(60)]
    found = [of_the_day([], level, seed=f"x|{day}", day=day) for day in days]
    assert {BY_SLUG[one.slug].boldness for one in found} == {level}
    assert len({one.slug for one in found}) > 8


@given(boldness, seeds, st.dates())
def test_ideas_that_wait_as_drafts_come_last(level: int, seed: str, day: date) -> None:
    first = next_idea([], level, seed=seed)
    second = next_idea([], level, seed=seed, taken={first.slug})
    assert second != first
    assert another([], level, seed=seed, after=first.slug, taken={first.slug}) == second
    of_today = of_the_day([], level, seed=seed, day=day)
    assert of_the_day([], level, seed=seed, day=day, taken={of_today.slug}) != of_today
    everything = {idea.slug for idea in IDEAS}
    assert of_the_day([], level, seed=seed, day=day, taken=everything) == of_today


# ---- bolder


def test_bolder_is_one_step_up_in_the_same_kind_until_the_top() -> None:
    for idea in IDEAS:
        found = bolder(idea, 3, seed=SEED)
        up = found and (found.kind, found.boldness)
        top = idea.boldness == MOST_BOLD
        assert up == (None if top else (idea.kind, idea.boldness + 1)), idea.slug


@pytest.mark.parametrize(("edge", "step"), [(1, 2), (4, 5), (10, 10)])
def test_bolder_than_ones_own_is_beyond_the_edge(edge: int, step: int) -> None:
    found = bolder(own(Source.DRAFT, 1), edge, seed=SEED)
    assert found is not None
    assert found.boldness == step
