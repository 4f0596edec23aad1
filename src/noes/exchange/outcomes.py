"""How asks went, from the cells of every column that tells it: known, or open and to be asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from noes.core.moments import Tone
from noes.core.outcomes import Outcome, outcome_of
from noes.exchange.choices import NOT_NOW, OTHERS
from noes.exchange.columns import Column
from noes.exchange.headers import Field
from noes.exchange.looks import NO_TICKS, TICKS

# Words that say less than another column of the same row may.
_WEAK: Final = frozenset({"draft", "waiting"})
# A whole letter pasted into a cell says in its first lines how it went.
_LONGEST: Final = 2000


@dataclass(frozen=True, slots=True)
class Told:
    """How an ask went.

    Attributes:
        outcome: one of the eight of a record; None while that is to be asked.
        tone: of a no.
        praised: whether there were kind words.
        words: the cell, where it says more than the outcome does; else empty.
    """

    outcome: str | None
    tone: str | None = None
    praised: bool = False
    words: str = ""


WAITING: Final = Told("waiting")
_OPEN: Final = Told(None)


@dataclass(frozen=True, slots=True)
class OutcomeColumn:
    """One column that tells how asks went, by words or by ticks.

    Attributes:
        name: what stands above it.
        ticked: what a tick means; None for a column of words.
        settled: whether that was chosen, so that a tick need not be asked about.
        alone: whether no other column tells an outcome, so that the lack of a tick means something.
        answers: what a person said of values, as in Choices.outcomes.
    """

    name: str
    ticked: str | None = None
    settled: bool = False
    alone: bool = True
    answers: Mapping[str, str] = field(default_factory=dict)

    def told(self, cell: str) -> Told | None:
        """Read a cell; None where it says nothing."""
        value = cell.strip()
        if self._says_nothing(value):
            return None
        guess = self.guess(value)
        answer = self._answer(value, guess)
        if answer is not None:
            return _told(answer, guess, value)
        if guess is not None and guess.sure:
            return _told(guess.outcome, guess, value)
        return _OPEN

    def guess(self, value: str) -> Outcome | None:
        """Give what a value seems to mean, sure or not."""
        if self.ticked is None:
            return outcome_of(value[:_LONGEST])
        if value.lower() in TICKS:
            tone = Tone.NOT_NOW if self.ticked == NOT_NOW else None
            return Outcome("declined" if tone else self.ticked, tone, sure=self.settled)
        if value.lower() in NO_TICKS:
            return Outcome("waiting", sure=False)
        return outcome_of(value[:_LONGEST])

    def asks_about(self, cell: str) -> bool:
        """Say whether what a cell means has to be asked."""
        return self.told(cell) is _OPEN

    def _says_nothing(self, value: str) -> bool:
        return not value or (
            self.ticked is not None and not self.alone and value.lower() in NO_TICKS
        )

    def _answer(self, value: str, guess: Outcome | None) -> str | None:
        for key in (f"{self.name}={value}", value):
            if key in self.answers:
                return self.answers[key]
        return None if guess is not None and guess.sure else self.answers.get(OTHERS)


def _told(outcome: str, guess: Outcome | None, value: str) -> Told:
    """Tell an outcome, keeping the tone that was heard in the same outcome, and telling words."""
    words = value if (guess is None or not guess.sure) and len(value.split()) > 1 else ""
    if outcome == NOT_NOW:
        return Told("declined", Tone.NOT_NOW.value, words=words)
    if outcome in {"praised", "done"}:
        return Told("waiting", praised=outcome == "praised", words=words)
    heard = guess.tone if guess is not None and guess.outcome == outcome else None
    return Told(outcome, heard.value if heard else None, words=words)


def outcome_columns(
    columns: Sequence[Column], answers: Mapping[str, str]
) -> tuple[tuple[int, OutcomeColumn], ...]:
    """Give the columns that tell outcomes with their places, ticks before words."""
    telling = [(at, each) for at, each in enumerate(columns) if each.field is Field.OUTCOME]
    made = (
        (at, OutcomeColumn(each.name, each.ticked, each.sure, len(telling) == 1, answers))
        for at, each in telling
    )
    return tuple(sorted(made, key=lambda pair: pair[1].ticked is None))


def together(columns: Sequence[OutcomeColumn], cells: Sequence[str]) -> Told:
    """Tell how an ask went from its cells in all columns: the first that says more than waiting."""
    said = list(_said(columns, cells))
    return next((each for each in said if each.outcome not in _WEAK), said[0] if said else WAITING)


def _said(columns: Sequence[OutcomeColumn], cells: Sequence[str]) -> Iterator[Told]:
    for column, cell in zip(columns, cells, strict=True):
        told = column.told(cell)
        if told is not None:
            yield told
