"""Everything that is kept, written as a workbook that can be read back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from datetime import date
from functools import partial
from itertools import takewhile
from typing import IO, Any, Final

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.exchange.book import rhythms
from noes.exchange.book.blanks import may_lack
from noes.exchange.book.cells import Cell, is_plain, serial, shown
from noes.exchange.book.columns import BY_NAME, LABEL, RHYTHM, SHEETS, Column, How, Sheet
from noes.exchange.book.mark import marks_of
from noes.exchange.book.packing import HEAD, HIDDEN_SHEET, packed
from noes.exchange.book.sink import Put, Sink, check_rows
from noes.exchange.book.summary import Counting, summary_of
from noes.exchange.book.words import Vocabulary, standing_of, vocabularies
from noes.exchange.document import LEFT_OUT, MODELS, VERSION
from noes.exchange.memo import Memo
from noes.exchange.spool import Plain, Spool, spooled, stands

Encode = Callable[[Any], Cell]
Open = Callable[[IO[bytes], str], Sink]
ODD: Final = "\0"  # what no cell holds stands for a value that a cell cannot hold as it is


def write_book(owner: User, file: IO[bytes], open_: Open, *, today: date) -> None:
    """Write everything that an owner keeps as a workbook.

    Args:
        owner: Whose notebook.
        file: Where to.
        open_: Makes the workbook of a format from the file and the title of the summary.
        today: The owner's local day.

    Raises:
        ExchangeError: There are more rows than a sheet holds.
    """
    spool = spooled(owner)
    with closing(spool.file):
        for sheet in SHEETS:
            check_rows(_(sheet.title), spool.standing.get(sheet.name, 0) + 1)
        _Writing(spool, open_(file, _("Summary")), today).write()


class _Writing:
    def __init__(self, spool: Spool, sink: Sink, today: date) -> None:
        self.spool, self.sink = spool, sink
        self.words = vocabularies(_own_words(spool))
        self.names: dict[str, dict[str, str]] = {"people": {}, "pitches": {}, "challenges": {}}
        self.counting = Counting(today)
        self.puts: dict[str, Callable[[Plain], None]] = {}

    def write(self) -> None:
        present = [each for each in SHEETS if each.is_always or self.spool.standing.get(each.name)]
        sheets = [(sheet, self._opened(sheet)) for sheet in present]
        hidden = [Column(str(at), "", is_hidden=at > 0) for at in range(5)]
        head = (HEAD, str(VERSION), "", "", "")
        self.hidden = self.sink.sheet("", HIDDEN_SHEET, hidden, head, is_hidden=True)
        self._describe(present)
        for sheet, put in sheets:
            self.puts[sheet.name] = self._encoded(sheet, put)
        for name, row in self.spool.lines():
            self._take(name, row)
        self.sink.close(summary_of(self.counting, self.words))

    def _opened(self, sheet: Sheet) -> Put:
        headings = [each.key if each.is_hidden else _(each.heading) for each in sheet.columns]
        return self.sink.sheet(sheet.name, _(sheet.title), sheet.columns, headings)

    def _describe(self, sheets: Iterable[Sheet]) -> None:
        for sheet in sheets:
            self._pack("sheet", sheet.name, value=_(sheet.title))
            for column in sheet.columns:
                heading = column.key if column.is_hidden else _(column.heading)
                self._pack("column", sheet.name, column.key, value=heading)
        for name, words in self.words.items():
            for label, slug in words.slugs.items():
                self._pack("word", name, value=[slug, label])

    def _pack(self, mark: str, *names: str, value: Any) -> None:
        for row in packed(mark, *names, value=value):
            self.hidden(row)

    # ---- rows

    def _take(self, name: str, row: Plain) -> None:
        if name in self.names:
            self.names[name][row["id"]] = row["name"] if "name" in row else row["title"]
        if name == "asks":
            self._take_ask(row)
        elif name in self.puts and stands(row):
            if name == "moments":
                self.counting.moment(row)
            self.puts[name](row)
        else:
            self._pack("row", name, value=_told(name, row))

    def _take_ask(self, ask: Plain) -> None:
        if not stands(ask):
            self._pack("row", "asks", value=_told("asks", ask))
            return
        self.names["asks"] = {ask["id"]: ask["title"]}
        self.counting.ask(ask)
        ask["standing"] = standing_of(ask)
        self.puts["asks"](ask)
        for moment in ask["moments"]:
            self._take("moments", moment)

    def _encoded(self, sheet: Sheet, put: Put) -> Callable[[Plain], None]:
        """What turns a row of the document into cells and puts them."""
        keys = [each.key for each in sheet.columns]
        encodes = [self._encoder(sheet, each) for each in sheet.columns]
        names = [each for each in sheet.columns if each.how is How.NAME]
        computed = [each for each in sheet.columns if each.is_computed]

        def put_row(row: Plain) -> None:
            for column in names:
                row[column.key] = self._named(column, row)
            if sheet.called:
                row[LABEL] = row[sheet.called]
            values = map(row.get, keys)
            cells = [
                None if value is None else encode(value)
                for value, encode in zip(values, encodes, strict=True)
            ]
            if ODD in cells:
                cells = self._mended(sheet, cells, row)
            if computed:
                cells[-1] = marks_of(_texts(computed, row, self.words))
            put(cells)

        return put_row

    def _named(self, column: Column, row: Plain) -> str | None:
        key = row[f"{column.key}_id"]
        return None if key is None else self.names[column.words].get(key)

    def _encoder(self, sheet: Sheet, column: Column) -> Encode:
        match column.how:
            case How.WORD:
                labels = self.words[column.words].labels
                blank = ODD if may_lack(sheet, column.key) else None
                return lambda slug: labels.get(slug, ODD) if slug else blank
            case How.WORDS:
                return partial(_labels, self.words[column.words].labels)
            case How.DAY:
                return Memo(serial).__getitem__
            case How.MONEY | How.TAGS | How.NUMBER | How.FLAG | How.CODE:
                return _ENCODED[column.how]
            case _:
                return _text_or_blank if may_lack(sheet, column.key) else _text

    def _mended(self, sheet: Sheet, cells: list[Cell], row: Plain) -> list[Cell]:
        return [
            self._odd(sheet, column, row) if cell is ODD else cell
            for cell, column in zip(cells, sheet.columns, strict=True)
        ]

    def _odd(self, sheet: Sheet, column: Column, row: Plain) -> Cell:
        """Show a value as near as may be, and keep it whole where it is read back."""
        value = row[column.key]
        if column.how is not How.NAME and column.key != LABEL:
            self._pack("exact", sheet.name, row["id"], column.key, value=value)
        return shown(", ".join(value) if isinstance(value, list) else value) or None


def _own_words(spool: Spool) -> Mapping[str, Sequence[tuple[str, str]]]:
    own: dict[str, list[tuple[str, str]]] = {"kind": [], "channel": [], RHYTHM: []}
    for name, row in takewhile(lambda line: line[0] != "asks", spool.lines()):
        match name:
            case "kinds" | "channels":
                own[name.removesuffix("s")].append((row["slug"], row["name"]))
            case "challenges":
                own[RHYTHM].append((row["rhythm"], rhythms.shown(row["rhythm"], _)))
    return own


def _told(name: str, row: Plain) -> Plain:
    """A row as the document has it, without what is computed."""
    sheet = BY_NAME.get(name)
    out = LEFT_OUT.get(MODELS[name], frozenset()) if sheet else frozenset()
    return {key: value for key, value in row.items() if key not in out}


def _text(value: str) -> Cell:
    if is_plain(value):
        return value or None
    return ODD


def _text_or_blank(value: str) -> Cell:
    """A text of a column that may lack one: an empty text is not the same as none."""
    return value if value and is_plain(value) else ODD


def _tags(tags: Sequence[str]) -> Cell:
    if all(is_plain(tag) and "," not in tag for tag in tags):
        return ", ".join(tags) or None
    return ODD


def _labels(labels: Mapping[str, str], slugs: str) -> Cell:
    found = [labels.get(slug, ",") for slug in slugs.split(",")] if slugs else []
    return ODD if any("," in label for label in found) else ", ".join(found) or None


def _as_it_is(value: Any) -> Any:
    return value


_ENCODED: Final[Mapping[How, Encode]] = {
    How.MONEY: float,
    How.TAGS: _tags,
    **dict.fromkeys((How.NUMBER, How.FLAG, How.CODE), _as_it_is),
}


# ---- what is computed


def _texts(columns: Iterable[Column], row: Plain, words: Mapping[str, Vocabulary]) -> Iterable[str]:
    for column in columns:
        value = row[column.key]
        if column.how is How.WORD:
            value = words[column.words].labels.get(value, value)
        yield "" if value is None else str(value)
