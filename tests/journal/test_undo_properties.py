"""Undo of any write restores the same export, and every count equals what the moments say."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noes.accounts.models import User
from noes.core.challenge import Challenge, Count, Filter, Measure, total
from noes.journal import actions
from noes.journal.errors import NotFound
from noes.journal.facts import counts_of, told
from noes.journal.models import Ask
from noes.journal.queries.today import challenges, days_to_come, done_by
from tests.journal.people_of_tests import NOW, TODAY, export_of, kept_counts, new_owner
from tests.journal.random_writes import write

pytestmark = pytest.mark.django_db
LATER = TODAY + timedelta(days=10)


@given(st.data())
def test_undo_of_any_write_restores_the_same_export_and_counts(data: st.DataObject) -> None:
    owner = new_owner()
    for _step in range(data.draw(st.integers(1, 6))):
        before, counts = export_of(owner), kept_counts(owner)
        if not write(data.draw, owner):
            continue
        changed, moved = export_of(owner), kept_counts(owner)
        if changed != before:
            actions.undo(owner, now=NOW)
            assert export_of(owner) == before
            assert kept_counts(owner) == counts
            again = write(data.draw, owner)
            assert again in (True, False)
        else:
            assert moved == counts


@given(st.data())
def test_undo_of_everything_leaves_an_empty_notebook(data: st.DataObject) -> None:
    owner = new_owner()
    empty, counts = export_of(owner), kept_counts(owner)
    stack = []
    for _step in range(data.draw(st.integers(1, 8))):
        stack.append(export_of(owner))
        if not write(data.draw, owner) or export_of(owner) == stack[-1]:
            stack.pop()
    for before in reversed(stack):
        actions.undo(owner, now=NOW)
        assert export_of(owner) == before
    assert export_of(owner) == empty
    assert kept_counts(owner) == counts


@settings(max_examples=80)
@given(st.data())
def test_counts_that_are_kept_equal_the_counts_of_the_moments(data: st.DataObject) -> None:
    owner = new_owner()
    for _step in range(data.draw(st.integers(2, 8))):
        write(data.draw, owner)
        if data.draw(st.integers(0, 4)) == 0:
            try:
                actions.undo(owner, now=NOW)
            except NotFound:  # nothing was written yet
                assert kept_counts(owner)["counts"] == []
    counts = _counts_by_fold(owner)
    assert kept_counts(owner)["counts"] == counts
    coming, later = days_to_come(owner, TODAY), days_to_come(owner, LATER)
    assert later == []
    for row in challenges(owner):
        # Who waits is told by the day as it stands, so it is held on a day after all of them.
        assert done_by(row, later if row["measure"] == "open" else coming) == _done_by_core(
            row, counts
        )


def _counts_by_fold(owner: User) -> list[tuple[str, date, str, str, bool, int]]:
    keys = list(Ask.objects.filter(owner_id=owner.id).values_list("id", flat=True))
    found = sum((counts_of(ask) for ask in told(owner.id, keys).values()), start=counts_of(None))
    return sorted((*key, n) for key, n in found.items())


def _done_by_core(
    row: dict[str, object], counts: list[tuple[str, date, str, str, bool, int]]
) -> int:
    chosen = Filter(
        kinds=frozenset(str(row["kinds"]).split(",")) if row["kinds"] else frozenset(),
        dream=bool(row["dream"]),
    )
    start, end = row["start"], row["end"]
    assert isinstance(start, date)
    assert end is None or isinstance(end, date)
    challenge = Challenge(Measure(str(row["measure"])), start, filter=chosen, end=end)
    as_core = [
        Count(
            Measure(measure),
            None if day == date.min else day,
            kind or None,
            channel or None,
            dream,
            n,
        )
        for measure, day, kind, channel, dream, n in counts
    ]
    return total(challenge, as_core, TODAY)
