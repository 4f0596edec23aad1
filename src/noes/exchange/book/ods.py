"""A workbook written as ods, row by row.

The libraries for ods build the whole document in memory, gigabytes of it for a large notebook; what
is needed here are tables, formulas and filters, and those are little. Charts are not: docs/use says
so. See docs/decisions/015-workbooks.md.
"""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from tempfile import TemporaryFile
from typing import IO, Final
from xml.sax.saxutils import escape, quoteattr

from noes.exchange.book import ods_parts as parts
from noes.exchange.book.cells import Cell, day_of, height_of, lines_of
from noes.exchange.book.columns import Column, How, wrapped
from noes.exchange.book.sink import MOST_ROWS, Put, check_rows
from noes.exchange.book.summary import Shown, Summary

_PIECE: Final = 1 << 16


class Ods:
    """A sink that writes ods. The rows of each sheet wait in a file of their own."""

    def __init__(self, file: IO[bytes], summary: str) -> None:
        self._file, self._summary = file, summary
        self._sheets: list[_Sheet] = []
        self._places: dict[tuple[str, str], str] = {}

    def sheet(
        self,
        name: str,
        title: str,
        columns: Sequence[Column],
        headings: Sequence[str],
        *,
        is_hidden: bool = False,
    ) -> Put:
        sheet = _Sheet(title, columns, headings, is_hidden=is_hidden)
        self._sheets.append(sheet)
        for at, column in enumerate(columns):
            letters = _letters(at)
            ends = f"${letters}$1:.${letters}${MOST_ROWS}"
            self._places[name, column.key] = f"[$'{title}'.{ends}]"
        return sheet.put

    def close(self, summary: Summary) -> None:
        with zipfile.ZipFile(self._file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("mimetype", parts.MEDIA_TYPE, zipfile.ZIP_STORED)
            for name, text in parts.beside(sheet.title for sheet in self._frozen).items():
                archive.writestr(name, text)
            with archive.open("content.xml", "w", force_zip64=True) as content:
                content.write(parts.HEAD.encode())
                content.write(_summary_of(summary, self._places).encode())
                for sheet in self._sheets:
                    sheet.write(content)
                content.write(_ranges(self._frozen).encode())
                content.write(parts.END.encode())

    @property
    def _frozen(self) -> list["_Sheet"]:
        return [sheet for sheet in self._sheets if not sheet.is_hidden]


class _Sheet:
    def __init__(
        self, title: str, columns: Sequence[Column], headings: Sequence[str], *, is_hidden: bool
    ) -> None:
        self.title, self.is_hidden, self.columns = title, is_hidden, columns
        self.hows = [column.how for column in columns]
        self.rows = TemporaryFile()  # noqa: SIM115 - `write` closes it
        self.last = 0
        self.wrapped = wrapped(columns)
        heights = [
            lines_of(heading, column.width)
            for heading, column in zip(headings, columns, strict=True)
            if not column.is_hidden
        ]
        self._put([_string(heading, "heading") for heading in headings], max(heights, default=1))

    def put(self, cells: Sequence[Cell]) -> None:
        check_rows(self.title, self.last + 1)
        self._put(map(_cell, cells, self.hows), height_of(cells, self.wrapped))

    def _put(self, cells: Iterable[str], lines: int) -> None:
        self.last += 1
        self.rows.write(_row(cells, parts.row_of(lines)).encode())

    def write(self, content: IO[bytes]) -> None:
        look = "hidden" if self.is_hidden else "shown"
        widths = _columns(self.columns)
        title = quoteattr(self.title)
        content.write(
            f'<table:table table:name={title} table:style-name="{look}">{widths}'.encode()
        )
        self.rows.seek(0)
        while piece := self.rows.read(_PIECE):
            content.write(piece)
        self.rows.close()
        content.write(b"</table:table>")


def _columns(columns: Sequence[Column]) -> str:
    hidden = ' table:visibility="collapse"'
    return "".join(
        f'<table:table-column table:style-name="{parts.width_of(column.width)}"'
        f"{hidden if column.is_hidden else ''}/>"
        for column in columns
    )


def _ranges(sheets: Iterable[_Sheet]) -> str:
    """The filters; hidden columns are in them, so that sorting keeps a row with its id."""
    found = []
    for number, sheet in enumerate(sheets):
        last = _letters(len(sheet.columns) - 1)
        area = quoteattr(f"'{sheet.title}'.A1:'{sheet.title}'.{last}{max(sheet.last, 2)}")
        found.append(
            f'<table:database-range table:name="__Anonymous_Sheet_DB__{number + 1}"'
            f' table:target-range-address={area} table:display-filter-buttons="true"/>'
        )
    return f"<table:database-ranges>{''.join(found)}</table:database-ranges>"


def _letters(at: int) -> str:
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


# ---- cells


def _row(cells: Iterable[str], style: str = "row") -> str:
    found = "".join(
        cell * len(list(same)) if cell else _blanks(len(list(same)))
        for cell, same in groupby(cells)
    )
    return f'<table:table-row table:style-name="{style}">{found}</table:table-row>'


def _blanks(count: int) -> str:
    repeated = f' table:number-columns-repeated="{count}"' if count > 1 else ""
    return f"<table:table-cell{repeated}/>"


def _cell(cell: Cell, how: How) -> str:
    style = parts.STYLES[how]
    match cell:
        case None:
            return ""
        case str():
            return _string(cell, style)
        case bool():
            said = "true" if cell else "false"
            return _value(style, f'"boolean" office:boolean-value="{said}"', said.upper())
        case int() if how is How.DAY:
            return _day(style, day_of(cell))
        case _:
            return _value(style, f'"float" office:value="{cell}"', str(cell))


def _string(text: str, style: str) -> str:
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
    return f'<table:table-cell table:style-name="{style}" office:value-type="string">{lines}</table:table-cell>'


def _day(style: str, day: date, formula: str = "") -> str:
    return _value(style, f'"date" office:date-value="{day}"', str(day), formula)


def _value(style: str, value: str, text: str, formula: str = "") -> str:
    computed = f" table:formula={quoteattr('of:=' + formula)}" if formula else ""
    return (
        f'<table:table-cell table:style-name="{style}"{computed} office:value-type={value}>'
        f"<text:p>{escape(text)}</text:p></table:table-cell>"
    )


# ---- the summary


def _summary_of(summary: Summary, places: Mapping[tuple[str, str], str]) -> str:
    widths = "".join(
        f'<table:table-column table:style-name="{parts.width_of(width)}"/>'
        for width in parts.SUMMARY_WIDTHS
    )
    rows = (_row(_shown(shown, places) for shown in row) for row in summary.rows)
    title = quoteattr(summary.title)
    return f'<table:table table:name={title} table:style-name="shown">{widths}{"".join(rows)}</table:table>'


def _shown(shown: Shown, places: Mapping[tuple[str, str], str]) -> str:
    style = parts.LOOKS[shown.look]
    formula = shown.written(lambda name, key: places[name, key], lambda cell: f"[.{cell}]", ";")
    match shown.value:
        case date() as day:
            return _day(style, day, formula)
        case str() if formula:
            return _value(style, '"string"', shown.value, formula)
        case str():
            return _string(shown.value, style)
        case value:
            return _value(style, f'"float" office:value="{value}"', str(value), formula)
