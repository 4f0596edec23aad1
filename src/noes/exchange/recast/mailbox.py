"""A mailbox of what was sent: each first message to somebody is an ask, and answers are replies.

Which message answers which is told by In-Reply-To and References (RFC 5322, 3.6.4). The day is that
of Date:, in the zone it was written in; a message without one keeps its envelope line for words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date
from email.utils import getaddresses, parsedate_tz
from typing import Final, NamedTuple

from noes.core.words import N_
from noes.exchange.choices import OTHERS, Choices
from noes.exchange.grid import Made, Row
from noes.exchange.headers import Field
from noes.exchange.mbox import FORMAT
from noes.exchange.mbox import HEADINGS as HEADERS
from noes.exchange.recast.automatic import Nature, nature_of
from noes.exchange.recast.made import HEADINGS, ask, left_out, made_of
from noes.exchange.recast.sheet import Hints, Myself, Sheet, Source

OPENED_BY_OTHERS: Final = N_("Somebody else wrote first.")
ANSWER: Final = N_("The message goes on with one above or below that is an ask.")
AUTOMATIC: Final = N_("A program wrote the message by itself, so it is no answer.")
RETURNED: Final = N_("The message says that another did not arrive.")
TO_ONESELF: Final = N_("You wrote the message to yourself.")
_WHY: Final = {Nature.AUTOMATIC: AUTOMATIC, Nature.RETURNED: RETURNED}
# What Gmail calls its drafts in the languages of a mailbox.
_DRAFTS: Final = frozenset(
    {
        *("draft", "drafts", "entwurf", "entwürfe", "brouillon", "brouillons", "borrador"),
        *("borradores", "rascunho", "rascunhos", "bozza", "bozze", "concept", "concepten"),
    }
)
_MOST_OFFERED: Final = 20
_HALF: Final = 0.5
_OUTCOME, _ANSWERED = HEADINGS.index("Outcome"), HEADINGS.index("Outcome date")
_NOTE: Final = HEADINGS.index("Note")
_LONGEST_THREAD: Final = 200
_PROVIDERS: Final = frozenset(
    {
        *("gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com"),
        *("yahoo.com", "yahoo.co.uk", "yahoo.fr", "yahoo.de", "icloud.com", "me.com", "mac.com"),
        *("gmx.de", "gmx.net", "gmx.at", "gmx.ch", "web.de", "t-online.de", "posteo.de"),
        *("proton.me", "protonmail.com", "fastmail.com", "aol.com", "orange.fr", "free.fr"),
        *("libero.it", "wanadoo.fr", "ziggo.nl", "kpnmail.nl", "uol.com.br", "mail.com"),
    }
)
_IDENTITY: Final = re.compile(r"<[^<>\s]+>")


class _Message(NamedTuple):
    """What the headers of a message say."""

    number: int
    row: Row
    headers: Mapping[str, str]
    sender: str
    refers: Sequence[str]
    nature: Nature

    @property
    def day(self) -> str:
        return _day(self.headers["Date"])

    @property
    def line(self) -> str:
        """The line that it is in the note of an ask."""
        return f"{self.day} {self.sender}: {self.headers['Subject']}".strip()


class _Answer(NamedTuple):
    """A message that opens nothing, and where it stands among the rows."""

    at: int
    message: _Message


@dataclass(slots=True)
class _Log:
    """The messages as they are gone through.

    Attributes:
        rows: what they become, in their order; answers are put in once all are known.
        senders: who sent the ask of a row.
        recipients: to whom.
        asks: the rows of the asks that a message of this id is.
        refers: what the other messages refer to, by their ids.
        answers: the other messages.
    """

    rows: list[Made] = field(default_factory=list)
    senders: dict[int, str] = field(default_factory=dict)
    recipients: dict[int, str] = field(default_factory=dict)
    asks: dict[str, Sequence[int]] = field(default_factory=dict)
    refers: dict[str, Sequence[str]] = field(default_factory=dict)
    answers: list[_Answer] = field(default_factory=list)

    def asks_of(self, refers: Sequence[str]) -> Sequence[int]:
        """Give the rows of the asks that a message with these references goes on with."""
        seen: set[str] = set()
        left = list(refers)
        while left and len(seen) < _LONGEST_THREAD:
            identity = left.pop()
            if identity in self.asks:
                return self.asks[identity]
            if identity not in seen:
                seen.add(identity)
                left += self.refers.get(identity, ())
        return ()

    def last_sent_to(self, addresses: AbstractSet[str], before: int) -> Sequence[int]:
        """Give the last ask above a row that went to any of some addresses."""
        sent = [at for at, to in self.recipients.items() if at < before and to in addresses]
        return sent[-1:]

    def note(self, at: int, line: str) -> None:
        """Keep a line with the ask of a row."""
        row = self.rows[at]
        row[_NOTE] = "\n".join(filter(None, (row[_NOTE], line)))


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
    sent, present, opened = Counter[str](), Counter[str](), Counter[str]()
    for each in _messages(sheet):
        if each.sender and each.nature is Nature.PERSONAL:
            sent[each.sender] += 1
            present.update({each.sender, *(address for _name, address in _recipients(each))})
            opened[each.sender] += not each.refers
    common = sent.most_common(_MOST_OFFERED)
    names = tuple(address for address, _count in common)
    if answer is not None or not common:
        return Myself(names, answer, answer or OTHERS)
    # Whose mailbox it is wrote a message or got it, and began what is asked in it.
    ranks = sorted(
        ((present[name], opened[name], sent[name], name) for name in names), reverse=True
    )
    stands_out = len(ranks) == 1 or ranks[0][:-1] > ranks[1][:-1]
    guess = ranks[0][-1] if stands_out else OTHERS
    clear = guess == names[0] and common[0][1] > _HALF * sent.total()
    return Myself(names, guess, guess if clear else None)


def _made(sheet: Sheet, me: str) -> list[Made]:
    log = _Log()
    for each in _messages(sheet):
        is_own = me in {OTHERS, each.sender} and not each.refers
        if is_own and each.nature is Nature.PERSONAL:
            _open(log, each)
        else:
            log.refers.setdefault(each.headers["Message-ID"], each.refers)
            log.answers.append(_Answer(len(log.rows), each))
            log.rows.append(left_out(each.number, [], _WHY.get(each.nature, OPENED_BY_OTHERS)))
    for answer in log.answers:
        _answer(log, answer)
    return log.rows


def _open(log: _Log, message: _Message) -> None:
    """Make an ask of every house that a message was written to."""
    houses: dict[str, tuple[str, str]] = {}
    for name, address in _recipients(message):
        if address != message.sender:
            houses.setdefault(_house(address) or name, (name, address))
    people = [*houses.values()]
    if not people and _recipients(message):
        log.rows.append(left_out(message.number, [], TO_ONESELF))
        return
    first = len(log.rows)
    for name, address in people or [("", "")]:
        log.senders[len(log.rows)] = message.sender
        log.recipients[len(log.rows)] = address
        log.rows.append(_ask(message, name or address))
    log.asks.setdefault(message.headers["Message-ID"], range(first, len(log.rows)))


def _answer(log: _Log, answer: _Answer) -> None:
    """Keep the day of an answer with its ask; the earliest, where there are several."""
    message, rows = answer.message, log.asks_of(answer.message.refers)
    if message.nature is Nature.RETURNED:
        _return(log, answer, rows)
    elif rows and message.nature is Nature.PERSONAL:
        log.rows[answer.at] = left_out(message.number, [], ANSWER)
        if message.sender != log.senders[rows[0]]:
            _reply(log, message, rows)


def _reply(log: _Log, message: _Message, rows: Sequence[int]) -> None:
    """Tell whose answer it is; of several people none is taken who may not have answered."""
    house = _house(message.sender)
    own = [at for at in rows if len(rows) == 1 or _house(log.recipients[at]) == house]
    for at in own:
        row = log.rows[at]
        days = sorted(filter(None, (row[_ANSWERED], message.day)))
        row[_OUTCOME] = "replied"
        row[_ANSWERED] = days[0] if days else ""
    for at in rows if not own else ():
        log.note(at, message.line)


def _return(log: _Log, answer: _Answer, rows: Sequence[int]) -> None:
    """Keep with an ask that its message came back."""
    told = getaddresses([answer.message.headers["X-Failed-Recipients"]])
    failed = {address.lower() for _name, address in told if address}
    named = [at for at in rows if log.recipients[at] in failed]
    for at in named or rows or log.last_sent_to(failed, answer.at):
        log.note(at, answer.message.line)


def _ask(message: _Message, person: str) -> Made:
    headers = message.headers
    labels = {label.strip().casefold() for label in headers["X-Gmail-Labels"].split(",")}
    return ask(
        message.number,
        message.row,
        title=headers["Subject"],
        person=person,
        day=message.day or headers["Envelope"],
        outcome="waiting" if labels.isdisjoint(_DRAFTS) else "draft",
    )


def _messages(sheet: Sheet) -> Iterator[_Message]:
    """Yield the messages, the first of which is number 1."""
    for number, row in sheet.all_data():
        headers = dict(zip(HEADERS, row, strict=True))
        sender = _address(headers["From"])
        refers = _IDENTITY.findall(f"{headers['References']} {headers['In-Reply-To']}")
        nature = nature_of(headers, sender, answers=bool(refers))
        yield _Message(number - 1, row, headers, sender, refers, nature)


def _recipients(message: _Message) -> Sequence[tuple[str, str]]:
    """Give the names and addresses that a message was written to, each address once."""
    parted = getaddresses([message.headers["To"]])
    people = ((name, address.lower()) for name, address in parted if name or address)
    return tuple({address or name: (name, address) for name, address in people}.values())


def _house(address: str) -> str:
    """Give what several addresses of one company share; of a mail provider each is its own."""
    domain = address.rpartition("@")[2]
    return address if domain in _PROVIDERS else domain


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
