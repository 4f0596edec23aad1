"""LinkedIn's Connections.csv: people, not asks.

Above the headings (First Name, Last Name, URL, Email Address, Company, Position, Connected On, in an
order that has changed) stand a few lines of notes (the export, and tests of several public readers).
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from noes.exchange.choices import Choices
from noes.exchange.recast.sheet import Sheet, Someone, Source, cell
from noes.exchange.recast.tracker import has


def _fits(sheet: Sheet) -> bool:
    return has(sheet, "First Name, Last Name, Company, Position, Connected On")


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    first, last, url, email, company, position, since = (
        sheet.column(name)
        for name in (
            *("First Name", "Last Name", "URL", "Email Address", "Company", "Position"),
            "Connected On",
        )
    )

    def people() -> Iterator[Someone]:
        for number, row in sheet.all_data():
            name = f"{cell(row, first)} {cell(row, last)}".strip()
            if name:
                met = cell(row, since)
                yield Someone(
                    row=number,
                    name=name,
                    organisation=cell(row, company),
                    email=cell(row, email),
                    links=cell(row, url),
                    note="\n".join(
                        filter(None, (cell(row, position), met and f"Connected On: {met}"))
                    ),
                    raw=list(row),
                )

    return replace(sheet, people=people)


LINKEDIN_CONNECTIONS: Final = Source("linkedin_connections", "LinkedIn: connections", _fits, _take)
