"""A sheet on its way to being understood: its cells, its table, and what is known of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, NamedTuple

from noes.core.phrases import plain
from noes.exchange.choices import Choices
from noes.exchange.grid import Grid, Row
from noes.exchange.headers import Field
from noes.exchange.table import Table, rows_below

# The answers that leave a table as it stands, and that let it be found anew what it is.
PLAIN: Final = "plain"
FOUND: Final = "found"


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a table before anybody is asked; whatever a person chooses goes before it.

    Attributes:
        mapping: as Choices.mapping.
        outcomes: as Choices.outcomes.
        date_order: how its days are written where the column itself leaves that open.
        given: what holds for every row: a title, a kind, a channel.
        kinds: as Choices.kinds.
        channels: as Choices.channels.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    outcomes: Mapping[str, str] = field(default_factory=dict)
    date_order: str | None = None
    given: Mapping[Field, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    channels: Mapping[str, str] = field(default_factory=dict)

    def under(self, choices: Choices) -> Choices:
        """Give the choices of a person with these beneath them."""
        return replace(
            choices,
            mapping={**self.mapping, **choices.mapping},
            outcomes={**self.outcomes, **choices.outcomes},
            kinds={**self.kinds, **choices.kinds},
            channels={**self.channels, **choices.channels},
        )


NO_HINTS: Final = Hints()


_LOOKED_AT: Final = 1000


class Someone(NamedTuple):
    """A person of a table of people, and the row that tells of them."""

    row: int
    name: str
    organisation: str
    email: str
    links: str
    note: str
    raw: Row


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its cells, where its table stands, and its first rows.

    Attributes:
        source: the program or shape that it was known for; None for a table like any other.
        hints: what is known of it.
        header_row: the row that is the header in the file itself, where that is another one.
        found: the table as it stood before it was taken for something; None where it was not.
        myself: who the person is, where that matters.
        made: whether its rows were made of others, so that its header is not that of the file.
        people: gives the people of a table of people, which has no asks; None for any other.
    """

    grid: Grid
    table: Table
    rows: Sequence[Row]
    today: date
    source: "Source | None" = None
    hints: Hints = NO_HINTS
    header_row: int | None = None
    found: Table | None = None
    myself: "Myself | None" = None
    made: bool = False
    people: Callable[[], Iterator[Someone]] | None = None

    def column(self, *headers: str) -> int | None:
        """Give the place of the first column that has one of these headings; None for none."""
        places = self._places
        return next((places[plain(each)] for each in headers if plain(each) in places), None)

    @property
    def _places(self) -> dict[str, int]:
        return {plain(name): at for at, name in reversed(list(enumerate(self.table.names)))}

    @property
    def headings(self) -> frozenset[str]:
        """Its headings, folded."""
        return frozenset(self._places)

    @property
    def data(self) -> Sequence[Row]:
        """The first rows of data, those without any cell left out."""
        rows = self.rows[self.table.first_row - 1 :][:_LOOKED_AT]
        return [row for row in rows if any(map(str.strip, row))]

    def all_data(self) -> Iterator[tuple[int, Row]]:
        """Yield every row of data with its number."""
        for first, block in rows_below(self.grid, self.table):
            yield from enumerate(block, start=first)


@dataclass(frozen=True, slots=True)
class Myself:
    """Who the person may be among those who wrote the messages of a log.

    `answer` settles it; where that is None it is asked, `guess` being the likeliest of `names`.
    """

    names: tuple[str, ...]
    guess: str | None
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A program or a shape that tables are known for.

    Attributes:
        slug: what it is called in choices and answers.
        name: what people call it.
        fits: says whether a sheet is of it.
        take: gives the sheet as it is to be read.
        is_shape: whether it is a shape rather than a program, so that a person should hear of it.
    """

    slug: str
    name: str
    fits: Callable[[Sheet], bool]
    take: Callable[[Sheet, Choices], Sheet]
    is_shape: bool = False


def cell(row: Row, at: int | None) -> str:
    """Give a cell without the space around it; empty where there is none."""
    return row[at].strip() if at is not None and at < len(row) else ""
