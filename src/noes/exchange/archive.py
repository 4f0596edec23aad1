"""Reading the tables of a zip, within bounds and without unpacking it: a program's whole export."""

import io
import zipfile
import zlib
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from noes.core.words import N_
from noes.exchange.errors import ExchangeError
from noes.exchange.grid import Grid
from noes.exchange.limits import MAX_BYTES
from noes.exchange.recast.loop import archive_of
from noes.exchange.text import read_text

_ENDINGS: Final = (".csv", ".tsv")
_MOST_TABLES: Final = 500
_ENCRYPTED: Final = 1


def holds_tables(names: list[str]) -> bool:
    """Say whether a table is among the members of an archive."""
    return any(map(_is_table, names))


def read_archive(source: bytes, *, sheet: str | None = None) -> tuple[Grid, ...]:
    """Read the tables of a zip as grids.

    Nothing is written anywhere, so that a path of a member is no more than its name.

    Args:
        source: the zip.
        sheet: the one table to read.

    Returns:
        A grid for each table; one for all of them, where they tell the same together.

    Raises:
        ExchangeError: the zip is damaged, locked, too large, or has no such table.
    """
    tables = _tables(source)
    whole = archive_of(tables)
    if whole is not None and sheet is None:
        return (whole,)
    names = tuple(tables)
    if sheet is not None and sheet not in tables:
        raise ExchangeError(
            N_("There is no sheet “%(sheet)s”. The sheets are: %(names)s."),
            sheet=sheet,
            names=", ".join(names),
        )
    wanted = names if sheet is None else (sheet,)
    return tuple(replace(tables[name], sheet=name, sheets=names) for name in wanted)


def _tables(source: bytes) -> dict[str, Grid]:
    tables: dict[str, Grid] = {}
    left = MAX_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            members = [each for each in archive.infolist() if _is_table(each.filename)]
            for member in members[:_MOST_TABLES]:
                content = _content(archive, member, left)
                left -= len(content)
                with suppress(ExchangeError):
                    tables[member.filename] = read_text(content)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise ExchangeError(
            N_("The archive is damaged. Unpack it and bring the table that is in it.")
        ) from error
    if not tables:
        raise ExchangeError(N_("The archive holds no table that can be read."))
    return tables


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> bytes:
    if member.flag_bits & _ENCRYPTED:
        raise ExchangeError(
            N_(
                "The archive is locked with a password. Unpack it and bring the table that is in it."
            )
        )
    with archive.open(member) as file:
        # What a member says of its own size may be false.
        content = file.read(left + 1)
    if len(content) > left:
        raise ExchangeError(
            N_("The archive holds more than %(limit)s MB. Unpack it and bring one table of it."),
            limit=MAX_BYTES // 1_000_000,
        )
    return content


def _is_table(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = path.name.startswith(".") or "__MACOSX" in path.parts
    return path.name.lower().endswith(_ENDINGS) and not hidden
