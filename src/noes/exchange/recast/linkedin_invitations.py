"""LinkedIn's Invitations.csv: who was asked to connect, and who asked.

The headings are those of the export, the last two missing from older ones; Direction is OUTGOING or
INCOMING, and the day is written month first ("9/25/26, 8:52 AM"), in the tests of several public
readers. Whether an invitation was taken is not in it.
"""

from collections.abc import Iterator
from typing import Final

from noes.core.words import N_
from noes.exchange.choices import Choices
from noes.exchange.grid import Made
from noes.exchange.headers import Field
from noes.exchange.recast.made import ask, left_out, made_of
from noes.exchange.recast.sheet import Hints, Sheet, Source, cell
from noes.exchange.recast.texts import opening
from noes.exchange.recast.tracker import has

INCOMING: Final = N_("Somebody else sent this invitation.")
_TITLE: Final = "LinkedIn invitation"
_OUTGOING: Final = frozenset({"OUTGOING", "SENT"})


def _fits(sheet: Sheet) -> bool:
    return has(sheet, "From, To, Sent At, Message, Direction")


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    to, day, message, direction = (
        sheet.column(name) for name in ("To", "Sent At", "Message", "Direction")
    )

    def rows() -> Iterator[Made]:
        for number, row in sheet.all_data():
            if cell(row, direction).upper() not in _OUTGOING:
                yield left_out(number, row, INCOMING)
                continue
            said = cell(row, message)
            yield ask(
                number,
                row,
                title=opening(said) or _TITLE,
                person=cell(row, to),
                day=cell(row, day),
                outcome="waiting",
            )

    given = {Field.KIND: "conversation", Field.CHANNEL: "linkedin"}
    return made_of(sheet, rows, hints=Hints(given=given, date_order="mdy"))


LINKEDIN_INVITATIONS: Final = Source("linkedin_invitations", "LinkedIn: invitations", _fits, _take)
