"""What a person chose about a table. Every choice can be changed, and the preview answers again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

IGNORED: Final = "-"
OTHERS: Final = "*"
NOT_NOW: Final = "not_now"
NEAR: Final = "near"
DRAFT: Final = "draft"
# What may be done with rows that were never sent.
UNSENT: Final = frozenset({DRAFT, IGNORED})
# What a column of ticks, or a value of an outcome column, may be said to mean. "praised" and
# "done" are acts without an answer, "not_now" a no that may come back.
OUTCOMES: Final = frozenset(
    {
        *("draft", "waiting", "ghosted", "declined", "lost", "replied", "accepted", "withdrawn"),
        *("praised", "done", NOT_NOW),
    }
)


@dataclass(frozen=True, slots=True)
class Choices:
    """Answers to the questions of a preview, and changes to what it took for sure.

    Attributes:
        mapping: a column's name -> a field, "-" for a column to ignore, or an outcome for a column
            whose ticks mean that outcome.
        date_order: dmy, mdy or ymd, for every column of dates.
        sheet: the sheet of a spreadsheet.
        header_row: the row that is the header, 1-based; 0 for none.
        outcomes: a value, or "column=value" for one column only -> an outcome; "column=*" or "*" for
            all that nothing else explains. Questions about rows name their own keys.
        kinds: a word of a kind column -> the slug of a kind, the user's own among them.
        channels: likewise for channels.
        days: a cell of a column of days -> the day it means, in ISO form, or "-": its words are
            kept, without a day; "*" -> "-" for all that name no day.
        years: the year of days that are written without one; "near" for that of the rows around,
            "-" for none.
        unsent: "draft" to keep rows that were never sent as drafts, "-" to leave them out.
        again: bring in also what the notebook holds already.
        shape: the shape of the table as it was first seen, under which all this is remembered.
        remembered: some of this was chosen for an earlier table of that shape.
        read_as: what the table is read as, by the name of a source, or "plain": as it stands.
        myself: which of those who wrote the messages of a log the person is; "*" for all of them.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    date_order: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    outcomes: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    channels: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, str] = field(default_factory=dict)
    years: str | None = None
    unsent: str | None = None
    again: bool = False
    shape: str | None = None
    remembered: bool = False
    read_as: str | None = None
    myself: str | None = None
