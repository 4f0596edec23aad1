from collections import Counter
from datetime import date

import pytest

from noes.core.challenge import (
    Challenge,
    Count,
    Filter,
    Measure,
    Progress,
    count_of,
    counted,
    next_mark,
    progress,
    progress_at,
    total,
    undated_of,
)
from noes.core.days import Range
from noes.core.moments import Type, fold
from tests.core.telling import day, told

SENT, FOLLOWED_UP, REPLIED = Type.SENT, Type.FOLLOWED_UP, Type.REPLIED
DECLINED, GHOSTED, ACCEPTED = Type.DECLINED, Type.GHOSTED, Type.ACCEPTED
WITHDREW, DRAFTED = Type.WITHDREW, Type.DRAFTED

ASKS, NOES, DAYS = Measure.ASKS, Measure.NOES, Measure.DAYS
CONVERSATIONS, YESES, OPEN = Measure.CONVERSATIONS, Measure.YESES, Measure.OPEN

TODAY = day(90)
PITCHES = Filter(kinds=frozenset({"pitch"}))


def adds(*happenings: tuple[Type, int | None], dream: bool = False) -> tuple[Count, ...]:
    """What a pitch by email adds."""
    return counted(fold(told(*happenings)), kind="pitch", channel="email", dream=dream)


def pairs(counts: tuple[Count, ...]) -> Counter[tuple[Measure, date | None]]:
    return Counter((count.measure, count.day) for count in counts)


@pytest.mark.parametrize(
    ("happenings", "expected"),
    [
        ([], []),
        ([(DRAFTED, 1)], []),
        ([(DRAFTED, 1), (WITHDREW, 2)], []),
        ([(SENT, 1)], [(ASKS, 1), (OPEN, None)]),
        ([(SENT, None)], [(ASKS, None), (OPEN, None)]),
        ([(SENT, 1), (FOLLOWED_UP, 1)], [(ASKS, 1), (ASKS, 1), (OPEN, None)]),
        ([(SENT, 1), (DECLINED, 5)], [(ASKS, 1), (NOES, 5)]),
        ([(SENT, 1), (Type.LOST, 5)], [(ASKS, 1), (NOES, 5)]),
        ([(SENT, 1), (DECLINED, None)], [(ASKS, 1), (NOES, None)]),
        ([(SENT, 1), (GHOSTED, 30), (DECLINED, 40)], [(ASKS, 1), (NOES, 30)]),
        ([(SENT, 1), (GHOSTED, 30), (ACCEPTED, 40)], [(ASKS, 1), (YESES, 40)]),
        ([(SENT, 1), (ACCEPTED, 5)], [(ASKS, 1), (YESES, 5)]),
        ([(SENT, 1), (WITHDREW, 5)], [(ASKS, 1)]),
        ([(SENT, 1), (DECLINED, 5), (Type.REOPENED, 6)], [(ASKS, 1), (OPEN, None)]),
        (
            [(SENT, 1), (REPLIED, 3), (REPLIED, 4), (DECLINED, 5)],
            [(ASKS, 1), (CONVERSATIONS, 3), (NOES, 5)],
        ),
        (
            [(SENT, 1), (GHOSTED, 9), (REPLIED, 12)],
            [(ASKS, 1), (CONVERSATIONS, 12), (OPEN, None)],
        ),
    ],
)
def test_what_an_ask_adds(
    happenings: list[tuple[Type, int | None]], expected: list[tuple[Measure, int | None]]
) -> None:
    assert pairs(adds(*happenings)) == Counter(
        (measure, None if number is None else day(number)) for measure, number in expected
    )


def test_kinds_that_await_no_answer_are_never_open() -> None:
    story = fold(told((SENT, 1)), awaits_answer=False)
    counts = counted(story, kind="share_work", channel=None, dream=False)
    assert counts == (Count(ASKS, day(1), "share_work", None, False),)


def test_follow_up_counts_as_its_own_kind() -> None:
    counts = adds((SENT, 1), (FOLLOWED_UP, 9), (DECLINED, 12))
    kinds = {(count.measure, count.day): count.kind for count in counts}
    assert kinds == {(ASKS, day(1)): "pitch", (ASKS, day(9)): "follow_up", (NOES, day(12)): "pitch"}


def test_follow_up_matches_the_filter_of_follow_ups_alone() -> None:
    counts = adds((SENT, 1), (FOLLOWED_UP, 9))
    chased = Filter(kinds=frozenset({"follow_up"}))
    assert count_of(ASKS, counts, TODAY, matching=PITCHES) == 1
    assert count_of(ASKS, counts, TODAY, matching=chased) == 1
    assert count_of(ASKS, counts, TODAY) == 2


@pytest.mark.parametrize(
    ("matching", "passes"),
    [
        (Filter(), True),
        (Filter(kinds=frozenset({"pitch", "other"})), True),
        (Filter(kinds=frozenset({"other"})), False),
        (Filter(channels=frozenset({"email"})), True),
        (Filter(channels=frozenset({"phone"})), False),
        (Filter(dream=True), False),
        (Filter(kinds=frozenset({"pitch"}), channels=frozenset({"phone"})), False),
    ],
)
def test_filter_lets_a_pitch_by_email_through(matching: Filter, passes: bool) -> None:  # noqa: FBT001 - a column of the table above
    assert matching.matches("pitch", "email", False) is passes


def test_filter_of_kinds_leaves_out_what_has_none() -> None:
    assert not PITCHES.matches(None, "email", False)
    assert Filter().matches(None, None, False)


def test_filter_of_dreams_lets_dreams_through() -> None:
    assert Filter(dream=True).matches(None, None, True)


def test_range_is_half_open() -> None:
    counts = adds((SENT, 10))
    found = [
        count_of(ASKS, counts, TODAY, span=Range(day(start), day(end)))
        for start, end in [(9, 10), (10, 11), (11, 12), (1, 90)]
    ]
    assert found == [0, 1, 0, 1]


def test_range_leaves_the_undated_out_and_the_total_keeps_them() -> None:
    counts = adds((SENT, None), (DECLINED, None)) + adds((SENT, 3), (DECLINED, 4))
    assert count_of(NOES, counts, TODAY, span=Range(None, None)) == 1
    assert count_of(NOES, counts, TODAY) == 2
    assert undated_of(NOES, counts) == 1


def test_days_are_counted_once_and_only_where_known() -> None:
    counts = adds((SENT, 3), (FOLLOWED_UP, 3)) + adds((SENT, 3)) + adds((SENT, 5), (SENT, None))
    assert count_of(DAYS, counts, TODAY) == 2
    assert undated_of(DAYS, counts) == 1


def test_days_follow_the_filter() -> None:
    counts = adds((SENT, 3), (FOLLOWED_UP, 4))
    assert count_of(DAYS, counts, TODAY, matching=PITCHES) == 1


def test_future_is_not_counted() -> None:
    counts = adds((SENT, 10), (DECLINED, 12))
    assert [count_of(NOES, counts, day(number)) for number in (11, 12)] == [0, 1]
    assert [count_of(DAYS, counts, day(number)) for number in (9, 10)] == [0, 1]


def test_open_stands_whatever_the_range() -> None:
    counts = adds((SENT, 1)) + adds((SENT, None)) + adds((SENT, 2), (DECLINED, 3))
    assert count_of(OPEN, counts, TODAY, span=Range(day(80), None)) == 2
    assert undated_of(OPEN, counts) == 0


def test_counts_of_a_rollup_weigh_by_their_number() -> None:
    counts = [
        Count(ASKS, day(3), "pitch", None, False, n=4),
        Count(ASKS, day(4), "other", None, False, n=2),
        Count(ASKS, day(5), "other", None, False, n=0),
    ]
    assert (count_of(ASKS, counts, TODAY), count_of(DAYS, counts, TODAY)) == (6, 2)


def test_challenge_counts_from_its_start_to_its_end() -> None:
    challenge = Challenge(ASKS, day(5), end=day(10))
    counts = [count for number in range(1, 21) for count in adds((SENT, number))]
    assert total(challenge, counts, TODAY) == 5
    assert total(challenge, counts, day(7)) == 3
    assert total(challenge, counts, day(4)) == 0


def test_one_log_feeds_several_challenges() -> None:
    counts = adds((SENT, 2), (FOLLOWED_UP, 5), (DECLINED, 8), dream=True) + adds(
        (SENT, 3), (REPLIED, 4)
    )
    start = day(1)
    challenges = [
        Challenge(ASKS, start),
        Challenge(ASKS, start, Filter(dream=True)),
        Challenge(NOES, start),
        Challenge(DAYS, start),
        Challenge(CONVERSATIONS, start),
        Challenge(YESES, start),
        Challenge(OPEN, start),
    ]
    assert [total(one, counts, TODAY) for one in challenges] == [3, 2, 1, 3, 1, 0, 1]


def test_progress_before_the_first_ask() -> None:
    assert progress(Challenge(NOES, day(1), target=1000), (), TODAY) == Progress(
        done=0, target=1000, next_mark=1, reached=False
    )


def test_progress_names_the_near_mark_and_not_the_far_target() -> None:
    assert progress_at(14, 1000) == Progress(14, 1000, next_mark=25, reached=False)


def test_progress_names_the_target_where_it_is_nearer() -> None:
    assert progress_at(11, 12) == Progress(11, 12, next_mark=12, reached=False)


def test_progress_may_pass_the_target() -> None:
    assert progress_at(12, 12) == Progress(12, 12, next_mark=25, reached=True)
    assert progress_at(131, 100) == Progress(131, 100, next_mark=200, reached=True)


def test_progress_without_a_target_reaches_nothing_and_goes_on() -> None:
    assert progress_at(5, None) == Progress(5, None, next_mark=10, reached=False)


def test_marks_up_to_a_hundred_then_each_hundred() -> None:
    marks = [0]
    while marks[-1] < 400:
        marks.append(next_mark(marks[-1]))
    assert marks == [0, 1, 5, 10, 25, 50, 100, 200, 300, 400]
    assert [next_mark(n) for n in (4, 99, 101, 999, 1000)] == [5, 100, 200, 1000, 1100]


@pytest.mark.parametrize("target", [0, -1])
def test_challenge_with_no_target_to_reach_is_refused(target: int) -> None:
    with pytest.raises(ValueError, match=f"A target is 1 or more, not {target}."):
        Challenge(ASKS, day(1), target=target)


def test_challenge_without_a_day_is_refused() -> None:
    with pytest.raises(ValueError, match="A challenge cannot end"):
        Challenge(ASKS, day(1), end=day(1))
