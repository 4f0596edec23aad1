"""What to ask for next."""

from dataclasses import asdict
from typing import Annotated

from msgspec import Meta

from noes.api.answers import next_ask as given
from noes.api.answers.given import shaped
from noes.api.call import Call
from noes.api.endpoints import Endpoints
from noes.api.fields import Wish
from noes.journal.documents import Document

endpoints = Endpoints()
Slug = Annotated[str, Meta(max_length=60, description="The `slug` of an offer.")]


class NextQuery(Wish):
    """Which offer: another than `after`, the one called `idea`, or the first of today."""

    after: Slug = ""
    idea: Slug = ""


@endpoints("GET", "next", given.Offered, query=NextQuery, kept=True)
def show_next(call: Call, query: NextQuery) -> Document:
    """Offer one thing to ask for: a draft, a pitch or a dream of yours, or an idea at your edge."""
    # late: start-up - logging an ask needs no ladder of ideas
    from noes.journal.next_ask import Round

    found = Round(call.owner, call.today)
    if query.after:
        offered = found.after(query.after)
    elif query.idea:
        offered = found.named(query.idea)
    else:
        offered = found.first()
    return shaped(
        given.Offered,
        offered,
        whole=asdict(offered.whole) | {"text": offered.whole.title},
        smaller=asdict(offered.smaller) | {"text": offered.smaller.title},
        edge=asdict(offered.edge),
    )


urlpatterns = endpoints.urlpatterns
