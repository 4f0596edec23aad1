"""What is given of a table that is brought, and of a whole notebook."""

from datetime import date
from uuid import UUID

from msgspec import Struct, field

from noes.api.answers.given import Given


class Document(Struct, kw_only=True):
    """A whole notebook; docs/develop/document.md says what stands in it."""

    noes: int


class Source(Given):
    format: str
    encoding: str | None
    dialect: str | None
    sheet: str | None
    header_row: int | None
    sheets: list[str]
    read_as: str | None
    languages: list[str]
    mended: int
    mended_example: str


class Column(Given):
    name: str
    field: str | None
    sure: bool


class Aside(Given):
    """What a cell says that no field can hold; no column for cells past the last heading."""

    column: str
    value: str
    why: str


class Record(Given):
    """One row, read; an outcome is null while a question is open."""

    row: int
    title: str
    person: str | None
    kind: str | None
    channel: str | None
    sent_on: date | None
    day_text: str
    outcome: str | None
    outcome_on: date | None
    tone: str | None
    note: str
    learned: str
    dread: int | None
    sting: int | None
    effort: int | None
    praised: bool
    amount: str | None
    currency: str | None
    tags: list[str]
    raw: list[str]
    set_aside: list[Aside]


class Someone(Given):
    """A person of a table of people."""

    row: int
    name: str
    organisation: str
    email: str
    links: str
    note: str
    raw: list[str]


class SkippedRow(Given):
    row: int
    why: str


class SetAside(Aside):
    """The same of all rows: the first, none for the whole table, and how often; “*” for the rest."""

    row: int | None
    count: int


class LeftOut(Given):
    """A column that no field holds, and how many of its cells hold anything."""

    column: str
    cells: int


class Question(Given):
    """What a value of a column means; the import waits for the answers of those that block."""

    column: str
    value: str
    count: int
    guess: str | None
    about: str
    blocks: bool


class Counts(Given):
    """Of an export of Noes: asks, those that are new, the new people, and all that is new beside asks."""

    read: int
    to_import: int
    skipped: int
    held: int
    people: int
    others: int


class TablePreview(Given):
    """What an import would bring; `news` are rows that know more of an ask than the notebook."""

    source: Source
    columns: list[Column]
    date_order: str | None
    records: list[Record]
    people: list[Someone]
    skipped: list[SkippedRow]
    news: list[SkippedRow]
    set_aside: list[SetAside]
    left_out: list[LeftOut]
    questions: list[Question]
    counts: Counts
    remembered: bool
    ready: bool


class Imported(Given):
    """What was brought; no id for a whole notebook, and for a table that has nothing new."""

    id: UUID | None
    asks: int
    people: int


class Bringing(Given):
    """The preview of a table and the token that brings it in, or what was brought."""

    preview: TablePreview | None = None
    token: str | None = None
    brought: Imported | None = field(name="import", default=None)
