"""What a preview has to ask: about outcomes, the order of dates, and words that nobody knows."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from noes.core.words import channel_of, kind_of
from noes.exchange.choices import IGNORED, OTHERS, Choices
from noes.exchange.columns import Column
from noes.exchange.dates import day_of, looks_numeric
from noes.exchange.headers import Field
from noes.exchange.orders import Ordering
from noes.exchange.outcomes import OutcomeColumn, outcome_columns
from noes.exchange.records import LONGEST_WORD

# Nobody answers more; the rest of a column is asked about as a whole.
_MOST: Final = 200
_MOST_WORDS: Final = 20
_DAYS: Final = frozenset({Field.SENT_ON, Field.OUTCOME_ON})


class About(StrEnum):
    """What a question is about. Kinds and channels that nobody knows do not block an import."""

    SHEET = "sheet"
    COLUMN = "column"
    OUTCOME = "outcome"
    DATE_ORDER = "date_order"
    DAY = "day"
    KIND = "kind"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: what `value`, found `count` times in `column`, means; "" is the column.

    `guess` is the likeliest answer, None where there is none. `value` is "*" for all values of a
    column that are too many to ask about one by one.
    """

    about: About
    column: str
    value: str
    count: int
    guess: str | None = None

    @property
    def blocks(self) -> bool:
        """Whether the import has to wait for the answer."""
        return self.about not in {About.KIND, About.CHANNEL}


Cells = Mapping[str, Mapping[str, int]]


def questions_of(
    columns: Sequence[Column],
    cells: Cells,
    orderings: Mapping[str, Ordering],
    choices: Choices,
    today: date,
) -> tuple[Question, ...]:
    """Put the questions that a table leaves open, those that block first.

    Args:
        columns: what each column tells.
        cells: the distinct cells of columns, and their counts.
        orderings: for each column of dates what it says of its order.
        choices: what was answered already.
        today: tells the century of years of two digits.
    """
    return (
        *_about_columns(columns),
        *_about_orders(orderings),
        *_about_outcomes(columns, cells, choices),
        *_about_days(columns, cells, orderings, choices, today),
        *_about_words(columns, cells, choices),
    )


def _about_columns(columns: Sequence[Column]) -> Iterator[Question]:
    for column in columns:
        if column.asked:
            yield Question(About.COLUMN, column.name, "", 1, column.field or IGNORED)


def _about_orders(orderings: Mapping[str, Ordering]) -> Iterator[Question]:
    for name, each in orderings.items():
        if each.is_open:
            yield Question(About.DATE_ORDER, name, each.example, each.asked, each.guess)


def _about_outcomes(
    columns: Sequence[Column], cells: Cells, choices: Choices
) -> Iterator[Question]:
    for _at, column in outcome_columns(columns, choices.outcomes):
        asked = _counted(
            {cell: n for cell, n in cells[column.name].items() if column.asks_about(cell)}
        )
        for value, count in _commonest(asked):
            yield Question(About.OUTCOME, column.name, value, count, _guess(column, value))


def _guess(column: OutcomeColumn, value: str) -> str | None:
    guess = None if value == OTHERS else column.guess(value)
    return guess.outcome if guess is not None else None


def _about_days(
    columns: Sequence[Column],
    cells: Cells,
    orderings: Mapping[str, Ordering],
    choices: Choices,
    today: date,
) -> Iterator[Question]:
    for column in columns:
        if column.field not in _DAYS or orderings[column.name].is_open:
            continue
        order = orderings[column.name].order
        unread = {
            cell: n
            for cell, n in cells[column.name].items()
            if day_of(cell, order, today) is None and looks_numeric(cell)
            if cell.strip() not in choices.days and OTHERS not in choices.days
        }
        for value, count in _commonest(_counted(unread)):
            yield Question(About.DAY, column.name, value, count, IGNORED)


def _about_words(columns: Sequence[Column], cells: Cells, choices: Choices) -> Iterator[Question]:
    asking = (
        (Field.KIND, About.KIND, choices.kinds, kind_of),
        (Field.CHANNEL, About.CHANNEL, choices.channels, channel_of),
    )
    for field, about, chosen, known in asking:
        for column in columns:
            if column.field is field:
                held = _counted(cells[column.name])
                unknown = Counter(
                    {
                        word: n
                        for word, n in held.items()
                        if word not in chosen and not known(word[:LONGEST_WORD])
                    }
                )
                for value, count in _commonest(unknown, _MOST_WORDS):
                    yield Question(about, column.name, value, count)


def _counted(cells: Mapping[str, int]) -> Counter[str]:
    """Count values by what they say: without the space around them, the empty ones left out."""
    counted: Counter[str] = Counter()
    for cell, count in cells.items():
        if value := cell.strip():
            counted[value] += count
    return counted


def _commonest(values: Counter[str], most: int = _MOST) -> Iterator[tuple[str, int]]:
    common = values.most_common(most)
    yield from common
    rest = values.total() - sum(count for _value, count in common)
    if rest:
        yield OTHERS, rest
