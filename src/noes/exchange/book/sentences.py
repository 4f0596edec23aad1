"""What is said of a row of a workbook that cannot be read."""

from typing import Final

from noes.core.words import N_
from noes.exchange.book.columns import How

DAMAGED: Final = N_("This workbook of Noes does not hold together any more. Export it once more.")
NO_SHEET: Final = N_(
    "There is no sheet “%(sheet)s” in this workbook any more. Export it once more."
)
NO_COLUMN: Final = N_(
    "“%(sheet)s” has no column “%(heading)s” any more. Put the heading back, or"
    " export the workbook once more."
)
NO_ASK: Final = N_("Row %(row)s of “%(sheet)s” names no ask under “%(column)s”.")
NOTHING: Final = N_("Row %(row)s of “%(sheet)s” has nothing under “%(column)s”. Fill it in.")
NO_ACT: Final = N_(
    "Row %(row)s of “%(sheet)s” says neither “%(day)s” nor “%(standing)s”. Fill one of them in."
)
TOO_OFTEN: Final = N_(
    "Row %(row)s of “%(sheet)s” says “%(value)s” under “%(column)s”. Write what happened in"
    " “%(moments)s” instead."
)
FOLLOWS: Final = N_(
    "Row %(row)s of “%(sheet)s” was changed under %(columns)s, which follows from “%(moments)s”. Put"
    " it back, and write what happened in a row of “%(moments)s”: a new one, or the one that is there."
)
PARTED: Final = N_(
    "The rows of “%(sheet)s” were sorted apart from their hidden columns: row %(row)s has those of"
    " another. Take that sorting back, or export the workbook once more."
)
CUT: Final = N_(
    "Row %(row)s of “%(sheet)s” was changed under “%(column)s”, where its text is longer than a"
    " cell holds. Put it back, and change the text in Noes."
)
NO_WORD: Final = N_(
    "Row %(row)s of “%(sheet)s” says “%(value)s” under “%(column)s”, which Noes does not know there."
    " Choose a word that stands in another row, or leave it empty."
)
NO_RHYTHM: Final = N_(
    "Row %(row)s of “%(sheet)s” says “%(value)s” under “%(column)s”, which Noes does not know there."
    " Write it as in %(examples)s, or leave it empty."
)
NOBODY: Final = N_(
    "Row %(row)s of “%(sheet)s” names “%(value)s” under “%(column)s”, which is not in “%(list)s”."
    " Add it there."
)
SEVERAL: Final = N_(
    "Row %(row)s of “%(sheet)s” names “%(value)s” under “%(column)s”, and several in “%(list)s” are"
    " called so."
)
_NO_NUMBER: Final = N_(
    "Row %(row)s of “%(sheet)s” says “%(value)s” under “%(column)s”, which is no number."
)
NOT: Final = {
    How.NUMBER: _NO_NUMBER,
    How.MONEY: _NO_NUMBER,
    How.DAY: N_(
        "Row %(row)s of “%(sheet)s” says “%(value)s” under “%(column)s”, which is no day. Write it"
        " like 2026-03-04."
    ),
    How.FLAG: N_(
        "Row %(row)s of “%(sheet)s” says “%(value)s” under “%(column)s”. Write TRUE there, or"
        " nothing."
    ),
}
