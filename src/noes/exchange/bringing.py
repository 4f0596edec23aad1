"""A table that was looked at, brought in once."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache

from noes.accounts.models import User
from noes.exchange.notebook import past_of
from noes.exchange.past import of_shape
from noes.exchange.preview import Preview
from noes.exchange.recast.sheet import Someone
from noes.exchange.records import Record
from noes.journal.actions.imports import import_records
from noes.journal.ledger import Document
from noes.journal.queries import imports as queries


def bring_in(
    owner: User,
    found: Preview,
    *,
    name: str,
    now: datetime,
    key: str | None = None,
    told: object = None,
) -> Document:
    """Bring in what is new of a table, as one write.

    Where another write came since it was looked up what the notebook has, that is looked up again
    while nothing else can be written: the same table by two doors at once comes in once.

    Args:
        owner: whose notebook.
        found: the table's preview, ready.
        name: what the table is called.
        now: the instant of the import.
        key: the client's idempotency key.
        told: what tells this table and its reading from others of its name, for the key.

    Returns:
        What came, as `import_records` says it.
    """

    @cache
    def latest() -> Preview:
        is_same = queries.revision_of(owner) == found.revision
        return found if is_same else found.beside(past_of(owner))

    def records() -> Iterator[Record]:
        yield from latest().records()

    def people() -> Iterator[Someone]:
        yield from latest().people()

    chosen = of_shape(found.choices)
    return import_records(
        owner, records(), people=people(), name=name, now=now, key=key, told=told, chosen=chosen
    )
