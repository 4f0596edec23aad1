"""One thing that a preview asks."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final


class About(StrEnum):
    """What a question is about.

    Words for kinds and channels that nobody knows do not block an import; nor does what a table is
    read as, the year of days without one, and what becomes of rows that were never sent.
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
    YEARS = "years"
    UNSENT = "unsent"


# Unanswered, a table is read as it was taken for, a word for a kind or channel is left out, a day without a year stays without one, and
# what was never sent is a draft.
FREE: Final = frozenset({About.KIND, About.CHANNEL, About.READ_AS, About.YEARS, About.UNSENT})
# Their answers are outcomes, kept together.
OF_OUTCOMES: Final = frozenset({About.OUTCOME, About.CONTRADICTION, About.UNSAID})


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
        return self.about not in FREE

    @property
    def key(self) -> str:
        """The name under which an answer is kept."""
        if self.about is About.COLUMN:
            return self.column
        return key_of(self.column, self.value) if self.about in OF_OUTCOMES else self.value

    def to_json(self) -> dict[str, Any]:
        """Give it as the preview's document has it."""
        return {
            "column": self.column,
            "value": self.value,
            "count": self.count,
            "guess": self.guess,
            "about": self.about,
            "blocks": self.blocks,
        }


def key_of(column: str, value: str) -> str:
    """Give the name under which it is kept what a value of a column means."""
    return f"{column}={value}" if column else value
