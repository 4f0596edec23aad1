"""Everything an owner keeps, written in each format that it can be taken out in."""

from collections.abc import Callable, Mapping
from datetime import date
from tempfile import TemporaryFile
from types import MappingProxyType
from typing import IO, Final

from django.db import transaction

from noes.accounts.models import User
from noes.exchange.asks_csv import write_asks
from noes.exchange.book.ods import Ods
from noes.exchange.book.writing import write_book
from noes.exchange.document import written
from noes.journal.ledger import open_notebook

Write = Callable[[User, IO[bytes], date], None]


def exported(owner: User, ending: str, *, today: date) -> IO[bytes]:
    """Write everything to a nameless file, which then waits for a slow reader.

    Args:
        owner: Whose notebook.
        ending: Of the format, one of FORMATS.
        today: The owner's local day.

    Raises:
        ExchangeError: The format has no room for all of it.
    """
    file = TemporaryFile()  # noqa: SIM115 - who reads it closes it
    WRITERS[ending](owner, file, today)
    file.seek(0)
    return file


def _json(owner: User, file: IO[bytes], _today: date) -> None:
    """Write the document while nothing is written to the notebook."""
    with transaction.atomic():
        open_notebook(owner.id)
        for piece in written(owner):
            file.write(piece.encode())


def _xlsx(owner: User, file: IO[bytes], today: date) -> None:
    # late: start-up - xlsxwriter takes 60 ms, and most runs write no workbook
    from noes.exchange.book.xlsx import Xlsx

    write_book(owner, file, Xlsx, today=today)


def _ods(owner: User, file: IO[bytes], today: date) -> None:
    write_book(owner, file, Ods, today=today)


def _csv(owner: User, file: IO[bytes], _today: date) -> None:
    write_asks(owner, file)


WRITERS: Final[Mapping[str, Write]] = MappingProxyType(
    {"xlsx": _xlsx, "ods": _ods, "csv": _csv, "json": _json}
)
