"""Which copies are worth keeping. Pure: it looks at instants, not at files.

Days, weeks (from Monday) and months are those of UTC, so that a journey moves no copy into
another day. Only those that have a copy count: a machine that was off for a month keeps as many.
"""

from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime

DAYS, WEEKS, MONTHS = 7, 4, 12

Period = Callable[[datetime], tuple[int, ...]]


def worth_keeping(made: Collection[datetime]) -> frozenset[datetime]:
    """Return the newest copy of each of the last 7 days, 4 weeks and 12 months that have one.

    Args:
        made: when each copy was made, aware.
    """
    newest_first = sorted(made, reverse=True)
    rules: Iterable[tuple[Period, int]] = ((_day, DAYS), (_week, WEEKS), (_month, MONTHS))
    return frozenset(
        instant for period, most in rules for instant in _newest_of(newest_first, period, most)
    )


def newest(made: Collection[datetime], most: int) -> frozenset[datetime]:
    """Return the newest copies, at most so many."""
    return frozenset(sorted(made, reverse=True)[:most])


def is_due(made: Iterable[datetime], now: datetime) -> bool:
    """Say whether today has no copy yet."""
    return _day(now) not in {_day(instant) for instant in made}


def _newest_of(newest_first: Iterable[datetime], period: Period, most: int) -> list[datetime]:
    found: dict[tuple[int, ...], datetime] = {}
    for instant in newest_first:
        if len(found) == most:
            break
        found.setdefault(period(instant), instant)
    return list(found.values())


def _day(instant: datetime) -> tuple[int, ...]:
    return (instant.astimezone(UTC).toordinal(),)


def _week(instant: datetime) -> tuple[int, ...]:
    return tuple(instant.astimezone(UTC).isocalendar()[:2])


def _month(instant: datetime) -> tuple[int, ...]:
    day = instant.astimezone(UTC)
    return day.year, day.month
