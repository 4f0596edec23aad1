"""How asks went, from the cells of every column that tells it: known, or open and to be asked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from noes.core.letters import outcome_of_letter
from noes.core.moments import Tone
from noes.core.outcomes import Outcome
from noes.exchange.choices import DRAFT, NOT_NOW, OTHERS
from noes.exchange.columns import Column
from noes.exchange.ends import is_day
from noes.exchange.headers import Field
from noes.exchange.looks import ANSWERS, NO_TICKS, TICKS
from noes.exchange.question import About, Question, key_of
from noes.exchange.sends import Sends, is_sent
from noes.exchange.tongues import ANY, Tongues

# What another column of the same row may outweigh; whatever else differs contradicts.
_OUTWEIGHED: Final = {
    "waiting": frozenset({"ghosted", "declined", "lost", "replied", "accepted", "withdrawn"}),
    "replied": frozenset({"declined", "lost", "accepted", "withdrawn"}),
}
# A whole letter pasted into a cell says in its first lines how it went.
_LONGEST: Final = 2000
_LETTER: Final = 80
_STEP: Final = re.compile(r"\s*(?:[-=–—]*>|→)\s*")
# Of a cell that contradicts another so much is shown, and tells it from others.
_LONGEST_SHOWN: Final = 100


@dataclass(frozen=True, slots=True)
class Told:
    """How an ask went.

    Attributes:
        outcome: one of the eight of a record; None while that is to be asked.
        tone: of a no.
        praised: whether there were kind words.
        words: the cell, where it says more than the outcome does; else empty.
        question: what is open, where it is about the row and not about one cell of it.
    """

    outcome: str | None
    tone: str | None = None
    praised: bool = False
    words: str = ""
    question: Question | None = None


# Nothing says how it went.
UNSAID: Final = Told("waiting")
UNTICKED: Final = Told(DRAFT)  # and a tick would say that it was sent
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
        tongues: the languages of the table.
        notes: whether it holds notes, which need not tell how an ask went.
        dated: whether a day in it stands for a tick.
        sends: how it says that an ask was not sent, if it tells no more than that.
    """

    name: str
    ticked: str | None = None
    settled: bool = False
    alone: bool = True
    answers: Mapping[str, str] = field(default_factory=dict)
    tongues: Tongues = ANY
    notes: bool = False
    dated: bool = False
    sends: Sends | None = None

    def told(self, cell: str) -> Told | None:
        """Read a cell; None where it says nothing."""
        value = cell.strip()
        if self._says_nothing(value):
            return None
        guess = self.guess(value)
        if self.notes and not self._tells(value, guess):
            return None
        answer = self._answer(value, guess)
        if answer is not None:
            return _told(answer, guess, value)
        if guess is not None and guess.sure:
            return _told(guess.outcome, guess, value)
        return _OPEN

    def _tells(self, value: str, guess: Outcome | None) -> bool:
        """Say whether a note tells how an ask went, or was said to."""
        if guess is not None and (guess.sure or guess.outcome in ANSWERS):
            return True
        return key_of(self.name, value) in self.answers

    def guess(self, value: str) -> Outcome | None:
        """Give what a value seems to mean, sure or not."""
        if self.ticked is None:
            return _read(value[:_LONGEST], self.tongues)
        if self.sends:
            sent = is_sent(value, self.tongues)
            return None if sent is None else Outcome("waiting" if sent else DRAFT)
        if value.lower() in TICKS or (self.dated and is_day(value)):
            tone = Tone.NOT_NOW if self.ticked == NOT_NOW else None
            return Outcome("declined" if tone else self.ticked, tone, sure=self.settled)
        if value.lower() in NO_TICKS:
            return Outcome("waiting", sure=False)
        return _read(value[:_LONGEST], self.tongues)

    def seems(self, value: str) -> str | None:
        """Give the outcome that a value seems to mean."""
        guess = self.guess(value)
        return _told(guess.outcome, guess, value).outcome if guess is not None else None

    def asks_about(self, cell: str) -> bool:
        """Say whether what a cell means has to be asked."""
        return self.told(cell) is _OPEN

    def _says_nothing(self, value: str) -> bool:
        return not value or (
            self.ticked is not None
            and not self.sends
            and not self.alone
            and value.lower() in NO_TICKS
        )

    def _answer(self, value: str, guess: Outcome | None) -> str | None:
        for key in (key_of(self.name, value), value):
            if key in self.answers:
                return self.answers[key]
        return None if guess is not None and guess.sure else _of_others(self.answers, self.name)


def _read(value: str, tongues: Tongues) -> Outcome | None:
    """Read words, a whole letter by its formulas, or steps: of "Applied -> Rejected" the last."""
    letter = outcome_of_letter(value) if len(value) > _LETTER else None
    steps = _STEP.split(value) if ">" in value or "→" in value else []
    told = [tongues.outcome_of(step) for step in steps]
    return letter or (told[-1] if all(told) and told else tongues.outcome_of(value))


def _of_others(answers: Mapping[str, str], column: str) -> str | None:
    """Give what was said of all that nothing else explains, in a column or everywhere."""
    return answers.get(key_of(column, OTHERS)) or answers.get(OTHERS)


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
    columns: Sequence[Column], answers: Mapping[str, str], tongues: Tongues = ANY
) -> tuple[tuple[int, OutcomeColumn], ...]:
    """Give the columns that tell outcomes with their places, ticks before words."""
    telling = [
        (at, each) for at, each in enumerate(columns) if each.field is Field.OUTCOME or each.tells
    ]
    made = (
        (
            at,
            OutcomeColumn(
                each.name,
                each.ticked,
                each.sure,
                sum(each.sends is None for _at, each in telling) == 1,
                answers,
                tongues,
                each.tells,
                each.dated,
                each.sends,
            ),
        )
        for at, each in telling
    )
    return tuple(sorted(made, key=lambda pair: pair[1].ticked is None))


def unsaid_with_day(column: str, guess: str, answers: Mapping[str, str]) -> Told:
    """Tell how an ask went of which only the day of an answer is known, in some column."""
    answer = _of_others(answers, column)
    if answer is not None:
        return _told(answer, None, "")
    return Told(None, question=Question(About.UNSAID, column, OTHERS, 1, guess))


def together(columns: Sequence[OutcomeColumn], cells: Sequence[str]) -> Told:
    """Tell how an ask went from its cells in all columns.

    Any outcome outweighs waiting, and an end outweighs a reply before it. Where columns contradict
    each other, the row is open until it was said what holds.
    """
    said = list(_said(columns, cells))
    if not said:
        return UNTICKED if any(each.sends is Sends.BY_TICK for each in columns) else UNSAID
    seeming = {each.outcome for each in said}
    standing = [
        each
        for each in said
        if each.outcome and seeming.isdisjoint(_OUTWEIGHED.get(each.outcome, ()))
    ]
    question = _contradiction(standing)
    answers = columns[0].answers
    answer = answers.get(question.key) or answers.get(OTHERS) if question else None
    if question and not answer:
        return Told(None, question=question)
    if any(each.told is _OPEN for each in said):
        return _OPEN
    return _told(answer, None, "") if answer else _joined(said, standing)


class _Said(NamedTuple):
    """What one column says of an ask; `outcome` is also what it seems to say while that is open."""

    column: str
    value: str
    told: Told
    outcome: str | None


def _said(columns: Sequence[OutcomeColumn], cells: Sequence[str]) -> Iterator[_Said]:
    for column, cell in zip(columns, cells, strict=True):
        told = column.told(cell)
        if told is not None:
            value = cell.strip()
            yield _Said(column.name, value, told, told.outcome or column.seems(value))


def _contradiction(standing: Sequence[_Said]) -> Question | None:
    if len({each.outcome for each in standing}) < 2:  # noqa: PLR2004 - it takes two
        return None
    first, *others = (each._replace(value=each.value[:_LONGEST_SHOWN]) for each in standing)
    value = " + ".join([first.value, *(key_of(each.column, each.value) for each in others)])
    return Question(About.CONTRADICTION, first.column, value, 1, first.outcome)


def _joined(said: Sequence[_Said], standing: Sequence[_Said]) -> Told:
    """Join what columns say that do not contradict each other."""
    if len(said) == 1:
        return said[0].told
    return Told(
        standing[0].told.outcome,
        next((each.told.tone for each in standing if each.told.tone), None),
        praised=any(each.told.praised for each in said),
        words="\n".join(dict.fromkeys(each.told.words for each in said if each.told.words)),
    )
