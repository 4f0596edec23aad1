"""The form of one moment: what can be said of each type, as it is or new."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.moments import SMALL_WINS, Type
from noes.core.particulars import ALL, particulars_of
from noes.core.words import N_, TONES, TYPES
from noes.journal import access
from noes.journal.rows import Row
from noes.web.pages.wording import Options, moment_words

# How a new one is asked for: its heading and the words beside its note.
ASKED_AS = {
    Type.PRAISED: (N_("Kind words"), N_("What did they say?")),
    Type.REFERRED: (N_("A referral"), N_("Who passed your name to whom?")),
    Type.NOTED: (N_("A note"), N_("What is on your mind?")),
    Type.REOPENED: (N_("Alive again"), N_("What changed?")),
    Type.WITHDREW: (N_("You took it back"), N_("Why, if you like to say")),
    Type.FOLLOWED_UP: (N_("You followed up"), N_("What did you write?")),
    Type.REPLIED: (N_("They answered"), N_("What did they say?")),
}


@dataclass(frozen=True, slots=True)
class MomentPage:
    """The form of a moment, new or as it stands.

    Args:
        heading: What the form is about.
        above: The ask it belongs to, or "" for a win that stands alone.
        asks_for: The words beside its note.
        ask_id: The ask.
        id: Of the moment; None for a new one.
        type: What happened.
        types: What it can be changed to; none for a new one.
        fields: What can be said of it beyond its day and a note.
        tones: The ways to say no.
        day: As every field below, what is written.
    """

    heading: str
    above: str
    asks_for: str
    ask_id: UUID | None
    id: UUID | None
    type: Type
    types: Options
    fields: frozenset[str]
    tones: Options
    day: dt.date | None = None
    day_text: str = ""
    note: str = ""
    dread: int | None = None
    sting: int | None = None
    tone: str | None = None
    revisit_on: dt.date | None = None
    amount: Decimal | None = None
    currency: str | None = None

    @property
    def said(self) -> dict[str, Any]:
        """What stands in each field, by its name in the form."""
        return {name: getattr(self, name) for name in ("type", "day", "day_text", "note", *ALL)}

    def words(self, field: str) -> str:
        """What stands in a field, as it is read."""
        value = "" if self.said[field] is None else str(self.said[field])
        options = {"type": self.types, "tone": self.tones}
        return dict(options.get(field, ())).get(value, value)


def new_moment_page(owner: User, ask_id: UUID, kind: Type) -> MomentPage:
    """The form of something that happened to a live ask, or NotFound."""
    ask = access.ask(owner, ask_id)
    heading, asks_for = ASKED_AS.get(kind, (TYPES[kind], N_("What happened?")))
    return MomentPage(
        _(heading),
        ask["title"],
        _(asks_for),
        ask_id,
        None,
        kind,
        [],
        particulars_of(kind),
        _tones(),
    )


def moment_page(owner: User, moment_id: UUID) -> MomentPage:
    """The form of a moment that stands, or NotFound."""
    row = access.moment(owner, moment_id)
    ask = access.ask(owner, row["ask_id"]) if row["ask_id"] else None
    kind = Type(row["type"])
    return MomentPage(
        moment_words(row["type"], row["tone"]),
        ask["title"] if ask else "",
        _("Note"),
        row["ask_id"],
        moment_id,
        kind,
        _types(row),
        particulars_of(kind),
        _tones(),
        row["day"],
        row["day_text"],
        row["note"],
        *(row[name] for name in ALL),
    )


def moment_page_now(owner: User, moment_id: UUID) -> MomentPage:
    """The form of a moment that was put right since it had this id, or NotFound."""
    return moment_page(owner, access.moment_now(owner, moment_id)["id"])


def _types(row: Row) -> Options:
    """What a moment can be put right to be. A win that stands alone stays one."""
    among = list(Type) if row["ask_id"] else [kind for kind in Type if kind in SMALL_WINS]
    return [(str(kind), _(TYPES[kind])) for kind in among]


def _tones() -> Options:
    return [(tone, _(text)) for tone, text in TONES.items()]
