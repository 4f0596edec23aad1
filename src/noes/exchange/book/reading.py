"""A workbook of ours read back as the document that it was written from.

What the readable cells show is what is read. What has no readable form comes from the hidden sheet.
"""

import csv
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NoReturn

from noes.core.moments import Type
from noes.core.words import N_
from noes.exchange.book.cells import GOES_ON, READ, looks_like
from noes.exchange.book.columns import BY_NAME, COMPUTED, ID, LABEL, SHEETS, Column, How, Sheet
from noes.exchange.book.mark import mark_of
from noes.exchange.book.packing import HEAD, HIDDEN_SHEET, Packed, unpacked
from noes.exchange.document import VERSION
from noes.exchange.errors import ExchangeError
from noes.exchange.limits import MAX_BYTES
from noes.exchange.source import Source, file_of
from noes.exchange.workbook import read_every_sheet
from noes.journal.figures import quoted

_ZIPPED: Final = b"PK\x03\x04"
_NAMED: Final = f'name="{HIDDEN_SHEET}"'.encode()
_CONTENTS: Final = ("xl/workbook.xml", "content.xml")
_PIECE: Final = 1 << 20
_DAMAGED: Final = N_("This workbook of Noes does not hold together any more. Export it once more.")

# Asks name people, and moments name asks.
_NAMED_FIRST: Final = sorted(SHEETS, key=lambda sheet: (not sheet.called, sheet.name == "asks"))

Plain = dict[str, Any]


def is_book(source: Source) -> bool:
    """Whether a file is a workbook that Noes wrote, whatever program saved it since."""
    file = file_of(source)
    if file.read(len(_ZIPPED)) != _ZIPPED:
        return False
    try:
        with zipfile.ZipFile(file) as archive:
            names = [name for name in _CONTENTS if name in archive.namelist()]
            return any(_holds(archive, name) for name in names)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, RuntimeError):
        return False


def _holds(archive: zipfile.ZipFile, name: str) -> bool:
    """Whether a member names the hidden sheet; read in pieces, and never without end."""
    end = b""
    with archive.open(name) as member:
        for _piece in range(MAX_BYTES // _PIECE):
            piece = member.read(_PIECE)
            if not piece:
                return False
            if _NAMED in end + piece:
                return True
            end = piece[-len(_NAMED) :]
    return False


def document_of(source: bytes) -> Plain:
    """The document that a workbook holds, each value as JSON would have it.

    Raises:
        ExchangeError: It was changed in a way that cannot be read; the sentence says where.
    """
    try:
        sheets = read_every_sheet(source)
        hidden = sheets[HIDDEN_SHEET]
        mark, version, *_rest = next(hidden)
        if mark != HEAD:
            raise ExchangeError(_DAMAGED)
        whole = {"noes": int(version)}
        return whole if int(version) > VERSION else whole | _Book(sheets, hidden).document()
    except (csv.Error, LookupError, StopIteration, ValueError, TypeError) as error:
        raise ExchangeError(_DAMAGED) from error


class _Book:
    """What the hidden sheet says, and with it the other sheets."""

    def __init__(
        self, sheets: Mapping[str, Iterator[list[str]]], hidden: Iterator[list[str]]
    ) -> None:
        self.sheets = sheets
        self.titles: dict[str, str] = {}
        self.headings: dict[tuple[str, str], str] = {}
        self.words: dict[tuple[str, str], str] = {}
        self.exact: dict[tuple[str, str, str], Any] = {}
        self.rows: dict[str, list[Plain]] = {each.name: [] for each in SHEETS}
        self.names: dict[str, _Names] = {each.name: _Names() for each in SHEETS if each.called}
        self.settings: Plain = {}
        for each in unpacked(hidden):
            self._take(each)

    def _take(self, packed: Packed) -> None:
        first, second, _third = packed.names
        match packed.mark:
            case "sheet":
                self.titles[first] = packed.value
            case "column":
                self.headings[first, second] = packed.value
            case "word":
                slug, label = packed.value
                self.words[first, _folded(label)] = slug
            case "exact":
                self.exact[packed.names] = packed.value
            case "row" if first == "settings":
                self.settings = packed.value
            case "row":
                self._keep(first, packed.value)

    def _keep(self, name: str, row: Plain) -> None:
        self.rows.setdefault(name, []).append(row)
        sheet = BY_NAME.get(name)
        if sheet and sheet.called:
            self.names[name].add(row["id"], row[sheet.called], row[sheet.called])

    def document(self) -> Plain:
        for sheet in _NAMED_FIRST:
            if sheet.name in self.titles:
                _Reader(self, sheet).read()
        return self._put_together()

    def _put_together(self) -> Plain:
        asks = {row["id"]: row for row in self.rows["asks"]}
        wins = []
        for ask in asks.values():
            ask.setdefault("moments", [])
        for moment in self.rows.pop("moments"):
            if moment["ask_id"] is None:
                wins.append(moment)
            else:
                asks[moment["ask_id"]]["moments"].append(moment)
        whole = {"settings": self.settings, **self.rows, "wins": wins}
        return {**whole, "asks": list(asks.values())}


class _Names:
    """What the rows of a list are called, now and when the workbook was written."""

    def __init__(self) -> None:
        self.now: dict[str, str] = {}  # by id
        self.then: dict[str, str] = {}
        self.ids: dict[str, set[str]] = {}

    def add(self, key: str, now: str, then: str) -> None:
        self.now[key], self.then[key] = now, then
        self.ids.setdefault(_folded(now), set()).add(key)

    def still_names(self, shown: str, key: str) -> bool:
        """Whether what is shown is what a row was called, or is called now."""
        return key in self.now and any(
            looks_like(shown, name) for name in (self.then[key], self.now[key])
        )


class _Reader:
    """Reads the rows of one sheet."""

    def __init__(self, book: _Book, sheet: Sheet) -> None:
        self.book, self.sheet = book, sheet
        self.title = book.titles[sheet.name]
        rows = book.sheets.get(self.title)
        if rows is None:
            raise ExchangeError(
                N_("There is no sheet “%(sheet)s” in this workbook any more. Export it once more."),
                sheet=self.title,
            )
        self.rows = rows
        found = {heading.strip(): at for at, heading in reversed([*enumerate(next(rows, []))])}
        self.places = {each.key: self._place(each, found) for each in sheet.columns}
        self.computed = [each for each in sheet.columns if each.is_computed]
        self.number = 1

    def _heading(self, key: str) -> str:
        return self.book.headings[self.sheet.name, key]

    def _place(self, column: Column, found: Mapping[str, int]) -> int:
        heading = self._heading(column.key)
        if heading not in found:
            raise ExchangeError(
                N_(
                    "“%(sheet)s” has no column “%(heading)s” any more. Put the heading back, or"
                    " export the workbook once more."
                ),
                sheet=self.title,
                heading=heading,
            )
        return found[heading]

    def read(self) -> None:
        seen: set[str] = set()
        for cells in self.rows:
            self.number += 1
            shown = [self._cell(cells, each) for each in self.sheet.columns]
            if any(shown):
                row = self._row(dict(zip(self.places, shown, strict=True)))
                if row["id"] in seen:
                    self._say(_TWICE)
                seen.add(row["id"])

    def _cell(self, cells: Sequence[str], column: Column) -> str:
        at = self.places[column.key]
        return cells[at].strip() if at < len(cells) else ""

    def _row(self, shown: Mapping[str, str]) -> Plain:
        if not shown[ID]:
            self._say(_ADDED)
        if self.computed:
            self._check_computed(shown)
        row: Plain = {}
        for column in self.sheet.columns:
            if column.how is How.NAME:
                row[f"{column.key}_id"] = self._named(column, shown)
            elif not (column.is_computed or column.key in (LABEL, COMPUTED) or column.key in row):
                row[column.key] = self._value(column, shown[column.key], shown[ID])
        if self.sheet.called:
            names = self.book.names[self.sheet.name]
            names.add(row["id"], row[self.sheet.called], shown[LABEL])
        if self.sheet.name == "moments" and not row["ask_id"] and row["type"] not in _ALONE:
            self._say(_NO_ASK, column=self._heading("ask"))
        self.book.rows[self.sheet.name].append(row)
        return row

    def _check_computed(self, shown: Mapping[str, str]) -> None:
        if str(mark_of(shown[each.key] for each in self.computed)) != shown[COMPUTED]:
            names = ", ".join(quoted(self._heading(each.key)) for each in self.computed)
            self._say(_FOLLOWS, columns=names, moments=self.book.titles["moments"])

    def _value(self, column: Column, cell: str, key: str) -> Any:
        exact = self.book.exact.get((self.sheet.name, key, column.key))
        if exact is not None and looks_like(cell, _as_text(exact)):
            return exact
        if not cell and column.key == self.sheet.called:
            self._say(_NOTHING, column=self._heading(column.key))
        if not cell:
            return self._blank(column)
        if isinstance(exact, str) and cell.endswith(GOES_ON.strip()):
            self._say(_CUT, column=self._heading(column.key))
        if column.how is How.WORD:
            return self._word(column, cell)
        try:
            return READ[column.how](cell)
        except (ValueError, OverflowError):
            self._say(_NOT[column.how], column=self._heading(column.key), value=cell)

    def _blank(self, column: Column) -> Any:
        match column.how:
            case How.FLAG:
                return False
            case How.TAGS:
                return []
        return None if self.sheet.may_lack(column.key) else ""

    def _word(self, column: Column, cell: str) -> str:
        found = self.book.words.get((column.words, _folded(cell)))
        if found is None:
            self._say(_NO_WORD, column=self._heading(column.key), value=cell)
        return found

    def _named(self, column: Column, shown: Mapping[str, str]) -> str | None:
        name, key = shown[column.key], shown[f"{column.key}_id"]
        names = self.book.names[column.words]
        if not name:
            return None
        if key and names.still_names(name, key):
            return key
        found = names.ids.get(_folded(name), set())
        if len(found) != 1:
            about = {"value": name, "list": self.book.titles[column.words]}
            self._say(_SEVERAL if found else _NOBODY, column=self._heading(column.key), **about)
        return next(iter(found))

    def _say(self, sentence: str, **words: object) -> NoReturn:
        raise ExchangeError(sentence, sheet=self.title, row=self.number, **words)


_ALONE: Final = frozenset({Type.PRAISED, Type.REFERRED})  # wins that may stand without an ask
_NO_ASK: Final = N_("Row %(row)s of “%(sheet)s” names no ask under “%(column)s”.")
_NOTHING: Final = N_("Row %(row)s of “%(sheet)s” has nothing under “%(column)s”. Fill it in.")
_TWICE: Final = N_("Row %(row)s of “%(sheet)s” stands there twice. Delete one of the two.")
_ADDED: Final = N_(
    "Row %(row)s of “%(sheet)s” was added by hand. Bring such rows as a table of their own, and"
    " delete them here."
)
_FOLLOWS: Final = N_(
    "Row %(row)s of “%(sheet)s” was changed in a column that follows from “%(moments)s”: one of"
    " %(columns)s. Put it back, and change what happened in “%(moments)s”."
)
_CUT: Final = N_(
    "Row %(row)s of “%(sheet)s” was changed under “%(column)s”, where its text is longer than a"
    " cell holds. Put it back, and change the text in Noes."
)
_NO_WORD: Final = N_(
    "Row %(row)s of “%(sheet)s” says “%(value)s” under “%(column)s”, which Noes does not know there."
    " Choose a word that stands in another row, or leave it empty."
)
_NOBODY: Final = N_(
    "Row %(row)s of “%(sheet)s” names “%(value)s” under “%(column)s”, which is not in “%(list)s”."
)
_SEVERAL: Final = N_(
    "Row %(row)s of “%(sheet)s” names “%(value)s” under “%(column)s”, and several in “%(list)s” are"
    " called so."
)
_NO_NUMBER: Final = N_(
    "Row %(row)s of “%(sheet)s” says “%(value)s” under “%(column)s”, which is no number."
)
_NOT: Final = {
    How.NUMBER: _NO_NUMBER,
    How.MONEY: _NO_NUMBER,
    How.DAY: N_(
        "Row %(row)s of “%(sheet)s” says “%(value)s” under “%(column)s”, which is no day. Write it"
        " like 2026-03-04."
    ),
    How.FLAG: N_(
        "Row %(row)s of “%(sheet)s” says “%(value)s” under “%(column)s”. Write TRUE there, or"
        " nothing."
    ),
}


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _as_text(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)
