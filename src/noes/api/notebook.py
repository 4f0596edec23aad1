"""The notebook as a whole: one line read, where it stands, today, wins, and taking back."""

from datetime import date
from http import HTTPStatus
from typing import Annotated

from msgspec import Meta

from noes.api.answers import asks as given
from noes.api.answers import plans as given_plans
from noes.api.answers.given import Page, shaped
from noes.api.bodies import WinBody
from noes.api.call import Call
from noes.api.endpoints import Endpoints
from noes.api.fields import Cursor, Limit, Wish
from noes.api.paging import page
from noes.core.challenge import next_mark
from noes.core.entry import read
from noes.journal import actions
from noes.journal.documents import Document
from noes.journal.queries import today as stands
from noes.journal.queries.people import names
from noes.journal.queries.plans import plans
from noes.journal.queries.wins import Win, wins

endpoints = Endpoints()
DRAFTS = 10
WINS = 5


class EntryQuery(Wish):
    """One line, as it would be told to a friend."""

    line: Annotated[str, Meta(max_length=1000)]


class WinsQuery(Wish):
    """Which page of the wins."""

    limit: Limit = 50
    cursor: Cursor = 0


class UndoBody(Wish):
    """Which write is meant; without a revision, whichever is the last."""

    revision: Annotated[int, Meta(ge=1, le=2**53)] | None = None


@endpoints("GET", "entry", given.Entry, query=EntryQuery)
def read_entry(call: Call, query: EntryQuery) -> Document:
    """Read one line as an ask and say which words were taken as what. Nothing is written."""
    people = [one.name for one in names(call.owner)]
    entry = read(query.line, today=call.today, people=people, language=call.owner.language)
    spans = [
        {"field": span.field, "text": query.line[span.start : span.end]}
        for span in entry.understood
    ]
    return shaped(given.Entry, entry, understood=spans)


@endpoints("GET", "standing", given_plans.Standing)
def show_standing(call: Call) -> Document:
    """Show where the notebook stands."""
    return _standing(call, call.today)


@endpoints("GET", "today", given_plans.Today, kept=True)
def show_today(call: Call) -> Document:
    """Show what Today opens with."""
    today = call.today
    return {
        "standing": _standing(call, today),
        "challenges": [plan.document() for plan in plans(call.owner, today)],
        "drafts": [_draft(one) for one in stands.drafts(call.owner, DRAFTS, today=today)],
        "revisits": [_draft(one) for one in stands.revisits(call.owner, today, DRAFTS)],
        "wins": [_win(one) for one in wins(call.owner, limit=WINS)],
    }


def _standing(call: Call, today: date) -> Document:
    coming = stands.days_to_come(call.owner, today)
    found = stands.standing_of(call.owner.notebook, coming)
    return shaped(given_plans.Standing, found, day=today, next_mark=next_mark(found.acts))


def _draft(one: stands.Draft) -> Document:
    return shaped(given_plans.Draft, one, on=one.drafted_on)


def _win(one: Win) -> Document:
    amount = None if one.amount is None else str(one.amount)
    return shaped(given.Win, one, amount=amount)


@endpoints("GET", "wins", Page[given.Win], query=WinsQuery)
def list_wins(call: Call, query: WinsQuery) -> Document:
    """List wins, small ones too, latest first."""
    found = wins(call.owner, limit=query.limit + 1, offset=query.cursor)
    return page([_win(one) for one in found], query.limit, query.cursor)


@endpoints("POST", "wins", given.Recorded, body=WinBody, status=HTTPStatus.CREATED)
def record_win(call: Call, body: WinBody) -> Document:
    """Keep a win that belongs to no ask."""
    wish = body.wish()
    return actions.record_win(call.owner, wish, person=body.person, now=call.now, key=call.key)


@endpoints("POST", "undo", given.Undone, body=UndoBody)
def undo(call: Call, body: UndoBody) -> Document:
    """Take back the last write, whatever it was and whichever door it came through."""
    return actions.undo(call.owner, now=call.now, revision=body.revision, key=call.key)
