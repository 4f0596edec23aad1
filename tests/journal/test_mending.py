"""What is kept per change agrees with the moments after any writes, and can be made again."""

from typing import Any

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.actions.mending import mend
from noes.journal.errors import NotFound
from noes.journal.models import Ask, Challenge, DayCount, Notebook
from noes.journal.queries import agreement
from noes.journal.queries.agreement import Differences, differences
from noes.journal.wishes import NewAsk
from tests.journal.people_of_tests import NOW, export_of, kept_counts, new_owner
from tests.journal.random_writes import write
from tests.journal.test_access import everything

pytestmark = pytest.mark.django_db


def texts(owner: User) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ask_id, text FROM journal_search WHERE owner_id = %s ORDER BY 1", [owner.id.hex]
        )
        return list(cursor.fetchall())


@given(st.data())
def test_kept_things_agree_with_the_moments_after_any_writes(data: st.DataObject) -> None:
    owner = new_owner()
    for _step in range(data.draw(st.integers(0, 8))):
        write(data.draw, owner)
        if data.draw(st.integers(0, 4)) == 0:
            try:
                actions.undo(owner, now=NOW)
            except NotFound:  # nothing was written yet
                assert kept_counts(owner)["counts"] == []
    assert differences(owner.id) == Differences()


@given(st.data())
def test_mending_makes_everything_again_as_it_was(data: st.DataObject) -> None:
    owner = new_owner()
    for _step in range(data.draw(st.integers(2, 8))):
        write(data.draw, owner)
    counts, words, export = kept_counts(owner), texts(owner), export_of(owner)
    rank = next_rank(owner)
    spoil(owner)
    mend(owner.id)
    assert (kept_counts(owner), texts(owner), export_of(owner)) == (counts, words, export)
    assert next_rank(owner) == rank
    assert differences(owner.id) == Differences()


def next_rank(owner: User) -> int:
    return Notebook.objects.get_or_create(owner_id=owner.id)[0].next_rank


def spoil(owner: User) -> None:
    of_owner: Any = {"owner_id": owner.id}
    Ask.objects.filter(**of_owner).update(state="yes", sent_on=None, acts=7)
    DayCount.objects.filter(**of_owner).update(n=3)
    DayCount.objects.create(
        **of_owner, measure="asks", day="2020-01-01", kind="", channel="", dream=False, n=2
    )
    Challenge.objects.filter(**of_owner).update(done=999)
    Notebook.objects.filter(**of_owner).update(asked=41, waiting=2)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM journal_search WHERE owner_id = %s", [owner.id.hex])


def test_differences_are_told_one_by_one(owner: User, stranger: User) -> None:
    everything(owner)
    everything(stranger)
    ask = Ask.objects.filter(owner_id=owner.id).order_by("entry").values_list("id", flat=True)[0]
    Ask.objects.filter(owner_id=owner.id, id=ask).update(state="yes")
    DayCount.objects.filter(owner_id=owner.id, measure="asks").update(n=9)
    Notebook.objects.filter(owner_id=owner.id).update(waiting=77, next_rank=1)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE journal_search SET text = 'x' WHERE ask_id = %s", [ask.hex])
    found = differences(owner.id)
    counts = DayCount.objects.filter(owner_id=owner.id, measure="asks").count()
    assert found == Differences(
        folds=1, texts=1, counts=counts, totals=("waiting",), challenges=0, rank=True
    )
    assert differences(stranger.id) == Differences()
    assert mend(owner.id) == found
    assert mend(owner.id) == Differences()


def test_mending_turns_a_page_only_where_something_was_mended(owner: User) -> None:
    everything(owner)
    before = Notebook.objects.get(owner_id=owner.id).revision
    mend(owner.id)
    assert Notebook.objects.get(owner_id=owner.id).revision == before
    Notebook.objects.filter(owner_id=owner.id).update(noes=5)
    mend(owner.id)
    assert Notebook.objects.get(owner_id=owner.id).revision == before + 1


def test_asks_come_in_batches_of_every_size(owner: User, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        actions.log_ask(owner, NewAsk(f"Ask {number}"), now=NOW)
    for size in (1, 2, 5, 6):
        monkeypatch.setattr(agreement, "ASKS_AT_ONCE", size)
        batches = [[ask.row["title"] for ask in batch] for batch in agreement.batches(owner.id)]
        assert [title for batch in batches for title in batch] == [
            f"Ask {number}" for number in range(5)
        ]
        assert max(map(len, batches)) == min(size, 5)
