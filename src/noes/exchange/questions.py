"""What a preview has to ask: about outcomes, the order of dates, and words that nobody knows."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from noes.core.tongues.anywhere import kind_anywhere
from noes.exchange.cells import LONGEST_WORD
from noes.exchange.choices import DRAFT, IGNORED, NEAR, OTHERS, Choices
from noes.exchange.columns import Column
from noes.exchange.day_column import DayColumn
from noes.exchange.headers import Field
from noes.exchange.outcomes import OutcomeColumn, outcome_columns
from noes.exchange.question import About, Question
from noes.exchange.status_days import StatusDays
from noes.exchange.tongues import ANY, Tongues, channel_in

# Nobody answers more; the rest of a column is asked about as a whole.
_MOST: Final = 200
_MOST_WORDS: Final = 20


Cells = Mapping[str, Mapping[str, int]]


def questions_of(
    columns: Sequence[Column],
    cells: Cells,
    days: Mapping[Field, DayColumn],
    choices: Choices,
    of_rows: Counter[Question],
    *,
    tongues: Tongues = ANY,
    status: StatusDays | None = None,
) -> tuple[Question, ...]:
    """Put the questions that a table leaves open, those that block first.

    Args:
        columns: what each column tells.
        cells: the distinct cells of columns, and their counts.
        days: its columns of days.
        choices: what was answered already.
        of_rows: questions about rows as wholes, and of how many rows each is.
        tongues: the languages of the table.
        status: the days inside of its outcomes.
    """
    written = (*days.values(), *((status.column,) if status else ()))
    return (
        *_about_columns(columns),
        *_about_orders(written),
        *_about_outcomes(outcome_columns(columns, choices.outcomes, tongues), cells),
        *_about_rows(of_rows),
        *_about_days(days, cells),
        *_about_words(columns, cells, choices),
        *_about_years(written, choices),
    )


def _about_columns(columns: Sequence[Column]) -> Iterator[Question]:
    for column in columns:
        if column.asked:
            yield Question(About.COLUMN, column.name, "", 1, column.field or IGNORED)


def _about_orders(columns: Sequence[DayColumn]) -> Iterator[Question]:
    """Ask once for all columns, since one answer holds for all, with the first for an example."""
    open_ = [column for column in columns if column.ordering.is_open]
    if open_:
        first, asked = open_[0], sum(column.ordering.asked for column in open_)
        example, guess = first.ordering.example, first.ordering.guess
        yield Question(About.DATE_ORDER, first.name, example, asked, guess)


def _about_outcomes(
    columns: Sequence[tuple[int, OutcomeColumn]], cells: Cells
) -> Iterator[Question]:
    for _at, column in columns:
        asked = _counted(
            {cell: n for cell, n in cells[column.name].items() if column.asks_about(cell)}
        )
        for value, count in _commonest(asked):
            yield Question(About.OUTCOME, column.name, value, count, _guess(column, value))


def _guess(column: OutcomeColumn, value: str) -> str | None:
    guess = None if value == OTHERS else column.guess(value)
    return guess.outcome if guess is not None else None


def _about_rows(of_rows: Counter[Question]) -> Iterator[Question]:
    common = of_rows.most_common(_MOST)
    yield from (replace(question, count=count) for question, count in common)
    rest = of_rows.total() - sum(count for _question, count in common)
    if rest:
        yield Question(About.CONTRADICTION, "", OTHERS, rest)


def _about_days(days: Mapping[Field, DayColumn], cells: Cells) -> Iterator[Question]:
    for column in days.values():
        unread = {cell: n for cell, n in cells[column.name].items() if column.asks_about(cell)}
        for value, count in _commonest(_counted(unread)):
            yield Question(About.DAY, column.name, value, count, IGNORED)


def _about_years(columns: Sequence[DayColumn], choices: Choices) -> Iterator[Question]:
    """Ask where days get their year from that are written without one; else they get none."""
    if choices.years is not None:
        return
    for column in columns:
        bare = column.without_years()
        if bare:
            known = any(each.has_day(cell) for each in columns for cell in each.written)
            example = max(bare, key=bare.__getitem__).strip()
            guess = NEAR if known else None
            yield Question(About.YEARS, column.name, example, sum(bare.values()), guess)
            return


def about_unsent(rows: Sequence[int], choices: Choices) -> Iterator[Question]:
    """Ask whether rows that were never sent come in as drafts; unless it is answered, they do."""
    if rows and choices.unsent is None:
        yield Question(About.UNSENT, "", "", len(rows), DRAFT)


def _about_words(columns: Sequence[Column], cells: Cells, choices: Choices) -> Iterator[Question]:
    asking = (
        (Field.KIND, About.KIND, choices.kinds, kind_anywhere),
        (Field.CHANNEL, About.CHANNEL, choices.channels, channel_in),
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
