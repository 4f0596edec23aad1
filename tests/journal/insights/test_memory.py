"""What insights take of memory: little for each ask, and nothing for what the notebook was before."""

import tracemalloc
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.insights import computed, insights_of
from noes.journal.queries.courses import courses
from noes.journal.queries.ratings import ratings
from tests.exchange_records import Record
from tests.journal.people_of_tests import NOW, TODAY

pytestmark = pytest.mark.django_db
ASKS = 3000
MOST_FOR_EACH = 500  # bytes; a row with its words takes twice as many


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """Nothing is kept from one test to the next, nor from those of other folders."""
    computed._kept.clear()
    yield
    computed._kept.clear()


@pytest.fixture
def many(owner: User) -> User:
    """An owner with many asks, one in seven of which waits."""
    rows = [
        Record(
            n,
            f"Pitched the story of repair cafés, part {n}",
            person=f"Editor {n % 50}",
            kind="pitch",
            channel="email",
            sent_on=TODAY - timedelta(days=20 + n % 300),
            outcome="declined" if n % 7 else "waiting",
            outcome_on=TODAY - timedelta(days=n % 20) if n % 7 else None,
            dread=n % 3,
            sting=n % 5 if n % 7 else None,
        )
        for n in range(ASKS)
    ]
    actions.import_records(owner, rows, name="many.csv", now=NOW)
    return owner


def peak_for_each(read: Callable[[], object]) -> float:
    """Bytes that reading takes at most, for each ask; what is kept for good was read before."""
    read()
    tracemalloc.start()
    try:
        read()
        return tracemalloc.get_traced_memory()[1] / ASKS
    finally:
        tracemalloc.stop()


def test_courses_are_read_without_all_their_rows_at_once(many: User) -> None:
    assert peak_for_each(lambda: courses(many, TODAY)) < MOST_FOR_EACH


def test_ratings_are_kept_once_however_many_are_equal(many: User) -> None:
    found = ratings(many, TODAY)
    assert len(found.dread) == ASKS
    assert len({id(one) for one in found.dread}) == len(set(found.dread)) < ASKS


def test_of_an_owner_only_the_latest_is_kept(owner: User) -> None:
    first = insights_of(owner, 1, TODAY)
    assert insights_of(owner, 1, TODAY) is first
    later = insights_of(owner, 2, TODAY)
    assert [found for _revision, found in computed._kept.values()] == [later]
    assert insights_of(owner, 2, TODAY + timedelta(days=1)).as_of == TODAY + timedelta(days=1)
    assert len(computed._kept) == 1
