"""A workbook of ours read back as the document that it was written from.

What the readable cells show is what is read. What has no readable form comes from the hidden sheet.
"""

import zipfile
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any, Final
from uuid import UUID

from noes.exchange.book.added import Ids
from noes.exchange.book.cells import looks_like
from noes.exchange.book.columns import BY_NAME, SHEETS, How
from noes.exchange.book.packing import HEAD, HIDDEN_SHEET, Packed, unpacked
from noes.exchange.book.rhythms import PHRASE
from noes.exchange.book.sentences import DAMAGED
from noes.exchange.document import VERSION
from noes.exchange.errors import ExchangeError
from noes.exchange.limits import MAX_BYTES
from noes.exchange.source import Source, file_of
from noes.exchange.spots import Spot, Spots

_ZIPPED: Final = b"PK\x03\x04"
_NAMED: Final = f'name="{HIDDEN_SHEET}"'.encode()
_CONTENTS: Final = ("xl/workbook.xml", "content.xml")
_PIECE: Final = 1 << 20
_RANKS: Final = ("entry", "rank")  # what is entered later has a higher one

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


class Book:
    """What the hidden sheet of a workbook says, and with it what the other sheets do."""

    def __init__(
        self,
        sheets: Mapping[str, Iterator[list[str]]],
        hidden: Iterator[list[str]],
        met: Mapping[str, UUID],
    ) -> None:
        """Read the hidden sheet.

        Args:
            sheets: The rows of the others, by their titles.
            hidden: Its own.
            met: The people of the notebook that it comes into, by their folded names.
        """
        self.sheets, self.met = sheets, met
        self.titles: dict[str, str] = {}
        self.headings: dict[tuple[str, str], str] = {}
        self.words: dict[tuple[str, str], str] = {}
        self.labels: dict[tuple[str, str], str] = {}
        self.exact: dict[tuple[str, str, str], Any] = {}
        self.rows: dict[str, list[Plain]] = {each.name: [] for each in SHEETS}
        self.names: dict[str, Names] = {each.name: Names() for each in SHEETS if each.called}
        self.spots: dict[tuple[str, str], Spot] = {}
        self.ids = Ids()
        self.added: list[Plain] = []  # rows that have no entry or rank yet, in their order
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
                self.words[first, folded(label)] = slug
                self.labels[first, slug] = label
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

    def phrases(self) -> Mapping[str, str]:
        """What rhythms are put together of, in the language of the workbook."""
        return {code: label for (name, code), label in self.labels.items() if name == PHRASE}

    def person(self, name: str) -> str:
        """The id of somebody new: whom the notebook knows, or one who is made."""
        known = self.met.get(" ".join(name.split()).casefold())
        key = str(known) if known else self.ids.made("people", name)
        if not known:
            self.rows["people"].append({"id": key, "name": name})
        self.names["people"].add(key, name, name)
        return key

    def document(self) -> Plain:
        """Put the document together, once all sheets are read."""
        self._enter_added()
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
        return {"noes": VERSION, **whole, "asks": list(asks.values())}

    def _enter_added(self) -> None:
        """Enter what was added after all that was there."""
        within = (each for ask in self.rows["asks"] for each in ask.get("moments", ()))
        known = (row for rows in (*self.rows.values(), within) for row in rows)
        highest = max((row.get(rank) or 0 for row in known for rank in _RANKS), default=0)
        for free, row in zip(count(highest + 1), self.added, strict=False):
            row["rank" if "ask_id" in row else "entry"] = free

    def where(self) -> Spots:
        """Where everything stands."""
        words = {
            (sheet.name, column.key, slug): label
            for sheet in SHEETS
            for column in sheet.columns
            if column.how is How.WORD
            for (name, slug), label in self.labels.items()
            if name == column.words
        }
        return Spots(self.titles, self.headings, self.spots, words)


class Names:
    """What the rows of a list are called, now and when the workbook was written."""

    def __init__(self) -> None:
        """Begin with none."""
        self.now: dict[str, str] = {}  # by id
        self.then: dict[str, str] = {}
        self.ids: dict[str, set[str]] = {}

    def add(self, key: str, now: str, then: str) -> None:
        """Take in what a row is called."""
        self.now[key], self.then[key] = now, then
        self.ids.setdefault(folded(now), set()).add(key)

    def still_names(self, shown: str, key: str) -> bool:
        """Whether what is shown is what a row was called, or is called now."""
        return key in self.now and any(
            looks_like(shown, name) for name in (self.then[key], self.now[key])
        )


def opened(sheets: Mapping[str, Iterator[list[str]]], met: Mapping[str, UUID]) -> Book | int:
    """Read what the hidden sheet of a workbook says; a later version's number is all of it.

    Raises:
        ExchangeError: It is none of ours.
    """
    hidden = sheets[HIDDEN_SHEET]
    mark, version, *_rest = next(hidden)
    if mark != HEAD:
        raise ExchangeError(DAMAGED)
    return int(version) if int(version) > VERSION else Book(sheets, hidden, met)


def folded(text: str) -> str:
    """A text without what makes no difference to whoever reads it."""
    return " ".join(text.casefold().split())
