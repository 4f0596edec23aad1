"""What a table tells of one ask, and how blocks of rows become such records."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain, repeat
from typing import Any, Final, NamedTuple

from noes.exchange.asides import LONGEST, NO_ENDS, Aside, Asides, Days, asides_of
from noes.exchange.cells import Reading
from noes.exchange.grid import Row
from noes.exchange.guard import unguarded
from noes.exchange.headers import Field
from noes.exchange.outcomes import UNSAID, UNTICKED, Told
from noes.exchange.rows import Block
from noes.exchange.status_days import NO_ANSWERS
from noes.exchange.titles import kind_of_title
from noes.exchange.values import NO_TEXTS, is_error

LONGEST_DAY_TEXT: Final = 100

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
        note: the row's notes, or the answer in its own words; below them what was set aside.
        learned: what was learned.
        dread: 0 to 10.
        sting: 0 to 10, of an end.
        effort: minutes.
        praised: kind words came back.
        amount: of a yes: what was agreed, in whole cents.
        currency: its three letters, None where nothing says it.
        tags: without "#", in small letters.
        raw: the row's cells as they were.
        set_aside: what they say that no field can hold.
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
    amount: Decimal | None
    currency: str | None
    tags: Sequence[str]
    raw: Row
    set_aside: Sequence[Aside] = ()

    @property
    def source(self) -> str:
        """The raw cells as JSON."""
        return _ENCODER.encode(self.raw)


class Understood(NamedTuple):
    """What the rows of a block say together: how the asks went, when, and what no field can hold."""

    told: Sequence[Told]
    days: Days
    asides: Asides


def understood(block: Block, reading: Reading) -> Understood:
    """Read the cells of a block that hang on each other."""
    days = {
        field: list(map(each.day.__getitem__, reading.column(field, block)))
        for field, each in reading.days.items()
    }
    for field, found in reading.years.items():
        days[field] = [
            day or found.get(row) for row, day in zip(block.numbers, days[field], strict=True)
        ]
    told = _told(block, reading)
    if reading.status is not None:
        days[Field.OUTCOME_ON] = list(_days_in_words(block, reading, told, days))
    asides = asides_of(block, reading, told, days)
    if reading.is_any_day and Field.OUTCOME_ON in days:
        # "Last modified" over a day tells no answer where there was none.
        days[Field.OUTCOME_ON] = [
            None if each.outcome == "ghosted" else day
            for each, day in zip(told, days[Field.OUTCOME_ON], strict=True)
        ]
    return Understood(told, days, asides)


def _days_in_words(
    block: Block, reading: Reading, told: Sequence[Told], days: Days
) -> Iterable[date | None]:
    """Give the days of answers, those that only the words for the answer tell among them."""
    nothing: Sequence[date | None] = [None] * len(told)
    sent_on = days.get(Field.SENT_ON, nothing)
    answered = list(days.get(Field.OUTCOME_ON, nothing))
    for row, each in enumerate(told):
        if answered[row] is None and each.outcome not in NO_ANSWERS and reading.status:
            written = {at: block.columns[at][row].strip() for at in reading.telling}
            whole = (
                reading.status.whole(written[at], sent_on[row])
                for at, outcome in reading.dated.items()
                if outcome == each.outcome and written[at]
            )
            within = (reading.status.day(cell, sent_on[row]) for cell in written.values())
            answered[row] = next(filter(None, chain(whole, within)), None)
    return answered


def records_of(block: Block, reading: Reading) -> Iterator[Record]:
    """Yield the records of a block, one for each row."""
    people = _people(block, reading)
    titles = _titles(_texts(block, reading, Field.TITLE), people, reading.given.get(Field.TITLE))
    told, days, asides = understood(block, reading)
    nothing: Sequence[date | None] = [None] * len(block.rows)
    sent_on = days.get(Field.SENT_ON, nothing)
    return map(
        Record._make,
        zip(
            block.numbers,
            titles,
            [None if not person or is_error(person) else person for person in people],
            _kinds(block, reading, titles),
            _channels(block, reading),
            sent_on,
            _day_texts(block, reading, sent_on),
            [each.outcome for each in told],
            days.get(Field.OUTCOME_ON, nothing),
            [each.tone for each in told],
            _notes(block, reading, told, asides),
            _texts(block, reading, Field.LEARNED),
            _read(block, reading, Field.DREAD),
            _stings(block, reading, told),
            _read(block, reading, Field.EFFORT),
            [each.praised for each in told],
            *_money(block, reading, told),
            _tags(block, reading),
            block.raw,
            [asides.get(row, ()) for row in range(len(block.rows))] if asides else repeat(()),
            strict=False,
        ),
    )


def _texts(block: Block, reading: Reading, field: Field) -> Sequence[str]:
    if field not in reading.places:
        return [""] * len(block.rows)
    longest = LONGEST.get(field)
    return [_text(cell)[:longest] for cell in reading.column(field, block)]


def _text(cell: str) -> str:
    text = cell.strip()
    return "" if text in NO_TEXTS else unguarded(text)


def _people(block: Block, reading: Reading) -> Sequence[str]:
    people = _texts(block, reading, Field.PERSON)
    if reading.family is None:
        return people
    family = map(_text, block.columns[reading.family])
    return [
        f"{given} {name}".strip()[: LONGEST[Field.PERSON]]
        for given, name in zip(people, family, strict=True)
    ]


def _titles(titles: Sequence[str], people: Sequence[str], given: str | None) -> Sequence[str]:
    if all(titles):
        return titles
    return [a or given or b for a, b in zip(titles, people, strict=True)]


def _read(block: Block, reading: Reading, field: Field) -> Iterable[Any]:
    at = reading.places.get(field)
    return repeat(None) if at is None else map(reading.words[field].__getitem__, block.columns[at])


def _stings(block: Block, reading: Reading, told: Sequence[Told]) -> Iterable[int | None]:
    """Give how much each end stung; what has not ended has no place for it."""
    scores = _read(block, reading, Field.STING)
    return [
        None if each.outcome in NO_ENDS else score
        for each, score in zip(told, scores, strict=False)
    ]


def _money(
    block: Block, reading: Reading, told: Sequence[Told]
) -> tuple[Iterable[Decimal | None], Iterable[str | None]]:
    """Give what each yes is worth, and in which currency; what is no yes has no place for it."""
    if Field.AMOUNT not in reading.places:
        return repeat(None), repeat(None)
    found = [
        amount if amount is not None and each.outcome == "accepted" else None
        for amount, each in zip(_read(block, reading, Field.AMOUNT), told, strict=False)
    ]
    said = _read(block, reading, Field.CURRENCY)
    return [amount and amount.value for amount in found], [
        amount and (code or next(iter(amount.currencies), None))
        for amount, code in zip(found, said, strict=False)
    ]


def _tags(block: Block, reading: Reading) -> Iterable[Sequence[str]]:
    return (tags or () for tags in _read(block, reading, Field.TAGS))


def _kinds(block: Block, reading: Reading, titles: Sequence[str]) -> Iterable[str | None]:
    given = reading.given.get(Field.KIND)
    of_titles = [given] * len(titles) if given else map(kind_of_title, titles)
    if Field.KIND not in reading.places:
        return of_titles
    said = _read(block, reading, Field.KIND)
    return [kind or other for kind, other in zip(said, of_titles, strict=False)]


def _channels(block: Block, reading: Reading) -> Iterable[str | None]:
    said = _read(block, reading, Field.CHANNEL)
    given = reading.given.get(Field.CHANNEL)
    if given is None:
        return said
    return [each or given for each, _row in zip(said, block.rows, strict=False)]


def _day_texts(block: Block, reading: Reading, days: Sequence[date | None]) -> Iterable[str]:
    at = reading.places.get(Field.SENT_ON)
    if at is None or None not in days:
        return repeat("")
    return [
        "" if day else _text(cell)[:LONGEST_DAY_TEXT]
        for day, cell in zip(days, block.columns[at], strict=True)
    ]


def _told(block: Block, reading: Reading) -> Sequence[Told]:
    cells = zip(*(block.columns[at] for at in reading.telling), strict=True)
    told = list(map(reading.told.__getitem__, cells)) or [UNSAID] * len(block.rows)
    if Field.OUTCOME_ON not in reading.places or (UNSAID not in told and UNTICKED not in told):
        return told
    has_day = reading.days[Field.OUTCOME_ON].has_day
    return [
        reading.unsaid if (each is UNSAID or each is UNTICKED) and has_day[cell] else each
        for each, cell in zip(told, reading.column(Field.OUTCOME_ON, block), strict=True)
    ]


def _notes(block: Block, reading: Reading, told: Sequence[Told], asides: Asides) -> Sequence[str]:
    notes = [each.words for each in told]
    for row, written in enumerate(zip(*(block.columns[at] for at in reading.notes), strict=True)):
        notes[row] = "\n".join(filter(None, map(_text, written))) or notes[row]
    for at in reading.others:
        for row, cell in enumerate(block.columns[at]):
            if name := _text(cell):
                notes[row] = "\n".join(filter(None, (notes[row], f"{reading.names[at]}: {name}")))
    for row, found in asides.items():
        lines = (each.line for each in found if not _is_day_text(each, reading))
        notes[row] = "\n".join(filter(None, (notes[row], *lines)))
    return notes


def _is_day_text(aside: Aside, reading: Reading) -> bool:
    """Say whether the words stand for the day of the ask, so that no note need keep them."""
    at = reading.places.get(Field.SENT_ON)
    of_day = at is not None and aside.column == reading.names[at]
    return of_day and len(aside.value) <= LONGEST_DAY_TEXT
