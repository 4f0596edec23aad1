"""Cells that are merged over several rows: each of the rows says what they say."""

import io
from datetime import date

import xlsxwriter

from noes.exchange.preview import preview

TODAY = date(2026, 11, 22)
ASKS = (
    ("Acme", "2026-01-13", "Logo", "no"),
    ("", "2026-01-14", "Site", "yes"),
    ("Bolt", "2026-01-15", "Web", "no"),
    ("", "2026-01-16", "Ads", "no"),
)


def book(*merged: tuple[int, int, int, int, str]) -> bytes:
    """A table that begins in the second row and column, with cells merged: two corners and a text."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as written:
        sheet = written.add_worksheet("Asks")
        sheet.write_row(2, 1, ("Client", "Date", "Ask", "Result"))
        for row, cells in enumerate(ASKS, start=3):
            sheet.write_row(row, 1, cells)
        for top, left, bottom, right, text in merged:
            sheet.merge_range(top, left, bottom, right, text)
    return file.getvalue()


def people(source: bytes) -> list[str | None]:
    return [each.person for each in preview(source, name="asks.xlsx", today=TODAY).records()]


def test_client_merged_over_rows_is_the_client_of_each() -> None:
    title = (1, 1, 1, 4, "My asks")
    assert people(book(title, (3, 1, 4, 1, "Acme"))) == ["Acme", "Acme", "Bolt", None]


def test_merge_that_goes_on_below_the_table_adds_no_rows() -> None:
    below = (901, 1, 902, 1, "Zeta")
    assert people(book((5, 1, 900, 1, "Bolt"), below))[:4] == ["Acme", None, "Bolt", "Bolt"]
    assert len(people(book((5, 1, 900, 1, "Bolt"), below))) == len(ASKS) + 1
