"""LinkedIn's messages.csv: a row for each message; a thread that the person opened is an ask.

The headings, the day in UTC and the marks of drafts are those of the export under Settings, Data
privacy, Get a copy of your data, as several public readers of it have them in their tests; older
ones lack some columns and are called Messages.csv.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from noes.core.words import N_
from noes.exchange.choices import Choices
from noes.exchange.grid import Made, Row
from noes.exchange.headers import Field
from noes.exchange.recast.made import ask, left_out, made_of
from noes.exchange.recast.sheet import Hints, Myself, Sheet, Source, cell
from noes.exchange.recast.texts import opening
from noes.exchange.recast.tracker import has

OPENED_BY_OTHERS: Final = N_("Somebody else wrote first in this conversation.")
_MARKS: Final = "CONVERSATION ID, FROM, TO, DATE, CONTENT"
_MOST_OFFERED: Final = 20
_FEW: Final = 3
_HALF: Final = 0.5


@dataclass(frozen=True, slots=True)
class _Message:
    at: str  # its instant as it is written, which sorts
    number: int
    sender: str
    to: str
    text: str
    raw: Row


@dataclass(slots=True)
class _Thread:
    people: set[str] = field(default_factory=set)
    messages: list[_Message] = field(default_factory=list)


def _fits(sheet: Sheet) -> bool:
    return has(sheet, _MARKS)


def _take(sheet: Sheet, choices: Choices) -> Sheet:
    threads = _threads(sheet)
    myself = myself_in([thread.people for thread in threads], choices.myself)
    me = myself.answer or myself.guess
    made = [_row(thread, me) for thread in threads]
    hints = Hints(given={Field.CHANNEL: "linkedin"})
    return made_of(sheet, lambda: made, hints=hints, myself=myself)


def _threads(sheet: Sheet) -> list[_Thread]:
    """Group the messages, which stand with the latest first, by their conversations."""
    key, sender, to = (sheet.column(name) for name in ("CONVERSATION ID", "FROM", "TO"))
    subject, content = sheet.column("SUBJECT"), sheet.column("CONTENT")
    day, draft = sheet.column("DATE"), sheet.column("IS MESSAGE DRAFT")
    threads: dict[str, _Thread] = {}
    for number, row in sheet.all_data():
        if not cell(row, key) or cell(row, draft).lower() in {"yes", "true"}:
            continue
        thread = threads.setdefault(cell(row, key), _Thread())
        thread.people |= {cell(row, sender), *map(str.strip, cell(row, to).split(","))} - {""}
        text = opening(cell(row, subject) or cell(row, content))
        thread.messages.append(
            _Message(cell(row, day), number, cell(row, sender), cell(row, to), text, row)
        )
    for thread in threads.values():
        thread.messages.sort(key=lambda message: message.at)
    return list(threads.values())


def _row(thread: _Thread, me: str | None) -> Made:
    first, *later = thread.messages
    if first.sender != me:
        return left_out(first.number, first.raw, OPENED_BY_OTHERS)
    reply = next((message for message in later if message.sender != me), None)
    return ask(
        first.number,
        first.raw,
        title=first.text,
        person=first.to,
        day=first.at,
        outcome="replied" if reply else "waiting",
        answered=reply.at if reply else "",
    )


def myself_in(threads: list[set[str]], answer: str | None) -> Myself:
    """Find who is in every thread, or in most where names changed; ask where it is not clear.

    Args:
        threads: who takes part in each.
        answer: what was answered.
    """
    taking_part = Counter(name for people in threads for name in people)
    common = sorted(taking_part.items(), key=lambda each: (-each[1], each[0]))[:_MOST_OFFERED]
    names = tuple(name for name, _count in common)
    if answer is not None or not common:
        return Myself(names, answer, answer or "")
    most = common[0][1]
    stands_out = len(common) == 1 or most > common[1][1]
    in_most = most == len(threads) or most >= max(_FEW, _HALF * len(threads))
    return Myself(names, names[0], names[0] if stands_out and in_most else None)


LINKEDIN_MESSAGES: Final = Source("linkedin_messages", "LinkedIn: messages", _fits, _take)
