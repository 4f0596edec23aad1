"""Teal: "Download Data" of the job tracker.

The columns are those that a public reader of that CSV requires or takes: id, company_name, role,
statusName, applied_at, added_at, updated_at, archived_at, url and others; `status` may hold JSON.
"""

from typing import Final

from noes.exchange.headers import Field
from noes.exchange.recast.jobs import STATUSES
from noes.exchange.recast.tracker import tracker

TEAL: Final = tracker(
    "teal",
    "Teal",
    marks="id, company_name, role, statusName",
    fields={
        "role": Field.TITLE,
        "company_name": Field.PERSON,
        "applied_at": Field.SENT_ON,
        "statusName": Field.OUTCOME,
        "url": Field.NOTE,
    },
    words={f"statusName={status}": outcome for status, outcome in STATUSES.items()},
    given={Field.KIND: "stretch_application"},
)
