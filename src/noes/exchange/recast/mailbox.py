"""A mailbox of what was sent: each first message to somebody is an ask, and answers are replies.

Which message answers which is told by In-Reply-To and References (RFC 5322, 3.6.4). The day is that
of Date:, in the zone it was written in; a message without one keeps its envelope line for words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from email.utils import getaddresses, parsedate_tz
from typing import Final, NamedTuple

from noes.core.words import N_
from noes.exchange.choices import OTHERS, Choices
from noes.exchange.grid import Made, Row
from noes.exchange.headers import Field
from noes.exchange.mbox import FORMAT
from noes.exchange.recast.made import HEADINGS, ask, left_out, made_of
from noes.exchange.recast.sheet import Hints, Myself, Sheet, Source

OPENED_BY_OTHERS: Final = N_("Somebody else wrote first.")
ANSWER: Final = N_("The message goes on with one above or below that is an ask.")
_MOST_OFFERED: Final = 20
_HALF: Final = 0.5
_OUTCOME, _ANSWERED = HEADINGS.index("Outcome"), HEADINGS.index("Outcome date")
_LONGEST_THREAD: Final = 200
_IDENTITY: Final = re.compile(r"<[^<>\s]+>")


class _Answer(NamedTuple):
    """A message that goes on with others: where it stands among the rows, from whom, and when."""

    at: int
    number: int
    sender: str
    refers: Sequence[str]
    day: str


@dataclass(slots=True)
class _Log:
    """The messages as they are gone through.

    Attributes:
        rows: what they become, in their order; answers are put in once all are known.
        senders: who sent the ask of a row.
        asks: the row of the ask that a message of this id is.
        refers: what the other messages refer to, by their ids.
        answers: the other messages.
    """

    rows: list[Made] = field(default_factory=list)
    senders: dict[int, str] = field(default_factory=dict)
    asks: dict[str, int] = field(default_factory=dict)
    refers: dict[str, Sequence[str]] = field(default_factory=dict)
    answers: list[_Answer] = field(default_factory=list)

    def ask_of(self, refers: Sequence[str]) -> int | None:
        """Give the row of the ask that a message with these references goes on with."""
        seen: set[str] = set()
        left = list(refers)
        while left and len(seen) < _LONGEST_THREAD:
            identity = left.pop()
            if identity in self.asks:
                return self.asks[identity]
            if identity not in seen:
                seen.add(identity)
                left += self.refers.get(identity, ())
        return None


def _fits(sheet: Sheet) -> bool:
    return sheet.grid.format == FORMAT


def _take(sheet: Sheet, choices: Choices) -> Sheet:
    myself = _myself(sheet, choices.myself)
    made = _made(sheet, myself.answer or myself.guess or OTHERS)
    hints = Hints(given={Field.CHANNEL: "email"})
    taken = made_of(sheet, lambda: made, hints=hints, myself=myself)
    return replace(taken, header_row=None)


def _myself(sheet: Sheet, answer: str | None) -> Myself:
    """Take the commonest sender for the person; where none stands out, perhaps all of them are."""
    senders = Counter(_address(row[0]) for _number, row in _messages(sheet))
    senders.pop("", None)
    common = senders.most_common(_MOST_OFFERED)
    names = tuple(address for address, _count in common)
    if answer is not None or not common:
        return Myself(names, answer, answer or OTHERS)
    most, total = common[0][1], senders.total()
    stands_out = len(common) == 1 or most > common[1][1]
    guess = names[0] if stands_out else OTHERS
    return Myself(names, guess, guess if most > _HALF * total else None)


def _made(sheet: Sheet, me: str) -> list[Made]:
    log = _Log()
    for number, row in _messages(sheet):
        sender, identity = _address(row[0]), row[4]
        refers = _IDENTITY.findall(f"{row[6]} {row[5]}")
        if me in {OTHERS, sender} and not refers:
            log.asks.setdefault(identity, len(log.rows))
            log.senders[len(log.rows)] = sender
            log.rows.append(_ask(number, row))
        else:
            log.refers.setdefault(identity, refers)
            log.answers.append(_Answer(len(log.rows), number, sender, refers, _day(row[2])))
            log.rows.append(left_out(number, [], OPENED_BY_OTHERS))
    for answer in log.answers:
        _answer(log, answer)
    return log.rows


def _answer(log: _Log, answer: _Answer) -> None:
    """Keep the day of an answer with its ask; the earliest, where there are several."""
    at = log.ask_of(answer.refers)
    if at is None:
        return
    log.rows[answer.at] = left_out(answer.number, [], ANSWER)
    if answer.sender != log.senders[at]:
        row = log.rows[at]
        days = sorted(filter(None, (row[_ANSWERED], answer.day)))
        row[_OUTCOME] = "replied"
        row[_ANSWERED] = days[0] if days else ""


def _ask(number: int, row: Row) -> Made:
    people = getaddresses([row[1]])
    name, address = people[0] if people else ("", "")
    return ask(
        number,
        row,
        title=row[3],
        person=name or address,
        day=_day(row[2]) or row[7],
        outcome="waiting",
    )


def _messages(sheet: Sheet) -> Iterator[tuple[int, Row]]:
    """Yield the messages, the first of which is number 1."""
    return ((number - 1, row) for number, row in sheet.all_data())


def _address(people: str) -> str:
    parted = getaddresses([people])
    return parted[0][1].lower() if parted else ""


def _day(text: str) -> str:
    """Give the day of a Date: header in the zone it was written in; empty where it names none."""
    try:
        told = parsedate_tz(text)
        return date(*told[:3]).isoformat() if told else ""
    except (ValueError, TypeError, IndexError, OverflowError):  # what damaged ones come to
        return ""


MAILBOX: Final = Source("mailbox", N_("A mailbox"), _fits, _take)
