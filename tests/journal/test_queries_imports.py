from datetime import timedelta
from uuid import UUID

import pytest

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.errors import NotFound
from noes.journal.queries.imports import Brought, Came, brought_by, came, imports
from noes.journal.wishes import NewAsk
from tests.exchange_records import Record
from tests.journal.people_of_tests import NOW, TODAY

pytestmark = pytest.mark.django_db


def bring(owner: User, name: str, *outcomes: str, days: int = 0) -> UUID:
    rows = [Record(n, "Pitch", sent_on=TODAY, outcome=said) for n, said in enumerate(outcomes, 2)]
    now = NOW + timedelta(days=days)
    return UUID(actions.import_records(owner, rows, name=name, now=now)["import"]["id"])


def test_imports_come_latest_first_with_what_is_still_here(owner: User) -> None:
    first = bring(owner, "old.csv", "waiting", "declined")
    second = bring(owner, "new.csv", "waiting", days=1)
    actions.remove_import(owner, first, now=NOW)
    assert imports(owner) == [
        Brought(second, "new.csv", NOW + timedelta(days=1), 1, 1, 0),
        Brought(first, "old.csv", NOW, 2, 0, 0),
    ]
    assert [table.id for table in imports(owner, limit=1)] == [second]


def test_what_came_is_told_by_state(owner: User) -> None:
    rows = [
        Record(2, "No", sent_on=TODAY, outcome="ghosted"),
        Record(3, "Somewhen", day_text="in spring", outcome="declined"),
        Record(4, "Draft", outcome="draft"),
    ]
    answer = actions.import_records(owner, rows, name="table.csv", now=NOW)
    key = UUID(answer["import"]["id"])
    brought = Brought(key, "table.csv", NOW, 3, 3, 0)
    assert came(owner, key) == Came(
        brought, {"no": 2, "draft": 1}, undated=1, asked=2, strokes=("no", "no"), revision=1
    )


def test_strokes_come_by_the_day_of_asking(owner: User) -> None:
    days = [("accepted", TODAY), ("waiting", TODAY - timedelta(days=9)), ("declined", None)]
    rows = [Record(n, "Ask", sent_on=on, outcome=said) for n, (said, on) in enumerate(days, 2)]
    answer = actions.import_records(owner, rows, name="table.csv", now=NOW)
    found = came(owner, UUID(answer["import"]["id"]))
    assert found.strokes == ("no", "waiting", "yes")


def test_only_the_last_write_has_its_revision_told(owner: User) -> None:
    first = bring(owner, "old.csv", "waiting")
    second = bring(owner, "new.csv", "waiting")
    assert (came(owner, first).revision, came(owner, second).revision) == (None, 2)
    actions.log_ask(owner, NewAsk("Later"), now=NOW)
    assert came(owner, second).revision is None


def test_import_is_found_by_the_key_of_its_write(owner: User, stranger: User) -> None:
    row = Record(2, "Pitch")
    answer = actions.import_records(owner, [row], name="table.csv", now=NOW, key="k")
    assert brought_by(owner, "k") == UUID(answer["import"]["id"])
    assert (brought_by(owner, "other"), brought_by(stranger, "k")) == (None, None)


def test_imports_of_another_are_nowhere(owner: User, stranger: User) -> None:
    key = bring(owner, "old.csv", "waiting")
    assert imports(stranger) == []
    with pytest.raises(NotFound):
        came(stranger, key)
