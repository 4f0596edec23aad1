"""Chill Subs: the submission tracker's CSV.

Its guide ("How to use our submission tracker", support.chillsubs.com) names the columns of the
tracker, Title, Publisher, Method, Date Submitted, Result Date, Status, Notes, and the statuses
Pending, Rejected, Accepted, Withdrawn, Never Responded; the file itself was not seen.
"""

from typing import Final

from noes.exchange.headers import Field
from noes.exchange.recast.tracker import tracker

CHILL_SUBS: Final = tracker(
    "chill_subs",
    "Chill Subs",
    marks="Title, Publisher, Method, Date Submitted, Result Date, Status",
    fields={
        "Title": Field.TITLE,
        "Publisher": Field.PERSON,
        "Method": Field.CHANNEL,
        "Date Submitted": Field.SENT_ON,
        "Result Date": Field.OUTCOME_ON,
        "Status": Field.OUTCOME,
        "Notes": Field.NOTE,
    },
    words={},
    given={Field.KIND: "pitch"},
)
