"""Today, and the wins."""

from http import HTTPStatus

from noes.api.answers import asks as given
from noes.api.answers import plans as given_plans
from noes.api.answers.given import Page, shaped
from noes.api.bodies import WinBody
from noes.api.call import Call
from noes.api.endpoints import Endpoints
from noes.api.fields import Cursor, Limit, Wish
from noes.api.paging import page
from noes.api.standing import standing
from noes.core.patience import Patience
from noes.journal import actions
from noes.journal.documents import Document
from noes.journal.queries import today as stands
from noes.journal.queries.nudges import nudges, patience_of
from noes.journal.queries.plans import plans
from noes.journal.queries.wins import Win, wins

endpoints = Endpoints()
DRAFTS = 10
WINS = 5
NUDGES = 3


class WinsQuery(Wish):
    """Which page of the wins."""

    limit: Limit = 50
    cursor: Cursor = 0


def _patience(call: Call) -> Patience:
    return patience_of(call.owner.notebook)


@endpoints("GET", "today", given_plans.Today, kept=True, beside=_patience)
def show_today(call: Call) -> Document:
    """Show what Today opens with."""
    today = call.today
    return {
        "standing": standing(call, today),
        "challenges": [plan.document() for plan in plans(call.owner, today)],
        "drafts": [_draft(one) for one in stands.drafts(call.owner, DRAFTS, today=today)],
        "revisits": [_draft(one) for one in stands.revisits(call.owner, today, DRAFTS)],
        "quiet": [
            shaped(given_plans.Nudge, one)
            for one in nudges(call.owner, _patience(call), today, NUDGES)
        ],
        "wins": [_win(one) for one in wins(call.owner, until=today, limit=WINS)],
    }


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


urlpatterns = endpoints.urlpatterns
