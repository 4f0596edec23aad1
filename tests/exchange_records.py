"""A row of a table as the reader of tables hands it over."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Record:
    row: int
    title: str
    person: str | None = None
    kind: str | None = None
    channel: str | None = None
    sent_on: date | None = None
    day_text: str = ""
    outcome: str | None = "waiting"
    outcome_on: date | None = None
    tone: str | None = None
    note: str = ""
    learned: str = ""
    dread: int | None = None
    sting: int | None = None
    effort: int | None = None
    praised: bool = False
    amount: Decimal | None = None
    currency: str | None = None
    tags: tuple[str, ...] = ()
    source: str = ""
