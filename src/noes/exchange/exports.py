"""Everything an owner keeps, in each format that it can be taken out in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from tempfile import TemporaryFile
from types import MappingProxyType
from typing import IO, Final

from django.db import transaction

from noes.accounts.models import User
from noes.exchange.asks_csv import write_asks
from noes.exchange.book.ods import Ods
from noes.exchange.book.ods_parts import MEDIA_TYPE
from noes.exchange.book.writing import write_book
from noes.exchange.document import written
from noes.journal.ledger import open_notebook

Write = Callable[[User, IO[bytes], date], None]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its media type, and what writes it."""

    content_type: str
    write: Write


def exported(owner: User, ending: str, *, today: date) -> IO[bytes]:
    """Write everything to a nameless file, which then waits for a slow reader.

    Args:
        owner: Whose notebook.
        ending: Of the format, a key of FORMATS.
        today: The owner's local day.

    Raises:
        ExchangeError: The format has no room for all of it.
    """
    file = TemporaryFile()  # noqa: SIM115 - who reads it closes it
    FORMATS[ending].write(owner, file, today)
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


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        "json": Format("application/json", _json),
        "csv": Format("text/csv; charset=utf-8", _csv),
        "xlsx": Format("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _xlsx),
        "ods": Format(MEDIA_TYPE, _ods),
    }
)
