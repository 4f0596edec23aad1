"""One line read, where the notebook stands, and taking back: what follows every ask."""

from datetime import date
from typing import Annotated

from django.utils.translation import get_language
from msgspec import Meta

from noes.api.answers import asks as given
from noes.api.answers.given import shaped
from noes.api.answers.standing import Standing
from noes.api.bodies import Outcome
from noes.api.call import Call
from noes.api.endpoints import Endpoints
from noes.api.fields import Wish
from noes.core.challenge import next_mark
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.documents import Document
from noes.journal.queries import today as stands
from noes.journal.queries.people import names
from noes.journal.queries.writes import last_write

endpoints = Endpoints()


class EntryQuery(Wish):
    """One line, as it would be told to a friend."""

    line: Annotated[str, Meta(max_length=1000)]
    outcome: Outcome | None = None


class UndoBody(Wish):
    """Which write is meant; without a revision, whichever is the last."""

    revision: Annotated[int, Meta(ge=1, le=2**53)] | None = None


@endpoints("GET", "entry", given.Entry, query=EntryQuery)
def read_entry(call: Call, query: EntryQuery) -> Document:
    """Read one line as an ask and say which words were taken as what. Nothing is written."""
    # late: start-up - the grammar takes as long as all of a write does
    from noes.core.entry import read

    people = [one.name for one in names(call.owner)]
    outcome = Type(query.outcome) if query.outcome else None
    entry = read(
        query.line,
        today=call.today,
        people=people,
        language=get_language(),
        outcome=outcome,
    )
    spans = [
        {"field": span.field, "text": query.line[span.start : span.end]}
        for span in entry.understood
    ]
    return shaped(given.Entry, entry, understood=spans)


@endpoints("GET", "standing", Standing)
def show_standing(call: Call) -> Document:
    """Show where the notebook stands."""
    return standing(call, call.today)


def standing(call: Call, today: date) -> Document:
    """Where the notebook stands; days to come are not counted."""
    coming = stands.days_to_come(call.owner, today)
    found = stands.standing_of(call.owner.notebook, coming)
    return shaped(Standing, found, day=today, next_mark=next_mark(found.acts))


@endpoints("GET", "undo", given.Undoable)
def show_undo(call: Call) -> Document:
    """Show what undo would take back; null where nothing is left."""
    last = last_write(call.owner)
    return {"last": shaped(given.LastWrite, last) if last else None}


@endpoints("POST", "undo", given.Undone, body=UndoBody)
def undo(call: Call, body: UndoBody) -> Document:
    """Take back the last write, whatever it was and whichever door it came through."""
    return actions.undo(call.owner, now=call.now, revision=body.revision, key=call.key)


urlpatterns = endpoints.urlpatterns
