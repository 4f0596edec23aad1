"""Putting an ask right in one write: what it says about itself and what is said to have happened."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.moments import ACTS, ANSWERS, NEEDS_AN_ACT, State, Type
from noes.core.words import N_, TYPES
from noes.journal import access
from noes.journal.actions.asks import change_ask
from noes.journal.actions.moments import add_moment, amended, check_lawful, unlawful_after
from noes.journal.documents import ask_document
from noes.journal.errors import NotLawful, NotValid
from noes.journal.facts import Told
from noes.journal.ledger import Document, Done, Ledger, perform
from noes.journal.rows import Row
from noes.journal.wishes import AskChanges, Correction, MomentChanges, NewMoment

OUTCOMES = ANSWERS | {Type.WITHDREW}
REVIVING = ACTS | {Type.REOPENED}
ENDED_BY = {Type.ACCEPTED: State.YES, Type.DECLINED: State.NO, Type.LOST: State.NO}
WRITTEN_SINCE = {
    State.YES: N_("A yes was written down since."),
    State.NO: N_("A no was written down since."),
    State.WITHDRAWN: N_("It was taken back since."),
}
IS_IT_NOW = {State.YES: N_("Is it a yes now?"), State.NO: N_("Is it a no now?")}
IS_IT_MORE = N_("Keep yours only if it is another.")


def correct_ask(
    owner: User,
    ask_id: UUID,
    changes: AskChanges,
    correction: Correction,
    *,
    now: datetime,
    key: str | None = None,
) -> Document:
    """Put an ask right. Moments that were wrong are kept, voided."""

    def how(ledger: Ledger) -> Done:
        row = access.ask(owner, ask_id)
        ledger.touch([ask_id])
        change_ask(ledger, row, changes)
        ask = ledger.before[ask_id]
        assert ask is not None  # touched while it was there
        for old, moved in _amendments(ask, correction):
            amended(ledger, old, moved)
        if correction.outcome and not _latest_answer(ask):
            add_moment(ledger, owner, NewMoment(correction.outcome), ask=row)
        if correction.draft:
            _check_never_sent(ledger, ask_id)
        check_lawful(ledger, ask_id)
        return Done(row["title"], lambda: ask_document(ledger.after[ask_id]))

    body = [str(ask_id), changes, str(correction)]
    return perform(owner.id, "edit", how, now=now, body=body, key=key)


def _check_never_sent(ledger: Ledger, ask_id: UUID) -> None:
    """Refuse to make a draft of an ask of which something is told that only comes once it is sent."""
    found = unlawful_after(ledger, ask_id)
    if found is not None and found.type in NEEDS_AN_ACT:
        raise NotLawful(
            _(
                "This ask was sent, because “%s” came after. Take that out on the page of the ask"
                " first; then it can be a draft."
            )
            % _(TYPES[found.type])
        )


def tell(
    owner: User,
    ask_id: UUID,
    wish: NewMoment,
    changes: AskChanges,
    *,
    seen: State | None = None,
    now: datetime,
    key: str | None = None,
) -> Document:
    """Record what happened to an ask and change what it says about itself, in one write.

    Args:
        owner: Whose ask.
        ask_id: The ask.
        wish: What happened.
        changes: What the ask says about itself from now on.
        seen: How the ask stood for whoever tells this: an end that was written down since is
            neither ended otherwise nor alike unseen. None where that does not matter.
        now: The instant of the write, aware.
        key: The client's idempotency key.
    """

    def how(ledger: Ledger) -> Done:
        row = access.ask(owner, ask_id)
        _check_seen(row, wish.type, seen)
        ledger.touch([ask_id])
        change_ask(ledger, row, changes)
        add_moment(ledger, owner, wish, ask=row)
        check_lawful(ledger, ask_id)
        return Done(row["title"], lambda: ask_document(ledger.after[ask_id]))

    body = [str(ask_id), wish, changes]
    return perform(owner.id, "record", how, now=now, body=body, key=key, made_id=wish.id)


def _check_seen(ask: Row, type_: Type, seen: State | None) -> None:
    state, ends = State(ask["state"]), ENDED_BY.get(type_)
    if seen is None or ends is None or state not in WRITTEN_SINCE or state == seen:
        return
    if state == ends and ask["outcome"] != type_:
        return
    what = IS_IT_MORE if state == ends else IS_IT_NOW[ends]
    raise NotValid("seen", f"{_(WRITTEN_SINCE[state])} {_(what)}")


def let_be(owner: User, ask_id: UUID, *, now: datetime, key: str | None = None) -> Document:
    """Leave a "not now" as it is: it stays one, and no longer comes back."""

    def how(ledger: Ledger) -> Done:
        row = access.ask(owner, ask_id)
        ledger.touch([ask_id])
        ask = ledger.before[ask_id]
        assert ask is not None  # touched while it was there
        for moment in ask.moments:
            if moment["revisit_on"] is not None and moment["voided_at"] is None:
                amended(ledger, moment, {"revisit_on": None})
        return Done(row["title"], lambda: ask_document(ledger.after[ask_id]))

    return perform(owner.id, "amend", how, now=now, body=["let be", str(ask_id)], key=key)


def _amendments(ask: Told, correction: Correction) -> Iterator[tuple[Row, MomentChanges]]:
    """Each moment that is put right, with what changes in it."""
    rows = {row["rank"]: row for row in ask.moments if row["voided_at"] is None}
    moves: dict[int, MomentChanges] = {}
    acts = [moment.rank for moment in ask.story.acts] or _drafts(ask)
    if correction.on and acts:
        moves.setdefault(acts[0], {})["day"] = correction.on
    if correction.draft and ask.story.acts:
        moves.setdefault(acts[0], {})["type"] = Type.DRAFTED
    if correction.dread is not None and acts:
        moves.setdefault(acts[-1], {})["dread"] = correction.dread
    if correction.no_dread:
        for rank, row in rows.items():
            if row["dread"] is not None:
                moves.setdefault(rank, {})["dread"] = None
    answer = _latest_answer(ask)
    if correction.outcome and answer is not None:
        moves[answer] = {"type": correction.outcome, "tone": None}
    for rank, moved in moves.items():
        yield rows[rank], moved


def _drafts(ask: Told) -> list[int]:
    return [moment.rank for moment in ask.story.sequence if moment.type is Type.DRAFTED]


def _latest_answer(ask: Told) -> int | None:
    """The rank of the answer that still speaks: none that an act or a reopening came after."""
    standing: int | None = None
    for moment in ask.story.sequence:
        if moment.type in OUTCOMES:
            standing = moment.rank
        elif moment.type in REVIVING:
            standing = None
    return standing
