"""Which copies are kept, for any history of copies at all."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from noes.site.retention import DAYS, MONTHS, WEEKS, is_due, newest, worth_keeping

BEGAN = datetime(2024, 2, 26, tzinfo=UTC)
instants = st.integers(0, 900 * 24 * 60).map(lambda minutes: BEGAN + timedelta(minutes=minutes))
histories = st.sets(instants, max_size=60)


def days(made: list[datetime] | frozenset[datetime]) -> list[str]:
    return sorted(f"{instant:%Y-%m-%d}" for instant in made)


def test_a_copy_a_day_for_two_years_leaves_days_weeks_and_months() -> None:
    made = [datetime(2024, 3, 5, 9, tzinfo=UTC) + timedelta(days=day) for day in range(730)]
    assert days(worth_keeping(made)) == [
        *(f"2025-{month:02}-{day}" for month, day in ((4, 30), (5, 31), (6, 30), (7, 31))),
        *(f"2025-{month:02}-{day}" for month, day in ((8, 31), (9, 30), (10, 31), (11, 30))),
        *("2025-12-31", "2026-01-31", "2026-02-15", "2026-02-22"),
        *("2026-02-26", "2026-02-27", "2026-02-28", "2026-03-01"),
        *("2026-03-02", "2026-03-03", "2026-03-04"),
    ]


@given(histories)
def test_kept_copies_are_the_newest_of_their_day_week_or_month(made: set[datetime]) -> None:
    kept = worth_keeping(made)
    assert kept <= made
    assert len(kept) <= DAYS + WEEKS + MONTHS
    if made:
        assert max(made) in kept
    for instant in kept:
        later = [other for other in made if other > instant]
        assert any(not any(same(instant, other) for other in later) for same in SAME)


def same_day(one: datetime, other: datetime) -> bool:
    return one.date() == other.date()


def same_week(one: datetime, other: datetime) -> bool:
    return one.isocalendar()[:2] == other.isocalendar()[:2]


def same_month(one: datetime, other: datetime) -> bool:
    return (one.year, one.month) == (other.year, other.month)


SAME: tuple[Callable[[datetime, datetime], bool], ...] = (same_day, same_week, same_month)


@given(histories)
def test_each_period_that_counts_has_its_copy(made: set[datetime]) -> None:
    kept = worth_keeping(made)
    for period, most in (
        (datetime.toordinal, DAYS),
        (lambda instant: tuple(instant.isocalendar()[:2]), WEEKS),
        (lambda instant: (instant.year, instant.month), MONTHS),
    ):
        wanted = sorted({period(instant) for instant in made}, reverse=True)[:most]
        assert set(wanted) <= {period(instant) for instant in kept}


@given(histories, instants)
def test_pruning_each_day_keeps_what_pruning_at_the_end_would(
    made: set[datetime], last: datetime
) -> None:
    by_day: frozenset[datetime] = frozenset()
    for instant in sorted({*made, last}):
        by_day = worth_keeping(by_day | {instant})
    assert by_day == worth_keeping({*made, last})


@given(histories)
def test_what_is_kept_does_not_hang_on_the_zone_it_is_written_in(made: set[datetime]) -> None:
    elsewhere = timezone(timedelta(hours=-11))
    assert worth_keeping({instant.astimezone(elsewhere) for instant in made}) == worth_keeping(made)


@given(histories, st.integers(0, 12))
def test_newest_are_the_last_so_many(made: set[datetime], most: int) -> None:
    assert sorted(newest(made, most)) == sorted(made)[max(0, len(made) - most) :]


def test_a_copy_is_due_once_a_day_whatever_the_clock_did() -> None:
    now = datetime(2026, 3, 4, 0, 5, tzinfo=UTC)
    assert is_due([], now)
    assert is_due([now - timedelta(minutes=10)], now)
    assert is_due([now + timedelta(days=300)], now)
    assert not is_due([now + timedelta(hours=23)], now)
    assert not is_due([now.astimezone(timezone(timedelta(hours=-9)))], now)
