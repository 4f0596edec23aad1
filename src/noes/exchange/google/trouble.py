"""What can be in the way between Noes and a sheet, each in one sentence."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from noes.core.words import N_
from noes.exchange.errors import ExchangeError


class Trouble(StrEnum):
    """What is in the way; kept with the sheet, so that Settings can say it."""

    AWAY = "away"
    CLOSED = "closed"
    GONE = "gone"
    BUSY = "busy"
    COLUMNS = "columns"
    ODD = "odd"
    KEY = "key"


SENTENCES: Final[Mapping[Trouble, str]] = {
    Trouble.AWAY: N_("Google cannot be reached just now. Noes tries again by itself."),
    Trouble.CLOSED: N_(
        "Google does not let Noes into this sheet. Share the sheet with the service account as an"
        " editor, or connect it again."
    ),
    Trouble.GONE: N_(
        "The sheet is not there any more. Take it out of Google’s trash, or connect another."
    ),
    Trouble.BUSY: N_("Google asks for some patience. Noes tries again by itself."),
    Trouble.COLUMNS: N_(
        "The column “Noes id” is not in the sheet any more, and without it no row can be told from"
        " another. Take that back in the sheet, or empty the sheet: then Noes writes it anew."
    ),
    Trouble.ODD: N_(
        "Google did not take what Noes wrote. See whether parts of the sheet are protected, then"
        " try again."
    ),
    Trouble.KEY: N_(
        "The key to the sheet was sealed on another computer and does not open here. Connect the"
        " sheet again."
    ),
}


class SheetTrouble(ExchangeError):
    """A pass that could not be done; the notebook is as it was.

    Attributes:
        kind: What is in the way.
        seconds: After how many of them Google may be asked again, where it says so.
    """

    def __init__(self, kind: Trouble, seconds: int | None = None) -> None:
        """Say it in the sentence of its kind."""
        super().__init__(SENTENCES[kind])
        self.kind = kind
        self.seconds = seconds
