"""Writes to moments: record, amend, remove. Nothing is overwritten: the old one is voided."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.days import local_day
from noes.core.moments import ANSWERS, SMALL_WINS, State, Type, Unlawful, awaits, unlawful
from noes.core.words import STATES, TYPES
from noes.journal import access, valid
from noes.journal.actions.people import person_named
from noes.journal.dates import day_of_year
from noes.journal.documents import ask_document, moment_document
from noes.journal.errors import NotLawful, NotValid
from noes.journal.facts import Told, core_moment, custom_kinds
from noes.journal.figures import figure
from noes.journal.ledger import Document, Done, Ledger, perform
from noes.journal.models import Ask, Moment
from noes.journal.rows import Row, read
from noes.journal.wishes import MomentChanges, NewMoment

HESITATIONS = {Type.DRAFTED, Type.POSTPONED}  # they come before the sending
ONLY_WHERE_AWAITED = ANSWERS | {Type.FOLLOWED_UP}  # of many at once
TIMED = ("dread", "sting", "revisit_on", "amount", "currency", "note", "day_text")


def record_moment(
    owner: User, ask_id: UUID, wish: NewMoment, *, now: datetime, key: str | None = None
) -> Document:
    """Record what happened to an ask."""

    def how(ledger: Ledger) -> Done:
        ask = access.ask(owner, ask_id)
        ledger.touch([ask_id])
        moment = add_moment(ledger, owner, wish, ask=ask)
        check_lawful(ledger, ask_id)
        return Done(ask["title"], lambda: _answer(ledger, ask_id, moment))

    body = [str(ask_id), wish]
    return perform(owner.id, "record", how, now=now, body=body, key=key, made_id=wish.id)


def record_moments(
    owner: User, asks: Sequence[UUID], wish: NewMoment, *, now: datetime, key: str | None = None
) -> Document:
    """The same moment for many asks, as one write.

    Asks that it cannot come to are left alone, and so are those that wait for no answer where
    the moment is one, or a follow-up: what somebody said already is put right at the ask itself.

    Returns:
        `asks`, the ids of those that it came to, and `left`, the states of those left alone.
    """

    def how(ledger: Ledger) -> Done:
        rows = access.asks(owner, asks)
        ledger.touch([row["id"] for row in rows])
        return done_to([(row, _came(ledger, owner, row, wish)) for row in rows])

    body = [[str(ask) for ask in asks], wish]
    return perform(owner.id, "record", how, now=now, body=body, key=key)


def done_to(asks: Sequence[tuple[Row, bool]]) -> Done:
    """What a write of many did: each ask, and whether it came to it."""
    came = [ask for ask, is_so in asks if is_so]
    left = [ask["state"] for ask, is_so in asks if not is_so]
    document = {"asks": [str(ask["id"]) for ask in came], "left": left}
    return Done(titled_or_counted(came), lambda: document)


def titled_or_counted(asks: Sequence[Row]) -> str:
    """What a write of many was about: the title of one alone, else how many."""
    n = len(asks)
    return (
        str(asks[0]["title"])
        if n == 1
        else ngettext("%(n)s ask", "%(n)s asks", n) % {"n": figure(n)}
    )


def brought_in_words(n: int, name: str, *, people: int = 0) -> str:
    """How many asks a table brought, or people where it had no asks."""
    words = ngettext("%(n)s ask from %(name)s", "%(n)s asks from %(name)s", n)
    if people and not n:
        n, words = (
            people,
            ngettext("%(n)s person from %(name)s", "%(n)s people from %(name)s", people),
        )
    return words % {"n": figure(n), "name": name[:80]}


def _came(ledger: Ledger, owner: User, ask: Row, wish: NewMoment) -> bool:
    """Put the moment down unless it cannot come to the ask; say whether it came."""
    if wish.type in ONLY_WHERE_AWAITED and ask["state"] != State.WAITING:
        return False
    before = ledger.before[ask["id"]]
    standing = (
        [core_moment(row) for row in before.moments if not row["voided_at"]] if before else []
    )
    values = _values(owner, wish, ledger.now)
    probe = {**dict.fromkeys(("dread", "sting", "tone", "revisit_on", "id")), **values}
    moment = core_moment({**probe, "rank": ledger.notebook["next_rank"]})
    if _first_unlawful(ledger, ask, [*standing, moment]):
        return False
    add_moment(ledger, owner, wish, ask=ask)
    return True


def record_win(
    owner: User, wish: NewMoment, *, person: str | None, now: datetime, key: str | None = None
) -> Document:
    """Keep a win that belongs to no ask: kind words, a referral, a reply out of the blue."""
    if wish.type not in SMALL_WINS:
        raise NotValid("type", _("A win without an ask is a reply, a referral or kind words."))

    def how(ledger: Ledger) -> Done:
        known = person_named(ledger, person)
        moment = add_moment(ledger, owner, wish, person_id=known["id"] if known else None)
        return Done(moment["note"], lambda: {"moment": moment_document(moment)})

    return perform(owner.id, "win", how, now=now, body=[wish, person], key=key, made_id=wish.id)


def amend_moment(
    owner: User, moment_id: UUID, changes: MomentChanges, *, now: datetime, key: str | None = None
) -> Document:
    """Write a moment anew in its old place; the old one is kept, voided."""

    def how(ledger: Ledger) -> Done:
        old = access.moment(owner, moment_id)
        if old["ask_id"]:
            ledger.touch([old["ask_id"]])
        moment = amended(ledger, old, changes)
        if old["ask_id"]:
            check_lawful(ledger, old["ask_id"])
        return Done(_subject(owner, old), lambda: _answer(ledger, old["ask_id"], moment))

    return perform(owner.id, "amend", how, now=now, body=[str(moment_id), changes], key=key)


def amended(ledger: Ledger, old: Row, changes: MomentChanges) -> Row:
    """Void a moment and write it anew."""
    values = valid.checked(dict(changes))
    if "day" in values and values["day"] != old["day"]:
        # Another day than the one it was logged on: the instant no longer holds.
        values |= {"at": None, "utc_offset": None}
        if values["day"] is not None:
            values.setdefault("day_text", "")
    new = {**old, **values, "id": ledger.new_id(), "replaces_id": old["id"]}
    # What its new type cannot say goes with the old one, unless somebody says it now.
    new |= {name: None for name in valid.misplaced(new) if name not in changes}
    valid.particulars(new)
    ledger.change(Moment, dict(old), {"voided_at": ledger.now})
    return ledger.make(Moment, new)


def remove_moment(
    owner: User, moment_id: UUID, *, now: datetime, key: str | None = None
) -> Document:
    """Void a moment. It is kept, and counts no more."""

    def how(ledger: Ledger) -> Done:
        old = access.moment(owner, moment_id)
        if old["ask_id"]:
            ledger.touch([old["ask_id"]])
        ledger.change(Moment, old, {"voided_at": ledger.now})
        if old["ask_id"] and unlawful_after(ledger, old["ask_id"]):
            raise NotLawful(
                _("What came later rests on it. Take that out first, or put this right instead.")
            )
        return Done(_subject(owner, old), lambda: _answer(ledger, old["ask_id"], old))

    return perform(owner.id, "remove", how, now=now, body=str(moment_id), key=key)


def add_moment(
    ledger: Ledger,
    owner: User,
    wish: NewMoment,
    *,
    ask: Row | None = None,
    person_id: UUID | None = None,
) -> Row:
    """Put one moment down, dated by its wish or by the owner's local day."""
    ask_id = ask["id"] if ask else None
    return ledger.make(Moment, new_moment(ledger, owner, wish, ask_id=ask_id, person_id=person_id))


def new_moment(
    ledger: Ledger,
    owner: User,
    wish: NewMoment,
    *,
    ask_id: UUID | None,
    person_id: UUID | None = None,
) -> Row:
    """The row of a moment that is about to be put down."""
    place = {"ask_id": ask_id, "person_id": person_id, "rank": ledger.rank()}
    made = {"owner_id": ledger.owner, "id": wish.id or ledger.new_id()}
    empty = dict.fromkeys(("import_id", "replaces_id", "voided_at"))
    return {**empty, **made, **place, **_values(owner, wish, ledger.now)}


def _values(owner: User, wish: NewMoment, now: datetime) -> dict[str, Any]:
    checked = valid.checked({name: getattr(wish, name) for name in (*TIMED, "on")})
    zone = ZoneInfo(owner.time_zone)
    today = local_day(now, zone, owner.day_start)
    on = checked.pop("on")
    live = not wish.undated and on in (None, today)
    offset = now.astimezone(zone).utcoffset()
    said = {
        **checked,
        "type": str(wish.type),
        "tone": str(wish.tone) if wish.tone else None,
    }
    valid.particulars(said)
    return {
        **said,
        "day": None if wish.undated else on or today,
        "at": now if live else None,
        "utc_offset": int(offset.total_seconds() // 60) if live and offset is not None else None,
    }


def check_lawful(ledger: Ledger, ask_id: UUID) -> None:
    """Refuse what cannot have happened in this order, but for what stood there before."""
    found = unlawful_after(ledger, ask_id)
    if found is None:
        return
    stood_there = found.rank < ledger.notebook["next_rank"] - 1
    if stood_there and found.type in HESITATIONS and found.day is not None:
        raise NotLawful(_sent_too_early(found, found.day))
    raise NotLawful(_why_not(found))


def unlawful_after(ledger: Ledger, ask_id: UUID) -> Unlawful | None:
    """The first moment of an ask that cannot have come where the write in progress puts it."""
    ask = read(Ask, ledger.owner, [ask_id])[0]
    rows = read(Moment, ledger.owner, [ask_id], by="ask_id")
    standing = [core_moment(row) for row in rows if row["voided_at"] is None]
    return _first_unlawful(ledger, ask, standing)


def refuse_unlawful(kind: str | None, moments: Sequence[Row], kinds: Mapping[str, bool]) -> None:
    """Refuse the moments of a new ask that cannot have happened in their order."""
    told = [core_moment(row) for row in moments]
    for found in unlawful(told, awaits_answer=awaits(kind, kinds)):
        raise NotLawful(_why_not(found))


def _first_unlawful(ledger: Ledger, ask: Row, moments: Sequence[Any]) -> Unlawful | None:
    kinds = custom_kinds(ledger.owner, [ask["kind"]])
    before = ledger.before[ask["id"]]
    stood = _unlawful_ranks(before, kinds) if before else frozenset()
    found = unlawful(moments, awaits_answer=awaits(ask["kind"], kinds))
    return next((one for one in found if one.rank not in stood), None)


def _unlawful_ranks(ask: Told, kinds: Mapping[str, bool]) -> frozenset[int]:
    found = unlawful(ask.story.sequence, awaits_answer=awaits(ask.row["kind"], kinds))
    return frozenset(one.rank for one in found)


def _why_not(found: Unlawful) -> str:
    if found.state in (None, State.DRAFT) and found.type is not Type.POSTPONED:
        return _("This ask is not sent yet. Say “I sent it” first.")
    state = _(STATES[State(found.state)]) if found.state else _("not written yet")
    words = {"moment": _(TYPES[Type(found.type)]), "state": state}
    return _("“%(moment)s” cannot come while the ask is “%(state)s”. Check the days.") % words


def _sent_too_early(draft: Unlawful, day: date) -> str:
    on = day_of_year(day)
    words = {"moment": _(TYPES[Type(draft.type)]), "day": on}
    return (
        _(
            "“%(moment)s” is of %(day)s, when this was sent already: edit that day first, or say a"
            " later day for the sending."
        )
        % words
    )


def _subject(owner: User, moment: Row) -> str:
    if moment["ask_id"] is None:
        return str(moment["note"])
    return str(access.ask(owner, moment["ask_id"])["title"])


def _answer(ledger: Ledger, ask_id: UUID | None, moment: Row) -> Document:
    document: Document = {"moment": moment_document(moment)}
    if ask_id is not None:
        document["ask"] = ask_document(ledger.after[ask_id])
    return document
