"""Cells in which a spreadsheet shows an error, such as #N/A, turned to texts before it is read.

The library that reads spreadsheets takes them for empty, and what stood there would be lost.
"""

import io
import re
import zipfile
import zlib
from typing import Final

from noes.exchange.limits import MAX_BYTES

_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml|content\.xml")
# No text holds a bare <, so these are found inside tags only.
_OF_XLSX: Final = re.compile(rb"""(<(?:\w+:)?c\s(?:[^<>]*\s)?t\s*=\s*)(?:"e"|'e')""")
_OF_ODS: Final = re.compile(rb"""<table:table-cell\s[^<>]*calcext:value-type="error"[^<>]*>""")
_MARKS: Final = (b'"e"', b"'e'", b'"error"')
_LONGEST_MARK: Final = max(map(len, _MARKS))
_PIECE: Final = 1 << 20
_DAMAGE: Final = (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, ValueError)
_VALUE: Final = re.compile(rb"""\soffice:(?:\w+-)?value(?:-type)?="[^"]*\"""")
_AS_TEXT: Final = b'<table:table-cell office:value-type="string"'


def may_show_errors(source: bytes) -> bool:
    """Say whether a workbook may show errors, piece by piece; where it unfolds far, it may.

    Args:
        source: as of `with_error_texts`.
    """
    left = MAX_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            for name in filter(_SHEET.fullmatch, archive.namelist()):
                with archive.open(name) as sheet:
                    end = b""
                    while left > 0 and (piece := sheet.read(_PIECE)):
                        left -= len(piece)
                        piece = end + piece  # a mark may lie across two
                        if any(mark in piece for mark in _MARKS):
                            return True
                        end = piece[-_LONGEST_MARK:]
    except _DAMAGE:
        return True  # the reader says what is wrong with it
    return left <= 0


def with_error_texts(source: bytes) -> bytes:
    """Give a workbook whose errors are texts.

    Args:
        source: an xlsx or ods; anything else, and what is damaged, is given back as it is.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            sheets = {
                name: told
                for name in archive.namelist()
                if _SHEET.fullmatch(name) and (told := _told(archive.read(name)))
            }
            return _with(archive, sheets) if sheets else source
    except _DAMAGE:
        return source


def _told(sheet: bytes) -> bytes | None:
    """Give a sheet with its errors as texts; None where it has none."""
    told, errors = _OF_XLSX.subn(rb'\1"str"', sheet)
    told, more = _OF_ODS.subn(_as_text, told)
    return told if errors + more else None


def _as_text(cell: re.Match[bytes]) -> bytes:
    return _VALUE.sub(b"", cell[0]).replace(b"<table:table-cell", _AS_TEXT, 1)


def _with(archive: zipfile.ZipFile, sheets: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as changed:
        for name in archive.namelist():
            changed.writestr(name, sheets.get(name) or archive.read(name))
    return held.getvalue()
