"""The write that is done most: one ask, put down with what is known of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import valid
from noes.journal.actions.asks import OWN_FIELDS, checked_fields, person_of, tag_ask
from noes.journal.actions.moments import new_moment, refuse_unlawful, titled_or_counted
from noes.journal.actions.people import people_named
from noes.journal.documents import ask_document
from noes.journal.facts import Told, custom_kinds, folded_columns, story_of
from noes.journal.ledger import Document, Done, Ledger, perform
from noes.journal.models import Ask, Moment
from noes.journal.rows import Row, table_of
from noes.journal.wishes import NewAsk, NewMoment


def log_ask(owner: User, wish: NewAsk, *, now: datetime, key: str | None = None) -> Document:
    """Log one ask: sent, or a draft, with what came of it where that is known already."""

    def how(ledger: Ledger) -> Done:
        person = person_of(ledger, {"person": wish.person, "person_id": wish.person_id})
        ask = _put_down(ledger, owner, wish, person)
        return Done(ask.row["title"], lambda: ask_document(ask))

    return perform(owner.id, "log", how, now=now, body=wish, key=key, made_id=wish.id)


def log_asks(
    owner: User,
    wishes: Sequence[NewAsk],
    *,
    now: datetime,
    key: str | None = None,
    made_id: UUID | None = None,
) -> Document:
    """Log several asks as one write. Those whom they are for are named by their names.

    Args:
        owner: Whose asks.
        wishes: The asks.
        now: The instant of the write.
        key: The client's idempotency key.
        made_id: The client's own id of all of them together, which serves likewise.
    """

    def how(ledger: Ledger) -> Done:
        people = people_named(ledger, [wish.person for wish in wishes])
        asks = [
            _put_down(ledger, owner, wish, person)
            for wish, person in zip(wishes, people, strict=True)
        ]
        rows = [ask.row for ask in asks]
        return Done(titled_or_counted(rows), lambda: {"asks": [str(row["id"]) for row in rows]})

    return perform(owner.id, "log", how, now=now, body=[*wishes], key=key, made_id=made_id)


def _put_down(ledger: Ledger, owner: User, wish: NewAsk, person: Row | None) -> Told:
    """Fold the ask before it is put in, so that nothing is read back or written twice."""
    row = _new_ask(ledger, wish, person)
    moments = [new_moment(ledger, owner, moment, ask_id=row["id"]) for moment in _moments(wish)]
    kinds = custom_kinds(ledger.owner, [row["kind"]])
    refuse_unlawful(row["kind"], moments, kinds)
    story = story_of(row, moments, kinds)
    row.update(folded_columns(story))
    ledger.make(Ask, row)
    ledger.make_many(Moment, moments)
    tag_ask(ledger, row["id"], wish.tags, was=())
    ask = Told(row, moments, story, person, tuple(sorted(valid.tags("tags", wish.tags))))
    ledger.before[ask.id] = None
    ledger.after[ask.id] = ask
    return ask


def _new_ask(ledger: Ledger, wish: NewAsk, person: Row | None) -> Row:
    values = checked_fields(ledger.owner, {name: getattr(wish, name) for name in OWN_FIELDS})
    own = {"id": wish.id or ledger.new_id(), "entry": ledger.rank(), "owner_id": ledger.owner}
    return {**table_of(Ask).defaults, **own, **values, "person_id": person and person["id"]}


def _moments(wish: NewAsk) -> list[NewMoment]:
    """What is told at once: that it was sent or drafted, and the answer where there is one."""
    first = NewMoment(
        Type.DRAFTED if wish.draft else Type.SENT,
        on=wish.on,
        undated=wish.undated,
        day_text=wish.day_text,
        dread=wish.dread,
    )
    return [first] if wish.answer is None else [first, _same_day(wish.answer, wish)]


def _same_day(answer: NewMoment, wish: NewAsk) -> NewMoment:
    """An answer told in the same step came on the ask's own day unless it says otherwise."""
    if answer.on is None and not answer.undated:
        return replace(answer, on=wish.on, undated=wish.undated)
    return answer
