"""What is given of a Google Sheet that is kept in step, and of the secret address of the asks."""

from datetime import date, datetime

from noes.api.answers.given import Given
from noes.api.answers.tables import Bringing


class Sheet(Given):
    """A sheet that is kept in step. `address` is where it is looked at, none until it was made.

    `way` is account or consent; a sheet that is not `connected` waits for Google's answer.
    `new_rows` were added in it and are not in the notebook; `trouble` says what is in the way.
    """

    way: str
    connected: bool
    title: str
    address: str | None
    kept_at: datetime | None
    new_rows: int
    trouble: str | None


class SheetStands(Given):
    """The sheet, or none."""

    sheet: Sheet | None


class SheetBegun(SheetStands):
    """The sheet, and the page of Google's at which its owner consents, where that is needed."""

    consent: str | None


class Passed(Given):
    """What one pass did: how many rows it put right and added, and how many are new in the sheet."""

    changed: int
    added: int
    new_rows: int


class NewRows(Given):
    """The rows that were added in the sheet, previewed like any table; none where there are none."""

    table: Bringing | None


class Feed(Given):
    """The secret address of the asks: since when, and when it was last read; days of the notebook."""

    made_at: datetime
    made_on: date
    last_read_on: date | None


class FeedStands(Given):
    """The secret address, or none."""

    feed: Feed | None


class FeedMade(FeedStands):
    """The secret address, told this once: its path, and all of it where that is known."""

    path: str
    address: str | None
