"""What has gone quiet, and keeping waiting for it."""

from datetime import date

from noes.api.answers import asks as given_asks
from noes.api.answers import silence as given
from noes.api.call import Call
from noes.api.endpoints import Endpoints
from noes.api.fields import Cursor, Limit, Wish
from noes.journal import actions
from noes.journal.documents import Document
from noes.journal.queries import refs
from noes.journal.queries.quiet import Place
from noes.journal.rows import Row

ENTRIES = 2**31  # a cursor is one number: the day of a place, then its entry

endpoints = Endpoints()


class SilenceQuery(Wish):
    """Which page of what has gone quiet."""

    limit: Limit = 50
    cursor: Cursor | None = None


@endpoints("GET", "silence", given.GoneQuiet, query=SilenceQuery, kept=True)
def show_silence(call: Call, query: SilenceQuery) -> Document:
    """List the asks that are quiet for longer than answers take, latest first, with their chances."""
    # late: start-up - numpy and scipy take 0.2 s and 40 MB, and nothing else here needs them
    from noes.journal.insights.document import gone_quiet_document, quiet_document
    from noes.journal.insights.quiet import gone_quiet, page_of

    found = gone_quiet(call.owner, call.owner.notebook.revision, call.today)
    before = None if query.cursor is None else _place(query.cursor)
    asks = page_of(call.owner, found, limit=query.limit + 1, before=before)
    shown = asks[: query.limit]
    short = refs.short_refs(call.owner, [one.ask_id for _ask, one in shown])
    items = [
        {
            **ask.document(),
            "ref": short[one.ask_id],
            **quiet_document(one, found.hearing, found.follow_up_on),
        }
        for ask, one in shown
    ]
    more = _cursor(shown[-1][0].row) if len(asks) > len(shown) else None
    return {**gone_quiet_document(found, call.today), "items": items, "next": more}


def _cursor(last: Row) -> str:
    return str(last["contact_on"].toordinal() * ENTRIES + last["entry"])


def _place(cursor: int) -> Place:
    """Read a cursor; a number that is none of ours is the nearest day there is."""
    day, entry = divmod(cursor, ENTRIES)
    return Place(date.fromordinal(min(max(day, 1), date.max.toordinal())), entry)


@endpoints("POST", "asks/<str:ref>/wait", given_asks.Ask)
def keep_waiting(call: Call, ref: str) -> Document:
    """Keep waiting for an ask: it is left in peace until it has been quiet for as long again."""
    key = refs.ask_id(call.owner, ref)
    return actions.keep_waiting(call.owner, key, now=call.now, key=call.key)


urlpatterns = endpoints.urlpatterns
