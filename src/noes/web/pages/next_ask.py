"""Next ask: one thing to ask for, and what may be put in its place."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.ideas.choosing import Edge, Source
from noes.core.words import N_
from noes.journal.figures import dotted
from noes.journal.next_ask import LADDER, Offered, Round, Version
from noes.journal.queries.today import lately_asked
from noes.web.pages.wording import wording

WHENCE: Mapping[str, str] = {
    Source.DRAFT: N_("A draft of yours."),
    Source.PITCH: N_("A pitch of yours, and whom it goes to next."),
    Source.DREAM: N_("Somebody you marked as a dream."),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: one by its name, another than the one shown, or whatever comes.

    Args:
        idea: The slug of the one that is wanted, or "".
        after: The slug of the one in whose place another is wanted, or "".
        small: Whether the smaller version is wanted, or was shown.
        last: What was offered before, or None.
    """

    idea: str = ""
    after: str = ""
    small: bool = False
    last: str | None = None


@dataclass(frozen=True, slots=True)
class NextPage:
    """One offer, or its smaller version.

    Args:
        slug: Its name.
        source: Where it is taken up: draft, pitch or dream; else it is kept as a draft from here.
        ask: It in words.
        ask_id: The draft that it is, if it is one.
        above: What kind of ask it is.
        why: Why this one.
        fields: What the draft is made of that keeps it.
        people: Names to choose from, where it is open whom it is for.
        here: The address of just this one.
        another: The address of another one.
        smaller: The address of its smaller version, or None.
        bolder: The address of something bolder, or None.
    """

    slug: str
    source: str
    ask: Version
    ask_id: UUID | None
    above: str
    why: str
    fields: Mapping[str, str]
    people: tuple[str, ...]
    here: str
    another: str
    smaller: str | None
    bolder: str | None


def next_page(owner: User, today: dt.date, wanted: Wanted) -> NextPage:
    """Fill the page, or NotFound for what does not wait to be asked: three queries."""
    offered, small = _chosen(Round(owner, today), wanted)
    ask = offered.smaller if small else offered.whole
    bolder = offered.slug if small else offered.bolder
    return NextPage(
        offered.slug,
        LADDER if small else offered.source,
        ask,
        offered.ask_id,
        dotted((_("Next ask"), wording(owner).kind(ask.kind))),
        _why(offered, ask),
        _fields(ask),
        () if ask.person else tuple(lately_asked(owner)),
        _address(idea=offered.slug, small=small),
        _address(after=offered.slug, small=small),
        None if small else _address(idea=offered.slug, small=True),
        _address(idea=bolder) if bolder else None,
    )


def _chosen(found: Round, wanted: Wanted) -> tuple[Offered, bool]:
    """What is to be shown, and whether it is the smaller version."""
    if wanted.after:
        return found.after(wanted.after, smaller=wanted.small), False
    if wanted.idea:
        return found.named(wanted.idea), wanted.small
    return found.first(wanted.last), False


def _address(*, small: bool = False, **named: str) -> str:
    return f"{reverse('next')}?{urlencode(named | ({'small': '1'} if small else {}))}"


def _fields(ask: Version) -> Mapping[str, str]:
    values = {
        "title": ask.title,
        "kind": ask.kind,
        "person_id": ask.person_id,
        "pitch_id": ask.pitch_id,
    }
    return {name: str(value) for name, value in values.items() if value}


def _why(offered: Offered, ask: Version) -> str:
    """Where it comes from; of an idea how bold it is, and what that is held against."""
    if ask.boldness is None:
        return _(WHENCE[offered.source])
    bold = _("Boldness at a guess: %d of 10.") % ask.boldness
    return f"{bold} {_usual(offered.edge, ask.boldness)}"


def _usual(edge: Edge, boldness: int) -> str:
    if edge.usual is None:
        return _("Too few of your asks are rated to know what is bold for you: it starts gently.")
    words = {"n": edge.n, "usual": edge.usual}
    if boldness == edge.usual + 1:
        sentence = _(
            "At least half of your last %(n)d rated asks were scary %(usual)d or less:"
            " this is one step beyond."
        )
    else:
        sentence = _("At least half of your last %(n)d rated asks were scary %(usual)d or less.")
    return sentence % words


# ---- its card on Today


@dataclass(frozen=True, slots=True)
class NextCard:
    """The offer of a day: what to ask, its address, and that of another one."""

    title: str
    here: str
    another: str


def next_card(owner: User, today: dt.date) -> NextCard:
    """The offer of a day, never that of the day before: one query."""
    offered = Round(owner, today).of_the_day()
    return NextCard(offered.whole.text, _address(idea=offered.slug), _address(after=offered.slug))
