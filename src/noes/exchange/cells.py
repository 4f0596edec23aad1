"""How the cells of one table are read.

Columns are read as wholes and each distinct cell once, so that most of the work is done in C.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from noes.core.tongues.anywhere import kind_anywhere
from noes.exchange.choices import Choices
from noes.exchange.columns import Column
from noes.exchange.day_column import DayColumn
from noes.exchange.guard import unguarded
from noes.exchange.headers import Field, Tier, claims_of
from noes.exchange.memo import Memo
from noes.exchange.outcomes import UNSAID, Told, outcome_columns, together, unsaid_with_day
from noes.exchange.rows import Block
from noes.exchange.status_days import StatusDays
from noes.exchange.tongues import ANY, Tongues, channel_in
from noes.exchange.values import amount_of, currency_of, minutes_of, score_of, tags_of, top_of

LONGEST_WORD: Final = 200


@dataclass(frozen=True, slots=True)
class Days:
    """A column of days, each distinct cell read once: its day, whether it has one, or words."""

    day: Memo[str, date | None]
    has_day: Memo[str, bool]
    is_words: Memo[str, bool]


@dataclass(frozen=True, slots=True)
class Reading:
    """How the cells of one table are read. It remembers what it read: make one for each pass.

    Attributes:
        names: what stands above each column.
        places: where the column of each field is.
        notes: where the notes are.
        others: where the columns are that name somebody beside whom was asked.
        family: where the family names of people are; None where names stand in one column.
        telling: where the outcomes are.
        told: the cells of those -> how the ask went.
        dated: where the days of one answer are, and which it is.
        unsaid: how an ask went of which only the day of an answer is known.
        is_any_day: whether that day is one of any change, and not surely of an answer.
        days: how the cells of a column of days are read.
        years: days that got a year, by their rows.
        status: how days inside of outcomes are read, if there are such.
        words: a cell of one of the smaller fields -> what it means.
        given: what holds for every row that does not say it.
    """

    names: tuple[str, ...]
    places: Mapping[Field, int]
    notes: tuple[int, ...]
    others: tuple[int, ...]
    family: int | None
    telling: tuple[int, ...]
    told: Memo[tuple[str, ...], Told]
    dated: Mapping[int, str]
    unsaid: Told
    is_any_day: bool
    days: Mapping[Field, Days]
    years: Mapping[Field, Mapping[int, date]]
    status: StatusDays | None
    words: Mapping[Field, Memo[str, Any]]
    given: Mapping[Field, str]

    @property
    def left_out(self) -> tuple[int, ...]:
        """Where the columns are that tell nothing."""
        told = {*self.places.values(), *self.notes, *self.others, *self.telling, self.family}
        return tuple(at for at in range(len(self.names)) if at not in told)

    def column(self, field: Field, block: Block) -> Sequence[str]:
        """Give the cells of the column of a field; none where no column tells it."""
        at = self.places.get(field)
        return () if at is None else block.columns[at]

    def name(self, field: Field) -> str:
        """Give what stands above the column of a field."""
        return self.names[self.places[field]]


def reading_of(
    columns: Sequence[Column],
    days: Mapping[Field, DayColumn],
    choices: Choices,
    tongues: Tongues = ANY,
    given: Mapping[Field, str] = MappingProxyType({}),
    *,
    years: Mapping[Field, Mapping[int, date]] | None = None,
    status: StatusDays | None = None,
) -> Reading:
    """Settle how a table is read.

    Args:
        columns: what each column tells.
        days: its columns of days.
        choices: what a person chose.
        tongues: the languages of the table.
        given: what holds for every row that does not say it.
        years: days that got a year, by their rows.
        status: how days inside of outcomes are read.
    """
    telling = outcome_columns(columns, choices.outcomes, tongues)
    return Reading(
        names=tuple(each.name for each in columns),
        places={
            each.field: at
            for at, each in enumerate(columns)
            if each.field is not None and not each.goes_on
        },
        notes=tuple(
            at for at, each in enumerate(columns) if each.field is Field.NOTE and not each.names
        ),
        others=tuple(at for at, each in enumerate(columns) if each.names),
        family=next((at for at, each in enumerate(columns) if each.goes_on), None),
        telling=tuple(at for at, _column in telling),
        told=Memo(partial(together, [column for _at, column in telling])),
        dated={at: column.ticked for at, column in telling if column.dated and column.ticked},
        unsaid=_unsaid(days.get(Field.OUTCOME_ON), choices),
        is_any_day=_is_any_day(days.get(Field.OUTCOME_ON)),
        days={
            field: Days(Memo(each.day), Memo(each.has_day), Memo(each.is_words))
            for field, each in days.items()
        },
        years=years or {},
        status=status,
        words=_words(columns, choices),
        given=given,
    )


def _words(columns: Sequence[Column], choices: Choices) -> Mapping[Field, Memo[str, Any]]:
    return {
        Field.KIND: Memo(partial(_slug, chosen=choices.kinds, known=kind_anywhere)),
        Field.CHANNEL: Memo(partial(_slug, chosen=choices.channels, known=channel_in)),
        **{field: Memo(_score_in(field, columns)) for field in (Field.DREAD, Field.STING)},
        Field.EFFORT: Memo(minutes_of),
        Field.AMOUNT: Memo(amount_of),
        Field.CURRENCY: Memo(currency_of),
        Field.TAGS: Memo(lambda cell: tags_of(unguarded(cell))),
    }


def _unsaid(column: DayColumn | None, choices: Choices) -> Told:
    if column is None:
        return UNSAID
    # "Last update" has a day whatever happened; "Answer date" only when something did.
    guess = "waiting" if _tier(column) is Tier.LOOSE else "replied"
    return unsaid_with_day(column.name, guess, choices.outcomes)


def _is_any_day(column: DayColumn | None) -> bool:
    """Say whether a column may have a day whatever happened: "Last modified", "Closed"."""
    return column is not None and _tier(column) in {Tier.LOOSE, None}


def _tier(column: DayColumn) -> Tier | None:
    return next((claim.tier for claim in claims_of(column.name)), None)


def _score_in(field: Field, columns: Sequence[Column]) -> Callable[[str], int | None]:
    name = next((each.name for each in columns if each.field is field), "")
    return partial(score_of, top=top_of(name))


def _slug(
    cell: str, *, chosen: Mapping[str, str], known: Callable[[str], str | None]
) -> str | None:
    return chosen.get(cell.strip()) or known(cell[:LONGEST_WORD])
