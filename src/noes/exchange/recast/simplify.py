"""Simplify: the job tracker's CSV.

The columns are those that a reader of its export takes (Job Title, Company Name, Job URL, Applied
Date, Status, Status Date, Archived, Date Archived, Notes; "Simplify.jobs CSV" in public code). Its
statuses are those of the board; what is only saved was not sent.
"""

from typing import Final

from noes.exchange.headers import Field
from noes.exchange.recast.jobs import STATUSES
from noes.exchange.recast.tracker import tracker

SIMPLIFY: Final = tracker(
    "simplify",
    "Simplify",
    marks="Job Title, Company Name, Job URL, Applied Date, Status, Status Date, Archived",
    fields={
        "Job Title": Field.TITLE,
        "Company Name": Field.PERSON,
        "Applied Date": Field.SENT_ON,
        "Status": Field.OUTCOME,
        "Status Date": Field.OUTCOME_ON,
        "Notes": Field.NOTE,
    },
    words={f"Status={status}": outcome for status, outcome in STATUSES.items()},
    given={Field.KIND: "stretch_application"},
)
