"""Rows that somebody added in the sheet, as a table that the import reads like any other."""

import csv
import io
import json
from collections.abc import Iterable, Sequence

from noes.exchange.asks_words import HEADINGS
from noes.exchange.google.cells import text_of
from noes.exchange.google.held import Held, Row, shown_in
from noes.exchange.guard import guarded
from noes.exchange.recast.own_asks import ROW


def source_of(held: Held, row: Row) -> tuple[str, ...]:
    """What stands in a row under HEADINGS, as in a CSV; nothing where a column is not there."""
    return tuple(
        guarded(text_of(heading, row.at(held.places[heading]))) if heading in held.places else ""
        for heading in HEADINGS
    )


def told_by(source: Iterable[str]) -> tuple[str, ...]:
    """What tells a row by its cells, however a reader of tables trimmed them."""
    cells = [cell.strip() for cell in source]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def table_of(held: Held, rows: Sequence[Row]) -> bytes:
    """The rows as the bytes of a CSV in the language of the sheet, each with its number there."""
    shown = shown_in(held.language)
    text = io.StringIO()
    written = csv.writer(text)
    written.writerow([*(shown[heading] for heading in HEADINGS), ROW])
    written.writerows([*source_of(held, row), row.number] for row in rows)
    return text.getvalue().encode()


def source_in(kept: str) -> tuple[str, ...]:
    """The cells that an import kept of the row that an ask came from; none where it kept none."""
    cells = json.loads(kept) if kept else []
    return tuple(map(str, cells)) if isinstance(cells, list) else ()
