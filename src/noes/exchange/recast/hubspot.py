"""HubSpot: deals.

An export of deals has Record ID, Deal Name, Deal Stage, Close Date, Create Date, Amount, Deal owner
and, where chosen, the associated company (samples in the tests of several public readers). The stages
of the pipeline it comes with end in Closed won and Closed lost, also written closedwon and closedlost.
The close date of a deal that is open is a hope, and no answer.
"""

from typing import Final

from noes.core.outcomes import outcome_of
from noes.exchange.choices import Choices
from noes.exchange.headers import Field
from noes.exchange.recast.extended import ANSWERED, extended
from noes.exchange.recast.sheet import Sheet, Source, cell
from noes.exchange.recast.tracker import has, hinted

_STAGES: Final = {
    "Appointment scheduled": "replied",
    "Qualified to buy": "replied",
    "Presentation scheduled": "replied",
    "Decision maker bought-in": "replied",
    "Contract sent": "replied",
    "Closed won": "accepted",
    "Closed lost": "lost",
    "appointmentscheduled": "replied",
    "qualifiedtobuy": "replied",
    "presentationscheduled": "replied",
    "decisionmakerboughtin": "replied",
    "contractsent": "replied",
    "closedwon": "accepted",
    "closedlost": "lost",
}
_ENDS: Final = frozenset({"accepted", "lost", "declined", "withdrawn"})
_COMPANIES: Final = ("Associated Company", "Company Name", "Company", "Associated Contact")


def _fits(sheet: Sheet) -> bool:
    return has(sheet, "Record ID, Deal Name, Deal Stage")


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    stage, closed = sheet.column("Deal Stage"), sheet.column("Close Date")
    longer = extended(
        sheet, lambda row: cell(row, closed) if _outcome(cell(row, stage)) in _ENDS else ""
    )
    return hinted(
        longer,
        {
            "Deal Name": Field.TITLE,
            **dict.fromkeys(_COMPANIES, Field.PERSON),
            "Create Date": Field.SENT_ON,
            "Deal Stage": Field.OUTCOME,
            "Closed Lost Reason": Field.NOTE,
            "Amount": Field.AMOUNT,
            "Currency": Field.CURRENCY,
            ANSWERED: Field.OUTCOME_ON,
        },
        {
            f"Deal Stage={written}": outcome
            for stage_, outcome in _STAGES.items()
            for written in (stage_, stage_.title())
        },
        given={Field.KIND: "pitch"},
    )


def _outcome(stage: str) -> str | None:
    known = _STAGES.get(stage) or _STAGES.get(stage.capitalize())
    told = outcome_of(stage)
    return known or (told.outcome if told else None)


HUBSPOT: Final = Source("hubspot", "HubSpot: deals", _fits, _take)
