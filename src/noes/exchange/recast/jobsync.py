"""JobSync: jobs.csv.

The columns are those of its `src/app/api/jobs/export/route.ts` (Gsync/jobsync): index, createdAt,
applied, appliedDate, Company, JobTitle, jobType, Location, JobSource, Status, with "N/A" for what is
not there. Its statuses are Draft, Applied, Interview, Offer, Rejected, Expired and Archived.
"""

from typing import Final

from noes.exchange.choices import Choices
from noes.exchange.headers import Field
from noes.exchange.recast.extended import remade
from noes.exchange.recast.jobs import STATUSES
from noes.exchange.recast.sheet import Sheet, Source
from noes.exchange.recast.tracker import has, hinted

_NOTHING: Final = "N/A"
_FIELDS: Final = {
    "JobTitle": Field.TITLE,
    "Company": Field.PERSON,
    "appliedDate": Field.SENT_ON,
    "JobSource": Field.CHANNEL,
    "Status": Field.OUTCOME,
}


def _fits(sheet: Sheet) -> bool:
    return has(
        sheet, "index, createdAt, applied, appliedDate, Company, JobTitle, JobSource, Status"
    )


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    cleaned = remade(
        sheet, sheet.table.names, lambda row: ["" if text == _NOTHING else text for text in row]
    )
    words = {f"Status={status}": outcome for status, outcome in STATUSES.items()}
    return hinted(cleaned, _FIELDS, words, given={Field.KIND: "stretch_application"})


JOBSYNC: Final = Source("jobsync", "JobSync", _fits, _take)
