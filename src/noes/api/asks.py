"""Asks and what happened to them."""

from datetime import date
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from noes.api.answers import asks as given
from noes.api.answers.given import Page
from noes.api.bodies import AskBody, AskChangesBody, MomentBody, MomentChangesBody
from noes.api.call import Call, id_of
from noes.api.endpoints import Endpoints
from noes.api.fields import Cursor, Limit, Slugs, Wish
from noes.core.moments import State, Type
from noes.journal import access, actions
from noes.journal.documents import Document, told_document
from noes.journal.queries import refs
from noes.journal.queries.asks import Asks, entered_before

endpoints = Endpoints()


class AsksQuery(Wish):
    """Which asks: each narrows; dates are those of the first act, `until` not included."""

    state: Annotated[tuple[State, ...], Meta(max_length=10)] = ()
    outcome: Annotated[tuple[Type, ...], Meta(max_length=20)] = ()
    kind: Slugs = ()
    channel: Slugs = ()
    person_id: UUID | None = None
    pitch_id: UUID | None = None
    import_id: UUID | None = None
    tag: Annotated[str, Meta(max_length=60)] = ""
    q: Annotated[str, Meta(max_length=200, description="Words that all occur in it.")] = ""
    since: date | None = None
    until: date | None = None
    undated: bool = False
    trashed: bool = False
    limit: Limit = 50
    cursor: Cursor | None = None

    def asks(self) -> Asks:
        return Asks(
            tuple(map(str, self.state)),
            tuple(map(str, self.outcome)),
            self.kind,
            self.channel,
            self.person_id,
            self.pitch_id,
            self.import_id,
            self.tag,
            self.q,
            self.since,
            self.until,
            undated=self.undated,
            trashed=self.trashed,
        )


@endpoints("GET", "asks", Page[given.ListedAsk], query=AsksQuery)
def list_asks(call: Call, query: AsksQuery) -> Document:
    """List asks, last entered first."""
    found = entered_before(call.owner, query.asks(), query.cursor, query.limit + 1)
    shown = found[: query.limit]
    short = refs.short_refs(call.owner, [one.row["id"] for one in shown])
    return {
        "items": [{**one.document(), "ref": short[one.row["id"]]} for one in shown],
        "next": str(shown[-1].row["entry"]) if len(found) > len(shown) else None,
    }


@endpoints("POST", "asks", given.Ask, body=AskBody, status=HTTPStatus.CREATED)
def log_ask(call: Call, body: AskBody) -> Document:
    """Log one ask: sent, or a draft, with what came of it where that is known already."""
    return actions.log_ask(call.owner, body.wish(), now=call.now, key=call.key)


@endpoints("GET", "asks/<str:ref>", given.ToldAsk)
def show_ask(call: Call, ref: str) -> Document:
    """Show one ask with what happened to it, in order."""
    key = refs.ask_id(call.owner, ref)
    told = told_document(access.told_ask(call.owner, key))
    return {**told, "ref": refs.short_refs(call.owner, [key])[key]}


@endpoints("PATCH", "asks/<str:ref>", given.Ask, body=AskChangesBody)
def edit_ask(call: Call, ref: str, body: AskChangesBody) -> Document:
    """Put an ask right, in one write."""
    happened = ("on", "dread", "draft", "outcome")
    changes = {name: value for name, value in body.named().items() if name not in happened}
    return actions.correct_ask(
        call.owner,
        refs.ask_id(call.owner, ref),
        changes,  # type: ignore[arg-type] # the body names the same fields
        body.correction(),
        now=call.now,
        key=call.key,
    )


@endpoints("DELETE", "asks/<str:ref>", given.Asks)
def trash_ask(call: Call, ref: str) -> Document:
    """Put an ask in the trash. It counts nowhere and can be restored."""
    key = refs.ask_id(call.owner, ref)
    return actions.trash_ask(call.owner, key, now=call.now, key=call.key)


@endpoints("POST", "asks/<str:ref>/restore", given.Asks)
def restore_ask(call: Call, ref: str) -> Document:
    """Take an ask out of the trash, as it was."""
    key = refs.ask_id(call.owner, ref)
    return actions.restore_ask(call.owner, key, now=call.now, key=call.key)


@endpoints(
    "POST", "asks/<str:ref>/moments", given.Recorded, body=MomentBody, status=HTTPStatus.CREATED
)
def record_moment(call: Call, ref: str, body: MomentBody) -> Document:
    """Record what happened to an ask."""
    key = refs.ask_id(call.owner, ref)
    return actions.record_moment(call.owner, key, body.wish(), now=call.now, key=call.key)


@endpoints("PATCH", "moments/<str:moment_id>", given.Recorded, body=MomentChangesBody)
def amend_moment(call: Call, moment_id: str, body: MomentChangesBody) -> Document:
    """Write a moment anew in its old place; the old one is kept, voided."""
    key, changes = id_of(moment_id), body.named()
    return actions.amend_moment(
        call.owner,
        key,
        changes,  # type: ignore[arg-type] # the body names the same fields
        now=call.now,
        key=call.key,
    )


@endpoints("DELETE", "moments/<str:moment_id>", given.Recorded)
def remove_moment(call: Call, moment_id: str) -> Document:
    """Void a moment. It is kept, and counts no more."""
    return actions.remove_moment(call.owner, id_of(moment_id), now=call.now, key=call.key)


urlpatterns = endpoints.urlpatterns
