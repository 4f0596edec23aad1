from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.core.days import DAY, Range, Workdays, month_of, quarter_of, week_of
from noes.core.rhythm import (
    Kept,
    Period,
    Quota,
    QuotaNow,
    Rhythm,
    Spread,
    kept,
    parse,
    planned_days,
    planned_today,
    quota_now,
    recently_planned,
    spread,
    week_plan,
)
from tests.core.rhythms import DAYS, FIRST, PLANS, QUOTAS, RESTS, RHYTHMS, WEEKDAYS, spans

MON, TUE, WED, THU, FRI, SAT, SUN = week_of(date(2026, 3, 4), 0).days()
MON_WED_FRI = parse("days:mon,wed,fri")
FOUR_A_WEEK = Quota(4, Period.WEEK)
WEEKDAYS_ONLY = Workdays()
DONE = st.dictionaries(DAYS, st.integers(1, 3), max_size=40)


def planned(
    rhythm: Rhythm,
    span: Range,
    *,
    start: date = FIRST,
    rests: list[Range] | None = None,
    workdays: Workdays = WEEKDAYS_ONLY,
) -> tuple[date, ...]:
    return planned_days(
        rhythm, span, start=start, rests=rests or [], workdays=workdays, first_weekday=0
    )


def still_planned(
    rhythm: Rhythm,
    today: date,
    done: dict[date, int],
    *,
    start: date = FIRST,
    end: date | None = None,
    rests: list[Range] | None = None,
) -> int:
    return planned_today(
        rhythm,
        today,
        done=done,
        start=start,
        end=end,
        rests=rests or [],
        workdays=WEEKDAYS_ONLY,
        first_weekday=0,
    )


def standing(
    quota: Quota,
    day: date,
    done: dict[date, int],
    *,
    start: date = FIRST,
    end: date | None = None,
    rests: list[Range] | None = None,
) -> QuotaNow:
    return quota_now(
        quota, day, done=done, start=start, end=end, rests=rests or [], first_weekday=0
    )


def test_planned_days_of_chosen_weekdays() -> None:
    assert planned(MON_WED_FRI, week_of(MON, 0)) == (MON, WED, FRI)


def test_planned_days_keep_to_the_start_and_leave_out_rests() -> None:
    rests = [Range(WED, THU)]

    assert planned(MON_WED_FRI, week_of(MON, 0), start=TUE, rests=rests) == (FRI,)


def test_planned_days_of_workdays_leave_out_days_off() -> None:
    workdays = Workdays("DE", frozenset({date(2026, 4, 8)}))
    # Good Friday and Easter Monday.
    span = Range(date(2026, 4, 2), date(2026, 4, 10))

    assert planned(parse("workdays"), span, workdays=workdays) == (
        date(2026, 4, 2),
        date(2026, 4, 7),
        date(2026, 4, 9),
    )


def test_planned_days_of_a_rule_leave_out_rests_but_count_them() -> None:
    rule = parse("rrule:FREQ=DAILY;COUNT=3")

    assert planned(rule, week_of(MON, 0), start=MON, rests=[Range(TUE, WED)]) == (MON, WED)


def test_planned_days_of_a_quota_are_none() -> None:
    assert planned(FOUR_A_WEEK, week_of(MON, 0)) == ()


def test_planned_days_of_a_range_without_end_are_refused() -> None:
    with pytest.raises(ValueError, match="open side"):
        planned(MON_WED_FRI, Range(MON, None))


@given(
    rhythm=RHYTHMS, span=spans(), share=st.floats(0, 1), start=DAYS, rests=RESTS, weekday=WEEKDAYS
)
def test_planned_days_of_adjacent_ranges_add_up(
    *, rhythm: Rhythm, span: Range, share: float, start: date, rests: list[Range], weekday: int
) -> None:
    def within(part: Range) -> tuple[date, ...]:
        return planned_days(
            rhythm,
            part,
            start=start,
            rests=rests,
            workdays=WEEKDAYS_ONLY,
            first_weekday=weekday,
        )

    assert span.start is not None
    cut = span.start + DAY * round(span.length * share)

    whole = within(span)

    assert within(Range(span.start, cut)) + within(Range(cut, span.end)) == whole
    assert list(whole) == sorted(set(whole))
    assert all(day in span and day >= start for day in whole)
    assert not any(day in rest for day in whole for rest in rests)


def test_kept_counts_the_last_planned_days() -> None:
    days = planned(MON_WED_FRI, Range(FIRST, FRI))

    assert kept(days, set(days) - {MON}, WED) == Kept(done=11, of=12)


def test_kept_waits_for_today_until_it_is_done() -> None:
    days = [MON, WED, FRI]

    assert kept(days, {MON}, WED) == Kept(done=1, of=1)
    assert kept(days, {MON, WED}, WED) == Kept(done=2, of=2)
    assert kept(days, {MON}, THU) == Kept(done=1, of=2)


def test_kept_before_the_first_planned_day_is_of_none() -> None:
    assert kept([WED], {MON}, TUE) == Kept(done=0, of=0)
    assert kept([MON], {MON}, TUE, last=0) == Kept(done=0, of=0)


@given(rhythm=PLANS, span=spans(), rests=RESTS, done=st.sets(DAYS), today=DAYS)
def test_kept_never_counts_rests(
    rhythm: Rhythm, span: Range, rests: list[Range], done: set[date], today: date
) -> None:
    days = planned(rhythm, span, rests=rests)
    resting = {day for rest in rests for day in rest.days()}

    found = kept(days, done, today)

    assert found == kept(days, done - resting, today)
    assert 0 <= found.done <= found.of <= min(12, len(set(planned(rhythm, span)) - resting))


@given(
    rhythm=RHYTHMS,
    today=DAYS,
    start=DAYS,
    end=st.none() | DAYS,
    rests=RESTS,
    count=st.integers(1, 20),
    done=st.sets(DAYS),
)
def test_recently_planned_tells_kept_as_much_as_all_days(
    *,
    rhythm: Rhythm,
    today: date,
    start: date,
    end: date | None,
    rests: list[Range],
    count: int,
    done: set[date],
) -> None:
    everything = Range(start, max(start, today + DAY)).intersect(Range(None, end))

    recent = recently_planned(
        rhythm,
        today,
        start=start,
        end=end,
        rests=rests,
        workdays=WEEKDAYS_ONLY,
        first_weekday=0,
        count=count,
    )

    days = planned(rhythm, everything, start=start, rests=rests)
    assert recent == days[len(days) - len(recent) :]
    assert kept(recent, done, today, count) == kept(days, done, today, count)


def test_quota_now_says_what_is_wanted_done_and_left() -> None:
    found = standing(FOUR_A_WEEK, WED, {SUN - 7 * DAY: 2, MON: 2, WED: 1, THU: 5})

    assert found == QuotaNow(period=week_of(MON, 0), wanted=4, done=3)
    assert found.left == 1


def test_quota_now_may_be_passed() -> None:
    found = standing(FOUR_A_WEEK, MON, {MON: 6})

    assert (found.done, found.left) == (6, 0)


@pytest.mark.parametrize(
    ("period", "span"),
    [
        (Period.DAY, Range(WED, THU)),
        (Period.WEEK, week_of(WED, 0)),
        (Period.MONTH, month_of(WED)),
        (Period.QUARTER, quarter_of(WED)),
    ],
)
def test_quota_now_of_each_period(period: Period, span: Range) -> None:
    assert standing(Quota(3, period), WED, {}) == QuotaNow(period=span, wanted=3, done=0)


@pytest.mark.parametrize(
    ("count", "rests", "wanted"),
    [
        (4, [Range(MON, TUE)], 4),
        (4, [Range(MON, FRI)], 2),
        (4, [Range(MON, FRI), Range(THU, SUN)], 1),
        (1, [Range(MON, SUN)], 1),
        (4, [week_of(MON, 0)], 0),
    ],
)
def test_quota_now_wants_less_in_a_week_with_rests(
    count: int, rests: list[Range], wanted: int
) -> None:
    assert standing(Quota(count, Period.WEEK), MON, {}, rests=rests).wanted == wanted


def test_quota_now_wants_its_share_of_the_first_and_the_last_period() -> None:
    twelve = Quota(12, Period.QUARTER)

    # The quarter has 90 days; from 22 March 10 of them are left.
    assert standing(twelve, date(2026, 3, 22), {}, start=date(2026, 3, 22)).wanted == 2
    assert standing(twelve, FIRST, {}, end=date(2026, 1, 11)).wanted == 2
    assert standing(Quota(1, Period.WEEK), SUN, {}, start=SUN).wanted == 1


def test_quota_now_leaves_out_what_was_done_before_the_start() -> None:
    assert standing(FOUR_A_WEEK, FRI, {MON: 1, WED: 1}, start=TUE).done == 1


@given(quota=QUOTAS, day=DAYS, done=DONE, rests=RESTS)
def test_quota_now_begins_afresh_in_each_period(
    quota: Quota, day: date, done: dict[date, int], rests: list[Range]
) -> None:
    found = standing(quota, day, done, rests=rests)
    inside = {on: n for on, n in done.items() if on in found.period}

    assert found == standing(quota, day, inside, rests=rests)
    assert 0 <= found.left <= found.wanted <= quota.count


@given(quota=QUOTAS, day=DAYS, done=DONE)
def test_quota_now_over_all_periods_counts_everything_once(
    quota: Quota, day: date, done: dict[date, int]
) -> None:
    last_days = {
        found.period.days()[-1] for found in (standing(quota, on, done) for on in [*done, day])
    }

    assert sum(standing(quota, on, done).done for on in last_days) == Counter(done).total()


def test_planned_today_is_one_until_it_is_done() -> None:
    assert still_planned(MON_WED_FRI, WED, {MON: 1}) == 1
    assert still_planned(MON_WED_FRI, WED, {WED: 1}) == 0
    assert still_planned(MON_WED_FRI, THU, {}) == 0


def test_planned_today_adds_nothing_from_other_days() -> None:
    assert still_planned(MON_WED_FRI, FRI, {}) == 1
    assert still_planned(Quota(1, Period.DAY), FRI, {}) == 1


def test_planned_today_of_a_quota_is_what_is_left() -> None:
    assert still_planned(FOUR_A_WEEK, WED, {MON: 1}) == 3
    assert still_planned(FOUR_A_WEEK, WED, {MON: 9}) == 0


@pytest.mark.parametrize("rhythm", [MON_WED_FRI, FOUR_A_WEEK])
def test_planned_today_outside_the_challenge_or_at_rest_is_none(rhythm: Rhythm) -> None:
    assert still_planned(rhythm, WED, {}) > 0
    assert still_planned(rhythm, WED, {}, start=THU) == 0
    assert still_planned(rhythm, WED, {}, end=WED) == 0
    assert still_planned(rhythm, WED, {}, rests=[Range(WED, THU)]) == 0


@given(rhythm=RHYTHMS, today=DAYS, done=DONE, rests=RESTS)
def test_planned_today_at_rest_is_none(
    rhythm: Rhythm, today: date, done: dict[date, int], rests: list[Range]
) -> None:
    found = still_planned(rhythm, today, done, rests=rests)

    assert found >= 0
    assert found == 0 or not any(today in rest for rest in rests)


def test_week_plan_says_what_is_planned_and_what_is_free() -> None:
    week = week_plan(
        MON_WED_FRI,
        WED,
        done={MON: 2},
        start=FIRST,
        rests=[Range(FRI, SAT)],
        workdays=WEEKDAYS_ONLY,
        first_weekday=0,
    )

    assert [plan.day for plan in week] == [MON, TUE, WED, THU, FRI, SAT, SUN]
    assert [plan.day for plan in week if plan.planned] == [MON, WED]
    assert [plan.day for plan in week if plan.resting] == [FRI]
    assert [plan.day for plan in week if plan.is_free] == [TUE, THU]
    assert [plan.done for plan in week] == [2, 0, 0, 0, 0, 0, 0]


def test_week_plan_starts_on_the_first_weekday_and_keeps_to_the_challenge() -> None:
    week = week_plan(
        MON_WED_FRI,
        SUN,
        done={},
        start=FIRST,
        end=SUN + 3 * DAY,
        rests=[],
        workdays=WEEKDAYS_ONLY,
        first_weekday=6,
    )

    assert week[0].day == SUN
    assert [plan.day for plan in week if plan.planned] == [SUN + DAY]


def test_spread_of_what_is_left() -> None:
    # 18 weeks and two days.
    found = spread(71, FIRST, FIRST + 128 * DAY)

    assert found == Spread(remaining=71, weeks=18, per_week=71 / 18)


def test_spread_takes_rests_out() -> None:
    rests = [Range(FIRST, FIRST + 14 * DAY), Range(FIRST + 7 * DAY, FIRST + 21 * DAY)]

    assert spread(10, FIRST, FIRST + 56 * DAY, rests=rests) == Spread(10, 5, 2.0)


def test_spread_over_less_than_a_week_is_over_one() -> None:
    assert spread(3, FIRST, FIRST + DAY) == Spread(3, 1, 3.0)


def test_spread_past_the_target_is_of_none() -> None:
    assert spread(-4, FIRST, FIRST + 14 * DAY) == Spread(0, 2, 0.0)


def test_spread_without_a_day_left_is_none() -> None:
    assert spread(5, MON, MON) is None
    assert spread(5, TUE, MON) is None
    assert spread(5, MON, TUE, rests=[Range(MON, None)]) is None
