"""A previewed table as it arrives in a notebook."""

from datetime import UTC, date, datetime

import pytest

from noes.exchange.choices import Choices
from noes.exchange.preview import preview
from noes.journal import actions
from noes.journal.models import Ask, Moment
from tests.exchange.making import TABLES
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
