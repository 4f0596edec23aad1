"""Pipedrive: deals.

The columns of an export of deals begin "Deal - " (Title, Value, Organization, Contact person,
Expected close date, Lost reason, Lost time, Won time, Closed on, Status, Deal created or Creation
date), with Organization and Contact person bare in newer ones; Status is Open, Won or Lost (notes and
tests of several public readers). The day on which a deal is expected to close is no answer.
"""

from typing import Final

from noes.exchange.choices import Choices
from noes.exchange.headers import Field
from noes.exchange.recast.extended import ANSWERED, extended
from noes.exchange.recast.sheet import Sheet, Source, cell
from noes.exchange.recast.tracker import has, hinted

_ENDS: Final = ("Deal - Won time", "Deal - Lost time", "Deal - Closed on", "Deal - Deal closed on")
_STATUSES: Final = {"Open": "waiting", "Won": "accepted", "Lost": "lost"}


def _fits(sheet: Sheet) -> bool:
    return has(sheet, "Deal - Title, Deal - Status")


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    ends = [sheet.column(name) for name in _ENDS]
    longer = extended(sheet, lambda row: next(filter(None, (cell(row, at) for at in ends)), ""))
    words = {
        f"Deal - Status={written}": outcome
        for status, outcome in _STATUSES.items()
        for written in (status, status.lower())
    }
    return hinted(
        longer,
        {
            "Deal - Title": Field.TITLE,
            "Deal - Organization": Field.PERSON,
            "Organization": Field.PERSON,
            "Deal - Contact person": Field.PERSON,
            "Contact person": Field.PERSON,
            "Deal - Deal created": Field.SENT_ON,
            "Deal - Creation date": Field.SENT_ON,
            "Deal - Status": Field.OUTCOME,
            "Deal - Lost reason": Field.NOTE,
            "Deal - Value": Field.AMOUNT,
            "Deal - Currency of Value": Field.CURRENCY,
            "Deal - Currency": Field.CURRENCY,
            ANSWERED: Field.OUTCOME_ON,
        },
        words,
        given={Field.KIND: "pitch"},
    )


PIPEDRIVE: Final = Source("pipedrive", "Pipedrive", _fits, _take)
