"""Letters of rejection without a header: a running number, and the whole text of an answer."""

from collections.abc import Iterator
from typing import Final

from noes.core.letters import outcome_of_letter
from noes.core.words import N_
from noes.exchange.choices import Choices
from noes.exchange.grid import Made
from noes.exchange.headers import Field
from noes.exchange.recast.made import ask, made_of
from noes.exchange.recast.sheet import Hints, Sheet, Source, cell
from noes.exchange.recast.texts import opening

_SHORTEST: Final = 60
_LEAST: Final = 3
_MOST: Final = 0.6


def _fits(sheet: Sheet) -> bool:
    if sheet.table.header_row is not None or len(sheet.table.names) > 2:  # noqa: PLR2004 - a number and a text
        return False
    at, rows = len(sheet.table.names) - 1, sheet.data
    texts = [cell(row, at) for row in rows]
    numbered = at == 0 or all(cell(row, 0).isdecimal() for row in rows)
    letters = [text for text in texts if len(text) >= _SHORTEST and outcome_of_letter(text)]
    return numbered and len(rows) >= _LEAST and len(letters) >= _MOST * len(rows)


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    at = len(sheet.table.names) - 1

    def rows() -> Iterator[Made]:
        for number, row in sheet.all_data():
            text = cell(row, at)
            told = outcome_of_letter(text)
            yield ask(
                number,
                row,
                title=opening(text),
                outcome=told.outcome if told else text,
                note=text,
            )

    return made_of(sheet, rows, hints=Hints(given={Field.CHANNEL: "email"}))


LETTERS: Final = Source("letters", N_("Letters of rejection"), _fits, _take, is_shape=True)
