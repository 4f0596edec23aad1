"""The sheets of a workbook and their columns: what is shown is what is read back.

docs/develop/workbook.md describes them. A column is known by its key; its heading is translated and
recorded in the workbook, so that a workbook is read in whatever language it was written.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from noes.core.words import N_

LABEL: Final = "label"
COMPUTED: Final = "computed"
ID: Final = "id"
RHYTHM: Final = "rhythm"


class How(Enum):
    """How the cells of a column are written and read."""

    TEXT = auto()
    LONG = auto()  # wrapped
    CODE = auto()  # ids and instants, which every program gives back as they are
    NUMBER = auto()
    MONEY = auto()
    DAY = auto()
    FLAG = auto()
    TAGS = auto()
    WORD = auto()  # a slug, shown as its label
    WORDS = auto()  # slugs with commas, shown as their labels
    NAME = auto()  # what the row is called whose id stands in the hidden column `<key>_id`


_WRAPPED: Final = frozenset({How.LONG, How.NAME})


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Args:
        key: Of the row in the document; of a NAME, that of the id without `_id`.
        heading: Above it, to be translated.
        how: Its cells are written.
        width: In letters.
        words: The vocabulary of a WORD; the list whose rows a NAME names.
        is_hidden: It is there for the machine.
        is_computed: It follows from the moments and is not read back.
    """

    key: str
    heading: str
    how: How = How.TEXT
    width: int = 14
    words: str = ""
    is_hidden: bool = False
    is_computed: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: a list of the document.

    Args:
        name: Of the list.
        title: Of the sheet, to be translated.
        columns: From the left; the hidden ones last.
        called: The key by which other sheets name a row of this one.
        is_always: It is there even without a row.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    called: str = ""
    is_always: bool = False


def wrapped(columns: Sequence[Column]) -> list[tuple[int, int]]:
    """The places of the columns whose cells are wrapped, and how many letters they have room for."""
    return [(at, each.width) for at, each in enumerate(columns) if each.how in _WRAPPED]


def _hidden(*keys: str, how: How = How.TEXT) -> tuple[Column, ...]:
    return tuple(Column(key, key, how, is_hidden=True) for key in keys)


_ASKS: Final = Sheet(
    "asks",
    N_("Asks"),
    (
        Column("sent_on", N_("Asked on"), How.DAY, 12, is_computed=True),
        Column("title", N_("What you asked"), How.LONG, 44),
        Column("person", N_("Who"), How.NAME, 24, "people"),
        Column("kind", N_("Kind"), How.WORD, 18, "kind"),
        Column("channel", N_("Channel"), How.WORD, 12, "channel"),
        Column("standing", N_("How it stands"), How.WORD, 20, "standing", is_computed=True),
        Column("ended_on", N_("Ended on"), How.DAY, 12, is_computed=True),
        Column("contact_on", N_("Last act or answer"), How.DAY, 18, is_computed=True),
        Column("acts", N_("Times asked"), How.NUMBER, 12, is_computed=True),
        Column("dread", N_("How scary, 0 to 10"), How.NUMBER, 12, is_computed=True),
        Column("sting", N_("How much it stung, 0 to 10"), How.NUMBER, 12, is_computed=True),
        Column("effort", N_("Minutes"), How.NUMBER, 10),
        Column("tags", N_("Tags"), How.TAGS, 18),
        Column("learned", N_("What you learned"), How.LONG, 40),
        Column("differently", N_("Next time"), How.LONG, 40),
        Column("pitch", N_("Pitch"), How.NAME, 24, "pitches"),
        Column("body", N_("Text"), How.LONG, 40),
        Column("waits_from", N_("Kept waiting from"), How.DAY, 16),
        Column("waits_until", N_("Kept waiting until"), How.DAY, 16),
        *_hidden(ID, how=How.CODE),
        *_hidden("entry", how=How.NUMBER),
        *_hidden("person_id", "pitch_id", "import_id", how=How.CODE),
        *_hidden("source_row", how=How.NUMBER),
        *_hidden("source", LABEL),
        *_hidden(COMPUTED, how=How.CODE),
    ),
    called="title",
    is_always=True,
)
_MOMENTS: Final = Sheet(
    "moments",
    N_("Moments"),
    (
        Column("day", N_("Day"), How.DAY, 12),
        Column("day_text", N_("Day in words"), How.TEXT, 16),
        Column("type", N_("What happened"), How.WORD, 26, "type"),
        Column("ask", N_("Ask"), How.NAME, 44, "asks"),
        Column("person", N_("From whom"), How.NAME, 24, "people"),
        Column("dread", N_("How scary, 0 to 10"), How.NUMBER, 12),
        Column("sting", N_("How much it stung, 0 to 10"), How.NUMBER, 12),
        Column("tone", N_("How it was said"), How.WORD, 18, "tone"),
        Column("revisit_on", N_("Try again on"), How.DAY, 14),
        Column("amount", N_("Amount"), How.MONEY, 12),
        Column("currency", N_("Currency"), How.TEXT, 10),
        Column("note", N_("Note"), How.LONG, 50),
        *_hidden(ID, how=How.CODE),
        *_hidden("rank", how=How.NUMBER),
        *_hidden("ask_id", "person_id", "at", how=How.CODE),
        *_hidden("utc_offset", how=How.NUMBER),
        *_hidden("import_id", "replaces_id", how=How.CODE),
    ),
    is_always=True,
)
_CHALLENGES: Final = Sheet(
    "challenges",
    N_("Challenges"),
    (
        Column("name", N_("Name"), How.LONG, 36),
        Column("measure", N_("What counts"), How.WORD, 26, "measure"),
        Column("target", N_("Goal"), How.NUMBER, 10),
        Column("start", N_("First day"), How.DAY, 12),
        Column("end", N_("Ends before"), How.DAY, 12),
        Column("rhythm", N_("Rhythm"), How.WORD, 24, RHYTHM),
        Column("kinds", N_("Only these kinds"), How.WORDS, 24, "kind"),
        Column("channels", N_("Only these channels"), How.WORDS, 24, "channel"),
        Column("dream", N_("Only dream people"), How.FLAG, 18),
        *_hidden(ID, how=How.CODE),
        *_hidden("entry", how=How.NUMBER),
        *_hidden("preset", "ended_at", LABEL),
    ),
    called="name",
    is_always=True,
)
_PEOPLE: Final = Sheet(
    "people",
    N_("People"),
    (
        Column("name", N_("Name"), How.LONG, 28),
        Column("organisation", N_("Organisation"), How.TEXT, 24),
        Column("email", N_("E-mail"), How.TEXT, 28),
        Column("links", N_("Links"), How.LONG, 36),
        Column("note", N_("Note"), How.LONG, 50),
        Column("dream", N_("Dream"), How.FLAG, 10),
        *_hidden(ID, "import_id", how=How.CODE),
        *_hidden(LABEL),
    ),
    called="name",
    is_always=True,
)
_PITCHES: Final = Sheet(
    "pitches",
    N_("Pitches"),
    (
        Column("title", N_("Title"), How.LONG, 36),
        Column("kind", N_("Kind"), How.WORD, 18, "kind"),
        Column("channel", N_("Channel"), How.WORD, 12, "channel"),
        Column("body", N_("Text"), How.LONG, 60),
        *_hidden(ID, how=How.CODE),
        *_hidden("entry", how=How.NUMBER),
        *_hidden(LABEL),
    ),
    called="title",
    is_always=True,
)
_QUEUES: Final = Sheet(
    "queues",
    N_("Queues"),
    (
        Column("pitch", N_("Pitch"), How.NAME, 36, "pitches"),
        Column("position", N_("Place"), How.NUMBER, 10),
        Column("person", N_("Who"), How.NAME, 28, "people"),
        *_hidden(ID, "pitch_id", "person_id", how=How.CODE),
    ),
)
_RESTS: Final = Sheet(
    "rests",
    N_("Rests"),
    (
        Column("start", N_("From"), How.DAY, 12),
        Column("end", N_("Back on"), How.DAY, 12),
        Column("name", N_("What for"), How.TEXT, 30),
        Column("challenge", N_("Only for"), How.NAME, 36, "challenges"),
        *_hidden(ID, "challenge_id", how=How.CODE),
    ),
)
_DAYS_OFF: Final = Sheet(
    "days_off",
    N_("Days off"),
    (
        Column("day", N_("Day"), How.DAY, 12),
        Column("name", N_("What for"), How.TEXT, 30),
        *_hidden(ID, how=How.CODE),
    ),
)
_KINDS: Final = Sheet(
    "kinds",
    N_("Kinds"),
    (
        Column("name", N_("Name"), How.TEXT, 24),
        Column("awaits_answer", N_("Awaits an answer"), How.FLAG, 18),
        *_hidden(ID, how=How.CODE),
        *_hidden("slug"),
    ),
)
_CHANNELS: Final = Sheet(
    "channels",
    N_("Channels"),
    (Column("name", N_("Name"), How.TEXT, 24), *_hidden(ID, how=How.CODE), *_hidden("slug")),
)

SHEETS: Final = (
    *(_ASKS, _MOMENTS, _CHALLENGES, _PEOPLE, _PITCHES),
    *(_QUEUES, _RESTS, _DAYS_OFF, _KINDS, _CHANNELS),
)
BY_NAME: Final = MappingProxyType({sheet.name: sheet for sheet in SHEETS})
