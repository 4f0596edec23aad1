"""The asks as Noes itself writes them, in any of its languages: asks_csv.py and a sheet kept in step.

What its words mean is known, whatever they would mean in somebody's own table ("done"). In a table
of rows that were added in a sheet each row says where it stands there.
"""

from dataclasses import replace
from typing import Final

from noes.core.phrases import plain
from noes.exchange.asks_words import HEADINGS
from noes.exchange.choices import Choices
from noes.exchange.grid import Made, Row
from noes.exchange.headers import Field
from noes.exchange.question import key_of
from noes.exchange.recast.extended import rebuilt
from noes.exchange.recast.sheet import Hints, Sheet, Source
from noes.exchange.recast.spoken import Spoken, languages

ROW: Final = "Noes row"
_FIELDS: Final = (
    *(Field.SENT_ON, Field.TITLE, Field.PERSON, Field.KIND, Field.CHANNEL, Field.OUTCOME),
    *(Field.OUTCOME_ON, Field.DREAD, Field.STING, Field.EFFORT, Field.AMOUNT, Field.CURRENCY),
    *(Field.TAGS, Field.NOTE, Field.LEARNED),
)


def _language_of(sheet: Sheet) -> Spoken | None:
    # Most tables have fewer columns, and no catalogue is read for them.
    known = languages() if len(sheet.headings) >= len(HEADINGS) else ()
    return next(
        (each for each in known if sheet.headings.issuperset(map(plain, each.headings))), None
    )


def _fits(sheet: Sheet) -> bool:
    return _language_of(sheet) is not None


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    language = _language_of(sheet)
    assert language is not None
    names = {plain(name): name for name in reversed(sheet.table.names)}
    columns = dict(zip(HEADINGS, (names[plain(each)] for each in language.headings), strict=True))
    hints = Hints(
        mapping=dict(zip(columns.values(), _FIELDS, strict=True)),
        outcomes={
            key_of(columns["Outcome"], word): slug for word, slug in language.standings.items()
        },
        kinds=language.kinds,
        channels=language.channels,
    )
    at = sheet.column(ROW)
    return replace(sheet if at is None else _numbered(sheet, at), hints=hints)


def _numbered(sheet: Sheet, at: int) -> Sheet:
    """Give a sheet whose rows have the numbers that stand in their last column, and not that."""

    def taken(row: Row, number: int) -> Made:
        said = row[at] if at < len(row) else ""
        return Made(row[:at], int(said) if said.isdecimal() else number, row[:at])

    return rebuilt(sheet, sheet.table.names[:at], taken)


OWN_ASKS: Final = Source("own_asks", "Noes", _fits, _take)
