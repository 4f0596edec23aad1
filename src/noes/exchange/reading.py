"""Reading a file by what it holds, whatever it is called."""

import codecs
import io
import zipfile
from typing import Final

from noes.core.words import N_
from noes.exchange.archive import holds_tables, read_archive
from noes.exchange.errors import ExchangeError
from noes.exchange.grid import Grid
from noes.exchange.limits import MAX_BYTES
from noes.exchange.mbox import is_mbox, read_mbox
from noes.exchange.recast.beaverhabits import read_habits
from noes.exchange.text import read_text
from noes.exchange.workbook import read_workbook

PASTED: Final = "pasted"

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURE: Final = N_("The file is a picture. Bring the table as CSV or xlsx.")
_ARCHIVE: Final = N_("The file is an archive. Unpack it and bring the table that is in it.")
_WEB_PAGE: Final = N_(
    "The file is a web page, whatever it is called. Open it in a spreadsheet program and save it as"
    " xlsx."
)
_JSON: Final = N_("The file is JSON, but not an export of Noes. Bring the table as CSV or xlsx.")
_NO_TABLES: Final = (
    (b"%pdf", N_("The file is a PDF. Bring the table as CSV or xlsx.")),
    (b"\x89png", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"gif8", _PICTURE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"rar!", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"sqlite format 3", N_("The file is a database. Export the table from it as CSV.")),
    (b"{\\rtf", N_("The file is a text document. Bring the table as CSV or xlsx.")),
    (b"<!doctype", _WEB_PAGE),
    (b"<html", _WEB_PAGE),
    (b"<table", _WEB_PAGE),
    (b"<?xml", N_("The file is XML. Open it in a spreadsheet program and save it as xlsx.")),
    (b"[", _JSON),
)
_BINARY_WORKBOOK: Final = N_(
    "The file is a binary workbook (xlsb). Open it in a spreadsheet program and save it as xlsx."
)
_LONGEST_MARK: Final = 64


def read(source: bytes, *, name: str, sheet: str | None = None) -> tuple[Grid, ...]:
    """Read a file as grids of texts.

    Args:
        source: the file, or the cells that were pasted.
        name: what the file is called, or PASTED; it decides only between comma and tab in a text
            that no delimiter parts.
        sheet: the one sheet of a spreadsheet, or table of an archive, to read.

    Returns:
        One grid for a text or a mailbox; for a spreadsheet one for each visible sheet with cells, and
        for an archive one for each table in it.

    Raises:
        ExchangeError: the file is empty, too large, damaged, locked, or no table.
    """
    if not source:
        raise ExchangeError(N_("The file is empty: there is no table to read."))
    if len(source) > MAX_BYTES:
        raise ExchangeError(
            N_("The file is larger than %(limit)s MB. Bring the table in parts."),
            limit=MAX_BYTES // 1_000_000,
        )
    format_ = format_of(source)
    match format_:
        case "mbox":
            return (read_mbox(source),)
        case "json":
            return (_read_json(source),)
        case "zip":
            return read_archive(source, sheet=sheet)
        case "text":
            return (_read_text(source, name, sheet),)
    return read_workbook(source, format_, sheet=sheet)


def _read_json(source: bytes) -> Grid:
    habits = read_habits(source)
    if habits is None:
        raise ExchangeError(_JSON)
    return habits


def _read_text(source: bytes, name: str, sheet: str | None) -> Grid:
    if name.lower().endswith(".json"):
        raise ExchangeError(_JSON)
    if sheet is not None:
        raise ExchangeError(
            N_("The file has no sheets, so there is no sheet “%(sheet)s”. Name none."),
            sheet=sheet,
        )
    usual = "\t" if name == PASTED or name.lower().endswith((".tsv", ".tab")) else ","
    return read_text(source, usual=usual)


def format_of(source: bytes) -> str:
    """Tell xlsx, ods, xls, zip, mbox, json and text apart by what is in them.

    Raises:
        ExchangeError: the file is something else, which the sentence names.
    """
    if source.startswith(_OLE):
        return "xls"
    if source.startswith(_ZIP):
        return _format_of_zip(source)
    if is_mbox(source):
        return "mbox"
    start = source[:_LONGEST_MARK].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if start.startswith(b"{"):
        return "json"
    for mark, sentence in _NO_TABLES:
        if start.startswith(mark):
            raise ExchangeError(sentence)
    return "text"


def _format_of_zip(source: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise ExchangeError(
            N_("The file is damaged. If it is a spreadsheet, open it and save it again.")
        ) from error
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "content.xml" in names:
        return "ods"
    if holds_tables(names):
        return "zip"
    raise ExchangeError(_BINARY_WORKBOOK if "xl/workbook.bin" in names else _ARCHIVE)
