"""Get Hired, an open board of job applications: applications.csv, with days or seconds since 1970.

The columns and the names of the stages are those of its `server/models/Application.py`
(Roznoshchik/get-hired); later versions have `id` and `offer_declined` in place of `answered`. The
flags say more than the stage, which an early version never moved from "Waiting to apply".
"""

from collections.abc import Iterator
from typing import Final

from noes.exchange.choices import Choices
from noes.exchange.headers import Field
from noes.exchange.recast.sheet import Sheet, Source
from noes.exchange.recast.tracker import has, hinted

_STAGES: Final = {
    "Waiting to apply": "waiting",
    "Applied": "waiting",
    "Interview scheduled": "replied",
    "Stage one - intro call": "replied",
    "Stage two - skills check": "replied",
    "Stage three - cultural fit": "replied",
    "Reference check": "replied",
    "Waiting for offer": "replied",
    "Received offer": "accepted",
    "Offer declined": "withdrawn",
    "Rejected": "declined",
}
_TRUE: Final = ("True", "TRUE", "true")
_FIELDS: Final = {
    "name": Field.PERSON,
    "applied_date": Field.SENT_ON,
    "last_action": Field.OUTCOME_ON,
    "stage": Field.OUTCOME,
    "rejected": "declined",
    "offer_declined": "withdrawn",
    "answered": "replied",
    "notes": Field.NOTE,
}
# Flags go before each other and before the stage, in this order.
_FLAGS: Final = (("rejected", "declined"), ("offer_declined", "withdrawn"))


def _contradictions() -> Iterator[tuple[str, str]]:
    """Yield the cells that contradict each other, and what holds."""
    for true in _TRUE:
        flags = [f"{name}={true}" for name, _outcome in _FLAGS]
        yield " + ".join(flags), "declined"
        for stage, outcome in _STAGES.items():
            yield " + ".join((*flags, f"stage={stage}")), "declined"
            for flag, (_name, holds) in zip(flags, _FLAGS, strict=True):
                if outcome != holds:
                    yield f"{flag} + stage={stage}", holds


_WORDS: Final = {
    **{f"stage={stage}": outcome for stage, outcome in _STAGES.items()},
    **dict(_contradictions()),
}


def _fits(sheet: Sheet) -> bool:
    return has(
        sheet,
        "name, applied_date, last_action, stage, rejected, points_of_contact, used_cover_letter",
    )


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    fields = dict(_FIELDS)
    if sheet.column("answered") is not None:
        # The early version puts there when it made the card, whatever came of it.
        del fields["last_action"]
    given = {Field.TITLE: "application", Field.KIND: "stretch_application"}
    return hinted(sheet, fields, _WORDS, given=given)


GET_HIRED: Final = Source("get_hired", "Get Hired", _fits, _take)
