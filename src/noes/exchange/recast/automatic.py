"""Messages that a program wrote by itself: automatic replies, and those that say one came back.

Programs mark them by Auto-Submitted (RFC 3834), X-Autoreply, Precedence or a report (RFC 3462, 3464);
many only by the words that their subjects begin with.
"""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final

from noes.core.phrases import listed, plain

_ROBOTS: Final = frozenset({"mailer-daemon", "postmaster"})
_AUTOMATIC: Final = tuple(
    plain(text) + " "
    for text in listed(
        "automatic reply, auto reply, autoreply, auto response, autoresponse, out of office,"
        " out of the office, abwesenheitsnotiz, abwesenheitsnachricht, automatische antwort,"
        " réponse automatique, absence du bureau, respuesta automática, fuera de la oficina,"
        " resposta automática, fora do escritório, risposta automatica, fuori sede,"
        " automatisch antwoord, afwezigheidsbericht, afwezigheidsmelding"
    )
)
_RETURNED: Final = tuple(
    plain(text) + " "
    for text in listed(
        "undelivered mail, undeliverable, undelivered, undeliverable mail, mail delivery failed,"
        " mail delivery failure, mail delivery system, delivery failure, delivery has failed,"
        " delivery status notification failure, returned mail, failure notice, unzustellbar,"
        " nicht zustellbar, non remis, no se puede entregar, não é possível entregar,"
        " non recapitabile, onbestelbaar"
    )
)
# A report that a message is late, or that it was handed on, does not say that it came back.
_NO_RETURN: Final = frozenset(
    {"delay", "delayed", "warning", "success", "successful", "relayed", "delivered"}
)


class Nature(Enum):
    """Who wrote a message: a person, a program, or one that says that a message came back."""

    PERSONAL = auto()
    AUTOMATIC = auto()
    RETURNED = auto()


def nature_of(headers: Mapping[str, str], sender: str, *, answers: bool) -> Nature:
    """Tell whether a person wrote a message.

    Args:
        headers: its headers by their names.
        sender: the address that it came from.
        answers: whether it refers to another; only then does bulk mean that no person wrote it.
    """
    subject = plain(headers["Subject"]) + " "
    kind = headers["Content-Type"].casefold()
    reported = kind.startswith("multipart/report")
    robot = sender.partition("@")[0] in _ROBOTS
    failed = "delivery-status" in kind or headers["X-Failed-Recipients"]
    if robot or failed or subject.startswith(_RETURNED):
        still = not _NO_RETURN.isdisjoint(subject.split())
        return Nature.AUTOMATIC if still else Nature.RETURNED
    marked = reported or headers["X-Autoreply"] or headers["X-Autorespond"]
    submitted = headers["Auto-Submitted"].casefold() not in {"", "no"}
    if marked or submitted or subject.startswith(_AUTOMATIC):
        return Nature.AUTOMATIC
    return _by_precedence(headers, answers=answers)


def _by_precedence(headers: Mapping[str, str], *, answers: bool) -> Nature:
    """Take what is marked as bulk for automatic, unless people wrote it by way of a list."""
    precedence = headers["Precedence"].casefold()
    bulk = precedence in {"bulk", "junk"} and answers and not headers["List-Id"]
    return Nature.AUTOMATIC if bulk or precedence == "auto_reply" else Nature.PERSONAL
