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
        (0.9, "9 in 10"),
        (0.95, "19 in 20"),
        (1.0, "19 in 20"),
    ],
)
def test_chance_is_said_as_people_do(p: float, said: str) -> None:
    assert words.chance(p) == said


def test_odds_are_said_once_something_is_known() -> None:
    def said(days: list[int], happened: list[int], late: int = 0) -> str:
        return words.of_odds(odds.of(days, happened), late, 120)

    assert (
        said([], []) == "Nothing to count yet: it takes an ask that awaits an answer, with its day."
    )
    assert said([5] * 3, [0] * 3) == "Too few to tell yet."
    assert said([120] * 20, [0] * 20).startswith("None yet; probably at most 1 in ")
    assert said([120] * 90 + [5] * 10, [0] * 90 + [1] * 10) == (
        "About 1 in 10; somewhere between 1 in 7 and 1 in 15."
    )


def test_yes_that_came_late_is_told_beside_a_chance_without_it() -> None:
    found = odds.of([120] * 19 + [200], [0] * 19 + [1])
    assert found.successes == 0
    said = words.of_odds(found, 1, 120)
    assert said.startswith("None within 120 days yet; probably at most 1 in ")
    assert said.endswith(". 1 came later than that.")


def test_groups_tell_no_number_that_the_whole_does_not() -> None:
    few, many = odds.of([1, 2], [1, 0]), odds.of([120] * 30, [0] * 30)
    (group,) = odds.by_group([1, 2], [1, 0], ["a", "a"])
    assert words.of_group(group, few) == "Too few to tell yet."
    (group,) = odds.by_group([120] * 30, [0] * 30, ["a"] * 30)
    assert words.of_group(group, many) == "None yet."


def test_next_yes_is_told_once_there_was_one() -> None:
    assert words.of_next_yes(odds.of([120] * 30, [0] * 30)) == ""
    assert words.of_next_yes(odds.of([1], [1])) == ""
    sure = odds.of([1] * 40, [1] * 40)
    assert words.of_next_yes(sure) == "Most likely with the next ask."
    half = odds.of([1] * 20 + [120] * 18, [1] * 20 + [0] * 18)
    assert words.of_next_yes(half) == (
        "Half the time with the next ask, four times in five within 3."
    )


def test_a_wide_range_is_said_from_its_lower_end() -> None:
    assert words._range(0.3, 1 / 36, 0.8) == "About 1 in 3; somewhere between 1 in 36 and 8 in 10."
    assert words._range(0.4, 0.36, 0.6) == "Somewhere between 4 in 10 and 6 in 10."


def test_one_in_ten_is_better_worse_or_too_early_to_tell() -> None:
    def said(yes: int, no: int) -> str:
        return words.of_one_in_ten(odds.of([5] * yes + [120] * no, [1] * yes + [0] * no))

    assert said(30, 70) == "The chance is better than 1 in 10."
    assert said(1, 99) == "The chance is less than 1 in 10."
    assert said(2, 18) == "It is too early to tell whether the chance is better than 1 in 10."
    assert said(1, 0) == ""


def test_silence_says_on_what_it_rests_below_ten_asks() -> None:
    assert words.of_silence(silence.of([3], [1]), 1).endswith(
        "This rests mostly on what is usual: 1 ask so far."
    )
    assert "usual" not in words.of_silence(silence.of([3] * 10, [1] * 10), 10)


def test_silence_says_nothing_of_when_answers_come_before_three_have() -> None:
    said = "Too few have answered to tell when answers come: %d so far."
    for answered in range(3):
        curve = silence.of([60] * 30, [1] * answered + [0] * (30 - answered))
        assert words.of_silence(curve, answered) == said % answered
    curve = silence.of([60] * 30, [1] * 3 + [0] * 27)
    assert words.of_silence(curve, 3).startswith("Of those who answer you, half have done so by")


def test_answers_of_the_same_day_are_told_as_such() -> None:
    assert words.of_silence(silence.of([0] * 40, [1] * 40), 40) == (
        "Nine in ten of those who answer you do so on the day you ask."
    )


@pytest.mark.parametrize(
    ("n", "median", "said"),
    [
        (9, 1, "Too few noes to tell how soon you ask again."),
        (30, None, "After most noes the next ask is still to come; it may take its time."),
        (30, 1, "After a no, you mostly ask again by the next day."),
    ],
)
def test_bounce_back_is_told_from_ten_noes_on(n: int, median: int | None, said: str) -> None:
    assert words.of_bounce(Wait(n, median, 0.5)) == said


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
            "Around 1 June 2026; perhaps from 4 May 2026 on, or much later.",
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
        (None, "More than half of what you write still waits; it may take its time."),
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
        assert words.of_dread(told(Ratings(falling[:n], (), {}))).startswith("Too few rated asks")
    assert words.of_dread(told(Ratings(falling, (), {}))) == "Your dread is falling."
