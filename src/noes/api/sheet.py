"""Other programs beside: a Google Sheet that is kept in step, and a secret address of the asks.

None of this is a write to the journal: it is on no undo stack, and safe to repeat without a key.
"""

from typing import Annotated

from django.utils.translation import gettext as _
from msgspec import Meta

from noes.accounts import actions, queries
from noes.accounts.keys import new_secret
from noes.accounts.models import Feed
from noes.api.answers import sheet as given
from noes.api.call import Call
from noes.api.endpoints import Endpoints
from noes.api.fields import Wish
from noes.api.tables import ImportQuery, wait_for_import
from noes.exchange.google import keeping
from noes.exchange.google.trouble import SENTENCES, Trouble
from noes.exchange.google.where import origin_of, redirect_of
from noes.journal.documents import Document
from noes.journal.errors import NotFound
from noes.journal.queries.kept_sheets import kept_sheet

endpoints = Endpoints()
Key = Annotated[str, Meta(max_length=20_000)]
Address = Annotated[str, Meta(max_length=2000)]
Word = Annotated[str, Meta(min_length=1, max_length=400)]


class Account(Wish):
    """A service account: the JSON file of its key, and the sheet that is shared with it."""

    key: Key
    address: Address


class Client(Wish):
    """An OAuth client of one's own, and a sheet; without one Noes makes a sheet, and sees no other."""

    client_id: Word
    client_secret: Word
    address: Address = ""


@endpoints("GET", "sheet", given.SheetStands)
def show_sheet(call: Call) -> Document:
    """Say which Google Sheet is kept in step, and how it stands."""
    found = kept_sheet(call.owner)
    if found is None:
        return {"sheet": None}
    page = keeping.our_house().places.page_of(found.document, found.tab)
    said = {
        "way": found.way,
        "connected": found.connected_at is not None,
        "title": found.title,
        "address": page if found.document else None,
        "kept_at": found.kept_at,
        "new_rows": found.new_rows,
        "trouble": _(SENTENCES[Trouble(found.trouble)]) if found.trouble else None,
    }
    return {"sheet": said}


@endpoints("POST", "sheet/account", given.SheetBegun, body=Account)
def connect_account(call: Call, body: Account) -> Document:
    """Keep a Google Sheet in step by a service account, in place of the one before."""
    keeping.connect_account(
        call.owner, keeping.our_house(), key=body.key, address=body.address, now=call.now
    )
    return {**show_sheet(call), "consent": None}


@endpoints("POST", "sheet/consent", given.SheetBegun, body=Client)
def ask_consent(call: Call, body: Client) -> Document:
    """Begin to keep a Google Sheet in step by its owner's consent, given on the page that is named."""
    page = keeping.ask_consent(
        call.owner,
        keeping.our_house(),
        client=body.client_id,
        secret=body.client_secret,
        address=body.address,
        redirect=redirect_of(call.request),
        now=call.now,
    )
    return {**show_sheet(call), "consent": page}


@endpoints("POST", "sheet/pass", given.Passed)
def keep_in_step(call: Call) -> Document:
    """Bring the Google Sheet into step with the notebook now."""
    kept = keeping.keep(call.owner, keeping.our_house(), now=call.now)
    return {"changed": kept.changed, "added": kept.added, "new_rows": kept.new_rows}


@endpoints("POST", "sheet/rows", given.NewRows)
def look_at_new_rows(call: Call) -> Document:
    """Preview the rows that were added in the sheet; `POST import` with the token brings them in."""
    kept = keeping.keep(call.owner, keeping.our_house(), now=call.now)
    if not kept.table:
        return {"table": None}
    query = ImportQuery(name=kept.title[:255])
    return {"table": wait_for_import(call, query, kept.table, whole=True)}


@endpoints("DELETE", "sheet", given.SheetStands)
def leave_sheet(call: Call) -> Document:
    """Keep the sheet in step no longer, and give the consent back. What it shows stays as it is."""
    keeping.leave(call.owner, keeping.our_house())
    return {"sheet": None}


@endpoints("GET", "feed", given.FeedStands)
def show_feed(call: Call) -> Document:
    """Say since when there is a secret address of the asks. The address itself is kept nowhere."""
    found = queries.feed(call.owner.id)
    if found is None:
        return {"feed": None}
    return {"feed": _feed(call, found)}


@endpoints("POST", "feed", given.FeedMade)
def make_feed(call: Call) -> Document:
    """Make a secret address at which other programs read the asks as CSV; the one before ends."""
    secret = new_secret()
    made = actions.new_feed(call.owner.id, secret=secret, now=call.now)
    path = f"/feed/{secret}.csv"
    origin = origin_of(call.request)
    return {
        "feed": _feed(call, made),
        "path": path,
        "address": None if origin is None else origin + path,
    }


def _feed(call: Call, feed: Feed) -> Document:
    return {
        "made_at": feed.created_at,
        "made_on": call.day_of(feed.created_at),
        "last_read_on": feed.last_read_on,
    }


@endpoints("DELETE", "feed", given.FeedStands)
def revoke_feed(call: Call) -> Document:
    """Take the secret address back: from now on it leads nowhere."""
    if not actions.revoke_feed(call.owner.id):
        raise NotFound(_("There is no such address."))
    return {"feed": None}


urlpatterns = endpoints.urlpatterns
