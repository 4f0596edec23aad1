"""Everything an owner keeps, put aside row by row, so that a file can be made of it at leisure.

The notebook stands still only while it is read, not while a file is written from it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO, Any

import msgspec
from django.db import transaction

from noes.accounts.models import User
from noes.exchange.document import lists, settings_of
from noes.journal.ledger import open_notebook

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
    file.write(_encode(("settings", settings_of(owner))) + b"\n")
    with transaction.atomic():
        open_notebook(owner.id)
        for name, rows in lists(owner, computed=True):
            sheet = "moments" if name == "wins" else name
            for row in rows:
                if _is_standing(row):
                    standing[sheet] += 1
                    standing["moments"] += sum(map(_is_standing, getattr(row, "moments", ())))
                file.write(_encode((sheet, row)) + b"\n")
    return Spool(file, standing)


def _is_standing(row: msgspec.Struct) -> bool:
    return getattr(row, "trashed_at", None) is None and getattr(row, "voided_at", None) is None
