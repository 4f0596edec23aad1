"""Huntr: the jobs of "full data download".

A public reader of the export takes companyName, title, listName, location and htmlDescription of a
file that begins USER_JOBS_USER_FULL_DATA_DOWNLOAD; no source for the names of its days was found, so
they are read by their headings as in any table. The list is the column of the board.
"""

from dataclasses import replace
from typing import Final

from noes.exchange.choices import IGNORED, Choices
from noes.exchange.headers import Field
from noes.exchange.recast.jobs import STATUSES
from noes.exchange.recast.sheet import Hints, Sheet, Source
from noes.exchange.recast.tracker import has

_FIELDS: Final = {"title": Field.TITLE, "companyName": Field.PERSON, "listName": Field.OUTCOME}
_LONG: Final = ("htmlDescription", "description")


def _fits(sheet: Sheet) -> bool:
    return has(sheet, "companyName, title, listName")


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    names = sheet.table.names
    told = {
        names[at]: field
        for name, field in _FIELDS.items()
        if (at := sheet.column(name)) is not None
    }
    long = {names[at]: IGNORED for name in _LONG if (at := sheet.column(name)) is not None}
    column = next(name for name, field in told.items() if field is Field.OUTCOME)
    words = {f"{column}={status}": outcome for status, outcome in STATUSES.items()}
    return replace(
        sheet, hints=Hints({**told, **long}, words, given={Field.KIND: "stretch_application"})
    )


HUNTR: Final = Source("huntr", "Huntr", _fits, _take)
