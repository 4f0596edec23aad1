"""What has gone quiet, and keeping waiting for it."""

from noes.api.answers import asks as given_asks
from noes.api.answers import silence as given
from noes.api.call import Call
from noes.api.endpoints import Endpoints
from noes.api.fields import Cursor, Limit, Wish
from noes.api.paging import page
from noes.journal import actions
from noes.journal.documents import Document
from noes.journal.queries import refs

endpoints = Endpoints()


class SilenceQuery(Wish):
    """Which page of what has gone quiet."""

    limit: Limit = 50
    cursor: Cursor = 0


@endpoints("GET", "silence", given.GoneQuiet, query=SilenceQuery, kept=True)
def show_silence(call: Call, query: SilenceQuery) -> Document:
    """List the asks that are quiet for longer than answers take, latest first, with their chances."""
    # late: start-up - numpy and scipy take 0.2 s and 40 MB, and nothing else here needs them
    from noes.journal.insights.document import gone_quiet_document, quiet_document
    from noes.journal.insights.quiet import gone_quiet

    revision, more = call.owner.notebook.revision, query.limit + 1
    found = gone_quiet(call.owner, revision, call.today, limit=more, offset=query.cursor)
    short = refs.short_refs(call.owner, [one.ask_id for _ask, one in found.asks])
    items = [
        {
            **ask.document(),
            "ref": short[one.ask_id],
            **quiet_document(one, found.hearing, found.follow_up_on),
        }
        for ask, one in found.asks
    ]
    head = gone_quiet_document(found, call.today)
    return {**head, **page(items, query.limit, query.cursor)}


@endpoints("POST", "asks/<str:ref>/wait", given_asks.Ask)
def keep_waiting(call: Call, ref: str) -> Document:
    """Keep waiting for an ask: it is left in peace until it has been quiet for as long again."""
    key = refs.ask_id(call.owner, ref)
    return actions.keep_waiting(call.owner, key, now=call.now, key=call.key)


urlpatterns = endpoints.urlpatterns
