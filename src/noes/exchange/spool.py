"""Everything an owner keeps, put aside row by row, so that a file can be made of it at leisure.

The notebook stands still only while it is read, not while a file is written from it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO, Any
from uuid import UUID

import msgspec
from django.db import transaction

from noes.accounts.models import User
from noes.exchange.document import LISTS, SETTINGS
from noes.journal.facts import tags_of
from noes.journal.ledger import open_notebook
from noes.journal.models import Ask, Moment
from noes.journal.rows import Row, read, select

ASKS_AT_ONCE = 300
Plain = dict[str, Any]

_encode = msgspec.json.Encoder().encode


@dataclass(frozen=True, slots=True)
class Spool:
    """Everything that is kept, as it stood at one instant.

    Attributes:
        file: A line to each row.
        standing: How many rows of each list are neither in the trash nor taken back.
    """

    file: IO[bytes]
    standing: Mapping[str, int]

    def lines(self) -> Iterator[tuple[str, Plain]]:
        """Each row with the list that it stands in, from the first on.

        First come the settings, then the lists in the order of the document, then the asks with
        their tags and moments, then the moments without an ask.
        """
        self.file.seek(0)
        return map(msgspec.json.Decoder(tuple[str, Plain]).decode, self.file)


def stands(row: Mapping[str, Any]) -> bool:
    """Whether a row is neither in the trash nor taken back."""
    return row.get("trashed_at") is None and row.get("voided_at") is None


def spooled(owner: User) -> Spool:
    """Put everything that an owner keeps aside; who reads it closes its file."""
    file = TemporaryFile()  # noqa: SIM115 - it outlives this function
    standing: Counter[str] = Counter()
    with transaction.atomic():
        open_notebook(owner.id)
        for name, row in _told(owner):
            row.pop("owner_id", None)
            if stands(row):
                standing[name] += 1
                standing["moments"] += sum(map(stands, row.get("moments", ())))
            file.write(_encode((name, row)) + b"\n")
    return Spool(file, standing)


def _told(owner: User) -> Iterator[tuple[str, Row]]:
    yield "settings", {name: getattr(owner, name) for name in SETTINGS}
    for name, model, order in LISTS:
        for row in select(model, owner.id, "id IS NOT NULL", [], order):
            yield name, row
    for ask in _asks(owner.id):
        yield "asks", ask
    for win in select(Moment, owner.id, "ask_id IS NULL", [], "rank, id"):
        yield "moments", win


def _asks(owner: UUID) -> Iterator[Row]:
    entry = -1
    while asks := select(Ask, owner, "entry > %s", [entry], f"entry LIMIT {ASKS_AT_ONCE}"):
        entry = asks[-1]["entry"]
        keys = [ask["id"] for ask in asks]
        tags = tags_of(owner, keys)
        moments: dict[UUID, list[Row]] = defaultdict(list)
        for moment in read(Moment, owner, keys, by="ask_id"):
            del moment["owner_id"]
            moments[moment["ask_id"]].append(moment)
        for ask in asks:
            yield {**ask, "tags": tags.get(ask["id"], ()), "moments": moments[ask["id"]]}
