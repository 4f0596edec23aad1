"""A previewed table as it arrives in a notebook."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from noes.accounts.models import User
from noes.exchange.bringing import bring_in
from noes.exchange.choices import Choices
from noes.exchange.notebook import past_of
from noes.exchange.preview import Preview, preview
from noes.journal import actions
from noes.journal.models import Ask, Moment, Notebook
from tests.exchange.making import TABLES
from tests.exchange_records import Record
from tests.journal.people_of_tests import new_owner

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_records_of_a_preview_become_asks() -> None:
    owner = new_owner()
    found = preview(
        (TABLES / "freelance.csv").read_bytes(),
        name="freelance.csv",
        choices=Choices(outcomes={"maybe in autumn, ask again": "declined"}),
        today=date(2026, 11, 22),
    )
    actions.import_records(owner, found.records(), name="freelance.csv", now=NOW)
    asks = Ask.objects.filter(owner_id=owner.id).order_by("entry")
    assert list(asks.values_list("source_row", "state", "outcome", "sent_on")) == [
        (4, "no", "declined", date(2026, 2, 3)),
        (5, "yes", "accepted", date(2026, 2, 5)),
        (6, "no", "declined", None),
        (8, "no", "ghosted", date(2026, 2, 12)),
        (10, "waiting", None, None),
        (11, "draft", None, None),
    ]
    assert asks[1].source.startswith('["05.02.2026", "Raise my rate by a fifth", "Baker & Sons"')
    undated = Moment.objects.filter(owner_id=owner.id).exclude(day_text="").order_by("rank")
    assert list(undated.values_list("type", "day_text")) == [
        ("sent", "before Easter"),
        ("sent", "31.02.2026"),
    ]


@pytest.mark.parametrize("table", ["freelance.csv", "linkedin-connections.csv"])
def test_table_that_was_looked_at_twice_comes_in_once(table: str) -> None:
    owner = new_owner()
    found = [_looked_at(owner, table) for _time in range(2)]
    said = [
        bring_in(owner, each, name=table, now=NOW, key=f"key-{at}")["import"]
        for at, each in enumerate(found)
    ]
    assert said[0]["asks"] + said[0]["people"] == found[0].to_import > 0
    assert said[1] == {"id": None, "asks": 0, "people": 0}


def test_table_comes_in_as_it_was_looked_at_where_other_things_were_written() -> None:
    owner = new_owner()
    found = _looked_at(owner, "freelance.csv")
    actions.import_records(owner, [Record(2, "Another")], name="t.csv", now=NOW)
    said = bring_in(owner, found, name="freelance.csv", now=NOW)
    assert said["import"]["asks"] == found.to_import


def _looked_at(owner: User, table: str) -> Preview:
    Notebook.objects.get_or_create(owner_id=owner.id)
    fresh = User.objects.get(id=owner.id)  # as a request reads it
    found = preview(
        (TABLES / table).read_bytes(), name=table, today=NOW.date(), past=past_of(fresh)
    )
    return replace(found, choices=found.with_guesses())
