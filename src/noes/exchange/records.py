"""What a table tells of one ask, and how blocks of rows become such records.

Columns are read as wholes and each distinct cell once, so that most of the work is done in C.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import repeat
from typing import Any, Final, NamedTuple, TypeVar

from noes.core.words import channel_of, kind_of
from noes.exchange.choices import Choices
from noes.exchange.columns import Column
from noes.exchange.dates import Order, day_of
from noes.exchange.grid import Row
from noes.exchange.headers import Field
from noes.exchange.memo import Memo
from noes.exchange.outcomes import WAITING, Told, outcome_columns, together
from noes.exchange.rows import Block
from noes.exchange.titles import kind_of_title
from noes.exchange.values import minutes_of, score_of

Read = TypeVar("Read")

LONGEST_TITLE: Final = 500
LONGEST_PERSON: Final = 200
LONGEST_DAY_TEXT: Final = 100
LONGEST_WORD: Final = 200

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False)


class Record(NamedTuple):
    """One row, read. A tuple, because a frozen dataclass takes several times as long to make.

    Attributes:
        row: its number in the source, 1-based, the header counted.
        title: what was asked; whom, where the row does not say.
        person: whom.
        kind: the slug of a kind.
        channel: the slug of a channel.
        sent_on: the day of the act, or of the draft.
        day_text: the words that stand for the day, where they name none ("before 24 January").
        outcome: draft, waiting, ghosted, declined, lost, replied, accepted or withdrawn; None while
            a question is open.
        outcome_on: the day that the row gives for it, also where nothing has come of it yet.
        tone: of a no: not_now, or None.
        note: the row's notes, or the answer in its own words.
        learned: what was learned.
        dread: 0 to 10.
        sting: 0 to 10.
        effort: minutes.
        praised: kind words came back.
        raw: the row's cells as they were.
    """

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
    raw: Row

    @property
    def source(self) -> str:
        """The raw cells as JSON."""
        return _ENCODER.encode(self.raw)


@dataclass(frozen=True, slots=True)
class Reading:
    """How the cells of one table are read. It remembers what it read: make one for each pass."""

    places: Mapping[Field, int]
    notes: tuple[int, ...]
    telling: tuple[int, ...]
    told: Memo[tuple[str, ...], Told]
    days: Mapping[Field, Memo[str, date | None]]
    words: Mapping[Field, Memo[str, Any]]


def reading_of(
    columns: Sequence[Column], orders: Mapping[str, Order | None], choices: Choices, today: date
) -> Reading:
    """Settle how a table is read.

    Args:
        columns: what each column tells.
        orders: for each column of dates, by name, the order they are written in.
        choices: what a person chose.
        today: tells the century of years of two digits.
    """
    places = {each.field: at for at, each in enumerate(columns) if each.field is not None}
    telling = outcome_columns(columns, choices.outcomes)
    return Reading(
        places=places,
        notes=tuple(at for at, each in enumerate(columns) if each.field is Field.NOTE),
        telling=tuple(at for at, _column in telling),
        told=Memo(partial(together, [column for _at, column in telling])),
        days={
            field: Memo(partial(day_of, order=orders.get(columns[at].name), today=today))
            for field, at in places.items()
            if field in {Field.SENT_ON, Field.OUTCOME_ON}
        },
        words={
            Field.KIND: Memo(partial(_slug, chosen=choices.kinds, known=kind_of)),
            Field.CHANNEL: Memo(partial(_slug, chosen=choices.channels, known=channel_of)),
            Field.DREAD: Memo(score_of),
            Field.STING: Memo(score_of),
            Field.EFFORT: Memo(minutes_of),
        },
    )


def _slug(
    cell: str, *, chosen: Mapping[str, str], known: Callable[[str], str | None]
) -> str | None:
    return chosen.get(cell.strip()) or known(cell[:LONGEST_WORD])


def records_of(block: Block, reading: Reading) -> Iterator[Record]:
    """Yield the records of a block, one for each row."""
    people = _texts(block, reading, Field.PERSON, LONGEST_PERSON)
    titles = _titles(_texts(block, reading, Field.TITLE, LONGEST_TITLE), people)
    sent_on = _days(block, reading, Field.SENT_ON)
    told = _told(block, reading)
    return map(
        Record._make,
        zip(
            block.numbers,
            titles,
            [person or None for person in people],
            _kinds(block, reading, titles),
            _read(block, reading, Field.CHANNEL),
            sent_on,
            _day_texts(block, reading, sent_on),
            [each.outcome for each in told],
            _days(block, reading, Field.OUTCOME_ON),
            [each.tone for each in told],
            _notes(block, reading, told),
            _texts(block, reading, Field.LEARNED),
            _read(block, reading, Field.DREAD),
            _read(block, reading, Field.STING),
            _read(block, reading, Field.EFFORT),
            [each.praised for each in told],
            block.rows,
            strict=False,
        ),
    )


def _texts(
    block: Block, reading: Reading, field: Field, longest: int | None = None
) -> Sequence[str]:
    at = reading.places.get(field)
    if at is None:
        return [""] * len(block.rows)
    return [cell.strip()[:longest] for cell in block.columns[at]]


def _titles(titles: Sequence[str], people: Sequence[str]) -> Sequence[str]:
    return titles if all(titles) else [a or b for a, b in zip(titles, people, strict=True)]


def _read(block: Block, reading: Reading, field: Field) -> Iterable[Any]:
    at = reading.places.get(field)
    return repeat(None) if at is None else map(reading.words[field].__getitem__, block.columns[at])


def _kinds(block: Block, reading: Reading, titles: Sequence[str]) -> Iterable[str | None]:
    of_titles = map(kind_of_title, titles)
    if Field.KIND not in reading.places:
        return of_titles
    said = _read(block, reading, Field.KIND)
    return [kind or other for kind, other in zip(said, of_titles, strict=False)]


def _days(block: Block, reading: Reading, field: Field) -> Sequence[date | None]:
    at = reading.places.get(field)
    if at is None:
        return [None] * len(block.rows)
    return list(map(reading.days[field].__getitem__, block.columns[at]))


def _day_texts(block: Block, reading: Reading, days: Sequence[date | None]) -> Iterable[str]:
    at = reading.places.get(Field.SENT_ON)
    if at is None or None not in days:
        return repeat("")
    return [
        "" if day else cell.strip()[:LONGEST_DAY_TEXT]
        for day, cell in zip(days, block.columns[at], strict=True)
    ]


def _told(block: Block, reading: Reading) -> Sequence[Told]:
    if not reading.telling:
        return [WAITING] * len(block.rows)
    cells = zip(*(block.columns[at] for at in reading.telling), strict=True)
    return list(map(reading.told.__getitem__, cells))


def _notes(block: Block, reading: Reading, told: Sequence[Told]) -> Sequence[str]:
    cells = zip(*(block.columns[at] for at in reading.notes), strict=True)
    if not reading.notes:
        return [each.words for each in told]
    return [
        "\n".join(filter(None, map(str.strip, written))) or each.words
        for written, each in zip(cells, told, strict=True)
    ]
