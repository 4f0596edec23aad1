"""Sentences say no more than is known."""

from datetime import date
from uuid import UUID

import pytest

from noes.insight import odds, pace, silence
from noes.insight.hesitation import Wait
from noes.insight.silence import Effect
from noes.journal.insights import words
from noes.journal.insights.feelings import told
from noes.journal.insights.finish import Finish
from noes.journal.queries.ratings import Rated, Ratings


@pytest.mark.parametrize(
    ("p", "said"),
    [
        (0.002, "fewer than 1 in 200"),
        (0.01, "1 in 100"),
        (0.125, "1 in 8"),
        (0.34, "1 in 3"),
        (0.4, "4 in 10"),
        (1.0, "10 in 10"),
    ],
)
def test_chance_is_said_as_people_do(p: float, said: str) -> None:
    assert words.chance(p) == said


def test_odds_are_said_once_something_is_known() -> None:
    assert words.of_odds(odds.of([], [])) == "No asks yet."
    assert words.of_odds(odds.of([5] * 3, [0] * 3)) == "Too few to tell yet."
    assert words.of_odds(odds.of([120] * 20, [0] * 20)).startswith("None yet; at most 1 in ")
    known = odds.of([120] * 90 + [5] * 10, [0] * 90 + [1] * 10)
    assert words.of_odds(known) == "About 1 in 10; somewhere between 1 in 7 and 1 in 15."


def test_a_wide_range_is_said_from_its_lower_end() -> None:
    assert words._range(0.3, 1 / 36, 0.8) == "About 1 in 3; somewhere between 1 in 36 and 8 in 10."
    assert words._range(0.4, 0.36, 0.6) == "About 4 in 10; somewhere between 4 in 10 and 6 in 10."


def test_one_in_ten_is_better_worse_or_too_early_to_tell() -> None:
    def said(yes: int, no: int) -> str:
        return words.of_one_in_ten(odds.of([5] * yes + [120] * no, [1] * yes + [0] * no))

    assert said(30, 70) == "The chance is better than 1 in 10."
    assert said(1, 99) == "The chance is less than 1 in 10."
    assert said(2, 18) == "Whether the chance is better than 1 in 10 is too early to tell."


def test_silence_says_on_what_it_rests_below_ten_asks() -> None:
    assert words.of_silence(silence.of([3], [1])).endswith(
        "This rests mostly on what is usual: 1 ask so far."
    )
    assert "usual" not in words.of_silence(silence.of([3] * 10, [1] * 10))


def test_follow_ups_are_praised_only_where_it_is_sure() -> None:
    sure, unsure = Effect(60, 0.9, 0.3, 0.96, 0.5, 1.2), Effect(60, 0.5, 0.4, 0.95, 0, 1)
    assert words.of_follow_up(sure) == (
        "After a follow-up, answers came more often than to asks that were silent as long."
    )
    assert words.of_follow_up(unsure) == words.of_follow_up(None) == ""


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((), "Too early to tell: it takes 3 full weeks."),
        ((None, None, None), "More than two years at this pace."),
        (
            (date(2026, 5, 4), None, None),
            "From 4 May 2026 on; likely more than two years.",
        ),
        (
            (date(2026, 5, 4), date(2026, 6, 1), None),
            "Around 1 June 2026; 4 May 2026 at the earliest, or much later.",
        ),
        (
            (date(2026, 5, 4), date(2026, 6, 1), date(2026, 7, 6)),
            "Around 1 June 2026; between 4 May 2026 and 6 July 2026.",
        ),
    ],
)
def test_finish_says_how_sure_it_is(days: tuple[date | None, ...], said: str) -> None:
    finish = Finish(UUID(int=1), "Ten", 4, 10, 3, pace.forecast([1], 6), days)
    assert words.of_finish(finish) == said


@pytest.mark.parametrize(
    ("median", "said"),
    [
        (None, "Less than half of what you write goes out so far."),
        (0, "Half of what you write goes out the same day."),
        (1, "Half of what you write goes out within a day."),
        (4, "Half of what you write goes out within 4 days."),
    ],
)
def test_sending_is_said_by_its_median(median: int | None, said: str) -> None:
    assert words.of_sending(Wait(5, median, 0.5)) == said
    assert words.of_sending(Wait(4, median, 0.5)) == "Too few drafts to tell yet."


def test_a_fall_is_never_said_below_fifteen_ratings() -> None:
    falling = tuple(Rated(date(2026, 1, 1), "pitch", 10 - n // 2) for n in range(20))
    for n in range(15):
        assert words.of_dread(told(Ratings(falling[:n], (), ()))).startswith("Too few rated asks")
    assert words.of_dread(told(Ratings(falling, (), ()))) == "Your dread is falling."
