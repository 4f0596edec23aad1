"""What the cells of a row say that no field can hold. It is told, and kept as a note."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from noes.core.words import N_
from noes.exchange.cells import Reading
from noes.exchange.ends import is_day
from noes.exchange.headers import Field
from noes.exchange.outcomes import Told
from noes.exchange.rows import Block
from noes.exchange.values import is_error, says_something

LONGEST: Final = {Field.TITLE: 500, Field.PERSON: 200}

NO_SCORE: Final = N_("This is no whole number from 0 to 10. It is kept as a note.")
NO_TIME: Final = N_("This is no time in minutes. It is kept as a note.")
NO_AMOUNT: Final = N_("This names no one amount of money. It is kept as a note.")
NO_CURRENCY: Final = N_("This is no currency. It is kept as a note.")
NO_YES: Final = N_("The ask got no yes, so this amount is kept as a note.")
TOO_MANY_TAGS: Final = N_("An ask has at most 20 tags of 60 letters. They are kept as a note.")
NO_NAME: Final = N_("The spreadsheet shows an error here. It is kept as a note.")
NO_DAY: Final = N_("This names no day. Its words are kept.")
NO_ANSWER: Final = N_("The ask waits for an answer or is not sent, so this day is kept as a note.")
OTHER_DAY: Final = N_("The answer that counts came on another day. This one is kept as a note.")
NO_REPLY: Final = N_("Nobody answered, so this day is kept as a note.")
NO_END: Final = N_("The ask has not ended, so this is kept as a note.")
TOO_LONG: Final = N_("This is too long here. All of it is kept as a note.")
NO_COLUMN: Final = N_("The row has more cells than there are headings. They are kept as a note.")

_UNREAD: Final = {
    Field.DREAD: NO_SCORE,
    Field.STING: NO_SCORE,
    Field.EFFORT: NO_TIME,
    Field.AMOUNT: NO_AMOUNT,
    Field.CURRENCY: NO_CURRENCY,
    Field.TAGS: TOO_MANY_TAGS,
}
_OPEN: Final = frozenset({"draft", "waiting"})
NO_ENDS: Final = _OPEN | {"replied"}


class Aside(NamedTuple):
    """A cell that no field can hold, and why; no column for cells past the last heading."""

    column: str
    value: str
    why: str

    @property
    def line(self) -> str:
        """The line it is in a note."""
        return f"{self.column}: {self.value}" if self.column else self.value


Asides = Mapping[int, Sequence[Aside]]
Days = Mapping[Field, Sequence[date | None]]
_Found = Iterator[tuple[int, Aside]]


def asides_of(block: Block, reading: Reading, told: Sequence[Told], days: Days) -> Asides:
    """Find what no field can hold.

    Args:
        block: some rows.
        reading: how their cells are read.
        told: how the ask of each row went.
        days: the days of each column of days.

    Returns:
        The asides of each row that has any, by its place in the block.
    """
    found = defaultdict(list)
    for row, aside in _all(block, reading, told, days):
        found[row].append(aside)
    return found


def _all(block: Block, reading: Reading, told: Sequence[Told], days: Days) -> _Found:
    yield from _too_long(block, reading)
    yield from _no_names(block, reading)
    yield from _no_days(block, reading, days)
    yield from _no_values(block, reading)
    yield from _without_answer(block, reading, told, days)
    yield from _of_other_answers(block, reading, told, days)
    yield from _without_end(block, reading, told)
    yield from _without_yes(block, reading, told)
    yield from _past_the_headings(block, reading)


def _too_long(block: Block, reading: Reading) -> _Found:
    for field, longest in LONGEST.items():
        cells = reading.column(field, block)
        if max(map(len, cells), default=0) <= longest:
            continue
        for row, cell in enumerate(cells):
            if len(cell.strip()) > longest:
                yield row, Aside(reading.name(field), cell.strip(), TOO_LONG)


def _no_names(block: Block, reading: Reading) -> _Found:
    cells = reading.column(Field.PERSON, block)
    wrong = {cell for cell in set(cells) if is_error(cell.strip())}
    for row, cell in enumerate(cells) if wrong else ():
        if cell in wrong:
            yield row, Aside(reading.name(Field.PERSON), cell.strip(), NO_NAME)


def _no_days(block: Block, reading: Reading, read: Days) -> _Found:
    for field, days in reading.days.items():
        cells = reading.column(field, block)
        words = {cell for cell in set(cells) if days.is_words[cell]}
        for row, cell in enumerate(cells) if words else ():
            if cell in words and read[field][row] is None:
                yield row, Aside(reading.name(field), cell.strip(), NO_DAY)


def _no_values(block: Block, reading: Reading) -> _Found:
    for field, why in _UNREAD.items():
        read = reading.words[field]
        for row, cell in enumerate(reading.column(field, block)):
            if read[cell] is None and says_something(cell):
                yield row, Aside(reading.name(field), cell.strip(), why)


def _without_answer(block: Block, reading: Reading, told: Sequence[Told], days: Days) -> _Found:
    """Find days of answers of asks that have none; the day of asking itself tells nothing new."""
    sent_on = days.get(Field.SENT_ON, [None] * len(told))
    for row, day in enumerate(days.get(Field.OUTCOME_ON, ())):
        is_open = told[row].outcome in _OPEN and not told[row].praised
        without_reply = reading.is_any_day and told[row].outcome == "ghosted"
        if (is_open or without_reply) and day not in {None, sent_on[row]}:
            cell = reading.column(Field.OUTCOME_ON, block)[row]
            why = NO_REPLY if without_reply else NO_ANSWER
            yield row, Aside(reading.name(Field.OUTCOME_ON), cell.strip(), why)


def _of_other_answers(block: Block, reading: Reading, told: Sequence[Told], days: Days) -> _Found:
    """Find days of answers that are not that of the ask: of a reply before its end."""
    if reading.status is None or reading.status.column.ordering.is_open:
        return
    answered, sent_on = (
        days.get(field, [None] * len(told)) for field in (Field.OUTCOME_ON, Field.SENT_ON)
    )
    for at in reading.dated:
        for row, cell in enumerate(map(str.strip, block.columns[at])):
            if told[row].outcome is not None and is_day(cell):
                day = reading.status.whole(cell, sent_on[row])
                if day is None or day != answered[row]:
                    yield row, Aside(reading.names[at], cell, OTHER_DAY if day else NO_DAY)


def _without_end(block: Block, reading: Reading, told: Sequence[Told]) -> _Found:
    read = reading.words[Field.STING]
    for row, cell in enumerate(reading.column(Field.STING, block)):
        if told[row].outcome in NO_ENDS and read[cell] is not None:
            yield row, Aside(reading.name(Field.STING), cell.strip(), NO_END)


def _without_yes(block: Block, reading: Reading, told: Sequence[Told]) -> _Found:
    read = reading.words[Field.AMOUNT]
    for row, cell in enumerate(reading.column(Field.AMOUNT, block)):
        if told[row].outcome not in {"accepted", None} and read[cell] is not None:
            yield row, Aside(reading.name(Field.AMOUNT), cell.strip(), NO_YES)


def _past_the_headings(block: Block, reading: Reading) -> _Found:
    width = len(reading.names)
    if max(map(len, block.read), default=0) <= width:
        return
    for row, cells in enumerate(block.read):
        more = [cell.strip() for cell in cells[width:] if cell.strip()]
        if more:
            yield row, Aside("", ", ".join(more), NO_COLUMN)
