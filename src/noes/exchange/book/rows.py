"""The rows of a workbook's sheets, those that Noes wrote and those that were added by hand."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NoReturn
from uuid import UUID

from django.utils.text import slugify

from noes.core.moments import SMALL_WINS
from noes.exchange.book import rhythms, sentences
from noes.exchange.book.added import MOST_ACTS, happened
from noes.exchange.book.blanks import may_lack
from noes.exchange.book.cells import GOES_ON, READ, looks_like
from noes.exchange.book.columns import (
    COMPUTED,
    ID,
    LABEL,
    RHYTHM,
    SHEETS,
    Column,
    How,
    Sheet,
)
from noes.exchange.book.mark import differing
from noes.exchange.book.reading import Book, Plain, folded, opened
from noes.exchange.errors import ExchangeError
from noes.exchange.spots import Spot, Spots
from noes.exchange.workbook import read_every_sheet
from noes.journal.figures import quoted

# Asks name people, and moments name asks.
_NAMED_FIRST: Final = sorted(SHEETS, key=lambda sheet: (not sheet.called, sheet.name == "asks"))
_SPOILT: Final = (csv.Error, LookupError, StopIteration, ValueError, TypeError)
_LONGEST_SLUG: Final = 40
_FEWEST_PARTED: Final = 2
Shown = Mapping[str, str]


def document_of(source: bytes, met: Mapping[str, UUID]) -> tuple[Plain, Spots]:
    """The document that a workbook holds, each value as JSON would have it, and where it stands.

    Args:
        source: The workbook.
        met: The people of the notebook that it comes into, by their folded names.

    Raises:
        ExchangeError: It was changed in a way that cannot be read; the sentence says where.
    """
    try:
        book = opened(read_every_sheet(source), met)
        if isinstance(book, int):
            return {"noes": book}, Spots()
        for sheet in _NAMED_FIRST:
            if sheet.name in book.titles:
                _Reader(book, sheet).read()
        return book.document(), book.where()
    except _SPOILT as error:
        raise ExchangeError(sentences.DAMAGED) from error


class _Reader:
    """Reads the rows of one sheet."""

    def __init__(self, book: Book, sheet: Sheet) -> None:
        self.book, self.sheet = book, sheet
        self.title = book.titles[sheet.name]
        rows = book.sheets.get(self.title)
        if rows is None:
            raise ExchangeError(sentences.NO_SHEET, sheet=self.title)
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
            raise ExchangeError(sentences.NO_COLUMN, sheet=self.title, heading=heading)
        return found[heading]

    def read(self) -> None:
        """Read the rows that Noes wrote, then those without an id, or with that of another."""
        rows = dict(self._shown())
        originals = self._originals(rows)
        for self.number, shown in rows.items():
            if originals.get(shown[ID]) == self.number:
                self._known(shown)
        self._check_parted(originals)
        for self.number, shown in rows.items():
            if originals.get(shown[ID]) != self.number:
                self._added(shown)

    def _shown(self) -> Iterator[tuple[int, Shown]]:
        for number, cells in enumerate(self.rows, start=2):
            shown = [self._cell(cells, each) for each in self.sheet.columns]
            if any(shown):
                yield number, dict(zip(self.places, shown, strict=True))

    def _cell(self, cells: Sequence[str], column: Column) -> str:
        at = self.places[column.key]
        return cells[at].strip() if at < len(cells) else ""

    def _originals(self, rows: Mapping[int, Shown]) -> dict[str, int]:
        """For each id the row that Noes wrote: of copies the one that is as it was, else the first."""
        found: dict[str, int] = {}
        for number, shown in rows.items():
            other = rows.get(found.get(shown[ID], 0))
            is_better = other and self._is_as_written(shown) and not self._is_as_written(other)
            if shown[ID] and (other is None or is_better):
                found[shown[ID]] = number
        return found

    def _is_as_written(self, shown: Shown) -> bool:
        called = self.sheet.called
        is_called_so = not called or looks_like(shown[called], shown[LABEL])
        return is_called_so and not self._changed(shown)

    def _changed(self, shown: Shown) -> list[Column]:
        """The columns whose cells should follow from moments, and are not as they were written."""
        if not self.computed:
            return []
        found = differing((shown[each.key] for each in self.computed), shown[COMPUTED])
        return [self.computed[at] for at in found]

    def _check_parted(self, originals: Mapping[str, int]) -> None:
        """Refuse rows whose ids stayed where they were while names were sorted past them."""
        if not self.sheet.called:
            return
        names = self.book.names[self.sheet.name]
        moved = {
            key: (folded(names.now[key]), folded(names.then[key]))
            for key in originals
            if not looks_like(names.now[key], names.then[key])
        }
        then = {was for _now, was in moved.values()}
        swapped = [originals[key] for key, (now, _was) in moved.items() if now in then]
        if len(swapped) >= _FEWEST_PARTED:
            self.number = min(swapped)
            self._say(sentences.PARTED)

    # ---- rows that Noes wrote

    def _known(self, shown: Shown) -> None:
        if changed := self._changed(shown):
            columns = ", ".join(quoted(self._heading(each.key)) for each in changed)
            self._say(sentences.FOLLOWS, columns=columns, moments=self.book.titles["moments"])
        row: Plain = {}
        for column in self.sheet.columns:
            if column.how is How.NAME:
                row[f"{column.key}_id"] = self._named(column, shown)
            elif not (column.is_computed or column.key in (LABEL, COMPUTED) or column.key in row):
                row[column.key] = self._value(column, shown)
        self._put(row, shown[LABEL] if self.sheet.called else "")

    def _put(self, row: Plain, label: str) -> None:
        name, key = self.sheet.name, row[ID]
        if self.sheet.called:
            self.book.names[name].add(key, row[self.sheet.called], label)
        if name == "moments" and not row["ask_id"] and row["type"] not in SMALL_WINS:
            self._say(sentences.NO_ASK, column=self._heading("ask"))
        self.book.spots[name, key] = Spot(name, self.number)
        self.book.rows[name].append(row)

    # ---- rows that were added

    def _added(self, shown: Shown) -> None:
        """Take in a row that somebody wrote, or copied: what stands there to be read is all of it."""
        row: Plain = {}
        for column in self.sheet.columns:
            if column.how is How.NAME:
                row[f"{column.key}_id"] = self._named(column, shown, is_new=True)
            elif not (column.is_hidden or column.is_computed):
                row[column.key] = self._value(column, shown)
        name = self.sheet.name
        row[ID] = self.book.ids.made(name, *self._telling(row, shown))
        if "slug" in self.places:
            row["slug"] = slugify(row["name"], allow_unicode=True).replace("-", "_")
            row["slug"] = row["slug"][:_LONGEST_SLUG]
        self._put(row, row.get(self.sheet.called, ""))
        if not self.places.keys().isdisjoint(("entry", "rank")):
            self.book.added.append(row)
        if name == "asks":
            self._tell(row[ID], shown)
        elif name == "moments":
            self._make_way(row)

    def _telling(self, row: Plain, shown: Shown) -> Iterable[str]:
        """What tells a row from others: a change of anything else leaves it the same."""
        match self.sheet.name:
            case "asks":
                return (shown["title"], shown["person"], shown["sent_on"])
            case "moments":
                return (row["ask_id"] or "", row["type"], shown["day"], shown["day_text"])
            case _ if self.sheet.called:
                return (shown[self.sheet.called],)
        return (shown[each.key] for each in self.sheet.columns if not each.is_hidden)

    def _tell(self, ask: str, shown: Shown) -> None:
        """Put down what the columns that follow from moments say of an added ask."""
        said = {each.key: self._value(each, shown) for each in self.computed}
        if not said["sent_on"] and not said["standing"]:
            words = {"day": self._heading("sent_on"), "standing": self._heading("standing")}
            self._say(sentences.NO_ACT, **words)
        if not 0 <= (said["acts"] or 0) <= MOST_ACTS:
            words = {"column": self._heading("acts"), "moments": self.book.titles["moments"]}
            self._say(sentences.TOO_OFTEN, value=said["acts"], **words)
        for moment in happened(said):
            key = self.book.ids.made("moments", ask, moment["type"], moment["day"] or "", "")
            row = {**moment, "id": key, "ask_id": ask}
            self.book.spots["moments", key] = Spot("asks", self.number)
            self.book.rows["moments"].append(row)
            self.book.added.append(row)

    def _make_way(self, row: Plain) -> None:
        """Where the row of an added ask says the same as an added moment, the moment holds."""
        for said in self.book.rows["moments"]:
            is_of_ask = self.book.spots["moments", said[ID]].sheet == "asks"
            if is_of_ask and (said["ask_id"], said["type"]) == (row["ask_id"], row["type"]):
                self.book.rows["moments"].remove(said)
                self.book.added.remove(said)
                return

    # ---- cells

    def _value(self, column: Column, shown: Shown) -> Any:
        cell = shown[column.key]
        exact = self.book.exact.get((self.sheet.name, shown[ID], column.key))
        if exact is not None and looks_like(cell, _as_text(exact)):
            return exact
        if not cell and column.key == self.sheet.called:
            self._say(sentences.NOTHING, column=self._heading(column.key))
        if not cell:
            return self._blank(column)
        if isinstance(exact, str) and cell.endswith(GOES_ON.strip()):
            self._say(sentences.CUT, column=self._heading(column.key))
        match column.how:
            case How.WORD:
                return self._word(column, cell)
            case How.WORDS:
                return ",".join(self._word(column, part) for part in cell.split(","))
        try:
            return READ[column.how](cell)
        except (ValueError, OverflowError):
            about = {"column": self._heading(column.key), "value": cell}
            self._say(sentences.NOT[column.how], **about)

    def _blank(self, column: Column) -> Any:
        match column.how:
            case How.FLAG:
                return False
            case How.TAGS:
                return []
        return None if may_lack(self.sheet, column.key) else ""

    def _word(self, column: Column, cell: str) -> str:
        found = self.book.words.get((column.words, folded(cell)))
        if found is not None:
            return found
        about = {"column": self._heading(column.key), "value": cell}
        if column.words != RHYTHM:
            self._say(sentences.NO_WORD, **about)
        phrases = self.book.phrases()
        rhythm = rhythms.read(cell, phrases)
        if rhythm is None:
            said = ", ".join(map(quoted, rhythms.examples(phrases)))
            self._say(sentences.NO_RHYTHM, examples=said, **about)
        return rhythm

    def _named(self, column: Column, shown: Shown, *, is_new: bool = False) -> str | None:
        name, key = shown[column.key], shown[f"{column.key}_id"]
        names = self.book.names[column.words]
        if not name:
            return None
        if key and names.still_names(name, key):
            return key
        found = names.ids.get(folded(name), set())
        if not found and is_new and column.words == "people":
            return self.book.person(name)
        if len(found) != 1:
            sentence = sentences.SEVERAL if found else sentences.NOBODY
            about = {"value": name, "list": self.book.titles[column.words]}
            self._say(sentence, column=self._heading(column.key), **about)
        return next(iter(found))

    def _say(self, sentence: str, **words: object) -> NoReturn:
        raise ExchangeError(sentence, sheet=self.title, row=self.number, **words)


def _as_text(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)
