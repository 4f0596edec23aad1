"""One thing that a preview asks."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class About(StrEnum):
    """What a question is about. Kinds and channels that nobody knows do not block an import.

    Nor does what a table is read as: it is read as guessed, and said so.
    """

    SHEET = "sheet"
    READ_AS = "read_as"
    MYSELF = "myself"
    COLUMN = "column"
    OUTCOME = "outcome"
    CONTRADICTION = "contradiction"
    UNSAID = "unsaid"
    DATE_ORDER = "date_order"
    DAY = "day"
    KIND = "kind"
    CHANNEL = "channel"


# Their answers are outcomes, kept together.
OF_OUTCOMES: Final = frozenset({About.OUTCOME, About.CONTRADICTION, About.UNSAID})
_OPTIONAL: Final = frozenset({About.KIND, About.CHANNEL, About.READ_AS})


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: what `value`, found `count` times in `column`, means; "" is the column.

    `guess` is the likeliest answer, None where there is none. `value` is "*" for all values of a
    column that are too many to ask about one by one. Of a contradiction it is the cell and the
    other cells with their columns, "no + Status=won"; where an answer has a day and no outcome, "*".
    """

    about: About
    column: str
    value: str
    count: int
    guess: str | None = None

    @property
    def blocks(self) -> bool:
        """Whether the import has to wait for the answer."""
        return self.about not in _OPTIONAL

    @property
    def key(self) -> str:
        """The name under which an answer is kept."""
        if self.about is About.COLUMN:
            return self.column
        return key_of(self.column, self.value) if self.about in OF_OUTCOMES else self.value


def key_of(column: str, value: str) -> str:
    """Give the name under which it is kept what a value of a column means."""
    return f"{column}={value}" if column else value
